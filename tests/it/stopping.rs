//! A long run that somebody stops.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

/// More rows than any machine screens before the signal comes.
const ROWS: usize = 1_000_000;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
}

#[test]
fn a_screening_that_is_stopped_leaves_no_half_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stopped");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    let case = r#"{ "patient": { "skin": "normal" },
        "treatment": { "device": "pen", "depth_mm": 1.0 }, "hours": 40 }"#;
    fs::write(folder.join("case.json"), case).unwrap();
    fs::write(folder.join("result.csv"), "of last week").unwrap();
    let mut shelf = std::io::BufWriter::new(fs::File::create(folder.join("shelf.csv")).unwrap());
    writeln!(shelf, "label").unwrap();
    for _ in 0..ROWS {
        writeln!(shelf, "\"Aqua, Glycerin, Panthenol\"").unwrap();
    }
    shelf.into_inner().unwrap();
    let files = ["case.json", "result.csv", "shelf.csv"];

    let program = Command::new(env!("CARGO_BIN_EXE_aftercare"))
        .current_dir(&folder)
        .args(["screen", "case.json", "shelf.csv", "--out", "result.csv"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while names(&folder) == files {
        thread::sleep(Duration::from_millis(10));
    }
    let id = program.id().to_string();
    let sent = Command::new("kill").args(["-INT", &id]).status().unwrap();
    let output = program.wait_with_output().unwrap();

    assert!(sent.success());
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("stopped"));
    assert_eq!(names(&folder), files);
    let old = fs::read_to_string(folder.join("result.csv")).unwrap();
    assert_eq!(old, "of last week");
    fs::remove_dir_all(&folder).unwrap();
}
