//! Lints on records: one short function each, one code each; and what is sound enough to use.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::records::{Entry, Record, Records, Table};
use crate::diag::{Code, Diagnostic, Place};
use crate::inci::normalize::fold;
use crate::inci::pattern::Form;
use crate::model::class::ReturnCode;
use crate::model::id::{ClassId, IngredientId};
use crate::model::ingredient::Ingredient;
use crate::model::pattern::NamePattern;
use crate::model::scale::Band;
use crate::model::sentence::Text;

/// Everything that is wrong with the records, in the order of the files.
pub fn check(records: &Records) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    ids(records, &mut problems);
    sources(records, &mut problems);
    ingredients(records, &mut problems);
    names(records, &mut problems);
    classes(records, &mut problems);
    allergens(records, &mut problems);
    raises_and_benefits(records, &mut problems);
    patterns(records, &mut problems);
    protocols(records, &mut problems);
    texts(records, &mut problems);
    problems.sort_by(|a, b| a.place.cmp(&b.place).then(a.code.cmp(&b.code)));
    problems
}

/// The records without those that rest on something that is not there.
///
/// What goes only makes advice stricter: an ingredient that is left out is unknown on a label.
pub fn sound(mut records: Records) -> Records {
    let known: BTreeSet<ClassId> = records.classes.keys().cloned().collect();
    let all_known = |classes: &[ClassId]| {
        !classes.is_empty() && classes.iter().all(|class| known.contains(class))
    };
    records.ingredients.retain(|_, entry| all_known(&entry.record.classes));
    records.patterns.patterns.retain(|pattern| all_known(&pattern.classes));
    for entry in records.classes.values_mut() {
        if entry.record.instead.iter().any(|instead| !known.contains(&instead.class)) {
            let class = Arc::make_mut(&mut entry.record);
            class.instead.retain(|instead| known.contains(&instead.class));
        }
    }
    records.protocols.retain(|_, entry| phase_problem(&entry.record.bands).is_none());
    records
}

fn ids(records: &Records, problems: &mut Vec<Diagnostic>) {
    fn table<T: Record>(table: &Table<T>, problems: &mut Vec<Diagnostic>) {
        for entry in table.values() {
            let id = entry.record.id().as_ref();
            let kebab = !id.is_empty()
                && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !id.starts_with('-')
                && !id.ends_with('-');
            if !kebab {
                problems.push(
                    Diagnostic::error(Code::BadId, format!("`{id}` is not a {} id", T::NOUN))
                        .at(entry.place.clone())
                        .hint("small letters, digits and single hyphens"),
                );
            }
        }
    }
    table(&records.ingredients, problems);
    table(&records.classes, problems);
    table(&records.allergens, problems);
    table(&records.benefits, problems);
    table(&records.factors, problems);
    table(&records.signs, problems);
    table(&records.products, problems);
    table(&records.protocols, problems);
    table(&records.vehicles, problems);
    table(&records.sources, problems);
}

fn sources(records: &Records, problems: &mut Vec<Diagnostic>) {
    fn table<T: Record>(records: &Records, table: &Table<T>, problems: &mut Vec<Diagnostic>) {
        for entry in table.values() {
            let Some(sources) = entry.record.sources() else {
                continue;
            };
            if sources.is_empty() {
                problems.push(
                    Diagnostic::error(
                        Code::NoSource,
                        format!("the {} `{}` has no source", T::NOUN, entry.record.id().as_ref()),
                    )
                    .at(entry.place.clone())
                    .hint("name at least one id of `sources.ron`"),
                );
            }
            for source in sources {
                if !records.sources.contains_key(source) {
                    problems.push(
                        Diagnostic::error(Code::UnknownSource, format!("`{source}` is no source"))
                            .at(entry.place.clone())
                            .nearest(
                                source.as_str(),
                                records.sources.keys().map(AsRef::as_ref),
                            ),
                    );
                }
            }
        }
    }
    table(records, &records.ingredients, problems);
    table(records, &records.classes, problems);
    table(records, &records.allergens, problems);
    table(records, &records.benefits, problems);
    table(records, &records.factors, problems);
    table(records, &records.signs, problems);
    table(records, &records.vehicles, problems);
    table(records, &records.protocols, problems);
}

fn unknown_class(records: &Records, class: &ClassId, place: &Place) -> Option<Diagnostic> {
    (!records.classes.contains_key(class)).then(|| {
        Diagnostic::error(Code::UnknownClass, format!("`{class}` is no class"))
            .at(place.clone())
            .nearest(class.as_str(), records.classes.keys().map(AsRef::as_ref))
    })
}

