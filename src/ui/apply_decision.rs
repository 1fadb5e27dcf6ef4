//! Changes of what is at home, and of what the clinician allows against the verdict.

use super::action::{DecisionAction, ShelfAction};
use super::form::Field;
use super::label_data::LabelForm;
use super::shelf::{ShelfItem, free_id};
use super::state::{Doc, Place, SearchField, State};
use super::words::with_count;
use crate::model::decision::Override;
use crate::model::id::ProductId;

impl State {
    pub(super) fn apply_shelf(&mut self, action: ShelfAction) {
        match action {
            ShelfAction::Keep(item) => self.keep_at_home(item),
            ShelfAction::Drop(id) => {
                let mut doc = self.doc.now().clone();
                doc.shelf.retain(|item| *item.id() != id);
                if self.kb.product(&id).is_none() {
                    doc.overrides.retain(|one| one.product != id);
                }
                self.edit_doc(Field::Click, doc);
            }
            ShelfAction::Edit(id, form) => {
                let mut doc = self.doc.now().clone();
                let mut field = Field::Click;
                for item in &mut doc.shelf {
                    if let ShelfItem::Pack(own, kept) = item
                        && *own == id
                    {
                        field = LabelForm::changed(kept, &form);
                        kept.clone_from(&form);
                    }
                }
                self.edit_doc(field, doc);
            }
        }
    }

    /// Puts something on the shelf, unless it is there, and shows what is said of it.
    pub(super) fn keep_at_home(&mut self, item: ShelfItem) {
        let id = item.id().clone();
        let mut doc = self.doc.now().clone();
        if !doc.shelf.iter().any(|kept| *kept.id() == id) {
            doc.shelf.push(item);
        }
        self.consult.picked = Some(id);
        self.edit_doc(Field::Click, doc);
    }

    /// Puts a pack on the shelf that is known by its label alone.
    pub(super) fn keep_pack(&mut self, text: &str) {
        let number = self.doc.now().shelf.len() + 1;
        let form = LabelForm {
            name: with_count(self.settings.lang, "home-pack", "count", number),
            text: text.to_owned(),
            ..LabelForm::empty()
        };
        let id = free_id(&self.doc.now().shelf);
        self.keep_at_home(ShelfItem::Pack(id, Box::new(form)));
    }

    /// Puts the label of the label screen on the shelf, or goes to where things are added.
    pub(super) fn keep_label(&mut self) {
        let form = &self.doc.now().label;
        if self.place == Place::Consult || self.label.view.reading.items.is_empty() {
            self.focus(SearchField::Shelf);
            return;
        }
        let item = match form.stored() {
            Some(product) => ShelfItem::Stored(product.id.clone()),
            None => ShelfItem::Pack(free_id(&self.doc.now().shelf), Box::new(form.clone())),
        };
        self.place = Place::Consult;
        self.keep_at_home(item);
    }

    pub(super) fn apply_decision(&mut self, action: DecisionAction) {
        match action {
            DecisionAction::Draft(draft) => self.consult.deciding = draft,
            DecisionAction::Allow => {
                if self.may_allow()
                    && let Some(draft) = self.consult.deciding.take()
                {
                    let mut doc = self.doc.now().clone();
                    doc.overrides.retain(|one| one.product != draft.product);
                    doc.overrides.push(Override {
                        reason: draft.reason.trim().to_owned(),
                        product: draft.product,
                    });
                    self.edit_doc(Field::Click, doc);
                }
            }
            DecisionAction::TakeBack(id) => {
                let mut doc = self.doc.now().clone();
                doc.overrides.retain(|one| one.product != id);
                self.edit_doc(Field::Click, doc);
            }
        }
    }

    /// What the clinician decided about a product, if anything.
    pub fn allowed(&self, id: &ProductId) -> Option<&Override> {
        let mut overrides = self.doc.now().overrides.iter();
        overrides.find(|one| one.product == *id)
    }

    /// Whether what is being decided may be: it has a reason, and the patient's confirmed allergy
    /// was named and accepted.
    pub fn may_allow(&self) -> bool {
        let consult = &self.consult;
        let (Some(draft), Some(detail)) = (&consult.deciding, &consult.detail) else {
            return false;
        };
        consult.selected.as_ref() == Some(&draft.product)
            && !draft.reason.trim().is_empty()
            && (draft.accepts_allergy || detail.confirmed_allergy.is_none())
    }

    /// Makes a document the current one; a click is a step back of its own.
    pub(super) fn edit_doc(&mut self, field: Field, doc: Doc) {
        self.doc.edit(field, doc);
        if field == Field::Click {
            self.doc.seal();
        }
        self.refresh();
    }
}
