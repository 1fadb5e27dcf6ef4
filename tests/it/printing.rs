//! A real print job, where the system has a queue that writes what it gets to a file.
//!
//! The queue is called `AftercareFile`, and `AFTERCARE_PRINTED=FILE` says where it writes: a raw
//! queue (`lpadmin -p AftercareFile -E -v tofile:FILE -m raw`) over a backend of two lines,
//! `/usr/lib/cups/backend/tofile`, that copies its input to the file of its address. Without either
//! the test says "skipped".

use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::printer::{self, Job, PrintError};
use aftercare::sheet::{self, Options, Paper};
use serde_json::json;

use crate::support::{case, kb};

const QUEUE: &str = "AftercareFile";

fn sheet() -> Vec<u8> {
    let case = case(1.0, 3.0, &json!({}));
    let consultation = Consultation::new(kb(), &case);
    let content = sheet::content(&consultation, &rank(&consultation), &Options::default());
    sheet::pdf(&content).unwrap()
}

fn skipped(why: &str) {
    // Written past the test harness, which hides what a passing test prints.
    writeln!(std::io::stderr(), "skipped: {why}").ok();
}

#[test]
fn what_comes_out_of_the_printer_is_the_sheet() {
    let Some(printed) = std::env::var_os("AFTERCARE_PRINTED").map(PathBuf::from) else {
        return skipped("AFTERCARE_PRINTED does not say where a print queue writes");
    };
    match printer::list() {
        Ok(printers) if printers.names.iter().any(|name| name == QUEUE) => {}
        _ => return skipped("no print queue AftercareFile"),
    }
    std::fs::remove_file(&printed).ok();
    let job = Job {
        printer: QUEUE.to_owned(),
        copies: 1,
        paper: Paper::A4,
        pdf: sheet(),
    };
    assert!(printer::print(&job).unwrap().contains(QUEUE));
    let patience = Instant::now();
    while !std::fs::read(&printed).is_ok_and(|bytes| bytes == job.pdf) {
        let waited = patience.elapsed();
        assert!(
            waited < Duration::from_mins(1),
            "the sheet did not come out"
        );
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn a_printer_that_is_not_there_is_said_in_words() {
    let job = Job {
        printer: "no-such-printer".to_owned(),
        copies: 1,
        paper: Paper::A4,
        pdf: b"%PDF-1.7".to_vec(),
    };
    match printer::print(&job) {
        Err(PrintError::NoService) => skipped("no print service"),
        Err(PrintError::Refused(why)) => assert!(why.len() > 10, "{why}"),
        Ok(job) => panic!("printed as {job}"),
    }
}
