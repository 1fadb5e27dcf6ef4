//! The patient's own products: which to use, which to leave, and what to look for on the label.

use super::allergy::on_label;
use super::dates::Dates;
use super::icon::Icon;
use super::options::Options;
use super::table::{Row, Table};
use crate::advice::cause::{Cause, Rule};
use crate::advice::{Assessment, Consultation, assess};
use crate::kb::product::ReadProduct;
use crate::model::id::FactorId;
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;

/// What the sheet says of one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    pub name: String,
    pub when: When,
    /// Names on the label that speak against it until then.
    pub why: String,
    /// Whether the clinician lets the patient use it nevertheless.
    pub is_allowed: bool,
}

impl Own {
    /// What stands beside the answer.
    fn icon(&self) -> Option<Icon> {
        match self.when {
            _ if self.is_allowed => None,
            When::Never => Some(Icon::Stop),
            When::Show => Some(Icon::Phone),
            When::From(_) | When::NowWithCare | When::Now => None,
        }
    }
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
const NAMES: usize = 3;

/// Judges the patient's products, worst first.
pub fn judge(consultation: &Consultation<'_>, options: &Options, dates: &Dates<'_>) -> Vec<Own> {
    let mut judged: Vec<Own> = options
        .own_products
        .iter()
        .map(|own| {
            let assessment = assess(consultation, &own.product, &own.reading);
            let when = when(consultation, own, &assessment);
            Own {
                name: dates.words.name(&own.product.name),
                when,
                why: why(consultation, own, &assessment, when, dates),
                is_allowed: options
                    .overrides
                    .iter()
                    .any(|given| given.product == own.product.id),
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
    let last = assessment
        .track
        .steps()
        .last()
        .map_or(Severity::Fine, |(_, last)| *last);
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
    dates: &Dates<'_>,
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
    let mut groups: Vec<(Reason<'_>, Vec<String>)> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for cause in assessment.causes.iter().filter(speaks) {
        let reason = Reason::of(&cause.rule);
        let items = cause
            .items
            .iter()
            .filter_map(|idx| own.reading.items.get(*idx));
        for name in items.map(|item| on_label(&item.text)) {
            if seen.contains(&name) {
                continue;
            }
            seen.push(name.clone());
            match groups.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, names)) => names.push(name),
                None => groups.push((reason, vec![name])),
            }
        }
    }
    let told: Vec<String> = groups
        .into_iter()
        .map(|(reason, mut names)| {
            names.truncate(NAMES);
            reason.tell(
                consultation,
                &dates.words.left_to_right(&names.join(", ")),
                dates,
            )
        })
        .collect();
    told.join("; ")
}

/// Why names speak against a product, as far as the patient is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason<'a> {
    Allergy,
    Unread,
    Factor(&'a FactorId),
    Plain,
}

impl<'a> Reason<'a> {
    fn of(rule: &'a Rule) -> Self {
        match rule {
            Rule::Allergy(..) => Self::Allergy,
            Rule::Unread => Self::Unread,
            Rule::Factor(id) => Self::Factor(id),
            Rule::Class(_) | Rule::NotClinicSupplied => Self::Plain,
        }
    }

    fn tell(self, consultation: &Consultation<'_>, names: &str, dates: &Dates<'_>) -> String {
        match self {
            Self::Allergy => dates.words.say_with("own-allergy", &[("names", names)]),
            Self::Unread => dates.words.say_with("own-unread", &[("names", names)]),
            Self::Factor(id) => match consultation.kb.records.factors.get(id) {
                Some(entry) => {
                    let factor = dates.words.text(&entry.record.name);
                    let args = [("names", names), ("factor", &*factor)];
                    dates.words.say_with("own-factor", &args)
                }
                None => names.to_owned(),
            },
            Self::Plain => names.to_owned(),
        }
    }
}

/// The same in fewer lines: one row for all products with the same answer.
#[must_use]
pub fn merged(table: &Table) -> Table {
    let look_for = table.head.last().map_or("", String::as_str);
    table.merged(format!("{} ({look_for})", table.title), |cells| {
        let (name, why) = (&cells[0], &cells[2]);
        let told = if why.is_empty() {
            name.clone()
        } else {
            format!("{name} ({why})")
        };
        (cells[1].clone(), told)
    })
}

/// The table; products with the same answer share a row.
pub fn table(judged: &[Own], dates: &Dates<'_>) -> Option<Table> {
    if judged.is_empty() {
        return None;
    }
    let words = dates.words;
    let mut rows: Vec<Row> = Vec::new();
    for own in judged {
        let when = match own.when {
            _ if own.is_allowed => words.say("own-allowed"),
            When::Never => words.say("own-never"),
            When::Show => words.say("own-show"),
            When::NowWithCare => words.say("own-care"),
            When::Now => words.say("own-now"),
            When::From(hours) => {
                let when = dates.long(hours);
                words.say_with("from", &[("when", &when)])
            }
        };
        match rows.last_mut() {
            Some(row) if row.cells[1] == when && row.cells[2] == own.why => {
                row.cells[0] = format!("{}, {}", row.cells[0], own.name);
            }
            _ => rows.push(Row {
                icons: own.icon().into_iter().collect(),
                cells: vec![own.name.clone(), when, own.why.clone()],
            }),
        }
    }
    Some(Table {
        title: words.say("own"),
        head: ["own-product", "own-when", "own-why"]
            .iter()
            .map(|id| words.say(id))
            .collect(),
        rows,
    })
}
