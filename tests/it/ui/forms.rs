//! The forms of the editor: every field has a control, a control changes its field alone, and a
//! form that is only looked at changes nothing.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

use aftercare::diag::{Code, Diagnostic, Place};
use aftercare::edit::draft::{Draft, Kind};
use aftercare::edit::fix::Fix;
use aftercare::model::class::{Class, ReturnCode, When};
use aftercare::model::id::{ClassId, IngredientId};
use aftercare::model::ingredient::{Ingredient, OtherName};
use aftercare::model::product::Product;
use aftercare::model::scale::{Grade, Severity, Skin};
use aftercare::model::sentence::Sentence;
use aftercare::text::{Lang, t};
use aftercare::ui::editor::form::{FormContext, FormEvent, Problem, form_ui, is_broken, ron_ui};
use aftercare::ui::knowledge::catalogue::{Catalogue, Marks};
use aftercare::ui::knowledge::subject::Subject;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, ScrollArea, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde::de::value::Error;
use serde::de::{Deserialize, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

use super::{KB, read_aloud, view};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&KB, &Marks::default()));

/// The middle column of the window at 1280 × 800, as long as any form.
const COLUMN: [f32; 2] = [620.0, 2600.0];

fn context<'a>(lang: Lang, problems: &'a [Problem], below: Option<&'a Draft>) -> FormContext<'a> {
    FormContext {
        kb: &KB,
        lang,
        problems,
        below,
        names: &CATALOGUE,
    }
}

/// A record in a form, with what came back last.
struct Desk {
    draft: Draft,
    event: FormEvent,
}

type Form<'a> = (Harness<'a>, Rc<RefCell<Desk>>);

fn drawn<'a>(
    draft: Draft,
    lang: Lang,
    size: [f32; 2],
    (problems, below): (Vec<Problem>, Option<Draft>),
    draw: impl Fn(&mut Ui, &FormContext<'_>, &mut Draft) -> FormEvent + 'a,
) -> Form<'a> {
    let event = FormEvent::None;
    let desk = Rc::new(RefCell::new(Desk { draft, event }));
    let shared = Rc::clone(&desk);
    let mut harness = view(size, move |ui| {
        ScrollArea::vertical().show(ui, |ui| {
            let desk = &mut *shared.borrow_mut();
            let context = context(lang, &problems, below.as_ref());
            let event = draw(ui, &context, &mut desk.draft);
            if event != FormEvent::None {
                desk.event = event;
            }
        });
    });
    harness.run();
    (harness, desk)
}

fn form<'a>(draft: Draft) -> Form<'a> {
    drawn(draft, Lang::En, COLUMN, (Vec::new(), None), form_ui)
}

fn record(kind: Kind, id: &str) -> Draft {
    Draft::of(&KB.records, kind, id).unwrap_or_else(|| panic!("no {} `{id}`", kind.noun()))
}

fn ingredient(desk: &Rc<RefCell<Desk>>) -> Ingredient {
    match &desk.borrow().draft {
        Draft::Ingredient(ingredient) => ingredient.clone(),
        other => panic!("{other:?}"),
    }
}

fn class(desk: &Rc<RefCell<Desk>>) -> Class {
    match &desk.borrow().draft {
        Draft::Class(class) => class.clone(),
        other => panic!("{other:?}"),
    }
}

fn product(desk: &Rc<RefCell<Desk>>) -> Product {
    match &desk.borrow().draft {
        Draft::Product(product) => product.clone(),
        other => panic!("{other:?}"),
    }
}