fn unknown_ingredient(records: &Records, id: &IngredientId, place: &Place) -> Option<Diagnostic> {
    (!records.ingredients.contains_key(id)).then(|| {
        Diagnostic::error(Code::UnknownIngredient, format!("`{id}` is no ingredient"))
            .at(place.clone())
            .nearest(id.as_str(), records.ingredients.keys().map(AsRef::as_ref))
    })
}

fn ingredients(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.ingredients.values() {
        let ingredient = &entry.record;
        if ingredient.classes.is_empty() {
            problems.push(
                Diagnostic::error(Code::NoClass, format!("`{}` has no class", ingredient.id))
                    .at(entry.place.clone())
                    .hint("a harmless ingredient belongs to one of `classes/base.ron`"),
            );
        }
        let unknown = ingredient.classes.iter();
        problems.extend(unknown.filter_map(|class| unknown_class(records, class, &entry.place)));
        if let Some(cas) = &ingredient.cas
            && !cas_is_sound(cas)
        {
            problems.push(
                Diagnostic::error(
                    Code::CasCheckDigit,
                    format!("`{cas}` is not a CAS number: its check digit is wrong"),
                )
                .at(entry.place.clone())
                .hint("compare with the European inventory"),
            );
        }
    }
}

/// Whether a CAS registry number has the form `50-21-5` and the right check digit: the last digit
/// is the sum of the others, weighted 1, 2, 3 … from the right, modulo 10.
fn cas_is_sound(cas: &str) -> bool {
    let parts: Vec<&str> = cas.split('-').collect();
    let [first, second, check] = parts[..] else {
        return false;
    };
    if second.len() != 2 || check.len() != 1 || !(2..=7).contains(&first.len()) {
        return false;
    }
    let Some(digits) = format!("{first}{second}")
        .chars()
        .map(|c| c.to_digit(10))
        .collect::<Option<Vec<u32>>>()
    else {
        return false;
    };
    let sum: u32 = digits.iter().rev().zip(1..).map(|(digit, weight)| digit * weight).sum();
    check.parse() == Ok(sum % 10)
}

fn names(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut claimed: BTreeMap<String, &Entry<Ingredient>> = BTreeMap::new();
    for entry in records.ingredients.values() {
        let ingredient = &entry.record;
        let names = std::iter::once(ingredient.name.as_str())
            .chain(ingredient.names.iter().map(|other| other.text()));
        for name in names {
            let folded = fold(name);
            if folded.is_empty() {
                problems.push(
                    Diagnostic::error(Code::DuplicateName, format!("`{name}` is no name"))
                        .at(entry.place.clone()),
                );
            } else if let Some(first) = claimed.get(&folded) {
                let message = if first.record.id == ingredient.id {
                    format!("`{name}` stands twice in `{}`", ingredient.id)
                } else {
                    format!("`{name}` is a name of `{}` too", first.record.id)
                };
                problems.push(
                    Diagnostic::error(Code::DuplicateName, message)
                        .at(entry.place.clone())
                        .hint(format!("the first stands at {}", first.place)),
                );
            } else {
                claimed.insert(folded, entry);
            }
        }
    }
}

fn classes(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut members: BTreeSet<&ClassId> = BTreeSet::new();
    members.extend(records.ingredients.values().flat_map(|entry| &entry.record.classes));
    members.extend(records.patterns.patterns.iter().flat_map(|pattern| &pattern.classes));
    for entry in records.classes.values() {
        members.extend(entry.record.instead.iter().map(|instead| &instead.class));
    }
    for entry in records.protocols.values() {
        let rules = &entry.record.product_rules;
        members.extend(rules.kinds.iter().map(|(_, class)| class));
        members.extend(rules.mixes.iter().map(|mix| &mix.class));
        members.extend([&rules.tinted, &rules.abrasive.class, &rules.unpreserved.class]);
    }
    for entry in records.classes.values() {
        let class = &entry.record;
        if !members.contains(&class.id) {
            problems.push(
                Diagnostic::error(Code::EmptyClass, format!("nothing is a `{}`", class.id))
                    .at(entry.place.clone())
                    .hint("give it an ingredient or a pattern, or remove it"),
            );
        }
        for instead in &class.instead {
            problems.extend(unknown_class(records, &instead.class, &entry.place));
            let only = instead.only.iter();
            problems.extend(only.filter_map(|id| unknown_ingredient(records, id, &entry.place)));
        }
    }
}

