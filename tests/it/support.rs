//! What several tests need.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use aftercare::files;
use aftercare::kb::product::{ReadProduct, from_label, kind};
use aftercare::kb::{self, KnowledgeBase, Shipped};
use aftercare::model::case::Case;
use aftercare::sheet::Clinic;
use serde_json::{Value, json};

/// The shipped knowledge base, loaded once.
pub fn kb() -> &'static KnowledgeBase {
    static KB: OnceLock<KnowledgeBase> = OnceLock::new();
    KB.get_or_init(|| KnowledgeBase::load(&files::built_in(), &[]).unwrap())
}

/// The shipped records, read once.
pub fn shipped() -> Arc<Shipped> {
    static SHIPPED: OnceLock<Arc<Shipped>> = OnceLock::new();
    let read = || Arc::new(Shipped::read(&files::built_in()));
    Arc::clone(SHIPPED.get_or_init(read))
}

/// A case with normal skin, a pen, and what the test changes.
pub fn case(depth_mm: f64, hours: f64, patient: &Value) -> Case {
    let mut document = json!({
        "patient": { "skin": "normal" },
        "treatment": { "device": "pen", "depth_mm": depth_mm },
        "hours": hours,
    });
    for (key, value) in patient.as_object().unwrap() {
        match key.as_str() {
            "device" => document["treatment"]["device"] = value.clone(),
            "seen" => document["seen"] = value.clone(),
            _ => document["patient"][key] = value.clone(),
        }
    }
    read_case(&document)
}

pub fn read_case(document: &Value) -> Case {
    match kb::case::read(&document.to_string(), "test", kb(), None) {
        Ok(case) => case,
        Err(problems) => panic!("{problems:?}"),
    }
}

/// A leave-on product of a kind with a label.
pub fn product(kind_word: &str, label: &str) -> ReadProduct {
    let product = from_label(label.to_owned(), "test", kind(kind_word).unwrap());
    ReadProduct::new(product, "test", kb()).unwrap()
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the shared test data, where it is at hand; a test that needs it says "skipped"
/// otherwise.
pub fn shared(path: &str) -> Option<PathBuf> {
    let found = root().join("../shared").join(path);
    if found.exists() {
        Some(found)
    } else {
        // Written past the test harness, which hides what a passing test prints.
        writeln!(std::io::stderr(), "skipped: {path} is not at hand").ok();
        None
    }
}

/// A folder that is gone when the test is over.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("aftercare-editing-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The clinic of the sheets that are looked at.
pub fn clinic() -> Clinic {
    Clinic {
        name: "Hautpraxis am Markt".to_owned(),
        phone: "030 555 0100".to_owned(),
        night_phone: "030 555 0199".to_owned(),
        ..Clinic::default()
    }
}
