//! A case, prepared once for all products it is asked about.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::class_rule;
use super::help::{Worth, wearers, worth};
use super::schedule::{Schedule, factors};
use super::track::Track;
use crate::inci::quick::QuickMap;
use crate::kb::KnowledgeBase;
use crate::kb::allergens::{AllergenNames, NameSet};
use crate::kb::product::from_label;
use crate::model::case::{AllergicTo, Allergy, Case};
use crate::model::class::Class;
use crate::model::factor::{Factor, Until};
use crate::model::id::{ClassId, SourceId};
use crate::model::product::{Kind, Product};
use crate::model::scale::Device;
use crate::model::sentence::Arg;
use crate::model::time::Hours;
use crate::model::vehicle::Vehicle;

/// A case with everything that depends on the patient and the treatment, not on a product.
#[derive(Debug)]
pub struct Consultation<'a> {
    pub kb: &'a KnowledgeBase,
    pub case: &'a Case,
    pub schedule: Schedule,
    /// Every hour at which a rule may change, rising, from zero.
    pub(super) points: Vec<Hours>,
    /// Severity over time of each class in a product without any relief.
    class_tracks: QuickMap<ClassId, Track>,
    pub(super) allergens: Vec<(&'a Allergy, AllergenNames)>,
    /// Factors of the patient, each with the names it watches for.
    pub(super) factors: Vec<(&'a Factor, NameSet)>,
    /// What helps in the phase of the case.
    pub(super) worth: Vec<Worth<'a>>,
    /// The rows of the vehicle table for this skin.
    pub(super) vehicles: Vec<&'a Vehicle>,
}

impl<'a> Consultation<'a> {
    pub fn new(kb: &'a KnowledgeBase, case: &'a Case) -> Self {
        let schedule = Schedule::new(kb, case);
        let factors: Vec<(&Factor, NameSet)> = factors(kb, case)
            .map(|factor| (factor, NameSet::of_names(kb, &factor.watch)))
            .collect();
        let mut points: BTreeSet<Hours> = schedule.points().into_iter().collect();
        for (factor, _) in &factors {
            points.extend(factor.raises.iter().filter_map(|raise| match raise.until {
                Until::After(span) => Some(span.hours()),
                Until::Always | Until::EndOf(_) => None,
            }));
        }
        let points: Vec<Hours> = points.into_iter().collect();
        let plain = from_label(String::new(), "", Kind::Other);
        let class_tracks = kb
            .records
            .classes
            .iter()
            .map(|(id, entry)| {
                let track = class_rule::track(&entry.record, &schedule, &points, &plain);
                (id.clone(), track)
            })
            .collect();
        let wearers = wearers(&case.patient);
        Self {
            kb,
            case,
            worth: worth(kb, case, &schedule),
            vehicles: (kb.vehicles())
                .filter(|row| wearers.iter().any(|own| row.wearer.covers(*own)))
                .collect(),
            schedule,
            points,
            class_tracks,
            allergens: case
                .patient
                .allergies
                .iter()
                .map(|allergy| (allergy, AllergenNames::new(kb, &allergy.to)))
                .collect(),
            factors,
        }
    }

    /// Whether another procedure of the session makes the skin heal as after radiofrequency.
    pub(super) fn is_as_rf(&self) -> bool {
        self.factors.iter().any(|(factor, _)| factor.as_rf)
    }

    /// Whether the skin was heated, or may have been: by radiofrequency, or by another procedure.
    pub fn is_heated(&self) -> bool {
        self.case.treatment.device == Device::Rf || self.is_as_rf()
    }

    /// The severity of a class in a product, over time.
    pub(super) fn class_track(&self, class: &Class, product: &Product) -> Cow<'_, Track> {
        match self.class_tracks.get(&class.id) {
            Some(track) if !class_rule::is_relieved(class, product) => Cow::Borrowed(track),
            _ => Cow::Owned(class_rule::track(
                class,
                &self.schedule,
                &self.points,
                product,
            )),
        }
    }

    /// What an allergen is called.
    pub fn allergen_name(&self, to: &AllergicTo) -> Arg {
        match to {
            AllergicTo::Group(id) => match self.kb.records.allergens.get(id) {
                Some(entry) => Arg::Text(entry.record.name.clone()),
                None => Arg::Name(id.to_string()),
            },
            AllergicTo::Ingredient(id) => Arg::Name(
                self.kb
                    .ingredient(id)
                    .map_or_else(|| id.to_string(), |ingredient| ingredient.name.clone()),
            ),
        }
    }

    /// What the advice about an allergen rests on.
    pub(super) fn allergy_sources(&self, to: &AllergicTo) -> Vec<SourceId> {
        match to {
            AllergicTo::Group(id) => self
                .kb
                .records
                .allergens
                .get(id)
                .map(|entry| entry.record.sources.clone())
                .unwrap_or_default(),
            AllergicTo::Ingredient(_) => vec![SourceId::from("fisher-contact-dermatitis")],
        }
    }
}