fn allergens(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut claimed = BTreeMap::new();
    for entry in records.allergens.values() {
        let group = &entry.record;
        for members in [&group.direct, &group.cross, &group.possible] {
            let classes = members.classes.iter();
            problems.extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
            for other in &members.groups {
                if !records.allergens.contains_key(other) {
                    problems.push(
                        Diagnostic::error(
                            Code::UnknownAllergen,
                            format!("`{other}` is no allergen"),
                        )
                        .at(entry.place.clone())
                        .nearest(
                            other.as_str(),
                            records.allergens.keys().map(AsRef::as_ref),
                        ),
                    );
                }
            }
            for form in &members.names {
                bad_form(records, form, &entry.place, problems);
            }
        }
        for form in &group.not {
            bad_form(records, form, &entry.place, problems);
            if group.direct.names.iter().any(|name| fold(name) == fold(form)) {
                problems.push(
                    Diagnostic::error(
                        Code::AllergenColumns,
                        format!("`{form}` is both direct and a false friend of `{}`", group.id),
                    )
                    .at(entry.place.clone()),
                );
            }
        }
        for name in &group.names {
            if let Some(first) = claimed.insert(fold(name), &group.id)
                && *first != group.id
            {
                problems.push(
                    Diagnostic::error(
                        Code::DuplicateName,
                        format!("`{name}` is a name of the allergen `{first}` too"),
                    )
                    .at(entry.place.clone()),
                );
            }
        }
    }
}

fn bad_form(records: &Records, form: &str, place: &Place, problems: &mut Vec<Diagnostic>) {
    if let Err(err) = Form::compile(form, &records.patterns.lists) {
        problems.push(
            Diagnostic::error(Code::BadForm, err.to_string())
                .at(place.clone())
                .hint("`*` stands for any text, `#` for a number, `{A|B}` for one of several"),
        );
    }
}

fn raises_and_benefits(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.factors.values() {
        let classes = entry.record.raises.iter().flat_map(|raise| &raise.classes);
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
        for form in &entry.record.watch {
            bad_form(records, form, &entry.place, problems);
        }
    }
    for entry in records.benefits.values() {
        let classes = entry.record.classes.iter();
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
        for form in &entry.record.names {
            bad_form(records, form, &entry.place, problems);
        }
        let fit = entry.record.fit;
        let values = [
            fit.dry,
            fit.oily,
            fit.combination,
            fit.normal,
            fit.sensitive,
            fit.acne_prone,
            fit.rosacea,
            fit.darker,
        ];
        if values.iter().any(|value| !(-1..=2).contains(value)) {
            problems.push(
                Diagnostic::error(
                    Code::WrongUnit,
                    format!("the fit of `{}` is not within -1 and 2", entry.record.id),
                )
                .at(entry.place.clone()),
            );
        }
    }
}

fn patterns(records: &Records, problems: &mut Vec<Diagnostic>) {
    let lists = &records.patterns.lists;
    let mut compiled: Vec<(&NamePattern, Vec<Form>, Vec<Form>)> = Vec::new();
    for pattern in &records.patterns.patterns {
        let place = pattern_place(pattern);
        let classes = pattern.classes.iter();
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &place)));
        if pattern.sources.is_empty() {
            let message = format!("the pattern `{}` has no source", pattern.id);
            problems.push(Diagnostic::error(Code::NoSource, message).at(place.clone()));
        }
        let compile = |forms: &[String]| -> Result<Vec<Form>, Diagnostic> {
            forms
                .iter()
                .map(|form| Form::compile(form, lists))
                .collect::<Result<_, _>>()
                .map_err(|err| Diagnostic::error(Code::BadForm, err.to_string()).at(place.clone()))
        };
        match (compile(&pattern.forms), compile(&pattern.except)) {
            (Ok(forms), Ok(except)) => compiled.push((pattern, forms, except)),
            (Err(problem), _) | (_, Err(problem)) => problems.push(problem),
        }
    }
    let first = |name: &str| {
        let folded = fold(name);
        let fits = |forms: &[Form]| forms.iter().any(|form| form.fits(&folded));
        compiled
            .iter()
            .find(|(_, forms, except)| fits(forms) && !fits(except))
            .map(|(pattern, ..)| &pattern.id)
    };
    for (pattern, ..) in &compiled {
        let wrong = |message: String| {
            Diagnostic::error(Code::PatternExample, message).at(pattern_place(pattern))
        };
        for example in &pattern.examples {
            match first(example) {
                Some(id) if *id == pattern.id => {}
                Some(id) => problems.push(wrong(format!(
                    "`{example}`, an example of `{}`, goes to the pattern `{id}` before it",
                    pattern.id
                ))),
                None => problems.push(wrong(format!(
                    "the pattern `{}` does not fit its example `{example}`",
                    pattern.id
                ))),
            }
        }
        for look_alike in &pattern.look_alikes {
            if first(look_alike) == Some(&pattern.id) {
                problems.push(wrong(format!(
                    "the pattern `{}` takes the look-alike `{look_alike}`",
                    pattern.id
                )));
            }
        }
    }
}

