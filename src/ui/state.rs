//! All that is on screen, as plain data: no egui types, so tests can build one.

use std::sync::Arc;

use super::add_product::AddForm;
use super::card::CardView;
use super::editor::state::EditorState;
use super::folder::FolderState;
use super::form::{CaseForm, Field, FormReading};
use super::formula::FormulaView;
use super::history::History;
use super::knowledge::state::KnowledgeState;
use super::label_data::{LabelForm, LabelView};
use super::palette::Palette;
use super::plan::{Plan, Shown};
use super::product_view::{ProductView, Speaker};
use super::search::{Index, Query};
pub use super::settings::{Settings, ThemeChoice};
use super::sheet::state::SheetState;
use super::shelf::{ShelfItem, ShelfPick, ShelfView};
use super::why_not::stands_behind;
use crate::advice::consultation::Consultation;
use crate::advice::rank::Place as Placed;
use crate::kb::KnowledgeBase;
use crate::model::case::{AllergicTo, Moment};
use crate::model::decision::Override;
use crate::model::id::{FactorId, IngredientId, ProductId, SignId};
use crate::model::product::Step;
use crate::model::sentence::Sentence;
use crate::model::time::Hours;
use crate::text::t;

/// The whole window.
#[derive(Debug)]
pub struct State {
    pub kb: Arc<KnowledgeBase>,
    pub index: Index,
    pub now: Moment,
    pub settings: Settings,
    pub place: Place,
    /// What the user enters, with its past.
    pub doc: History<Doc, Field>,
    /// What the screen starts with.
    pub example: CaseForm,
    pub consult: ConsultState,
    pub label: LabelState,
    pub sheet: SheetState,
    pub knowledge: KnowledgeState,
    pub folder: FolderState,
    pub editor: EditorState,
    pub palette: Option<Palette>,
    /// What was typed in it when it was closed without a choice.
    pub palette_typed: String,
    pub is_about_open: bool,
    /// What went wrong off screen, until it is dismissed.
    pub notice: Option<String>,
    /// The search field that wants the keyboard.
    pub wants_focus: Option<SearchField>,
}

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Consult,
    Label,
    Sheet,
    Knowledge,
}

impl Place {
    pub const ALL: [Self; 4] = [Self::Consult, Self::Label, Self::Sheet, Self::Knowledge];

    /// The word in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Consult => "consult",
            Self::Label => "label",
            Self::Sheet => "sheet",
            Self::Knowledge => "knowledge",
        }
    }
}

/// What the user enters.
#[derive(Clone, Debug, PartialEq)]
pub struct Doc {
    pub case: CaseForm,
    pub label: LabelForm,
    /// What the patient has at home.
    pub shelf: Vec<ShelfItem>,
    /// At most one a product.
    pub overrides: Vec<Override>,
}

/// The consult screen, apart from the case.
#[derive(Debug, Default)]
pub struct ConsultState {
    /// The hour asked about; `None` for now.
    pub asked: Option<Hours>,
    pub form: FormReading,
    /// What is said of the case; `None` while something that decides is missing.
    pub plan: Option<Plan>,
    /// The product the user chose.
    pub picked: Option<ProductId>,
    /// The product that is shown: the chosen one, or the best.
    pub selected: Option<ProductId>,
    pub detail: Option<ProductView>,
    /// Its card, if it is in the plan, and the step of it.
    pub card: Option<(Step, CardView)>,
    pub open_step: Option<Step>,
    pub lanes: LaneGroup,
    pub shows_all_lanes: bool,
    pub shows_all_notes: bool,
    /// The pressing actions that the user has seen: until then the plan is held.
    pub acknowledged: Vec<Sentence>,
    /// What is said of what is at home; empty while the case is incomplete.
    pub shelf: Vec<ShelfView>,
    /// A decision that is being written.
    pub deciding: Option<Deciding>,
    pub queries: Queries,
}

