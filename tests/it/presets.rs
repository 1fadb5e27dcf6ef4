//! Usual treatments: sound as shipped, and a clinic's own stand alone.

use aftercare::diag::Code;
use aftercare::files::{self, SourceFile};
use aftercare::kb::KnowledgeBase;
use aftercare::kb::records::Layer;
use aftercare::kb::{check, load};

use crate::support::kb;

const OWN: &str = r#"[(
    id: "stamp-scalp", name: (en: "Stamp scalp", de: "Stamp Kopfhaut"), device: Stamp,
    depth_um: 500, area: (en: "Scalp", de: "Kopfhaut"), note: (en: "As we do it", de: "Wie bei uns"),
    order: 1, sources: ["clinical-practice"],
)]"#;

fn file(text: &str) -> Vec<SourceFile> {
    vec![SourceFile {
        path: "presets.ron".to_owned(),
        text: text.to_owned(),
    }]
}

#[test]
fn presets_stand_in_their_order_and_lie_in_different_bands() {
    let depths: Vec<u32> = kb()
        .presets()
        .iter()
        .map(|preset| preset.depth_um)
        .collect();
    assert!(depths.is_sorted() && depths.len() >= 4, "{depths:?}");
}

#[test]
fn a_clinics_presets_take_the_place_of_all_that_are_shipped() {
    let kb = KnowledgeBase::load(&files::built_in(), &file(OWN)).unwrap();
    let ids: Vec<&str> = kb
        .presets()
        .iter()
        .map(|preset| preset.id.as_str())
        .collect();
    assert_eq!(ids, ["stamp-scalp"]);
}

#[test]
fn a_depth_in_millimetres_is_told_apart() {
    let (records, _) = load::load(&file(&OWN.replace("500", "50000")), Layer::Clinic);
    let problems = check::check(&records);
    assert!(
        problems
            .iter()
            .any(|problem| problem.code == Code::WrongUnit)
    );
}
