//! The classes against the tables of the evidence file, row by row.
//!
//! What is expected is computed here from the letters of a row, its return code and the tables of
//! times (rules E4, E5, E8 and E10); the engine has no part in it.

use std::collections::BTreeMap;

use aftercare::advice::cause::{Cause, Rule};
use aftercare::advice::{Consultation, assess};
use aftercare::inci::{self, Match};
use aftercare::kb::product::ReadProduct;
use aftercare::model::class::ReturnCode;
use aftercare::model::id::{ClassId, IngredientId};
use aftercare::model::product::Product;
use aftercare::model::scale::Severity;
use aftercare::model::time::Hours;
use serde_json::json;

use crate::support::{case, kb, product, shared};

/// One class of the tables.
struct Row {
    code: String,
    /// The cell that lists the label names.
    names: String,
    /// The letters of P0 to P3, perhaps with a mark.
    cells: [String; 4],
    returns: String,
}

/// What the tables of phases and return times say of one band.
struct Times {
    /// The start of each phase, and the end of the last.
    starts: [u32; 5],
    due: BTreeMap<&'static str, u32>,
}

/// The bands in the order of the tables, each with a device and a depth that belong to it.
const BANDS: [(&str, &str, f64); 6] = [
    ("A", "pen", 0.25),
    ("B", "pen", 0.5),
    ("C", "pen", 1.0),
    ("D", "pen", 1.5),
    ("E", "pen", 2.5),
    ("RF", "rf", 1.0),
];

/// How an ingredient stands in its list (rules E7 and E8).
#[derive(Clone, Copy)]
enum Stand {
    /// The second of many: early.
    Second,
    /// Neither early nor late, and beyond the fifth place.
    Body,
    /// The last of many, after what marks the 1 % line: late.
    Tail,
    /// At a stated strength, in percent.
    At(f64),
}
use Stand::{At, Body, Second, Tail};

/// How the ingredients that a row names must stand for the row to apply as written; else second.
const AS_WRITTEN: &[(&str, Stand)] = &[
    ("AOX-T", Body),
    ("AZA-LO", At(10.0)),
    ("COAT", Body),
    ("NIA-LO", At(5.0)),
    ("STARCH", Body),
    ("UREA-LO", At(10.0)),
];

/// Ingredients that come to a row through their place (rule E8), or that the row does not spell out.
const BESIDES: &[(&str, Stand, &str)] = &[
    ("ACID-MID", Body, "LACTIC ACID, MALIC ACID, TARTARIC ACID"),
    ("AOX-T", Body, "ASCORBYL PALMITATE"),
    ("AZA-HI", Second, "AZELAIC ACID"),
    ("AZA-HI", At(10.5), "AZELAIC ACID"),
    ("AZA-LO", Body, "AZELAIC ACID"),
    ("BOT", Second, "CITRUS LIMON FRUIT EXTRACT"),
    ("BOT", Second, "CITRUS AURANTIUM DULCIS FRUIT EXTRACT"),
    ("BOT", Second, "SACCHARUM OFFICINARUM EXTRACT"),
    ("BOT", Second, "VACCINIUM MYRTILLUS FRUIT EXTRACT"),
    ("BOT", Second, "ACER SACCHARUM EXTRACT"),
    ("BOT", Tail, "CARICA PAPAYA FRUIT EXTRACT"),
    ("BOT", Tail, "ANANAS SATIVUS FRUIT EXTRACT"),
    ("NIA-HI", Second, "NIACINAMIDE"),
    ("NIA-HI", At(5.5), "NIACINAMIDE"),
    ("NIA-LO", Body, "NIACINAMIDE"),
    ("PHADJ", At(0.9), "CITRIC ACID, LACTIC ACID"),
    ("PHADJ", Body, "CITRIC ACID"),
    ("PHADJ", Tail, "LACTIC ACID, MALIC ACID, TARTARIC ACID"),
    ("PHADJ", Tail, "GLUCONOLACTONE"),
    ("POWD", Second, "SILICA, ZEA MAYS STARCH"),
    ("TRACE-1", Tail, "ALCOHOL DENAT., PROPYLENE GLYCOL"),
    ("TRACE-1", Tail, "TITANIUM DIOXIDE"),
    ("TRACE-2", At(0.5), "SALICYLIC ACID"),
    ("TRACE-2", Body, "TALC"),
    ("TRACE-2", Tail, "SALICYLIC ACID, NIACIN"),
    ("TRACE-2", Tail, "CETRIMONIUM CHLORIDE, CHLORHEXIDINE"),
    ("TRACE-3", Tail, "ASCORBIC ACID, ASCORBYL GLUCOSIDE"),
    ("UREA-HI", Second, "UREA"),
    ("UREA-HI", At(10.5), "UREA"),
    ("UREA-LO", Tail, "UREA"),
    ("VITE", At(5.5), "TOCOPHEROL"),
    ("VITE", Second, "TOCOPHEROL, TOCOPHERYL ACETATE"),
    ("ZIRC", Second, "ALUMINUM ZIRCONIUM OCTACHLOROHYDRATE"),
];

