//! The engine: what a case allows, product by product and hour by hour, and why.
//!
//! ```text
//! Case ─ Consultation::new ─▶ Schedule (band, phases, return times), allergens, factor rules
//! Product + Reading ─ facts ─▶ which class each item counts as, by place and strength
//! both ─ reasons ─▶ Vec<Reason>, each a severity over time ─ judge ─▶ Judgement: the verdict
//! Judgements ─ order ─▶ best first, each in its Place
//! Judgement ─ cause ─▶ Vec<Cause>, reasons told ─ assess ─▶ Assessment at an hour
//! ```
//!
//! Everything that speaks against a product is a [`cause::Cause`]: a rule, the items it is about,
//! and a [`track::Track`], its severity as a step function of time. The verdict at an hour, the
//! timeline, "usable from" and "lifts at" all follow from the tracks, so they cannot disagree.
//! The rules E1 to E20 named in these modules are those of the clinical evidence file.

pub mod actions;
pub mod assess;
pub mod cause;
pub mod class_rule;
pub mod consultation;
pub mod course;
pub mod formula;
pub mod help;
pub mod rank;
pub mod reason;
pub mod receipt;
pub mod return_times;
pub mod schedule;
pub mod track;

pub use assess::{Assessment, Judgement, assess, judge};
pub use cause::Rule;
pub use consultation::Consultation;
