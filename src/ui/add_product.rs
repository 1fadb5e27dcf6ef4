//! "Add to catalogue": the label in hand as a draft record in the clinic's folder.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::action::{Action, AddAction};
use super::state::State;
use super::theme::{Tokens, small, strong};
use super::widgets::{chip, dialog, field, problem, quiet_button, wrapped};
use super::words::{capital, with_name};
use crate::edit::{Draft, Kind};
use crate::inci::normalize::fold;
use crate::model::product::{Origin, Product};
use crate::model::review::Review;
use crate::model::sentence::Text;

/// What is asked for before a label becomes a record. Closing keeps what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddForm {
    pub is_open: bool,
    pub name: String,
    /// Where the label was seen.
    pub place: String,
    /// When, as `YYYY-MM-DD`.
    pub on: String,
    /// Why it was not written.
    pub failed: Option<String>,
}

impl AddForm {
    /// The id of the first field that cannot be used as it is.
    pub fn missing(&self) -> Option<&'static str> {
        if fold(&self.name).is_empty() {
            Some("add-needs-name")
        } else if self.place.trim().is_empty() {
            Some("add-needs-place")
        } else if self.on.trim().parse::<Date>().is_err() {
            Some("add-needs-date")
        } else {
            None
        }
    }
}

impl State {
    pub(super) fn open_add(&mut self) {
        let label = &self.doc.now().label;
        let form = &mut self.label.adding;
        form.is_open = true;
        form.failed = None;
        if form.name.is_empty() && !label.is_sample() {
            form.name.clone_from(&label.name);
        }
        if form.on.is_empty() {
            form.on = self.now.local.date().to_string();
        }
    }

    pub(super) fn apply_add(&mut self, action: AddAction) {
        match action {
            AddAction::Edit(form) => self.label.adding = form,
            AddAction::Write => {
                if self.label.adding.missing().is_none() {
                    let product = self.new_product();
                    let name = self.label.adding.name.trim().to_owned();
                    match self.put(Draft::Product(product)) {
                        Ok(()) => {
                            self.label.adding = AddForm::default();
                            let lang = self.settings.lang;
                            self.notice = Some(with_name(lang, "editor-added", "name", name));
                        }
                        Err(why) => self.label.adding.failed = Some(why.to_string()),
                    }
                }
            }
        }
    }

    fn new_product(&self) -> Product {
        let form = &self.label.adding;
        let name = form.name.trim();
        Product {
            id: self.free_id(Kind::Product, name).as_str().into(),
            name: Text {
                en: name.to_owned(),
                de: name.to_owned(),
            },
            origin: Origin::Seen {
                place: form.place.trim().to_owned(),
                on: form.on.trim().to_owned(),
            },
            review: Review::default(),
            ..self.doc.now().label.product(self.settings.lang)
        }
    }
}

/// Draws the dialog, if it is open.
pub fn add_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let form = &state.label.adding;
    if !form.is_open {
        return;
    }
    let mut draft = form.clone();
    let modal = dialog(ui, "add product").show(ui.ctx(), |ui| {
        form_ui(ui, state, &mut draft, actions);
    });
    if modal.should_close() {
        draft.is_open = false;
    }
    if draft != *form {
        actions.push(Action::Add(AddAction::Edit(draft)));
    }
}

fn form_ui(ui: &mut Ui, state: &State, draft: &mut AddForm, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    ui.set_width(400.0);
    ui.heading(state.t("add-title"));
    let folder = state.folders().pop().unwrap_or_default();
    let folder = folder.display().to_string();
    let about = with_name(state.settings.lang, "add-about", "path", folder);
    wrapped(ui, small(about).color(tokens.ink_2));
    ui.add_space(4.0);
    for (id, text) in [
        ("label-name", &mut draft.name),
        ("add-place", &mut draft.place),
        ("add-on", &mut draft.on),
    ] {
        ui.label(small(state.t(id)).color(tokens.ink_2));
        field(ui, &state.t(id), text, 400.0, false);
    }
    let label = &state.doc.now().label;
    let kind = capital(&state.t(&format!("kind-{}", label.kind.word())));
    let rinse = if label.rinse_off {
        "rinse-off"
    } else {
        "leave-on"
    };
    let said = format!("{kind} · {}", state.t(rinse));
    ui.label(strong(said, 13.0))
        .on_hover_text(state.t("add-kind-tip"));
    let missing = draft.missing();
    problem(ui, state, missing);
    if let Some(why) = &draft.failed {
        wrapped(
            ui,
            small(why).color(tokens.severity(crate::model::scale::Severity::Contraindicated)),
        );
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let add = ui.add_enabled_ui(missing.is_none(), |ui| {
            quiet_button(ui, &state.t("add-write"))
        });
        if add.inner.clicked() {
            actions.push(Action::Add(AddAction::Write));
        }
        if chip(ui, false, &state.t("cancel"))
            .on_hover_text(state.t("add-cancel-tip"))
            .clicked()
        {
            ui.close();
        }
    });
}

/// Why the label in hand cannot be added.
pub fn why_not(state: &State) -> Option<&'static str> {
    if state.folders().is_empty() {
        Some("add-needs-folder")
    } else if state.label.view.reading.items.is_empty() {
        Some("label-empty")
    } else {
        None
    }
}
