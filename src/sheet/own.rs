//! The patient's own products: which to use, which to leave, and what to look for on the label.

use serde::Serialize;

use super::allergy::on_label;
use super::dates::Dates;
use crate::advice::cause::{Cause, Rule};
use crate::advice::{Assessment, Consultation, assess};
use crate::kb::product::ReadProduct;
use crate::model::scale::{Phase, Severity};
use crate::model::sentence::Arg;
use crate::model::time::Hours;
use crate::text::{t, t_args};

/// A table with a head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    pub title: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// What the sheet says of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    pub name: String,
    pub when: When,
    /// Names on the label that speak against it until then.
    pub why: String,
}

/// When a product may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    Never,
    /// A name could not be read: the clinic must see it.
    Show,
    From(Hours),
    NowWithCare,
    Now,
}

/// Names of one reason that are printed.
const NAMES: usize = 4;

/// Judges the patient's products, worst first.
pub fn judge(consultation: &Consultation<'_>, own: &[ReadProduct], dates: &Dates) -> Vec<Own> {
    let mut judged: Vec<Own> = own
        .iter()
        .map(|own| {
            let assessment = assess(consultation, &own.product, &own.reading);
            let when = when(consultation, own, &assessment);
            Own {
                name: dates.lang.of(&own.product.name).to_owned(),
                when,
                why: why(consultation, own, &assessment, when, dates),
            }
        })
        .collect();
    judged.sort_by_key(|own| own.when);
    judged
}

fn when(consultation: &Consultation<'_>, own: &ReadProduct, assessment: &Assessment) -> When {
    let now = consultation.case.hours;
    let schedule = &consultation.schedule;
    let open_until = schedule.end_of(Phase::OpenChannels).unwrap_or(Hours::ZERO);
    let last = assessment.track.steps().last().map_or(Severity::Fine, |(_, last)| *last);
    match assessment.usable_from() {
        None if last == Severity::Unknown => When::Show,
        None => When::Never,
        Some(from) if from > now => When::From(from.max(open_until)),
        // Tolerated at best while the channels are open: the sheet waits.
        Some(_) if now < open_until && !own.product.clinic_supplied => When::From(open_until),
        Some(_) if assessment.verdict == Severity::Caution => When::NowWithCare,
        Some(_) => When::Now,
    }
}

fn why(
    consultation: &Consultation<'_>,
    own: &ReadProduct,
    assessment: &Assessment,
    when: When,
    dates: &Dates,
) -> String {
    // What lifts earlier than the rest need not be looked for.
    let speaks = |cause: &&Cause| match when {
        When::Now | When::NowWithCare => false,
        When::Never | When::Show => cause.track.usable_from().is_none(),
        When::From(_) => {
            cause.track.worst() > Severity::Caution
                && cause.track.usable_from() == assessment.usable_from()
        }
    };
    let mut told: Vec<String> = Vec::new();
    let mut seen: Vec<usize> = Vec::new();
    for cause in assessment.causes.iter().filter(speaks) {
        let items: Vec<usize> =
            cause.items.iter().copied().filter(|item| !seen.contains(item)).collect();
        if items.is_empty() {
            continue;
        }
        let mut names: Vec<String> = Vec::new();
        for item in items.iter().filter_map(|idx| own.reading.items.get(*idx)) {
            let name = on_label(&item.text);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.truncate(NAMES);
        seen.extend(items);
        let names = Arg::Name(names.join(", "));
        told.push(match &cause.rule {
            Rule::Allergy(..) => t_args(dates.lang, "sheet-own-allergy", &[("names", &names)]),
            Rule::Unread => t_args(dates.lang, "sheet-own-unread", &[("names", &names)]),
            Rule::Factor(id) => match consultation.kb.records.factors.get(id) {
                Some(entry) => {
                    let factor = Arg::Text(entry.record.name.clone());
                    let args = [("names", &names), ("factor", &factor)];
                    t_args(dates.lang, "sheet-own-factor", &args)
                }
                None => plain(names),
            },
            Rule::Class(_) | Rule::NotClinicSupplied => plain(names),
        });
    }
    told.join("; ")
}

fn plain(names: Arg) -> String {
    match names {
        Arg::Name(names) => names,
        _ => String::new(),
    }
}

/// The same in fewer lines: one row for all products with the same answer.
#[must_use]
pub fn merged(table: &Table) -> Table {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &table.rows {
        let [name, when, why] = row.as_slice() else {
            continue;
        };
        let told = if why.is_empty() { name.clone() } else { format!("{name} ({why})") };
        match rows.iter_mut().find(|known| known[0] == *when) {
            Some(known) => known[1] = format!("{} · {told}", known[1]),
            None => rows.push(vec![when.clone(), told]),
        }
    }
    let head = |idx: usize| table.head.get(idx).cloned().unwrap_or_default();
    Table {
        title: table.title.clone(),
        head: vec![head(1), format!("{} ({})", head(0), head(2))],
        rows,
    }
}

/// The table; products with the same answer share a row.
pub fn table(judged: &[Own], dates: &Dates) -> Option<Table> {
    if judged.is_empty() {
        return None;
    }
    let lang = dates.lang;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for own in judged {
        let when = match own.when {
            When::Never => t(lang, "sheet-own-never"),
            When::Show => t(lang, "sheet-own-show"),
            When::NowWithCare => t(lang, "sheet-own-care"),
            When::Now => t(lang, "sheet-own-now"),
            When::From(hours) => {
                let when = Arg::Name(dates.long(hours));
                t_args(lang, "sheet-from", &[("when", &when)])
            }
        };
        match rows.last_mut() {
            Some(row) if row[1] == when && row[2] == own.why => {
                row[0] = format!("{}, {}", row[0], own.name);
            }
            _ => rows.push(vec![own.name.clone(), when, own.why.clone()]),
        }
    }
    Some(Table {
        title: t(lang, "sheet-own"),
        head: ["sheet-own-product", "sheet-own-when", "sheet-own-why"]
            .iter()
            .map(|id| t(lang, id))
            .collect(),
        rows,
    })
}
