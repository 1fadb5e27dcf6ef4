//! Controls for what refers to other records: picked by any of their names, never typed.

use eframe::egui::{Id, Ui, Vec2};

use super::chip::{Chip, ChipEvent, chip_ui};
use super::field::Form;
use super::said::Said;
use super::{FormContext, FormEvent};
use crate::model::id::{AllergenId, ClassId, IngredientId, SourceId};
use crate::ui::knowledge::subject::Subject;
use crate::ui::search::{Hit, Query, find};
use crate::ui::search_field::{TypeAhead, type_ahead_ui};
use crate::ui::words::{Cite, as_read};

/// The width of a field that adds one more.
const ADD_WIDTH: f32 = 96.0;

/// Something that is referred to by picking it.
pub trait Pickable: Said + Clone + PartialEq + Send + Sync + 'static {
    /// What fits what was typed.
    fn find(context: &FormContext<'_>, typed: &str) -> Vec<Hit<Self>>;
    /// Its name; `None` if there is no such record.
    fn title(&self, context: &FormContext<'_>) -> Option<String>;
    /// More than its name, for who hovers over it.
    fn about(&self, _: &FormContext<'_>) -> Option<String> {
        None
    }

    /// Its entry, if it has one.
    fn subject(&self) -> Option<Subject>;
}

impl Pickable for IngredientId {
    fn find(context: &FormContext<'_>, typed: &str) -> Vec<Hit<Self>> {
        let target = |subject: &Subject| match subject {
            Subject::Ingredient(id) => Some(id.clone()),
            _ => None,
        };
        context.names.find(context.lang, typed, target)
    }

    fn title(&self, context: &FormContext<'_>) -> Option<String> {
        Some(as_read(&context.kb.ingredient(self)?.name))
    }

    fn subject(&self) -> Option<Subject> {
        Some(Subject::Ingredient(self.clone()))
    }
}

impl Pickable for ClassId {
    fn find(context: &FormContext<'_>, typed: &str) -> Vec<Hit<Self>> {
        let target = |subject: &Subject| match subject {
            Subject::Class(id) => Some(id.clone()),
            _ => None,
        };
        context.names.find(context.lang, typed, target)
    }

    fn title(&self, context: &FormContext<'_>) -> Option<String> {
        let class = context.kb.class(self)?;
        Some(context.lang.of(&class.name).to_owned())
    }

    fn about(&self, context: &FormContext<'_>) -> Option<String> {
        let class = context.kb.class(self)?;
        Some(context.lang.of(&class.why).to_owned())
    }

    fn subject(&self) -> Option<Subject> {
        Some(Subject::Class(self.clone()))
    }
}

impl Pickable for AllergenId {
    fn find(context: &FormContext<'_>, typed: &str) -> Vec<Hit<Self>> {
        let target = |subject: &Subject| match subject {
            Subject::Allergen(id) => Some(id.clone()),
            _ => None,
        };
        context.names.find(context.lang, typed, target)
    }

    fn title(&self, context: &FormContext<'_>) -> Option<String> {
        let group = &context.kb.records.allergens.get(self)?.record;
        Some(context.lang.of(&group.name).to_owned())
    }

    fn subject(&self) -> Option<Subject> {
        Some(Subject::Allergen(self.clone()))
    }
}

impl Pickable for SourceId {
    fn find(context: &FormContext<'_>, typed: &str) -> Vec<Hit<Self>> {
        let target = |subject: &Subject| match subject {
            Subject::Source(id) => Some(id.clone()),
            _ => None,
        };
        context.names.find(context.lang, typed, target)
    }

    fn title(&self, context: &FormContext<'_>) -> Option<String> {
        Some(cite(self, context)?.short)
    }

    fn about(&self, context: &FormContext<'_>) -> Option<String> {
        Some(cite(self, context)?.full)
    }

    fn subject(&self) -> Option<Subject> {
        Some(Subject::Source(self.clone()))
    }
}

fn cite(id: &SourceId, context: &FormContext<'_>) -> Option<Cite> {
    let cites = Cite::of(context.kb, context.lang, std::slice::from_ref(id));
    cites.into_iter().next()
}

/// A function of an ingredient is its own word.
impl Pickable for String {
    fn find(context: &FormContext<'_>, typed: &str) -> Vec<Hit<Self>> {
        find(&context.names.functions, context.lang, typed)
    }

    fn title(&self, _: &FormContext<'_>) -> Option<String> {
        Some(self.clone())
    }

    fn subject(&self) -> Option<Subject> {
        None
    }
}

/// Several references as chips, and a field that adds one.
pub fn references<T: Pickable>(
    path: &str,
) -> impl FnOnce(&mut Form<'_>, &mut Ui, &str, &mut Vec<T>) {
    move |form, ui, label, list| {
        let mut gone = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            for (at, one) in list.iter().enumerate() {
                let wrong = form.is_wrong(&format!("{path}[{at}]"));
                if reference_ui(form, ui, (label, at), one, wrong) == ChipEvent::Remove {
                    gone = Some(at);
                }
            }
            if let Some(picked) = add_ui(form, ui, label)
                && !list.contains(&picked)
            {
                list.push(picked);
            }
        });
        if let Some(at) = gone {
            list.remove(at);
        }
    }
}

