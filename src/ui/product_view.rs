//! What is shown of one product: verdict, reasons and sources, in the language of the window.

use super::knowledge::page::Link;
use super::knowledge::subject::Subject;
use super::why_not::what_would_change;
use super::words::{Cite, HORIZON, as_read, capital, chip, soon, verdict, with_count, with_name};
use crate::advice::assess::{Assessment, BenefitFound, Considered, Finding};
use crate::advice::cause::{Rule, title};
use crate::advice::consultation::Consultation;
use crate::advice::track::Track;
use crate::inci::{Item, Match, Reading};
use crate::model::case::Moment;
use crate::model::id::SourceId;
use crate::model::product::{Origin, Product};
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::model::time::Hours;
use crate::text::{Lang, said, say, t, t_args, when};

/// One product, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductView {
    pub name: String,
    /// Kind of product, where the formula is from, how much of it was read.
    pub about: String,
    pub severity: Severity,
    /// The verdict as the title of a page.
    pub headline: String,
    /// The verdict as a chip.
    pub chip: String,
    /// How long the verdict holds, or from when the product is usable.
    pub holds: String,
    pub benefits: Vec<Point>,
    pub findings: Vec<FindingView>,
    /// Names that were looked at and let pass, with why.
    pub considered: Vec<(String, String)>,
    pub not_checked: Vec<String>,
    /// What would have to change, if something is said against it.
    pub changes: Vec<String>,
    /// Why another product of its step stands before it.
    pub behind: Option<String>,
    /// The patient's confirmed allergies that it would meet.
    pub confirmed_allergy: Option<String>,
}

/// Something good about a product.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub title: String,
    /// Ingredients as printed.
    pub names: String,
    pub why: String,
    pub caveat: Option<String>,
    pub grade: &'static str,
    pub cites: Vec<Cite>,
}

/// Something against a product.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    pub severity: Severity,
    pub chip: String,
    pub title: String,
    /// Ingredients as printed.
    pub names: Vec<Link>,
    /// The entry of what it is about.
    pub subject: Option<Subject>,
    /// Indices of the items of the label.
    pub items: Vec<usize>,
    pub why: String,
    pub grade: &'static str,
    pub cites: Vec<Cite>,
    pub opposing_view: Option<String>,
    /// When it becomes milder, as a sentence.
    pub lifts: String,
}

/// Who is asking: the case and how to say it.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    pub consultation: &'a Consultation<'a>,
    pub lang: Lang,
}

impl Speaker<'_> {
    pub fn ended(&self) -> Option<Moment> {
        self.consultation.case.treatment.ended
    }

    fn cites(&self, ids: &[SourceId]) -> Vec<Cite> {
        Cite::of(self.consultation.kb, self.lang, ids)
    }
}

impl ProductView {
    pub fn new(
        speaker: Speaker<'_>,
        product: &Product,
        reading: &Reading,
        assessment: &Assessment,
    ) -> Self {
        let lang = speaker.lang;
        let better_from = better_from(&assessment.track);
        Self {
            name: lang.of(&product.name).to_owned(),
            about: about(speaker, product, reading),
            severity: assessment.verdict,
            headline: headline(lang, assessment),
            chip: chip(lang, speaker.ended(), assessment.verdict, better_from),
            holds: holds(speaker, assessment),
            benefits: (assessment.benefits.iter())
                .map(|benefit| point(speaker, benefit, reading))
                .collect(),
            findings: (assessment.findings.iter())
                .map(|finding| finding_view(speaker, finding, reading))
                .collect(),
            considered: considered(lang, &assessment.considered, reading),
            not_checked: assessment
                .not_checked
                .iter()
                .map(|it| capital(&say(lang, it)))
                .collect(),
            changes: what_would_change(speaker, assessment, reading),
            behind: None,
            confirmed_allergy: confirmed_allergy(speaker, assessment),
        }
    }
}

fn confirmed_allergy(speaker: Speaker<'_>, assessment: &Assessment) -> Option<String> {
    let mut names: Vec<String> = (assessment.findings.iter())
        .filter(|finding| finding.severity == Severity::Contraindicated)
        .filter_map(|finding| match &finding.rule {
            Rule::Allergy(to, _) => Some(speaker.consultation.allergen_name(to)),
            _ => None,
        })
        .map(|name| said(speaker.lang, &name))
        .collect();
    names.dedup();
    (!names.is_empty()).then(|| names.join(", "))
}

fn about(speaker: Speaker<'_>, product: &Product, reading: &Reading) -> String {
    let lang = speaker.lang;
    let mut parts = vec![capital(&t(lang, &format!("kind-{}", product.kind.word())))];
    if let Some(brand) = &product.brand {
        parts.push(brand.clone());
    } else if product.origin == Origin::ExampleFormula
        && speaker.consultation.kb.product(&product.id).is_some()
    {
        parts.push(t(lang, "example-formula"));
    }
    for (is_set, id) in [
        (product.clinic_supplied, "clinic-supplied"),
        (product.sterile_single_use, "sterile"),
        (product.rinse_off, "rinse-off"),
    ] {
        if is_set {
            parts.push(t(lang, id));
        }
    }
    let total = reading.items.len();
    let known = reading.items.iter().filter(|item| is_known(item)).count();
    parts.push(if known == total {
        with_count(lang, "names-all-known", "total", total)
    } else {
        let (known, total) = (known.to_string(), total.to_string());
        t_args(
            lang,
            "names-known",
            &[("known", &Arg::Name(known)), ("total", &Arg::Name(total))],
        )
    });
    parts.join(" · ")
}