fn pattern_place(pattern: &NamePattern) -> Place {
    Place::file("patterns.ron").field(pattern.id.as_str())
}

fn protocols(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.protocols.values() {
        if let Some(message) = phase_problem(&entry.record.bands) {
            problems.push(
                Diagnostic::error(Code::PhaseGap, message)
                    .at(entry.place.clone())
                    .hint("each phase ends after the one before it; the unit is in the data"),
            );
        }
        let rules = &entry.record.product_rules;
        let unpreserved = &rules.unpreserved;
        let classes = (rules.kinds.iter().map(|(_, class)| class))
            .chain(rules.mixes.iter().map(|mix| &mix.class))
            .chain([&rules.tinted, &rules.abrasive.class, &unpreserved.class])
            .chain(&rules.one_percent.classes)
            .chain(&unpreserved.water_classes)
            .chain(&unpreserved.preserving)
            .chain(&unpreserved.preserving_unless_late)
            .chain(&unpreserved.pressurised_classes);
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
        let ingredients = (rules.one_percent.ingredients.iter())
            .chain(&rules.one_percent.leave_on_only)
            .chain(rules.mixes.iter().flat_map(|mix| &mix.members))
            .chain(&unpreserved.preserving_ingredients)
            .chain(&unpreserved.pressurised_ingredients);
        problems.extend(
            ingredients.filter_map(|id| unknown_ingredient(records, id, &entry.place)),
        );
    }
}

/// What is wrong with the bands of a protocol, if anything.
fn phase_problem(bands: &[crate::model::protocol::BandTimes]) -> Option<String> {
    for (times, band) in bands.iter().zip(Band::ALL) {
        if times.band != band {
            return Some(format!("band {} stands where band {} belongs", times.band.word(), band.word()));
        }
    }
    if bands.len() != Band::ALL.len() {
        return Some(format!("{} bands instead of {}", bands.len(), Band::ALL.len()));
    }
    for times in bands {
        let band = times.band.word();
        let ends = [
            times.open_until,
            times.acute_until,
            times.repair_until,
            times.remodelling_until,
        ];
        if ends.windows(2).any(|pair| pair[0].hours() >= pair[1].hours()) {
            return Some(format!("a phase of band {band} ends before the one it follows"));
        }
        let codes = ReturnCode::ALL.map(|code| times.returns(code).hours());
        if codes[0] > codes[1] || codes[1] > codes[2] {
            return Some(format!("in band {band} a milder active returns after a stronger one"));
        }
    }
    let depths: Vec<u32> = bands.iter().take(5).map(|times| times.up_to_um).collect();
    if depths.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Some("the depths of the bands do not rise; they are in micrometres".to_owned());
    }
    if depths.first().is_some_and(|um| *um < 50) {
        return Some("band A ends below 50 micrometres; are the depths in millimetres?".to_owned());
    }
    None
}

fn texts(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut text = |text: &Text, place: &Place| {
        for (language, words) in [("en", &text.en), ("de", &text.de)] {
            if words.trim().is_empty() {
                problems.push(
                    Diagnostic::error(
                        Code::MissingText,
                        format!("`{}` has an empty text in `{language}`", place.field),
                    )
                    .at(place.clone()),
                );
            }
        }
    };
    for entry in records.classes.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.why, &entry.place);
    }
    for entry in records.allergens.values() {
        text(&entry.record.name, &entry.place);
    }
    for entry in records.benefits.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.why, &entry.place);
    }
    for entry in records.factors.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.why, &entry.place);
        text(&entry.record.advice, &entry.place);
    }
    for entry in records.signs.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.plain, &entry.place);
        text(&entry.record.action, &entry.place);
    }
    for entry in records.products.values() {
        text(&entry.record.name, &entry.place);
    }
}

#[cfg(test)]
mod tests {
    use super::cas_is_sound;

    #[test]
    fn cas_numbers_have_a_check_digit() {
        assert!(cas_is_sound("50-21-5"));
        assert!(cas_is_sound("7732-18-5"));
        assert!(!cas_is_sound("50-21-6"));
        assert!(!cas_is_sound("50215"));
        assert!(!cas_is_sound("5é-21-5"));
    }
}
