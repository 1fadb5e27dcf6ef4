//! What is typed and picked in the search fields.

use super::action::{ConsultAction, SearchAction};
use super::apply::moved;
use super::form::CaseForm;
use super::search::{Hit, Query, find};
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
                let picked = step(&mut queries.allergies, action, |typed| {
                    find(&index.allergens, lang, typed)
                });
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
                let picked = step(&mut queries.tolerated, action, |typed| {
                    find(&index.ingredients, lang, typed)
                });
                add(&mut form.tolerates, picked);
            }
            SearchField::Factors => {
                let picked = step(&mut queries.factors, action, |typed| {
                    find(&index.factors, lang, typed)
                });
                add(&mut form.factors, picked);
            }
            SearchField::Signs => {
                let picked = step(&mut queries.signs, action, |typed| {
                    find(&index.signs, lang, typed)
                });
                add(&mut form.seen.signs, picked);
            }
            SearchField::Formula => {
                let picked = step(&mut queries.formula, action, |typed| {
                    find(&index.products, lang, typed)
                });
                if picked.is_some() {
                    self.label.against = picked;
                    self.refresh_formula();
                }
            }
            SearchField::Shelf => {
                let kb = &self.kb;
                let picked = step(&mut queries.shelf, action, |typed| {
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

/// One action in a search field; returns what was picked.
fn step<T: Clone>(
    query: &mut Query<T>,
    action: SearchAction,
    find: impl Fn(&str) -> Vec<Hit<T>>,
) -> Option<T> {
    match action {
        SearchAction::Type(typed) => {
            query.hits = find(&typed);
            query.typed = typed;
            query.at = 0;
            query.is_closed = false;
            None
        }
        SearchAction::Move(by) => {
            query.at = moved(query.at, by, query.hits.len());
            query.is_closed = false;
            None
        }
        SearchAction::Close => {
            query.is_closed = true;
            None
        }
        SearchAction::Pick(at) => {
            // Where nothing fits, what was typed stays.
            let picked = query.hits.get(at.unwrap_or(query.at))?.target.clone();
            *query = Query::default();
            Some(picked)
        }
    }
}
