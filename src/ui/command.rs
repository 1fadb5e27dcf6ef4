//! Everything that can be run from the bar, by a shortcut, or from the palette: one list.

pub mod group;
pub mod keys;
pub mod ready;

use super::sheet::request::Output;
use super::state::{State, ThemeChoice};
use super::words::with_name;
use crate::edit::Kind;
use crate::model::scale::Skin;
use crate::text::Lang;

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Find,
    GoConsult,
    GoLabel,
    GoSheet,
    GoKnowledge,
    LookUp,
    LookBack,
    ChooseFolder,
    LeaveFolder,
    EditRecord,
    NewRecord(Kind),
    TwinRecord,
    GiveUpRecord,
    ReviewRecord,
    ReviewQueue,
    SaveRecords,
    Undo,
    Redo,
    ClearAll,
    ExampleCase,
    JustNow,
    AddAllergy,
    AddTolerated,
    AddFactor,
    AddAtHome,
    /// A usual treatment by its place among them, from 0.
    Preset(u8),
    Skin(Skin),
    AskEarlier,
    AskLater,
    AskNow,
    ShowOnLabel,
    PrintSheet,
    SaveSheet(Output),
    NewLabel,
    PasteLabel,
    OpenLabel,
    EditLabel,
    ConfirmName,
    SameFormula,
    AddToCatalogue,
    NextFinding,
    PreviousFinding,
    Theme(ThemeChoice),
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Language(Lang),
    About,
}

impl Command {
    pub const ALL: [Self; 69] = [
        Self::Find,
        Self::GoConsult,
        Self::GoLabel,
        Self::GoSheet,
        Self::GoKnowledge,
        Self::LookUp,
        Self::LookBack,
        Self::ChooseFolder,
        Self::LeaveFolder,
        Self::EditRecord,
        Self::NewRecord(Kind::Ingredient),
        Self::NewRecord(Kind::Class),
        Self::NewRecord(Kind::Allergen),
        Self::NewRecord(Kind::Product),
        Self::NewRecord(Kind::Source),
        Self::NewRecord(Kind::Pattern),
        Self::TwinRecord,
        Self::GiveUpRecord,
        Self::ReviewRecord,
        Self::ReviewQueue,
        Self::SaveRecords,
        Self::Undo,
        Self::Redo,
        Self::ClearAll,
        Self::ExampleCase,
        Self::JustNow,
        Self::AddAllergy,
        Self::AddTolerated,
        Self::AddFactor,
        Self::AddAtHome,
        Self::Preset(0),
        Self::Preset(1),
        Self::Preset(2),
        Self::Preset(3),
        Self::Preset(4),
        Self::Preset(5),
        Self::Preset(6),
        Self::Preset(7),
        Self::Preset(8),
        Self::Skin(Skin::Dry),
        Self::Skin(Skin::Oily),
        Self::Skin(Skin::Combination),
        Self::Skin(Skin::Normal),
        Self::AskEarlier,
        Self::AskLater,
        Self::AskNow,
        Self::ShowOnLabel,
        Self::PrintSheet,
        Self::SaveSheet(Output::Pdf),
        Self::SaveSheet(Output::Calendar),
        Self::SaveSheet(Output::Receipt),
        Self::NewLabel,
        Self::PasteLabel,
        Self::OpenLabel,
        Self::EditLabel,
        Self::ConfirmName,
        Self::SameFormula,
        Self::AddToCatalogue,
        Self::NextFinding,
        Self::PreviousFinding,
        Self::Theme(ThemeChoice::System),
        Self::Theme(ThemeChoice::Light),
        Self::Theme(ThemeChoice::Dark),
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::Language(Lang::En),
        Self::Language(Lang::De),
        Self::About,
    ];

