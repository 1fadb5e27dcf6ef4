//! Time since treatment, and the units in which the knowledge base writes it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Time since the end of needling, exact to the minute.
///
/// Written as a number of hours in files and JSON. Fractions of a minute are cut off, so that a
/// moment just before a boundary never counts as past it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hours {
    minutes: u32,
}

impl Hours {
    /// The end of needling.
    pub const ZERO: Self = Self { minutes: 0 };
    /// Ten years: more than anybody asks about.
    const MAX: f64 = 87_600.0;

    pub const fn new(hours: u32) -> Self {
        Self {
            minutes: hours * 60,
        }
    }

    pub const fn from_minutes(minutes: u32) -> Self {
        Self { minutes }
    }

    /// A number of hours, cut to the minute. `None` if negative, not a number, or over ten years.
    pub fn from_f64(hours: f64) -> Option<Self> {
        (0.0..=Self::MAX).contains(&hours).then(|| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the range was checked"
            )]
            let minutes = (hours * 60.0 + 1e-6).floor() as u32;
            Self { minutes }
        })
    }

    pub fn as_f64(self) -> f64 {
        f64::from(self.minutes) / 60.0
    }

    pub fn minutes(self) -> u32 {
        self.minutes
    }

    /// Halfway to a later hour.
    #[must_use]
    pub fn middle(self, end: Self) -> Self {
        Self {
            minutes: self.minutes.midpoint(end.minutes),
        }
    }

    /// Half-and-half again: the stretch of slow healing.
    #[must_use]
    pub fn stretched(self) -> Self {
        Self {
            minutes: self.minutes + self.minutes / 2,
        }
    }

    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            minutes: self.minutes.saturating_add(other.minutes),
        }
    }

    /// The time from `other` to `self`; zero if `other` is later.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self {
            minutes: self.minutes.saturating_sub(other.minutes),
        }
    }
}

impl fmt::Display for Hours {
    /// `40 h`, or `40.5 h` where minutes matter.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.minutes.is_multiple_of(60) {
            write!(f, "{} h", self.minutes / 60)
        } else {
            write!(f, "{:.1} h", self.as_f64())
        }
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.minutes.is_multiple_of(60) {
            serializer.serialize_u32(self.minutes / 60)
        } else {
            serializer.serialize_f64(self.as_f64())
        }
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let hours = f64::deserialize(deserializer)?;
        Self::from_f64(hours).ok_or_else(|| {
            de::Error::custom(format!(
                "hours run from 0 to {} after treatment, not {hours}",
                Self::MAX
            ))
        })
    }
}

/// A length of time with its unit spelled out, as the knowledge base writes it.
///
/// A bare number would leave open whether `7` is hours or days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    Hours(u32),
    Days(u32),
}

impl Span {
    pub const fn hours(self) -> Hours {
        match self {
            Self::Hours(hours) => Hours::new(hours),
            Self::Days(days) => Hours::new(days * 24),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hours;

    #[test]
    fn a_moment_before_a_boundary_is_before_it() {
        let boundary = Hours::new(120);
        assert!(Hours::from_f64(119.999).is_some_and(|hours| hours < boundary));
        assert_eq!(Hours::from_f64(120.0), Some(boundary));
        assert_eq!(Hours::from_f64(40.1).map(Hours::minutes), Some(2406));
        assert_eq!(Hours::from_f64(-0.1), None);
        assert_eq!(Hours::from_f64(f64::NAN), None);
    }
}
