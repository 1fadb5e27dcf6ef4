//! Severity over time.

use crate::model::scale::Severity;
use crate::model::time::Hours;

/// A severity as a step function of the time since treatment.
///
/// Each step holds from its hour (included) until the next one. The first step is at zero, hours
/// rise, and neighbours differ; so two equal functions are equal values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    steps: Vec<(Hours, Severity)>,
}

impl Track {
    /// The same severity for ever.
    pub fn constant(severity: Severity) -> Self {
        Self {
            steps: vec![(Hours::ZERO, severity)],
        }
    }

    /// A severity until an hour, then fine.
    pub fn until(hours: Hours, severity: Severity) -> Self {
        Self::from_points(&[Hours::ZERO, hours], |at| {
            if at < hours { severity } else { Severity::Fine }
        })
    }

    /// A function that is constant between neighbouring `points`; they rise and start at zero.
    pub fn from_points(points: &[Hours], severity_at: impl Fn(Hours) -> Severity) -> Self {
        let mut steps: Vec<(Hours, Severity)> = Vec::with_capacity(4);
        for &point in points {
            let severity = severity_at(point);
            if steps.last().is_none_or(|(_, last)| *last != severity) {
                steps.push((point, severity));
            }
        }
        Self { steps }
    }

    /// The more severe of both at every hour.
    #[must_use]
    pub fn max(&self, other: &Self) -> Self {
        let mut steps: Vec<(Hours, Severity)> =
            Vec::with_capacity(self.steps.len() + other.steps.len());
        let (mut mine, mut others) = (self.steps.iter().peekable(), other.steps.iter().peekable());
        let (mut a, mut b) = (Severity::Fine, Severity::Fine);
        loop {
            let hours = match (mine.peek(), others.peek()) {
                (Some((mine, _)), Some((others, _))) => *mine.min(others),
                (Some((hours, _)), None) | (None, Some((hours, _))) => *hours,
                (None, None) => return Self { steps },
            };
            a = mine
                .next_if(|(from, _)| *from == hours)
                .map_or(a, |step| step.1);
            b = others
                .next_if(|(from, _)| *from == hours)
                .map_or(b, |step| step.1);
            let severity = a.max(b);
            if steps.last().is_none_or(|(_, last)| *last != severity) {
                steps.push((hours, severity));
            }
        }
    }

    pub fn at(&self, hours: Hours) -> Severity {
        self.steps
            .iter()
            .rev()
            .find(|(from, _)| *from <= hours)
            .map_or(Severity::Fine, |(_, severity)| *severity)
    }

    /// From which hour on which severity holds.
    pub fn steps(&self) -> &[(Hours, Severity)] {
        &self.steps
    }

    /// The first hour after `now` at which it is less severe than at `now`.
    pub fn lifts_after(&self, now: Hours) -> Option<Hours> {
        let current = self.at(now);
        self.steps
            .iter()
            .find(|(from, severity)| *from > now && *severity < current)
            .map(|(from, _)| *from)
    }

    /// The first hour from which it stays at [`Severity::Caution`] or better (rule E19).
    pub fn usable_from(&self) -> Option<Hours> {
        let mut from = None;
        for (hours, severity) in &self.steps {
            from = match (severity.is_usable(), from) {
                (true, None) => Some(*hours),
                (true, from) => from,
                (false, _) => None,
            };
        }
        from
    }

    /// The most severe it ever is.
    pub fn worst(&self) -> Severity {
        self.steps
            .iter()
            .map(|(_, severity)| *severity)
            .max()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Track;
    use crate::model::scale::Severity::{Avoid, Caution, Contraindicated, Fine};
    use crate::model::time::Hours;

    fn retinol() -> Track {
        let points = [0, 24, 72, 168, 336].map(Hours::new);
        Track::from_points(&points, |at| match at.minutes() / 60 {
            0..24 => Contraindicated,
            24..168 => Avoid,
            168..336 => Caution,
            _ => Fine,
        })
    }

    #[test]
    fn steps_are_merged_and_half_open() {
        let track = retinol();
        assert_eq!(track.steps().len(), 4);
        assert_eq!(track.at(Hours::from_minutes(24 * 60 - 1)), Contraindicated);
        assert_eq!(track.at(Hours::new(24)), Avoid);
        assert_eq!(track.at(Hours::new(9_999)), Fine);
    }

    #[test]
    fn it_knows_when_it_lifts_and_when_it_is_usable() {
        let track = retinol();
        assert_eq!(track.lifts_after(Hours::new(5)), Some(Hours::new(24)));
        assert_eq!(track.lifts_after(Hours::new(60)), Some(Hours::new(168)));
        assert_eq!(track.usable_from(), Some(Hours::new(168)));
        assert_eq!(Track::constant(Avoid).usable_from(), None);
        assert_eq!(Track::constant(Fine).usable_from(), Some(Hours::ZERO));
    }

    #[test]
    fn the_more_severe_of_two_counts_at_every_hour() {
        let both = retinol().max(&Track::until(Hours::new(400), Caution));
        assert_eq!(both.at(Hours::new(350)), Caution);
        assert_eq!(both.at(Hours::new(400)), Fine);
        assert_eq!(both.at(Hours::new(30)), Avoid);
    }
}
