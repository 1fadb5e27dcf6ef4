//! The label names of one column of an allergen group: names and forms, classes, other groups.

use eframe::egui::{Ui, Vec2};

use super::choose::one_of_named;
use super::field::Form;
use super::pick::references;
use super::said::Said;
use super::trial::form_is_sound;
use super::words::words;
use crate::model::allergen::{Members, Single};
use crate::ui::icon::Icon;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{chip_small, field, icon_button};

/// A column by its serde path, below a heading that names it.
pub fn members(path: &str) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Members) {
    move |form, ui, label, members| {
        part_ui(form, ui, (label, "form-members-names"), |form, ui, name| {
            let path = format!("{path}.names");
            words(&path, &form_is_sound)(form, ui, name, &mut members.names);
        });
        part_ui(
            form,
            ui,
            (label, "form-members-classes"),
            |form, ui, name| {
                let path = format!("{path}.classes");
                references(&path)(form, ui, name, &mut members.classes);
            },
        );
        part_ui(
            form,
            ui,
            (label, "form-members-groups"),
            |form, ui, name| {
                let path = format!("{path}.groups");
                references(&path)(form, ui, name, &mut members.groups);
            },
        );
    }
}

/// One of the three lists, beside its name.
fn part_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    (label, id): (&str, &str),
    control: impl FnOnce(&mut Form<'_>, &mut Ui, &str),
) {
    let part = form.t(id);
    form.row(ui, (&format!("{label} {id}"), &part), |form, ui| {
        control(form, ui, &format!("{label}: {part}"));
    });
}

/// A choice of [`Single`], without what it extends to.
#[derive(Clone, Copy, PartialEq)]
enum Alone {
    Itself,
    Siblings,
    Extends,
}

impl Alone {
    const ALL: [Self; 3] = [Self::Itself, Self::Siblings, Self::Extends];

    fn of(single: &Single) -> Self {
        match single {
            Single::Itself => Self::Itself,
            Single::SiblingsCross => Self::Siblings,
            Single::Extends { .. } => Self::Extends,
        }
    }

    fn single(self) -> Single {
        match self {
            Self::Itself => Single::Itself,
            Self::Siblings => Single::SiblingsCross,
            Self::Extends => Single::Extends {
                direct: Members::default(),
                cross: Members::default(),
                possible: Members::default(),
            },
        }
    }
}

/// What an allergy to one member alone means.
pub fn single(form: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut Single) {
    let chosen = Alone::of(value);
    let said = |one: Alone| one.single().said(&form.context);
    if let Some(other) = one_of_named(ui, label, &Alone::ALL, chosen, said) {
        *value = other.single();
    }
    let Single::Extends {
        direct,
        cross,
        possible,
    } = value
    else {
        return;
    };
    let columns = [
        ("direct", "form-allergen-direct", direct),
        ("cross", "form-allergen-cross", cross),
        ("possible", "form-allergen-possible", possible),
    ];
    for (part, id, column) in columns {
        let name = format!("{label}: {}", form.t(id));
        ui.label(small(form.t(id)).color(Tokens::of(ui).ink_2));
        members(&format!("single.{part}"))(form, ui, &name, column);
    }
}

/// Members that cross-react with each other, by their label names.
pub fn pairs(form: &mut Form<'_>, ui: &mut Ui, label: &str, pairs: &mut Vec<(String, String)>) {
    let mut gone = None;
    for (at, (one, other)) in pairs.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            let name = format!("{label} {}", at + 1);
            let width = (ui.available_width() - 24.0 - 8.0) / 2.0;
            field(ui, &format!("{name}: 1"), one, width, one.is_empty());
            field(ui, &format!("{name}: 2"), other, width, other.is_empty());
            if icon_button(ui, Icon::Close, &form.named("form-remove", name)).clicked() {
                gone = Some(at);
            }
        });
    }
    if let Some(at) = gone {
        pairs.remove(at);
    }
    let button = chip_small(ui, false, &form.t("form-pair-add"));
    if button.clicked() {
        pairs.push(Default::default());
    }
}
