//! A ring around whatever has the keyboard, the same for every control.

use eframe::egui::{Context, Memory, Stroke, StrokeKind};

use super::theme::{RADIUS_FIELD, Tokens};

/// Draws the ring over the control; to be called when everything else has been drawn.
pub fn focus_ui(ctx: &Context) {
    let focused = ctx.memory(Memory::focused);
    let Some(control) = focused.and_then(|id| ctx.read_response(id)) else {
        return;
    };
    let accent = Tokens::for_theme(ctx.theme()).accent;
    // What of it is in sight: the rest of a long field lies under its neighbours.
    let ring = control.interact_rect.shrink(1.0);
    ctx.layer_painter(control.layer_id).rect_stroke(
        ring,
        RADIUS_FIELD,
        Stroke::new(2.0, accent),
        StrokeKind::Middle,
    );
}
