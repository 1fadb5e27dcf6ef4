//! The verdicts that a change moves, gathered into what an editor can read.

use std::collections::BTreeSet;

use crate::advice::Rule;
use crate::edit::Shift;
use crate::kb::KnowledgeBase;
use crate::model::id::ProductId;
use crate::model::scale::{Band, Phase, Severity, Skin};
use crate::model::sentence::Arg;
use crate::text::{Lang, t, t_args};
use crate::ui::knowledge::subject::Subject;
use crate::ui::words::verdict;

/// Verdicts that go the same way, by the same rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// `None` if the products are new.
    pub before: Option<Severity>,
    /// `None` if the products are gone.
    pub after: Option<Severity>,
    pub rule: Option<Rule>,
    pub products: BTreeSet<ProductId>,
    skins: BTreeSet<Skin>,
    bands: BTreeSet<Band>,
    phases: BTreeSet<Phase>,
}

/// Gathers shifts, those that concern most products first.
pub fn gathered(shifts: &[Shift]) -> Vec<Moved> {
    let mut all: Vec<Moved> = Vec::new();
    for shift in shifts {
        let same = |moved: &Moved| {
            moved.before == shift.before && moved.after == shift.after && moved.rule == shift.rule
        };
        let at = all.iter().position(same).unwrap_or(all.len());
        if at == all.len() {
            all.push(Moved {
                before: shift.before,
                after: shift.after,
                rule: shift.rule.clone(),
                products: BTreeSet::new(),
                skins: BTreeSet::new(),
                bands: BTreeSet::new(),
                phases: BTreeSet::new(),
            });
        }
        let moved = &mut all[at];
        moved.products.insert(shift.product.clone());
        moved.skins.insert(shift.case.skin);
        moved.bands.insert(shift.case.band);
        moved.phases.insert(shift.case.phase);
    }
    all.sort_by_key(|moved| std::cmp::Reverse(moved.products.len()));
    all
}

impl Moved {
    /// "“wait” → “with care”".
    pub fn turn(&self, lang: Lang) -> String {
        let word = |severity: Option<Severity>, none: &str| match severity {
            Some(severity) => verdict(lang, severity),
            None => t(lang, none),
        };
        let before = Arg::Name(word(self.before, "impact-new"));
        let after = Arg::Name(word(self.after, "impact-gone"));
        t_args(
            lang,
            "impact-turn",
            &[("before", &before), ("after", &after)],
        )
    }

    /// In which cases of the grid; those that are all of their kind are left out.
    pub fn cases(&self, lang: Lang) -> String {
        let mut parts = Vec::new();
        if self.phases.len() < Phase::DURING.len() {
            parts.extend(
                self.phases
                    .iter()
                    .map(|it| t(lang, &format!("phase-{}", it.word()))),
            );
        }
        if self.bands.len() < Band::ALL.len() {
            let words: Vec<&str> = self.bands.iter().map(|it| it.word()).collect();
            let words = Arg::Name(words.join(", "));
            parts.push(t_args(lang, "impact-bands", &[("bands", &words)]));
        }
        if self.skins.len() < Skin::ALL.len() {
            parts.extend(
                self.skins
                    .iter()
                    .map(|it| t(lang, &format!("skin-{}", it.word()))),
            );
        }
        if parts.is_empty() {
            t(lang, "impact-all-cases")
        } else {
            parts.join(", ")
        }
    }

    /// The rule in a few words, and its entry where it has one.
    pub fn rule(&self, kb: &KnowledgeBase, lang: Lang) -> Option<(String, Option<Subject>)> {
        Some(match self.rule.as_ref()? {
            Rule::Class(id) => {
                let name = kb
                    .class(id)
                    .map_or(id.as_str(), |class| lang.of(&class.name));
                (name.to_owned(), Some(Subject::Class(id.clone())))
            }
            Rule::Factor(id) => (id.to_string(), Some(Subject::Factor(id.clone()))),
            Rule::Allergy(..) => return None,
            Rule::NotClinicSupplied => (t(lang, "title-not-clinic-supplied"), None),
            Rule::Unread => (t(lang, "title-unread"), None),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::gathered;
    use crate::edit::Shift;
    use crate::edit::impact::Standard;
    use crate::model::scale::{Band, Phase, Severity, Skin};
    use crate::model::time::Hours;
    use crate::text::Lang;

    fn shift(product: &str, skin: Skin, after: Severity) -> Shift {
        Shift {
            product: product.into(),
            case: Standard {
                skin,
                band: Band::C,
                phase: Phase::Repair,
                hours: Hours::new(100),
            },
            before: Some(Severity::Avoid),
            after: Some(after),
            rule: None,
        }
    }

    #[test]
    fn shifts_of_one_way_are_one_line_and_the_widest_comes_first() {
        let mut shifts = vec![shift("z", Skin::Dry, Severity::Fine)];
        for skin in Skin::ALL {
            shifts.push(shift("a", skin, Severity::Caution));
            shifts.push(shift("b", skin, Severity::Caution));
        }
        let moved = gathered(&shifts);
        assert_eq!(moved.len(), 2);
        assert_eq!(moved[0].products.len(), 2);
        assert_eq!(moved[0].turn(Lang::En), "Wait → With care");
        assert_eq!(moved[0].cases(Lang::En), "repair, depth C");
        assert_eq!(moved[1].cases(Lang::En), "repair, depth C, dry skin");
    }
}
