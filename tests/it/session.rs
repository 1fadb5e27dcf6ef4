//! An editor at work on a clinic's folder, without a window.

use std::path::Path;
use std::sync::Arc;

use aftercare::diag::Code;
use aftercare::edit::checked::of_field;
use aftercare::edit::session::{Author, Saved};
use aftercare::edit::{Checked, Draft, Kind, Session};
use aftercare::files::store::NotSaved;
use aftercare::files::{self, SourceFile};
use aftercare::kb::Shipped;
use aftercare::model::class::ReturnCode;
use aftercare::model::id::{ClassId, IngredientId};
use aftercare::model::ingredient::{Ingredient, OtherName};
use aftercare::model::review::Review;
use aftercare::text::{Lang, say};

use crate::support::{Folder, shipped};

fn session(folder: &Path, keep_in: Option<&Path>) -> Session {
    let shipped: Arc<Shipped> = shipped();
    let mut session = Session::open(shipped, folder.to_owned(), keep_in).unwrap();
    session.author = Author {
        initials: "AB".to_owned(),
        on: "2026-11-22".to_owned(),
    };
    session
}

const CLASSES: &str = "classes/own.ron";

fn text(session: &Session, path: &str) -> Option<String> {
    let mut files = session.files().into_iter();
    files.find(|file| file.path == path).map(|file| file.text)
}

fn of_classes(saved: Vec<Saved>) -> Saved {
    let mut saved = saved.into_iter();
    saved.find(|saved| saved.path == CLASSES).unwrap()
}

fn retinoids(session: &Session, returns: ReturnCode) -> Draft {
    let Some(Draft::Class(mut class)) = session.draft(Kind::Class, "retinoid") else {
        panic!("no retinoids");
    };
    class.returns = Some(returns);
    Draft::Class(class)
}

#[test]
fn an_edit_has_an_author_a_label_and_a_record_beneath() {
    let folder = Folder::new();
    let mut session = session(folder.path(), None);
    let built_in = session.draft(Kind::Class, "retinoid").unwrap();
    assert_eq!(session.below(Kind::Class, "retinoid"), None);
    session.put(retinoids(&session, ReturnCode::R1)).unwrap();
    let own = session.draft(Kind::Class, "retinoid").unwrap();
    let by_me = Review::DraftBy {
        author: "AB".to_owned(),
        on: "2026-11-22".to_owned(),
    };
    assert_eq!(own.review(), &by_me);
    assert_eq!(
        session.below(Kind::Class, "retinoid"),
        Some(built_in.clone())
    );
    let label = session.undo_label().unwrap();
    insta::assert_snapshot!(say(Lang::En, label), @"Cosmetic retinoids: returns after 5 days in band C (R1)");
    insta::assert_snapshot!(say(Lang::De, label), @"Kosmetische Retinoide: Wartezeit in Band C: 5 Tage (R1)");
    session.undo();
    assert_eq!(
        session.draft(Kind::Class, "retinoid"),
        Some(built_in.clone())
    );
    session.redo();
    session.give_up(Kind::Class, "retinoid").unwrap();
    assert_eq!(session.draft(Kind::Class, "retinoid"), Some(built_in));
}

#[test]
fn a_record_is_reviewed_by_somebody_else() {
    let folder = Folder::new();
    let mut session = session(folder.path(), None);
    let refused = |session: &mut Session, by: &str| {
        let refused = session.review(Kind::Class, "retinoid", by, "2026-11-23");
        refused.unwrap_err().code
    };
    assert_eq!(refused(&mut session, "XY"), Code::Review);
    session.put(retinoids(&session, ReturnCode::R1)).unwrap();
    for author in ["AB", "ab", " a.b. ", ""] {
        assert_eq!(refused(&mut session, author), Code::Review, "{author}");
    }
    session
        .review(Kind::Class, "retinoid", "XY", "2026-11-23")
        .unwrap();
    let reviewed = session.draft(Kind::Class, "retinoid").unwrap();
    assert!(!reviewed.review().is_draft());
    assert_eq!(reviewed.review().author(), Some("AB"));
    // Whoever changes it again makes it a draft again.
    session.put(retinoids(&session, ReturnCode::R2)).unwrap();
    let changed = session.draft(Kind::Class, "retinoid").unwrap();
    assert!(changed.review().is_draft());
}

