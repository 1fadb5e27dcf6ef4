//! What is looked up, what was found, and which entry is open.

use super::page::{Page, page};
use super::subject::{Shelf, Subject, catalogue};
use crate::inci::Match;
use crate::inci::normalize::fold;
use crate::kb::KnowledgeBase;
use crate::model::id::IngredientId;
use crate::text::Lang;
use crate::ui::action::KnowledgeAction;
use crate::ui::apply::moved;
use crate::ui::search::{Entry, ranked};
use crate::ui::state::{Place, State};

/// The knowledge screen.
#[derive(Debug)]
pub struct KnowledgeState {
    /// All entries; made once for a knowledge base.
    catalogue: Vec<Entry<Subject>>,
    pub typed: String,
    /// What was typed, folded.
    pub folded: String,
    /// The only shelf that is listed; `None` for all.
    pub shelf: Option<Shelf>,
    /// How many entries fit, shelf by shelf, in the order of [`Shelf::ALL`].
    pub counts: [usize; Shelf::ALL.len()],
    pub hits: Vec<Hit>,
    /// The hit that the arrow keys stand on.
    pub at: usize,
    pub open: Option<Subject>,
    pub page: Option<Page>,
    /// Entries that were open before, the latest last.
    past: Vec<Subject>,
    /// The search field wants the keyboard.
    pub wants_focus: bool,
    /// The list must show the marked hit.
    pub wants_scroll: bool,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    /// An entry, by its place in the catalogue.
    Entry(usize),
    /// What the reader makes of a name that is no entry; nearly read ones follow.
    Read(ReadAs),
}

/// How the reader takes the name that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAs {
    Pattern,
    Near,
    Unknown,
}

impl KnowledgeState {
    pub fn new(kb: &KnowledgeBase) -> Self {
        let mut state = Self {
            catalogue: Vec::new(),
            typed: String::new(),
            folded: String::new(),
            shelf: None,
            counts: [0; Shelf::ALL.len()],
            hits: Vec::new(),
            at: 0,
            open: None,
            page: None,
            past: Vec::new(),
            wants_focus: false,
            wants_scroll: false,
        };
        state.take(kb);
        state
    }

    /// Takes in another knowledge base.
    pub fn take(&mut self, kb: &KnowledgeBase) {
        self.catalogue = catalogue(kb);
        self.search(kb);
    }

    pub fn entry(&self, place: usize) -> Option<&Entry<Subject>> {
        self.catalogue.get(place)
    }

    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    /// What a hit leads to.
    pub fn subject(&self, hit: &Hit) -> Option<Subject> {
        match hit {
            Hit::Entry(place) => Some(self.entry(*place)?.target.clone()),
            Hit::Read(_) => Some(Subject::Name(self.typed.trim().to_owned())),
        }
    }

    fn search(&mut self, kb: &KnowledgeBase) {
        self.folded = fold(&self.typed);
        let mut fitting: Vec<usize> = if self.folded.is_empty() {
            (0..self.catalogue.len()).collect()
        } else {
            ranked(&self.catalogue, &self.folded)
        };
        let read = self.read(kb, &mut fitting);
        let shelf_of = |place: &usize| self.catalogue[*place].target.shelf();
        self.counts = Shelf::ALL.map(|shelf| {
            let on_it = fitting
                .iter()
                .filter(|place| shelf_of(place) == Some(shelf));
            on_it.count()
        });
        if let Some(shelf) = self.shelf {
            fitting.retain(|place| shelf_of(place) == Some(shelf));
        }
        self.hits = read
            .into_iter()
            .map(Hit::Read)
            .chain(fitting.into_iter().map(Hit::Entry))
            .collect();
        self.at = 0;
    }

