//! The severities of a class, phase by phase: word, shape and colour; by mouse, or by digits with
//! the arrow keys going from phase to phase.

use eframe::egui::{
    Button, EventFilter, Id, Key, Modifiers, Popup, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2,
};

use super::field::Form;
use super::said::Said;
use crate::model::class::Cells;
use crate::model::scale::{Phase, Severity};
use crate::text::t;
use crate::ui::icon::Icon;
use crate::ui::theme::{RADIUS_MARK, SIZE_BODY, Tokens, font, small};
use crate::ui::words::capital;

const HEIGHT: f32 = 32.0;
const GAP: f32 = 4.0;
const HEAD: f32 = 18.0;

/// What a class can be given, in the order of the digits that set it. That a name could not be
/// read is nothing that a class can say.
const OPTIONS: [(Severity, Key); 4] = [
    (Severity::Fine, Key::Num1),
    (Severity::Caution, Key::Num2),
    (Severity::Avoid, Key::Num3),
    (Severity::Contraindicated, Key::Num4),
];

/// The four phases of the aftercare period in a row; on a narrow page one below the other.
pub fn cells(form: &mut Form<'_>, ui: &mut Ui, label: &str, cells: &mut Cells) {
    let values = [
        (Phase::OpenChannels, &mut cells.open),
        (Phase::Acute, &mut cells.acute),
        (Phase::Repair, &mut cells.repair),
        (Phase::Remodelling, &mut cells.remodelling),
    ];
    let in_a_row = ui.available_width() >= 440.0;
    let columns = if in_a_row { 4.0 } else { 1.0 };
    let width = (ui.available_width() - GAP * (columns - 1.0)) / columns;
    let ids = Phase::DURING.map(|phase| ui.make_persistent_id((label, phase.word())));
    let draw = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(GAP);
        for (at, (phase, severity)) in values.into_iter().enumerate() {
            let phase = capital(&t(form.context.lang, &format!("phase-{}", phase.word())));
            cell_ui(form, ui, (&ids, at), (&phase, width), severity);
        }
    };
    if in_a_row {
        ui.horizontal(draw);
    } else {
        draw(ui);
    }
}

fn cell_ui(
    form: &Form<'_>,
    ui: &mut Ui,
    (ids, at): (&[Id; 4], usize),
    (phase, width): (&str, f32),
    severity: &mut Severity,
) {
    let tokens = Tokens::of(ui);
    let (_, whole) = ui.allocate_space(Vec2::new(width, HEAD + HEIGHT));
    let rect = Rect::from_min_max(pos2(whole.left(), whole.top() + HEAD), whole.max);
    let response = ui.interact(rect, ids[at], Sense::click());
    let word = severity.said(&form.context);
    let spoken = format!("{phase}: {word}");
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &spoken));
    if response.has_focus() {
        keys(ui, ids, at, severity);
    }
    let painter = ui.painter();
    let head = painter.layout_no_wrap(phase.to_owned(), font(11.5, false), tokens.ink_2);
    painter.galley(whole.min, head, tokens.ink_2);
    let edge = if response.has_focus() {
        Stroke::new(2.0, tokens.accent)
    } else {
        Stroke::new(1.0, tokens.severity(*severity))
    };
    let fill = tokens.severity_soft(*severity);
    painter.rect(rect, RADIUS_MARK, fill, edge, StrokeKind::Inside);
    let ink = tokens.severity(*severity);
    let mark = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(12.0));
    Icon::Severity(*severity).paint(ui, mark, ink);
    let word = painter.layout_no_wrap(word, font(SIZE_BODY, true), ink);
    let top = rect.center().y - word.size().y / 2.0;
    let has_room = 25.0 + word.size().x + 22.0 < rect.width();
    painter.galley(pos2(rect.left() + 25.0, top), word, ink);
    if has_room {
        let at = pos2(rect.right() - 12.0, rect.center().y);
        let down = Rect::from_center_size(at, Vec2::splat(9.0));
        Icon::ChevronDown.paint(ui, down, ink);
    }
    options_ui(form, ui, &response, phase, severity);
    response.on_hover_text(form.t("form-cell-tip"));
}

/// The digits set, the arrows go to the neighbour.
fn keys(ui: &Ui, ids: &[Id; 4], at: usize, severity: &mut Severity) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(ids[at], filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (option, key) in OPTIONS {
        if pressed(key) {
            *severity = option;
        }
    }
    let next = if pressed(Key::ArrowRight) {
        ids.get(at + 1)
    } else if pressed(Key::ArrowLeft) {
        at.checked_sub(1).and_then(|before| ids.get(before))
    } else {
        None
    };
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(*next));
    }
}

fn options_ui(form: &Form<'_>, ui: &Ui, response: &Response, phase: &str, severity: &mut Severity) {
    let tokens = Tokens::of(ui);
    Popup::menu(response)
        .width(response.rect.width())
        .show(|ui| {
            for (option, key) in OPTIONS {
                let text = option.said(&form.context);
                let mark = Icon::Severity(option).image(tokens.severity(option));
                let mark = mark.fit_to_exact_size(Vec2::splat(12.0));
                let button = Button::selectable(*severity == option, (mark, text.as_str()))
                    .right_text(small(key.symbol_or_name()).color(tokens.ink_3));
                let name = format!("{phase}: {text}");
                if ui.add(button).accessible_name(name).clicked() {
                    *severity = option;
                }
            }
        });
}
