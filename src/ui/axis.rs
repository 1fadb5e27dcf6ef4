//! The axis of the timeline: its scale, its dates, and the line of the hour asked about.

use eframe::egui::{self, Align2, Key, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::action::{Action, ConsultAction};
use super::plan::Plan;
use super::state::State;
use super::theme::{Tokens, font};
use super::words::HORIZON;
use crate::model::case::Moment;
use crate::model::time::Hours;
use crate::text::{Lang, t};

/// Room for the names.
pub const NAMES: f32 = 164.0;
const AXIS: f32 = 31.0;
/// How far an arrow key moves the hour asked about.
const NUDGE: Hours = Hours::new(6);

/// Where an hour stands, from 0 at the treatment to 1 after four weeks. The first days get room.
pub fn share(hours: Hours) -> f32 {
    let share = (hours.as_f64() / HORIZON.as_f64()).clamp(0.0, 1.0).sqrt();
    #[expect(clippy::cast_possible_truncation, reason = "a share of a width")]
    let share = share as f32;
    share
}

/// The hour at a place; whole hours, so that a drag does not jitter.
pub fn hour_at(share: f32) -> Hours {
    let hours = f64::from(share.clamp(0.0, 1.0)).powi(2) * HORIZON.as_f64();
    Hours::from_f64(hours.round()).unwrap_or_default()
}

/// The dates; a drag, a click or the arrow keys ask about another hour.
pub fn axis_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), AXIS), Sense::empty());
    let track = Rect::from_min_max(Pos2::new(rect.left() + NAMES, rect.top()), rect.max);
    let response = ui.interact(track, ui.scope_id().with("axis"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::slider(true, plan.hours.as_f64(), state.t("axis")));
    if let Some(pos) = response.interact_pointer_pos() {
        ask_at(plan, track, pos, actions);
    }
    if response.has_focus() {
        // The arrow keys are the line's own here; elsewhere they would take the keyboard away.
        let keys = egui::EventFilter {
            horizontal_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keys));
        let (back, forth) = ui.input_mut(|input| {
            let none = egui::Modifiers::NONE;
            (
                input.consume_key(none, Key::ArrowLeft),
                input.consume_key(none, Key::ArrowRight),
            )
        });
        if back || forth {
            let hours = if forth {
                plan.hours.plus(NUDGE)
            } else {
                plan.hours.minus(NUDGE)
            };
            actions.push(Action::Consult(ConsultAction::Ask(Some(hours))));
        }
        ui.painter().rect_stroke(
            track,
            4,
            Stroke::new(1.0, tokens.accent),
            egui::StrokeKind::Outside,
        );
    }
    let response = response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
    if state.consult.asked.is_none() {
        // Who has asked once knows how.
        response.on_hover_text(state.t("axis-tip"));
    }
    let ended = state.ended();
    if let Some(ended) = ended {
        dates_ui(ui, state.settings.lang, ended, plan.hours, track);
    }
    let x = track.left() + track.width() * share(plan.hours);
    let knob = Rect::from_center_size(Pos2::new(x, rect.bottom() - 2.0), Vec2::splat(7.0));
    ui.painter().circle_filled(knob.center(), 3.5, tokens.ink);
}

/// Weekday and day under each other, as many as there is room for.
fn dates_ui(ui: &Ui, lang: Lang, ended: Moment, asked: Hours, track: Rect) {
    let tokens = Tokens::of(ui);
    let mut free_from = f32::NEG_INFINITY;
    let today = ended.after(asked).local.date();
    // Midnight is where a day begins; the first one begins with the treatment.
    let past_midnight = u32::try_from(ended.local.hour()).unwrap_or(0) * 60
        + u32::try_from(ended.local.minute()).unwrap_or(0);
    let mut last_month = ended.local.month();
    for day in 0..=28_u32 {
        let hours = Hours::from_minutes((day * 24 * 60).saturating_sub(past_midnight));
        let x = track.left() + track.width() * share(hours);
        if x < free_from || x > track.right() - 26.0 {
            continue;
        }
        let date = ended.after(hours).local.date();
        let weekday = t(
            lang,
            &format!("weekday-{}", date.weekday().to_monday_one_offset()),
        );
        let is_first_of_month = date.month() != last_month;
        last_month = date.month();
        free_from = x + if is_first_of_month { 40.0 } else { 31.0 };
        let number = if is_first_of_month {
            format!(
                "{} {}",
                date.day(),
                t(lang, &format!("month-{}", date.month()))
            )
        } else {
            date.day().to_string()
        };
        let is_here = date == today;
        let ink = if is_here { tokens.ink } else { tokens.ink_3 };
        let tick = Stroke::new(1.0, tokens.line);
        ui.painter()
            .vline(x, track.top() + 2.0..=track.bottom() - 3.0, tick);
        for (line, text) in [(0.0, weekday), (13.0, number)] {
            let at = Pos2::new(x + 3.0, track.top() + line);
            ui.painter()
                .text(at, Align2::LEFT_TOP, text, font(10.5, is_here), ink);
        }
    }
}

/// The line of the hour asked about, which can be dragged wherever it crosses a lane.
pub fn line_ui(ui: &mut Ui, state: &State, plan: &Plan, bottom: f32, actions: &mut Vec<Action>) {
    let lanes = ui.min_rect();
    let track = Rect::from_min_max(
        Pos2::new(lanes.left() + NAMES, lanes.top()),
        Pos2::new(lanes.right(), bottom),
    );
    let x = track.left() + track.width() * share(plan.hours);
    let grip = Rect::from_x_y_ranges(x - 5.0..=x + 5.0, track.y_range());
    let response = ui
        .interact(grip, ui.scope_id().with("line"), Sense::drag())
        .on_hover_and_drag_cursor(egui::CursorIcon::ResizeHorizontal);
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, state.t("axis-line")));
    if let Some(pos) = response.interact_pointer_pos() {
        ask_at(plan, track, pos, actions);
    }
}

/// Asks about the hour at a place of the track, unless it is asked about already.
fn ask_at(plan: &Plan, track: Rect, pos: Pos2, actions: &mut Vec<Action>) {
    let hours = hour_at((pos.x - track.left()) / track.width());
    if hours != plan.hours {
        actions.push(Action::Consult(ConsultAction::Ask(Some(hours))));
    }
}

#[cfg(test)]
mod tests {
    use super::{hour_at, share};
    use crate::model::time::Hours;

    #[test]
    fn the_scale_gives_the_first_days_room_and_can_be_read_back() {
        assert!(share(Hours::new(72)) > 0.3);
        assert!((share(Hours::new(28 * 24)) - 1.0).abs() < 1e-6);
        for hours in [0, 24, 40, 168, 672] {
            assert_eq!(hour_at(share(Hours::new(hours))), Hours::new(hours));
        }
    }
}