fn click(harness: &mut Harness<'_>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// Types into the field of a name, and Enter.
fn enter(harness: &mut Harness<'_>, name: &str, text: &str) {
    let field = harness.get_by_role_and_label(Role::TextInput, name);
    field.focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, name)
        .type_text(text);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

fn set(harness: &mut Harness<'_>, role: Role, name: &str, text: &str) {
    let field = harness.get_by_role_and_label(role, name);
    field.set_text_value_accesskit(text);
    harness.run();
}

/// The names of the fields that a record is read from.
struct FieldNames<'a>(&'a RefCell<Vec<&'static str>>);

impl<'de> Deserializer<'de> for FieldNames<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("only structs are asked"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        self.0.borrow_mut().extend_from_slice(fields);
        Err(Error::custom("that is all"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn fields_of<T: for<'de> Deserialize<'de>>() -> Vec<&'static str> {
    let names = RefCell::new(Vec::new());
    assert!(T::deserialize(FieldNames(&names)).is_err());
    names.into_inner()
}

fn fields(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Ingredient => fields_of::<Ingredient>(),
        Kind::Class => fields_of::<Class>(),
        Kind::Allergen => fields_of::<aftercare::model::allergen::AllergenGroup>(),
        Kind::Product => fields_of::<Product>(),
        Kind::Source => fields_of::<aftercare::model::source::Source>(),
        Kind::Pattern => fields_of::<aftercare::model::pattern::NamePattern>(),
    }
}

fn ids(kind: Kind) -> Vec<String> {
    let records = &KB.records;
    match kind {
        Kind::Ingredient => records
            .ingredients
            .keys()
            .map(ToString::to_string)
            .collect(),
        Kind::Class => records.classes.keys().map(ToString::to_string).collect(),
        Kind::Allergen => records.allergens.keys().map(ToString::to_string).collect(),
        Kind::Product => records.products.keys().map(ToString::to_string).collect(),
        Kind::Source => records.sources.keys().map(ToString::to_string).collect(),
        Kind::Pattern => records.patterns.keys().map(ToString::to_string).collect(),
    }
}

/// The id is what a record is; who reviewed it is changed by reviewing it.
const ELSEWHERE: [&str; 2] = ["id", "review"];

#[test]
fn every_field_of_every_kind_has_its_place_in_the_form() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let id = ids(*kind).swap_remove(0);
            let draft = record(*kind, &id);
            let (harness, _) = drawn(draft, lang, COLUMN, (Vec::new(), None), form_ui);
            let said = read_aloud(&harness);
            assert!(!said.contains("Unknown localization"), "{said}");
            let fields = fields(*kind);
            assert!(fields.len() > ELSEWHERE.len(), "{kind:?} {fields:?}");
            for field in fields.iter().filter(|field| !ELSEWHERE.contains(field)) {
                let id = format!("form-{}-{}", kind.noun(), field.replace('_', "-"));
                let label = format!("Label {:?}", t(lang, &id));
                assert!(
                    said.contains(&label),
                    "{kind:?}.{field}: no {label} in\n{said}"
                );
            }
        }
    }
}

/// So many records of each kind are drawn; their texts and values go through every control.
const SAMPLE: usize = 60;

/// No accidental order, no trimmed text, no default filled in.
#[test]
fn a_form_that_is_only_looked_at_changes_nothing() {
    for kind in Kind::ALL {
        let ids = ids(*kind);
        let step = ids.len().div_ceil(SAMPLE);
        let drafts = ids.iter().step_by(step).map(|id| record(*kind, id));
        let mut drafts: Vec<Draft> = drafts.collect();
        let before = drafts.clone();
        let ctx = eframe::egui::Context::default();
        aftercare::ui::theme::set_up(&ctx);
        for draft in &mut drafts {
            for draw in [form_ui, ron_ui] {
                let output = ctx.run_ui(eframe::egui::RawInput::default(), |ui| {
                    let event = draw(ui, &context(Lang::De, &[], None), draft);
                    assert_eq!(event, FormEvent::None);
                });
                output.drop_without_applying_deltas();
            }
        }
        assert!(before == drafts, "{kind:?}");
    }
}