/// Names that stand in a row and are another class, besides those above: the row says so.
const OTHERS: &[(&str, &str)] = &[
    ("DYE", "CI 75470"),
    ("FRAG", "BENZYL ALCOHOL"),
    ("SCRUB", "CELLULOSE ACETATE"),
    ("SCRUB", "POLYETHYLENE"),
];

/// Rows about a whole product (rule E13): a kind that has the class, and a bland label.
const WHOLE: &[(&str, &str, &str)] = &[
    ("DEPIL", "depilatory", "AQUA, PHENOXYETHANOL"),
    ("DHA", "self-tanner", "AQUA, PHENOXYETHANOL"),
    ("FILM", "sheet-mask", "AQUA, PHENOXYETHANOL"),
    ("FILM", "hydrocolloid", "CELLULOSE GUM"),
    ("FILM", "clay-mask", "AQUA, PHENOXYETHANOL"),
    ("HOMEMADE", "home-made", "SQUALANE"),
    ("NOPRES", "serum", "AQUA, GLYCERIN, SODIUM HYALURONATE"),
    ("PEELOFF", "peel-off-mask", "AQUA, PHENOXYETHANOL"),
    ("PIG", "make-up", "SQUALANE"),
    ("SCRUB", "scrub", "AQUA, PHENOXYETHANOL"),
    ("SPRAY", "spray-sunscreen", "AQUA, PHENOXYETHANOL"),
    ("SPRAY", "loose-powder-sunscreen", "SQUALANE"),
    ("SPRAY", "setting-spray", "AQUA, PHENOXYETHANOL"),
];

/// Fine everywhere; the last marks the 1 % line.
const BLAND: &str = "AQUA, GLYCERIN, SORBITOL, XYLITOL, MANNITOL, TREHALOSE, BETAINE, XANTHAN GUM";

#[test]
#[expect(clippy::print_stderr, reason = "says how much it checked")]
fn classes_say_what_the_tables_say() {
    let Some(path) = shared("clinical/evidence.md") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let times = times(&text);
    let cases = BANDS.map(|(_, device, mm)| case(mm, 0.0, &json!({ "device": device })));
    let consultations = cases.iter().map(|case| Consultation::new(kb(), case));
    let mut check = Check {
        bands: times.into_iter().zip(consultations).collect(),
        cells: 0,
        wrong: Vec::new(),
    };
    for (times, consultation) in &check.bands {
        let schedule = &consultation.schedule;
        let hours = |hours: Hours| hours.minutes() / 60;
        assert_eq!(schedule.phase_ends.map(hours), times.starts[1..]);
        for code in ReturnCode::ALL {
            let name = format!("{code:?}");
            assert_eq!(hours(schedule.returns(code)), times.due[&*name], "{name}");
        }
    }
    let rows = rows(&text);
    for row in &rows {
        let before = check.cells;
        check.row(row);
        // No row is exempt: what no ingredient stands for is checked by kind of product.
        if check.cells == before {
            check.wrong.push(row.code.clone() + ": nothing was checked");
        }
    }
    assert!(check.wrong.is_empty(), "{}", check.wrong.join("\n"));
    eprintln!("{} classes, {} cells", rows.len(), check.cells);
    assert!(check.cells >= 2_000, "only {} cells", check.cells);
}

/// What the rows are held against.
struct Check<'a> {
    /// One entry for each band.
    bands: Vec<(Times, Consultation<'a>)>,
    /// How many of (class, ingredient, band, phase) were compared.
    cells: usize,
    wrong: Vec<String>,
}

