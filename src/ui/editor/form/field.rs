//! What all forms are made of: cards of labelled fields, each with what is wrong with it and what
//! the built-in record says instead.

use eframe::egui::{Align, Layout, Margin, Rect, Sense, Ui, UiBuilder, Vec2};

use super::said::Said;
use super::{FormContext, FormEvent, Problem};
use crate::diag::Level;
use crate::edit::checked::of_field;
use crate::edit::draft::Kind;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::text::{say, t, t_args};
use crate::ui::icon::Icon;
use crate::ui::theme::{SIZE_SMALL, Tokens, font, small, strong};
use crate::ui::widgets::{card, heading, link, wrapped};
use crate::ui::words::with_name;

/// The column of labels, in points.
const LABEL_WIDTH: f32 = 112.0;
/// Below this width labels stand above their controls.
const STACKED_BELOW: f32 = 380.0;
/// More of a built-in value than this is shown on hover only.
const MOST_SAID: usize = 140;

/// A form while it is drawn: where it draws from, and what the user asked for.
#[derive(Debug)]
pub struct Form<'a> {
    pub context: FormContext<'a>,
    kind: Kind,
    pub asked: FormEvent,
}

impl<'a> Form<'a> {
    pub fn new(context: FormContext<'a>, kind: Kind) -> Self {
        Self {
            context,
            kind,
            asked: FormEvent::None,
        }
    }

    pub fn t(&self, id: &str) -> String {
        t(self.context.lang, id)
    }

    pub fn named(&self, id: &str, name: impl Into<String>) -> String {
        with_name(self.context.lang, id, "name", name)
    }

    /// The label of a field of this kind of record: `form-class-open-relief`.
    pub fn label(&self, path: &str) -> String {
        let field = path.replace(['_', '.'], "-");
        self.t(&format!("form-{}-{field}", self.kind.noun()))
    }

    /// A card with a heading.
    pub fn card(&mut self, ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Self, &mut Ui)) {
        let frame = card(ui).inner_margin(Margin::symmetric(14, 10));
        let id = ui.scope_id().with(title);
        frame.show(ui, |ui| {
            ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 7.0;
                heading(ui, title);
                contents(self, ui);
            });
        });
    }

    /// A field by its serde path, with the control that changes it.
    pub fn field<T: Said + Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        path: &str,
        (value, below): (&mut T, Option<&T>),
        control: impl FnOnce(&mut Self, &mut Ui, &str, &mut T),
    ) {
        let label = self.label(path);
        self.field_named(ui, (path, &label), (value, below), control);
    }

    /// A field with a label of its own.
    pub fn field_named<T: Said + Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        (path, label): (&str, &str),
        (value, below): (&mut T, Option<&T>),
        control: impl FnOnce(&mut Self, &mut Ui, &str, &mut T),
    ) {
        let is_changed = below.is_some_and(|below| below != value);
        self.labelled(ui, (path, label, is_changed), |form, ui| {
            control(form, ui, label, value);
            form.problems_ui(ui, path);
            form.below_ui(ui, label, value, below);
        });
    }

    /// A label and what belongs to it.
    pub fn row(
        &mut self,
        ui: &mut Ui,
        (key, label): (&str, &str),
        contents: impl FnOnce(&mut Self, &mut Ui),
    ) {
        self.labelled(ui, (key, label, false), contents);
    }

    fn labelled(
        &mut self,
        ui: &mut Ui,
        (key, label, is_changed): (&str, &str, bool),
        contents: impl FnOnce(&mut Self, &mut Ui),
    ) {
        // Widgets keep their ids, and so the keyboard, when a message appears above them.
        let id = ui.scope_id().with(key);
        ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            if ui.available_width() < STACKED_BELOW {
                ui.spacing_mut().item_spacing.y = 4.0;
                label_ui(ui, label, is_changed);
                contents(self, ui);
                return;
            }
            ui.horizontal_top(|ui| {
                let size = Vec2::new(LABEL_WIDTH, ui.spacing().interact_size.y);
                let layout = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(size, layout, |ui| {
                    ui.set_width(LABEL_WIDTH);
                    label_ui(ui, label, is_changed);
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 4.0;
                    contents(self, ui);
                });
            });
        });
    }

    /// What is wrong with a field or with a part of it.
    fn problems_at(&self, path: &str) -> impl Iterator<Item = &'a Problem> {
        let problems = self.context.problems.iter();
        problems.filter(move |problem| of_field([&problem.what], path).next().is_some())
    }

    /// Whether something is wrong with a field or with a part of it.
    pub fn is_wrong(&self, path: &str) -> bool {
        self.problems_at(path).next().is_some()
    }

    fn problems_ui(&mut self, ui: &mut Ui, path: &str) {
        let problems: Vec<&Problem> = self.problems_at(path).collect();
        for Problem { what, fixes } in problems {
            message_ui(ui, severity_of(what.level), &what.message);
            if fixes.is_empty() {
                continue;
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                for fix in fixes {
                    if link(ui, &say(self.context.lang, &fix.label)).clicked() {
                        self.asked = FormEvent::Fix(Box::new(fix.clone()));
                    }
                }
            });
        }
    }

    /// What the record beneath says, and the way back to it.
    fn below_ui<T: Said + Clone + PartialEq>(
        &self,
        ui: &mut Ui,
        label: &str,
        value: &mut T,
        below: Option<&T>,
    ) {
        let Some(below) = below.filter(|below| *below != value) else {
            return;
        };
        let whole = below.instead_of(value, &self.context);
        // Labels are read in more scripts than the window has letters for.
        let body = font(SIZE_SMALL, false);
        let known = |letter: &char| ui.fonts_mut(|fonts| fonts.has_glyph(&body, *letter));
        let whole: String = whole.chars().filter(known).collect();
        let cut: String = whole.chars().take(MOST_SAID).collect();
        let shown = if cut.len() < whole.len() {
            format!("{cut}…")
        } else {
            cut
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let text = small(shown).color(Tokens::of(ui).ink_2);
            wrapped(ui, text).on_hover_text(whole);
            let name = self.named("form-take-below-of", label);
            if link(ui, &self.t("form-take-below"))
                .accessible_name(name)
                .clicked()
            {
                value.clone_from(below);
            }
        });
    }

    /// A message with a number in it.
    pub fn counted(&self, id: &str, count: usize) -> String {
        let count = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        t_args(self.context.lang, id, &[("count", &count)])
    }
}

/// A label; that of a field that differs from the built-in record stands out.
fn label_ui(ui: &mut Ui, label: &str, is_changed: bool) {
    let tokens = Tokens::of(ui);
    let text = if is_changed {
        strong(label, SIZE_SMALL).color(tokens.accent)
    } else {
        small(label).color(tokens.ink_2)
    };
    wrapped(ui, text);
}

/// How a problem is shown.
fn severity_of(level: Level) -> Severity {
    match level {
        Level::Error => Severity::Avoid,
        Level::Warning => Severity::Caution,
    }
}

/// A message by mark, colour and words.
pub fn message_ui(ui: &mut Ui, severity: Severity, text: &str) {
    let ink = Tokens::of(ui).severity(severity);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(12.0, 14.0), Sense::empty());
        let mark = Rect::from_center_size(rect.center(), Vec2::splat(11.0));
        Icon::Severity(severity).paint(ui, mark, ink);
        wrapped(ui, small(text).color(ink));
    });
}
