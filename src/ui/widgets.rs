//! The few controls that the screens are made of.

use eframe::egui::{
    self, Align, Button, Color32, Frame, Layout, Margin, Popup, Pos2, Rect, Response, RichText, Role,
    Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo, WidgetText,
};

use super::icon::Icon;
use super::state::State;
use super::theme::{
    CARD_MARGIN, RADIUS_CARD, RADIUS_FIELD, RADIUS_MARK, SIZE_BODY, SIZE_SMALL, Tokens, font, small,
    strong,
};
use super::words::Cite;
use crate::model::scale::Severity;

/// Something that is on or off, or one of a few.
pub fn chip(ui: &mut Ui, on: bool, text: &str) -> Response {
    chip_sized(ui, on, text, 9.0)
}

/// A chip with less room at its sides.
pub fn chip_small(ui: &mut Ui, on: bool, text: &str) -> Response {
    chip_sized(ui, on, text, 7.0)
}

fn chip_sized(ui: &mut Ui, on: bool, text: &str, side: f32) -> Response {
    let tokens = Tokens::of(ui);
    let text = if on {
        strong(text, SIZE_BODY).color(tokens.accent)
    } else {
        RichText::new(text).color(tokens.ink_2)
    };
    let (fill, edge) = if on {
        (tokens.accent_soft, tokens.accent)
    } else {
        (tokens.surface, tokens.line)
    };
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = side;
        let button = Button::new(text).selected(on).fill(fill).stroke(Stroke::new(1.0, edge));
        ui.add(button)
    })
    .inner
}

/// The verdict: mark, word, colour.
pub fn verdict_chip(ui: &mut Ui, severity: Severity, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let ink = tokens.severity(severity);
    let room = (ui.available_width() - 29.0).max(20.0);
    let text_job = WidgetText::from(strong(text, 12.0)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room,
        font(12.0, true),
    );
    let size = Vec2::new(text_job.size().x + 29.0, 21.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, RADIUS_MARK + 1, tokens.severity_soft(severity));
        let mark = Rect::from_center_size(
            Pos2::new(rect.left() + 13.0, rect.center().y),
            Vec2::splat(12.0),
        );
        Icon::Severity(severity).paint(ui, mark, ink);
        let at = Pos2::new(rect.left() + 22.0, rect.center().y - text_job.size().y / 2.0);
        ui.painter().galley(at, text_job, ink);
    }
    response
}

/// The heading of a group: small, quiet, semibold.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let response = ui.label(strong(text, 11.0).color(tokens.ink_3));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    response
}

/// A surface with a hairline.
pub fn card(ui: &Ui) -> Frame {
    let tokens = Tokens::of(ui);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(RADIUS_CARD)
        .inner_margin(CARD_MARGIN)
}

/// A side column.
pub fn column(ui: &Ui) -> Frame {
    Frame::new()
        .fill(Tokens::of(ui).surface)
        .inner_margin(Margin::symmetric(14, 12))
}

/// A one-line text field with a name; the border turns where what is typed cannot be used.
pub fn field(ui: &mut Ui, name: &str, text: &mut String, width: f32, is_bad: bool) -> Response {
    let tokens = Tokens::of(ui);
    let edge = if is_bad { tokens.severity(Severity::Contraindicated) } else { tokens.edge };
    ui.scope(|ui| {
        ui.visuals_mut().widgets.inactive.bg_stroke.color = edge;
        let edit = TextEdit::singleline(text)
            .desired_width(width - 16.0)
            .margin(Margin::symmetric(8, 5));
        ui.add(edit)
    })
    .inner
    .accessible_name(name)
}

/// A message under a field.
pub fn problem(ui: &mut Ui, state: &State, id: Option<&str>) {
    if let Some(id) = id {
        let ink = Tokens::of(ui).severity(Severity::Contraindicated);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 14.0), Sense::empty());
            let mark = Rect::from_center_size(rect.center(), Vec2::splat(11.0));
            Icon::Severity(Severity::Contraindicated).paint(ui, mark, ink);
            ui.add(egui::Label::new(small(state.t(id)).color(ink)).wrap());
        });
    }
}

/// A plain command in words, as a link is.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let accent = Tokens::of(ui).accent;
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(3.0, 1.0);
        ui.spacing_mut().interact_size.y = 20.0;
        ui.add(Button::new(RichText::new(text).size(12.0).color(accent)).frame(false))
    })
    .inner
    .on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A secondary button.
