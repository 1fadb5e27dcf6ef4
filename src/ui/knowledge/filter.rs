//! What the list is narrowed to.

use eframe::egui::{ComboBox, Ui, Vec2};

use super::catalogue::Standing;
use super::subject::{Shelf, Subject};
use crate::kb::KnowledgeBase;
use crate::kb::records::Layer;
use crate::model::id::ClassId;
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::state::State;
use crate::ui::widgets::{chip_small, link};

/// What an entry must be to be listed. The default lists everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub shelf: Option<Shelf>,
    pub only: Option<Only>,
    pub class: Option<ClassId>,
    /// The choices beside the shelf are on screen.
    pub is_shown: bool,
}

/// A standing that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    Draft,
    Reviewed,
    /// The clinic's drafts: the queue of the reviewer.
    Waiting,
    Problems,
    Changed,
    Clinic,
    BuiltIn,
}

impl Only {
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Reviewed,
        Self::Waiting,
        Self::Problems,
        Self::Changed,
        Self::Clinic,
        Self::BuiltIn,
    ];

    /// The id of its text; the tooltip's ends in `-tip`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "only-draft",
            Self::Reviewed => "only-reviewed",
            Self::Waiting => "only-waiting",
            Self::Problems => "only-problems",
            Self::Changed => "only-changed",
            Self::Clinic => "only-clinic",
            Self::BuiltIn => "only-built-in",
        }
    }

    fn fits(self, standing: Standing) -> bool {
        match self {
            Self::Draft => standing.is_draft,
            Self::Reviewed => !standing.is_draft,
            Self::Waiting => standing.is_draft && standing.layer == Layer::Clinic,
            Self::Problems => standing.n_problems > 0,
            Self::Changed => standing.is_changed,
            Self::Clinic => standing.layer == Layer::Clinic,
            Self::BuiltIn => standing.layer == Layer::BuiltIn,
        }
    }
}

impl Filter {
    /// Whether an entry fits, its shelf apart.
    pub fn fits(&self, kb: &KnowledgeBase, subject: &Subject, standing: Standing) -> bool {
        let class = self.class.as_ref();
        self.only.is_none_or(|only| only.fits(standing))
            && class.is_none_or(|class| subject.classes(kb).contains(class))
    }
}

/// The chips of the shelves, with how many fit, and the filters behind them.
pub fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let knowledge = &state.knowledge;
    let mut push = |action| actions.push(Action::Knowledge(action));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        let total: usize = knowledge.counts.iter().sum();
        let all = (None, "shelf-all", total);
        let shelves = Shelf::ALL.iter().zip(knowledge.counts);
        let shelves = shelves.map(|(shelf, count)| (Some(*shelf), shelf.id(), count));
        for (shelf, id, count) in [all].into_iter().chain(shelves) {
            let is_on = knowledge.filter.shelf == shelf;
            if count == 0 && !is_on {
                continue;
            }
            let text = format!("{} {count}", state.t(id));
            if chip_small(ui, is_on, &text).clicked() {
                push(KnowledgeAction::Filter(shelf));
            }
        }
        let is_shown = knowledge.filter.is_shown;
        let id = if is_shown {
            "filter-less"
        } else {
            "filter-more"
        };
        if link(ui, &state.t(id))
            .on_hover_text(state.t("filter-tip"))
            .clicked()
        {
            push(KnowledgeAction::ShowFilters(!is_shown));
        }
        let (sort, id) = match knowledge.table {
            Some(_) => (None, "table-less"),
            None => (Some(super::sort::Sort::default()), "table-more"),
        };
        if link(ui, &state.t(id))
            .on_hover_text(state.t("table-tip"))
            .clicked()
        {
            push(KnowledgeAction::Table(sort));
        }
    });
    if knowledge.filter.is_shown {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            for only in Only::ALL {
                let is_on = knowledge.filter.only == Some(only);
                if chip_small(ui, is_on, &state.t(only.id())).clicked() {
                    push(KnowledgeAction::Only((!is_on).then_some(only)));
                }
            }
        });
        ui.add_space(4.0);
        class_ui(ui, state, actions);
    }
}

fn class_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let lang = state.settings.lang;
    let chosen = state.knowledge.filter.class.as_ref();
    let kb = state.book_kb();
    let name = |id: Option<&ClassId>| match id.and_then(|id| kb.class(id)) {
        Some(class) => lang.of(&class.name).to_owned(),
        None => state.t("filter-any-class"),
    };
    let combo = ComboBox::from_id_salt("class filter")
        .selected_text(name(chosen))
        .width(ui.available_width() - 12.0)
        .height(420.0);
    let combo = combo.show_ui(ui, |ui| {
        let classes = kb.records.classes.keys().map(Some);
        for id in [None].into_iter().chain(classes) {
            if ui.selectable_label(id == chosen, name(id)).clicked() {
                let action = KnowledgeAction::OfClass(id.cloned());
                actions.push(Action::Knowledge(action));
            }
        }
    });
    combo.response.accessible_name(state.t("filter-class"));
}
