//! `aftercare screen`: a whole shelf or catalogue.

use std::io::{IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use super::args::ScreenArgs;
use super::out::Out;
use super::stop::Stop;
use super::{Answer, Failure, input, many};
use crate::advice::{Consultation, judge};
use crate::diag::{Code, Diagnostic, Place};
use crate::files;
use crate::kb::KnowledgeBase;
use crate::kb::product::{ReadProduct, from_label, kind};
use crate::model::product::{Kind, Product};
use crate::model::scale::Severity;

const FIELDS: [&str; 10] = [
    "label",
    "id",
    "name",
    "kind",
    "ean",
    "rinse_off",
    "clinic_supplied",
    "sterile_single_use",
    "tinted",
    "strengths",
];

/// Rows between two words about progress.
const PROGRESS: u64 = 20_000;

pub fn run(kb: &KnowledgeBase, args: &ScreenArgs, out: &mut Out) -> Result<Answer, Failure> {
    let case = input::case(kb, &args.case)?;
    let consultation = Consultation::new(kb, &case);
    let mut table = Table::open(&args.products, &args.map)?;
    let stop = Stop::listen().map_err(failed)?;
    let file = files::Replacement::new(&args.out).map_err(failed)?;
    let mut writer = csv::Writer::from_writer(file);
    let header = [
        "id",
        "name",
        "verdict",
        "usable_from_hours",
        "culprits",
        "unread",
        "error",
    ];
    writer
        .write_record(header)
        .map_err(|err| failed(err.to_string()))?;
    let mut written = Ok(());
    let mut tally = Tally::default();
    let columns = table.columns.clone();
    many::in_order(
        || table.next_row(),
        |row| screened(&consultation, &columns, row),
        |row| {
            tally.count(&row, out);
            written = writer.write_record(&row.fields);
            written.is_ok() && !stop.is_asked()
        },
    );
    written.map_err(|err| failed(err.to_string()))?;
    if stop.is_asked() {
        let out = files::shown(&args.out);
        return Err(failed(format!("stopped; nothing was written to {out}")));
    }
    let file = writer.into_inner().map_err(|err| failed(err.to_string()))?;
    file.commit().map_err(failed)?;
    out.line(format_args!(
        "{} products: {} usable, {} not, {} could not be answered; written to {}",
        tally.rows,
        tally.usable,
        tally.rows - tally.usable - tally.errors,
        tally.errors,
        files::shown(&args.out),
    ));
    Ok(if tally.usable == tally.rows {
        Answer::Clear
    } else {
        Answer::Objection
    })
}

fn failed(why: String) -> Failure {
    vec![Diagnostic::error(Code::File, why)]
}

#[derive(Default)]
struct Tally {
    rows: u64,
    usable: u64,
    errors: u64,
}

impl Tally {
    fn count(&mut self, row: &Screened, out: &Out) {
        self.rows += 1;
        match row.verdict {
            None => {
                self.errors += 1;
                out.problem(&Diagnostic::warning(Code::Syntax, row.fields[6].clone()));
            }
            Some(verdict) => self.usable += u64::from(verdict.is_usable()),
        }
        if self.rows.is_multiple_of(PROGRESS) && std::io::stderr().is_terminal() {
            // Nobody is left to tell if standard error is gone.
            write!(anstream::stderr(), "\r{} products", self.rows).ok();
        }
    }
}

/// One row of the answer.
struct Screened {
    fields: [String; 7],
    verdict: Option<Severity>,
}

fn screened(
    consultation: &Consultation<'_>,
    columns: &Columns,
    row: Result<Row, String>,
) -> Screened {
    let mut fields: [String; 7] = Default::default();
    let row = match row {
        Ok(row) => row,
        Err(why) => {
            fields[6] = why;
            return Screened {
                fields,
                verdict: None,
            };
        }
    };
    fields[0] = columns.field(&row, "id");
    fields[1] = columns.field(&row, "name");
    match product(consultation.kb, columns, &row) {
        Err(why) => {
            fields[6] = format!("line {}: {why}", row.line);
            Screened {
                fields,
                verdict: None,
            }
        }
        Ok(read) => {
            let judgement = judge(consultation, &read.product, &read.reading);
            let verdict = judgement.track.at(consultation.case.hours);
            let printed = |items: &[usize]| {
                let names: Vec<&str> = items
                    .iter()
                    .map(|idx| read.reading.items[*idx].text.as_str())
                    .collect();
                names.join("; ")
            };
            let worst = judgement.worst(consultation.case.hours);
            let culprits: Vec<usize> = worst
                .iter()
                .flat_map(|reason| reason.items.iter().copied())
                .collect();
            verdict.word().clone_into(&mut fields[2]);
            fields[3] = judgement
                .track
                .usable_from()
                .map(|hours| hours.as_f64().to_string())
                .unwrap_or_default();
            fields[4] = printed(&culprits);
            fields[5] = printed(&judgement.unread().collect::<Vec<_>>());
            Screened {
                fields,
                verdict: Some(verdict),
            }
        }
    }
}

fn product(kb: &KnowledgeBase, columns: &Columns, row: &Row) -> Result<ReadProduct, String> {
    let word = columns.field(row, "kind");
    let kind = match word.trim() {
        "" => Kind::Other,
        word => kind(word).ok_or_else(|| format!("`{word}` is no kind of product"))?,
    };
    let flag = |name: &str| -> Result<bool, String> {
        match columns.field(row, name).trim().to_lowercase().as_str() {
            "" | "0" | "false" | "no" | "n" => Ok(false),
            "1" | "true" | "yes" | "y" | "x" => Ok(true),
            other => Err(format!("`{other}` in {name} is neither yes nor no")),
        }
    };
    let product = Product {
        rinse_off: flag("rinse_off")?,
        clinic_supplied: flag("clinic_supplied")?,
        sterile_single_use: flag("sterile_single_use")?,
        tinted: flag("tinted")?,
        strengths: strengths(kb, &columns.field(row, "strengths"))?,
        ..from_label(columns.field(row, "label"), "", kind)
    };
    ReadProduct::new(product, "", kb).map_err(|_| "there is no ingredient in the label".to_owned())
}

/// Strengths as `niacinamide 4; salicylic acid 2`, in percent.
fn strengths(
    kb: &KnowledgeBase,
    text: &str,
) -> Result<std::collections::BTreeMap<crate::model::id::IngredientId, f64>, String> {
    text.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (name, percent) = part
                .trim_end_matches(['%', ' '])
                .rsplit_once([' ', '=', ':'])
                .ok_or_else(|| format!("`{part}` is no strength; write `niacinamide 4`"))?;
            let percent: f64 = percent
                .replace(',', ".")
                .parse()
                .ok()
                .filter(|percent| (0.0..=100.0).contains(percent))
                .ok_or_else(|| format!("`{percent}` is no percentage"))?;
            let id = kb
                .find_ingredient(name.trim())
                .ok_or_else(|| format!("`{}` is no known ingredient", name.trim()))?;
            Ok((id, percent))
        })
        .collect()
}

