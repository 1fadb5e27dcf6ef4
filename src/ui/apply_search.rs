//! What is typed and picked in the search fields.

use super::action::{ConsultAction, SearchAction};
use super::form::CaseForm;
use super::search::find;
use super::shelf::{ShelfItem, ShelfPick, find_for_shelf};
use super::state::{SearchField, State};
use crate::model::case::{Allergy, Certainty, Reaction};

impl State {
    pub(super) fn search(&mut self, field: SearchField, action: SearchAction) {
        let (lang, index) = (self.settings.lang, &self.index);
        let queries = &mut self.consult.queries;
        let mut form = self.doc.now().case.clone();
        match field {
            SearchField::Allergies => {
                let picked = queries
                    .allergies
                    .apply(action, |typed| find(&index.allergens, lang, typed));
                if let Some(to) = picked
                    && !form.allergies.iter().any(|allergy| allergy.to == to)
                {
                    form.allergies.push(Allergy {
                        to,
                        certainty: Certainty::default(),
                        reaction: Reaction::default(),
                    });
                }
            }
            SearchField::Tolerated => {
                let picked = queries
                    .tolerated
                    .apply(action, |typed| find(&index.ingredients, lang, typed));
                add(&mut form.tolerates, picked);
            }
            SearchField::Factors => {
                let picked = queries
                    .factors
                    .apply(action, |typed| find(&index.factors, lang, typed));
                add(&mut form.factors, picked);
            }
            SearchField::Signs => {
                let picked = queries
                    .signs
                    .apply(action, |typed| find(&index.signs, lang, typed));
                add(&mut form.seen.signs, picked);
            }
            SearchField::Formula => {
                let picked = queries
                    .formula
                    .apply(action, |typed| find(&index.products, lang, typed));
                if picked.is_some() {
                    self.label.against = picked;
                    self.refresh_formula();
                }
            }
            SearchField::Shelf => {
                let kb = &self.kb;
                let picked = queries.shelf.apply(action, |typed| {
                    find_for_shelf(kb, &index.products, lang, typed)
                });
                match picked {
                    Some(ShelfPick::Stored(id)) => self.keep_at_home(ShelfItem::Stored(id)),
                    Some(ShelfPick::Label(text)) => self.keep_pack(&text),
                    None => {}
                }
            }
        }
        self.edit_if_new(form);
    }

    fn edit_if_new(&mut self, form: CaseForm) {
        if form != self.doc.now().case {
            self.apply_consult(ConsultAction::Edit(Box::new(form)));
        }
    }

    /// The names of the hits in the new language.
    pub(super) fn search_again(&mut self) {
        for field in SearchField::ALL {
            let typed = self.consult.queries.typed(field).to_owned();
            self.search(field, SearchAction::Type(typed));
        }
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, picked: Option<T>) {
    list.extend(picked.filter(|one| !list.contains(one)));
}
