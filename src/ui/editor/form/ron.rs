//! The record as its file writes it, parsed as it is typed.

use eframe::egui::text::{CCursor, LayoutJob, TextFormat};
use eframe::egui::{Context, Id, Pos2, Rect, Stroke, TextBuffer, TextEdit, Ui, Vec2};

use super::field::message_ui;
use super::{FormContext, FormEvent};
use crate::diag::Diagnostic;
use crate::edit::draft::Draft;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::text::{t, t_args};
use crate::ui::theme::{Tokens, mono};
use crate::ui::widgets::{card, link};

/// What is being typed, kept by egui while it differs from the canonical text.
#[derive(Clone, Default)]
struct Typed {
    text: String,
    /// The canonical text of the record that it is about: once the record is another one, as by
    /// undo, what was typed is of no use.
    of: String,
    /// Why it is not that record.
    broken: Option<Broken>,
}

/// What is wrong with the text, and before which letter.
#[derive(Clone)]
struct Broken {
    says: String,
    letter: Option<usize>,
}

fn key(draft: &Draft) -> Id {
    Id::unique(("ron", draft.noun(), draft.id()))
}

fn typed(ctx: &Context, draft: &Draft, canonical: &str) -> Option<Typed> {
    let typed: Option<Typed> = ctx.data(|data| data.get_temp(key(draft)));
    typed.filter(|typed| typed.of == canonical)
}

/// Whether the text that was typed is no record, so that the form must wait.
pub fn is_broken(ctx: &Context, draft: &Draft) -> bool {
    let canonical = draft.text().unwrap_or_default();
    typed(ctx, draft, &canonical).is_some_and(|typed| typed.broken.is_some())
}

/// Draws the text; what parses becomes the record at once.
pub fn ron_ui(ui: &mut Ui, context: &FormContext<'_>, draft: &mut Draft) -> FormEvent {
    let canonical = match draft.text() {
        Ok(text) => text,
        Err(problem) => {
            message_ui(ui, Severity::Avoid, &problem.message);
            return FormEvent::None;
        }
    };
    let id = key(draft);
    let before = typed(ui.ctx(), draft, &canonical);
    let mut text = before
        .as_ref()
        .map_or_else(|| canonical.clone(), |typed| typed.text.clone());
    let mut broken = before.and_then(|typed| typed.broken);
    let mut event = FormEvent::None;
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let name = t(context.lang, "form-ron");
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let mut job = coloured(ui, text.as_str());
            job.wrap.max_width = width;
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let output = TextEdit::multiline(&mut text)
            .id(id.with("editor"))
            .desired_width(f32::INFINITY)
            .desired_rows(4)
            .frame(eframe::egui::Frame::NONE)
            .layouter(&mut layouter)
            .show(ui);
        let response = output.response.response.accessible_name(name);
        if response.changed() {
            match parsed(context, draft, &text) {
                Ok(record) => {
                    let of = record.text().unwrap_or_default();
                    if record != *draft {
                        *draft = record;
                        event = FormEvent::Changed;
                    }
                    broken = None;
                    keep(ui, id, &text, &of, None);
                }
                Err(why) => {
                    keep(ui, id, &text, &canonical, Some(&why));
                    broken = Some(why);
                }
            }
        } else if response.lost_focus() && broken.is_none() {
            ui.data_mut(|data| data.remove_temp::<Typed>(id));
        }
        if let Some(letter) = broken.as_ref().and_then(|broken| broken.letter) {
            let at = output.galley.pos_from_cursor(CCursor::new(letter));
            mark(ui, at.translate(output.galley_pos.to_vec2()));
        }
    });
    if let Some(broken) = broken {
        message_ui(ui, Severity::Avoid, &broken.says);
        if link(ui, &t(context.lang, "form-ron-back")).clicked() {
            ui.data_mut(|data| data.remove_temp::<Typed>(id));
        }
    }
    event
}

fn keep(ui: &Ui, id: Id, text: &str, of: &str, broken: Option<&Broken>) {
    let typed = Typed {
        text: text.to_owned(),
        of: of.to_owned(),
        broken: broken.cloned(),
    };
    ui.data_mut(|data| data.insert_temp(id, typed));
}

/// The record of the text: one of the same id, whose review is as it was. A record is reviewed by
/// a second person, not by writing that it was.
fn parsed(context: &FormContext<'_>, draft: &Draft, text: &str) -> Result<Draft, Broken> {
    let record =
        Draft::parse(draft.kind(), text).map_err(|problem| broken(context, text, &problem))?;
    let refused = if record.id() != draft.id() {
        Some("form-ron-id")
    } else if record.review() != draft.review() {
        Some("form-ron-review")
    } else {
        None
    };
    match refused {
        Some(id) => Err(Broken {
            says: t(context.lang, id),
            letter: None,
        }),
        None => Ok(record),
    }
}

fn broken(context: &FormContext<'_>, text: &str, problem: &Diagnostic) -> Broken {
    let (line, column) = problem
        .place
        .as_ref()
        .map_or((1, 1), |place| (place.line.max(1), place.column.max(1)));
    let args = [
        ("line", &Arg::Number(i64::from(line))),
        ("column", &Arg::Number(i64::from(column))),
        ("what", &Arg::Name(problem.message.clone())),
    ];
    let before = text.split('\n').take(line as usize - 1);
    let letters: usize = before.map(|line| line.chars().count() + 1).sum();
    Broken {
        says: t_args(context.lang, "form-ron-broken", &args),
        letter: Some(letters + column as usize - 1),
    }
}

/// A wave of three below the letter.
fn mark(ui: &Ui, letter: Rect) {
    let ink = Tokens::of(ui).severity(Severity::Avoid);
    let y = letter.bottom() - 1.0;
    let points = [0.0, 3.0, 6.0, 9.0].map(|x| {
        let up = if x % 6.0 == 0.0 { 0.0 } else { -2.5 };
        Pos2::new(letter.left() + x, y + up)
    });
    let painter = ui.painter();
    painter.line(points.to_vec(), Stroke::new(1.5, ink));
    let dot = Rect::from_min_size(
        Pos2::new(ui.min_rect().left() - 8.0, letter.top()),
        Vec2::new(3.0, letter.height()),
    );
    painter.rect_filled(dot, 1, ink);
}

/// Names of fields are quiet, texts are in the accent, the rest is ink.
fn coloured(ui: &Ui, text: &str) -> LayoutJob {
    let tokens = Tokens::of(ui);
    let mut job = LayoutJob::default();
    let format = |color| TextFormat::simple(mono(), color);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, color) = if first == '"' {
            (string_end(rest), tokens.accent)
        } else if first.is_alphabetic() {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let end = end.unwrap_or(rest.len());
            let is_field = rest[end..].starts_with(':');
            (end, if is_field { tokens.ink_2 } else { tokens.ink })
        } else {
            let end = rest.find(|c: char| c == '"' || c.is_alphabetic());
            (end.unwrap_or(rest.len()), tokens.ink)
        };
        job.append(&rest[..length], 0.0, format(color));
        rest = &rest[length..];
    }
    job
}

/// Where a text in quotes at the start of `rest` ends.
fn string_end(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}