#[test]
fn saving_asks_where_somebody_else_was_faster() {
    let folder = Folder::new();
    let mut mine = session(folder.path(), None);
    let mut theirs = session(folder.path(), None);
    mine.put(retinoids(&mine, ReturnCode::R1)).unwrap();
    theirs.put(retinoids(&theirs, ReturnCode::R3)).unwrap();
    assert!(theirs.save().iter().all(|saved| saved.result.is_ok()));
    assert_eq!(theirs.unsaved(), []);
    let saved = of_classes(mine.save());
    let Err(NotSaved::Changed(on_disk)) = &saved.result else {
        panic!("{saved:?}");
    };
    assert_eq!(*on_disk, text(&theirs, CLASSES));
    assert_eq!(saved.mine, text(&mine, CLASSES));
    // Theirs, and back again with undo; then mine over it.
    mine.take_theirs(&saved.path, on_disk.as_deref());
    assert_eq!(mine.files(), theirs.files());
    assert_eq!(mine.unsaved(), []);
    mine.undo();
    let over = mine.save_over(&saved.path, on_disk.as_deref()).unwrap();
    assert_eq!(over.result, Ok(()));
    assert_eq!(files::folder(folder.path()).unwrap(), mine.files());
}

#[test]
fn unsaved_work_survives_and_is_offered_back() {
    let (folder, data) = (Folder::new(), Folder::new());
    let keep_in = data.path().join("not/yet/there");
    let mut crashed = session(folder.path(), Some(&keep_in));
    assert_eq!(crashed.left_behind(), Ok(Vec::new()));
    crashed.put(retinoids(&crashed, ReturnCode::R1)).unwrap();
    crashed.keep().unwrap();
    let mut next = session(folder.path(), Some(&keep_in));
    let left = next.left_behind().unwrap();
    assert_eq!(left, crashed.unsaved());
    next.recover(left);
    assert_eq!(next.files(), crashed.files());
    assert!(next.save().iter().all(|saved| saved.result.is_ok()));
    next.keep().unwrap();
    assert_eq!(next.left_behind(), Ok(Vec::new()));
    assert_eq!(std::fs::read_dir(&keep_in).unwrap().count(), 0);
}

fn checked(ingredient: &Ingredient) -> Checked {
    let mut file = aftercare::edit::RecordFile::empty("ingredients/own.ron");
    file.put(ingredient).unwrap();
    let text = file.text().to_owned();
    let path = file.path().to_owned();
    Checked::new(&shipped(), &[SourceFile { path, text }])
}

fn own_ingredient() -> Ingredient {
    Ingredient {
        id: IngredientId::from("own-acid"),
        name: "OWN ACID".to_owned(),
        names: vec![OtherName::Synonym("Retinol".to_owned())],
        cas: None,
        functions: Vec::new(),
        classes: vec![ClassId::from("ahas")],
        not_to_confuse: None,
        sources: Vec::new(),
        review: Review::Draft,
    }
}

#[test]
fn a_problem_is_at_its_field_and_has_a_way_out() {
    let mut record = own_ingredient();
    let found = checked(&record);
    let problems: Vec<_> = found.problems_of(Kind::Ingredient, "own-acid").collect();
    let at = |field| -> Vec<Code> {
        let problems = problems.iter().copied();
        of_field(problems, field)
            .map(|problem| problem.code)
            .collect()
    };
    assert_eq!(at("classes"), [Code::UnknownClass]);
    assert_eq!(at("classes[0]"), [Code::UnknownClass]);
    assert_eq!(at("names[0]"), [Code::DuplicateName]);
    assert_eq!(at("sources"), [Code::NoSource]);
    assert_eq!(at("name"), []);
    // Taking the first fix of each makes the record whole, but for its source.
    for (code, label) in [
        (Code::UnknownClass, "Take “aha”"),
        (Code::DuplicateName, "Remove “Retinol”"),
    ] {
        let found = checked(&record);
        let mut problems = found.problems_of(Kind::Ingredient, "own-acid");
        let problem = problems.find(|problem| problem.code == code).unwrap();
        let fix = found.fixes(problem).remove(0);
        assert_eq!(say(Lang::En, &fix.label), label);
        let Draft::Ingredient(mended) = fix.draft else {
            panic!("another kind");
        };
        record = mended;
    }
    let found = checked(&record);
    let left = found.problems_of(Kind::Ingredient, "own-acid");
    let left: Vec<Code> = left.map(|problem| problem.code).collect();
    assert_eq!(left, [Code::NoSource]);
    assert_eq!(record.classes, [ClassId::from("aha")]);
    assert!(found.kb.is_some());
}