/// What is typed in each search field.
#[derive(Debug, Default)]
pub struct Queries {
    pub allergies: Query<AllergicTo>,
    pub tolerated: Query<IngredientId>,
    pub factors: Query<FactorId>,
    pub signs: Query<SignId>,
    pub shelf: Query<ShelfPick>,
    pub formula: Query<ProductId>,
}

impl Queries {
    pub fn typed(&self, field: SearchField) -> &str {
        match field {
            SearchField::Allergies => &self.allergies.typed,
            SearchField::Tolerated => &self.tolerated.typed,
            SearchField::Factors => &self.factors.typed,
            SearchField::Signs => &self.signs.typed,
            SearchField::Shelf => &self.shelf.typed,
            SearchField::Formula => &self.formula.typed,
        }
    }
}

/// A decision against the verdict, while it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding {
    pub product: ProductId,
    pub reason: String,
    /// The patient's confirmed allergy was named, and accepted by a tick.
    pub accepts_allergy: bool,
}

/// The label screen, apart from the label.
#[derive(Debug, Default)]
pub struct LabelState {
    pub view: LabelView,
    /// The finding that is marked in the text.
    pub selected: Option<usize>,
    pub is_editing: bool,
    /// A path being typed, where there is no file dialog.
    pub path: Option<String>,
    /// Whether the label is held against a stored product, and which one.
    pub is_comparing: bool,
    pub against: Option<ProductId>,
    pub formula: Option<FormulaView>,
    pub adding: AddForm,
}

/// A field with type-ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchField {
    Allergies,
    Tolerated,
    Factors,
    Signs,
    Shelf,
    /// The stored product that the label is held against.
    Formula,
}

impl SearchField {
    pub const ALL: [Self; 6] = [
        Self::Allergies,
        Self::Tolerated,
        Self::Factors,
        Self::Signs,
        Self::Shelf,
        Self::Formula,
    ];
}

/// Which lanes the timeline shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LaneGroup {
    #[default]
    Overview,
    Products,
    Actives,
    Activities,
}

impl LaneGroup {
    pub const ALL: [Self; 4] = [
        Self::Overview,
        Self::Products,
        Self::Actives,
        Self::Activities,
    ];

    /// The id of its text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Overview => "lanes-overview",
            Self::Products => "lanes-products",
            Self::Actives => "lanes-actives",
            Self::Activities => "lanes-activities",
        }
    }
}

impl State {
    pub fn new(kb: Arc<KnowledgeBase>, now: Moment, settings: Settings) -> Self {
        let example = CaseForm::example(now, settings.lang);
        let doc = Doc {
            case: example.clone(),
            label: LabelForm::sample(settings.lang),
            shelf: Vec::new(),
            overrides: Vec::new(),
        };
        let mut state = Self {
            index: Index::new(&kb),
            now,
            place: settings.place,
            settings,
            doc: History::new(doc),
            example,
            consult: ConsultState::default(),
            label: LabelState::default(),
            sheet: SheetState::default(),
            knowledge: KnowledgeState::new(&kb),
            folder: FolderState::default(),
            editor: EditorState::default(),
            kb,
            palette: None,
            palette_typed: String::new(),
            is_about_open: false,
            notice: None,
            wants_focus: None,
        };
        state.refresh();
        state
    }

    /// What is kept between runs.
    pub fn kept(&self) -> Settings {
        Settings {
            place: self.place,
            ..self.settings.clone()
        }
    }

    /// Whether nothing lies over the screens that wants the keys for itself.
    pub fn takes_shortcuts(&self) -> bool {
        let is_asked = self.label.adding.is_open || self.editor.ask.is_some();
        self.palette.is_none() && !self.is_about_open && !is_asked
    }

    /// A text of the window.
    pub fn t(&self, id: &str) -> String {
        t(self.settings.lang, id)
    }

    /// Whether the case on screen is still the one of the start.
    pub fn is_example(&self) -> bool {
        self.doc.now().case == self.example
    }

