//! What speaks against a product, and from when to when.

use std::cmp::Reverse;

use super::track::Track;
use crate::inci::Match;
use crate::kb::KnowledgeBase;
use crate::kb::allergens::Relation;
use crate::kb::layer::clears_unreviewed;
use crate::model::case::{AllergicTo, Allergy, Certainty};
use crate::model::class::Class;
use crate::model::factor::{Factor, Raise, Until};
use crate::model::id::{ClassId, FactorId, SourceId};
use crate::model::product::Product;
use crate::model::scale::{Grade, Phase, Severity};
use crate::model::sentence::{Arg, Sentence, Text};
use crate::model::time::Hours;

use super::consultation::Consultation;
use super::facts::Facts;

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

/// Everything that speaks against a product at any time.
pub fn causes(consultation: &Consultation<'_>, product: &Product, facts: &Facts<'_>) -> Vec<Cause> {
    let mut causes = allergy_causes(consultation, facts);
    causes.extend(factor_causes(consultation, facts));
    causes.extend(class_causes(consultation, product, facts));
    causes.extend(floor(consultation, product));
    causes.extend(unread(consultation.kb, facts));
    causes.retain(|cause| cause.track.worst() > Severity::Fine);
    causes
}

fn allergy_causes(consultation: &Consultation<'_>, facts: &Facts<'_>) -> Vec<Cause> {
    let kb = consultation.kb;
    let mut causes: Vec<Cause> = Vec::new();
    for (allergy, names) in &consultation.allergens {
        for (idx, item) in facts.items.iter().enumerate() {
            let Some(relation) = names.relation(kb, item.item) else {
                continue;
            };
            let tolerated = item
                .id()
                .is_some_and(|id| consultation.case.patient.tolerates.contains(id));
            let severity = allergy_severity(allergy.certainty, relation, tolerated);
            let rule = Rule::Allergy(allergy.to.clone(), Reverse(relation));
            let track = Track::constant(severity);
            match causes
                .iter_mut()
                .find(|cause| cause.rule == rule && cause.track == track)
            {
                Some(cause) => cause.items.push(idx),
                None => causes.push(Cause {
                    rule,
                    items: vec![idx],
                    track,
                    why: allergy_why(consultation, allergy, relation, tolerated),
                    opposing_view: None,
                    evidence: Grade::B,
                    sources: consultation.allergy_sources(&allergy.to),
                }),
            }
        }
    }
    causes
}

/// Rule E15: phase, strength and place make no difference. A tolerance never touches a confirmed
/// direct match.
pub fn allergy_severity(certainty: Certainty, relation: Relation, tolerated: bool) -> Severity {
    match (certainty, relation) {
        (Certainty::Confirmed, Relation::Direct) => Severity::Contraindicated,
        (_, Relation::Possible) if tolerated => Severity::Fine,
        (_, Relation::Possible) | (Certainty::Suspected, Relation::Cross) => Severity::Caution,
        _ if tolerated => Severity::Caution,
        (Certainty::Confirmed, Relation::Cross) | (Certainty::Suspected, Relation::Direct) => {
            Severity::Avoid
        }
    }
}

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

fn factor_causes(consultation: &Consultation<'_>, facts: &Facts<'_>) -> Vec<Cause> {
    let mut causes = Vec::new();
    for (factor, watched) in &consultation.factors {
        for raise in &factor.raises {
            let until = raise_end(consultation, raise);
            let items = items_where(facts, |item| {
                item.classes
                    .iter()
                    .any(|class| raise.classes.contains(&class.class.id))
                    && !raise
                        .unless_stated_at_most
                        .zip(item.percent())
                        .is_some_and(|(limit, stated)| stated <= limit)
            });
            let track = until.map_or(Track::constant(raise.to), |until| {
                Track::until(until, raise.to)
            });
            causes.push(factor_cause(factor, items, track, "why-factor"));
        }
        let items = items_where(facts, |item| watched.has(consultation.kb, item.item));
        let track = Track::constant(Severity::Caution);
        causes.push(factor_cause(factor, items, track, "why-factor-watch"));
    }
    causes.retain(|cause| !cause.items.is_empty());
    causes
}

