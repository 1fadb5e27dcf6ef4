//! The subcommands and their options.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::diag::{Code, Diagnostic};
use crate::model::language::Language;
use crate::sheet::{Clinic, Logo};
use crate::text::Lang;

/// What may go on the skin after microneedling, when, and why.
///
/// Without a subcommand the window opens. For qualified dermatology and clinic staff.
#[derive(Debug, Parser)]
#[command(name = "aftercare", version, about, long_about)]
pub struct Args {
    /// A clinic's own folder of records, over the built-in knowledge base
    #[arg(long, value_name = "DIR", global = true)]
    pub kb: Vec<PathBuf>,
    #[command(flatten)]
    pub language: LangArg,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read an ingredient list: label text to ingredients
    Read(ReadArgs),
    /// Assess one product for one patient now
    Check(CheckArgs),
    /// Rank the stored products for one patient, step by step of the routine
    Recommend(RecommendArgs),
    /// When may what be used again
    Timeline(TimelineArgs),
    /// Write the patient's sheet as PDF
    Sheet(SheetArgs),
    /// Make a sheet again from its receipt, or say what has changed since
    Replay(ReplayArgs),
    /// Assess a whole shelf or catalogue, row by row
    Screen(ScreenArgs),
    /// Hold the pack in the hand against a stored formula
    Compare(CompareArgs),
    /// Look at the knowledge base
    #[command(subcommand)]
    Kb(KbCommand),
}

#[derive(Debug, ClapArgs)]
pub struct ReadArgs {
    /// The label as a text file, or `-` for standard input
    pub file: PathBuf,
    /// Answer with one JSON document
    #[arg(long, conflicts_with = "jsonl")]
    pub json: bool,
    /// One `{"id", "text"}` a line in, one answer a line out, in the same order
    #[arg(long)]
    pub jsonl: bool,
}

#[derive(Debug, ClapArgs)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line")]
pub struct CheckArgs {
    /// The case as RON or JSON, or `-` for JSON on standard input
    pub case: PathBuf,
    /// The id of a stored product, or a product as RON or JSON
    #[arg(required_unless_present = "label", conflicts_with = "label")]
    pub product: Option<String>,
    /// The product's label as a text file, or `-` for standard input
    #[arg(long, value_name = "FILE", requires = "kind")]
    pub label: Option<PathBuf>,
    /// What kind of product the label is from, such as `cream`
    #[arg(long)]
    pub kind: Option<String>,
    /// The product is rinsed off
    #[arg(long)]
    pub rinse_off: bool,
    /// The clinic supplies it for needled skin
    #[arg(long)]
    pub clinic_supplied: bool,
    /// Sterile, in single use
    #[arg(long)]
    pub sterile: bool,
    /// Tinted
    #[arg(long)]
    pub tinted: bool,
    /// Answer with one JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
pub struct RecommendArgs {
    /// The case as RON or JSON, or `-` for JSON on standard input
    pub case: PathBuf,
    /// Only one step of the routine, such as `moisturise`
    #[arg(long)]
    pub step: Option<String>,
    /// Answer with one JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
pub struct TimelineArgs {
    /// The case as RON or JSON, or `-` for JSON on standard input
    pub case: PathBuf,
    /// Ids of stored products, or products as RON or JSON
    pub products: Vec<String>,
    /// Answer with one JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
pub struct SheetArgs {
    /// The case as RON or JSON, or `-` for JSON on standard input
    pub case: PathBuf,
    /// Where the PDF goes
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: PaperArg,
    /// A second language, line by line beside the first
    #[arg(long, value_name = "LANG", value_parser = language())]
    pub with: Option<Language>,
    /// Letters of 16 pt for patients who read badly
    #[arg(long)]
    pub large: bool,
    /// The clinic's copy, with overrides and sources
    #[arg(long)]
    pub clinic_copy: bool,
    /// When the patient comes again, such as `2026-12-21T15:00`
    #[arg(long, value_name = "TIME")]
    pub next_session: Option<jiff::civil::DateTime>,
    #[command(flatten)]
    pub given: GivenArgs,
    /// Where the receipt goes, from which `replay` makes the sheet again
    #[arg(long, value_name = "FILE.json")]
    pub receipt: Option<PathBuf>,
    /// Where a calendar of the return dates goes
    #[arg(long, value_name = "FILE.ics")]
    pub ics: Option<PathBuf>,
}

/// What is printed on a sheet and never kept in its receipt.
#[derive(Debug, ClapArgs)]
pub struct GivenArgs {
    /// Name or number of the patient; a line to write on without it
    #[arg(long, value_name = "NAME")]
    pub patient: Option<String>,
    /// What the clinician adds
    #[arg(long, value_name = "TEXT")]
    pub notes: Option<String>,
    /// Who approves the sheet; a line to sign on without it
    #[arg(long, value_name = "NAME")]
    pub approved_by: Option<String>,
    /// A product that the patient has at home: an id, or a product as RON or JSON
    #[arg(long, value_name = "PRODUCT")]
    pub own: Vec<String>,
    /// Name of the clinic, for the head of the sheet
    #[arg(long, value_name = "NAME")]
    pub clinic: Option<String>,
    /// Whom to call
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// Whom to call out of hours
    #[arg(long, value_name = "NUMBER")]
    pub night_phone: Option<String>,
    /// The emergency number of the country
    #[arg(long, value_name = "NUMBER", default_value = "112")]
    pub emergency: String,
}

impl GivenArgs {
    /// The head of the sheet, with the picture that the clinic's folder has.
    pub fn clinic(&self, logo: Option<Vec<u8>>) -> Clinic {
        Clinic {
            name: self.clinic.clone().unwrap_or_default(),
            phone: self.phone.clone().unwrap_or_default(),
            night_phone: self.night_phone.clone().unwrap_or_default(),
            emergency: self.emergency.clone(),
            logo: logo.map(Logo::from),
        }
    }
}

#[derive(Debug, ClapArgs)]
pub struct ReplayArgs {
    /// The receipt that `sheet --receipt` wrote
    pub receipt: PathBuf,
    /// Where the PDF goes, if it is the same
    #[arg(long, value_name = "FILE.pdf")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub given: GivenArgs,
    /// The treated area, where it was in the clinic's own words
    #[arg(long, value_name = "TEXT")]
    pub area: Option<String>,
    /// Why a product was allowed against the advice; once for each, in the order of the sheet
    #[arg(long, value_name = "TEXT")]
    pub reason: Vec<String>,
}

#[derive(Debug, ClapArgs)]
pub struct ScreenArgs {
    /// The case as RON or JSON, or `-` for JSON on standard input
    pub case: PathBuf,
    /// A table with a heading line and at least a column `label`; any separator
    pub products: PathBuf,
    /// Where the answers go, as CSV
    #[arg(long, value_name = "RESULT.csv")]
    pub out: PathBuf,
    /// Which heading holds a field, such as `label=Ingredients`
    #[arg(long, value_name = "FIELD=HEADING")]
    pub map: Vec<String>,
}

#[derive(Debug, ClapArgs)]
pub struct CompareArgs {
    /// The id of a stored product, or a product as RON or JSON
    pub product: String,
    /// The label of the pack as a text file, or `-` for standard input
    pub label: PathBuf,
    /// Also say what is new for this patient: a case as RON or JSON
    #[arg(long)]
    pub case: Option<PathBuf>,
    /// Answer with one JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PaperArg {
    A4,
    Letter,
}

#[derive(Clone, Copy, Debug, ClapArgs)]
pub struct LangArg {
    /// Language of the answer, `en` or `de`, or of the sheet; JSON keys stay English. Without it,
    /// English, and in the window the one that was chosen last
    #[arg(long, global = true, value_parser = language())]
    pub lang: Option<Language>,
}

impl LangArg {
    /// The language of the sheet.
    pub fn printed(self) -> Language {
        self.lang.unwrap_or_default()
    }