/// Whether a name was read for certain.
pub fn is_known(item: &Item) -> bool {
    matches!(item.matched, Match::Known { .. } | Match::Pattern { .. })
}

fn headline(lang: Lang, assessment: &Assessment) -> String {
    let id = match assessment.verdict {
        Severity::Fine => "headline-fine",
        Severity::Caution => "headline-caution",
        Severity::Unknown => "headline-unknown",
        _ if is_ruled_out(assessment) => "headline-allergy",
        _ if better_from(&assessment.track).is_some() => "headline-not-now",
        _ => "headline-never",
    };
    t(lang, id)
}

/// Whether it is this patient, not the time, that stands against it.
fn is_ruled_out(assessment: &Assessment) -> bool {
    assessment.findings.iter().any(|finding| {
        matches!(finding.rule, Rule::Allergy(..)) && finding.severity == assessment.verdict
    })
}

/// From when the product is usable, or at least no longer to be avoided.
pub fn better_from(track: &Track) -> Option<Hours> {
    track.usable_from().or_else(|| {
        let steps = track.steps();
        let last_bad = steps
            .iter()
            .rposition(|(_, severity)| *severity >= Severity::Avoid)?;
        steps.get(last_bad + 1).map(|(from, _)| *from)
    })
}

/// How long the verdict holds, or from when it is usable.
fn holds(speaker: Speaker<'_>, assessment: &Assessment) -> String {
    let (lang, ended) = (speaker.lang, speaker.ended());
    if !assessment.verdict.is_usable() {
        return match (assessment.usable_from(), better_from(&assessment.track)) {
            (Some(from), _) => with_name(lang, "usable-from", "when", when(lang, ended, from)),
            (None, Some(from)) if assessment.verdict > Severity::Unknown => {
                with_name(lang, "then-unread", "when", when(lang, ended, from))
            }
            (None, _) if assessment.verdict == Severity::Unknown => t(lang, "usable-if-read"),
            (None, _) if is_ruled_out(assessment) => t(lang, "usable-not-for-patient"),
            (None, _) => t(lang, "usable-never"),
        };
    }
    let next = assessment
        .track
        .steps()
        .iter()
        .find(|(from, _)| *from > assessment.at);
    match next {
        Some((from, severity)) if *from <= HORIZON => t_args(
            lang,
            "holds-until",
            &[
                ("when", &Arg::Name(soon(lang, ended, *from))),
                (
                    "then",
                    &Arg::Name(t(lang, &format!("verdict-{}", severity.word()))),
                ),
            ],
        ),
        _ => t(lang, "holds"),
    }
}

/// Items of a label as printed, in one line.
pub fn printed(items: &[usize], reading: &Reading) -> String {
    let names: Vec<&str> = items
        .iter()
        .filter_map(|idx| reading.items.get(*idx))
        .map(|item| item.text.as_str())
        .collect();
    names.join(", ")
}

/// Items of a label as printed, each with its entry.
fn item_links(items: &[usize], reading: &Reading) -> Vec<Link> {
    let items = items.iter().filter_map(|idx| reading.items.get(*idx));
    let links = items.map(|item| Link {
        text: item.text.clone(),
        to: Subject::of_item(item),
    });
    links.collect()
}

fn point(speaker: Speaker<'_>, benefit: &BenefitFound, reading: &Reading) -> Point {
    let lang = speaker.lang;
    Point {
        title: lang.of(&benefit.name).to_owned(),
        names: printed(&benefit.items, reading),
        why: lang.of(&benefit.why).to_owned(),
        caveat: benefit.caveat.as_ref().map(|text| lang.of(text).to_owned()),
        grade: benefit.evidence.letter(),
        cites: speaker.cites(&benefit.sources),
    }
}

fn finding_view(speaker: Speaker<'_>, finding: &Finding, reading: &Reading) -> FindingView {
    let lang = speaker.lang;
    FindingView {
        severity: finding.severity,
        chip: match finding.severity {
            Severity::Avoid => chip(lang, speaker.ended(), finding.severity, finding.until),
            severity => verdict(lang, severity),
        },
        title: rule_title(speaker, &finding.rule, finding.items.len()),
        names: item_links(&finding.items, reading),
        subject: Subject::of_finding(finding, reading),
        items: finding.items.clone(),
        why: say(lang, &finding.why),
        grade: finding.evidence.letter(),
        cites: speaker.cites(&finding.sources),
        opposing_view: finding
            .opposing_view
            .as_ref()
            .map(|text| lang.of(text).to_owned()),
        lifts: lifts(speaker, finding.until),
    }
}

fn lifts(speaker: Speaker<'_>, until: Option<Hours>) -> String {
    match until {
        Some(until) => with_name(
            speaker.lang,
            "lifts-at",
            "when",
            when(speaker.lang, speaker.ended(), until),
        ),
        None => t(speaker.lang, "lifts-never"),
    }
}

/// What a rule is about, in a few words.
pub fn rule_title(speaker: Speaker<'_>, rule: &Rule, n_items: usize) -> String {
    match rule {
        Rule::Unread => with_count(speaker.lang, "names-unread", "count", n_items),
        rule => say(speaker.lang, &title(speaker.consultation, rule)),
    }
}

/// Names with the same reason in one line.
fn considered(lang: Lang, considered: &[Considered], reading: &Reading) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for one in considered {
        let Some(item) = reading.items.get(one.item) else {
            continue;
        };
        let (name, why) = (as_read(&item.text), capital(&say(lang, &one.why)));
        match lines.iter_mut().find(|(_, known)| *known == why) {
            Some((names, _)) => {
                names.push_str(", ");
                names.push_str(&name);
            }
            None => lines.push((name, why)),
        }
    }
    lines
}
