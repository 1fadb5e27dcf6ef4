//! The only place that changes [`State`].

use std::path::PathBuf;

use super::action::{Action, ConsultAction};
use super::form::{CaseForm, Field};
use super::job::JobResult;
use super::label_data::LabelForm;
use super::sheet::state::SheetEffect;
use super::state::{Doc, Place, Queries, State};
use crate::model::id::PresetId;
use crate::model::time::Hours;

/// What an action needs from outside the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The text on the clipboard, please.
    RequestPaste,
    PickLabel,
    PickFolder,
    /// Load these folders, and look after them.
    LookIn(Vec<PathBuf>),
    ReadLabel(PathBuf),
    Sheet(SheetEffect),
}

/// How far one step of asking earlier or later goes.
const ASK_STEP: Hours = Hours::new(24);

impl State {
    /// Applies one action.
    pub fn apply(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Go(Place::Knowledge) => self.go_to_knowledge(),
            Action::Go(Place::Sheet) => self.go_sheet(),
            Action::Go(place) => self.place = place,
            Action::Sheet(action) => return self.apply_sheet(action).map(Effect::Sheet),
            Action::Run(command) => return self.run(command),
            Action::Consult(action) => self.apply_consult(action),
            Action::Label(action) => return self.apply_label(action),
            Action::Knowledge(action) => self.apply_knowledge(action),
            Action::Folder(action) => return self.apply_folder(action),
            Action::Add(action) => self.apply_add(action),
            Action::Editor(action) => return self.apply_editor(action),
            Action::Resized(width, height) => self.settings.size = Some((width, height)),
            Action::Palette(action) => return self.apply_palette(action),
            Action::Now(now) => self.tick(now),
            Action::Finished(result) => return self.finish(result),
            Action::CloseAbout => self.is_about_open = false,
            Action::DropNotice => self.notice = None,
            Action::Focused => self.wants_focus = None,
        }
        None
    }

    fn tick(&mut self, now: crate::model::case::Moment) {
        if now != self.now {
            self.now = now;
            self.refresh();
        }
    }

    fn finish(&mut self, result: JobResult) -> Option<Effect> {
        match result {
            JobResult::Opened(Ok(text)) => {
                self.label.path = None;
                self.replace_label(text);
            }
            JobResult::Cancelled => {}
            JobResult::Folder(folder) => return Some(self.choose_folder(Some(folder))),
            JobResult::NoFolderDialog => {
                self.go_to_knowledge();
                self.knowledge.wants_focus = false;
                self.folder.typed = Some(String::new());
            }
            JobResult::SettingsKept(result) => {
                self.notice = result.err().or(self.notice.take());
            }
            JobResult::NoDialog => self.label.path = Some(String::new()),
            JobResult::Sheet(result) => self.finish_sheet(result),
            JobResult::Opened(Err(problem)) => self.notice = Some(problem),
        }
        None
    }

    pub(super) fn clear_all(&mut self) {
        self.place = Place::Consult;
        self.consult.asked = None;
        self.consult.picked = None;
        self.consult.acknowledged.clear();
        self.consult.deciding = None;
        self.consult.queries = Queries::default();
        self.sheet.clear();
        let doc = Doc {
            case: CaseForm::default(),
            label: LabelForm::empty(),
            shelf: Vec::new(),
            overrides: Vec::new(),
        };
        self.edit_doc(Field::Click, doc);
    }

    pub(super) fn take_preset(&mut self, id: &PresetId) {
        if let Some(entry) = self.kb.records.presets.get(id) {
            let mut form = self.doc.now().case.clone();
            form.take_preset(&entry.record, self.settings.lang);
            self.edit_case(form);
        }
    }

    pub(super) fn ask_by(&mut self, later: bool) {
        if let Some(plan) = &self.consult.plan {
            let hours = plan.hours;
            let asked = if later {
                hours.plus(ASK_STEP)
            } else {
                hours.minus(ASK_STEP)
            };
            self.apply_consult(ConsultAction::Ask(Some(asked)));
        }
    }

    pub(super) fn apply_consult(&mut self, action: ConsultAction) {
        match action {
            ConsultAction::Edit(form) => self.edit_case(*form),
            ConsultAction::Search(field, action) => self.search(field, action),
            ConsultAction::Ask(asked) => {
                self.consult.asked = asked;
                self.refresh();
            }
            ConsultAction::Select(id) => {
                self.consult.picked = Some(id);
                self.refresh_detail();
            }
            ConsultAction::OpenStep(step) => {
                self.consult.open_step = step;
                self.refresh();
            }
            ConsultAction::Lanes(group) => {
                self.consult.lanes = group;
                self.refresh();
            }
            ConsultAction::ShowAllLanes(all) => {
                self.consult.shows_all_lanes = all;
                self.refresh();
            }
            ConsultAction::Shelf(action) => self.apply_shelf(action),
            ConsultAction::Decision(action) => self.apply_decision(action),
            ConsultAction::Preset(id) => self.take_preset(&id),
            ConsultAction::ShowAllNotes(all) => self.consult.shows_all_notes = all,
            ConsultAction::Acknowledge => {
                let plan = self.consult.plan.iter();
                let pressing = plan
                    .flat_map(|plan| &plan.actions)
                    .filter(|one| one.is_pressing());
                self.consult.acknowledged = pressing.map(|one| one.what.clone()).collect();
            }
        }
    }

    pub(super) fn edit_case(&mut self, mut form: CaseForm) {
        let doc = self.doc.now();
        if !form.seen.shows_the_same(&doc.case.seen) {
            form.seen.at = Some(self.now.local);
        }
        let field = doc.case.changed(&form);
        let next = Doc {
            case: form,
            ..doc.clone()
        };
        self.edit_doc(field, next);
    }
}

/// A place in a list of `count`, moved by some places and kept inside.
pub fn moved(at: usize, by: isize, count: usize) -> usize {
    at.saturating_add_signed(by).min(count.saturating_sub(1))
}