    /// The language in which the program answers.
    ///
    /// # Errors
    /// If only the sheet speaks it.
    pub fn spoken(self) -> Result<Lang, Vec<Diagnostic>> {
        self.window().map(Option::unwrap_or_default)
    }

    /// The language that was asked for, if any.
    ///
    /// # Errors
    /// If only the sheet speaks it.
    pub fn window(self) -> Result<Option<Lang>, Vec<Diagnostic>> {
        let Some(asked) = self.lang else {
            return Ok(None);
        };
        let spoken = Lang::ALL
            .into_iter()
            .find(|lang| Language::from(*lang) == asked);
        spoken.map(Some).ok_or_else(|| {
            let message = format!("only the sheet speaks `{asked}`");
            vec![
                Diagnostic::error(Code::UnknownWord, message)
                    .hint("answers are in `en` or `de`: `--lang en`"),
            ]
        })
    }
}

/// A language by its code.
fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .map(|code| Language::of_code(&code).unwrap_or_default())
}

#[derive(Debug, Subcommand)]
pub enum KbCommand {
    /// Report everything that is wrong with the built-in records, or with a folder
    Check(KbCheckArgs),
    /// Count the records
    Stats(KbStatsArgs),
    /// Look up names of ingredients
    Name(NameArgs),
    /// Put the files of a folder into the canonical layout; comments stay
    Fmt(KbFmtArgs),
    /// Say in sentences what differs between two knowledge bases
    Diff(KbDiffArgs),
    /// Make records of an official file
    Import(KbImportArgs),
}

#[derive(Debug, ClapArgs)]
pub struct KbCheckArgs {
    /// A whole knowledge base, or a clinic's folder over the built-in one
    pub folder: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub struct KbFmtArgs {
    /// The folder; without one, the built-in files are only looked at
    pub folder: Option<PathBuf>,
    /// Write nothing; say which files would change
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, ClapArgs)]
pub struct KbDiffArgs {
    /// A folder of records, or `built-in`
    pub before: PathBuf,
    /// A folder of records, or `built-in`
    pub after: PathBuf,
    /// Also say which verdicts on stored products change, over skin types, bands and phases
    #[arg(long)]
    pub impact: bool,
}

#[derive(Debug, ClapArgs)]
pub struct KbStatsArgs {
    /// Labels to measure coverage on: one `{"id", "text"}` a line
    #[arg(long, value_name = "FILE")]
    pub labels: Option<PathBuf>,
    /// Answer with one JSON document
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
pub struct KbImportArgs {
    /// What the file is
    #[arg(value_enum)]
    pub kind: ImportKind,
    /// The file as it was published
    pub file: PathBuf,
    /// The folder that the records go to, made if it is not there
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ImportKind {
    /// The CSV export of one of the Annexes II to VI from CosIng
    CosingAnnex,
}

#[derive(Debug, ClapArgs)]
pub struct NameArgs {
    /// Names, or `-` for one name a line on standard input
    #[arg(required = true)]
    pub names: Vec<String>,
    /// One `{"name"}` a line in, one answer a line out; the name is then a file or `-`
    #[arg(long)]
    pub jsonl: bool,
    /// Answer with JSON
    #[arg(long)]
    pub json: bool,
}
