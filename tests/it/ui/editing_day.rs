//! An editor's day in the window, by the names that a screen reader says.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aftercare::advice::Rule;
use aftercare::inci::Match;
use aftercare::model::id::ClassId;
use aftercare::ui::App;
use aftercare::ui::action::{Action, FolderAction};
use aftercare::ui::editor::ask::Ask;
use aftercare::ui::librarian::load;
use aftercare::ui::settings::Settings;
use aftercare::ui::state::{Place, State, ThemeChoice};
use eframe::egui::accesskit::Role;
use eframe::egui::{Context, Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{KB, now, read_aloud};

const LABEL: &str = "Aqua, Glycerin, Velarosine Complex XQ, Zorbaquine, Retinol, Phenoxyethanol";
const NEW: &str = "Velarosine Complex XQ";
const ALIAS: &str = "Zorbaquine";
/// The class that is changed.
const CLASS: &str = "retinoid";

/// The window with somebody who loads its folders, and a folder of its own.
struct Desk {
    app: App,
}

impl Desk {
    fn load(&mut self, ctx: &Context) {
        let news = load(self.app.state.folders());
        self.app
            .apply(ctx, Action::Folder(FolderAction::News(news)));
    }
}

impl eframe::App for Desk {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
        if self.app.wanted_folders().is_some() {
            self.load(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
    }
}

/// Folders that are gone when the test is over.
struct Folders(PathBuf);

impl Folders {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("aftercare-{name}-{}", std::process::id()));
        std::fs::create_dir_all(path.join("clinic")).unwrap();
        Self(path)
    }

    fn clinic(&self) -> PathBuf {
        self.0.join("clinic")
    }

    fn files(&self) -> Vec<String> {
        let files = aftercare::files::folder(&self.clinic()).expect("the folder");
        files.into_iter().map(|file| file.path).collect()
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

type Day<'a> = Harness<'a, Desk>;

/// Opens the window as it was left.
fn open<'a>(folders: &Folders, settings: Settings) -> Day<'a> {
    let keep_in = folders.0.join("kept");
    let mut day = Harness::builder()
        .with_size([1280.0, 2400.0])
        .with_max_steps(60)
        .build_eframe(move |cc| {
            let mut app = App::new(Arc::clone(&KB), now(), settings, &cc.egui_ctx);
            app.keep_in = Some(keep_in);
            Desk { app }
        });
    day.run_ok();
    if day.state().app.state.settings.clinic_folder.is_some() {
        load_again(&mut day);
    }
    day
}

fn load_again(day: &mut Day<'_>) {
    let ctx = day.ctx.clone();
    day.state_mut().load(&ctx);
    day.run_ok();
}

fn state<'a>(day: &'a Day<'_>) -> &'a State {
    &day.state().app.state
}

fn click(day: &mut Day<'_>, name: &str) {
    let found: Vec<_> = day.query_all_by_label(name).collect();
    let Some(last) = found.last() else {
        panic!("no “{name}” in\n{}", read_aloud(day));
    };
    last.click();
    drop(found);
    day.run_ok();
}

/// Types into the field of that name that lies on top.
fn write(day: &mut Day<'_>, field: &str, text: &str) {
    let n_found = day
        .query_all_by_role_and_label(Role::TextInput, field)
        .count();
    assert!(n_found > 0, "no field “{field}” in\n{}", read_aloud(day));
    for types in [false, true] {
        let found = day.query_all_by_role_and_label(Role::TextInput, field);
        if let Some(node) = found.last() {
            if types {
                node.type_text(text);
            } else {
                node.focus();
            }
        }
        day.run_ok();
    }
}

fn press(day: &mut Day<'_>, modifiers: Modifiers, key: Key) {
    day.key_press_modifiers(modifiers, key);
    day.run_ok();
}

/// Looks a name up, from nothing.
fn look_up(day: &mut Day<'_>, name: &str) {
    press(day, Modifiers::COMMAND, Key::Num4);
    let field = "Look up a name";
    let node = day.get_by_role_and_label(Role::TextInput, field);
    node.focus();
    day.run_ok();
    press(day, Modifiers::COMMAND, Key::A);
    day.get_by_role_and_label(Role::TextInput, field)
        .type_text(name);
    day.run_ok();
}

/// Waits until the latest edit is checked to the end.
fn checked(day: &mut Day<'_>) {
    let start = Instant::now();
    loop {
        day.run_ok();
        let found = state(day).found_now();
        if found.is_some_and(|found| found.moved.is_some()) {
            return;
        }
        assert!(start.elapsed() < Duration::from_mins(4), "never checked");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn hears(day: &Day<'_>, text: &str) -> bool {
    read_aloud(day).contains(text)
}

#[test]
fn an_editing_day() {
    let folders = Folders::new("editing-day");
    let settings = Settings {
        theme: ThemeChoice::Light,
        place: Place::Knowledge,
        ..Settings::default()
    };
    let mut day = open(&folders, settings);
    begin(&mut day, &folders);
    add_the_product(&mut day);
    create_the_ingredient(&mut day);
    name_the_alias(&mut day);
    change_the_class(&mut day);
    save_it(&mut day, &folders);
    let settings = state(&day).kept();
    drop(day);

    let mut day = open(&folders, settings);
    review_it(&mut day);
    read_the_difference(&mut day);
}

/// The folder and the initials are asked for once, where they are first needed.
fn begin(day: &mut Day<'_>, folders: &Folders) {
    look_up(day, "retinol");
    click(day, "Form");
    write(
        day,
        "Path of the clinic folder",
        &folders.clinic().display().to_string(),
    );
    write(day, "Your initials", "SK");
    click(day, "Begin");
    assert!(state(day).editor.session.is_some() && state(day).editor.ask.is_none());
}

/// A pasted label with two names that nobody can read becomes a product.
fn add_the_product(day: &mut Day<'_>) {
    press(day, Modifiers::COMMAND, Key::Num2);
    day.event(Event::Paste(LABEL.to_owned()));
    day.run_ok();
    let unread = &state(day).label.view.unread;
    let unread: Vec<&str> = unread.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(unread, [NEW, ALIAS]);
    click(day, "Add to catalogue…");
    write(day, "Name of the product", "Rose night cream");
    write(day, "Seen where (pack, web page)", "pack");
    click(day, "Add");
    assert!(hears(day, "Rose night cream"), "{}", read_aloud(day));
}

/// One name is a new ingredient; classes and sources are picked, never typed.
fn create_the_ingredient(day: &mut Day<'_>) {
    click(day, &format!("New ingredient of this name: {NEW}"));
    assert_eq!(state(day).place, Place::Knowledge);
    for (field, typed) in [
        ("Add to Classes", "humectant"),
        ("Add to Sources", "CosIng"),
    ] {
        write(day, field, typed);
        press(day, Modifiers::NONE, Key::Enter);
    }
    let new = state(day).open_draft().expect("the new ingredient");
    assert_eq!(new.id(), "velarosine-complex-xq");
    assert_eq!(new.review().author(), Some("SK"));
    assert_eq!(new.sources().map(<[_]>::len), Some(1), "{new:?}");
}

/// The other is another name of one that is known.
fn name_the_alias(day: &mut Day<'_>) {
    press(day, Modifiers::COMMAND, Key::Num2);
    click(day, &format!("Another name of…: {ALIAS}"));
    assert!(matches!(state(day).editor.ask, Some(Ask::Alias(_))));
    write(day, "Which ingredient", "panthenol");
    click(day, "Panthenol");
}

/// Whether a stored product gets another verdict by the rule of the class.
fn moved(day: &Day<'_>) -> bool {
    let found = state(day).found_now().expect("what was found");
    let moved = found.moved.as_ref().expect("verdicts");
    let stored = moved
        .iter()
        .filter(|one| one.before.is_some() && one.after.is_some());
    stored
        .map(|one| &one.rule)
        .any(|rule| *rule == Some(Rule::Class(ClassId::from(CLASS))))
}

/// A class returns later; what that changes is said before it is saved, undone and done again.
fn change_the_class(day: &mut Day<'_>) {
    checked(day);
    look_up(day, "cosmetic retinoids");
    assert_eq!(
        state(day).open_record().map(|(_, id)| id),
        Some(CLASS),
        "{}",
        read_aloud(day)
    );
    click(day, "Form");
    click(day, "Returns as: R3");
    checked(day);
    let label = state(day).step_label(true).expect("a step");
    assert!(label.contains("returns after"), "{label}");
    assert!(hears(day, &label), "{}", read_aloud(day));
    assert!(moved(day), "no verdict moves");

    press(day, Modifiers::COMMAND, Key::Z);
    checked(day);
    assert_ne!(state(day).step_label(true).as_ref(), Some(&label));
    assert!(!moved(day), "a verdict still moves");
    press(day, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    checked(day);
    assert_eq!(state(day).step_label(true), Some(label));
    assert!(moved(day), "no verdict moves again");
}

/// Nothing was written so far; saving writes it all.
fn save_it(day: &mut Day<'_>, folders: &Folders) {
    assert_eq!(folders.files(), Vec::<String>::new());
    press(day, Modifiers::COMMAND, Key::S);
    assert_eq!(state(day).n_unsaved(), 0, "{:?}", state(day).notice);
    assert_eq!(
        folders.files(),
        [
            "beneath/own.ron",
            "classes/own.ron",
            "ingredients/own.ron",
            "products/own.ron"
        ]
    );
    load_again(day);
    // A second name would read what is unknown without it: it stands there, and waits for review.
    let own = std::fs::read_to_string(folders.clinic().join("ingredients/own.ron")).unwrap();
    assert!(own.contains(ALIAS), "{own}");
    assert_eq!(state(day).kb.names.find(ALIAS), Match::Unknown);
}

/// The next day somebody else reviews it; who wrote it cannot.
fn review_it(day: &mut Day<'_>) {
    assert!(state(day).editor.ask.is_none());
    look_up(day, "cosmetic retinoids");
    click(day, "Form");
    for (initials, is_reviewed) in [("sk", false), ("AB", true)] {
        click(day, "More");
        click(day, "Mark as reviewed…");
        press(day, Modifiers::COMMAND, Key::A);
        write(day, "Initials of the reviewer", initials);
        click(day, "Reviewed");
        let draft = state(day).open_draft().expect("the class");
        assert_eq!(!draft.review().is_draft(), is_reviewed, "{initials}");
        if !is_reviewed {
            assert!(hears(day, "cannot review it"), "{}", read_aloud(day));
            click(day, "Cancel");
        }
    }
    press(day, Modifiers::COMMAND, Key::S);
    assert_eq!(state(day).n_unsaved(), 0);
}

/// What differs from the built-in record can be read.
fn read_the_difference(day: &mut Day<'_>) {
    click(day, "History");
    let below = state(day)
        .editor
        .history
        .below
        .clone()
        .expect("a record beneath");
    assert_eq!(below.len(), 1, "{below:?}");
    assert!(hears(day, &below[0]), "{}", read_aloud(day));
}

/// The button that begins waited for a folder that nobody was asked for.
#[test]
fn only_the_initials_are_asked_for_where_the_folder_is_known() {
    let folders = Folders::new("known-folder");
    let settings = Settings {
        place: Place::Knowledge,
        clinic_folder: Some(folders.clinic()),
        ..Settings::default()
    };
    let mut day = open(&folders, settings);
    look_up(&mut day, "retinol");
    click(&mut day, "Form");
    write(&mut day, "Your initials", "SK");
    click(&mut day, "Begin");
    assert!(state(&day).editor.session.is_some(), "{}", read_aloud(&day));
}

/// What was not saved when the program ended is offered at the next start.
#[test]
fn unsaved_work_is_offered_again() {
    let folders = Folders::new("unsaved-work");
    let settings = Settings {
        theme: ThemeChoice::Light,
        place: Place::Knowledge,
        clinic_folder: Some(folders.clinic()),
        initials: "SK".to_owned(),
        ..Settings::default()
    };
    let mut day = open(&folders, settings.clone());
    look_up(&mut day, "cosmetic retinoids");
    click(&mut day, "Form");
    click(&mut day, "Returns as: R3");
    // The record, and the note of what it was made from.
    assert_eq!(state(&day).n_unsaved(), 2);
    drop(day);

    let mut day = open(&folders, settings);
    assert!(hears(&day, "Unsaved work"), "{}", read_aloud(&day));
    click(&mut day, "Take it up");
    assert_eq!(state(&day).n_unsaved(), 2);
    // Somebody else writes the file meanwhile: both are shown, and nothing is written over.
    std::fs::create_dir_all(folders.clinic().join("classes")).unwrap();
    let theirs = "[\n  // theirs\n]\n";
    let path = folders.clinic().join("classes/own.ron");
    std::fs::write(&path, theirs).unwrap();
    press(&mut day, Modifiers::COMMAND, Key::S);
    assert!(hears(&day, "Somebody else changed this"));
    assert!(hears(&day, "// theirs"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    click(&mut day, "Take theirs");
    assert_eq!(state(&day).n_unsaved(), 0);
    press(&mut day, Modifiers::COMMAND, Key::Z);
    assert_eq!(state(&day).n_unsaved(), 1, "undo brings the own text back");
}
