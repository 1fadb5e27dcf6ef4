//! Saving on a machine that fails: killed, out of space, not allowed, overtaken. Nothing is lost,
//! and the message says what happened.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use aftercare::edit::{Draft, Kind, Session, Unsaved};
use aftercare::files::store::{self, NotSaved};
use aftercare::files::{self, SourceFile};
use aftercare::kb::records::Layer;
use aftercare::kb::{Shipped, load};

use crate::support::Folder;

/// Where the child works; the test binary is the child when it is there.
const WORKS_IN: &str = "AFTERCARE_TEST_SAVES_IN";
/// How many saves the child makes before it ends by itself.
const N_SAVES: usize = 200;
const ID: &str = "own-2026";

fn session(folder: &Path) -> Session {
    let clinic = folder.join("clinic");
    std::fs::create_dir_all(&clinic).unwrap();
    // The child is started often: it does without the built-in records.
    let shipped = Arc::new(Shipped::read(&[]));
    Session::open(shipped, clinic, Some(&folder.join("kept"))).unwrap()
}

/// A source whose citation is the number many times over, so that half of it would be seen.
fn numbered(number: usize) -> Draft {
    let citation = format!("{number} ").repeat(4_000);
    let text = format!("(id: \"{ID}\", citation: \"{citation}\", kind: Known)");
    Draft::parse(Kind::Source, &text).unwrap()
}

/// The number that a file of the clinic tells; `None` if there is no such file or record.
fn number_in(text: Option<&str>) -> Option<usize> {
    let file = SourceFile {
        path: "sources/own.ron".to_owned(),
        text: text?.to_owned(),
    };
    let (records, problems) = load::load(&[file], Layer::Clinic);
    assert_eq!(problems, [], "half a file");
    let citation = &records.sources.get(&ID.into())?.record.citation;
    let mut numbers = citation.split_whitespace();
    let first = numbers.next()?;
    assert_eq!(numbers.clone().count(), 3_999, "half a record");
    assert!(numbers.all(|number| number == first), "half a record");
    first.parse().ok()
}

/// What an editor finds after a crash: the newest of what was saved and what was kept.
fn found(folder: &Path) -> usize {
    let session = session(folder);
    let saved = session.files().pop().map(|file| file.text);
    let saved = number_in(saved.as_deref());
    let backup = store::backup_of(&folder.join("clinic/sources/own.ron"));
    number_in(store::on_disk(&backup).unwrap().as_deref());
    let kept: Vec<Unsaved> = session.left_behind().unwrap();
    let kept = kept.first().and_then(|file| number_in(file.now.as_deref()));
    saved.max(kept).unwrap_or(0)
}

#[test]
fn an_editor_that_is_killed_at_any_moment_loses_nothing() {
    if let Some(folder) = std::env::var_os(WORKS_IN) {
        return save_again_and_again(Path::new(&folder));
    }
    let folder = Folder::new();
    let mut told = 0;
    let mut kills = 0_u32;
    while told < N_SAVES {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "saving::an_editor_that_is_killed_at_any_moment_loses_nothing",
            ])
            .arg("--nocapture")
            .env(WORKS_IN, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut kept = || -> Option<usize> {
            let mut line = lines.find_map(|line| {
                let line = line.ok()?;
                line.strip_prefix("kept ").map(str::to_owned)
            })?;
            line.retain(|c| c.is_ascii_digit());
            line.parse().ok()
        };
        // It is at work, a few edits further each time; then it dies at some other moment.
        for _ in 0..=kills % 17 {
            told = kept().map_or(told, |number| number.max(told));
        }
        std::thread::sleep(Duration::from_micros(u64::from(kills * 7919 % 20_011)));
        child.kill().unwrap();
        child.wait().unwrap();
        while let Some(number) = kept() {
            told = told.max(number);
        }
        kills += 1;
        assert!(kills < 2_000, "it gets nowhere: {told}");
        let found = found(folder.path());
        assert!(
            found >= told,
            "{told} was kept, {found} is there after {kills} kills"
        );
    }
    assert!(kills > 10, "it was hardly ever killed");
}

