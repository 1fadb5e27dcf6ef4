//! The clinic's folder: chosen, followed while it changes, and never worse than its last good state;
//! and what the window keeps between runs.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use aftercare::text::Lang;
use aftercare::ui::action::{Action, FolderAction};
use aftercare::ui::apply::Effect;
use aftercare::ui::command::Command;
use aftercare::ui::folder::problems_ui;
use aftercare::ui::job::JobResult;
use aftercare::ui::librarian::{Librarian, load};
use aftercare::ui::settings::Settings;
use aftercare::ui::state::{Place, SearchField, State, ThemeChoice};
use eframe::egui;

use super::{SCREEN, edit, pick_first, read_aloud, search, set_label, state, view};

/// A folder of the test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("aftercare-{name}-{}", std::process::id()));
        std::fs::create_dir_all(path.join("products")).unwrap();
        Self(path)
    }

    fn product(&self, id: &str) {
        let text = format!(
            "[\n  (\n    id: \"{id}\",\n    name: (en: \"Own cream\", de: \"Eigene Creme\"),\n    \
             kind: Cream,\n    label: \"AQUA, GLYCERIN, PHENOXYETHANOL\",\n    \
             origin: Seen(place: \"pack\", on: \"2026-11-20\"),\n  ),\n]\n"
        );
        self.write(&text);
    }

    fn write(&self, text: &str) {
        std::fs::write(self.0.join("products/own.ron"), text).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Chooses a folder as a file dialog does, and takes in what the librarian brings.
fn choose(state: &mut State, folder: &Path) {
    let chosen = Action::Finished(JobResult::Folder(folder.to_owned()));
    let Some(Effect::LookIn(folders)) = state.apply(chosen) else {
        panic!("the folder is looked after");
    };
    take_in(state, folders);
}

fn take_in(state: &mut State, folders: Vec<PathBuf>) {
    state.apply(Action::Folder(FolderAction::News(load(folders))));
}

fn has_product(state: &State, id: &str) -> bool {
    state.kb.product(&id.into()).is_some()
}

#[test]
fn a_clinic_folder_answers_and_its_last_good_state_stays() {
    let folder = Folder::new("last-good");
    folder.product("own-cream");
    let mut state = state();
    choose(&mut state, &folder.0);
    assert!(has_product(&state, "own-cream") && state.folder.problems.is_empty());
    assert_eq!(state.settings.clinic_folder, Some(folder.0.clone()));

    folder.write("[\n  (\n    id: \"own-cream\",\n    kind: Creme,\n  ),\n]\n");
    let folders = state.folders();
    take_in(&mut state, folders.clone());
    assert!(has_product(&state, "own-cream"), "the last good state went");
    let told = state.folder.problems.join("\n");
    assert!(told.contains("products/own.ron:4:"), "{told}");
    let mut harness = view(SCREEN, |ui| problems_ui(ui, &state));
    harness.run();
    let heard = read_aloud(&harness);
    assert!(
        heard.contains("still answers") && heard.contains("own.ron:4"),
        "{heard}"
    );
    drop(harness);

    folder.product("other-cream");
    take_in(&mut state, folders);
    assert!(state.folder.problems.is_empty() && has_product(&state, "other-cream"));
    assert!(!has_product(&state, "own-cream"));

    state.run(Command::LeaveFolder);
    take_in(&mut state, Vec::new());
    assert!(!has_product(&state, "other-cream"));
}

/// A folder that is wrong from the start is used as far as it is sound.
#[test]
fn a_folder_that_was_never_good_is_used_in_part() {
    let folder = Folder::new("in-part");
    folder.write("[ (id: \"x\"), ");
    let mut state = state();
    choose(&mut state, &folder.0);
    assert!(!state.folder.problems.is_empty() && !state.folder.is_behind);
    assert!(state.kb.products().count() > 10);
    let gone = folder.0.join("nowhere");
    choose(&mut state, &gone);
    assert!(state.folder.problems[0].contains("nowhere"));
}

#[test]
fn news_of_a_folder_that_was_left_is_not_taken_in() {
    let folder = Folder::new("left");
    folder.product("late-cream");
    let mut state = state();
    state.apply(Action::Finished(JobResult::Folder(folder.0.clone())));
    let late = load(state.folders());
    state.run(Command::LeaveFolder);
    state.apply(Action::Folder(FolderAction::News(late)));
    assert!(!has_product(&state, "late-cream"));
}

#[test]
fn the_librarian_notices_a_change_on_the_disk() {
    let folder = Folder::new("watched");
    folder.product("first-cream");
    let librarian = Librarian::new(egui::Context::default(), vec![folder.0.clone()]);
    let wait_for = |id: &str| {
        let start = Instant::now();
        while start.elapsed() < Duration::from_mins(2) {
            for news in librarian.news() {
                if news.kb.is_some_and(|kb| kb.product(&id.into()).is_some()) {
                    return;
                }
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("{id} never came");
    };
    wait_for("first-cream");
    folder.product("second-one-cream");
    wait_for("second-one-cream");
}

#[test]
fn where_there_is_no_dialog_the_path_of_the_folder_is_typed() {
    let mut state = state();
    assert_eq!(state.run(Command::ChooseFolder), Some(Effect::PickFolder));
    state.apply(Action::Finished(JobResult::NoFolderDialog));
    assert_eq!(state.place, Place::Knowledge);
    let typed = FolderAction::Type(Some(" /clinic ".to_owned()));
    state.apply(Action::Folder(typed));
    let effect = state.apply(Action::Folder(FolderAction::Choose));
    assert_eq!(effect, Some(Effect::LookIn(vec!["/clinic".into()])));
}

/// The whole file after a consultation: there is no place in it for a patient.
#[test]
fn nothing_about_a_patient_is_kept() {
    let mut state = state();
    search(&mut state, SearchField::Allergies, "lanolin");
    pick_first(&mut state, SearchField::Allergies);
    search(&mut state, SearchField::Factors, "pregnan");
    pick_first(&mut state, SearchField::Factors);
    edit(&mut state, |form| {
        form.age = "43".to_owned();
        form.area = "Stirn".to_owned();
    });
    set_label(&mut state, "Aqua, Parfum, for Mrs Example");
    state.run(Command::Language(Lang::De));
    state.run(Command::Theme(ThemeChoice::Dark));
    state.run(Command::ZoomIn);
    state.apply(Action::Resized(1400, 900));
    state.sheet.form.patient = "Mrs Example".to_owned();
    state.sheet.form.notes = "hers alone".to_owned();
    state.settings.clinic.phone = "030 123".to_owned();
    let kept = state.kept();
    assert_eq!(
        kept.written(),
        "(\n    lang: \"de\",\n    theme: \"dark\",\n    zoom_percent: 110,\n    \
         size: Some((1400, 900)),\n    place: \"label\",\n    clinic_folder: None,\n    \
         initials: \"\",\n    clinic: (\n        name: \"\",\n        phone: \"030 123\",\n        \
         night_phone: \"\",\n        emergency: \"112\",\n        logo: \"\",\n        \
         paper: \"a4\",\n        printer: \"\",\n    ),\n)"
    );
    assert_eq!(Settings::read(&kept.written()), Ok(kept));
}
