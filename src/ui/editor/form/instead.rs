//! Which class counts instead: a list in which the first entry that fits wins.

use eframe::egui::{ComboBox, PopupCloseBehavior, Ui, UiBuilder, Vec2};

use super::chip::{Chip, ChipEvent, chip_ui};
use super::field::Form;
use super::pick::{add_ui, reference, references};
use super::said::Said;
use super::text::figure;
use crate::model::class::{Instead, When};
use crate::model::id::ClassId;
use crate::model::product::Kind;
use crate::ui::icon::Icon;
use crate::ui::theme::{Tokens, small};
use crate::ui::typed::decimal;
use crate::ui::widgets::{icon_button, rule};

/// The conditions that can be asked for, each as it starts.
const CONDITIONS: [(&str, When); 10] = [
    ("form-when-always", When::Always),
    ("form-when-below", When::StatedBelow(1.0)),
    ("form-when-at-most", When::StatedAtMost(1.0)),
    ("form-when-above", When::StatedAbove(1.0)),
    ("form-when-late", When::Late),
    ("form-when-early", When::Early),
    ("form-when-not-early", When::NotEarly),
    ("form-when-place-up-to", When::PlaceUpTo(3)),
    ("form-when-place-after", When::PlaceAfter(3)),
    ("form-when-kind", When::Kind(Vec::new())),
];

/// What happens to a line.
#[derive(Clone, Copy, PartialEq)]
enum Line {
    Up,
    Down,
    Gone,
}

pub fn instead(form: &mut Form<'_>, ui: &mut Ui, label: &str, list: &mut Vec<Instead>) {
    let mut asked = None;
    let n_lines = list.len();
    for (at, one) in list.iter_mut().enumerate() {
        let id = ui.scope_id().with(("instead", at));
        ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            let name = format!("{label} {}", at + 1);
            if let Some(what) = line_ui(form, ui, (&name, at, n_lines), one) {
                asked = Some((at, what));
            }
            rule(ui);
        });
    }
    match asked {
        Some((at, Line::Gone)) => {
            list.remove(at);
        }
        Some((at, Line::Up)) => list.swap(at, at - 1),
        Some((at, Line::Down)) => list.swap(at, at + 1),
        None => {}
    }
    ui.horizontal(|ui| {
        ui.label(small(form.t("form-instead-add")).color(Tokens::of(ui).ink_3));
        if let Some(class) = add_ui::<ClassId>(form, ui, label) {
            list.push(Instead {
                only: Vec::new(),
                when: vec![When::Always],
                class,
            });
        }
    });
}

fn line_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    (name, at, n_lines): (&str, usize, usize),
    one: &mut Instead,
) -> Option<Line> {
    let asked = head_ui(form, ui, (name, at, n_lines));
    let label = form.t("form-instead-when");
    form.row(ui, ("when", &label), |form, ui| {
        conditions_ui(form, ui, name, &mut one.when);
    });
    let label = form.t("form-instead-use");
    form.row(ui, ("use", &label), |form, ui| {
        let name = form.named("form-instead-class", name);
        reference(form, ui, &name, &mut one.class);
    });
    let label = form.t("form-instead-only");
    form.row(ui, ("only", &label), |form, ui| {
        let name = form.named("form-instead-ingredients", name);
        references(&format!("instead[{at}].only"))(form, ui, &name, &mut one.only);
        if one.only.is_empty() {
            ui.label(small(form.t("form-instead-all")).color(Tokens::of(ui).ink_3));
        }
    });
    asked
}

/// The place of the line, and what moves or removes it.
fn head_ui(
    form: &Form<'_>,
    ui: &mut Ui,
    (name, at, n_lines): (&str, usize, usize),
) -> Option<Line> {
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.label(small(name).color(Tokens::of(ui).ink_3));
        let buttons = [
            (Line::Up, Icon::ChevronUp, "form-up", at > 0),
            (Line::Down, Icon::ChevronDown, "form-down", at + 1 < n_lines),
            (Line::Gone, Icon::Close, "form-remove", true),
        ];
        for (what, icon, id, is_possible) in buttons {
            let button = form.named(id, name);
            let clicked = ui.add_enabled_ui(is_possible, |ui| icon_button(ui, icon, &button));
            if clicked.inner.clicked() {
                asked = Some(what);
            }
        }
    });
    asked
}

fn conditions_ui(form: &mut Form<'_>, ui: &mut Ui, name: &str, when: &mut Vec<When>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        let mut gone = None;
        let n_conditions = when.len();
        for (at, one) in when.iter_mut().enumerate() {
            let text = one.said(&form.context);
            let mut chip = Chip::of(&text);
            // An entry without a condition would never fit.
            chip.can_go = n_conditions > 1;
            let id = ui.make_persistent_id((name, "condition", at));
            let remove = form.named("form-remove", &text);
            if chip_ui(ui, id, &chip, &remove).1 == ChipEvent::Remove {
                gone = Some(at);
            }
            condition_ui(form, ui, &format!("{name}, {}", at + 1), one);
        }
        if let Some(at) = gone {
            when.remove(at);
        }
        let combo = ComboBox::from_id_salt((name, "add"))
            .selected_text(form.t("form-condition-add"))
            .width(110.0);
        let combo = combo.show_ui(ui, |ui| {
            for (id, start) in CONDITIONS {
                if ui.selectable_label(false, form.t(id)).clicked() {
                    when.push(start);
                }
            }
        });
        let label = form.named("form-condition-add-to", name);
        combo.response.accessible_name(label);
    });
}

/// The figure or the kinds of a condition.
fn condition_ui(form: &Form<'_>, ui: &mut Ui, name: &str, when: &mut When) {
    match when {
        When::StatedBelow(percent) | When::StatedAtMost(percent) | When::StatedAbove(percent) => {
            let label = form.named("form-percent", name);
            let read = |typed: &str| decimal(typed).filter(|it| (0.0..=100.0).contains(it));
            figure(ui, &label, 54.0, percent, f64::to_string, read);
        }
        When::PlaceUpTo(place) | When::PlaceAfter(place) => {
            let label = form.named("form-place", name);
            let read = |typed: &str| typed.trim().parse().ok().filter(|place| *place > 0);
            figure(ui, &label, 44.0, place, u32::to_string, read);
        }
        When::Kind(kinds) => {
            let combo = ComboBox::from_id_salt((name, "kinds"))
                .selected_text(form.t("form-kinds"))
                .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                .width(120.0);
            let combo = combo.show_ui(ui, |ui| {
                for kind in Kind::ALL {
                    let is_on = kinds.contains(&kind);
                    let text = kind.said(&form.context);
                    if ui.selectable_label(is_on, text).clicked() {
                        if is_on {
                            kinds.retain(|other| *other != kind);
                        } else {
                            kinds.push(kind);
                        }
                    }
                }
            });
            combo
                .response
                .accessible_name(form.named("form-kinds-of", name));
        }
        When::Always | When::Late | When::Early | When::NotEarly => {}
    }
}