#[test]
fn a_word_that_is_typed_is_one_step() {
    let folder = Folder::new();
    let mut session = session(folder.path(), None);
    let start = retinoids(&session, ReturnCode::R1);
    session.put(start.clone()).unwrap();
    let typed = |session: &mut Session, text: &str| {
        let Draft::Class(mut class) = session.draft(Kind::Class, "retinoid").unwrap() else {
            panic!("another kind");
        };
        class.why.en = text.to_owned();
        session.put(Draft::Class(class)).unwrap();
    };
    let Draft::Class(class) = &start else {
        panic!("another kind");
    };
    let why = class.why.en.clone();
    for end in ["a", "ab", "abc"] {
        typed(&mut session, &format!("{why}{end}"));
    }
    session.undo();
    let back = session.draft(Kind::Class, "retinoid").unwrap();
    assert_eq!(back.value_at("why.en"), Some(why.clone().into()));
    assert_eq!(back.value_at("returns"), Some("R1".into()));
    // What is typed and taken back is no step at all.
    let label = session.undo_label().cloned();
    for text in ["x", "xy", &why] {
        typed(&mut session, text);
    }
    assert_eq!(session.undo_label().cloned(), label);
}

#[test]
fn a_newer_record_beneath_is_told_and_both_are_there() {
    let folder = Folder::new();
    let mut old = session(folder.path(), None);
    old.put(retinoids(&old, ReturnCode::R1)).unwrap();
    assert!(!old.has_changed_beneath(Kind::Class, "retinoid"));
    assert!(old.save().iter().all(|saved| saved.result.is_ok()));
    // The next version of the program.
    let mut newer = files::built_in();
    for file in &mut newer {
        file.text = file.text.replace("returns: R2", "returns: R3");
    }
    let newer = Arc::new(Shipped::read(&newer));
    let mut session = Session::open(Arc::clone(&newer), folder.path().to_owned(), None).unwrap();
    let kinds = ["retinoid"];
    let told = |session: &Session| -> Vec<Code> {
        let checked = Checked::new(&newer, &session.files());
        let mut codes = Vec::new();
        for id in kinds {
            let problems = checked.problems_of(Kind::Class, id);
            codes.extend(problems.map(|problem| problem.code));
        }
        codes
    };
    if newer.records.classes[&ClassId::from("retinoid")]
        .record
        .returns
        != Some(ReturnCode::R3)
    {
        panic!("the newer program has the same retinoids");
    }
    assert!(session.has_changed_beneath(Kind::Class, "retinoid"));
    assert!(told(&session).contains(&Code::ChangedBeneath));
    let below = session.below(Kind::Class, "retinoid").unwrap();
    assert_eq!(below.value_at("returns"), Some("R3".into()));
    session.keep_over(Kind::Class, "retinoid").unwrap();
    assert!(!session.has_changed_beneath(Kind::Class, "retinoid"));
    assert!(!told(&session).contains(&Code::ChangedBeneath));
    session.undo();
    assert!(session.has_changed_beneath(Kind::Class, "retinoid"));
    session.give_up(Kind::Class, "retinoid").unwrap();
    assert_eq!(told(&session), []);
}

#[test]
fn what_others_save_is_taken_in_and_unsaved_work_stays() {
    let folder = Folder::new();
    let mut session = session(folder.path(), None);
    session.put(retinoids(&session, ReturnCode::R1)).unwrap();
    assert!(session.save().iter().all(|saved| saved.result.is_ok()));
    session.put(retinoids(&session, ReturnCode::R3)).unwrap();
    let mine = text(&session, CLASSES);
    let theirs = folder.path().join("sources.ron");
    std::fs::write(&theirs, "[] // theirs\n").unwrap();
    std::fs::write(folder.path().join(CLASSES), "[] // theirs\n").unwrap();
    session.read_again().unwrap();
    assert_eq!(
        text(&session, "sources.ron").as_deref(),
        Some("[] // theirs\n")
    );
    assert_eq!(text(&session, CLASSES), mine);
    assert!(matches!(
        of_classes(session.save()).result,
        Err(NotSaved::Changed(Some(_)))
    ));
    // Once it is saved, theirs counts, and no undo brings back a text from before it.
    let mut saved = session_of_saved(&folder);
    std::fs::write(folder.path().join(CLASSES), "[] // again\n").unwrap();
    saved.read_again().unwrap();
    assert_eq!(text(&saved, CLASSES).as_deref(), Some("[] // again\n"));
    assert_eq!((saved.undo_label(), saved.unsaved()), (None, Vec::new()));
}

fn session_of_saved(folder: &Folder) -> Session {
    let mut session = session(folder.path(), None);
    session.put(retinoids(&session, ReturnCode::R1)).unwrap();
    assert!(session.save().iter().all(|saved| saved.result.is_ok()));
    assert!(session.undo_label().is_some());
    session
}