#[test]
fn a_name_is_added_given_a_kind_and_removed_by_keyboard() {
    let (mut harness, desk) = form(record(Kind::Ingredient, "retinol"));
    let before = ingredient(&desk);
    enter(&mut harness, "Add to Also called", "Retinol Pure XY");
    let added = OtherName::Common("Retinol Pure XY".to_owned());
    assert_eq!(ingredient(&desk).names.last(), Some(&added));
    assert_eq!(desk.borrow().event, FormEvent::Changed);
    click(&mut harness, "Retinol Pure XY, common");
    click(&mut harness, "trade");
    let traded = OtherName::Trade("Retinol Pure XY".to_owned());
    assert_eq!(ingredient(&desk).names.last(), Some(&traded));
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label("Retinol Pure XY, trade").focus();
    harness.run();
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(ingredient(&desk), before);
}

#[test]
fn a_name_of_another_ingredient_is_said_while_it_is_typed() {
    let (mut harness, desk) = form(record(Kind::Ingredient, "retinol"));
    let field = "Add to Also called";
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("tretinoin");
    harness.run();
    harness.get_by_label("“tretinoin” is already a name of Tretinoin.");
    click(&mut harness, "Tretinoin");
    let tretinoin = Subject::Ingredient(IngredientId::from("tretinoin"));
    assert_eq!(desk.borrow().event, FormEvent::Open(tretinoin));
}

#[test]
fn references_are_picked_by_any_name_and_removed_by_their_cross() {
    let (mut harness, desk) = form(record(Kind::Ingredient, "retinol"));
    enter(&mut harness, "Add to Classes", "alpha hydroxy");
    assert_eq!(
        ingredient(&desk).classes.last(),
        Some(&ClassId::from("aha"))
    );
    click(&mut harness, "Remove Alpha hydroxy acids");
    assert!(!ingredient(&desk).classes.contains(&ClassId::from("aha")));
    enter(&mut harness, "Add to Functions", "antiox");
    let functions = ingredient(&desk).functions;
    assert!(
        functions.contains(&"antioxidant".to_owned()),
        "{functions:?}"
    );
    // What is nothing is never taken.
    let before = ingredient(&desk);
    enter(&mut harness, "Add to Classes", "no such class");
    assert_eq!(ingredient(&desk), before);
}

#[test]
fn a_wrong_check_digit_is_said_at_the_field() {
    let (mut harness, desk) = form(record(Kind::Ingredient, "retinol"));
    let wrong = "The check digit is wrong: compare with the European inventory.";
    assert!(harness.query_by_label(wrong).is_none());
    set(&mut harness, Role::TextInput, "CAS", "68-26-7");
    assert_eq!(ingredient(&desk).cas.as_deref(), Some("68-26-7"));
    harness.get_by_label(wrong);
}

#[test]
fn severities_are_set_by_digits_and_arrows_and_by_the_mouse() {
    let (mut harness, desk) = form(record(Kind::Class, "aha"));
    let cell = |harness: &Harness<'_>, phase: &str| {
        let cells = harness.get_all_by_role(Role::ComboBox);
        let mut names = cells.filter_map(|node| node.accesskit_node().label());
        names.find(|name| name.starts_with(phase)).unwrap()
    };
    let first = cell(&harness, "Open channels");
    harness
        .get_by_role_and_label(Role::ComboBox, &first)
        .focus();
    harness.run();
    for key in [
        Key::Num2,
        Key::ArrowRight,
        Key::Num1,
        Key::ArrowRight,
        Key::Num4,
    ] {
        harness.key_press(key);
        harness.run();
    }
    let severity = class(&desk).severity;
    assert_eq!(
        (severity.open, severity.acute, severity.repair),
        (Severity::Caution, Severity::Fine, Severity::Contraindicated)
    );
    let last = cell(&harness, "Remodelling");
    harness.get_by_role_and_label(Role::ComboBox, &last).click();
    harness.run();
    click(&mut harness, "Remodelling: Wait");
    assert_eq!(class(&desk).severity.remodelling, Severity::Avoid);
}

