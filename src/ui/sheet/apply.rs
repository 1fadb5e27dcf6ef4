//! What happens on the sheet screen.

use super::form::ClinicCard;
use super::request::{Output, Request};
use super::state::{Doing, SheetAction, SheetEffect, SheetResult};
use crate::model::sentence::Arg;
use crate::printer::{MAX_COPIES, PrintError};
use crate::sheet::Options;
use crate::text::t_args;
use crate::ui::state::{Place, State};

impl State {
    /// All that the sheet is made from, with what is at home. `None` while the case is incomplete.
    pub fn sheet_request(&self) -> Option<Request> {
        let case = self.consult.form.case.clone()?;
        let lang = self.settings.lang;
        let form = &self.sheet.form;
        let card = &self.settings.clinic;
        let options = Options {
            lang: form.lang.unwrap_or_else(|| lang.into()),
            with: form.with,
            paper: card.paper,
            size: form.size,
            copy: form.copy,
            clinic: card.clinic(),
            patient: form.patient.clone(),
            own_products: (self.consult.shelf.iter())
                .map(|own| own.read.clone())
                .collect(),
            overrides: self.doc.now().overrides.clone(),
            next_session: form.next_session().ok().flatten(),
            notes: form.notes.clone(),
            approved_by: form.approved_by.clone(),
            ..Options::default()
        };
        let logo = card.logo.trim();
        Some(Request {
            kb: self.kb.clone(),
            case,
            options,
            folders: self.settings.clinic_folder.iter().cloned().collect(),
            logo: (!logo.is_empty()).then(|| logo.into()),
        })
    }

    /// What the screen needs now, while somebody looks at it.
    pub fn sheet_wants(&mut self) -> Vec<SheetEffect> {
        if self.place != Place::Sheet {
            return Vec::new();
        }
        let printers = std::mem::take(&mut self.sheet.wants_printers);
        let printers = printers.then_some(SheetEffect::ListPrinters);
        printers.into_iter().chain(self.next_preview()).collect()
    }

    /// The preview to make next: one at a time.
    fn next_preview(&mut self) -> Option<SheetEffect> {
        let preview = &self.sheet.preview;
        if preview.making.is_some() || preview.revision == self.sheet.revision {
            return None;
        }
        let revision = self.sheet.revision;
        let Some(request) = self.sheet_request() else {
            // Nobody's sheet is shown for a case that is not there.
            self.sheet.preview.pages.clear();
            self.sheet.preview.problem = None;
            self.sheet.preview.revision = revision;
            return None;
        };
        self.sheet.preview.making = Some(revision);
        Some(SheetEffect::Preview(revision, Box::new(request)))
    }

    pub(in crate::ui) fn go_sheet(&mut self) {
        self.place = Place::Sheet;
        self.sheet.wants_printers = true;
    }

    /// Asks for the phone number in place if there is none; whether it did.
    fn asks_phone(&mut self) -> bool {
        let lacks = self.settings.clinic.lacks_phone();
        if lacks {
            self.place = Place::Sheet;
        }
        self.sheet.asks_phone = lacks;
        lacks
    }

    pub(in crate::ui) fn save_sheet(&mut self, output: Output) -> Option<SheetEffect> {
        if output == Output::Pdf && self.asks_phone() {
            return None;
        }
        let request = Box::new(self.sheet_request()?);
        self.sheet.doing = Some(Doing::Saving(output));
        Some(SheetEffect::Save(output, request))
    }

    pub(in crate::ui) fn print_sheet(&mut self) -> Option<SheetEffect> {
        self.place = Place::Sheet;
        if self.asks_phone() {
            return None;
        }
        let printer = self.printer()?;
        let request = Box::new(self.sheet_request()?);
        self.settings.clinic.printer.clone_from(&printer);
        self.sheet.doing = Some(Doing::Printing);
        Some(SheetEffect::Print {
            printer,
            copies: self.sheet.copies,
            request,
        })
    }

