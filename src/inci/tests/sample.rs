//! A small dictionary, and readings on one line.

use std::fmt::Write as _;

use crate::inci::names::Names;
use crate::inci::{Match, Reading, Section};
use crate::model::id::{ClassId, IngredientId, PatternId};
use crate::model::ingredient::{Ingredient, OtherName};
use crate::model::pattern::NamePattern;
use crate::model::review::Review;

/// A small dictionary: INCI names with their other names.
pub(in crate::inci) const NAMES: &[&str] = &[
    "AQUA = Water = Eau = Purified Water = Вода = 水 = Wasser",
    "GLYCERIN = Glycerol = Glicerina",
    "NIACINAMIDE",
    "PANTHENOL",
    "TOCOPHEROL = Vitamin E",
    "RETINOL = Vitamin A",
    "PHENOXYETHANOL",
    "PARFUM = Fragrance",
    "LIMONENE",
    "LINALOOL",
    "CITRAL",
    "ALCOHOL",
    "ALCOHOL DENAT.",
    "CETEARYL ALCOHOL",
    "UREA",
    "TALC",
    "MICA",
    "SILICA",
    "SALICYLIC ACID",
    "GLYCOLIC ACID",
    "LACTIC ACID",
    "BHA",
    "ZINC OXIDE",
    "TITANIUM DIOXIDE = CI 77891",
    "CI 77491",
    "CI 77492",
    "ETHYLHEXYL METHOXYCINNAMATE = Octinoxate",
    "SODIUM HYALURONATE",
    "HYALURONIC ACID",
    "HYDROLYZED HYALURONIC ACID",
    "1,2-HEXANEDIOL",
    "N,N-DIETHYL-M-AMINOPHENOL",
    "CAPRYLIC/CAPRIC TRIGLYCERIDE",
    "PEG-100 STEARATE",
    "PEG-8",
    "PROPYLPARABEN",
    "POLYSORBATE 20",
    "BUTYROSPERMUM PARKII BUTTER = Shea Butter",
    "ALOE BARBADENSIS LEAF JUICE",
    "CERA ALBA = Beeswax",
    "METHYLISOTHIAZOLINONE",
];

pub(in crate::inci) fn names() -> Names {
    let ingredients: Vec<Ingredient> = NAMES
        .iter()
        .map(|line| {
            let mut names = line.split(" = ");
            let name = names.next().unwrap_or_default();
            Ingredient {
                id: IngredientId::from(name.to_lowercase().replace(' ', "-").as_str()),
                name: name.to_owned(),
                names: names
                    .map(|name| OtherName::Synonym(name.to_owned()))
                    .collect(),
                cas: None,
                functions: Vec::new(),
                classes: Vec::new(),
                not_to_confuse: None,
                sources: Vec::new(),
                review: Review::default(),
            }
        })
        .collect();
    let pattern = |id: &str, forms: &[&str]| NamePattern {
        id: PatternId::from(id),
        forms: forms.iter().map(|&form| form.to_owned()).collect(),
        except: Vec::new(),
        classes: vec![ClassId::from(id)],
        examples: Vec::new(),
        look_alikes: Vec::new(),
        sources: Vec::new(),
        review: Review::default(),
    };
    let patterns = [
        pattern("polymer", &["* {COPOLYMER|CROSSPOLYMER}"]),
        pattern("extract", &["* EXTRACT"]),
    ];
    let (names, errors) = Names::new(&ingredients, &patterns, &[]);
    assert_eq!(errors, []);
    names
}

/// A reading in one line.
pub(in crate::inci) fn line(reading: &Reading, names: &Names) -> String {
    let name = |id| names.canonical(id).unwrap_or_default();
    let mut line = String::new();
    let mut section = Section::Declared;
    let mut inside = false;
    for (i, item) in reading.items.iter().enumerate() {
        if inside && item.part_of.is_none() {
            line.push(')');
            inside = false;
        }
        match item.part_of {
            Some(_) if !inside => line.push_str(" ("),
            _ if i > 0 => line.push_str(" | "),
            _ => {}
        }
        inside |= item.part_of.is_some();
        if item.section != section {
            section = item.section;
            line.push_str(match section {
                Section::Declared => "declared: ",
                Section::MayContain => "may contain: ",
                Section::Active => "active: ",
            });
        }
        match &item.matched {
            Match::Known { id, .. } => line.push_str(name(id)),
            Match::Pattern { id, .. } => write!(line, "{}={id}", item.text).unwrap(),
            Match::Near { guesses } => write!(line, "~{}", name(&guesses[0])).unwrap(),
            Match::Unknown => line.push_str(&item.text),
        }
        if let Some(strength) = item.strength {
            write!(line, " {}", strength.printed().replace(' ', "")).unwrap();
        }
        if item.nano {
            line.push_str(" [nano]");
        }
    }
    if inside {
        line.push(')');
    }
    line
}