/// One reference; picking another takes its place.
pub fn reference<T: Pickable>(form: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut T) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        let text = value.said(&form.context);
        let chip = Chip::of(&text).fixed();
        let id = ui.make_persistent_id((label, "chip"));
        if chip_ui(ui, id, &chip, "").1 == ChipEvent::Open {
            open(form, value);
        }
        let hint = form.t("form-change");
        if let Some(picked) = pick_ui(form, ui, label, hint) {
            *value = picked;
        }
    });
}

/// A reference as a chip that leads to its entry.
pub fn reference_ui<T: Pickable>(
    form: &mut Form<'_>,
    ui: &mut Ui,
    salt: (&str, usize),
    one: &T,
    is_wrong: bool,
) -> ChipEvent {
    let text = one.said(&form.context);
    let mut chip = Chip::of(&text);
    chip.is_wrong = is_wrong || one.title(&form.context).is_none();
    let remove = form.named("form-remove", &text);
    let id = ui.make_persistent_id(salt);
    let (response, event) = chip_ui(ui, id, &chip, &remove);
    if let Some(about) = one.about(&form.context) {
        response.on_hover_text(about);
    }
    if event == ChipEvent::Open {
        open(form, one);
    }
    event
}

fn open<T: Pickable>(form: &mut Form<'_>, one: &T) {
    if let Some(subject) = one.subject() {
        form.asked = FormEvent::Open(subject);
    }
}

/// A field that picks one more.
pub fn add_ui<T: Pickable>(form: &Form<'_>, ui: &mut Ui, label: &str) -> Option<T> {
    pick_ui(form, ui, label, form.t("form-add"))
}

/// A field with type-ahead over everything that can be picked. What is typed is kept by egui.
fn pick_ui<T: Pickable>(form: &Form<'_>, ui: &mut Ui, label: &str, hint: String) -> Option<T> {
    let id = ui.make_persistent_id((label, "pick"));
    let kept: Id = id.with("query");
    let mut query: Query<T> = ui.data(|data| data.get_temp(kept)).unwrap_or_default();
    let field = TypeAhead {
        id,
        name: form.named("form-add-to", label),
        hint,
        nothing: form.t("search-nothing"),
        width: ADD_WIDTH,
    };
    let mut asked = Vec::new();
    let response = type_ahead_ui(ui, &field, &query, &mut |action| asked.push(action));
    let mut picked = None;
    for action in asked {
        let found = query.apply(action, |typed| T::find(&form.context, typed));
        picked = found.or(picked);
        ui.data_mut(|data| data.insert_temp(kept, query.clone()));
    }
    if picked.is_some() {
        // The next one can be typed at once.
        response.request_focus();
    }
    picked
}
