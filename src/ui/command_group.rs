//! The chapters of the command list, in which menu and help show it.

use super::command::Command;
use super::state::State;

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
