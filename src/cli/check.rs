//! `aftercare check`: one product for one patient now.

use super::args::CheckArgs;
use super::out::{BOLD, DIM, Out, style, wrap};
use super::words::usable;
use super::{Answer, Failure, input, json};
use crate::advice::actions::{ActionKind, CaseAction, actions};
use crate::advice::assess::{Assessment, Finding};
use crate::advice::cause::title;
use crate::advice::{Consultation, assess};
use crate::diag::{Code, Diagnostic};
use crate::files;
use crate::inci::{Match, Reading};
use crate::kb::KnowledgeBase;
use crate::kb::product::{ReadProduct, from_label, kind, unknown_kind};
use crate::model::id::SourceId;
use crate::model::scale::Severity;
use crate::text::{Lang, point, say, t, when};

/// Columns of a line of prose.
const WIDTH: usize = 76;

pub fn run(
    kb: &KnowledgeBase,
    args: &CheckArgs,
    lang: Lang,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let case = input::case(kb, &args.case)?;
    let product = product(kb, args)?;
    let consultation = Consultation::new(kb, &case);
    let assessment = assess(&consultation, &product.product, &product.reading);
    if args.json {
        out.json(&json::assessment(
            &consultation,
            &assessment,
            &product.reading,
            lang,
        ));
    } else {
        let page = Page {
            consultation: &consultation,
            assessment: &assessment,
            reading: &product.reading,
            lang,
        };
        page.print(lang.of(&product.product.name), out);
    }
    Ok(answer(assessment.verdict))
}

/// The exit status that a verdict asks for.
pub fn answer(verdict: Severity) -> Answer {
    if verdict.is_usable() {
        Answer::Clear
    } else {
        Answer::Objection
    }
}

fn product(kb: &KnowledgeBase, args: &CheckArgs) -> Result<ReadProduct, Failure> {
    if let Some(named) = &args.product {
        return input::product(kb, named);
    }
    let (Some(path), Some(word)) = (&args.label, &args.kind) else {
        return Err(vec![Diagnostic::error(
            Code::Missing,
            "the product is missing",
        )]);
    };
    let Some(kind) = kind(word) else {
        return Err(vec![unknown_kind(word, "--kind")]);
    };
    let shown = files::shown(path);
    let mut product = from_label(input::text(path)?, &shown, kind);
    product.rinse_off = args.rinse_off;
    product.clinic_supplied = args.clinic_supplied;
    product.sterile_single_use = args.sterile;
    product.tinted = args.tinted;
    ReadProduct::new(product, &shown, kb)
}

/// An assessment laid out for reading: verdict, culprit, reasons, and what else was weighed.
struct Page<'a> {
    consultation: &'a Consultation<'a>,
    assessment: &'a Assessment,
    reading: &'a Reading,
    lang: Lang,
}

