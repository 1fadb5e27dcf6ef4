//! The depth of the needles: a slider with the bands of the protocol marked, and the figure.

use eframe::egui::{
    Align2, Pos2, Rect, Sense, Slider, SliderClamping, Stroke, Ui, Vec2, pos2, remap,
};

use super::form::{CaseForm, Field};
use super::state::State;
use super::theme::{Tokens, font};
use super::typed::decimal;
use super::widgets::{field, problem};
use crate::model::protocol::BandTimes;
use crate::model::scale::{Band, Device};
use crate::model::sentence::Arg;
use crate::text::{decimal as decimal_text, t_args};

/// What the slider spans, in millimetres; the field takes deeper ones too.
const FIRST_MM: f32 = 0.1;
const LAST_MM: f32 = 3.0;

/// Draws slider, bands and field in two lines.
pub fn depth_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm) {
    let bad = state.consult.form.problem(Field::Depth);
    let mut track = Rect::NOTHING;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let width = ui.available_width() - 84.0;
        track = slider_ui(ui, state, draft, width);
        let name = state.t("depth-mm");
        field(ui, &name, &mut draft.depth, 50.0, bad.is_some()).on_hover_text(&name);
        ui.label("mm");
    });
    bands_ui(ui, state, draft, track);
    problem(ui, state, bad);
}

fn slider_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, width: f32) -> Rect {
    let tokens = Tokens::of(ui);
    let before = decimal(&draft.depth).unwrap_or(0.0);
    let mut depth_mm = before;
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().slider_width = width;
            ui.spacing_mut().interact_size.y = 18.0;
            ui.visuals_mut().widgets.inactive.bg_fill = tokens.edge;
            ui.visuals_mut().selection.bg_fill = tokens.accent;
            ui.visuals_mut().widgets.inactive.fg_stroke.color = tokens.accent;
            let slider = Slider::new(&mut depth_mm, f64::from(FIRST_MM)..=f64::from(LAST_MM))
                .step_by(0.05)
                .clamping(SliderClamping::Never)
                .trailing_fill(true)
                .show_value(false);
            ui.add(slider)
        })
        .inner
        .accessible_name(state.t("depth"));
    if response.changed() && (depth_mm - before).abs() > 1e-9 {
        draft.depth = decimal_text(state.settings.lang, depth_mm);
    }
    response.rect
}

/// The bands of the protocol below the slider; the one of this depth stands out.
fn bands_ui(ui: &mut Ui, state: &State, draft: &CaseForm, track: Rect) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(track.width(), 12.0), Sense::hover());
    let depth_mm = decimal(&draft.depth).unwrap_or(0.0);
    let x = |mm: f32| {
        remap(
            mm,
            FIRST_MM..=LAST_MM,
            rect.left() + 8.0..=rect.right() - 8.0,
        )
    };
    let bands = state.kb.protocol().bands.iter();
    let mut from = FIRST_MM;
    let mut hovered = None;
    for times in bands.filter(|times| times.band != Band::Rf) {
        let to = deepest_mm(times).min(LAST_MM);
        let is_here = draft.device != Some(Device::Rf)
            && depth_mm > f64::from(from)
            && depth_mm <= f64::from(to)
            || (to >= LAST_MM && depth_mm > f64::from(LAST_MM));
        let ink = if is_here { tokens.accent } else { tokens.ink_3 };
        let center = pos2(f32::midpoint(x(from), x(to)), rect.center().y);
        let (text, style) = (times.band.word(), font(10.5, is_here));
        ui.painter()
            .text(center, Align2::CENTER_CENTER, text, style, ink);
        if to < LAST_MM {
            let line = Stroke::new(1.0, tokens.edge);
            ui.painter()
                .vline(x(to), rect.top() - 2.0..=rect.top() + 7.0, line);
        }
        let is_hovered = |pos: Pos2| (x(from)..x(to)).contains(&pos.x);
        if response.hover_pos().is_some_and(is_hovered) {
            hovered = Some((times.band, from, to));
        }
        from = to;
    }
    if let Some((band, from, to)) = hovered {
        let lang = state.settings.lang;
        let figure = |mm: f32| Arg::Name(decimal_text(lang, f64::from(mm)));
        let band = Arg::Name(band.word().to_owned());
        let id = if to < LAST_MM {
            "band-range"
        } else {
            "band-from"
        };
        let args = [
            ("band", &band),
            ("from", &figure(from)),
            ("to", &figure(to)),
        ];
        response.on_hover_text(t_args(lang, id, &args));
    }
}

/// Where the next band begins, as people say it: 799 micrometres are "below 0.8".
fn deepest_mm(times: &BandTimes) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "micrometres are few")]
    let mm = times.up_to_um as f32 / 1000.0;
    (mm * 100.0).round() / 100.0
}