#[test]
fn a_return_code_tells_when_the_class_was_back_before() {
    let below = record(Kind::Class, "aha");
    let (mut harness, desk) = drawn(
        below.clone(),
        Lang::En,
        COLUMN,
        (Vec::new(), Some(below.clone())),
        form_ui,
    );
    assert!(!read_aloud(&harness).contains(" was "));
    click(&mut harness, "Returns as: R1");
    assert_eq!(class(&desk).returns, Some(ReturnCode::R1));
    assert!(read_aloud(&harness).contains("Cell \"day 5 was day 7\""));
    harness.get_by_label("Built-in: R2");
    click(&mut harness, "Take the built-in: Returns as");
    assert_eq!(desk.borrow().draft, below);
}

#[test]
fn conditions_are_ordered_changed_and_never_none() {
    let (mut harness, desk) = form(record(Kind::Class, "aha"));
    let before = class(&desk).instead;
    assert!(before.len() > 1);
    click(&mut harness, "Move down Instead 1");
    assert_eq!(class(&desk).instead[1], before[0]);
    click(&mut harness, "Move up Instead 2");
    assert_eq!(class(&desk).instead, before);
    set(
        &mut harness,
        Role::TextInput,
        "Instead 1, 1: percent",
        "2,5",
    );
    assert_eq!(class(&desk).instead[0].when[0], When::StatedBelow(2.5));
    set(
        &mut harness,
        Role::TextInput,
        "Instead 1, 1: percent",
        "250",
    );
    assert_eq!(class(&desk).instead[0].when[0], When::StatedBelow(2.5));
    click(&mut harness, "Evidence: D");
    assert_eq!(class(&desk).evidence, Grade::D);
}

#[test]
fn a_text_is_written_in_both_languages_and_left_out_when_both_are_empty() {
    let mut draft = record(Kind::Class, "aha");
    let Draft::Class(it) = &mut draft else {
        panic!("a class")
    };
    it.not_to_confuse = None;
    let (mut harness, desk) = form(draft);
    click(&mut harness, "Add Not to confuse");
    let english = "Not to confuse: English";
    set(&mut harness, Role::MultilineTextInput, english, "Not this");
    let text = class(&desk).not_to_confuse.expect("a text");
    assert_eq!((text.en.as_str(), text.de.as_str()), ("Not this", ""));
    set(&mut harness, Role::MultilineTextInput, english, "");
    assert_eq!(class(&desk).not_to_confuse, None);
}

#[test]
fn what_an_allergen_extends_to_and_pairs_are_written() {
    let (mut harness, desk) = form(record(Kind::Allergen, "cetyl-alcohol"));
    click(&mut harness, "Allergy to one: extends to…");
    let field = "Add to Allergy to one: Cross-reacts: names, forms";
    enter(&mut harness, field, "STEARYL ALCOHOL");
    click(&mut harness, "add a pair");
    set(
        &mut harness,
        Role::TextInput,
        "Pairs that react 1: 1",
        "CETYL ALCOHOL",
    );
    let desk = desk.borrow();
    let Draft::Allergen(group) = &desk.draft else {
        panic!("a group")
    };
    let aftercare::model::allergen::Single::Extends { cross, .. } = &group.single else {
        panic!("{:?}", group.single)
    };
    assert_eq!(cross.names, ["STEARYL ALCOHOL"]);
    assert_eq!(group.pairs, [("CETYL ALCOHOL".to_owned(), String::new())]);
}

#[test]
fn a_label_is_read_while_it_is_typed() {
    let (mut harness, desk) = form(record(Kind::Product, "bar-soap"));
    let label = "AQUA, Velarosine Complex XQ, Sodum Hyalronate";
    set(&mut harness, Role::MultilineTextInput, "As printed", label);
    assert_eq!(product(&desk).label, label);
    harness.get_by_label("3 names · 2 not read");
    harness.get_by_label("Velarosine Complex XQ, not known");
    harness.get_by_label("Sodum Hyalronate, Sodium hyaluronate?");
    enter(&mut harness, "Add to Strengths", "niacinamide");
    set(&mut harness, Role::TextInput, "Niacinamide: percent", "4");
    let strengths = product(&desk).strengths;
    assert_eq!(
        strengths.get(&IngredientId::from("niacinamide")),
        Some(&4.0)
    );
    click(&mut harness, "Made for: Oily");
    click(&mut harness, "Made for: Dry");
    let skins = product(&desk).skins;
    assert_eq!(skins, [Skin::Dry, Skin::Oily]);
}

