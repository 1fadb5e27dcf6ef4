//! House rules: who may use whom, and how long a file may be.

use std::path::{Path, PathBuf};

use crate::support::root;

/// Each module, and the modules of ours it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("diag", &[]),
    ("files", &[]),
    ("model", &["diag"]),
    ("text", &["diag", "model"]),
    ("inci", &["diag", "model"]),
    ("kb", &["diag", "files", "model", "inci"]),
    ("edit", &["diag", "files", "model", "inci", "kb", "advice"]),
    ("advice", &["model", "inci", "kb"]),
    ("sheet", &["diag", "model", "kb", "advice", "text", "inci"]),
    ("printer", &["sheet"]),
    (
        "cli",
        &[
            "diag", "files", "model", "inci", "kb", "edit", "advice", "sheet", "text",
        ],
    ),
    (
        "ui",
        &[
            "diag", "files", "model", "inci", "kb", "edit", "advice", "printer", "sheet", "text",
        ],
    ),
];

/// Outside crates and standard modules that belong to one module alone.
const BELONGS_TO: &[(&str, &[&str])] = &[
    ("egui", &["ui"]),
    ("eframe", &["ui"]),
    ("rfd", &["ui"]),
    ("typst", &["sheet"]),
    ("typst_render", &["sheet"]),
    ("comemo", &["sheet"]),
    ("clap", &["cli"]),
    ("anstream", &["cli"]),
    ("std::fs", &["files"]),
    ("std::process::Command", &["printer"]),
    ("std::io::stdout", &["cli"]),
    ("fluent_templates", &["text"]),
    ("rust_embed", &["files"]),
    ("Timestamp::now", &["cli"]),
    ("Zoned::now", &["cli"]),
];

const MAX_LINES: usize = 400;

fn sources() -> Vec<(PathBuf, String, String)> {
    let src = root().join("src");
    let mut found = Vec::new();
    let mut pending = vec![src.clone()];
    while let Some(folder) = pending.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let module = module_of(&src, &path);
                found.push((path, module, text));
            }
        }
    }
    assert!(found.len() > 40, "the sources were not found");
    found
}

fn module_of(src: &Path, path: &Path) -> String {
    let below = path.strip_prefix(src).unwrap();
    let first = below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn modules_use_only_what_they_may() {
    for (path, module, text) in sources() {
        if module == "lib" || module == "main" {
            continue;
        }
        let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            panic!("{}: `{module}` is in no layer", path.display());
        };
        for (line, number) in text.lines().zip(1..) {
            let at = format!("{}:{number}", path.display());
            assert!(!line.contains("use crate::{"), "{at}: one module a line");
            for used in line.split("crate::").skip(1) {
                let used = used
                    .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .next();
                let used = used.unwrap_or_default();
                let is_module = MAY_USE.iter().any(|(name, _)| *name == used);
                assert!(
                    !is_module || used == module || may_use.contains(&used) || line.contains("//"),
                    "{at}: `{module}` may not use `{used}`"
                );
            }
        }
    }
}

#[test]
fn outside_crates_stay_where_they_belong() {
    for (path, module, text) in sources() {
        for (line, number) in text.lines().zip(1..) {
            let code = line.split("//").next().unwrap_or_default();
            for (name, owners) in BELONGS_TO {
                let used = code.contains(&format!("{name}::"))
                    || code.contains(&format!("use {name}"))
                    || (name.contains("::") && code.contains(name));
                assert!(
                    !used || owners.contains(&module.as_str()),
                    "{}:{number}: only {owners:?} may use `{name}`",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are() {
    for (path, _, text) in sources() {
        let lines = text.lines().count();
        assert!(
            lines <= MAX_LINES,
            "{}: {lines} lines; split it",
            path.display()
        );
        assert!(
            text.starts_with("//!"),
            "{}: no `//!` at the top",
            path.display()
        );
    }
}

#[test]
fn no_module_is_a_mod_rs() {
    assert!(sources().iter().all(|(path, ..)| !path.ends_with("mod.rs")));
}
