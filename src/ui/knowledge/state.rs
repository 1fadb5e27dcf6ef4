//! What is looked up, what was found, and which entry is open.

use std::sync::Arc;

use super::catalogue::{Catalogue, Marks, Standing};
use super::filter::Filter;
use super::page::{Page, page};
use super::sort::Sort;
use super::subject::{Shelf, Subject};
use crate::inci::Match;
use crate::inci::normalize::fold;
use crate::kb::KnowledgeBase;
use crate::model::id::IngredientId;
use crate::text::Lang;
use crate::ui::action::KnowledgeAction;
use crate::ui::apply::moved;
use crate::ui::search::{Entry, near, ranked};
use crate::ui::state::{Place, State};

/// The knowledge screen.
#[derive(Debug)]
pub struct KnowledgeState {
    /// All entries; made once for a knowledge base.
    pub catalogue: Arc<Catalogue>,
    pub typed: String,
    /// What was typed, folded.
    pub folded: String,
    pub filter: Filter,
    /// What is listed is shown as a table, in this order.
    pub table: Option<Sort>,
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

/// Fewer hits than this are followed by what is nearly the same, and by no more than this.
const FEW: usize = 8;

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
            catalogue: Arc::default(),
            typed: String::new(),
            folded: String::new(),
            filter: Filter::default(),
            table: None,
            counts: [0; Shelf::ALL.len()],
            hits: Vec::new(),
            at: 0,
            open: None,
            page: None,
            past: Vec::new(),
            wants_focus: false,
            wants_scroll: false,
        };
        let catalogue = Catalogue::new(kb, &Marks::default());
        state.take(kb, Arc::new(catalogue), Lang::En);
        state
    }

    /// Takes in another knowledge base with its catalogue. The mark stays on what it was on.
    pub fn take(&mut self, kb: &KnowledgeBase, catalogue: Arc<Catalogue>, lang: Lang) {
        let marked = self.hits.get(self.at).and_then(|hit| self.subject(hit));
        self.catalogue = catalogue;
        self.search(kb, lang);
        self.mark(marked.as_ref());
    }

    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    pub fn entry(&self, place: usize) -> Option<&Entry<Subject>> {
        self.catalogue.entries.get(place)
    }

    pub fn standing(&self, place: usize) -> Option<Standing> {
        self.catalogue.standing(place)
    }

    /// Puts the mark on a subject, if it is listed.
    fn mark(&mut self, subject: Option<&Subject>) {
        let mut hits = self.hits.iter();
        let at = hits.position(|hit| self.subject(hit).as_ref() == subject);
        self.at = at.unwrap_or(self.at).min(self.hits.len().saturating_sub(1));
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

    pub(super) fn search(&mut self, kb: &KnowledgeBase, lang: Lang) {
        self.folded = fold(&self.typed);
        let entries = &self.catalogue.entries;
        let mut fitting: Vec<usize> = if self.folded.is_empty() {
            (0..entries.len()).collect()
        } else {
            ranked(entries, &self.folded)
        };
        let read = self.read(kb, &mut fitting);
        if fitting.len() < FEW && !self.folded.is_empty() {
            let near = near(entries, &self.folded).into_iter().take(FEW);
            let near: Vec<usize> = near.filter(|place| !fitting.contains(place)).collect();
            fitting.extend(near);
        }
        let fits = |place: &usize| {
            let found = self.catalogue.get(*place);
            found.is_some_and(|(entry, standing)| self.filter.fits(kb, &entry.target, standing))
        };
        fitting.retain(fits);
        self.counts = [0; Shelf::ALL.len()];
        for place in &fitting {
            if let Some(shelf) = entries[*place].target.shelf() {
                self.counts[shelf as usize] += 1;
            }
        }
        if let Some(shelf) = self.filter.shelf {
            fitting.retain(|place| entries[*place].target.shelf() == Some(shelf));
        }
        if let Some(sort) = self.table {
            sort.apply(kb, lang, &self.catalogue, &mut fitting);
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
            let mut entries = self.catalogue.entries.iter();
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

    /// Lists again by other filters or in another order; the mark stays on what is open.
    fn list_again(&mut self, kb: &KnowledgeBase, lang: Lang) {
        self.search(kb, lang);
        let open = self.open.clone();
        self.mark(open.as_ref());
        self.wants_scroll = true;
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
    /// The records that the knowledge screen shows.
    pub fn book_kb(&self) -> &Arc<KnowledgeBase> {
        let found = self.editor.found.as_ref();
        found
            .and_then(|found| found.checked.kb.as_ref())
            .unwrap_or(&self.kb)
    }

    /// Lists by a filter.
    pub(in crate::ui) fn list_by(&mut self, filter: Filter) {
        let kb = Arc::clone(self.book_kb());
        self.knowledge.filter = filter;
        self.knowledge.list_again(&kb, self.settings.lang);
    }

    pub(in crate::ui) fn apply_knowledge(&mut self, action: KnowledgeAction) {
        let (kb, lang) = (&Arc::clone(self.book_kb()), self.settings.lang);
        let before = self.knowledge.open.clone();
        let knowledge = &mut self.knowledge;
        match action {
            KnowledgeAction::Type(typed) => {
                knowledge.typed = typed;
                knowledge.search(kb, lang);
                if !knowledge.folded.is_empty() {
                    knowledge.show_marked(kb, lang);
                }
            }
            KnowledgeAction::Filter(only) => {
                knowledge.filter.shelf = only;
                knowledge.list_again(kb, lang);
            }
            KnowledgeAction::Only(only) => {
                knowledge.filter.only = only;
                knowledge.list_again(kb, lang);
            }
            KnowledgeAction::OfClass(class) => {
                knowledge.filter.class = class;
                knowledge.list_again(kb, lang);
            }
            KnowledgeAction::ShowFilters(shown) => {
                knowledge.filter = Filter {
                    shelf: knowledge.filter.shelf,
                    is_shown: shown,
                    ..Filter::default()
                };
                knowledge.list_again(kb, lang);
            }
            KnowledgeAction::Table(sort) => {
                knowledge.table = sort;
                knowledge.list_again(kb, lang);
            }
            KnowledgeAction::Move(by) => {
                knowledge.at = moved(knowledge.at, by, knowledge.hits.len());
                knowledge.show_marked(kb, lang);
            }
            KnowledgeAction::Mark(at) => {
                knowledge.at = at;
                knowledge.table = None;
                knowledge.show_marked(kb, lang);
            }
            KnowledgeAction::Open(subject) => self.look_up(subject),
            KnowledgeAction::Focused => knowledge.wants_focus = false,
            KnowledgeAction::Scrolled => knowledge.wants_scroll = false,
        }
        if before != self.knowledge.open {
            self.refresh_editor();
        }
    }

    /// Goes to an entry from anywhere; the way back is kept.
    pub(in crate::ui) fn look_up(&mut self, subject: Subject) {
        self.place = Place::Knowledge;
        let kb = Arc::clone(self.book_kb());
        let knowledge = &mut self.knowledge;
        let before = knowledge.open.take();
        knowledge
            .past
            .extend(before.filter(|before| *before != subject));
        knowledge.mark(Some(&subject));
        knowledge.show(&kb, self.settings.lang, subject);
        knowledge.table = None;
        knowledge.wants_scroll = true;
        self.refresh_editor();
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
        let kb = Arc::clone(self.book_kb());
        let knowledge = &mut self.knowledge;
        if let Some(subject) = knowledge.open.clone() {
            knowledge.show(&kb, self.settings.lang, subject);
        }
        self.refresh_editor();
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
