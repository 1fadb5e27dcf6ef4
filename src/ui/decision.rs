//! The clinician's decision against a verdict: written with a reason, shown beside the verdict
//! wherever the product is, and taken back with one click.

use eframe::egui::{
    Checkbox, Frame, Label, Margin, RichText, Role, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::action::{Action, ConsultAction, DecisionAction};
use super::icon::Icon;
use super::product_view::ProductView;
use super::state::{Deciding, State};
use super::theme::{RADIUS_FIELD, RADIUS_MARK, Tokens, font, small, strong};
use super::widgets::{link, quiet_button, wrapped};
use super::words::with_name;
use crate::model::decision::Override;
use crate::model::id::ProductId;

/// "Allowed", where the clinician allowed the product; the reason on hover.
pub fn allowed_mark_ui(ui: &mut Ui, state: &State, id: &ProductId) {
    let Some(decision) = state.allowed(id) else {
        return;
    };
    let tokens = Tokens::of(ui);
    let spoken = spoken(state, decision);
    let text = ui
        .painter()
        .layout_no_wrap(state.t("allowed"), font(12.0, true), tokens.accent);
    let size = Vec2::new(text.size().x + 12.0, 21.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let edge = Stroke::new(1.0, tokens.accent);
    let inside = eframe::egui::StrokeKind::Inside;
    ui.painter()
        .rect_stroke(rect, RADIUS_MARK + 1, edge, inside);
    let at = rect.center() - text.size() / 2.0;
    ui.painter().galley(at, text, tokens.accent);
    response.on_hover_text(spoken);
}

/// The decision and its reason in one sentence.
pub fn spoken(state: &State, decision: &Override) -> String {
    let reason = decision.reason.as_str();
    with_name(state.settings.lang, "allowed-because", "reason", reason)
}

/// In the column of the product: what was decided, what is being decided, or the way to do it.
pub fn decision_ui(
    ui: &mut Ui,
    state: &State,
    (id, view): (&ProductId, &ProductView),
    actions: &mut Vec<Action>,
) {
    let mut push = |action| actions.push(Action::Consult(ConsultAction::Decision(action)));
    if let Some(decision) = state.allowed(id) {
        box_ui(ui, |ui| {
            wrapped(ui, strong(state.t("allowed-title"), 12.5));
            wrapped(ui, RichText::new(&decision.reason));
            wrapped(ui, small(state.t("allowed-note")));
            if link(ui, &state.t("allowed-take-back")).clicked() {
                push(DecisionAction::TakeBack(id.clone()));
            }
        });
        return;
    }
    if view.severity.is_usable() {
        return;
    }
    let draft = state.consult.deciding.as_ref();
    if let Some(draft) = draft.filter(|draft| draft.product == *id) {
        draft_ui(ui, state, view, draft, &mut push);
        return;
    }
    let open = link(ui, &state.t("allow-open"));
    if open.on_hover_text(state.t("allow-open-tip")).clicked() {
        push(DecisionAction::Draft(Some(Deciding {
            product: id.clone(),
            reason: String::new(),
            accepts_allergy: false,
        })));
    }
}

fn draft_ui(
    ui: &mut Ui,
    state: &State,
    view: &ProductView,
    before: &Deciding,
    push: &mut impl FnMut(DecisionAction),
) {
    let mut draft = before.clone();
    box_ui(ui, |ui| {
        wrapped(ui, strong(state.t("allow-title"), 12.5));
        let hint = RichText::new(state.t("allow-reason-hint")).color(Tokens::of(ui).ink_3);
        let edit = TextEdit::multiline(&mut draft.reason)
            .hint_text(hint)
            .desired_rows(2)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 5));
        let reason = ui.add(edit).accessible_name(state.t("allow-reason"));
        if before.reason.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            reason.request_focus();
        }
        if let Some(allergen) = &view.confirmed_allergy {
            ui.horizontal_top(|ui| {
                let name = allergen.as_str();
                let text = with_name(state.settings.lang, "allow-allergy", "allergen", name);
                ui.add(Checkbox::without_text(&mut draft.accepts_allergy))
                    .accessible_name(&text);
                if ui
                    .add(Label::new(&text).wrap().sense(Sense::click()))
                    .clicked()
                {
                    draft.accepts_allergy = !draft.accepts_allergy;
                }
            });
        }
        ui.horizontal(|ui| {
            let allow =
                ui.add_enabled_ui(state.may_allow(), |ui| quiet_button(ui, &state.t("allow")));
            let why_not = if view.confirmed_allergy.is_some() {
                "allow-needs-both"
            } else {
                "allow-needs-reason"
            };
            if (allow.inner.on_disabled_hover_text(state.t(why_not))).clicked() {
                push(DecisionAction::Allow);
            }
            if link(ui, &state.t("cancel")).clicked() {
                push(DecisionAction::Draft(None));
            }
        });
    });
    if draft != *before {
        push(DecisionAction::Draft(Some(draft)));
    }
}

fn box_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.accent))
        .corner_radius(RADIUS_FIELD)
        .inner_margin(Margin::symmetric(9, 7))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(13.0), Sense::empty());
                Icon::Info.paint(ui, rect.translate(Vec2::new(0.0, 2.0)), tokens.accent);
                ui.vertical(add);
            });
        });
}
