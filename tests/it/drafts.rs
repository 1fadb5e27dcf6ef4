//! Records in the hands of an editor, whichever kind they are.

use aftercare::edit::draft::{Draft, Kind};
use aftercare::edit::{RecordFile, Workspace};
use aftercare::files::{self, SourceFile};
use aftercare::inci::Match;
use aftercare::kb::KnowledgeBase;
use aftercare::model::id::{ClassId, PatternId};
use aftercare::model::pattern::NamePattern;
use aftercare::model::review::Review;
use aftercare::model::sentence::Sentence;

use crate::support::kb;

fn pattern(id: &str) -> NamePattern {
    NamePattern::clone(&kb().records.patterns[&PatternId::from(id)].record)
}

#[test]
fn a_draft_is_what_its_text_says() {
    let records = &kb().records;
    let ids = |kind| -> Vec<String> {
        match kind {
            Kind::Ingredient => keys(records.ingredients.keys()),
            Kind::Class => keys(records.classes.keys()),
            Kind::Allergen => keys(records.allergens.keys()),
            Kind::Product => keys(records.products.keys()),
            Kind::Source => keys(records.sources.keys()),
            Kind::Pattern => keys(records.patterns.keys()),
        }
    };
    for &kind in Kind::ALL {
        for id in ids(kind).iter().step_by(17) {
            let draft = Draft::of(records, kind, id).unwrap();
            assert_eq!((draft.kind(), draft.id()), (kind, id.as_str()));
            let text = draft.text().unwrap();
            assert_eq!(Draft::parse(kind, &text), Ok(draft), "{text}");
        }
    }
    assert_eq!(Draft::of(records, Kind::Class, "no-such"), None);
    let problem = Draft::parse(Kind::Class, "(\n  id: \"x\",\n  name: 3,\n)").unwrap_err();
    assert_eq!(problem.place.map(|place| place.line), Some(3));
}

fn keys<T: AsRef<str>>(keys: impl Iterator<Item = T>) -> Vec<String> {
    keys.map(|id| id.as_ref().to_owned()).collect()
}

#[test]
fn a_pattern_is_changed_in_its_line_beside_the_lists_of_words() {
    let mut shipped = files::built_in().into_iter();
    let shipped = shipped.find(|file| file.path == "patterns.ron").unwrap();
    let mut file = RecordFile::parse(shipped.clone()).unwrap();
    let mut changed = pattern("ceramide");
    changed.classes = vec![ClassId::from("peg")];
    file.put(&changed).unwrap();
    let lines = shipped.text.lines().zip(file.text().lines());
    let differing: Vec<_> = lines.filter(|(was, is)| was != is).collect();
    assert_eq!(differing.len(), 1, "{differing:?}");
    let place = |text: &str| text.lines().count();
    assert_eq!(place(&shipped.text), place(file.text()));
}

fn with(pattern: &NamePattern) -> KnowledgeBase {
    let mut workspace = Workspace::default();
    workspace.put(pattern, Sentence::plain("edit")).unwrap();
    KnowledgeBase::load(&files::built_in(), &workspace.files()).unwrap()
}

#[test]
fn a_pattern_of_the_clinic_covers_the_built_in_one_where_that_is_asked() {
    let mut own = pattern("ceramide");
    let name = "PHOSPHATIDYLQQQ";
    own.classes = vec![ClassId::from("peg")];
    let order = &kb().records.pattern_order;
    let classes = |kb: &KnowledgeBase| match kb.names.find(name) {
        Match::Pattern { id, classes } if id == own.id => classes,
        other => panic!("{name}: {other:?}"),
    };
    // A draft only adds to what the name is; see `kb::layer`.
    let drafted = with(&own);
    assert_eq!(&drafted.records.pattern_order, order);
    assert!(classes(&drafted).len() > 1);
    let review = Review::Reviewed {
        author: None,
        by: "XY".to_owned(),
        on: "2026-11-22".to_owned(),
    };
    let reviewed = with(&NamePattern {
        review,
        ..own.clone()
    });
    assert_eq!(&reviewed.records.pattern_order, order);
    assert_eq!(classes(&reviewed), own.classes);
}

#[test]
fn a_new_draft_pattern_reads_no_name() {
    let own = NamePattern {
        id: PatternId::from("own"),
        forms: vec!["QQQ *".to_owned()],
        examples: vec!["QQQ A".to_owned()],
        ..pattern("ceramide")
    };
    assert_eq!(with(&own).names.find("QQQ A"), Match::Unknown);
}

#[test]
fn one_broken_pattern_costs_only_itself() {
    let files = [SourceFile {
        path: "patterns.ron".to_owned(),
        text: "(patterns: [\n  (id: \"x\", forms: 3),\n  (id: \"y\", forms: [\"Y\"], classes: \
               [\"peg\"], examples: [\"Y\"], look_alikes: [], sources: [\"cosing\"]),\n])"
            .to_owned(),
    }];
    let (records, problems) =
        aftercare::kb::load::load(&files, aftercare::kb::records::Layer::BuiltIn);
    assert_eq!(records.pattern_order, [PatternId::from("y")]);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].place.as_ref().map(|place| place.line), Some(2));
}
