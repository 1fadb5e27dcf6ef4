//! Lints on presets.

use crate::diag::{Code, Diagnostic};
use crate::kb::records::Records;

pub fn presets(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.presets.values() {
        let preset = &entry.record;
        let max_um = preset.device.max_depth_um();
        if !(1..=max_um).contains(&preset.depth_um) {
            problems.push(
                Diagnostic::error(
                    Code::WrongUnit,
                    format!("{} is no depth in micrometres", preset.depth_um),
                )
                .at(entry.place.clone())
                .hint(format!(
                    "this device reaches 1 to {max_um} µm; 1 mm is 1000"
                )),
            );
        }
    }
}