#[test]
fn a_form_of_names_is_tried_as_it_is_typed() {
    let pattern = KB.records.patterns.values().find(|entry| {
        let pattern = &entry.record;
        pattern.except.is_empty() && !pattern.examples.is_empty()
    });
    let pattern = &pattern.expect("a pattern").record;
    let example = pattern.examples[0].clone();
    let (mut harness, _) = form(record(Kind::Pattern, pattern.id.as_str()));
    harness.get_by_label(&format!("{example}, fits"));
    enter(&mut harness, "Add to Except", &example);
    harness.get_by_label(&format!("{example}, does not fit"));
    enter(&mut harness, "Add to Forms", "{BROKEN");
    assert!(read_aloud(&harness).contains("brackets do not match"));
    set(&mut harness, Role::TextInput, "Try any name", "aqua");
    assert!(read_aloud(&harness).contains("entries come before forms"));
}

#[test]
fn a_year_that_is_none_stays_in_the_field_and_changes_nothing() {
    let id = ids(Kind::Source).swap_remove(0);
    let (mut harness, desk) = form(record(Kind::Source, &id));
    let before = desk.borrow().draft.clone();
    set(&mut harness, Role::TextInput, "Year", "20x6");
    assert_eq!(desk.borrow().draft, before);
    set(&mut harness, Role::TextInput, "Year", "1999");
    let Draft::Source(source) = &desk.borrow().draft else {
        panic!("a source")
    };
    assert_eq!(source.year, Some(1999));
}

#[test]
fn a_problem_stands_at_its_field_with_its_way_out() {
    let draft = record(Kind::Ingredient, "retinol");
    let message = "`x` is a name of `tretinoin` too";
    let what = Diagnostic::error(Code::DuplicateName, message)
        .at(Place::file("ingredients/own.ron").field("names[1]"));
    let fix = Fix {
        label: Sentence::plain("fix-from-german"),
        draft: draft.clone(),
    };
    let problem = Problem {
        what,
        fixes: vec![fix.clone()],
    };
    let (mut harness, desk) = drawn(draft, Lang::En, COLUMN, (vec![problem], None), form_ui);
    let at = |harness: &Harness<'_>, name: &str| harness.get_by_label(name).rect().top();
    let said = at(&harness, message);
    assert!(said > at(&harness, "Also called") && said < at(&harness, "Classes"));
    click(&mut harness, &t(Lang::En, "fix-from-german"));
    assert_eq!(desk.borrow().event, FormEvent::Fix(Box::new(fix)));
}

#[test]
fn the_record_as_text_is_parsed_as_it_is_typed_and_the_form_waits_for_it() {
    let draw = |ui: &mut Ui, context: &FormContext<'_>, draft: &mut Draft| {
        let typed = ron_ui(ui, context, draft);
        let formed = form_ui(ui, context, draft);
        if typed == FormEvent::None {
            formed
        } else {
            typed
        }
    };
    let draft = record(Kind::Class, "aha");
    let text = draft.text().unwrap();
    let (mut harness, desk) = drawn(draft.clone(), Lang::En, COLUMN, (Vec::new(), None), draw);
    let name = "Record as RON";
    let role = Role::MultilineTextInput;
    set(
        &mut harness,
        role,
        name,
        &text.replace("returns: R2", "returns: R1"),
    );
    assert_eq!(class(&desk).returns, Some(ReturnCode::R1));
    let broken = text.replace("returns: R2", "returns: R7");
    set(&mut harness, role, name, &broken);
    let line = 1 + text
        .lines()
        .position(|line| line.contains("returns"))
        .unwrap();
    assert!(
        read_aloud(&harness).contains(&format!("Line {line}, column")),
        "{}",
        read_aloud(&harness)
    );
    assert!(is_broken(&harness.ctx, &desk.borrow().draft));
    let field = harness.get_by_label("Returns as: R3");
    assert!(field.accesskit_node().is_disabled());
    // An id is no field, and nobody reviews by writing that they did.
    set(
        &mut harness,
        role,
        name,
        &text.replace("\"aha\"", "\"other\""),
    );
    assert!(read_aloud(&harness).contains("The id stays as it is"));
    click(&mut harness, "Back to the record as it was");
    assert_eq!(class(&desk).returns, Some(ReturnCode::R1));
    click(&mut harness, "Returns as: R3");
    assert_eq!(class(&desk).returns, Some(ReturnCode::R3));
    let shown = harness.get_by_role_and_label(role, name).value();
    assert!(shown.unwrap().contains("returns: R3"));
}

