//! What undo calls an edit.

use super::change::{Change, What};
use super::draft::Draft;
use crate::kb::Records;
use crate::model::class::ReturnCode;
use crate::model::id::ProtocolId;
use crate::model::scale::{Band, Severity};
use crate::model::sentence::{Arg, Sentence};

/// Longest value that a label spells out, in characters.
const LONG: usize = 60;

/// The band for which a label says when something returns.
const USUAL_BAND: Band = Band::C;

/// What an edit made of a record, in a sentence.
pub fn of_edit(
    records: &Records,
    before: Option<&Draft>,
    after: &Draft,
    changes: &[Change],
) -> Sentence {
    let Some(before) = before else {
        return Sentence::Message("diff-added", vec![("name", after.name())]);
    };
    if let (Draft::Class(was), Draft::Class(is)) = (before, after)
        && let (true, Some(code)) = (was.returns != is.returns, is.returns)
        && let Some(label) = returns(records, after, code)
    {
        return label;
    }
    let mut own = own_changes(changes);
    match (own.next(), own.count()) {
        (Some(change), 0) => sentence(change, after.name()),
        (_, more) => {
            let count = i64::try_from(more + 1).unwrap_or(i64::MAX);
            let args = vec![("name", after.name()), ("count", Arg::Number(count))];
            Sentence::Message("diff-several", args)
        }
    }
}

/// The field of the one text that was changed, if that is all: it is being typed.
pub fn typed_field(changes: &[Change]) -> Option<&str> {
    let mut own = own_changes(changes);
    let (only, None) = (own.next()?, own.next()) else {
        return None;
    };
    match &only.what {
        What::Field {
            path,
            before: Some(before),
            after: Some(after),
        } if before.starts_with('"') && after.starts_with('"') => Some(path),
        _ => None,
    }
}

/// All but who wrote it, which changes with everything else.
pub fn own_changes(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|change| {
        path(change).is_none_or(|path| path != "review" && !path.starts_with("review."))
    })
}

fn path(change: &Change) -> Option<&str> {
    match &change.what {
        What::Field { path, .. } => Some(path),
        What::Added | What::Removed => None,
    }
}

/// `Retinoids return after 5 days (R2)`.
fn returns(records: &Records, class: &Draft, code: ReturnCode) -> Option<Sentence> {
    let protocol = records.protocols.get(&ProtocolId::from("default"))?;
    let mut bands = protocol.record.bands.iter();
    let times = bands.find(|times| times.band == USUAL_BAND)?;
    Some(Sentence::Message(
        "diff-returns",
        vec![
            ("name", class.name()),
            ("code", Arg::Name(format!("{code:?}"))),
            ("band", Arg::Name(USUAL_BAND.word().to_owned())),
            ("when", Arg::Hours(times.returns(code).hours())),
        ],
    ))
}

/// A change in the words of the editor; `name` is what people call the record.
pub fn sentence(change: &Change, name: Arg) -> Sentence {
    let What::Field {
        path,
        before,
        after,
    } = &change.what
    else {
        let id = match change.what {
            What::Added => "diff-added",
            _ => "diff-removed",
        };
        return Sentence::Message(id, vec![("name", name)]);
    };
    let mut args = vec![("name", name), ("field", field(path))];
    let id = match (before, after) {
        (Some(_), Some(_)) => "diff-set",
        (None, _) => "diff-has",
        (Some(_), None) => "diff-lost",
    };
    args.extend(after.as_deref().map(|after| ("after", value(after))));
    args.extend(before.as_deref().map(|before| ("before", value(before))));
    Sentence::Message(id, args)
}

pub fn of_giving_up(record: Option<&Draft>, id: &str) -> Sentence {
    let name = record.map_or_else(|| Arg::Name(id.to_owned()), Draft::name);
    Sentence::Message("undo-given-up", vec![("name", name)])
}

pub fn of_review(record: &Draft, by: &str) -> Sentence {
    let by = Arg::Name(by.to_owned());
    Sentence::Message("undo-reviewed", vec![("name", record.name()), ("by", by)])
}

pub fn of_keeping(record: &Draft) -> Sentence {
    Sentence::Message("undo-kept-over", vec![("name", record.name())])
}

pub fn of_taking_theirs(path: &str) -> Sentence {
    let path = Arg::Name(path.to_owned());
    Sentence::Message("undo-theirs", vec![("path", path)])
}

macro_rules! fields {
    ($($path:literal = $id:literal;)*) => {
        /// The message that names a field of a record by its path, such as `severity.acute`; that
        /// of the outer field where the inner has none.
        pub fn field_id(path: &str) -> Option<&'static str> {
            match path {
                $($path => Some($id),)*
                _ => field_id(path.rsplit_once(['.', '['])?.0),
            }
        }
    };
}

fields! {
    "id" = "field-id";
    "name" = "field-name";
    "names" = "field-names";
    "classes" = "field-classes";
    "sources" = "field-sources";
    "review" = "field-review";
    "code" = "field-code";
    "not_to_confuse" = "field-not-to-confuse";
    "cas" = "field-cas";
    "functions" = "field-functions";
    "severity" = "field-severity";
    "open_relief" = "field-open-relief";
    "returns" = "field-returns";
    "rinse_off_relief" = "field-rinse-off-relief";
    "instead" = "field-instead";
    "why" = "field-why";
    "opposing_view" = "field-opposing-view";
    "evidence" = "field-evidence";
    "direct" = "field-direct";
    "cross" = "field-cross";
    "possible" = "field-possible";
    "not" = "field-not";
    "single" = "field-single";
    "pairs" = "field-pairs";
    "note" = "field-note";
    "brand" = "field-brand";
    "kind" = "field-kind";
    "step" = "field-step";
    "skins" = "field-skins";
    "rinse_off" = "field-rinse-off";
    "clinic_supplied" = "field-clinic-supplied";
    "sterile_single_use" = "field-sterile-single-use";
    "tinted" = "field-tinted";
    "strengths" = "field-strengths";
    "label" = "field-label";
    "origin" = "field-origin";
    "barcode" = "field-barcode";
    "citation" = "field-citation";
    "year" = "field-year";
    "doi" = "field-doi";
    "url" = "field-url";
    "file" = "field-file";
    "forms" = "field-forms";
    "except" = "field-except";
    "examples" = "field-examples";
    "look_alikes" = "field-look-alikes";
    "severity.open" = "field-severity-open";
    "severity.acute" = "field-severity-acute";
    "severity.repair" = "field-severity-repair";
    "severity.remodelling" = "field-severity-remodelling";
}

fn field(path: &str) -> Arg {
    field_id(path).map_or_else(|| Arg::Name(path.to_owned()), Arg::Message)
}

/// A value as the files write it, without the marks that only the files need, and not too long.
fn value(written: &str) -> Arg {
    if let Some(severity) = Severity::ALL.iter().find(|it| format!("{it:?}") == written) {
        return Arg::Message(match severity {
            Severity::Fine => "verdict-fine",
            Severity::Caution => "verdict-caution",
            Severity::Unknown => "verdict-unknown",
            Severity::Avoid => "verdict-avoid",
            Severity::Contraindicated => "verdict-contraindicated",
        });
    }
    let bare = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let text = bare.map_or_else(|| written.to_owned(), |bare| format!("“{bare}”"));
    Arg::Name(if text.chars().count() > LONG {
        let start: String = text.chars().take(LONG).collect();
        format!("{start}…")
    } else {
        text
    })
}
