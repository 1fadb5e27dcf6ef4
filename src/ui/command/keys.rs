//! Which keys run which command.

use eframe::egui::{self, Key, KeyboardShortcut, Modifiers};

use super::Command;
use crate::ui::sheet::request::Output;
use crate::ui::state::{Place, State};

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
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Self::Find => (CTRL, Key::K),
            Self::GoConsult => (CTRL, Key::Num1),
            Self::GoLabel => (CTRL, Key::Num2),
            Self::GoSheet => (CTRL, Key::Num3),
            Self::GoKnowledge => (CTRL, Key::Num4),
            Self::LookUp => (CTRL, Key::I),
            Self::LookBack => (CTRL, Key::B),
            Self::TwinRecord => (CTRL, Key::D),
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
            Self::SaveSheet(Output::Pdf) | Self::SaveRecords => (CTRL, Key::S),
            Self::NewLabel => (CTRL, Key::N),
            Self::PasteLabel => (CTRL_SHIFT, Key::V),
            Self::OpenLabel => (CTRL, Key::O),
            Self::EditLabel | Self::EditRecord => (CTRL, Key::E),
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
            | Self::NewRecord(_)
            | Self::GiveUpRecord
            | Self::ReviewRecord
            | Self::ReviewQueue
            | Self::Theme(_)
            | Self::Skin(_)
            | Self::Language(_) => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// The only screen on which its shortcut is taken; there it comes before one of the window.
    pub fn place(self) -> Option<Place> {
        match self {
            Self::EditRecord | Self::TwinRecord | Self::SaveRecords => Some(Place::Knowledge),
            Self::EditLabel => Some(Place::Label),
            _ => None,
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
        commands.sort_by_key(|(command, shortcut)| {
            (!shortcut.modifiers.shift, command.place().is_none())
        });
        commands
            .into_iter()
            .filter(|(command, _)| command.place().is_none_or(|place| place == state.place))
            .filter(|(command, _)| {
                let steps = matches!(command, Self::Undo | Self::Redo);
                // What is typed into a form is the editor's to take back.
                let own_undo = steps && !state.is_editing();
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

    #[test]
    fn no_two_commands_of_a_place_share_a_shortcut() {
        for (i, a) in Command::ALL.iter().enumerate() {
            for b in &Command::ALL[..i] {
                assert!(
                    a.shortcut().is_none()
                        || a.shortcut() != b.shortcut()
                        || a.place() != b.place(),
                    "{a:?} and {b:?}"
                );
            }
        }
    }
}