impl Page<'_> {
    fn print(&self, name: &str, out: &mut Out) {
        for action in actions(self.consultation) {
            if action.kind <= ActionKind::Refer {
                self.action(&action, out);
            }
        }
        self.headline(name, out);
        for finding in &self.assessment.findings {
            self.finding(finding, out);
        }
        self.benefits(out);
        self.unread(out);
        self.notes(out);
    }

    fn action(&self, action: &CaseAction, out: &mut Out) {
        let style = style(Severity::Contraindicated);
        let word = t(
            self.lang,
            &format!("cli-action-{}", action.kind.word().replace('_', "-")),
        );
        let text = say(self.lang, &action.text);
        for (idx, line) in wrap(&format!("{word}: {text}"), WIDTH).iter().enumerate() {
            let indent = if idx == 0 { "! " } else { "  " };
            out.line(format_args!("{style}{indent}{line}{style:#}"));
        }
        out.line("");
    }

    fn headline(&self, name: &str, out: &mut Out) {
        let Self {
            consultation,
            assessment,
            lang,
            ..
        } = *self;
        let verdict = style(assessment.verdict);
        let word = t(lang, &format!("verdict-{}", assessment.verdict.word()));
        let culprit = self
            .culprit()
            .map(|culprit| format!(" · {culprit}"))
            .unwrap_or_default();
        let from = match usable(lang, consultation.case.treatment.ended, assessment) {
            from if from.is_empty() => from,
            from => format!(" · {from}"),
        };
        out.line(format_args!("{BOLD}{name}{BOLD:#}"));
        out.line(format_args!(
            "{verdict}{}{verdict:#}{culprit}{from}",
            word.to_uppercase()
        ));
        let schedule = &consultation.schedule;
        let phase = schedule.phase(assessment.at);
        let total = self.reading.items.len();
        let known = total - assessment.unread.len();
        out.line(format_args!(
            "{DIM}{} · {} {} · {} · {known}/{total} {}{DIM:#}",
            point(lang, assessment.at),
            t(lang, "cli-band"),
            schedule.band.word(),
            t(lang, &format!("phase-{}", phase.word())),
            t(lang, "cli-read"),
        ));
    }

    /// The first ingredient of the most severe finding as printed, or what the rule is about.
    fn culprit(&self) -> Option<String> {
        let first = self.assessment.findings.first()?;
        Some(match first.items.first() {
            Some(item) => self.reading.items[*item].text.clone(),
            None => say(self.lang, &title(self.consultation, &first.rule)),
        })
    }

    fn time(&self, hours: crate::model::time::Hours) -> String {
        when(self.lang, self.consultation.case.treatment.ended, hours)
    }

    fn finding(&self, finding: &Finding, out: &mut Out) {
        let style = style(finding.severity);
        let word = t(self.lang, &format!("verdict-{}", finding.severity.word()));
        let names: Vec<&str> = finding
            .items
            .iter()
            .map(|item| self.reading.items[*item].text.as_str())
            .collect();
        let until = match finding.until {
            Some(until) => format!(" ({} {})", t(self.lang, "cli-until"), self.time(until)),
            None => String::new(),
        };
        let subject = if names.is_empty() {
            say(self.lang, &title(self.consultation, &finding.rule))
        } else {
            names.join(", ")
        };
        out.line("");
        for (idx, line) in wrap(&format!("{subject}{until}"), WIDTH - 12)
            .iter()
            .enumerate()
        {
            let word = if idx == 0 { word.as_str() } else { "" };
            out.line(format_args!(
                "  {style}{word:<14}{style:#}{BOLD}{line}{BOLD:#}"
            ));
        }
        for line in wrap(&say(self.lang, &finding.why), WIDTH - 16) {
            out.line(format_args!("{:16}{line}", ""));
        }
        if let Some(view) = &finding.opposing_view {
            let view = format!("{} {}", t(self.lang, "cli-other-view"), self.lang.of(view));
            for line in wrap(&view, WIDTH - 16) {
                out.line(format_args!("{:16}{DIM}{line}{DIM:#}", ""));
            }
        }
        let sources: Vec<&str> = finding.sources.iter().map(SourceId::as_str).collect();
        let rests = format!(
            "{} {} · {} · {}",
            t(self.lang, "cli-evidence"),
            finding.evidence.letter(),
            sources.join(", "),
            finding.rule.id()
        );
        for line in wrap(&rests, WIDTH - 16) {
            out.line(format_args!("{:16}{DIM}{line}{DIM:#}", ""));
        }
    }

    fn benefits(&self, out: &mut Out) {
        if self.assessment.benefits.is_empty() {
            return;
        }
        out.line("");
        out.line(format_args!("  {}", t(self.lang, "cli-helps")));
        for benefit in &self.assessment.benefits {
            let text = format!(
                "{}: {}",
                self.lang.of(&benefit.name),
                self.lang.of(&benefit.why)
            );
            for (idx, line) in wrap(&text, WIDTH - 4).iter().enumerate() {
                let mark = if idx == 0 { '+' } else { ' ' };
                out.line(format_args!("  {mark} {line}"));
            }
        }
    }

    fn unread(&self, out: &mut Out) {
        if self.assessment.unread.is_empty() {
            return;
        }
        out.line("");
        out.line(format_args!("  {}", t(self.lang, "cli-unread")));
        for idx in &self.assessment.unread {
            let item = &self.reading.items[*idx];
            let guess = match &item.matched {
                Match::Near { guesses } => guesses
                    .first()
                    .and_then(|id| self.consultation.kb.ingredient(id))
                    .map(|ingredient| format!("  -> {} ?", ingredient.name)),
                _ => None,
            };
            out.line(format_args!(
                "  ? {}{}",
                item.text,
                guess.unwrap_or_default()
            ));
        }
    }

    fn notes(&self, out: &mut Out) {
        let mut notes: Vec<String> = Vec::new();
        for considered in &self.assessment.considered {
            let printed = &self.reading.items[considered.item].text;
            notes.push(format!("{printed}: {}", say(self.lang, &considered.why)));
        }
        let open = self.assessment.not_checked.iter();
        notes.extend(open.map(|sentence| say(self.lang, sentence)));
        if notes.is_empty() {
            return;
        }
        out.line("");
        out.line(format_args!("  {}", t(self.lang, "cli-weighed")));
        for note in notes {
            for (idx, line) in wrap(&note, WIDTH - 4).iter().enumerate() {
                let mark = if idx == 0 { '-' } else { ' ' };
                out.line(format_args!("  {DIM}{mark} {line}{DIM:#}"));
            }
        }
    }
}
