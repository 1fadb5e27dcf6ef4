//! A label on the label screen: the form, how it was read, and what is said of it.

use super::card::CardView;
use super::form::Field;
use super::plan::Plan;
use super::product_view::{ProductView, Speaker, is_known, printed};
use super::words::{as_read, with_count, with_name};
use crate::advice::assess::{Assessment, assess};
use crate::inci::{self, Match, Reading, Section};
use crate::kb::KnowledgeBase;
use crate::kb::product::from_label;
use crate::model::id::IngredientId;
use crate::model::product::{Kind, Product};
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::text::{Lang, t, t_args};

/// A label as it was typed, pasted or opened.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelForm {
    pub name: String,
    pub text: String,
    pub kind: Kind,
    pub rinse_off: bool,
    pub clinic_supplied: bool,
    pub sterile: bool,
    /// Strengths of a stored product, which its label does not show.
    pub stored: Option<Product>,
}

/// A made-up pack, so that the screen shows at once what it does.
const SAMPLE: &str = "INGREDIENTS / INGRÉDIENTS: Aqua (Water), Butyrospermum Parkii (Shea) Butter, \
    Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Glyceryl Stearate, Rosa Damascena \
    Flower Water, Retinol, Tocopheryl Acetate, Velarosine Complex XQ, Propylene Glycol, Lavandula \
    Angustifolia Oil, Panthenol, Sodum Hyalronate, Phenoxyethanol, Ethylhexylglycerin, Citric Acid, \
    Parfum (Fragrance), Linalool*, Geraniol*. *from natural essential oils. Apply morning and \
    evening. 50 ml e 12M";

impl LabelForm {
    pub fn sample(lang: Lang) -> Self {
        Self {
            name: t(lang, "label-sample-name"),
            text: SAMPLE.to_owned(),
            kind: Kind::Cream,
            rinse_off: false,
            clinic_supplied: false,
            sterile: false,
            stored: None,
        }
    }

    /// An empty form for the next product.
    pub fn empty() -> Self {
        Self {
            name: String::new(),
            text: String::new(),
            kind: Kind::Cream,
            rinse_off: false,
            clinic_supplied: false,
            sterile: false,
            stored: None,
        }
    }

    /// The stored product, as long as its label is unchanged.
    pub fn stored(&self) -> Option<&Product> {
        self.stored
            .as_ref()
            .filter(|stored| stored.label == self.text)
    }

    /// Whether this is the made-up pack of the start.
    pub fn is_sample(&self) -> bool {
        self.text == SAMPLE
    }

    /// The label of a stored product.
    pub fn of_stored(product: &Product, lang: Lang) -> Self {
        Self {
            name: lang.of(&product.name).to_owned(),
            text: product.label.clone(),
            kind: product.kind,
            rinse_off: product.rinse_off,
            clinic_supplied: product.clinic_supplied,
            sterile: product.sterile_single_use,
            stored: Some(product.clone()),
        }
    }

    /// Which part of the form `next` changes.
    pub fn changed(&self, next: &Self) -> Field {
        if next.name != self.name && next.text == self.text {
            Field::LabelName
        } else if next.text != self.text && next.name == self.name {
            Field::LabelText
        } else {
            Field::Click
        }
    }

    /// The product that the form describes.
    pub fn product(&self, lang: Lang) -> Product {
        let name = if self.name.trim().is_empty() {
            t(lang, "label-unnamed")
        } else {
            self.name.trim().to_owned()
        };
        let mut product = from_label(self.text.clone(), &name, self.kind);
        product.rinse_off = self.rinse_off;
        product.clinic_supplied = self.clinic_supplied;
        product.sterile_single_use = self.sterile;
        if let Some(stored) = self.stored() {
            product.step = stored.step;
            product.tinted = stored.tinted;
            product.strengths.clone_from(&stored.strengths);
        }
        product
    }
}

/// How a label was read, and its verdict where there is a case.
#[derive(Clone, Debug, Default)]
pub struct LabelView {
    pub reading: Reading,
    /// How serious each item is; `None` where nothing is to be said.
    pub marks: Vec<Option<Severity>>,
    /// What is said on hovering an item.
    pub notes: Vec<String>,
    pub counts: String,
    pub unread: Vec<Unread>,
    pub one_percent: Option<OnePercent>,
    pub view: Option<ProductView>,
    pub instead: Option<CardView>,
}

/// A name that was not read for certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub item: usize,
    pub text: String,
    /// What it may have been; none if nothing is near.
    pub guesses: Vec<(IngredientId, String)>,
}

/// Where in the list ingredients probably fall to 1 %.
#[derive(Clone, Debug, PartialEq)]
pub struct OnePercent {
    /// From the start of the list, 0 to 1.
    pub share: f32,
    pub text: String,
}

impl LabelView {
    /// Reads a label.
    pub fn read(kb: &KnowledgeBase, form: &LabelForm, lang: Lang) -> Self {
        let reading = inci::read(&form.text, &kb.names);
        let n_items = reading.items.len();
        let mut view = Self {
            unread: unread(kb, &reading),
            counts: counts(lang, &reading),
            marks: vec![None; n_items],
            notes: vec![String::new(); n_items],
            reading,
            ..Self::default()
        };
        for one in &view.unread {
            view.marks[one.item] = Some(Severity::Unknown);
            view.notes[one.item] = t(lang, "note-unread");
        }
        view
    }

    /// The first name that was nearly read, and what is nearest to it.
    pub fn nearest(&self) -> Option<(usize, &IngredientId)> {
        let near = self.unread.iter().find(|one| !one.guesses.is_empty())?;
        near.guesses.first().map(|(id, _)| (near.item, id))
    }