pub fn quiet_button(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let button = Button::new(strong(text, SIZE_BODY).color(tokens.accent))
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.line))
        .min_size(Vec2::new(0.0, 30.0));
    ui.add(button)
}

/// A small round-cornered icon button with a name.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let tokens = Tokens::of(ui);
    let active = response.hovered() || response.has_focus();
    if active {
        ui.painter().rect_filled(rect, RADIUS_MARK, tokens.accent_soft);
    }
    let ink = if active { tokens.ink } else { tokens.ink_3 };
    icon.paint(ui, Rect::from_center_size(rect.center(), Vec2::splat(10.0)), ink);
    response.on_hover_text(name)
}

/// The grade of the evidence and the sources: a few words each, all on hover and click.
pub fn cites_ui(ui: &mut Ui, state: &State, grade: Option<&str>, cites: &[Cite]) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(5.0, 1.0);
        if let Some(grade) = grade {
            grade_ui(ui, state, grade);
        }
        for (idx, cite) in cites.iter().enumerate() {
            if idx > 0 {
                ui.label(small("·").color(tokens.ink_3));
            }
            cite_ui(ui, cite);
        }
    });
}

fn grade_ui(ui: &mut Ui, state: &State, grade: &str) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(15.0, 15.0), Sense::hover());
    let meaning = state.t(&format!("grade-{}", grade.to_lowercase()));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &meaning));
    let stroke = Stroke::new(1.0, tokens.edge);
    ui.painter().rect_stroke(rect.shrink(0.5), 4, stroke, egui::StrokeKind::Inside);
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        grade,
        font(10.5, false),
        tokens.ink_2,
    );
    response.on_hover_text(meaning);
}

fn cite_ui(ui: &mut Ui, cite: &Cite) {
    let tokens = Tokens::of(ui);
    let text = RichText::new(&cite.short).size(SIZE_SMALL).color(tokens.ink_3).underline();
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = Vec2::ZERO;
            ui.spacing_mut().interact_size.y = 15.0;
            ui.add(Button::new(text).frame(false))
        })
        .inner
        .on_hover_text(&cite.full);
    Popup::from_toggle_button_response(&response)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_max_width(340.0);
            ui.add(egui::Label::new(&cite.full).selectable(true).wrap());
        });
}

/// Two ends of a line: what is named, and its value or control.
pub fn row<R>(
    ui: &mut Ui,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.horizontal(|ui| {
        left(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), right).inner
    })
    .inner
}

/// Text that wraps in the width there is.
pub fn wrapped(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    ui.add(egui::Label::new(text).wrap())
}

/// A hairline across.
pub fn rule(ui: &mut Ui) {
    let line = Tokens::of(ui).line;
    let (rect, _) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::empty());
    ui.painter().rect_filled(rect, 0, line);
}

/// Chips for a choice between a few; returns what was clicked.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    options: &[T],
    chosen: Option<T>,
    text: impl Fn(T) -> String,
) -> Option<T> {
    let mut clicked = None;
    for &option in options {
        if chip(ui, chosen == Some(option), &text(option)).clicked() {
            clicked = Some(option);
        }
    }
    clicked
}

/// The segmented control of tabs.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    options: &[T],
    chosen: T,
    text: impl Fn(T) -> String,
) -> Option<T> {
    let tokens = Tokens::of(ui);
    let mut clicked = None;
    Frame::new()
        .fill(tokens.sunken)
        .corner_radius(RADIUS_FIELD + 1)
        .inner_margin(2)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for &option in options {
                let on = option == chosen;
                let (fill, edge, ink) = if on {
                    (tokens.surface, tokens.line, tokens.ink)
                } else {
                    (Color32::TRANSPARENT, Color32::TRANSPARENT, tokens.ink_2)
                };
                let label = text(option);
                let label = if on { strong(label, SIZE_BODY) } else { RichText::new(label) };
                let button = Button::new(label.color(ink))
                    .selected(on)
                    .fill(fill)
                    .stroke(Stroke::new(1.0, edge))
                    .corner_radius(RADIUS_FIELD - 1);
                if ui.add(button).clicked() {
                    clicked = Some(option);
                }
            }
        });
    clicked
}
