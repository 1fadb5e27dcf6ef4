//! Is it still the same formula? The label in hand against a stored product.

use eframe::egui::{RichText, Ui};

use super::action::{Action, LabelAction};
use super::product_view::ProductView;
use super::search_field::search_field_ui;
use super::state::{SearchField, State};
use super::theme::{Tokens, small, strong};
use super::widgets::{card, heading, link, row, verdict_chip, wrapped};
use super::words::{as_read, verdict, with_name};
use crate::advice::formula::compare;
use crate::inci::Reading;
use crate::kb::KnowledgeBase;
use crate::model::id::ProductId;
use crate::model::scale::Severity;
use crate::text::{Lang, t};

/// What differs between a stored product and the label in hand.
#[derive(Clone, Debug, PartialEq)]
pub struct FormulaView {
    pub title: String,
    /// The answer in a sentence.
    pub answer: String,
    pub is_same: bool,
    /// Names that are new and speak against it for this patient, most severe first.
    pub new_for_patient: Vec<(Severity, String)>,
    pub added: String,
    pub dropped: String,
    pub moved_up: String,
    pub moved_down: String,
}

impl FormulaView {
    /// Compares the label `pack` with a stored product; `said` is what is said of the label for
    /// the patient at hand.
    pub fn new(
        kb: &KnowledgeBase,
        lang: Lang,
        stored: &ProductId,
        pack: &Reading,
        said: Option<&ProductView>,
    ) -> Option<Self> {
        let (product, old) = (kb.product(stored)?, kb.reading(stored)?);
        let diff = compare(kb, product, old, pack);
        let printed = |reading: &Reading, items: &mut dyn Iterator<Item = usize>| {
            let names = items.filter_map(|idx| reading.items.get(idx));
            let names: Vec<String> = names.map(|item| as_read(&item.text)).collect();
            names.join(", ")
        };
        let moved = |up: bool| {
            let moved = diff.moved.iter().filter(|moved| moved.up == up);
            printed(pack, &mut moved.map(|moved| moved.new))
        };
        let only_order = diff.added.is_empty() && diff.dropped.is_empty() && diff.moved.is_empty();
        let answer = match (diff.is_same(), only_order) {
            (true, _) => "formula-same",
            (false, true) => "formula-reordered",
            (false, false) => "formula-other",
        };
        let mut new_for_patient: Vec<(Severity, String)> = Vec::new();
        for idx in &diff.added {
            let findings = said.iter().flat_map(|view| &view.findings);
            let about = findings.filter(|finding| finding.items.contains(idx));
            let worst = about.map(|finding| finding.severity).max();
            let item = pack.items.get(*idx);
            new_for_patient.extend(worst.zip(item.map(|item| as_read(&item.text))));
        }
        new_for_patient.sort_by(|a, b| b.cmp(a));
        Some(Self {
            title: with_name(lang, "formula-title", "name", lang.of(&product.name)),
            answer: t(lang, answer),
            is_same: diff.is_same(),
            new_for_patient,
            added: printed(pack, &mut diff.added.iter().copied()),
            dropped: printed(old, &mut diff.dropped.iter().copied()),
            moved_up: moved(true),
            moved_down: moved(false),
        })
    }
}

/// Draws the choice of a stored product, and what differs from it.
pub fn formula_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.label.is_comparing {
        return;
    }
    let tokens = Tokens::of(ui);
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 5.0;
        row(
            ui,
            |ui| {
                heading(ui, &state.t("heading-formula"));
            },
            |ui| {
                if link(ui, &state.t("close")).clicked() {
                    actions.push(Action::Label(LabelAction::Compare(false)));
                }
            },
        );
        let query = &state.consult.queries.formula;
        let field = (SearchField::Formula, "formula-search", "formula-hint");
        search_field_ui(ui, state, field, query, actions);
        let Some(view) = &state.label.formula else {
            wrapped(ui, small(state.t("formula-choose")).color(tokens.ink_2));
            return;
        };
        ui.label(strong(&view.title, 13.0));
        wrapped(ui, RichText::new(&view.answer).color(tokens.ink));
        for (severity, name) in &view.new_for_patient {
            ui.horizontal(|ui| {
                verdict_chip(ui, *severity, &verdict(state.settings.lang, *severity));
                ui.label(with_name(state.settings.lang, "formula-new", "name", name));
            });
        }
        for (id, names) in [
            ("formula-added", &view.added),
            ("formula-dropped", &view.dropped),
            ("formula-up", &view.moved_up),
            ("formula-down", &view.moved_down),
        ] {
            if !names.is_empty() {
                let text = with_name(state.settings.lang, id, "names", names);
                wrapped(ui, RichText::new(text).color(tokens.ink_2));
            }
        }
    });
}
