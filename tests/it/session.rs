//! An editor at work on a clinic's folder, without a window.

use std::path::Path;
use std::sync::Arc;

use aftercare::diag::Code;
use aftercare::edit::checked::of_field;
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
    session.author.initials = "AB".to_owned();
    session.author.on = "2026-11-22".to_owned();
    session
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
    let saved = mine.save();
    let Err(NotSaved::Changed(on_disk)) = &saved[0].result else {
        panic!("{saved:?}");
    };
    assert_eq!(on_disk.as_deref(), Some(&*theirs.files()[0].text));
    assert_eq!(saved[0].mine.as_deref(), Some(&*mine.files()[0].text));
    // Theirs, and back again with undo; then mine over it.
    mine.take_theirs(&saved[0].path, on_disk.as_deref());
    assert_eq!(mine.files(), theirs.files());
    assert_eq!(mine.unsaved(), []);
    mine.undo();
    let over = mine.save_over(&saved[0].path, on_disk.as_deref()).unwrap();
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