    /// The printer that will be used: the last one, the system's, or any.
    pub fn printer(&self) -> Option<String> {
        let printers = self.sheet.printers.as_ref()?.as_ref().ok()?;
        let last = &self.settings.clinic.printer;
        let known = |name: &&String| printers.names.contains(name);
        Some(last)
            .filter(known)
            .or(printers.default.as_ref().filter(known))
            .or(printers.names.first())
            .cloned()
    }

    pub(in crate::ui) fn apply_sheet(&mut self, action: SheetAction) -> Option<SheetEffect> {
        match action {
            SheetAction::Edit(form) => {
                self.sheet.form = *form;
                self.sheet.revision += 1;
            }
            SheetAction::Clinic(card) => {
                let head = |card: &ClinicCard| {
                    let clinic = card.clinic();
                    (clinic, card.logo.clone(), card.paper)
                };
                if head(&card) != head(&self.settings.clinic) {
                    self.sheet.revision += 1;
                }
                self.settings.clinic = *card;
                self.sheet.asks_phone &= self.settings.clinic.lacks_phone();
            }
            SheetAction::Zoom(percent) => self.sheet.zoom_percent = percent,
            SheetAction::Copies(copies) => self.sheet.copies = copies.clamp(1, MAX_COPIES),
            SheetAction::TypePath(typed) => {
                let output = self.sheet.path.take().map(|(output, _)| output);
                self.sheet.path = output.zip(typed);
            }
            SheetAction::SavePath => {
                let (output, path) = self.sheet.path.clone()?;
                let request = Box::new(self.sheet_request()?);
                self.sheet.doing = Some(Doing::Saving(output));
                return Some(SheetEffect::SaveTo(output, path.trim().to_owned(), request));
            }
            SheetAction::OpenSaved => return self.sheet.saved.clone().map(SheetEffect::Open),
            SheetAction::PickLogo => return Some(SheetEffect::PickLogo),
            SheetAction::PhoneFocused => self.sheet.asks_phone = false,
        }
        None
    }

    pub(in crate::ui) fn finish_sheet(&mut self, result: SheetResult) {
        let named = |state: &Self, id: &str, name: &'static str, value: String| {
            t_args(state.settings.lang, id, &[(name, &Arg::Name(value))])
        };
        match result {
            SheetResult::Made(revision, made) => {
                self.sheet.preview.making = None;
                self.sheet.preview.revision = revision;
                match made {
                    Ok((pages, problem)) => {
                        self.sheet.preview.show(pages);
                        self.sheet.preview.problem = None;
                        self.sheet.preview.template_problem = problem;
                    }
                    Err(problem) => self.sheet.preview.problem = Some(problem),
                }
            }
            SheetResult::Saved(saved) => {
                let done = self.sheet.doing.take();
                self.notice = Some(match saved {
                    Ok(path) => {
                        self.sheet.path = None;
                        if done == Some(Doing::Saving(Output::Pdf)) {
                            self.sheet.saved = Some(path.clone());
                        }
                        named(self, "sheet-saved", "path", path)
                    }
                    Err(problem) => problem,
                });
            }
            SheetResult::Cancelled => self.sheet.doing = None,
            SheetResult::NoDialog(output) => {
                self.place = Place::Sheet;
                self.sheet.doing = None;
                self.sheet.path = Some((output, output.file_name().to_owned()));
            }
            SheetResult::Printers(printers) => self.sheet.printers = Some(printers),
            SheetResult::Printed(outcome) => {
                self.sheet.doing = None;
                let printer = self.settings.clinic.printer.clone();
                self.notice = Some(match outcome {
                    Ok(()) => named(self, "sheet-printed", "printer", printer),
                    Err(PrintError::NoService) => self.t("print-no-service"),
                    Err(PrintError::Refused(why)) => named(self, "print-refused", "why", why),
                });
            }
            SheetResult::Opened(Ok(())) => {}
            SheetResult::Opened(Err(_)) => self.notice = Some(self.t("print-no-viewer")),
            SheetResult::Logo(path) => {
                self.settings.clinic.logo = path;
                self.sheet.revision += 1;
            }
        }
    }
}
