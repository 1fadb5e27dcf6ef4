//! Changes of the label screen.

use super::action::LabelAction;
use super::apply::Effect;
use super::label_data::{LabelForm, confirmed};
use super::state::{Doc, Place, State};
use super::words::as_read;

impl State {
    pub(super) fn show_on_label(&mut self) {
        let stored = self
            .consult
            .selected
            .as_ref()
            .and_then(|id| self.kb.product(id))
            .map(|product| LabelForm::of_stored(product, self.settings.lang));
        if let Some(form) = stored {
            self.place = Place::Label;
            self.label.is_editing = false;
            self.edit_label(form);
        }
    }

    pub(super) fn apply_label(&mut self, action: LabelAction) -> Option<Effect> {
        match action {
            LabelAction::Edit(form) => self.edit_label(*form),
            LabelAction::SetEditing(is_editing) => self.label.is_editing = is_editing,
            LabelAction::Select(finding) => self.label.selected = finding,
            LabelAction::Confirm(item, id) => {
                let name = self.kb.ingredient(&id).map(|known| as_read(&known.name));
                let form = &self.doc.now().label;
                let text = name
                    .and_then(|name| confirmed(&form.text, &self.label.view.reading, item, &name));
                if let Some(text) = text {
                    let form = LabelForm {
                        text,
                        ..form.clone()
                    };
                    self.doc.seal();
                    self.edit_label(form);
                    self.doc.seal();
                }
            }
            LabelAction::Replace(text) => self.replace_label(text),
            LabelAction::Compare(is_comparing) => self.label.is_comparing = is_comparing,
            LabelAction::TypePath(path) => self.label.path = path,
            LabelAction::ReadPath => {
                return self
                    .label
                    .path
                    .clone()
                    .map(|path| Effect::ReadLabel(path.trim().into()));
            }
        }
        None
    }

    /// Confirms what stands nearest to the first name that was nearly read.
    pub(super) fn confirm_nearest(&mut self) -> Option<Effect> {
        let nearest = self.label.view.nearest();
        let (item, id) = nearest.map(|(item, id)| (item, id.clone()))?;
        self.apply_label(LabelAction::Confirm(item, id))
    }

    pub(super) fn edit_label(&mut self, form: LabelForm) {
        let doc = self.doc.now();
        let field = doc.label.changed(&form);
        let next = Doc {
            label: form,
            ..doc.clone()
        };
        self.edit_doc(field, next);
    }

    /// A whole new label: the name and kind of the last one say nothing about it.
    pub(super) fn replace_label(&mut self, text: String) {
        self.place = Place::Label;
        self.label.is_editing = false;
        self.label.selected = None;
        self.doc.seal();
        let kept = &self.doc.now().label;
        let form = if kept.is_sample() || kept.stored.is_some() {
            LabelForm::empty()
        } else {
            kept.clone()
        };
        self.edit_label(LabelForm { text, ..form });
        self.doc.seal();
    }

    /// Goes to the next or previous finding, round and round.
    pub(super) fn walk(&mut self, forward: bool) {
        let count = self
            .label
            .view
            .view
            .as_ref()
            .map_or(0, |view| view.findings.len());
        if count == 0 {
            return;
        }
        self.label.is_editing = false;
        self.label.selected = Some(match (self.label.selected, forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        });
    }
}
