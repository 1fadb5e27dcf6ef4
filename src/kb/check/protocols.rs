//! Lints on protocols: bands and phases follow one another.

use super::references::no_such;
use crate::diag::{Code, Diagnostic};
use crate::kb::records::Records;
use crate::model::class::{Class, ReturnCode};
use crate::model::graded::GradedScale;
use crate::model::ingredient::Ingredient;
use crate::model::protocol::{BandTimes, Protocol};
use crate::model::scale::Band;

pub fn protocols(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.protocols.values() {
        if let Some(message) = phase_problem(&entry.record.bands) {
            problems.push(
                Diagnostic::error(Code::PhaseGap, message)
                    .at(entry.at("bands"))
                    .hint("each phase ends after the one before it; the unit is in the data"),
            );
        }
        let look = &entry.record.look.scale;
        let scales = entry.record.chart.iter().chain([look]);
        let told = scales
            .filter_map(scale_problem)
            .chain(redness_problem(look))
            .chain(double_scale(&entry.record));
        problems.extend(told.map(|message| {
            Diagnostic::error(Code::ScaleGap, message)
                .at(entry.at("chart"))
                .hint("write the anchors from the lowest grade up, each grade once")
        }));
        let rules = &entry.record.product_rules;
        let unpreserved = &rules.unpreserved;
        let classes = (rules.kinds.iter().map(|(_, class)| class))
            .chain(rules.mixes.iter().map(|mix| &mix.class))
            .chain([&rules.tinted, &rules.abrasive.class, &unpreserved.class])
            .chain(&rules.one_percent.classes)
            .chain(&unpreserved.water_classes)
            .chain(&unpreserved.preserving)
            .chain(&unpreserved.preserving_unless_late)
            .chain(&unpreserved.pressurised_classes);
        let place = || entry.at("product_rules");
        let unknown = classes.filter_map(|id| no_such::<Class>(records, id));
        problems.extend(unknown.map(|problem| problem.at(place())));
        let ingredients = (rules.one_percent.ingredients.iter())
            .chain(&rules.one_percent.leave_on_only)
            .chain(rules.mixes.iter().flat_map(|mix| &mix.members))
            .chain(&unpreserved.preserving_ingredients)
            .chain(&unpreserved.pressurised_ingredients);
        let unknown = ingredients.filter_map(|id| no_such::<Ingredient>(records, id));
        problems.extend(unknown.map(|problem| problem.at(place())));
    }
}

fn scale_problem(scale: &GradedScale) -> Option<String> {
    let grades = scale.anchors.iter().map(|anchor| anchor.grade);
    (scale.anchors.len() < 2 || !grades.is_sorted_by(|a, b| a < b)).then(|| {
        format!(
            "the grades of scale `{}` do not rise, or there are fewer than two",
            scale.id
        )
    })
}

/// A look records redness from 0 to 4.
fn redness_problem(scale: &GradedScale) -> Option<String> {
    let grades = scale.anchors.iter().map(|anchor| anchor.grade);
    (!grades.eq(0..=4)).then(|| format!("scale `{}` does not run from 0 to 4", scale.id))
}

fn double_scale(protocol: &Protocol) -> Option<String> {
    let scales = protocol.chart.iter().chain([&protocol.look.scale]);
    let mut ids: Vec<&str> = scales.map(|scale| scale.id.as_str()).collect();
    ids.sort_unstable();
    let twin = ids.windows(2).find(|pair| pair[0] == pair[1])?;
    Some(format!("two scales have the id `{}`", twin[0]))
}

/// What is wrong with the bands of a protocol, if anything.
pub fn phase_problem(bands: &[BandTimes]) -> Option<String> {
    for (times, band) in bands.iter().zip(Band::ALL) {
        if times.band != band {
            return Some(format!(
                "band {} stands where band {} belongs",
                times.band.word(),
                band.word()
            ));
        }
    }
    if bands.len() != Band::ALL.len() {
        return Some(format!(
            "{} bands instead of {}",
            bands.len(),
            Band::ALL.len()
        ));
    }
    for times in bands {
        let band = times.band.word();
        let ends = [
            times.open_until,
            times.acute_until,
            times.repair_until,
            times.remodelling_until,
        ];
        if ends
            .windows(2)
            .any(|pair| pair[0].hours() >= pair[1].hours())
        {
            return Some(format!(
                "a phase of band {band} ends before the one it follows"
            ));
        }
        let codes = ReturnCode::ALL.map(|code| times.returns(code).hours());
        if codes[0] > codes[1] || codes[1] > codes[2] {
            return Some(format!(
                "in band {band} a milder active returns after a stronger one"
            ));
        }
    }
    let depths: Vec<u32> = bands.iter().take(5).map(|times| times.up_to_um).collect();
    if depths.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Some("the depths of the bands do not rise; they are in micrometres".to_owned());
    }
    if depths.first().is_some_and(|um| *um < 50) {
        return Some("band A ends below 50 micrometres; are the depths in millimetres?".to_owned());
    }
    None
}
