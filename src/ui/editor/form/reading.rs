//! What the reader makes of a label, name by name, while it is typed.

use eframe::egui::{Ui, Vec2};

use super::chip::{Chip, ChipEvent, chip_ui};
use super::field::Form;
use super::said::Said;
use super::{FormContext, FormEvent};
use crate::inci::{Item, Match, read};
use crate::model::scale::Severity;
use crate::ui::knowledge::subject::Subject;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::wrapped;

/// How a name was read: whether that is good enough, and as what, where it is not its own name.
fn read_as(context: &FormContext<'_>, form: &Form<'_>, item: &Item) -> (Severity, String) {
    match &item.matched {
        Match::Known { id, .. } => {
            let name = id.said(context);
            let is_same = name.eq_ignore_ascii_case(item.text.trim());
            (Severity::Fine, if is_same { String::new() } else { name })
        }
        Match::Pattern { classes, .. } => {
            let classes = form.named("form-read-pattern", classes.said(context));
            (Severity::Caution, classes)
        }
        Match::Near { guesses } => {
            let guess = guesses.first().map(|id| id.said(context));
            let near = form.named("form-read-near", guess.unwrap_or_default());
            (Severity::Unknown, near)
        }
        Match::Unknown => (Severity::Unknown, form.t("form-read-unknown")),
    }
}

/// The names of a label as chips, each leading to what it was read as.
pub fn reading_ui(form: &mut Form<'_>, ui: &mut Ui, label: &str) {
    let reading = read(label, &form.context.kb.names);
    let unread = reading
        .items
        .iter()
        .filter(|item| matches!(item.matched, Match::Near { .. } | Match::Unknown));
    let counts = [
        form.counted("form-read-count", reading.items.len()),
        form.counted("form-read-unread", unread.count()),
    ];
    wrapped(ui, small(counts.join(" · ")).color(Tokens::of(ui).ink_2));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(3.0);
        for (at, item) in reading.items.iter().enumerate() {
            let (severity, note) = read_as(&form.context, form, item);
            let mut chip = Chip::of(item.text.trim()).fixed();
            chip.note = &note;
            chip.judged = Some(severity);
            let id = ui.make_persistent_id(("read", at));
            if chip_ui(ui, id, &chip, "").1 == ChipEvent::Open {
                form.asked = FormEvent::Open(Subject::of_item(item));
            }
        }
    });
}
