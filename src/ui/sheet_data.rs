//! The patient's sheet for what is on screen.

use super::state::State;
use crate::advice::Consultation;
use crate::sheet::{self, Options, SheetContent};

impl State {
    /// What the sheet says of the case and of what is at home. `None` while the case is incomplete.
    pub fn sheet(&self) -> Option<SheetContent> {
        let case = self.consult.form.case.as_ref()?;
        let plan = self.consult.plan.as_ref()?;
        let at_home = self.consult.shelf.iter();
        let options = Options {
            lang: self.settings.lang.into(),
            own_products: at_home.map(|own| own.read.clone()).collect(),
            overrides: self.doc.now().overrides.clone(),
            ..Options::default()
        };
        let consultation = Consultation::new(&self.kb, case);
        Some(sheet::content(&consultation, &plan.ranked, &options))
    }
}
