//! The few controls that the screens are made of.

use eframe::egui::{
    self, Align, Button, Color32, Frame, Id, Label, Layout, Margin, Modal, Pos2, Rect, Response,
    RichText, Role, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo, WidgetText,
};

use super::icon::Icon;
use super::state::State;
use super::theme::{
    CARD_MARGIN, RADIUS_CARD, RADIUS_FIELD, RADIUS_MARK, SIZE_BODY, Tokens, font, small, strong,
};
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
        (tokens.surface, tokens.edge)
    };
    let button = Button::new(text)
        .wrap_mode(egui::TextWrapMode::Extend)
        .selected(on)
        .fill(fill)
        .stroke(Stroke::new(1.0, edge));
    add_padded(ui, Vec2::new(side, 4.0), 26.0, button)
}

/// Adds a button with a padding of its own. Not in a scope, which would not wrap with its line.
pub fn add_padded(ui: &mut Ui, padding: Vec2, height: f32, button: Button<'_>) -> Response {
    let spacing = ui.spacing_mut();
    let before = (spacing.button_padding, spacing.interact_size.y);
    (spacing.button_padding, spacing.interact_size.y) = (padding, height);
    let response = ui.add(button);
    let spacing = ui.spacing_mut();
    (spacing.button_padding, spacing.interact_size.y) = before;
    in_sight(response)
}

/// Scrolls to a control when the keyboard comes to it.
pub fn in_sight(response: Response) -> Response {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// What a verdict chip needs beside its text.
const CHIP_SIDES: f32 = 29.0;

/// How wide a verdict chip is.
pub fn chip_width(ui: &Ui, text: &str) -> f32 {
    let galley =
        ui.painter()
            .layout_no_wrap(text.to_owned(), font(12.0, true), Color32::PLACEHOLDER);
    galley.size().x + CHIP_SIDES
}

/// A title with a verdict at its right, or below where there is no room; returns the title.
pub fn judged_title(ui: &mut Ui, title: Label, (severity, text): (Severity, &str)) -> Response {
    let room = ui.available_width() - chip_width(ui, text) - 10.0;
    if room < 120.0 {
        let response = ui.add(title.wrap());
        verdict_chip(ui, severity, text);
        return response;
    }
    ui.horizontal_top(|ui| {
        let response = ui
            .allocate_ui(Vec2::new(room, 21.0), |ui| {
                ui.set_width(room);
                ui.add_space(1.0);
                ui.add(title.wrap())
            })
            .inner;
        verdict_chip(ui, severity, text);
        response
    })
    .inner
}

/// The verdict: mark, word, colour.
pub fn verdict_chip(ui: &mut Ui, severity: Severity, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let ink = tokens.severity(severity);
    let room = (ui.available_width() - CHIP_SIDES).max(20.0);
    let text_job = WidgetText::from(strong(text, 12.0)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room,
        font(12.0, true),
    );
    let size = Vec2::new(text_job.size().x + CHIP_SIDES, 21.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        ui.painter()
            .rect_filled(rect, RADIUS_MARK + 1, tokens.severity_soft(severity));
        let mark = Rect::from_center_size(
            Pos2::new(rect.left() + 13.0, rect.center().y),
            Vec2::splat(12.0),
        );
        Icon::Severity(severity).paint(ui, mark, ink);
        let at = Pos2::new(
            rect.left() + 22.0,
            rect.center().y - text_job.size().y / 2.0,
        );
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
    let edge = if is_bad {
        tokens.severity(Severity::Contraindicated)
    } else {
        tokens.edge
    };
    let before = ui.visuals().widgets.inactive.bg_stroke.color;
    ui.visuals_mut().widgets.inactive.bg_stroke.color = edge;
    let edit = TextEdit::singleline(text)
        .desired_width(width - 12.0)
        .text_color(tokens.ink)
        .margin(Margin::symmetric(6, 5));
    let response = ui.add(edit);
    ui.visuals_mut().widgets.inactive.bg_stroke.color = before;
    response.accessible_name(name)
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
            ui.add(Label::new(small(state.t(id)).color(ink)).wrap());
        });
    }
}

/// A dialog over the window.
pub fn dialog(ui: &Ui, name: &str) -> Modal {
    let frame = Frame::popup(ui.style()).inner_margin(16);
    Modal::new(Id::unique(name)).frame(frame)
}

