//! The patient's sheet for what is on screen.

use super::state::State;
use crate::advice::Consultation;
use crate::kb::product::ReadProduct;
use crate::sheet::{self, Options, SheetContent};

impl State {
    /// What the sheet says of the case, with the patient's own label if one was read. `None` while
    /// the case is incomplete.
    pub fn sheet(&self) -> Option<SheetContent> {
        let case = self.consult.form.case.as_ref()?;
        let plan = self.consult.plan.as_ref()?;
        let lang = self.settings.lang;
        let label = &self.doc.now().label;
        let reading = &self.label.view.reading;
        let is_own = !label.is_sample() && label.stored().is_none() && !reading.items.is_empty();
        let own = is_own.then(|| ReadProduct {
            product: label.product(lang),
            reading: reading.clone(),
        });
        let doc = self.doc.now();
        let at_home = doc
            .shelf
            .iter()
            .filter_map(|item| item.read(&self.kb, lang));
        let options = Options {
            lang: lang.into(),
            own_products: at_home.chain(own).collect(),
            overrides: doc.overrides.clone(),
            ..Options::default()
        };
        let consultation = Consultation::new(&self.kb, case);
        Some(sheet::content(&consultation, &plan.ranked, &options))
    }
}
