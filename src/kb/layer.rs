//! A clinic's records over the built-in ones.
//!
//! A record of the clinic replaces the built-in one with its id. **A draft can only make advice
//! stricter**: where an unreviewed record would relax, the stricter of both counts, and a message
//! says so.

use std::sync::Arc;

use super::records::{Entry, Layer, Record, Records, Table, each_kind};
use crate::diag::{Code, Diagnostic};
use crate::model::allergen::{AllergenGroup, Members};
use crate::model::annex::AnnexEntry;
use crate::model::beneath::Beneath;
use crate::model::benefit::Benefit;
use crate::model::class::{Cells, Class, ReturnCode};
use crate::model::factor::{Factor, Shift};
use crate::model::ingredient::Ingredient;
use crate::model::pattern::NamePattern;
use crate::model::phrase::Phrase;
use crate::model::preset::Preset;
use crate::model::product::Product;
use crate::model::protocol::{BandTimes, Protocol};
use crate::model::sign::Sign;
use crate::model::source::Source;
use crate::model::time::Span;
use crate::model::vehicle::Vehicle;

/// The built-in records with a clinic's on top, and what had to be held back.
pub fn cover(mut base: Records, mut clinic: Records) -> (Records, Vec<Diagnostic>) {
    let mut held = Vec::new();
    for id in std::mem::take(&mut clinic.pattern_order) {
        if !base.patterns.contains_key(&id) {
            base.pattern_order.push(id);
        }
    }
    base.word_lists.append(&mut clinic.word_lists);
    each_kind!(T => {
        let own = std::mem::take(T::table_mut(&mut clinic));
        cover_table(T::table_mut(&mut base), own, &mut held);
    });
    held.extend(
        base.patterns
            .values()
            .filter(|entry| !counts(entry))
            .map(|entry| {
                let id = &entry.record.id;
                Diagnostic::warning(
            Code::DraftRelaxes,
            format!(
                "the draft pattern `{id}` would read names that are unknown; it waits for review"
            ),
        )
        .at(entry.place.clone())
        .hint("have somebody else review it")
            }),
    );
    (base, held)
}

fn cover_table<T: Record>(base: &mut Table<T>, clinic: Table<T>, held: &mut Vec<Diagnostic>) {
    for (id, mut entry) in clinic {
        entry.below = base.remove(&id).map(|below| below.record);
        if entry.record.review().is_draft()
            && let Some(below) = &entry.below
        {
            let stricter = entry.record.stricter(below);
            if stricter != *entry.record {
                held.push(held_back::<T>(&entry));
                entry.record = Arc::new(stricter);
            }
        }
        base.insert(id, entry);
    }
}

fn held_back<T: Record>(entry: &Entry<T>) -> Diagnostic {
    Diagnostic::warning(
        Code::DraftRelaxes,
        format!(
            "the draft {} `{}` is milder than the built-in one; the stricter of both counts",
            T::NOUN,
            entry.record.id().as_ref()
        ),
    )
    .at(entry.place.clone())
    .hint("have somebody else review it")
}

/// Whether a record only counts with a person's review: a clinic's own draft ingredient names
/// what would be unknown without it. Over a built-in ingredient a draft clears nothing: it counts
/// where it is stricter.
pub fn clears_unreviewed(entry: &Entry<Ingredient>) -> bool {
    entry.layer == Layer::Clinic && entry.below.is_none() && entry.record.review.is_draft()
}

/// Whether a pattern is asked at all: a clinic's own draft would read what is unknown without it.
pub fn counts(entry: &Entry<NamePattern>) -> bool {
    entry.layer == Layer::BuiltIn || entry.below.is_some() || !entry.record.review.is_draft()
}

/// What of a draft may count over the record below it.
pub trait Stricter: Sized {
    /// This record, no milder than `below` anywhere.
    #[must_use]
    fn stricter(&self, below: &Self) -> Self;
}

impl Stricter for Class {
    fn stricter(&self, below: &Self) -> Self {
        let cells = |a: Cells, b: Cells| Cells {
            open: a.open.max(b.open),
            acute: a.acute.max(b.acute),
            repair: a.repair.max(b.repair),
            remodelling: a.remodelling.max(b.remodelling),
        };
        Self {
            severity: cells(self.severity, below.severity),
            open_relief: below.open_relief.filter(|_| self.open_relief.is_some()),
            returns: later_code(self.returns, below.returns),
            rinse_off_relief: self.rinse_off_relief && below.rinse_off_relief,
            instead: below.instead.clone(),
            ..self.clone()
        }
    }
}

/// The later of the codes of actives, which are in their order in every band; of the others that of
/// the record below.
fn later_code(own: Option<ReturnCode>, below: Option<ReturnCode>) -> Option<ReturnCode> {
    use ReturnCode::{R1, R2, R3};
    match (own, below) {
        (Some(own @ (R1 | R2 | R3)), Some(below @ (R1 | R2 | R3))) => Some(own.max(below)),
        (own, below) => below.or(own),
    }
}

