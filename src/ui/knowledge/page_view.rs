//! Draws an entry.

use eframe::egui::{Margin, RichText, Ui, Vec2};

use super::grid_view::grid_ui;
use super::page::{Card, Line, Link, Page};
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::cites::cites_ui;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, font, small, strong};
use crate::ui::widgets::{card, heading, link, wrapped};

pub fn page_ui(ui: &mut Ui, state: &State, page: &Page, actions: &mut Vec<Action>) {
    for card in &page.cards {
        card_ui(ui, state, card, actions);
    }
}

fn card_ui(ui: &mut Ui, state: &State, one: &Card, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    card(ui)
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 5.0;
            match &one.about {
                Some(to) => {
                    let to = Link {
                        text: one.heading.clone(),
                        to: to.clone(),
                    };
                    link_ui(ui, &to, actions);
                }
                None => {
                    heading(ui, &one.heading);
                }
            }
            for line in &one.lines {
                line_ui(ui, state, line, actions);
            }
            if let Some(grid) = &one.grid {
                grid_ui(ui, state.settings.lang, grid);
            }
            if let Some(other) = &one.opposing_view {
                let lead = strong(state.t("opposing-view"), 11.5).color(tokens.ink_2);
                ui.label(lead);
                wrapped(ui, RichText::new(other).color(tokens.ink_2));
            }
            cites_ui(ui, state, one.grade, &one.cites);
        });
}

fn line_ui(ui: &mut Ui, state: &State, line: &Line, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    match line {
        Line::Text(text) => {
            wrapped(ui, text);
        }
        Line::Links(lead, links) => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(12.0, 0.0);
                if !lead.is_empty() {
                    ui.label(small(lead).color(tokens.ink_2));
                }
                for link in links {
                    link_ui(ui, link, actions);
                }
            });
        }
        Line::Names(names) => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::new(5.0, 4.0);
                for (name, origin) in names {
                    name_ui(ui, state, name, origin);
                }
            });
        }
    }
}

fn link_ui(ui: &mut Ui, to: &Link, actions: &mut Vec<Action>) {
    if link(ui, &to.text).clicked() {
        actions.push(Action::Knowledge(KnowledgeAction::Open(to.to.clone())));
    }
}

/// A name on a quiet ground, and where it comes from.
fn name_ui(ui: &mut Ui, state: &State, name: &str, origin: &str) {
    let tokens = Tokens::of(ui);
    let mut text = eframe::egui::text::LayoutJob::default();
    let format = |size, color| eframe::egui::TextFormat {
        font_id: font(size, false),
        color,
        background: tokens.sunken,
        expand_bg: 3.0,
        ..Default::default()
    };
    // Labels are read in more scripts than the window has letters for.
    let font_id = font(12.5, false);
    if !ui.fonts_mut(|fonts| fonts.has_glyphs(&font_id, name)) {
        text.append(origin, 4.0, format(11.0, tokens.ink_3));
        ui.label(text).on_hover_text(state.t("name-other-script"));
        return;
    }
    text.append(name, 4.0, format(12.5, tokens.ink));
    if !origin.is_empty() {
        text.append(&format!("  {origin}"), 0.0, format(11.0, tokens.ink_3));
    }
    ui.label(text);
    ui.add_space(4.0);
}
