//! The built-in records, read once, and a clinic's files over them.

use sha2::{Digest as _, Sha256};

use super::check::Checks;
use super::layer;
use super::load;
use super::records::{Layer, Records};
use crate::diag::Diagnostic;
use crate::files::SourceFile;

/// The records that the program carries, read once, so that a clinic's can lie over them again
/// and again.
#[derive(Clone, Debug)]
pub struct Shipped {
    pub records: Records,
    /// What is wrong with their files; empty for the data we ship.
    pub problems: Vec<Diagnostic>,
    digest: Sha256,
}

impl Shipped {
    pub fn read(files: &[SourceFile]) -> Self {
        let (records, problems) = load::load(files, Layer::BuiltIn);
        let mut digest = Sha256::new();
        for file in files {
            add(&mut digest, file);
        }
        Self {
            records,
            problems,
            digest,
        }
    }
}

/// All layers of records over each other, right or wrong.
#[derive(Clone, Debug)]
pub struct Layers {
    /// The clinic's alone, as they are written.
    pub own: Records,
    /// What counts of all.
    pub records: Records,
    /// Everything that is wrong, in the order of the files.
    pub problems: Vec<Diagnostic>,
    /// Of these problems, those that the lints have found.
    pub checks: Checks,
    /// Which files they were made of: the first 16 hexadecimal digits of their SHA-256.
    pub hash: String,
}

impl Layers {
    /// A clinic's files over the built-in records.
    pub fn new(shipped: &Shipped, clinic: &[SourceFile]) -> Self {
        Self::after(None, shipped, clinic)
    }

    /// The same; `earlier` checks are not made again where the records are the same.
    pub fn after(earlier: Option<&Checks>, shipped: &Shipped, clinic: &[SourceFile]) -> Self {
        let (own, own_problems) = load::load(clinic, Layer::Clinic);
        let (records, held) = layer::cover(shipped.records.clone(), own.clone());
        let mut problems = shipped.problems.clone();
        problems.extend(own_problems);
        problems.extend(held);
        let checks = Checks::new(&records, earlier);
        problems.extend(checks.problems());
        let mut digest = shipped.digest.clone();
        for file in clinic {
            add(&mut digest, file);
        }
        Self {
            own,
            records,
            problems,
            checks,
            hash: hash(digest),
        }
    }
}

fn add(digest: &mut Sha256, file: &SourceFile) {
    for part in [file.path.as_bytes(), file.text.as_bytes()] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
}

fn hash(digest: Sha256) -> String {
    let bytes = digest.finalize();
    let first: [u8; 8] = std::array::from_fn(|idx| bytes[idx]);
    format!("{:016x}", u64::from_be_bytes(first))
}
