//! Aftercare: what may go on the skin after microneedling, when, and why.
//!
//! # Map
//!
//! | module | what it is |
//! |---|---|
//! | [`diag`] | what is wrong, where, and the way out |
//! | [`model`] | the nouns: plain data whose serde shape is the file format |
//! | [`files`] | the only module that touches the disk; the embedded `data/` |
//! | [`text`] | sentences of screen, command line and sheet, in each language |
//! | [`inci`] | label text to ingredients, with byte spans; never fails, loses nothing |
//! | [`kb`] | records, lints, layers; the sound part of them, indexed |
//! | [`advice`] | the engine: a case and a product to a severity over time, with reasons |
//! | [`sheet`] | the printed sheet, as plain content and as PDF |
//! | [`printer`] | the printers of the system; the only module that starts another program |
//! | [`cli`], [`ui`] | two ways to ask; neither computes |
//!
//! # Data flow
//!
//! ```text
//! label text ─ inci::read ─▶ Reading (items, cuts) ─────────────┐
//! patient, treatment, hour ─ kb::case::read ─▶ Case ─────────────┤
//! data/*.ron ─ files ─ kb::load ─▶ Records ─▶ KnowledgeBase ─────┤
//!                                                                ▼
//!           advice::Consultation ─ assess ─▶ Assessment ─ rank ─▶ Vec<Ranked>
//!                                                                ▼
//!                 sheet::content ─▶ SheetContent ─ sheet::pdf ─▶ bytes
//! ```
//!
//! # Invariants
//!
//! Each is held by a test that can fail (`tests/it/invariants.rs` unless another is named).
//!
//! - **Unknown is never safe.** A name that was not read, or only nearly, makes the verdict at least
//!   `Unknown`; a near reading is shown and never used to clear.
//! - An allergy, a factor, more depth or one more irritant never makes a product more suitable. A
//!   clinic's draft never relaxes (`tests/it/kb.rs`).
//! - The verdict does not depend on case, spacing, separators, file order or the language of
//!   synonyms. It cannot see brand, price or stock: they are no input.
//! - Later is never stricter, except where a look at the skin holds the clock back.
//! - Window, command line and sheet give the same answer: they call [`advice::assess()`].
//! - Same inputs, same bytes (`tests/it/cli.rs`). The core reads no clock, disk, locale or
//!   environment, and iterates no hash map.
//! - Nothing about a patient is written unless asked for, and nowhere but where it was told.
//! - Every finding leads to its rule and its sources; the shipped data has no lint
//!   (`tests/it/kb.rs`).
//!
//! # Why
//!
//! *Why one package and not a workspace?* The layers are kept apart by `tests/it/tidy.rs`, which
//! holds the table of who may use whom; one package links once.
//!
//! *Why are severities functions of time?* A verdict at an hour, the timeline, "usable from" and
//! "lifts at" would otherwise be four computations that can disagree. See [`advice`].
//!
//! *Why has the sheet words of its own?* A patient reads nine languages, the window speaks two, and
//! every sentence of the sheet has a reviewer: they are records (`data/phrases`), not messages. A
//! record's text is translated by its English words, so that an edited record never prints with the
//! translation of the old one.
//!
//! *Why does [`text`] use [`model`]?* The engine knows no language: it answers with
//! [`model::sentence::Sentence`]s, and the text module is the one place that says them.
//!
//! *Why are rules about places in a list, kinds and mixes data too?* A clinic's chemist may differ
//! on the fourth place or the sixth; the engine only knows how to weigh such conditions.

pub mod advice;
pub mod cli;
pub mod diag;
pub mod edit;
pub mod files;
pub mod inci;
pub mod kb;
pub mod model;
pub mod printer;
pub mod sheet;
pub mod text;
pub mod ui;
