//! What the shipped protocol says beside phases and return times, and who it moves.

use aftercare::advice::actions::{ActionKind, actions};
use aftercare::advice::return_times::{activities, sunscreen_until};
use aftercare::advice::{Consultation, assess};
use aftercare::model::case::Case;
use aftercare::model::scale::Fitzpatrick;
use aftercare::model::vehicle::Wearer;
use serde_json::{Value, json};

use crate::support::{case, kb, product, shared};

/// A case of each band, in the order of the tables.
fn bands(patient: &Value) -> [Case; 6] {
    let of = |device: &str, mm: f64| {
        let mut patient = patient.clone();
        patient["device"] = json!(device);
        case(mm, 0.0, &patient)
    };
    [
        of("pen", 0.25),
        of("pen", 0.5),
        of("pen", 1.0),
        of("pen", 1.5),
        of("pen", 2.5),
        of("rf", 1.0),
    ]
}

fn back(case: &Case, id: &str) -> u32 {
    let consultation = Consultation::new(kb(), case);
    let returns = activities(&consultation);
    let found = returns.iter().find(|back| back.activity.id == id);
    found.unwrap().from.minutes() / 60
}

/// The rows of activities in the evidence file, each with the activity that encodes it.
const ROWS: [(&str, &str); 12] = [
    ("First wash", "wash"),
    ("Mineral sunscreen", "mineral-sunscreen"),
    ("Make-up", "make-up"),
    ("Strenuous exercise", "exercise"),
    ("Pool", "pool"),
    ("Sauna", "sauna"),
    ("Deliberate sun", "sun"),
    ("Shaving", "shaving"),
    ("Cleansing brush", "brush"),
    ("Wax", "wax"),
    ("Peel", "peel"),
    ("Next needling", "next-session"),
];

#[test]
fn activities_return_when_the_table_says() {
    let Some(path) = shared("clinical/evidence.md") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let (_, table) = text.split_once("\n### 1.6 ").unwrap();
    let row = |first: &str| -> Vec<&str> {
        let mut lines = table.lines();
        let line = lines.find(|line| line.starts_with(&format!("| {first}")));
        line.unwrap()
            .split('|')
            .skip(2)
            .take(6)
            .map(str::trim)
            .collect()
    };
    let bands = bands(&json!({}));
    for (first, id) in ROWS {
        for (case, cell) in bands.iter().zip(row(first)) {
            let (number, unit) = cell.split_once(' ').unwrap();
            let number: u32 = number.split('-').next().unwrap().parse().unwrap();
            let hours = number
                * [("h", 1), ("d", 24), ("wk", 168)]
                    .iter()
                    .find(|it| it.0 == unit)
                    .unwrap()
                    .1;
            assert_eq!(back(case, id), hours, "{first}: {cell}");
        }
    }
    // Sunscreen every day for so many weeks once it is back; of a range, the longest.
    for (case, cell) in bands.iter().zip(row("Daily SPF")) {
        let weeks = cell.split(' ').next().unwrap().trim_end_matches('+');
        let weeks: u32 = weeks.rsplit('-').next().unwrap().parse().unwrap();
        let until = sunscreen_until(&Consultation::new(kb(), case)).minutes() / 60;
        let due = (back(case, "mineral-sunscreen") + weeks * 168).max(back(case, "sun"));
        assert_eq!(until, due, "{cell}");
    }
}

#[test]
fn sunscreen_goes_on_as_long_as_sun_is_off() {
    let [shallow, ..] = bands(&json!({ "fitzpatrick": "IV" }));
    let until = sunscreen_until(&Consultation::new(kb(), &shallow));
    assert_eq!(until.minutes() / 60, 28 * 24);
}

/// A bug: platelets in the session put off the first wash from six hours to a day.
#[test]
fn another_procedure_puts_off_sport_and_not_washing() {
    let [alone, ..] = bands(&json!({}));
    let [combined, ..] = bands(&json!({ "factors": ["combined-procedure"] }));
    for id in ["wash", "sun", "peel", "next-session", "alcohol-smoking"] {
        assert_eq!(back(&alone, id), back(&combined, id), "{id}");
    }
    assert_eq!(back(&combined, "exercise"), 96);
    assert_eq!(back(&combined, "pool"), 168);
    assert_eq!(back(&combined, "make-up"), 72);
}

/// A bug: the sheet of a session with a laser told nothing of burns.
#[test]
fn heat_of_another_procedure_can_burn_too() {
    let heated = |patient: &Value| {
        let [case, ..] = bands(patient);
        Consultation::new(kb(), &case).is_heated()
    };
    assert!(!heated(&json!({})));
    assert!(heated(&json!({ "factors": ["laser in the same session"] })));
    let [.., rf] = bands(&json!({}));
    assert!(Consultation::new(kb(), &rf).is_heated());
}

#[test]
fn lids_that_do_not_open_are_seen_on_the_same_day() {
    let seen = json!({ "seen": { "hours": 20, "signs": ["eyes swollen shut"] } });
    let case = case(1.0, 20.0, &seen);
    let told = actions(&Consultation::new(kb(), &case));
    assert!(told.iter().any(|action| action.kind == ActionKind::SameDay));
}

fn benefits(mm: f64, hours: f64, kind: &str, label: &str) -> Vec<String> {
    let case = case(mm, hours, &json!({}));
    let tested = product(kind, label);
    let answer = assess(
        &Consultation::new(kb(), &case),
        &tested.product,
        &tested.reading,
    );
    answer
        .benefits
        .iter()
        .map(|it| it.benefit.to_string())
        .collect()
}

#[test]
fn petrolatum_helps_open_channels_only_where_needles_went_deep() {
    let helps = |mm, hours| benefits(mm, hours, "ointment", "PETROLATUM");
    assert_eq!(helps(1.5, 10.0), ["petrolatum"]);
    assert!(helps(1.0, 10.0).is_empty());
    assert_eq!(helps(1.0, 30.0), ["petrolatum"]);
}

#[test]
fn coco_betaine_is_no_mild_cleanser() {
    let helps = |label| benefits(1.0, 30.0, "cleanser", label);
    assert_eq!(helps("AQUA, SODIUM COCOYL ISETHIONATE"), ["mild-cleanser"]);
    assert!(helps("AQUA, COCO-BETAINE").is_empty());
}

#[test]
fn a_named_spring_is_thermal_water() {
    for label in [
        "AVENE THERMAL SPRING WATER",
        "THERMAL WATER",
        "EAU THERMALE AVENE",
    ] {
        assert_eq!(
            benefits(1.0, 30.0, "aerosol", label),
            ["thermal-water"],
            "{label}"
        );
    }
}

/// Each phototype has its advice, and only one.
#[test]
fn every_phototype_is_advised() {
    for own in Fitzpatrick::ALL {
        let rows = kb().vehicles();
        let rows = rows.filter(|row| row.wearer.covers(Wearer::Phototype(own, own)));
        assert_eq!(rows.count(), 1, "{own:?}");
    }
}

#[test]
fn the_chart_has_the_scales_that_a_clinic_records() {
    let protocol = kb().protocol();
    let ids: Vec<&str> = protocol.chart.iter().map(|scale| &*scale.id).collect();
    for id in [
        "warmth",
        "tenderness",
        "pain",
        "itch",
        "swelling",
        "scale-crust",
        "traffic-light",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
    let trials = protocol
        .chart
        .iter()
        .filter(|scale| scale.id.starts_with("ctcae-"));
    assert_eq!(trials.clone().count(), 8);
    assert!(trials.clone().all(|scale| scale.note.is_some()));
}