    /// The id of its text; the tooltip's ends in `-tip`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Find => "command-find",
            Self::GoConsult => "command-consult",
            Self::GoLabel => "command-label",
            Self::GoSheet => "command-sheet",
            Self::GoKnowledge => "command-knowledge",
            Self::LookUp => "command-look-up",
            Self::LookBack => "command-look-back",
            Self::ChooseFolder => "command-choose-folder",
            Self::LeaveFolder => "command-leave-folder",
            Self::EditRecord => "command-edit-record",
            Self::NewRecord(Kind::Ingredient) => "command-new-ingredient",
            Self::NewRecord(Kind::Class) => "command-new-class",
            Self::NewRecord(Kind::Allergen) => "command-new-allergen",
            Self::NewRecord(Kind::Product) => "command-new-product",
            Self::NewRecord(Kind::Source) => "command-new-source",
            Self::NewRecord(Kind::Pattern) => "command-new-pattern",
            Self::TwinRecord => "command-twin-record",
            Self::GiveUpRecord => "command-give-up",
            Self::ReviewRecord => "command-review",
            Self::ReviewQueue => "command-review-queue",
            Self::SaveRecords => "command-save-records",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::ClearAll => "command-clear",
            Self::ExampleCase => "command-example",
            Self::JustNow => "command-just-now",
            Self::AddAllergy => "command-add-allergy",
            Self::AddTolerated => "command-add-tolerated",
            Self::AddFactor => "command-add-factor",
            Self::AddAtHome => "command-add-at-home",
            Self::Preset(_) => "command-preset",
            Self::Skin(Skin::Dry) => "command-skin-dry",
            Self::Skin(Skin::Oily) => "command-skin-oily",
            Self::Skin(Skin::Combination) => "command-skin-combination",
            Self::Skin(Skin::Normal) => "command-skin-normal",
            Self::AskEarlier => "command-ask-earlier",
            Self::AskLater => "command-ask-later",
            Self::AskNow => "command-ask-now",
            Self::ShowOnLabel => "command-show-on-label",
            Self::PrintSheet => "command-print-sheet",
            Self::SaveSheet(Output::Pdf) => "command-save-sheet",
            Self::SaveSheet(Output::Calendar) => "command-save-calendar",
            Self::SaveSheet(Output::Receipt) => "command-save-receipt",
            Self::NewLabel => "command-new-label",
            Self::PasteLabel => "command-paste-label",
            Self::OpenLabel => "command-open-label",
            Self::EditLabel => "command-edit-label",
            Self::ConfirmName => "command-confirm-name",
            Self::SameFormula => "command-same-formula",
            Self::AddToCatalogue => "command-add-to-catalogue",
            Self::NextFinding => "command-next-finding",
            Self::PreviousFinding => "command-previous-finding",
            Self::Theme(ThemeChoice::System) => "command-theme-system",
            Self::Theme(ThemeChoice::Light) => "command-theme-light",
            Self::Theme(ThemeChoice::Dark) => "command-theme-dark",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomReset => "command-zoom-reset",
            Self::Language(Lang::En | Lang::Pseudo) => "command-english",
            Self::Language(Lang::De) => "command-german",
            Self::About => "command-about",
        }
    }

    pub fn text(self, state: &State) -> String {
        match self {
            Self::Preset(place) => {
                let presets = state.kb.presets();
                let name = presets.get(usize::from(place)).map(|it| &it.name);
                let name = name.map_or("", |name| state.settings.lang.of(name));
                with_name(state.settings.lang, self.id(), "name", name)
            }
            Self::Undo | Self::Redo => match state.step_label(self == Self::Undo) {
                Some(label) => format!("{}: {label}", state.t(self.id())),
                None => state.t(self.id()),
            },
            _ => state.t(self.id()),
        }
    }

    /// What it does, in a sentence.
    pub fn tooltip(self, state: &State) -> String {
        state.t(&format!("{}-tip", self.id()))
    }
}

#[cfg(test)]
mod tests {
    use super::Command;
    use crate::model::sentence::Arg;
    use crate::text::{Lang, t_args};

    #[test]
    fn every_command_has_a_text_and_a_tooltip_in_every_language() {
        for lang in Lang::ALL {
            for command in Command::ALL {
                for id in [command.id().to_owned(), format!("{}-tip", command.id())] {
                    let text = t_args(lang, &id, &[("name", &Arg::Name("x".to_owned()))]);
                    assert!(!text.starts_with("Unknown"), "{lang:?}: {id}");
                }
            }
        }
    }
}
