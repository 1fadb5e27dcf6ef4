//! The form of a product, with its label read as it is typed.

use std::collections::BTreeMap;

use eframe::egui::{Ui, Vec2};

use super::chip::ChipEvent;
use super::choose::{from_list, maybe_one_of, one_of_named, some_of};
use super::field::Form;
use super::pick::{add_ui, reference_ui};
use super::reading::reading_ui;
use super::said::Said;
use super::text::{bilingual, figure, maybe_line, prose, tick};
use crate::model::id::IngredientId;
use crate::model::product::{Kind, Origin, Product, Step};
use crate::model::scale::Skin;
use crate::ui::theme::{Tokens, small};
use crate::ui::typed::decimal;
use crate::ui::widgets::field;

pub fn product_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    product: &mut Product,
    below: Option<&Product>,
) {
    let title = form.t("form-card-product");
    form.card(ui, &title, |form, ui| {
        let field = (&mut product.name, below.map(|it| &it.name));
        form.field(ui, "name", field, bilingual(product.review.is_draft()));
        let field = (&mut product.brand, below.map(|it| &it.brand));
        form.field(ui, "brand", field, maybe_line);
        let field = (&mut product.barcode, below.map(|it| &it.barcode));
        form.field(ui, "barcode", field, maybe_line);
    });
    let title = form.t("form-card-label");
    form.card(ui, &title, |form, ui| {
        let field = (&mut product.label, below.map(|it| &it.label));
        form.field(ui, "label", field, |form, ui, label, value| {
            prose(ui, label, value, 4);
            reading_ui(form, ui, value);
        });
        let field = (&mut product.strengths, below.map(|it| &it.strengths));
        form.field(ui, "strengths", field, strengths);
        let field = (&mut product.origin, below.map(|it| &it.origin));
        form.field(ui, "origin", field, origin);
    });
    let title = form.t("form-card-use");
    form.card(ui, &title, |form, ui| {
        let field = (&mut product.kind, below.map(|it| &it.kind));
        form.field(ui, "kind", field, from_list(&Kind::ALL));
        let usual = product.kind.step();
        let field = (&mut product.step, below.map(|it| &it.step));
        form.field(ui, "step", field, |form, ui, label, value| {
            maybe_one_of(&Step::ALL)(form, ui, label, value);
            if value.is_none() {
                let said = form.named("form-usual-step", usual.said(&form.context));
                ui.label(small(said).color(Tokens::of(ui).ink_3));
            }
        });
        let field = (&mut product.skins, below.map(|it| &it.skins));
        form.field(ui, "skins", field, |form, ui, label, value| {
            some_of(&Skin::ALL)(form, ui, label, value);
            if value.is_empty() {
                ui.label(small(form.t("form-all-skins")).color(Tokens::of(ui).ink_3));
            }
        });
        let field = (&mut product.rinse_off, below.map(|it| &it.rinse_off));
        form.field(ui, "rinse_off", field, tick);
        let field = (
            &mut product.clinic_supplied,
            below.map(|it| &it.clinic_supplied),
        );
        form.field(ui, "clinic_supplied", field, tick);
        let field = (
            &mut product.sterile_single_use,
            below.map(|it| &it.sterile_single_use),
        );
        form.field(ui, "sterile_single_use", field, tick);
        let field = (&mut product.tinted, below.map(|it| &it.tinted));
        form.field(ui, "tinted", field, tick);
    });
}

/// Percent by weight of each ingredient whose strength is known.
fn strengths(
    form: &mut Form<'_>,
    ui: &mut Ui,
    label: &str,
    value: &mut BTreeMap<IngredientId, f64>,
) {
    let mut gone = None;
    for (at, (id, percent)) in value.iter_mut().enumerate() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            if reference_ui(form, ui, (label, at), id, false) == ChipEvent::Remove {
                gone = Some(id.clone());
            }
            let name = form.named("form-percent", id.said(&form.context));
            let read = |typed: &str| decimal(typed).filter(|it| (0.0..=100.0).contains(it));
            figure(ui, &name, 60.0, percent, f64::to_string, read);
            ui.label("%");
        });
    }
    if let Some(id) = gone {
        value.remove(&id);
    }
    if let Some(id) = add_ui::<IngredientId>(form, ui, label) {
        value.entry(id).or_insert(1.0);
    }
}

/// Where the ingredient list comes from.
fn origin(form: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut Origin) {
    let is_seen = matches!(value, Origin::Seen { .. });
    let said = |is_seen: bool| {
        form.t(if is_seen {
            "form-origin-seen"
        } else {
            "form-origin-example"
        })
    };
    match one_of_named(ui, label, &[true, false], is_seen, said) {
        Some(true) => {
            *value = Origin::Seen {
                place: String::new(),
                on: String::new(),
            };
        }
        Some(false) => *value = Origin::ExampleFormula,
        None => {}
    }
    if let Origin::Seen { place, on } = value {
        let name = form.t("form-origin-place");
        let width = ui.available_width();
        ui.label(small(&name).color(Tokens::of(ui).ink_3));
        field(ui, &name, place, width, place.trim().is_empty());
        let name = form.t("form-origin-on");
        ui.label(small(&name).color(Tokens::of(ui).ink_3));
        let is_bad = on.trim().parse::<jiff::civil::Date>().is_err();
        field(ui, &name, on, 110.0, is_bad);
    }
}
