//! Which commands can be run now.

use super::Command;
use crate::ui::add_product::why_not;
use crate::ui::sheet::request::Output;
use crate::ui::state::{Place, State};

impl Command {
    /// Whether it can be run now.
    pub fn enabled(self, state: &State) -> bool {
        match self {
            Self::Undo | Self::Redo => state.can_step(self == Self::Undo),
            Self::EditRecord | Self::TwinRecord => {
                state.place == Place::Knowledge && state.open_record().is_some()
            }
            Self::GiveUpRecord => state.place == Place::Knowledge && state.can_give_up(),
            Self::ReviewRecord => state.place == Place::Knowledge && state.waits_for_review(),
            Self::SaveRecords => state.n_unsaved() > 0,
            Self::SaveSheet(Output::Calendar) => state.ended().is_some(),
            Self::AskEarlier | Self::AskLater | Self::PrintSheet | Self::SaveSheet(_) => {
                state.consult.plan.is_some()
            }
            Self::Preset(place) => usize::from(place) < state.kb.presets().len(),
            Self::AskNow => state.consult.asked.is_some(),
            Self::ShowOnLabel => state.place == Place::Consult && state.consult.selected.is_some(),
            Self::LookUp => state.subject_in_view().is_some(),
            Self::LookBack => state.place == Place::Knowledge && state.knowledge.can_go_back(),
            Self::ChooseFolder => state.folder.given.is_empty(),
            Self::LeaveFolder => {
                state.folder.given.is_empty() && state.settings.clinic_folder.is_some()
            }
            Self::ConfirmName => {
                state.place == Place::Label && state.label.view.nearest().is_some()
            }
            Self::AddToCatalogue => why_not(state).is_none(),
            Self::EditLabel => state.place == Place::Label,
            Self::NextFinding | Self::PreviousFinding => {
                state.place == Place::Label
                    && state
                        .label
                        .view
                        .view
                        .as_ref()
                        .is_some_and(|view| !view.findings.is_empty())
            }
            Self::Theme(choice) => state.settings.theme != choice,
            Self::Language(lang) => state.settings.lang != lang,
            Self::ZoomReset => state.settings.zoom_percent != 100,
            _ => true,
        }
    }
}
