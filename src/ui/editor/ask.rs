//! What the editor has to be told before it can go on.

use crate::edit::Kind;
use crate::inci::normalize::fold;
use crate::model::id::IngredientId;
use crate::model::ingredient::OtherName;
use crate::ui::knowledge::catalogue::Catalogue;
use crate::ui::knowledge::subject::Subject;
use crate::ui::search::{near, ranked};

/// A question in a dialog, with what was typed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Where the clinic's records are kept, and who writes them.
    Start {
        folder: String,
        initials: String,
    },
    /// What a new record is called; it becomes like the one that is open, or begins empty.
    Name {
        kind: Kind,
        name: String,
        is_twin: bool,
    },
    Alias(Alias),
    /// Who has reviewed the record that is open.
    Review {
        initials: String,
    },
    /// Files that somebody else changed since they were read.
    Conflict,
    /// Work of an earlier run that was never saved.
    Recover,
}

/// A name that is to become another name of an ingredient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub name: String,
    pub origin: NameOrigin,
    pub typed: String,
    /// Ingredients that fit what was typed, by id and name.
    pub hits: Vec<(IngredientId, String)>,
}

/// Where another name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOrigin {
    Synonym,
    Common,
    Us,
    Trade,
}

/// More hits than this are not shown: type another letter.
const MOST_HITS: usize = 6;

impl Ask {
    /// Whether what was typed is an answer.
    pub fn is_answered(&self) -> bool {
        match self {
            Self::Start { folder, initials } => {
                !folder.trim().is_empty() && !initials.trim().is_empty()
            }
            Self::Name { name, .. } => !fold(name).is_empty(),
            Self::Review { initials } => !initials.trim().is_empty(),
            Self::Alias(_) | Self::Conflict | Self::Recover => false,
        }
    }
}

impl NameOrigin {
    pub const ALL: [Self; 4] = [Self::Synonym, Self::Common, Self::Us, Self::Trade];

    /// The id of its text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Synonym => "name-synonym",
            Self::Common => "name-common",
            Self::Us => "name-us",
            Self::Trade => "name-trade",
        }
    }

    pub fn name(self, text: &str) -> OtherName {
        let text = text.trim().to_owned();
        match self {
            Self::Synonym => OtherName::Synonym(text),
            Self::Common => OtherName::Common(text),
            Self::Us => OtherName::Us(text),
            Self::Trade => OtherName::Trade(text),
        }
    }
}

impl Alias {
    /// A name as a label writes it, with the ingredients that it is most like.
    pub fn new(name: &str, catalogue: &Catalogue) -> Self {
        let mut alias = Self {
            name: name.trim().to_owned(),
            origin: NameOrigin::Common,
            typed: String::new(),
            hits: Vec::new(),
        };
        alias.search(catalogue);
        alias
    }

    /// Finds ingredients by what was typed; before that, by the name itself.
    pub fn search(&mut self, catalogue: &Catalogue) {
        let typed = if self.typed.trim().is_empty() {
            &self.name
        } else {
            &self.typed
        };
        let folded = fold(typed);
        if folded.is_empty() {
            self.hits.clear();
            return;
        }
        let mut places = ranked(&catalogue.entries, &folded);
        places.extend(near(&catalogue.entries, &folded));
        let mut hits: Vec<(IngredientId, String)> = Vec::new();
        for entry in places
            .iter()
            .filter_map(|place| catalogue.entries.get(*place))
        {
            if let Subject::Ingredient(id) = &entry.target
                && hits.len() < MOST_HITS
                && hits.iter().all(|(other, _)| other != id)
            {
                hits.push((id.clone(), crate::ui::words::as_read(&entry.name.en)));
            }
        }
        self.hits = hits;
    }
}