    /// Adds what is said of it for a case.
    pub fn judge(&mut self, speaker: Speaker<'_>, product: &Product) -> Assessment {
        let assessment = assess(speaker.consultation, product, &self.reading);
        let view = ProductView::new(speaker, product, &self.reading, &assessment);
        // The findings say it better, and there is one for what was not read.
        self.notes.fill(String::new());
        for finding in &view.findings {
            for &item in &finding.items {
                let mark = &mut self.marks[item];
                *mark = (*mark).max(Some(finding.severity));
                let note = &mut self.notes[item];
                if !note.is_empty() {
                    note.push('\n');
                }
                note.push_str(&finding.chip);
                note.push_str(": ");
                note.push_str(&finding.why);
            }
        }
        self.one_percent = assessment
            .one_percent_after
            .map(|place| one_percent(speaker.lang, &self.reading, place));
        self.view = Some(view);
        assessment
    }

    /// Looks for the best product of the same step, if this one is not to be used.
    pub fn offer_instead(&mut self, plan: &Plan, product: &Product) {
        let usable = self
            .view
            .as_ref()
            .is_some_and(|view| view.severity == Severity::Fine);
        self.instead = (!usable)
            .then(|| plan.steps.iter().find(|step| step.step == product.step()))
            .flatten()
            .and_then(|step| step.best.as_ref())
            .filter(|card| card.severity.is_usable())
            .cloned();
    }
}

/// How many names of a label were not read for certain.
pub fn n_unread(reading: &Reading) -> usize {
    reading.items.iter().filter(|item| !is_known(item)).count()
}

fn unread(kb: &KnowledgeBase, reading: &Reading) -> Vec<Unread> {
    reading
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| !is_known(item))
        .map(|(idx, item)| Unread {
            item: idx,
            text: item.text.clone(),
            guesses: match &item.matched {
                Match::Near { guesses } => guesses
                    .iter()
                    .take(3)
                    .filter_map(|id| Some((id.clone(), as_read(&kb.ingredient(id)?.name))))
                    .collect(),
                _ => Vec::new(),
            },
        })
        .collect()
}

fn counts(lang: Lang, reading: &Reading) -> String {
    let n = |holds: &dyn Fn(&Match) -> bool| {
        let count = reading
            .items
            .iter()
            .filter(|item| holds(&item.matched))
            .count();
        Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let args = [
        ("total", n(&|_| true)),
        ("known", n(&|found| matches!(found, Match::Known { .. }))),
        (
            "pattern",
            n(&|found| matches!(found, Match::Pattern { .. })),
        ),
        ("near", n(&|found| matches!(found, Match::Near { .. }))),
        ("unknown", n(&|found| matches!(found, Match::Unknown))),
    ];
    let args: Vec<(&'static str, &Arg)> = args.iter().map(|(name, arg)| (*name, arg)).collect();
    let mut counts = t_args(lang, "label-counts", &args);
    let may_contain = reading
        .items
        .iter()
        .filter(|item| item.section == Section::MayContain)
        .count();
    if may_contain > 0 {
        counts.push_str(" · ");
        counts.push_str(&with_count(lang, "label-may-contain", "count", may_contain));
    }
    if !reading.cuts.is_empty() {
        counts.push_str(" · ");
        counts.push_str(&t(lang, "label-grey"));
    }
    counts
}

fn one_percent(lang: Lang, reading: &Reading, place: u32) -> OnePercent {
    let declared: Vec<usize> = reading
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.section == Section::Declared && item.part_of.is_none())
        .map(|(idx, _)| idx)
        .collect();
    let before = usize::try_from(place)
        .unwrap_or(usize::MAX)
        .saturating_sub(1);
    let marker = declared.get(before).map_or(&[][..], std::slice::from_ref);
    #[expect(clippy::cast_precision_loss, reason = "a label has a few dozen names")]
    let share = before as f32 / declared.len().max(1) as f32;
    OnePercent {
        share: share.clamp(0.0, 1.0),
        text: with_name(
            lang,
            "label-one-percent",
            "name",
            as_read(&printed(marker, reading)),
        ),
    }
}

/// The text of a label with one name replaced by the one that was meant; what stood beside it in
/// the same item, such as a strength, stays.
pub fn confirmed(text: &str, reading: &Reading, item: usize, name: &str) -> Option<String> {
    let item = reading.items.get(item)?;
    let (before, after) = (text.get(..item.start)?, text.get(item.end..)?);
    let strength = item
        .strength
        .map_or_else(String::new, |strength| format!(" {}", strength.printed()));
    Some(format!("{before}{name}{strength}{after}"))
}

#[cfg(test)]
mod tests {
    use super::confirmed;
    use crate::inci::{Item, Match, Reading, Section, Strength};

    #[test]
    fn a_confirmed_name_takes_the_place_of_the_misspelt_one() {
        let reading = Reading {
            items: vec![Item {
                text: "Glycrin 5 %".to_owned(),
                start: 6,
                end: 17,
                part_of: None,
                section: Section::Declared,
                strength: Some(Strength::exactly(5.0)),
                nano: false,
                matched: Match::Unknown,
            }],
            cuts: Vec::new(),
        };
        let text = confirmed("Aqua, Glycrin 5 %, Panthenol", &reading, 0, "Glycerin");
        assert_eq!(text.as_deref(), Some("Aqua, Glycerin 5 %, Panthenol"));
    }
}