#[test]
fn a_name_is_changed_where_it_stands() {
    let (mut harness, desk) = form(record(Kind::Ingredient, "retinol"));
    let first = ingredient(&desk).names[0].text().to_owned();
    click(&mut harness, &format!("{first}, common"));
    let field = format!("Change “{first}”");
    let field = harness.get_by_role_and_label(Role::TextInput, &field);
    assert!(field.is_focused());
    field.type_text("x");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(ingredient(&desk).names[0].text(), format!("{first}x"));
    let role = Role::TextInput;
    let field = format!("Change “{first}x”");
    assert!(harness.query_by_role_and_label(role, &field).is_none());
}

/// By Tab through a form: never upwards, but within a line.
#[test]
fn tab_goes_down_the_form_and_is_never_caught() {
    for (kind, id) in [(Kind::Class, "aha"), (Kind::Ingredient, "retinol")] {
        let (mut harness, _) = form(record(kind, id));
        let mut places: Vec<(String, f32)> = Vec::new();
        for _ in 0..16 {
            harness.key_press(Key::Tab);
            harness.run();
            let focused = harness
                .root()
                .children_recursive()
                .find(egui_kittest::Node::is_focused);
            let focused = focused.expect("something has the keyboard");
            let name = focused.accesskit_node().label().unwrap_or_default();
            places.push((name, focused.rect().bottom()));
        }
        for pair in places.windows(2) {
            let [(before, above), (after, below)] = pair else {
                continue;
            };
            assert_ne!(before, after, "{kind:?}: Tab is caught");
            assert!(
                *below > above - 30.0,
                "{kind:?}: from {before} up to {after}"
            );
        }
    }
}

#[test]
fn the_forms_read_the_same_to_everybody() {
    for (lang, name) in [(Lang::En, "en"), (Lang::De, "de")] {
        for (kind, id) in [
            (Kind::Ingredient, "retinol"),
            (Kind::Class, "retinoid"),
            (Kind::Allergen, "cetyl-alcohol"),
            (Kind::Product, "bar-soap"),
            (Kind::Source, "aftercare-synthesis"),
        ] {
            let (harness, _) = drawn(record(kind, id), lang, COLUMN, (Vec::new(), None), form_ui);
            let name = format!("form_{}_{name}", kind.noun());
            insta::assert_snapshot!(name, read_aloud(&harness));
        }
    }
}

/// At 200 % the middle of the window is some 290 points wide.
#[test]
fn no_control_is_cut_off_in_a_narrow_column() {
    for width in [620.0, 290.0] {
        for kind in Kind::ALL {
            let id = ids(*kind).swap_remove(0);
            let size = [width, 4000.0];
            let (harness, _) = drawn(
                record(*kind, &id),
                Lang::De,
                size,
                (Vec::new(), None),
                form_ui,
            );
            for node in harness.root().children_recursive() {
                let node = node.accesskit_node();
                let bounds = node.bounding_box();
                let is_control = matches!(
                    node.role(),
                    Role::Button | Role::TextInput | Role::MultilineTextInput | Role::ComboBox
                );
                let is_out = bounds.is_some_and(|it| it.x1 > f64::from(width) + 1.0);
                assert!(
                    !is_control || !is_out,
                    "{kind:?} at {width}: {:?} {bounds:?}",
                    node.label()
                );
            }
        }
    }
}
