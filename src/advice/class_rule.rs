//! The severity of one class at one hour (rules E4 to E6, E10, E11).

use super::schedule::{RESTART, Schedule};
use super::track::Track;
use crate::model::class::{Cells, Class, Relief, ReturnCode};
use crate::model::product::{Kind, Product};
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;

/// The severity of a class in a product, over time.
pub fn track(class: &Class, schedule: &Schedule, points: &[Hours], product: &Product) -> Track {
    let cells = eased(class, product);
    Track::from_points(points, |at| severity(cells, class.returns, schedule, at))
}

/// Whether anything about the product can make the class milder.
pub fn is_relieved(class: &Class, product: &Product) -> bool {
    (class.open_relief.is_some() && product.clinic_supplied)
        || (class.rinse_off_relief && product.rinse_off)
}

/// The cells of a class as they are for this product: what is supplied by the clinic, and what is
/// rinsed off, can be milder.
fn eased(class: &Class, product: &Product) -> Cells {
    let mut cells = class.severity;
    let tinted = product.tinted || product.kind == Kind::MakeUp;
    let relieved = match class.open_relief {
        Some(Relief::ClinicSuppliedSterile) => {
            product.clinic_supplied && product.sterile_single_use
        }
        Some(Relief::ClinicSuppliedUntinted) => product.clinic_supplied && !tinted,
        None => false,
    };
    if relieved {
        cells.open = cells.open.min(Severity::Caution);
    }
    if class.rinse_off_relief && product.rinse_off {
        cells.repair = cells.repair.eased();
        cells.remodelling = cells.remodelling.eased();
    }
    cells
}

fn severity(
    cells: Cells,
    returns: Option<ReturnCode>,
    schedule: &Schedule,
    hours: Hours,
) -> Severity {
    let phase = schedule.phase(hours);
    let column = cells.at(phase);
    let Some(code) = returns else {
        return column;
    };
    let due = schedule.returns(code);
    match code {
        ReturnCode::S if hours < due => cells.open,
        ReturnCode::S if phase == Phase::OpenChannels => cells.acute,
        ReturnCode::S => column,
        _ if hours < due && phase == Phase::OpenChannels => cells.open,
        _ if hours < due => Severity::Avoid,
        ReturnCode::M => column,
        _ if hours < due.plus(RESTART) => Severity::Caution,
        _ if phase == Phase::Over => column,
        _ => cells.remodelling,
    }
}
