//! Controls for what is typed: a line, prose, prose in both languages, a figure.

use eframe::egui::{RichText, TextEdit, Ui, Vec2};

use super::field::Form;
use crate::model::sentence::Text;
use crate::text::Lang;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{chip_small, field};

/// Two columns of prose need this width.
const TWO_COLUMNS: f32 = 300.0;

/// A line that is always there.
pub fn line(_: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut String) {
    field(ui, label, value, f32::INFINITY, false);
}

/// A line that may be empty.
pub fn maybe_line(_: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut Option<String>) {
    let mut text = value.clone().unwrap_or_default();
    if field(ui, label, &mut text, f32::INFINITY, false).changed() {
        *value = (!text.is_empty()).then_some(text);
    }
}

/// Prose of several lines.
pub fn prose(ui: &mut Ui, label: &str, value: &mut String, rows: usize) -> bool {
    let edit = TextEdit::multiline(value)
        .id_salt(label)
        .text_color(Tokens::of(ui).ink)
        .desired_width(f32::INFINITY)
        .desired_rows(rows);
    ui.add(edit).accessible_name(label).changed()
}

/// A text side by side in both languages; German is a draft until a person has reviewed it.
pub fn bilingual(is_draft: bool) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Text) {
    move |form, ui, label, value| {
        both(form, ui, label, value, is_draft);
    }
}

/// A text that may be left out; it is asked for by a button.
pub fn maybe_bilingual(
    is_draft: bool,
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Option<Text>) {
    move |form, ui, label, value| {
        let id = ui.make_persistent_id("opened");
        let is_opened = ui.data(|data| data.get_temp(id)).unwrap_or(false);
        if value.is_none() && !is_opened {
            let name = form.named("form-add-text", label);
            if chip_small(ui, false, &form.t("form-add"))
                .accessible_name(name)
                .clicked()
            {
                ui.data_mut(|data| data.insert_temp(id, true));
            }
            return;
        }
        let mut text = value.clone().unwrap_or_default();
        if both(form, ui, label, &mut text, is_draft) {
            *value = (text != Text::default()).then_some(text);
        }
    }
}

fn both(form: &Form<'_>, ui: &mut Ui, label: &str, value: &mut Text, is_draft: bool) -> bool {
    let mut changed = false;
    let mut one = |ui: &mut Ui, lang: Lang, text: &mut String| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = lang.own_name();
            let said = if lang == Lang::De && is_draft {
                form.named("form-language-draft", name)
            } else {
                name.to_owned()
            };
            ui.label(RichText::new(said).size(10.5).color(Tokens::of(ui).ink_3));
            changed |= prose(ui, &format!("{label}: {name}"), text, 1);
        });
    };
    if ui.available_width() < TWO_COLUMNS {
        one(ui, Lang::En, &mut value.en);
        one(ui, Lang::De, &mut value.de);
    } else {
        ui.columns(2, |columns| {
            one(&mut columns[0], Lang::En, &mut value.en);
            one(&mut columns[1], Lang::De, &mut value.de);
        });
    }
    changed
}

/// A figure as it is typed: what cannot be read stays in the field, marked, until the field is
/// left, and changes nothing.
pub fn figure<T: PartialEq>(
    ui: &mut Ui,
    name: &str,
    width: f32,
    value: &mut T,
    show: impl Fn(&T) -> String,
    read: impl Fn(&str) -> Option<T>,
) {
    let id = ui.make_persistent_id(("typed", name));
    let typed = ui.data(|data| data.get_temp::<String>(id));
    // What was typed gives way to a value that came from elsewhere, such as by undo.
    let typed = typed.filter(|typed| read(typed).is_none_or(|meant| meant == *value));
    let mut text = typed.unwrap_or_else(|| show(value));
    let is_bad = read(&text).is_none();
    let response = field(ui, name, &mut text, width, is_bad);
    if response.changed()
        && let Some(meant) = read(&text)
    {
        *value = meant;
    }
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(id, text));
    } else {
        ui.data_mut(|data| data.remove_temp::<String>(id));
    }
}

/// Something that holds or not.
pub fn tick(_: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut bool) {
    let room = Vec2::new(0.0, 4.0);
    ui.spacing_mut().button_padding = room;
    ui.checkbox(value, "").accessible_name(label);
}
