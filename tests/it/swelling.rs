//! Swelling is graded beside redness: usual for a while at some depths, then one for the clinic.

use aftercare::advice::Consultation;
use aftercare::advice::actions::{ActionKind, actions};
use serde_json::json;

use crate::support::{case, kb};

/// Whether the clinic is asked to look, for a depth, the hour of the look and the grade.
fn is_referred(depth_mm: f64, hours: f64, grade: u8) -> bool {
    let patient = json!({ "seen": { "hours": hours, "swelling": grade } });
    let case = case(depth_mm, hours, &patient);
    let actions = actions(&Consultation::new(kb(), &case));
    let mut referred = actions.iter().filter(|it| it.kind == ActionKind::Refer);
    referred.next().is_some_and(|it| {
        assert!(!it.sources.is_empty());
        true
    })
}

#[test]
fn swelling_is_one_for_the_clinic_once_it_is_no_longer_usual() {
    // Slight swelling of a day is usual at 1.0 mm, of two days at 1.5 mm.
    assert!(!is_referred(1.0, 20.0, 2));
    assert!(is_referred(1.0, 24.0, 2));
    assert!(!is_referred(1.5, 47.0, 3));
    assert!(is_referred(1.5, 48.0, 2));
    // It is not usual at all at 0.2 mm.
    assert!(is_referred(0.2, 1.0, 2));
    // Slight swelling is no matter, however long.
    assert!(!is_referred(1.0, 200.0, 1));
}

#[test]
fn a_grade_that_is_none_is_an_error_that_says_which_there_are() {
    let mut document = json!({
        "patient": { "skin": "normal" },
        "treatment": { "device": "pen", "depth_mm": 1.0 },
        "hours": 40,
    });
    document["seen"] = json!({ "hours": 40, "swelling": 4 });
    let problems =
        aftercare::kb::case::read(&document.to_string(), "test", kb(), None).unwrap_err();
    assert!(
        problems.iter().any(|it| it.message.contains("0 to 3")),
        "{problems:?}"
    );
}