/// One row of the table, with its line in the file.
struct Row {
    line: u64,
    record: csv::ByteRecord,
}

/// Which column of the table holds which field.
#[derive(Clone)]
struct Columns {
    of: [Option<usize>; FIELDS.len()],
}

impl Columns {
    fn field(&self, row: &Row, name: &str) -> String {
        FIELDS
            .iter()
            .position(|field| *field == name)
            .and_then(|field| self.of[field])
            .and_then(|column| row.record.get(column))
            .map(decoded)
            .unwrap_or_default()
    }
}

/// UTF-8, or Windows-1252 where it is not.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// The table that is screened, read row by row.
struct Table {
    reader: csv::Reader<Box<dyn std::io::Read>>,
    columns: Columns,
}

impl Table {
    fn open(path: &Path, map: &[String]) -> Result<Self, Failure> {
        let mut lines = files::lines(path).map_err(failed)?;
        let mut head = Vec::new();
        std::io::BufRead::read_until(&mut lines, b'\n', &mut head)
            .map_err(|err| failed(format!("cannot read: {err}: {}", files::shown(path))))?;
        let head = head
            .strip_prefix(b"\xef\xbb\xbf")
            .map(<[u8]>::to_vec)
            .unwrap_or(head);
        let delimiter = delimiter(&head);
        let input: Box<dyn std::io::Read> = Box::new(std::io::Cursor::new(head).chain(lines));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(input);
        let headings: Vec<String> = reader
            .byte_headers()
            .map_err(|err| failed(format!("{err}: {}", files::shown(path))))?
            .iter()
            .map(decoded)
            .collect();
        let columns = columns(&headings, map, path)?;
        Ok(Self { reader, columns })
    }

    fn next_row(&mut self) -> Option<Result<Row, String>> {
        let mut record = csv::ByteRecord::new();
        match self.reader.read_byte_record(&mut record) {
            Ok(true) => Some(Ok(Row {
                line: record.position().map_or(0, csv::Position::line),
                record,
            })),
            Ok(false) => None,
            Err(err) => Some(Err(err.to_string())),
        }
    }
}

/// The separator that the heading line has most of.
fn delimiter(head: &[u8]) -> u8 {
    let count = |separator: u8| head.split(|byte| *byte == separator).count();
    [b',', b';', b'\t', b'|']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator))
        .unwrap_or(b',')
}

fn columns(headings: &[String], map: &[String], path: &Path) -> Result<Columns, Failure> {
    let mut columns = Columns {
        of: [None; FIELDS.len()],
    };
    let find = |name: &str| {
        headings
            .iter()
            .position(|heading| heading.trim().eq_ignore_ascii_case(name.trim()))
    };
    for (field, name) in FIELDS.iter().enumerate() {
        columns.of[field] = find(name);
    }
    for pair in map {
        let Some((field, heading)) = pair.split_once('=') else {
            return Err(vec![
                Diagnostic::error(Code::UnknownWord, format!("`{pair}` maps nothing"))
                    .at(Place::file("--map"))
                    .hint("write `--map label=Ingredients`"),
            ]);
        };
        let Some(idx) = FIELDS
            .iter()
            .position(|known| known.eq_ignore_ascii_case(field.trim()))
        else {
            return Err(vec![
                Diagnostic::error(Code::UnknownWord, format!("`{field}` is no field"))
                    .at(Place::file("--map"))
                    .nearest(field, FIELDS),
            ]);
        };
        columns.of[idx] = Some(find(heading).ok_or_else(|| {
            vec![
                Diagnostic::error(Code::Missing, format!("there is no column `{heading}`"))
                    .at(Place::file(files::shown(path)))
                    .nearest(heading, headings.iter().map(String::as_str)),
            ]
        })?);
    }
    if columns.of[0].is_none() {
        return Err(vec![
            Diagnostic::error(Code::Missing, "there is no column `label`")
                .at(Place::file(files::shown(path)))
                .hint("name the column of the ingredient list: `--map label=Ingredients`")
                .hint(format!("the headings are: {}", headings.join(", "))),
        ]);
    }
    Ok(columns)
}
