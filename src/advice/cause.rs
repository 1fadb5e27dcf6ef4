//! What speaks against a product, told: why, how well it is known, and where it is written.

use std::cmp::Reverse;

use super::track::Track;
use crate::kb::allergens::Relation;
use crate::model::case::{AllergicTo, Allergy, Certainty};
use crate::model::class::Class;
use crate::model::factor::Factor;
use crate::model::id::{ClassId, FactorId, SourceId};
use crate::model::scale::Grade;
use crate::model::sentence::{Arg, Sentence, Text};

use super::consultation::Consultation;
use super::reason::{Ground, Reason};

/// One reason against a product: a rule, what it is about, and its severity over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    pub rule: Rule,
    /// Indices of the items of the label; empty if it is about the product as a whole.
    pub items: Vec<usize>,
    pub track: Track,
    pub why: Sentence,
    /// Who says otherwise.
    pub opposing_view: Option<Text>,
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
}

/// The rule behind a cause. The order decides which of two equally severe findings is shown first:
/// this patient's allergy, this patient's factors, then phase and product.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    Allergy(AllergicTo, Reverse<Relation>),
    Factor(FactorId),
    Class(ClassId),
    /// Not supplied by the clinic while the channels are open (rule E10).
    NotClinicSupplied,
    /// A name that nobody could read (rule E16).
    Unread,
}

impl Rule {
    /// The rule as JSON names it, such as `class/retinoid`.
    pub fn id(&self) -> String {
        match self {
            Self::Allergy(AllergicTo::Group(id), _) => format!("allergy/{id}"),
            Self::Allergy(AllergicTo::Ingredient(id), _) => format!("allergy/{id}"),
            Self::Factor(id) => format!("factor/{id}"),
            Self::Class(id) => format!("class/{id}"),
            Self::NotClinicSupplied => "product/not-clinic-supplied".to_owned(),
            Self::Unread => "product/unread".to_owned(),
        }
    }
}

/// What a rule is about, in a few words: the heading of its finding.
pub fn title(consultation: &Consultation<'_>, rule: &Rule) -> Sentence {
    let kb = consultation.kb;
    match rule {
        Rule::Allergy(to, _) => Sentence::Message(
            "title-allergy",
            vec![("allergen", consultation.allergen_name(to))],
        ),
        Rule::Factor(id) => match kb.records.factors.get(id) {
            Some(entry) => Sentence::Data(entry.record.name.clone()),
            None => Sentence::plain("title-factor"),
        },
        Rule::Class(id) => match kb.class(id) {
            Some(class) => Sentence::Data(class.name.clone()),
            None => Sentence::plain("title-class"),
        },
        Rule::NotClinicSupplied => Sentence::plain("title-not-clinic-supplied"),
        Rule::Unread => Sentence::plain("title-unread"),
    }
}

impl Cause {
    /// A reason, told.
    pub fn told(consultation: &Consultation<'_>, reason: &Reason<'_>) -> Self {
        let (why, opposing_view, evidence, sources) = match &reason.ground {
            Ground::Allergy {
                allergy,
                relation,
                tolerated,
            } => (
                allergy_why(consultation, allergy, *relation, *tolerated),
                None,
                Grade::B,
                consultation.allergy_sources(&allergy.to),
            ),
            Ground::Raised(factor) => of_factor(factor, "why-factor"),
            Ground::Watched(factor) => of_factor(factor, "why-factor-watch"),
            Ground::Class(class, written) => (
                class_why(class, written.as_deref()),
                class.opposing_view.clone(),
                class.evidence,
                class.sources.clone(),
            ),
            Ground::NotClinicSupplied => (
                Sentence::plain("why-not-clinic-supplied"),
                None,
                Grade::D,
                FLOOR_SOURCES
                    .iter()
                    .map(|&id| SourceId::from(id))
                    .filter(|id| consultation.kb.records.sources.contains_key(id))
                    .collect(),
            ),
            Ground::Unread => (
                Sentence::plain("why-unread"),
                None,
                Grade::D,
                vec![SourceId::from("aftercare-synthesis")],
            ),
        };
        Self {
            rule: reason.ground.rule(),
            items: reason.items.clone(),
            track: reason.track.clone().into_owned(),
            why,
            opposing_view,
            evidence,
            sources,
        }
    }
}

/// What the rule about products that the clinic has not supplied rests on.
const FLOOR_SOURCES: [&str; 4] = [
    "chelsea-westminster-nhs",
    "nuance",
    "jdd-roundtable-2019",
    "skinpen-labelling",
];

fn allergy_why(
    consultation: &Consultation<'_>,
    allergy: &Allergy,
    relation: Relation,
    tolerated: bool,
) -> Sentence {
    let id = match (relation, allergy.certainty) {
        _ if tolerated => "why-allergy-tolerated",
        (Relation::Direct, Certainty::Confirmed) => "why-allergy-direct",
        (Relation::Direct, Certainty::Suspected) => "why-allergy-suspected",
        (Relation::Cross, _) => "why-allergy-cross",
        (Relation::Possible, _) => "why-allergy-possible",
    };
    Sentence::Message(
        id,
        vec![("allergen", consultation.allergen_name(&allergy.to))],
    )
}

fn of_factor(factor: &Factor, why: &'static str) -> (Sentence, Option<Text>, Grade, Vec<SourceId>) {
    let args = vec![
        ("factor", Arg::Text(factor.name.clone())),
        ("why", Arg::Text(factor.why.clone())),
    ];
    let why = Sentence::Message(why, args);
    (why, None, factor.evidence, factor.sources.clone())
}

fn class_why(class: &Class, written: Option<&Class>) -> Sentence {
    match written {
        Some(written) => Sentence::Message(
            "why-class-instead",
            vec![
                ("written", Arg::Text(written.name.clone())),
                ("why", Arg::Text(class.why.clone())),
            ],
        ),
        None => Sentence::Data(class.why.clone()),
    }
}