/// A plain command in words, as a link is.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let accent = Tokens::of(ui).accent;
    let room = ui.max_rect().width() - 6.0;
    let painter = ui.painter();
    let galley = painter.layout_no_wrap(text.to_owned(), font(12.0, false), accent);
    // Whole on the next line rather than broken on this one, unless it is longer than any line.
    let wrap = if galley.size().x > room {
        egui::TextWrapMode::Wrap
    } else {
        egui::TextWrapMode::Extend
    };
    let text = RichText::new(text).size(12.0).color(accent);
    let button = Button::new(text).wrap_mode(wrap).frame(false);
    add_padded(ui, Vec2::new(3.0, 1.0), 20.0, button)
        .on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A plain command in words that is cut where there is no room for it.
pub fn link_in_a_line(ui: &mut Ui, text: &str) -> Response {
    let accent = Tokens::of(ui).accent;
    let button = Button::new(RichText::new(text).size(12.0).color(accent));
    add_padded(
        ui,
        Vec2::new(3.0, 1.0),
        20.0,
        button.truncate().frame(false),
    )
    .on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A secondary button.
pub fn quiet_button(ui: &mut Ui, text: &str) -> Response {
    let button = quiet(ui, text);
    in_sight(ui.add(button))
}

/// A secondary button, to be added.
pub fn quiet(ui: &Ui, text: &str) -> Button<'static> {
    let tokens = Tokens::of(ui);
    Button::new(strong(text, SIZE_BODY).color(tokens.accent))
        .fill(tokens.surface)
        .wrap_mode(egui::TextWrapMode::Extend)
        .stroke(Stroke::new(1.0, tokens.edge))
        .min_size(Vec2::new(0.0, 30.0))
}

/// A small round-cornered icon button with a name.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let tokens = Tokens::of(ui);
    let active = response.hovered() || response.has_focus();
    if active {
        ui.painter()
            .rect_filled(rect, RADIUS_MARK, tokens.accent_soft);
    }
    let ink = if active { tokens.ink } else { tokens.ink_3 };
    icon.paint(
        ui,
        Rect::from_center_size(rect.center(), Vec2::splat(10.0)),
        ink,
    );
    in_sight(response).on_hover_text(name)
}

/// Two ends of a line: what is named, and its value or control.
pub fn row<R>(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        left(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), right)
            .inner
    })
    .inner
}

/// A name at the left, small chips at the right, in reading order; below it where there is no room.
/// Each chip is a text, whether it is on, and what it means; returns the one that was clicked.
pub fn chips_row(
    ui: &mut Ui,
    name: &str,
    tip: &str,
    chips: &[(String, bool, String)],
) -> Option<usize> {
    const GAP: f32 = 3.0;
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(name).on_hover_text(tip);
        let widths = chips.iter().map(|(text, on, _)| {
            let font = font(SIZE_BODY, *on);
            let galley = ui
                .painter()
                .layout_no_wrap(text.clone(), font, Color32::PLACEHOLDER);
            galley.size().x + 14.0 + GAP
        });
        let free = ui.available_size_before_wrap().x - widths.sum::<f32>();
        ui.spacing_mut().item_spacing.x = GAP;
        if free < 0.0 {
            ui.end_row();
        } else {
            ui.add_space(free + GAP);
        }
        for (idx, (text, on, meaning)) in chips.iter().enumerate() {
            let response = chip_small(ui, *on, text).accessible_name(format!("{name} {text}"));
            if response.on_hover_text(meaning).clicked() {
                clicked = Some(idx);
            }
        }
    });
    clicked
}

/// Text that wraps in the width there is.
pub fn wrapped(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    ui.add(Label::new(text).wrap())
}

/// A hairline across.
pub fn rule(ui: &mut Ui) {
    let line = Tokens::of(ui).line;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::empty());
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

/// How wide tabs are.
pub fn tabs_width<'a>(ui: &Ui, texts: impl Iterator<Item = &'a str>) -> f32 {
    texts
        .map(|text| {
            let text = text.to_owned();
            let galley =
                ui.painter()
                    .layout_no_wrap(text, font(SIZE_BODY, true), Color32::PLACEHOLDER);
            galley.size().x + 2.0 * ui.spacing().button_padding.x + 2.0
        })
        .sum::<f32>()
        + 6.0
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
                    (tokens.surface, tokens.edge, tokens.ink)
                } else {
                    (Color32::TRANSPARENT, Color32::TRANSPARENT, tokens.ink_2)
                };
                let label = text(option);
                let label = if on {
                    strong(label, SIZE_BODY)
                } else {
                    RichText::new(label)
                };
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