/// Edits, keeps, saves, from where the last one was stopped.
fn save_again_and_again(folder: &Path) {
    let mut out = std::io::stdout();
    let start = found(folder);
    let mut session = session(folder);
    let left_behind = session.left_behind().unwrap();
    session.recover(left_behind);
    for number in start + 1..=N_SAVES.max(start) {
        session.put(numbered(number)).unwrap();
        session.keep().unwrap();
        writeln!(out, "\nkept {number}").unwrap();
        for saved in session.save() {
            assert!(saved.result.is_ok(), "{} was not saved", saved.path);
        }
        session.keep().unwrap();
    }
}

/// Saves a second edit where the disk does not take it, and looks whether all is as it was.
fn fails(folder: &Path, prepare: impl FnOnce(), repair: impl FnOnce()) {
    let mut session = session(folder);
    session.put(numbered(1)).unwrap();
    assert!(session.save().iter().all(|saved| saved.result.is_ok()));
    let before = files::folder(&folder.join("clinic")).unwrap();
    prepare();
    session.put(numbered(2)).unwrap();
    let saved = session.save();
    let Err(NotSaved::Failed(why)) = &saved[0].result else {
        panic!("{:?}", saved[0].result);
    };
    assert!(
        why.starts_with("cannot write") && why.contains("sources"),
        "{why}"
    );
    assert_eq!(files::folder(&folder.join("clinic")).unwrap(), before);
    assert_eq!(session.unsaved().len(), 1, "the edit is still there");
    repair();
    assert!(session.save().iter().all(|saved| saved.result.is_ok()));
    assert_eq!(found(folder), 2);
    let rest = std::fs::read_dir(folder.join("clinic/sources")).unwrap();
    let rest: Vec<_> = rest.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(rest.len(), 2, "the file and its backup: {rest:?}");
}

/// Written past the test harness, which hides what a passing test prints.
fn skipped(why: &str) {
    writeln!(std::io::stderr(), "skipped: {why}").ok();
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let folder = Folder::new();
    let disk = folder.path().join("clinic");
    std::fs::create_dir_all(&disk).unwrap();
    let mount = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=96k", "tmpfs"])
        .arg(&disk)
        .stderr(Stdio::null())
        .status();
    if !mount.is_ok_and(|status| status.success()) {
        return skipped("no small disk can be mounted here");
    }
    let filler = disk.join("filler");
    let fill = || {
        let mut file = std::fs::File::create(&filler).unwrap();
        while file.write_all(&[b'x'; 4096]).is_ok() {}
    };
    let outcome = std::panic::catch_unwind(|| {
        fails(folder.path(), fill, || {
            std::fs::remove_file(&filler).unwrap();
        });
    });
    Command::new("umount").arg(&disk).status().ok();
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn a_place_that_is_taken_is_said_and_nothing_is_lost() {
    let folder = Folder::new();
    let sources = folder.path().join("clinic/sources");
    let draft = sources.join(format!("own.ron.{}.new", std::process::id()));
    // Where the new text is to be written until it is whole stands a folder.
    let backup_draft = sources.join(format!("own.ron.bak.{}.new", std::process::id()));
    let stand_in_the_way = || {
        std::fs::create_dir(&draft).unwrap();
        std::fs::create_dir(&backup_draft).unwrap();
    };
    let go_away = || {
        std::fs::remove_dir(&draft).unwrap();
        std::fs::remove_dir(&backup_draft).unwrap();
    };
    fails(folder.path(), stand_in_the_way, go_away);
}

#[test]
#[cfg(unix)]
fn a_read_only_folder_is_said_and_nothing_is_lost() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = Folder::new();
    let sources = folder.path().join("clinic/sources");
    std::fs::create_dir_all(&sources).unwrap();
    let allow = |mode| {
        std::fs::set_permissions(&sources, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(0o555);
    let is_ignored = std::fs::write(sources.join("probe"), "").is_ok();
    allow(0o755);
    if is_ignored {
        std::fs::remove_file(sources.join("probe")).unwrap();
        return skipped("this user may write into a read-only folder");
    }
    fails(folder.path(), || allow(0o555), || allow(0o755));
}
