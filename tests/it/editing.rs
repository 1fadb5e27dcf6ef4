//! An editor's work: undo, what a change changes, and saving whatever happens to the disk.

use aftercare::advice::{Consultation, judge};
use aftercare::edit::{Unsaved, Workspace, impact};
use aftercare::files::store::{self, NotSaved};
use aftercare::files::{self, SourceFile};
use aftercare::kb::KnowledgeBase;
use aftercare::model::class::Class;
use aftercare::model::id::{ClassId, IngredientId};
use aftercare::model::ingredient::Ingredient;
use aftercare::model::review::Review;
use aftercare::model::scale::Severity;
use aftercare::model::sentence::{Sentence, Text};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use serde_json::json;

use crate::support::{Folder, case, kb};

fn class(id: &str) -> Class {
    Class::clone(&kb().records.classes[&ClassId::from(id)].record)
}

fn ingredient(at: usize) -> Ingredient {
    let all = &kb().records.ingredients;
    Ingredient::clone(&all.values().nth(at % all.len()).unwrap().record)
}

/// What an edit is called.
fn named(label: &str) -> Sentence {
    Sentence::Data(Text {
        en: label.to_owned(),
        de: label.to_owned(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn edits_undone_to_the_start_are_the_start(steps in proptest::collection::vec(any::<(u8, u8)>(), 1..14)) {
        let start = vec![SourceFile {
            path: "ingredients/own.ron".to_owned(),
            text: "// Ours.\n[\n  // nothing yet\n]\n".to_owned(),
        }];
        let mut workspace = Workspace::new(start.clone());
        let mut states = vec![workspace.files()];
        for (kind, at) in steps {
            let mut record = ingredient(usize::from(at) * 17);
            match kind % 4 {
                0 => drop(workspace.give_up::<Ingredient>(&record.id, named("give up"))),
                1 => workspace.set_text("sources/own.ron", &format!("[] // {at}\n"), named("text")),
                _ => {
                    record.name.push_str(&kind.to_string());
                    workspace.put(&record, named(&format!("name {}", record.id))).unwrap();
                }
            }
            if states.last() != Some(&workspace.files()) {
                states.push(workspace.files());
            }
        }
        for state in states.iter().rev().skip(1) {
            workspace.undo();
            prop_assert_eq!(&workspace.files(), state);
        }
        prop_assert_eq!(workspace.files(), start);
        prop_assert_eq!(workspace.undo_label(), None);
        prop_assert_eq!(workspace.unsaved(), Vec::<Unsaved>::new());
        for state in states.iter().skip(1) {
            workspace.redo();
            prop_assert_eq!(&workspace.files(), state);
        }
    }
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut workspace = Workspace::default();
    workspace
        .put(&class("retinoid"), named("retinoids return on day 5"))
        .unwrap();
    workspace
        .put(&class("aha"), named("acids return on day 3"))
        .unwrap();
    assert_eq!(
        workspace.undo_label(),
        Some(&named("acids return on day 3"))
    );
    workspace.undo();
    assert_eq!(
        workspace.undo_label(),
        Some(&named("retinoids return on day 5"))
    );
    assert_eq!(
        workspace.redo_label(),
        Some(&named("acids return on day 3"))
    );
}

#[test]
fn a_file_that_does_not_parse_is_never_written_over() {
    let broken = "[ (id: \"retinoid\", oops ]\n";
    let files = vec![SourceFile {
        path: "classes/own.ron".to_owned(),
        text: broken.to_owned(),
    }];
    let mut workspace = Workspace::new(files);
    let problem = workspace
        .put(&class("retinoid"), named("edit"))
        .unwrap_err();
    assert_eq!(problem.place.unwrap().file, "classes/own.ron");
    assert_eq!(workspace.text("classes/own.ron"), Some(broken));
}

/// The clinic's knowledge base with an edited class.
fn edited(change: impl Fn(&mut Class)) -> KnowledgeBase {
    let mut class = class("humectant");
    change(&mut class);
    class.review = Review::Reviewed {
        author: None,
        by: "Dr. Example".to_owned(),
        on: "2026-11-22".parse().unwrap(),
    };
    let mut workspace = Workspace::default();
    workspace.put(&class, named("edit")).unwrap();
    KnowledgeBase::load(&files::built_in(), &workspace.files()).unwrap()
}

#[test]
fn impact_is_what_really_happens() {
    let after = edited(|class| class.severity.repair = Severity::Avoid);
    let shifts = impact(kb(), &after);
    assert!(!shifts.is_empty());
    for shift in &shifts {
        assert_eq!(
            shift
                .rule
                .as_ref()
                .map(aftercare::advice::Rule::id)
                .as_deref(),
            Some("class/humectant")
        );
        assert_eq!(shift.after, Some(Severity::Avoid));
    }
    // Every shift, and nothing but the shifts, is what both give for the case.
    let depth = 1.0;
    let mid = impact_hours(&shifts);
    let case = case(depth, mid, &json!({ "skin": "oily" }));
    let told: Vec<&str> = shifts
        .iter()
        .filter(|shift| shift.case.skin.word() == "oily" && shift.case.band.word() == "C")
        .map(|shift| shift.product.as_str())
        .collect();
    let really: Vec<&str> = kb()
        .products()
        .filter(|(product, reading)| {
            let verdict = |kb| {
                judge(&Consultation::new(kb, &case), product, reading)
                    .track
                    .at(case.hours)
            };
            verdict(kb()) != verdict(&after)
        })
        .map(|(product, _)| product.id.as_str())
        .collect();
    assert_eq!(told, really);
    assert!(impact(kb(), kb()).is_empty());
}

fn impact_hours(shifts: &[aftercare::edit::Shift]) -> f64 {
    let found = shifts.iter().find(|shift| shift.case.band.word() == "C");
    found.unwrap().case.hours.as_f64()
}

#[test]
fn an_override_can_be_given_up() {
    let mut workspace = Workspace::default();
    let mut record = ingredient(5);
    record.classes = vec![ClassId::from("retinoid")];
    workspace.put(&record, named("edit")).unwrap();
    let changed = KnowledgeBase::load(&files::built_in(), &workspace.files()).unwrap();
    assert_ne!(changed.ingredient(&record.id), kb().ingredient(&record.id));
    workspace
        .give_up::<Ingredient>(&record.id, named("give up"))
        .unwrap();
    let back = KnowledgeBase::load(&files::built_in(), &workspace.files()).unwrap();
    assert_eq!(back.ingredient(&record.id), kb().ingredient(&record.id));
    assert!(
        workspace
            .give_up::<Ingredient>(&IngredientId::from("no-such"), named("x"))
            .is_err()
    );
}

#[test]
fn saving_keeps_a_backup_and_notices_that_the_file_changed() {
    let folder = Folder::new();
    let path = "sources/own.ron";
    store::save(folder.path(), path, None, Some("one")).unwrap();
    store::save(folder.path(), path, Some("one"), Some("two")).unwrap();
    let target = folder.path().join(path);
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "two");
    assert_eq!(
        std::fs::read_to_string(store::backup_of(&target)).unwrap(),
        "one"
    );
    std::fs::write(&target, "theirs").unwrap();
    let refused = store::save(folder.path(), path, Some("two"), Some("three"));
    assert_eq!(refused, Err(NotSaved::Changed(Some("theirs".to_owned()))));
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "theirs");
    store::save(folder.path(), path, Some("theirs"), None).unwrap();
    assert_eq!(store::on_disk(&target), Ok(None));
    assert_eq!(
        std::fs::read_to_string(store::backup_of(&target)).unwrap(),
        "theirs"
    );
}

#[test]
fn a_place_that_cannot_be_written_to_is_named_and_nothing_is_lost() {
    let folder = Folder::new();
    std::fs::write(
        folder.path().join("classes"),
        "a file where a folder should be",
    )
    .unwrap();
    let refused = store::save(folder.path(), "classes/own.ron", None, Some("[]"));
    let Err(NotSaved::Failed(why)) = refused else {
        panic!("{refused:?}");
    };
    assert!(why.contains("classes"), "{why}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn work_that_was_never_saved_is_taken_up_and_still_notices_a_changed_file() {
    let read = vec![SourceFile {
        path: "sources/own.ron".to_owned(),
        text: "[]\n".to_owned(),
    }];
    let mut before_crash = Workspace::new(read);
    before_crash.set_text("sources/own.ron", "[] // mine\n", named("typed"));
    let kept = serde_json::to_string(&before_crash.unsaved()).unwrap();
    let on_disk = vec![SourceFile {
        path: "sources/own.ron".to_owned(),
        text: "[] // theirs\n".to_owned(),
    }];
    let unsaved: Vec<Unsaved> = serde_json::from_str(&kept).unwrap();
    let mut workspace = Workspace::new(on_disk);
    workspace.recover(unsaved.clone(), &named("taken up"));
    assert_eq!(workspace.text("sources/own.ron"), Some("[] // mine\n"));
    assert_eq!(workspace.unsaved(), unsaved);
}
