//! Everything that can be run from the bar, by a shortcut, or from the palette: one list.

use eframe::egui::{self, Key, KeyboardShortcut, Modifiers};

use super::add_product::why_not;
use super::command_group::CommandGroup;
use super::sheet::request::Output;
use super::state::{Place, State, ThemeChoice};
use super::words::with_name;
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

const PRESET_KEYS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    pub const ALL: [Self; 57] = [
        Self::Find,
        Self::GoConsult,
        Self::GoLabel,
        Self::GoSheet,
        Self::GoKnowledge,
        Self::LookUp,
        Self::LookBack,
        Self::ChooseFolder,
        Self::LeaveFolder,
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
            Self::Language(Lang::En) => "command-english",
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
            _ => state.t(self.id()),
        }
    }

    /// What it does, in a sentence.
    pub fn tooltip(self, state: &State) -> String {
        state.t(&format!("{}-tip", self.id()))
    }

    /// Its chapter in menu and help.
    pub fn group(self) -> CommandGroup {
        match self {
            Self::Find
            | Self::GoConsult
            | Self::GoLabel
            | Self::GoSheet
            | Self::GoKnowledge
            | Self::Undo
            | Self::Redo
            | Self::About => CommandGroup::Window,
            Self::ClearAll
            | Self::ExampleCase
            | Self::JustNow
            | Self::AddAllergy
            | Self::AddTolerated
            | Self::AddFactor
            | Self::AddAtHome
            | Self::Preset(_)
            | Self::Skin(_)
            | Self::AskEarlier
            | Self::AskLater
            | Self::AskNow
            | Self::ShowOnLabel
            | Self::PrintSheet
            | Self::SaveSheet(_) => CommandGroup::Patient,
            Self::NewLabel
            | Self::PasteLabel
            | Self::OpenLabel
            | Self::EditLabel
            | Self::ConfirmName
            | Self::SameFormula
            | Self::AddToCatalogue
            | Self::NextFinding
            | Self::PreviousFinding => CommandGroup::Label,
            Self::LookUp | Self::LookBack | Self::ChooseFolder | Self::LeaveFolder => {
                CommandGroup::Knowledge
            }
            Self::Theme(_) | Self::ZoomIn | Self::ZoomOut | Self::ZoomReset | Self::Language(_) => {
                CommandGroup::Look
            }
        }
    }

    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Self::Find => (CTRL, Key::K),
            Self::GoConsult => (CTRL, Key::Num1),
            Self::GoLabel => (CTRL, Key::Num2),
            Self::GoSheet => (CTRL, Key::Num3),
            Self::GoKnowledge => (CTRL, Key::Num4),
            Self::LookUp => (CTRL, Key::I),
            Self::LookBack => (CTRL, Key::B),
            Self::Undo => (CTRL, Key::Z),
            Self::Redo => (CTRL_SHIFT, Key::Z),
            Self::ClearAll => (CTRL_SHIFT, Key::N),
            Self::JustNow => (CTRL, Key::J),
            Self::AddAllergy => (CTRL, Key::G),
            Self::AddTolerated => (CTRL, Key::T),
            Self::AddFactor => (CTRL_SHIFT, Key::G),
            Self::AddAtHome => (CTRL, Key::H),
            Self::Preset(place) => (Modifiers::ALT, *PRESET_KEYS.get(usize::from(place))?),
            Self::AskEarlier => (Modifiers::ALT, Key::ArrowLeft),
            Self::AskLater => (Modifiers::ALT, Key::ArrowRight),
            Self::AskNow => (Modifiers::ALT, Key::Home),
            Self::ShowOnLabel => (CTRL, Key::L),
            Self::PrintSheet => (CTRL, Key::P),
            Self::SaveSheet(Output::Pdf) => (CTRL, Key::S),
            Self::NewLabel => (CTRL, Key::N),
            Self::PasteLabel => (CTRL_SHIFT, Key::V),
            Self::OpenLabel => (CTRL, Key::O),
            Self::EditLabel => (CTRL, Key::E),
            Self::ConfirmName => (CTRL, Key::Enter),
            Self::SameFormula => (CTRL, Key::M),
            Self::AddToCatalogue => (CTRL_SHIFT, Key::A),
            Self::NextFinding => (Modifiers::NONE, Key::F8),
            Self::PreviousFinding => (Modifiers::SHIFT, Key::F8),
            Self::ZoomIn => (CTRL, Key::Plus),
            Self::ZoomOut => (CTRL, Key::Minus),
            Self::ZoomReset => (CTRL, Key::Num0),
            Self::About => (Modifiers::NONE, Key::F1),
            Self::SaveSheet(Output::Calendar | Output::Receipt)
            | Self::ExampleCase
            | Self::ChooseFolder
            | Self::LeaveFolder
            | Self::Theme(_)
            | Self::Skin(_)
            | Self::Language(_) => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Whether it can be run now.
    pub fn enabled(self, state: &State) -> bool {
        match self {
            Self::Undo => state.doc.can_undo(),
            Self::Redo => state.doc.can_redo(),
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

    /// The command whose shortcut was pressed this frame, if any.
    ///
    /// Shortcuts with more modifiers first, as egui takes Ctrl-Shift-Z for Ctrl-Z too. A focused
    /// text field keeps its own undo and redo.
    pub fn pressed(ctx: &egui::Context, state: &State) -> Option<Self> {
        let typing = ctx.text_edit_focused();
        let mut commands: Vec<(Self, KeyboardShortcut)> = Self::ALL
            .into_iter()
            .filter_map(|command| Some((command, command.shortcut()?)))
            .collect();
        // On most keyboards plus is not a key of its own.
        commands.push((Self::ZoomIn, KeyboardShortcut::new(CTRL, Key::Equals)));
        commands.sort_by_key(|(_, shortcut)| !shortcut.modifiers.shift);
        commands
            .into_iter()
            .filter(|(command, _)| {
                let own_undo = matches!(command, Self::Undo | Self::Redo);
                // Alt and an arrow move by words in a text field.
                let moves = matches!(command, Self::AskEarlier | Self::AskLater | Self::AskNow);
                !(typing && (own_undo || moves)) && command.enabled(state)
            })
            .find(|(_, shortcut)| ctx.input_mut(|input| input.consume_shortcut(shortcut)))
            .map(|(command, _)| command)
    }
}

#[cfg(test)]
mod tests {
    use super::Command;
    use crate::model::sentence::Arg;
    use crate::text::{Lang, t_args};

    #[test]
    fn no_two_commands_share_a_shortcut() {
        for (i, a) in Command::ALL.iter().enumerate() {
            for b in &Command::ALL[..i] {
                assert!(
                    a.shortcut().is_none() || a.shortcut() != b.shortcut(),
                    "{a:?} and {b:?}"
                );
            }
        }
    }

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
