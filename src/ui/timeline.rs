//! When may what be used again: a lane each, dates across, the hour asked about marked.

use eframe::egui::{self, Pos2, Rect, Role, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::action::{Action, ConsultAction};
use super::axis::{NAMES, axis_ui, hour_at, line_ui, share};
use super::decision::spoken;
use super::icon::Icon;
use super::lanes::{Lane, LaneKey, Lanes, Segment};
use super::plan::Plan;
use super::state::{LaneGroup, State};
use super::theme::{SIZE_BODY, SIZE_SMALL, Tokens, font};
use super::widgets::{card, heading, in_sight, link, tabs, tabs_width};
use super::words::{HORIZON, verdict, with_count};
use crate::text::when;

const LANE_MIN: f32 = 22.0;
const LANE_MAX: f32 = 34.0;
/// Draws the timeline in a card of the given height, or of the height it needs.
pub fn timeline_ui(
    ui: &mut Ui,
    state: &State,
    plan: &Plan,
    height: f32,
    actions: &mut Vec<Action>,
) {
    card(ui).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let inner = (height - 24.0).max(240.0);
        ui.set_min_height(inner);
        let top = ui.cursor().top();
        head_ui(ui, state, actions);
        axis_ui(ui, state, plan, actions);
        let room = inner - (ui.cursor().top() - top);
        let Lanes { shown, n_more } = &plan.lanes;
        ScrollArea::vertical()
            .id_salt("lanes")
            .max_height(room)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                #[expect(clippy::cast_precision_loss, reason = "a few dozen lanes")]
                let each = ((room - 4.0) / shown.len().max(1) as f32).clamp(LANE_MIN, LANE_MAX);
                for lane in shown {
                    lane_ui(ui, state, plan, (lane, each), actions);
                }
                let left = ui.cursor().top();
                if *n_more > 0 {
                    let text = with_count(state.settings.lang, "more-actives", "count", *n_more);
                    if link(ui, &text).clicked() {
                        actions.push(Action::Consult(ConsultAction::ShowAllLanes(true)));
                    }
                } else if state.consult.shows_all_lanes
                    && link(ui, &state.t("fewer-lanes")).clicked()
                {
                    actions.push(Action::Consult(ConsultAction::ShowAllLanes(false)));
                }
                line_ui(ui, state, plan, left, actions);
            });
    });
}

/// The heading with the groups at the right, or below it where there is no room.
fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        heading(ui, &state.t("heading-timeline")).on_hover_text(state.t("timeline-tip"));
        ui.spacing_mut().button_padding = Vec2::new(7.0, 1.0);
        let name = |group: LaneGroup| state.t(group.id());
        let names = LaneGroup::ALL.map(name);
        let width = tabs_width(ui, names.iter().map(String::as_str));
        let free = ui.available_size_before_wrap().x - width;
        if free < 0.0 {
            ui.end_row();
        } else {
            ui.add_space(free);
        }
        if let Some(group) = tabs(ui, &LaneGroup::ALL, state.consult.lanes, name) {
            actions.push(Action::Consult(ConsultAction::Lanes(group)));
        }
    });
}

