//! What each command does.

use super::action::ConsultAction;
use super::apply::Effect;
use super::command::Command;
use super::editor::action::EditorAction;
use super::label_data::LabelForm;
use super::palette::Palette;
use super::settings::ZOOM_PERCENT;
use super::state::{Doc, Place, SearchField, State};

const ZOOM_STEP: u16 = 10;

impl State {
    /// Runs a command; one that is not enabled does nothing.
    pub fn run(&mut self, command: Command) -> Option<Effect> {
        if !command.enabled(self) {
            return None;
        }
        match command {
            Command::Find => self.palette = Some(Palette::new(self)),
            Command::GoConsult => self.place = Place::Consult,
            Command::GoLabel => self.place = Place::Label,
            Command::GoKnowledge => self.go_to_knowledge(),
            Command::LookUp => {
                if let Some(subject) = self.subject_in_view() {
                    self.look_up(subject);
                }
            }
            Command::LookBack => self.go_back(),
            Command::ChooseFolder => return Some(Effect::PickFolder),
            Command::LeaveFolder => return Some(self.choose_folder(None)),
            Command::Undo => self.step(true),
            Command::Redo => self.step(false),
            Command::EditRecord
            | Command::NewRecord(_)
            | Command::TwinRecord
            | Command::GiveUpRecord
            | Command::ReviewRecord
            | Command::ReviewQueue
            | Command::SaveRecords => return self.run_editor(command),
            Command::ClearAll => self.clear_all(),
            Command::ExampleCase => self.edit_case(self.example.clone()),
            Command::JustNow => {
                let mut form = self.doc.now().case.clone();
                form.set_ended(self.now.local, self.settings.lang);
                self.edit_case(form);
            }
            Command::AddAllergy => self.focus(SearchField::Allergies),
            Command::AddTolerated => self.focus(SearchField::Tolerated),
            Command::AddFactor => self.focus(SearchField::Factors),
            Command::AddAtHome => self.keep_label(),
            Command::Skin(skin) => {
                self.place = Place::Consult;
                let mut form = self.doc.now().case.clone();
                form.skin = Some(skin);
                self.edit_case(form);
            }
            Command::Preset(place) => {
                let preset = self
                    .kb
                    .presets()
                    .get(usize::from(place))
                    .map(|it| it.id.clone());
                if let Some(id) = preset {
                    self.place = Place::Consult;
                    self.take_preset(&id);
                }
            }
            Command::AskEarlier => self.ask_by(false),
            Command::AskLater => self.ask_by(true),
            Command::AskNow => self.apply_consult(ConsultAction::Ask(None)),
            Command::ShowOnLabel => self.show_on_label(),
            Command::GoSheet => self.go_sheet(),
            Command::PrintSheet => return self.print_sheet().map(Effect::Sheet),
            Command::SaveSheet(output) => return self.save_sheet(output).map(Effect::Sheet),
            Command::NewLabel => {
                self.place = Place::Label;
                self.label.is_editing = true;
                self.edit_label(LabelForm::empty());
            }
            Command::PasteLabel => {
                self.place = Place::Label;
                return Some(Effect::RequestPaste);
            }
            Command::OpenLabel => {
                self.place = Place::Label;
                return Some(Effect::PickLabel);
            }
            Command::EditLabel => self.label.is_editing = !self.label.is_editing,
            Command::ConfirmName => return self.confirm_nearest(),
            Command::SameFormula => {
                self.focus(SearchField::Formula);
                self.place = Place::Label;
                self.label.is_comparing = true;
            }
            Command::AddToCatalogue => {
                self.place = Place::Label;
                return self.apply_editor(EditorAction::AddProduct);
            }
            Command::NextFinding => self.walk(true),
            Command::PreviousFinding => self.walk(false),
            Command::Theme(choice) => self.settings.theme = choice,
            Command::ZoomIn => self.zoom(self.settings.zoom_percent + ZOOM_STEP),
            Command::ZoomOut => self.zoom(self.settings.zoom_percent - ZOOM_STEP),
            Command::ZoomReset => self.zoom(100),
            Command::Language(lang) => {
                self.settings.lang = lang;
                self.refresh();
                self.refresh_knowledge();
                self.search_again();
            }
            Command::About => self.is_about_open = true,
        }
        None
    }

    fn zoom(&mut self, percent: u16) {
        self.settings.zoom_percent = percent.clamp(*ZOOM_PERCENT.start(), *ZOOM_PERCENT.end());
    }

    pub(super) fn focus(&mut self, field: SearchField) {
        self.place = Place::Consult;
        self.wants_focus = Some(field);
    }

    /// Undoes or does again: records where they are edited, the case and the label elsewhere.
    fn step(&mut self, back: bool) {
        if self.is_editing() {
            self.step_session(back);
        } else {
            self.step_doc(back);
        }
    }

    /// Goes back or forward, and to the screen where something changes.
    fn step_doc(&mut self, back: bool) {
        let before = self.doc.now().clone();
        if back {
            self.doc.undo();
        } else {
            self.doc.redo();
        }
        let relabelled = Doc {
            label: self.doc.now().label.clone(),
            ..before
        };
        self.place = if *self.doc.now() == relabelled {
            Place::Label
        } else {
            Place::Consult
        };
        self.refresh();
    }
}