impl Stricter for Ingredient {
    fn stricter(&self, below: &Self) -> Self {
        Self {
            name: below.name.clone(),
            names: below.names.clone(),
            classes: union(&below.classes, &self.classes),
            ..self.clone()
        }
    }
}

impl Stricter for NamePattern {
    /// Its forms stay, since a name that it leaves alone may fit a milder pattern behind it.
    fn stricter(&self, below: &Self) -> Self {
        Self {
            forms: below.forms.clone(),
            except: below.except.clone(),
            classes: union(&below.classes, &self.classes),
            ..self.clone()
        }
    }
}

impl Stricter for AllergenGroup {
    fn stricter(&self, below: &Self) -> Self {
        let members = |a: &Members, b: &Members| Members {
            names: union(&a.names, &b.names),
            classes: union(&a.classes, &b.classes),
            groups: union(&a.groups, &b.groups),
        };
        Self {
            names: union(&below.names, &self.names),
            direct: members(&below.direct, &self.direct),
            cross: members(&below.cross, &self.cross),
            possible: members(&below.possible, &self.possible),
            not: self
                .not
                .iter()
                .filter(|name| below.not.contains(name))
                .cloned()
                .collect(),
            single: below.single.clone(),
            pairs: union(&below.pairs, &self.pairs),
            ..self.clone()
        }
    }
}

impl Stricter for Factor {
    fn stricter(&self, below: &Self) -> Self {
        let longer = |a: Option<Span>, b: Option<Span>| match (a, b) {
            (Some(a), Some(b)) => Some(longer(a, b)),
            (a, b) => a.or(b),
        };
        Self {
            names: union(&below.names, &self.names),
            action: self.action.max(below.action),
            shift: match (self.shift, below.shift) {
                (Some(Shift::Stretch), _) | (_, None) => self.shift,
                (_, below) => below,
            },
            raises: below.raises.iter().chain(&self.raises).cloned().collect(),
            sun_ban: longer(self.sun_ban, below.sun_ban),
            sauna_ban: longer(self.sauna_ban, below.sauna_ban),
            deeper_band: self.deeper_band || below.deeper_band,
            as_rf: self.as_rf || below.as_rf,
            rf_only: self.rf_only && below.rf_only,
            watch: union(&below.watch, &self.watch),
            ..self.clone()
        }
    }
}

impl Stricter for Sign {
    fn stricter(&self, below: &Self) -> Self {
        Self {
            urgency: self.urgency.max(below.urgency),
            rf_only: self.rf_only && below.rf_only,
            ..self.clone()
        }
    }
}

impl Stricter for Protocol {
    fn stricter(&self, below: &Self) -> Self {
        let mut stricter = below.clone();
        for times in &mut stricter.bands {
            if let Some(own) = self.bands.iter().find(|own| own.band == times.band) {
                *times = later(times, own);
            }
        }
        for activity in &mut stricter.activities {
            if let Some(own) = self.activities.iter().find(|own| own.id == activity.id) {
                for (from, own) in activity.from.iter_mut().zip(own.from) {
                    *from = longer(*from, own);
                }
            }
        }
        Self {
            name: self.name.clone(),
            review: self.review.clone(),
            ..stricter
        }
    }
}

fn later(a: &BandTimes, b: &BandTimes) -> BandTimes {
    BandTimes {
        open_until: longer(a.open_until, b.open_until),
        acute_until: longer(a.acute_until, b.acute_until),
        repair_until: longer(a.repair_until, b.repair_until),
        remodelling_until: longer(a.remodelling_until, b.remodelling_until),
        r1: longer(a.r1, b.r1),
        r2: longer(a.r2, b.r2),
        r3: longer(a.r3, b.r3),
        m: longer(a.m, b.m),
        s: longer(a.s, b.s),
        spf_for: longer(a.spf_for, b.spf_for),
        ..a.clone()
    }
}

fn longer(a: Span, b: Span) -> Span {
    if b.hours() > a.hours() { b } else { a }
}

macro_rules! replaced_as_it_is {
    ($($kind:ty),*) => {$(
        impl Stricter for $kind {
            fn stricter(&self, _below: &Self) -> Self {
                self.clone()
            }
        }
    )*};
}

// A benefit and an annex entry never change a verdict, a preset fills a form that can be changed, a
// product's label is judged whoever wrote it, a note of what is beneath is about files alone, a source is only cited, and a phrase prints as the
// draft it is.
replaced_as_it_is!(
    AnnexEntry, Beneath, Benefit, Phrase, Preset, Product, Source, Vehicle
);

fn union<T: Clone + PartialEq>(a: &[T], b: &[T]) -> Vec<T> {
    let mut all = a.to_vec();
    for value in b {
        if !all.contains(value) {
            all.push(value.clone());
        }
    }
    all
}
