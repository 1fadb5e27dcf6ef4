//! The chapters of the command list, in which menu and help show it.

use super::Command;
use crate::ui::state::State;

/// A chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandGroup {
    Window,
    Patient,
    Label,
    Knowledge,
    Look,
}

impl CommandGroup {
    pub const ALL: [Self; 5] = [
        Self::Window,
        Self::Patient,
        Self::Label,
        Self::Knowledge,
        Self::Look,
    ];

    pub fn text(self, state: &State) -> String {
        state.t(match self {
            Self::Window => "group-window",
            Self::Patient => "group-patient",
            Self::Label => "group-label",
            Self::Knowledge => "group-knowledge",
            Self::Look => "group-look",
        })
    }

    /// Its commands, in the order of the list.
    pub fn commands(self) -> impl Iterator<Item = Command> {
        let commands = Command::ALL.into_iter();
        commands.filter(move |command| command.group() == self)
    }
}

impl Command {
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
            Self::LookUp
            | Self::LookBack
            | Self::ChooseFolder
            | Self::LeaveFolder
            | Self::EditRecord
            | Self::NewRecord(_)
            | Self::TwinRecord
            | Self::GiveUpRecord
            | Self::ReviewRecord
            | Self::ReviewQueue
            | Self::SaveRecords => CommandGroup::Knowledge,
            Self::Theme(_) | Self::ZoomIn | Self::ZoomOut | Self::ZoomReset | Self::Language(_) => {
                CommandGroup::Look
            }
        }
    }
}
