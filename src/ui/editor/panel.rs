//! The right column: what the unsaved work changes, and how the open record stands.

use eframe::egui::{RichText, ScrollArea, Ui, Vec2};

use super::head::entry_link;
use super::impact::Moved;
use super::panel_rest::{problems_ui, undo_ui, used_by_ui};
use crate::kb::records::Layer;
use crate::model::review::Review;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::text::t_args;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::knowledge::subject::Subject;
use crate::ui::state::State;
use crate::ui::theme::{SIZE_BODY, Tokens, small, strong};
use crate::ui::widgets::{heading, link, row, rule, verdict_chip, wrapped};
use crate::ui::words::{with_count, with_name};

/// Sentences, and products of one group, that are shown without asking.
const N_SENTENCES: usize = 6;
const N_NAMES: usize = 3;
const N_GROUPS: usize = 6;

pub fn panel_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ScrollArea::vertical()
        .id_salt("editor panel")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            changes_ui(ui, state, actions);
            standing_ui(ui, state, actions);
            problems_ui(ui, state, actions);
            used_by_ui(ui, state, actions);
            undo_ui(ui, state, actions);
        });
}

/// A section begins.
pub fn section(ui: &mut Ui, title: &str) {
    ui.add_space(8.0);
    heading(ui, title);
    rule(ui);
}

fn changes_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let lang = state.settings.lang;
    heading(ui, &state.t("panel-changes"));
    rule(ui);
    let sentences = &state.editor.sentences;
    if sentences.is_empty() {
        wrapped(ui, small(state.t("panel-no-changes")).color(tokens.ink_2));
        return;
    }
    for sentence in sentences.iter().take(N_SENTENCES) {
        wrapped(ui, sentence);
    }
    if let Some(more @ 1..) = sentences.len().checked_sub(N_SENTENCES) {
        let rest = sentences[N_SENTENCES..].join("\n");
        let text = with_count(lang, "panel-more", "count", more);
        ui.label(small(text).color(tokens.ink_2))
            .on_hover_text(rest);
    }
    let Some(found) = state.found_now() else {
        ui.label(small(state.t("panel-checking")).color(tokens.ink_3));
        return;
    };
    let Some(moved) = &found.moved else {
        ui.label(small(state.t("panel-checking")).color(tokens.ink_3));
        return;
    };
    rule(ui);
    let mut products: Vec<_> = moved.iter().flat_map(|one| &one.products).collect();
    products.sort();
    products.dedup();
    let all = state.book_kb().products().count();
    row(
        ui,
        |ui| {
            let text = with_count(lang, "panel-products", "count", products.len());
            ui.label(strong(text, SIZE_BODY));
        },
        |ui| {
            let text = with_count(lang, "panel-of-products", "count", all);
            ui.label(small(text).color(tokens.ink_3))
                .on_hover_text(state.t("panel-cases-tip"));
        },
    );
    if moved.is_empty() {
        wrapped(ui, small(state.t("panel-no-verdicts")).color(tokens.ink_2));
    }
    for one in moved.iter().take(N_GROUPS) {
        moved_ui(ui, state, one, actions);
    }
    if let Some(more @ 1..) = moved.len().checked_sub(N_GROUPS) {
        let text = with_count(lang, "panel-more", "count", more);
        ui.label(small(text).color(tokens.ink_2));
    }
}

/// Products whose verdict goes one way: which, from what to what, when, and by which rule.
fn moved_ui(ui: &mut Ui, state: &State, moved: &Moved, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let lang = state.settings.lang;
    let kb = state.book_kb();
    ui.add_space(2.0);
    ui.label(strong(moved.turn(lang), SIZE_BODY));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(2.0, 0.0);
        for id in moved.products.iter().take(N_NAMES) {
            let product = kb.product(id).or_else(|| state.kb.product(id));
            let name = product.map_or(id.as_str(), |product| lang.of(&product.name));
            entry_link(ui, name, &Subject::Product(id.clone()), actions);
        }
        if let Some(more @ 1..) = moved.products.len().checked_sub(N_NAMES) {
            let text = with_count(lang, "panel-more", "count", more);
            ui.label(small(text).color(tokens.ink_2));
        }
    });
    let cases = moved.cases(lang);
    wrapped(ui, small(cases).color(tokens.ink_2));
    if let Some((name, to)) = moved.rule(kb, lang) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(2.0, 0.0);
            ui.label(small(state.t("panel-by")).color(tokens.ink_3));
            match to {
                Some(to) => entry_link(ui, &name, &to, actions),
                None => {
                    ui.label(small(name).color(tokens.ink_2));
                }
            }
        });
    }
}

/// Whether the open record counts, and what it waits for.
fn standing_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let Some(draft) = state.open_draft() else {
        return;
    };
    let layer = if state.is_own() {
        Layer::Clinic
    } else {
        Layer::BuiltIn
    };
    section(ui, &state.t("panel-standing"));
    let (title, chip, note) = match (draft.review(), layer) {
        (Review::Reviewed { .. }, _) => ("standing-reviewed", None, None),
        (_, Layer::BuiltIn) => ("standing-draft", None, Some("panel-draft-built-in")),
        (_, Layer::Clinic) if state.found_now().is_none() => {
            ("standing-draft", None, Some("panel-standing-checking"))
        }
        (_, Layer::Clinic) if state.is_held_back() => (
            "standing-draft",
            Some((Severity::Caution, "panel-not-used")),
            Some("panel-draft-relaxes"),
        ),
        (_, Layer::Clinic) => (
            "standing-draft",
            Some((Severity::Fine, "panel-used")),
            Some("panel-draft-stricter"),
        ),
    };
    row(
        ui,
        |ui| {
            let title = crate::ui::words::capital(&state.t(title));
            ui.label(strong(title, SIZE_BODY));
        },
        |ui| {
            if let Some((severity, text)) = chip {
                verdict_chip(ui, severity, &state.t(text));
            }
        },
    );
    if let Some(note) = note {
        wrapped(ui, small(state.t(note)).color(tokens.ink_2));
    }
    wrapped(
        ui,
        small(review_words(state, draft.review())).color(tokens.ink_2),
    );
    if state.editor.history.is_newer {
        wrapped(
            ui,
            RichText::new(state.t("panel-newer")).color(tokens.severity(Severity::Caution)),
        );
    }
    let command = Command::ReviewRecord;
    if command.enabled(state)
        && link(ui, &command.text(state))
            .on_hover_text(command.tooltip(state))
            .clicked()
    {
        actions.push(Action::Run(command));
    }
}

/// Who wrote and who reviewed a record.
fn review_words(state: &State, review: &Review) -> String {
    let lang = state.settings.lang;
    let signed = |id, by: &str, on: &str| {
        let args = [
            ("by", &Arg::Name(by.to_owned())),
            ("on", &Arg::Name(on.to_owned())),
        ];
        t_args(lang, id, &args)
    };
    match review {
        Review::Draft => String::new(),
        Review::DraftBy { author, on } => signed("panel-written", author, on),
        Review::Reviewed { author, by, on } => {
            let reviewed = signed("knowledge-reviewed", by, on);
            match author {
                Some(author) => {
                    let written = with_name(lang, "panel-written-by", "by", author.as_str());
                    format!("{written} · {reviewed}")
                }
                None => reviewed,
            }
        }
    }
}
