//! A value as a chip: opened by a click or Enter, removed by its cross, Delete or Backspace.

use eframe::egui::{
    Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui,
    Vec2, WidgetInfo, WidgetText,
};

use crate::model::scale::Severity;
use crate::ui::icon::Icon;
use crate::ui::theme::{RADIUS_FIELD, SIZE_BODY, SIZE_SMALL, Tokens, font, small};

const HEIGHT: f32 = 24.0;
const SIDE: f32 = 8.0;
/// What a mark or a cross takes beside the words.
const MARK: f32 = 16.0;

/// What a chip shows.
#[derive(Clone, Debug)]
pub struct Chip<'a> {
    pub text: &'a str,
    /// A quiet word after the text.
    pub note: &'a str,
    /// Ringed, because a message below is about it.
    pub is_wrong: bool,
    /// Marked, because it was tried.
    pub judged: Option<Severity>,
    /// Whether it can be removed.
    pub can_go: bool,
}

/// What the user asked of a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipEvent {
    None,
    Open,
    Remove,
}

impl<'a> Chip<'a> {
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            note: "",
            is_wrong: false,
            judged: None,
            can_go: true,
        }
    }

    /// The same without a cross.
    #[must_use]
    pub fn fixed(self) -> Self {
        Self {
            can_go: false,
            ..self
        }
    }

    /// What a screen reader says.
    fn spoken(&self) -> String {
        if self.note.is_empty() {
            self.text.to_owned()
        } else {
            format!("{}, {}", self.text, self.note)
        }
    }
}

/// Draws a chip; `remove` names its cross.
pub fn chip_ui(ui: &mut Ui, id: Id, chip: &Chip<'_>, remove: &str) -> (Response, ChipEvent) {
    let tokens = Tokens::of(ui);
    let mark = if chip.judged.is_some() { MARK } else { 0.0 };
    let cross = if chip.can_go { MARK } else { 0.0 };
    let room = ui.max_rect().width() - 2.0 * SIDE - mark - cross;
    let galley = |text: WidgetText, size: f32, room: f32| {
        let wrap = Some(TextWrapMode::Truncate);
        text.into_galley(ui, wrap, room.max(24.0), font(size, false))
    };
    // Labels are read in more scripts than the window has letters for.
    let body = font(SIZE_BODY, false);
    let has_letters = ui.fonts_mut(|fonts| fonts.has_glyphs(&body, chip.text));
    let shown = if has_letters { chip.text } else { "…" };
    let note = galley(small(chip.note).into(), SIZE_SMALL, room / 2.0);
    let gap = if chip.note.is_empty() { 0.0 } else { 6.0 };
    let text = galley(shown.into(), SIZE_BODY, room - note.size().x - gap);
    let is_cut = text.elided || note.elided;
    let width = 2.0 * SIDE + mark + text.size().x + gap + note.size().x + cross;
    let (_, rect) = ui.allocate_space(Vec2::new(width, HEIGHT));
    let response = ui.interact(rect, id, Sense::click());
    let spoken = chip.spoken();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
    let mut event = ChipEvent::None;
    if response.clicked() {
        event = ChipEvent::Open;
    }
    if ui.is_rect_visible(rect) {
        let (edge, ink) = if chip.is_wrong {
            let ink = tokens.severity(Severity::Avoid);
            (Stroke::new(1.5, ink), tokens.ink)
        } else if response.has_focus() {
            (Stroke::new(2.0, tokens.accent), tokens.ink)
        } else {
            (Stroke::new(1.0, tokens.line), tokens.ink)
        };
        let fill = if response.hovered() {
            tokens.accent_soft
        } else {
            tokens.sunken
        };
        let painter = ui.painter();
        painter.rect(rect, RADIUS_FIELD, fill, edge, StrokeKind::Inside);
        if let Some(severity) = chip.judged {
            let at = Pos2::new(rect.left() + SIDE + 5.0, rect.center().y);
            let at = Rect::from_center_size(at, Vec2::splat(11.0));
            Icon::Severity(severity).paint(ui, at, tokens.severity(severity));
        }
        let middle = |size: Vec2| rect.center().y - size.y / 2.0;
        let left = rect.left() + SIDE + mark;
        let after = left + text.size().x + gap;
        let (text_at, note_at) = (middle(text.size()), middle(note.size()));
        painter.galley(Pos2::new(left, text_at), text, ink);
        painter.galley(Pos2::new(after, note_at), note, tokens.ink_3);
    }
    if chip.can_go && (cross_ui(ui, id, rect, remove) || removed_by_key(ui, &response)) {
        event = ChipEvent::Remove;
    }
    let response = if is_cut {
        response.on_hover_text(spoken)
    } else {
        response
    };
    (response, event)
}

/// For the pointer and the screen reader; the keyboard removes the chip itself.
fn cross_ui(ui: &Ui, id: Id, chip: Rect, remove: &str) -> bool {
    let rect = Rect::from_min_max(Pos2::new(chip.right() - MARK - 4.0, chip.top()), chip.max);
    let response = ui.interact(rect, id.with("cross"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), remove));
    let tokens = Tokens::of(ui);
    let ink = if response.hovered() {
        tokens.ink
    } else {
        tokens.ink_3
    };
    Icon::Close.paint(
        ui,
        Rect::from_center_size(rect.center(), Vec2::splat(8.0)),
        ink,
    );
    response.clicked()
}

fn removed_by_key(ui: &Ui, response: &Response) -> bool {
    response.has_focus()
        && ui.input_mut(|input| {
            [Key::Delete, Key::Backspace]
                .into_iter()
                .any(|key| input.consume_key(Modifiers::NONE, key))
        })
}
