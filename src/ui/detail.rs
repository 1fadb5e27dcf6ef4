//! What is said of one product: why it fits, what speaks against it, what was looked at.

use eframe::egui::{
    Button, CollapsingHeader, Label, RichText, Role, Sense, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::action::{Action, ConsultAction, KnowledgeAction, ShelfAction};
use super::cites::cites_ui;
use super::command::Command;
use super::decision::decision_ui;
use super::knowledge::page::Link;
use super::label::kind_ui;
use super::product_view::{FindingView, Point, ProductView};
use super::shelf::ShelfItem;
use super::state::State;
use super::theme::{SIZE_TITLE, Tokens, small, strong};
use super::widgets::{
    add_padded, chip_small, heading, in_sight, judged_title, link, quiet_button, rule,
    verdict_chip, wrapped,
};
use crate::model::id::ProductId;

/// The right column of the consult screen.
pub fn detail_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let Some(view) = state.consult.detail.as_ref().filter(|_| !state.is_held()) else {
        let id = if state.is_held() {
            "held-title"
        } else {
            "nothing-selected"
        };
        wrapped(ui, RichText::new(state.t(id)).color(tokens.ink_3));
        return;
    };
    ui.spacing_mut().item_spacing.y = 4.0;
    wrapped(ui, strong(&view.name, SIZE_TITLE));
    wrapped(ui, small(&view.about).color(tokens.ink_2));
    ui.add_space(2.0);
    verdict_chip(ui, view.severity, &view.chip);
    wrapped(ui, small(&view.holds).color(tokens.ink_2));
    if let Some(id) = &state.consult.selected {
        pack_ui(ui, state, id, actions);
        decision_ui(ui, state, (id, view), actions);
    }
    why_not_ui(ui, state, view);
    let asked = if view.severity.is_usable() {
        benefits_ui(ui, state, view);
        findings_ui(ui, state, view, None, actions)
    } else {
        let asked = findings_ui(ui, state, view, None, actions);
        benefits_ui(ui, state, view);
        asked
    };
    if asked.is_some() {
        actions.push(Action::Run(Command::ShowOnLabel));
    }
    rest_ui(ui, state, view);
    ui.add_space(8.0);
    let button = quiet_button(ui, &state.t("command-show-on-label"));
    if button
        .on_hover_text(Command::ShowOnLabel.tooltip(state))
        .clicked()
    {
        actions.push(Action::Run(Command::ShowOnLabel));
    }
}

/// What is known of a pack beside its label: its name, its kind, and whether it is rinsed off.
fn pack_ui(ui: &mut Ui, state: &State, id: &ProductId, actions: &mut Vec<Action>) {
    let mut shelf = state.doc.now().shelf.iter();
    let Some(ShelfItem::Pack(_, form)) = shelf.find(|item| item.id() == id) else {
        return;
    };
    let mut draft = form.clone();
    ui.horizontal(|ui| {
        let hint = state.t("label-name");
        let edit = TextEdit::singleline(&mut draft.name)
            .hint_text(&hint)
            .desired_width(136.0);
        ui.add(edit).accessible_name(hint);
        kind_ui(ui, state, &mut draft);
    });
    if chip_small(ui, draft.rinse_off, &state.t("rinse-off")).clicked() {
        draft.rinse_off = !draft.rinse_off;
    }
    if draft != *form {
        let action = ShelfAction::Edit(id.clone(), draft);
        actions.push(Action::Consult(ConsultAction::Shelf(action)));
    }
}

/// What stopped it, what would have to change, and what stands before it.
fn why_not_ui(ui: &mut Ui, state: &State, view: &ProductView) {
    if view.changes.is_empty() && view.behind.is_none() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.add_space(6.0);
    heading(ui, &state.t("heading-why-not"));
    for text in view.changes.iter().chain(&view.behind) {
        wrapped(ui, small(text).color(tokens.ink));
    }
}

fn benefits_ui(ui: &mut Ui, state: &State, view: &ProductView) {
    if view.benefits.is_empty() {
        return;
    }
    ui.add_space(6.0);
    heading(ui, &state.t("heading-benefits"));
    for point in &view.benefits {
        point_ui(ui, state, point);
    }
}

