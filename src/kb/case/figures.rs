//! Figures of a case: depths, moments, and the time between them.

use jiff::civil;
use jiff::tz::Offset;

use crate::model::case::Moment;
use crate::model::time::Hours;

/// Millimetres as whole micrometres, rounded up; `None` if that is no depth.
pub fn depth_um(depth_mm: f64) -> Option<u32> {
    let um = (depth_mm * 1000.0 - 1e-6).ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range was checked"
    )]
    (0.0..=1e6).contains(&um).then_some(um as u32)
}

/// A local date and time with its offset, such as `2026-11-20T15:00+01:00`.
pub fn moment(text: &str) -> Option<Moment> {
    let pieces = jiff::fmt::temporal::Pieces::parse(text.trim()).ok()?;
    let local: civil::DateTime = pieces.date().to_datetime(pieces.time()?);
    let offset: Offset = pieces.to_numeric_offset()?;
    Some(Moment { local, offset })
}

/// The time from the end of needling to `now`; `None` if it lies ahead.
pub fn hours_between(ended: Moment, now: jiff::Timestamp) -> Option<Hours> {
    let ended = ended.offset.to_timestamp(ended.local).ok()?;
    let minutes = now.duration_since(ended).as_mins();
    u32::try_from(minutes).ok().map(Hours::from_minutes)
}

#[cfg(test)]
mod tests {
    use super::{depth_um, moment};

    #[test]
    fn depths_round_up_to_whole_micrometres() {
        assert_eq!(depth_um(0.3), Some(300));
        assert_eq!(depth_um(0.3001), Some(301));
        assert_eq!(depth_um(1.3), Some(1300));
        assert_eq!(depth_um(-1.0), None);
        assert_eq!(depth_um(f64::NAN), None);
    }

    #[test]
    fn a_moment_needs_its_offset() {
        assert!(moment("2026-11-20T15:00+01:00").is_some());
        assert!(moment("2026-11-20T15:00").is_none());
        assert!(moment("yesterday").is_none());
    }
}
