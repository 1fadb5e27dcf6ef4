//! The grade of the evidence and the sources of a statement: a few words, all of them on demand.

use eframe::egui::{self, Button, Popup, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::state::State;
use super::theme::{SIZE_SMALL, Tokens, font};
use super::widgets::add_padded;
use super::words::{Cite, with_count};

/// Sources that are named before "more".
const N_CITES: usize = 2;

/// The grade of the evidence and the sources: a few words each, all on hover and click.
pub fn cites_ui(ui: &mut Ui, state: &State, grade: Option<&str>, cites: &[Cite]) {
    if grade.is_none() && cites.is_empty() {
        return;
    }
    // The height of a line is settled before it begins.
    let before = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = 15.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 2.0);
        if let Some(grade) = grade {
            grade_ui(ui, state, grade);
        }
        // The first ones by name; when there are many, the rest behind one link.
        let n_named = if cites.len() > N_CITES + 1 {
            N_CITES
        } else {
            cites.len()
        };
        for cite in cites.iter().take(n_named) {
            cite_ui(ui, &cite.short, &cite.full);
        }
        let rest = &cites[n_named..];
        if !rest.is_empty() {
            let full: Vec<&str> = rest.iter().map(|cite| cite.full.as_str()).collect();
            let text = with_count(state.settings.lang, "more-sources", "count", rest.len());
            cite_ui(ui, &text, &full.join("\n\n"));
        }
    });
    ui.spacing_mut().interact_size.y = before;
}

fn grade_ui(ui: &mut Ui, state: &State, grade: &str) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(15.0, 15.0), Sense::hover());
    let meaning = state.t(&format!("grade-{}", grade.to_lowercase()));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &meaning));
    let stroke = Stroke::new(1.0, tokens.edge);
    ui.painter()
        .rect_stroke(rect.shrink(0.5), 4, stroke, egui::StrokeKind::Inside);
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        grade,
        font(10.5, false),
        tokens.ink_2,
    );
    response.on_hover_text(meaning);
}

fn cite_ui(ui: &mut Ui, short: &str, full: &str) {
    let tokens = Tokens::of(ui);
    let text = RichText::new(short)
        .size(SIZE_SMALL)
        .color(tokens.ink_3)
        .underline();
    let button = Button::new(text)
        .wrap_mode(egui::TextWrapMode::Extend)
        .frame(false);
    let response = add_padded(ui, Vec2::ZERO, 15.0, button).on_hover_text(full);
    Popup::from_toggle_button_response(&response)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_max_width(340.0);
            ui.add(egui::Label::new(full).selectable(true).wrap());
        });
}
