//! Lists of names and words as chips: added by typing, changed in place, tried as they are typed.

use eframe::egui::{
    Id, Key, Margin, Popup, PopupCloseBehavior, Response, RichText, TextEdit, Ui, Vec2,
};

use super::chip::{Chip, ChipEvent, chip_ui};
use super::field::{Form, message_ui};
use super::{FormContext, FormEvent};
use crate::model::scale::Severity;
use crate::ui::knowledge::subject::Subject;
use crate::ui::theme::Tokens;
use crate::ui::widgets::link;

const ADD_WIDTH: f32 = 150.0;
const POPUP_WIDTH: f32 = 300.0;

/// Something of a list that is told by a text.
pub trait Word: Clone + PartialEq + Send + Sync + 'static {
    /// One to be typed.
    fn fresh() -> Self;
    fn text(&self) -> &str;
    fn text_mut(&mut self) -> &mut String;
    /// What else tells it, in a word.
    fn note(&self, context: &FormContext<'_>) -> String;
    /// The controls of what else tells it.
    fn note_ui(&mut self, form: &Form<'_>, ui: &mut Ui);
}

impl Word for String {
    fn fresh() -> Self {
        Self::new()
    }

    fn text(&self) -> &str {
        self
    }

    fn text_mut(&mut self) -> &mut String {
        self
    }

    fn note(&self, _: &FormContext<'_>) -> String {
        Self::new()
    }

    fn note_ui(&mut self, _: &Form<'_>, _: &mut Ui) {}
}

/// What trying a word shows.
#[derive(Clone, Debug)]
pub struct Judged {
    pub severity: Severity,
    pub says: String,
    /// The entry that the words are about, by its name.
    pub about: Option<(String, Subject)>,
}

/// How a word is tried; nothing if there is nothing to say.
pub type Judge<'a> = &'a dyn Fn(&FormContext<'_>, &str) -> Option<Judged>;

/// Words that are not tried.
pub const UNTRIED: Judge<'static> = &|_, _| None;

/// A list of words by its serde path.
pub fn words<T: Word>(
    path: &str,
    judge: Judge<'_>,
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Vec<T>) {
    move |form, ui, label, list| {
        let mut gone = None;
        let id = ui.make_persistent_id(("words", label));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            for (at, word) in list.iter_mut().enumerate() {
                let is_wrong = form.is_wrong(&format!("{path}[{at}]"));
                if word_ui(form, ui, id.with(at), word, is_wrong, judge) == ChipEvent::Remove {
                    gone = Some(at);
                }
            }
            add_ui(form, ui, id, label, list);
        });
        if let Some(at) = gone {
            list.remove(at);
        }
        fresh_ui(form, ui, id, list, judge);
    }
}

fn word_ui<T: Word>(
    form: &mut Form<'_>,
    ui: &mut Ui,
    id: Id,
    word: &mut T,
    is_wrong: bool,
    judge: Judge<'_>,
) -> ChipEvent {
    let judged = judge(&form.context, word.text());
    let mut note = word.note(&form.context);
    if let Some(judged) = judged.as_ref().filter(|_| note.is_empty()) {
        note.clone_from(&judged.says);
    }
    let text = word.text().to_owned();
    let mut chip = Chip::of(&text);
    chip.note = &note;
    chip.is_wrong = is_wrong;
    chip.judged = judged.as_ref().map(|judged| judged.severity);
    let remove = form.named("form-remove", &text);
    let (response, event) = chip_ui(ui, id, &chip, &remove);
    let field = id.with("text");
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(field, true));
    }
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(3.0)
        .show(|ui| {
            ui.set_width(POPUP_WIDTH);
            let name = form.named("form-change-name", &text);
            let edit = edit_ui(ui, field, &name, word.text_mut(), POPUP_WIDTH);
            // The keyboard goes where the popup is as soon as it is there.
            let is_new =
                !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp(field) == Some(true));
            if is_new {
                edit.request_focus();
            }
            if edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                ui.close();
            }
            word.note_ui(form, ui);
            if let Some(judged) = &judged {
                judged_ui(form, ui, judged);
            }
        });
    event
}

fn edit_ui(ui: &mut Ui, id: Id, name: &str, text: &mut String, width: f32) -> Response {
    let edit = TextEdit::singleline(text)
        .id(id)
        .desired_width(width)
        .margin(Margin::symmetric(8, 4));
    ui.add(edit).accessible_name(name)
}

/// The field of the next word; what is typed is kept by egui until Enter adds it.
fn add_ui<T: Word>(form: &Form<'_>, ui: &mut Ui, id: Id, label: &str, list: &mut Vec<T>) {
    let mut fresh = fresh::<T>(ui, id);
    let tokens = Tokens::of(ui);
    let edit = TextEdit::singleline(fresh.text_mut())
        .id(id.with("add"))
        .hint_text(RichText::new(form.t("form-add")).color(tokens.ink_3))
        .desired_width(ADD_WIDTH)
        .margin(Margin::symmetric(8, 4));
    let response = ui.add(edit);
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let response = response.accessible_name(form.named("form-add-to", label));
    if is_entered {
        if take(&mut fresh, list) {
            keep(ui, id, &fresh);
        }
        response.request_focus();
    } else if response.changed() {
        keep(ui, id, &fresh);
    }
}

/// What the next word is, what is said of it, and a button that adds it.
fn fresh_ui<T: Word>(
    form: &mut Form<'_>,
    ui: &mut Ui,
    id: Id,
    list: &mut Vec<T>,
    judge: Judge<'_>,
) {
    let mut fresh = fresh::<T>(ui, id);
    let text = fresh.text().trim().to_owned();
    if text.is_empty() {
        return;
    }
    let before = fresh.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        fresh.note_ui(form, ui);
        let name = form.named("form-add-name", &text);
        if link(ui, &name).clicked() {
            take(&mut fresh, list);
        }
    });
    if list.iter().any(|word| word.text() == text) {
        let says = form.named("form-stands-already", &text);
        message_ui(ui, Severity::Avoid, &says);
    } else if let Some(judged) = judge(&form.context, &text) {
        judged_ui(form, ui, &judged);
    }
    if fresh != before {
        keep(ui, id, &fresh);
    }
}

/// Adds what was typed, unless it is nothing or stands there; the next one is of its kind.
fn take<T: Word>(fresh: &mut T, list: &mut Vec<T>) -> bool {
    let text = fresh.text().trim().to_owned();
    if text.is_empty() || list.iter().any(|word| word.text() == text) {
        return false;
    }
    *fresh.text_mut() = text;
    list.push(fresh.clone());
    fresh.text_mut().clear();
    true
}

fn fresh<T: Word>(ui: &Ui, id: Id) -> T {
    let kept = ui.data(|data| data.get_temp(id));
    kept.unwrap_or_else(T::fresh)
}

fn keep<T: Word>(ui: &Ui, id: Id, fresh: &T) {
    ui.data_mut(|data| data.insert_temp(id, fresh.clone()));
}

/// What trying a word showed, and the way to what it is about.
pub fn judged_ui(form: &mut Form<'_>, ui: &mut Ui, judged: &Judged) {
    message_ui(ui, judged.severity, &judged.says);
    if let Some((name, subject)) = &judged.about
        && link(ui, name).clicked()
    {
        form.asked = FormEvent::Open(subject.clone());
    }
}
