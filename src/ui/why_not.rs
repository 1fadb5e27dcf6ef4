//! Why a product is not the one to use: what stopped it, and what would have to change.

use super::card::first_name;
use super::plan::Plan;
use super::product_view::{Speaker, printed};
use super::words::{HORIZON, as_read, verdict, with_name};
use crate::advice::assess::Assessment;
use crate::advice::cause::{Cause, Rule};
use crate::advice::rank::Behind;
use crate::inci::Reading;
use crate::model::id::ProductId;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::model::time::Hours;
use crate::text::{t, t_args, when};

/// What would have to change, one sentence each: time, and what no time changes. Empty for a
/// product without objection.
pub fn what_would_change(
    speaker: Speaker<'_>,
    assessment: &Assessment,
    reading: &Reading,
) -> Vec<String> {
    let mut changes: Vec<String> = milder_later(assessment)
        .map(|(from, severity)| later(speaker, assessment, reading, from, severity))
        .collect();
    if assessment.verdict.is_usable() {
        return changes;
    }
    let mut lasting: Vec<&Cause> = (assessment.causes.iter())
        .filter(|cause| cause.track.usable_from().is_none())
        .collect();
    // What nobody read comes last: the rest decides without it.
    lasting.sort_by_key(|cause| cause.rule == Rule::Unread);
    changes.extend(
        lasting
            .into_iter()
            .map(|cause| unless(speaker, assessment, cause, reading)),
    );
    changes.dedup();
    changes
}

/// The later steps of the verdict that are milder than all before them.
fn milder_later(assessment: &Assessment) -> impl Iterator<Item = (Hours, Severity)> {
    let mut mildest = assessment.verdict;
    assessment
        .track
        .steps()
        .iter()
        .copied()
        .filter(move |(from, severity)| {
            let is_milder = *from > assessment.at && *from <= HORIZON && *severity < mildest;
            if is_milder {
                mildest = *severity;
            }
            is_milder
        })
}

/// "From Friday 14:00: with care, because of retinyl palmitate."
fn later(
    speaker: Speaker<'_>,
    assessment: &Assessment,
    reading: &Reading,
    from: Hours,
    severity: Severity,
) -> String {
    let lang = speaker.lang;
    let remains = assessment
        .causes
        .iter()
        .find(|cause| severity > Severity::Fine && cause.track.at(from) == severity)
        .and_then(|cause| first_name(reading, &cause.items));
    let when = Arg::Name(when(lang, speaker.ended(), from));
    let then = Arg::Name(verdict(lang, severity));
    match remains {
        Some(name) => t_args(
            lang,
            "change-later-because",
            &[("when", &when), ("then", &then), ("name", &Arg::Name(name))],
        ),
        None => t_args(lang, "change-later", &[("when", &when), ("then", &then)]),
    }
}

/// What keeps a lasting cause alive.
fn unless(
    speaker: Speaker<'_>,
    assessment: &Assessment,
    cause: &Cause,
    reading: &Reading,
) -> String {
    let lang = speaker.lang;
    let names = as_read(&printed(&cause.items, reading));
    match &cause.rule {
        Rule::Allergy(to, _) => {
            let id = match cause.track.worst() {
                Severity::Contraindicated => "change-allergy-confirmed",
                _ => "change-allergy",
            };
            let allergen = speaker.consultation.allergen_name(to);
            let names = Arg::Name(names);
            t_args(lang, id, &[("allergen", &allergen), ("names", &names)])
        }
        Rule::Factor(id) => {
            let factor = (speaker.consultation.kb.records.factors.get(id))
                .map_or_else(|| id.to_string(), |it| lang.of(&it.record.name).to_owned());
            with_name(lang, "change-factor", "factor", factor)
        }
        Rule::Class(_) | Rule::NotClinicSupplied if names.is_empty() => t(lang, "change-other"),
        Rule::Class(_) | Rule::NotClinicSupplied => with_name(lang, "change-class", "names", names),
        Rule::Unread => {
            let then = match assessment.usable_once_read() {
                Some(from) if from <= assessment.at => t(lang, "change-read-now"),
                Some(from) => {
                    let when = when(lang, speaker.ended(), from);
                    with_name(lang, "change-read-from", "when", when)
                }
                None => t(lang, "change-read-never"),
            };
            let (names, then) = (Arg::Name(names), Arg::Name(then));
            t_args(lang, "change-unread", &[("names", &names), ("then", &then)])
        }
    }
}

/// Why another product of the step stands before a usable one.
pub fn stands_behind(speaker: Speaker<'_>, plan: &Plan, id: &ProductId) -> Option<String> {
    let lang = speaker.lang;
    let (own, first) = plan.standing(id)?;
    let id = match own.behind(first)? {
        Behind::Verdict => "behind-verdict",
        Behind::ClinicSupplied => "behind-clinic",
        Behind::Fit => "behind-fit",
        Behind::Cautions => "behind-cautions",
        Behind::Unread => "behind-unread",
        Behind::Length => "behind-length",
        Behind::Name => "behind-name",
    };
    let first = speaker.consultation.kb.product(&first.product)?;
    Some(with_name(lang, id, "name", lang.of(&first.name)))
}