/// When a raise ends; `None` for never.
pub(super) fn raise_end(consultation: &Consultation<'_>, raise: &Raise) -> Option<Hours> {
    match raise.until {
        Until::Always => None,
        Until::After(span) => Some(span.hours()),
        Until::EndOf(phase) => consultation.schedule.end_of(phase),
    }
}

fn factor_cause(factor: &Factor, items: Vec<usize>, track: Track, why: &'static str) -> Cause {
    let args = vec![
        ("factor", Arg::Text(factor.name.clone())),
        ("why", Arg::Text(factor.why.clone())),
    ];
    Cause {
        rule: Rule::Factor(factor.id.clone()),
        items,
        track,
        why: Sentence::Message(why, args),
        opposing_view: None,
        evidence: factor.evidence,
        sources: factor.sources.clone(),
    }
}

fn class_causes(
    consultation: &Consultation<'_>,
    product: &Product,
    facts: &Facts<'_>,
) -> Vec<Cause> {
    /// A class, the class it stands in for, and the items that count as it. A class that counts
    /// instead of another is told apart from the same class as written: its finding says so.
    type Group<'a> = (&'a Class, Option<&'a Class>, Vec<usize>);

    let product_classes = facts.product_classes.iter();
    let mut groups: Vec<Group<'_>> = product_classes
        .map(|class| (*class, None, Vec::new()))
        .collect();
    for (idx, item) in facts.items.iter().enumerate() {
        for used in &item.classes {
            let written = used.written.map(|class| &class.id);
            match groups.iter_mut().find(|(class, from, _)| {
                class.id == used.class.id && from.map(|class| &class.id) == written
            }) {
                Some((_, _, items)) => items.push(idx),
                None => groups.push((used.class, used.written, vec![idx])),
            }
        }
    }
    groups
        .into_iter()
        .filter_map(|(class, written, items)| {
            let track = consultation.class_track(class, product);
            (track.worst() > Severity::Fine).then(|| Cause {
                rule: Rule::Class(class.id.clone()),
                items,
                track: track.into_owned(),
                why: class_why(class, written),
                opposing_view: class.opposing_view.clone(),
                evidence: class.evidence,
                sources: class.sources.clone(),
            })
        })
        .collect()
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

/// Rule E10a: while the channels are open, what the clinic has not supplied is at best `Caution`.
fn floor(consultation: &Consultation<'_>, product: &Product) -> Option<Cause> {
    let end = consultation
        .schedule
        .end_of(Phase::OpenChannels)
        .unwrap_or(Hours::ZERO);
    (!product.clinic_supplied).then(|| Cause {
        rule: Rule::NotClinicSupplied,
        items: Vec::new(),
        track: Track::until(end, Severity::Caution),
        why: Sentence::plain("why-not-clinic-supplied"),
        opposing_view: None,
        evidence: Grade::D,
        sources: [
            "chelsea-westminster-nhs",
            "nuance",
            "jdd-roundtable-2019",
            "skinpen-labelling",
        ]
        .map(SourceId::from)
        .into_iter()
        .filter(|id| consultation.kb.records.sources.contains_key(id))
        .collect(),
    })
}

/// Rule E16, and a clinic's own draft entries: names that nobody vouches for.
fn unread(kb: &KnowledgeBase, facts: &Facts<'_>) -> Option<Cause> {
    let items = items_where(facts, |item| match &item.item.matched {
        Match::Near { .. } | Match::Unknown => true,
        Match::Known { id, .. } => kb
            .records
            .ingredients
            .get(id)
            .is_some_and(clears_unreviewed),
        Match::Pattern { .. } => false,
    });
    (!items.is_empty()).then(|| Cause {
        rule: Rule::Unread,
        items,
        track: Track::constant(Severity::Unknown),
        why: Sentence::plain("why-unread"),
        opposing_view: None,
        evidence: Grade::D,
        sources: vec![SourceId::from("aftercare-synthesis")],
    })
}

fn items_where(
    facts: &Facts<'_>,
    holds: impl Fn(&super::facts::ItemFacts<'_>) -> bool,
) -> Vec<usize> {
    facts
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| holds(item))
        .map(|(idx, _)| idx)
        .collect()
}