fn lane_ui(
    ui: &mut Ui,
    state: &State,
    plan: &Plan,
    (lane, height): (&Lane, f32),
    actions: &mut Vec<Action>,
) {
    let tokens = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());
    let response = in_sight(response);
    let decision = match &lane.key {
        LaneKey::Product(id) => state.allowed(id),
        LaneKey::Active(_) | LaneKey::Activity(_) => None,
    };
    response.widget_info(|| {
        let spoken = match decision {
            Some(decision) => format!("{}. {}", lane.spoken, spoken(state, decision)),
            None => lane.spoken.clone(),
        };
        WidgetInfo::labeled(Role::Button, true, spoken)
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let is_selected = matches!(
        (&lane.key, &state.consult.selected),
        (LaneKey::Product(id), Some(selected)) if id == selected
    );
    let painter = ui.painter();
    if response.has_focus() || is_selected {
        painter.rect_filled(rect, 4, tokens.accent_soft);
    }
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.0, tokens.line));
    let ink = if is_selected {
        tokens.accent
    } else {
        tokens.ink
    };
    let mut room = NAMES - 10.0;
    let tag = match decision {
        Some(_) => Some("allowed"),
        None => lane.is_own.then_some("lane-tag-own"),
    };
    if let Some(tag) = tag {
        let galley = painter.layout_no_wrap(state.t(tag), font(10.5, true), tokens.accent);
        room -= galley.size().x + 6.0;
        let at = Pos2::new(
            rect.left() + NAMES - 8.0 - galley.size().x,
            rect.center().y - galley.size().y / 2.0,
        );
        painter.galley(at, galley, tokens.accent);
    }
    let name = egui::WidgetText::from(egui::RichText::new(&lane.name).color(ink)).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room,
        font(SIZE_BODY, false),
    );
    let at = Pos2::new(rect.left() + 2.0, rect.center().y - name.size().y / 2.0);
    ui.painter().galley(at, name, ink);
    let track = Rect::from_min_max(Pos2::new(rect.left() + NAMES, rect.top()), rect.max);
    let bar = (height - 5.0).clamp(17.0, 21.0);
    let x = track.left() + track.width() * share(plan.hours);
    for segment in &lane.segments {
        segment_ui(ui, segment, track, bar, x);
    }
    ui.painter()
        .vline(x, rect.y_range(), Stroke::new(2.0, tokens.ink));
    let hovered = response
        .hover_pos()
        .map(|pos| (pos.x - track.left()) / track.width());
    let response = match hovered {
        Some(at) if at >= 0.0 => {
            let hours = hour_at(at);
            let segment = lane
                .segments
                .iter()
                .rev()
                .find(|segment| segment.from <= hours);
            match segment {
                Some(segment) => response.on_hover_ui_at_pointer(|ui| {
                    hover_ui(ui, state, lane, segment);
                }),
                None => response,
            }
        }
        _ => response.on_hover_text(&lane.name),
    };
    if response.clicked() {
        match &lane.key {
            LaneKey::Product(id) => {
                actions.push(Action::Consult(ConsultAction::Select(id.clone())));
            }
            LaneKey::Active(_) | LaneKey::Activity(_) => {}
        }
    }
}

/// Mark, text and colour; where the text does not fit, the mark alone, and the rest on hover.
fn segment_ui(ui: &Ui, segment: &Segment, track: Rect, bar: f32, now_x: f32) {
    let tokens = Tokens::of(ui);
    let x = |hours| track.left() + track.width() * share(hours);
    let rect = Rect::from_min_max(
        Pos2::new(x(segment.from) + 0.5, track.center().y - bar / 2.0),
        Pos2::new(x(segment.to) - 0.5, track.center().y + bar / 2.0),
    );
    let ink = tokens.severity(segment.severity);
    ui.painter()
        .rect_filled(rect, 4, tokens.severity_soft(segment.severity));
    if rect.width() < 16.0 {
        return;
    }
    // Shorter and shorter, until it fits: all, without the culprit, the mark alone. Beside the line
    // of the hour asked about if that is possible, never across it.
    let short = segment.text.split(" · ").next().unwrap_or_default();
    for text in [segment.text.as_str(), short, segment.brief.as_str(), ""] {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font(SIZE_SMALL, false), ink);
        let width = if text.is_empty() {
            16.0
        } else {
            galley.size().x + 22.0
        };
        let fits = |left: &f32| {
            let crosses = (*left..left + width).contains(&now_x) && now_x > *left;
            left + width <= rect.right() && !crosses
        };
        let Some(left) = [rect.left(), now_x.max(rect.left())].into_iter().find(fits) else {
            continue;
        };
        let middle = rect.center().y;
        let mark = Rect::from_center_size(Pos2::new(left + 10.0, middle), Vec2::splat(11.0));
        Icon::Severity(segment.severity).paint(ui, mark, ink);
        let at = Pos2::new(left + 19.0, middle - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
        return;
    }
}

fn hover_ui(ui: &mut Ui, state: &State, hovered: &Lane, segment: &Segment) {
    let tokens = Tokens::of(ui);
    let lang = state.settings.lang;
    let ended = state.ended();
    ui.set_max_width(360.0);
    ui.label(super::theme::strong(&hovered.name, SIZE_BODY));
    super::widgets::verdict_chip(ui, segment.severity, &verdict(lang, segment.severity));
    let mut span = when(lang, ended, segment.from);
    if segment.to <= HORIZON {
        span = format!("{span} – {}", when(lang, ended, segment.to));
    }
    ui.label(super::theme::small(span).color(tokens.ink_2));
    super::widgets::wrapped(ui, &segment.text);
    if !segment.why.is_empty() {
        super::widgets::wrapped(ui, &segment.why);
    }
}