    /// Asks the reader what a label would mean by it: an entry comes first, near ones before what
    /// only holds the same letters.
    fn read(&self, kb: &KnowledgeBase, fitting: &mut Vec<usize>) -> Option<ReadAs> {
        if self.folded.is_empty() {
            return None;
        }
        let place_of = |id: &IngredientId| {
            let mut entries = self.catalogue.iter();
            entries.position(|entry| matches!(&entry.target, Subject::Ingredient(own) if own == id))
        };
        match kb.names.find(&self.typed) {
            Match::Known { id, .. } => {
                if let Some(place) = place_of(&id) {
                    fitting.retain(|other| *other != place);
                    fitting.insert(0, place);
                }
                None
            }
            Match::Near { guesses } if fitting.is_empty() => {
                fitting.extend(guesses.iter().filter_map(place_of));
                Some(ReadAs::Near)
            }
            Match::Pattern { .. } => {
                let best = fitting.first().and_then(|place| self.entry(*place));
                let is_entry = best.is_some_and(|entry| entry.is_called(&self.folded));
                (!is_entry).then_some(ReadAs::Pattern)
            }
            Match::Near { .. } => None,
            Match::Unknown => fitting.is_empty().then_some(ReadAs::Unknown),
        }
    }

    /// Opens an entry.
    fn show(&mut self, kb: &KnowledgeBase, lang: Lang, subject: Subject) {
        self.page = page(kb, lang, &subject);
        self.open = Some(subject);
    }

    fn show_marked(&mut self, kb: &KnowledgeBase, lang: Lang) {
        let marked = self.hits.get(self.at).and_then(|hit| self.subject(hit));
        if let Some(subject) = marked {
            self.show(kb, lang, subject);
        }
        self.wants_scroll = true;
    }
}

impl State {
    pub(in crate::ui) fn apply_knowledge(&mut self, action: KnowledgeAction) {
        let (kb, lang) = (&self.kb, self.settings.lang);
        let knowledge = &mut self.knowledge;
        match action {
            KnowledgeAction::Type(typed) => {
                knowledge.typed = typed;
                knowledge.search(kb);
                if !knowledge.folded.is_empty() {
                    knowledge.show_marked(kb, lang);
                }
            }
            KnowledgeAction::Filter(only) => {
                knowledge.shelf = only;
                knowledge.search(kb);
                knowledge.wants_scroll = true;
            }
            KnowledgeAction::Move(by) => {
                knowledge.at = moved(knowledge.at, by, knowledge.hits.len());
                knowledge.show_marked(kb, lang);
            }
            KnowledgeAction::Mark(at) => {
                knowledge.at = at;
                knowledge.show_marked(kb, lang);
            }
            KnowledgeAction::Open(subject) => self.look_up(subject),
            KnowledgeAction::Focused => knowledge.wants_focus = false,
            KnowledgeAction::Scrolled => knowledge.wants_scroll = false,
        }
    }

    /// Goes to an entry from anywhere; the way back is kept.
    pub(in crate::ui) fn look_up(&mut self, subject: Subject) {
        self.place = Place::Knowledge;
        let knowledge = &mut self.knowledge;
        let before = knowledge.open.take();
        knowledge
            .past
            .extend(before.filter(|before| *before != subject));
        knowledge.show(&self.kb, self.settings.lang, subject);
        let hits = &mut knowledge.hits.iter();
        let open = knowledge.open.clone();
        if let Some(at) = hits.position(|hit| knowledge.subject(hit) == open) {
            knowledge.at = at;
            knowledge.wants_scroll = true;
        }
    }

    pub(in crate::ui) fn go_back(&mut self) {
        if let Some(subject) = self.knowledge.past.pop() {
            self.knowledge.open = None;
            self.look_up(subject);
        }
    }

    pub(in crate::ui) fn go_to_knowledge(&mut self) {
        self.place = Place::Knowledge;
        self.knowledge.wants_focus = true;
    }

    /// Says the open entry again: in another language, or from another knowledge base.
    pub(in crate::ui) fn refresh_knowledge(&mut self) {
        let knowledge = &mut self.knowledge;
        if let Some(subject) = knowledge.open.clone() {
            knowledge.show(&self.kb, self.settings.lang, subject);
        }
    }

    /// The entry behind what is looked at: the marked finding, or the first.
    pub(in crate::ui) fn subject_in_view(&self) -> Option<Subject> {
        let (view, at) = match self.place {
            Place::Consult => (self.consult.detail.as_ref()?, 0),
            Place::Label => {
                let view = self.label.view.view.as_ref()?;
                (view, self.label.selected.unwrap_or(0))
            }
            Place::Sheet | Place::Knowledge => return None,
        };
        let finding = view.findings.get(at)?;
        finding.subject.clone()
    }
}
