//! The scales that a chart can record, folded away below what is seen.

use eframe::egui::{CollapsingHeader, Ui};

use super::state::State;
use super::theme::{Tokens, small};
use super::widgets::wrapped;

/// Draws each scale with what its grades look like.
pub fn scales_ui(ui: &mut Ui, state: &State) {
    let chart = &state.kb.protocol().chart;
    if chart.is_empty() {
        return;
    }
    let lang = state.settings.lang;
    let ink = Tokens::of(ui).ink_2;
    let title = small(state.t("chart-scales")).color(ink);
    CollapsingHeader::new(title)
        .id_salt("scales")
        .show(ui, |ui| {
            for scale in chart {
                wrapped(ui, small(lang.of(&scale.name)).strong());
                for anchor in &scale.anchors {
                    let text = format!("{}: {}", anchor.grade, lang.of(&anchor.text));
                    wrapped(ui, small(text));
                }
                if let Some(note) = &scale.note {
                    wrapped(ui, small(lang.of(note)).color(ink));
                }
            }
        });
}