fn point_ui(ui: &mut Ui, state: &State, point: &Point) {
    let tokens = Tokens::of(ui);
    rule(ui);
    ui.add_space(1.0);
    wrapped(ui, strong(super::words::short_name(&point.title), 13.0)).on_hover_text(&point.names);
    wrapped(ui, small(&point.why).color(tokens.ink_2));
    if let Some(caveat) = &point.caveat {
        wrapped(ui, small(caveat).color(tokens.ink_2));
    }
    cites_ui(ui, state, Some(point.grade), &point.cites);
}

/// The findings, with the marked one told apart; returns the one that was clicked.
pub fn findings_ui(
    ui: &mut Ui,
    state: &State,
    view: &ProductView,
    selected: Option<usize>,
    actions: &mut Vec<Action>,
) -> Option<usize> {
    if view.findings.is_empty() {
        return None;
    }
    let mut clicked = None;
    ui.add_space(6.0);
    heading(ui, &state.t("heading-findings"));
    for (idx, finding) in view.findings.iter().enumerate() {
        rule(ui);
        if finding_ui(ui, state, (idx, finding), selected == Some(idx), actions) {
            clicked = Some(idx);
        }
    }
    clicked
}

fn finding_ui(
    ui: &mut Ui,
    state: &State,
    (idx, finding): (usize, &FindingView),
    is_selected: bool,
    actions: &mut Vec<Action>,
) -> bool {
    let tokens = Tokens::of(ui);
    let top = ui.cursor().top();
    let where_to_paint = ui.painter().add(eframe::egui::Shape::Noop);
    ui.add_space(1.0);
    let chip = (finding.severity, finding.chip.as_str());
    let title = Label::new(strong(&finding.title, 13.0)).sense(Sense::click());
    let title = in_sight(judged_title(ui, title, chip));
    title.widget_info(|| WidgetInfo::labeled(Role::Button, true, &finding.title));
    let title = title.on_hover_cursor(eframe::egui::CursorIcon::PointingHand);
    name_links_ui(ui, &finding.names, actions);
    wrapped(ui, small(&finding.why).color(tokens.ink_2));
    ui.horizontal_wrapped(|ui| {
        ui.label(small(&finding.lifts).color(tokens.ink_2));
        if let Some(subject) = &finding.subject
            && link(ui, &state.t("look-up"))
                .on_hover_text(state.t("command-look-up-tip"))
                .clicked()
        {
            let open = KnowledgeAction::Open(subject.clone());
            actions.push(Action::Knowledge(open));
        }
    });
    cites_ui(ui, state, Some(finding.grade), &finding.cites);
    if let Some(other) = &finding.opposing_view {
        CollapsingHeader::new(small(state.t("opposing-view")).color(tokens.ink_2))
            .id_salt((idx, &finding.title))
            .show(ui, |ui| wrapped(ui, small(other).color(tokens.ink_2)));
    }
    if is_selected {
        let rect = eframe::egui::Rect::from_min_max(
            eframe::egui::Pos2::new(ui.min_rect().left() - 6.0, top),
            eframe::egui::Pos2::new(ui.min_rect().right() + 4.0, ui.cursor().top()),
        );
        ui.painter().set(
            where_to_paint,
            eframe::egui::Shape::rect_filled(rect, 5, tokens.accent_soft),
        );
        title.scroll_to_me(None);
    }
    title.clicked()
}

/// Names of the label, each the way to its entry.
fn name_links_ui(ui: &mut Ui, names: &[Link], actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    if names.is_empty() {
        return;
    }
    let before = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = 15.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(7.0, 2.0);
        for name in names {
            let text = small(&name.text).color(tokens.ink).underline();
            let button = Button::new(text).wrap().frame(false);
            if add_padded(ui, Vec2::ZERO, 15.0, button).clicked() {
                actions.push(Action::Knowledge(KnowledgeAction::Open(name.to.clone())));
            }
        }
    });
    ui.spacing_mut().interact_size.y = before;
}

/// Considered, not checked.
pub fn rest_ui(ui: &mut Ui, state: &State, view: &ProductView) {
    let tokens = Tokens::of(ui);
    if !view.considered.is_empty() {
        ui.add_space(6.0);
        heading(ui, &state.t("heading-considered"));
        for (names, why) in &view.considered {
            wrapped(ui, small(format!("{names}: {why}")).color(tokens.ink_2));
        }
    }
    if !view.not_checked.is_empty() {
        ui.add_space(6.0);
        heading(ui, &state.t("heading-not-checked"));
        for text in &view.not_checked {
            wrapped(ui, small(text).color(tokens.ink_2));
        }
    }
}