    /// Whether something must be looked at before the plan is shown.
    pub fn is_held(&self) -> bool {
        let seen = &self.consult.acknowledged;
        self.consult.plan.as_ref().is_some_and(|plan| {
            plan.actions
                .iter()
                .any(|action| action.is_pressing() && !seen.contains(&action.what))
        })
    }

    /// Derives everything again that is said of the case and the label. Called by `apply` when
    /// either has changed, never while drawing.
    pub(super) fn refresh(&mut self) {
        self.sheet.revision += 1;
        let (kb, lang) = (Arc::clone(&self.kb), self.settings.lang);
        let doc = self.doc.now();
        let consult = &mut self.consult;
        consult.form = doc.case.read(self.now, consult.asked);
        consult.plan = None;
        consult.shelf.clear();
        let mut view = LabelView::read(&kb, &doc.label, lang);
        let case = consult.form.case.clone();
        let consultation = case.as_ref().map(|case| Consultation::new(&kb, case));
        let speaker = consultation
            .as_ref()
            .map(|consultation| Speaker { consultation, lang });
        if let Some(speaker) = speaker {
            let product = doc.label.product(lang);
            if !view.reading.items.is_empty() {
                view.judge(speaker, &product);
            }
            let at_home = doc.shelf.iter();
            consult.shelf = at_home
                .filter_map(|it| ShelfView::new(speaker, it))
                .collect();
            let shown = Shown {
                open_step: consult.open_step,
                lanes: consult.lanes,
                all_lanes: consult.shows_all_lanes,
            };
            let plan = Plan::new(speaker, &consult.shelf, shown);
            view.offer_instead(&plan, &product);
            consult.plan = Some(plan);
        }
        self.label.view = view;
        self.refresh_formula();
        let view = self.label.view.view.as_ref();
        let n_findings = view.map_or(0, |view| view.findings.len());
        self.label.selected = self.label.selected.filter(|at| *at < n_findings);
        self.consult.tell_selected(speaker);
    }

    /// Compares the label with the stored product again.
    pub(super) fn refresh_formula(&mut self) {
        let label = &mut self.label;
        let (lang, view) = (self.settings.lang, &label.view);
        label.formula = label
            .against
            .as_ref()
            .and_then(|id| FormulaView::new(&self.kb, lang, id, &view.reading, view.view.as_ref()));
    }

    /// When the treatment ended, once the case is complete.
    pub fn ended(&self) -> Option<Moment> {
        self.consult.form.case.as_ref()?.treatment.ended
    }

    /// Derives what is said of the selected product.
    pub(super) fn refresh_detail(&mut self) {
        let case = self.consult.form.case.clone();
        let consultation = case.as_ref().map(|case| Consultation::new(&self.kb, case));
        let speaker = consultation.as_ref().map(|consultation| Speaker {
            consultation,
            lang: self.settings.lang,
        });
        self.consult.tell_selected(speaker);
    }
}

impl ConsultState {
    /// Derives what is said of the selected product; nothing while there is no plan.
    fn tell_selected(&mut self, speaker: Option<Speaker<'_>>) {
        (self.detail, self.card) = (None, None);
        let (Some(speaker), Some(plan)) = (speaker, &self.plan) else {
            return;
        };
        self.selected = self.picked.clone().or_else(|| plan.first_choice().cloned());
        let Some(id) = &self.selected else {
            return;
        };
        let consultation = speaker.consultation;
        if let Some(place) = Placed::new(consultation, id) {
            let (product, reading) = (place.read.product, place.read.reading);
            let assessment = place.told(consultation).assessment;
            let mut view = ProductView::new(speaker, product, reading, &assessment);
            view.behind = stands_behind(speaker, plan, id);
            let card = CardView::new(speaker, &place, &plan.common);
            self.card = Some((product.step(), card));
            self.detail = Some(view);
        } else if let Some(own) = self.shelf.iter().find(|it| it.read.product.id == *id) {
            let (product, reading) = (&own.read.product, &own.read.reading);
            self.detail = Some(ProductView::new(speaker, product, reading, &own.assessment));
        }
    }
}