impl Check<'_> {
    fn row(&mut self, row: &Row) {
        let code = row.code.as_str();
        let classes = || kb().records.classes.values().map(|entry| &entry.record);
        let Some(class) = classes().find(|class| class.code == code) else {
            return self.wrong.push(format!("{code}: no class has this code"));
        };
        let as_written = AS_WRITTEN.iter().find(|(of, _)| *of == code);
        let stand = as_written.map_or(Second, |(_, stand)| *stand);
        for (_, stand, names) in BESIDES.iter().filter(|(of, ..)| *of == code) {
            for name in names.split(", ") {
                self.ingredient(row, &class.id, name, *stand);
            }
        }
        for (name, id) in known_names(&row.names) {
            if classes_of(&id).contains(&class.id) {
                self.ingredient(row, &class.id, &name, stand);
            } else if !OTHERS.contains(&(code, &name)) && !moved(&name) {
                self.wrong.push(format!("{code}: {name} is another class"));
            }
        }
        for (_, kind, label) in WHOLE.iter().filter(|(of, ..)| *of == code) {
            let rule = Rule::Class(class.id.clone());
            let is_about = |cause: &Cause| cause.items.is_empty() && cause.rule == rule;
            self.product(row, product(kind, label), is_about);
        }
    }

    /// Checks an ingredient that stands so in a list of bland ones.
    fn ingredient(&mut self, row: &Row, class: &ClassId, name: &str, stand: Stand) {
        let mut names: Vec<&str> = BLAND.split(", ").collect();
        let item = match stand {
            Second | At(_) => 1,
            Body => 5,
            Tail => names.len(),
        };
        // A label states the strength; only a table has a bound.
        let stated = name.replace("<= ", "");
        names.insert(item, &stated);
        let mut tested = product("cream", &names.join(", "));
        let Match::Known { id, .. } = tested.reading.items[item].matched.clone() else {
            return self.wrong.push(format!("{name} was not read"));
        };
        // An ingredient of several classes has a cause for each; this row answers for its own.
        let is_only = classes_of(&id).len() == 1;
        if let At(percent) = stand {
            tested.product.strengths.insert(id, percent);
        }
        self.product(row, tested, |cause| {
            cause.items.contains(&item)
                && matches!(&cause.rule, Rule::Class(found) if is_only || found == class)
        });
    }

    /// Compares the worst of some causes with what the row says, in the middle of each phase of
    /// each band, for each way of supply.
    fn product(&mut self, row: &Row, mut tested: ReadProduct, is_about: impl Fn(&Cause) -> bool) {
        for (clinic, sterile) in [(false, false), (true, false), (true, true)] {
            if sterile && row.code == "NOPRES" {
                continue; // A unit dose needs no preservative (rule E10d).
            }
            tested.product.clinic_supplied = clinic;
            tested.product.sterile_single_use = sterile;
            for ((band, ..), (times, consultation)) in BANDS.iter().zip(&self.bands) {
                let answer = assess(consultation, &tested.product, &tested.reading);
                for phase in 0..4 {
                    let hour = u32::midpoint(times.starts[phase], times.starts[phase + 1]);
                    let causes = answer.causes.iter().filter(|cause| is_about(cause));
                    let found = causes.map(|cause| cause.track.at(Hours::new(hour)));
                    let found = found.max().unwrap_or_default();
                    let due = expected(row, times, (phase, hour), &tested.product);
                    if found != due {
                        let label = &tested.product.label;
                        let told = format!("{band}, {hour} h: {found:?}, not {due:?}: {label}");
                        self.wrong.push(format!("{}, band {told}", row.code));
                    }
                    self.cells += usize::from(!clinic);
                }
            }
        }
    }
}

/// Whether an ingredient is checked as another class for its place in the list.
fn moved(name: &str) -> bool {
    BESIDES
        .iter()
        .any(|(.., names)| names.split(", ").any(|moved| moved == name))
}

fn classes_of(id: &IngredientId) -> &'static [ClassId] {
    &kb().ingredient(id).unwrap().classes
}

/// Rule E4 in the words of its table, with the marks of rule E10.
fn expected(row: &Row, times: &Times, (phase, hour): (usize, u32), product: &Product) -> Severity {
    let column = |phase: usize| match row.cells[phase].as_str() {
        "A(s)" if product.clinic_supplied && product.sterile_single_use => Severity::Caution,
        "A(c)" if product.clinic_supplied && !product.tinted => Severity::Caution,
        "A" | "A(s)" | "A(c)" => Severity::Avoid,
        "X" => Severity::Contraindicated,
        "C" => Severity::Caution,
        "F" => Severity::Fine,
        cell => panic!("{}: no letter in {cell:?}", row.code),
    };
    let Some(due) = times.due.get(row.returns.as_str()).copied() else {
        assert_eq!(row.returns, "-", "{}", row.code);
        return column(phase);
    };
    match (row.returns.as_str(), phase) {
        ("S", _) if hour < due => column(0),
        ("S", 0) => column(1),
        ("S", _) => column(phase),
        (_, 0) if hour < due => column(0),
        _ if hour < due => Severity::Avoid,
        ("M", 1) => Severity::Caution,
        ("M", _) => column(phase),
        _ if hour < due + 168 => Severity::Caution,
        _ => column(3),
    }
}

