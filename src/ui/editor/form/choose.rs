//! Controls for one of a few, or some of a few.

use eframe::egui::{ComboBox, Ui, Vec2};

use super::field::Form;
use super::said::Said;
use crate::ui::widgets::chip;

/// One of a few, as chips.
pub fn one_of<T: Said + Copy + PartialEq>(
    options: &[T],
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut T) {
    move |form, ui, label, value| {
        chips(ui, |ui| {
            for &option in options {
                if option_ui(form, ui, label, &option, *value == option) {
                    *value = option;
                }
            }
        });
    }
}

/// One of a few or none; the chosen one is clicked again to have none.
pub fn maybe_one_of<T: Said + Copy + PartialEq>(
    options: &[T],
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Option<T>) {
    move |form, ui, label, value| {
        chips(ui, |ui| {
            for &option in options {
                let is_on = *value == Some(option);
                if option_ui(form, ui, label, &option, is_on) {
                    *value = (!is_on).then_some(option);
                }
            }
        });
    }
}

/// Any of a few; what is added goes where the options have it.
pub fn some_of<T: Said + Copy + PartialEq>(
    options: &[T],
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Vec<T>) {
    move |form, ui, label, value| {
        chips(ui, |ui| {
            for &option in options {
                let is_on = value.contains(&option);
                if option_ui(form, ui, label, &option, is_on) {
                    if is_on {
                        value.retain(|other| *other != option);
                    } else {
                        let place = |one: &T| options.iter().position(|other| other == one);
                        let at = value.iter().take_while(|one| place(one) < place(&option));
                        value.insert(at.count(), option);
                    }
                }
            }
        });
    }
}

/// One of many, from a list.
pub fn from_list<T: Said + Copy + PartialEq>(
    options: &[T],
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut T) {
    move |form, ui, label, value| {
        let combo = ComboBox::from_id_salt(label)
            .selected_text(value.said(&form.context))
            .width(180.0);
        let combo = combo.show_ui(ui, |ui| {
            for &option in options {
                ui.selectable_value(value, option, option.said(&form.context));
            }
        });
        combo.response.accessible_name(label);
    }
}

/// One of a few that have no words of their own; returns another one that was chosen.
pub fn one_of_named<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    options: &[T],
    chosen: T,
    said: impl Fn(T) -> String,
) -> Option<T> {
    let mut other = None;
    chips(ui, |ui| {
        for &option in options {
            let text = said(option);
            let chip =
                chip(ui, option == chosen, &text).accessible_name(format!("{label}: {text}"));
            if chip.clicked() && option != chosen {
                other = Some(option);
            }
        }
    });
    other
}

fn chips(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        draw(ui);
    });
}

/// A chip that is called by its field too, because `C` alone says nothing.
fn option_ui<T: Said>(form: &Form<'_>, ui: &mut Ui, label: &str, option: &T, is_on: bool) -> bool {
    let text = option.said(&form.context);
    chip(ui, is_on, &text)
        .accessible_name(format!("{label}: {text}"))
        .on_hover_text(option.meaning(&form.context))
        .clicked()
}