/// The ingredient that a name on a label means.
fn known(name: &str) -> Option<IngredientId> {
    let mut items = inci::read(name, &kb().names).items;
    match items.pop()?.matched {
        Match::Known { id, .. } if items.is_empty() => Some(id),
        _ => None,
    }
}

/// The names of a cell that the knowledge base knows: runs of words in capitals, or, where a piece
/// has no capitals, the name of a drug.
fn known_names(cell: &str) -> BTreeMap<String, IngredientId> {
    let is_small = |word: &&str| word.contains(char::is_lowercase) || *word == ">";
    let mut names = BTreeMap::new();
    // A bracket ends a name, but for the mark of nano forms.
    let cell = cell.replace(" (NANO)", "~").replace(" and ", ", ");
    let cell = cell.replace([';', ':', '(', ')'], ", ");
    for piece in cell.split(", ") {
        let piece = piece.trim_matches(|c: char| c.is_whitespace() || "*`.".contains(c));
        let words: Vec<&str> = piece.split(' ').collect();
        let runs: Vec<String> = if piece.contains(char::is_uppercase) {
            words.split(is_small).map(|run| run.join(" ")).collect()
        } else {
            vec![piece.to_owned()]
        };
        for name in runs.iter().map(|run| run.replace('~', " (NANO)")) {
            if let Some(id) = known(&name) {
                names.insert(name, id);
            }
        }
    }
    names
}

/// The cells of a table line.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.strip_prefix('|')?.trim_end().strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}

/// The text between two headings.
fn section<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).unwrap();
    after.split_once(to).unwrap().0
}

/// All lines of section 2 that stand in a table with the columns P0 to P3.
fn rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut columns: Option<usize> = None;
    for line in section(text, "\n## 2. ", "\n## 3. ").lines() {
        let cells = cells(line).unwrap_or_default();
        if let Some(found) = cells.iter().position(|cell| *cell == "P0") {
            columns = Some(found);
        } else if cells.is_empty() {
            columns = None;
        } else if let Some(p0) = columns.filter(|_| !cells[0].starts_with('-')) {
            rows.push(Row {
                code: cells[0].to_owned(),
                names: cells[1].to_owned(),
                cells: [0, 1, 2, 3].map(|phase| cells[p0 + phase].to_owned()),
                returns: cells[p0 + 4].to_owned(),
            });
        }
    }
    rows
}

/// Phases (1.4) and return times (1.6 and 1.7) by band.
fn times(text: &str) -> Vec<Times> {
    let line = |from: &str, first: &str| -> Vec<&str> {
        let mut lines = section(text, from, "\n### ").lines().filter_map(cells);
        let is_it = |cells: &Vec<&str>| cells[0].split(' ').next() == Some(first);
        lines.find(is_it).unwrap()
    };
    let number = |cell: &str| -> u32 { cell.split(' ').next().unwrap().parse().unwrap() };
    let hours = |cell: &str| number(cell) * if cell.ends_with(" h") { 1 } else { 24 };
    let codes = [
        ("R1", line("\n### 1.7 ", "R1")),
        ("R2", line("\n### 1.7 ", "R2")),
        ("R3", line("\n### 1.7 ", "R3")),
        ("M", line("\n### 1.6 ", "Make-up")),
        ("S", line("\n### 1.6 ", "Mineral")),
    ];
    let of_band = |(idx, (band, ..)): (usize, &(&str, &str, f64))| {
        let phases = line("\n### 1.4 ", band);
        let end = |phase: usize| number(phases[phase].split_once('-').unwrap().1);
        let due = |(code, cells): &(&'static str, Vec<&str>)| (*code, hours(cells[idx + 1]));
        Times {
            starts: [0, end(1), end(2), end(3), end(4)],
            due: codes.iter().map(due).collect(),
        }
    };
    BANDS.iter().enumerate().map(of_band).collect()
}
