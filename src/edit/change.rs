//! What differs between two records, or two knowledge bases, in sentences an editor reads.

use std::fmt;

use serde::Serialize;

use super::canon;
use super::layout::fresh;
use super::tree::{Group, Node, Tree};
use crate::diag::Diagnostic;
use crate::kb::records::{Record, Records, Table, each_kind};

/// One difference in one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the record is: `class`.
    pub noun: &'static str,
    pub id: String,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The record is new.
    Added,
    /// The record is gone.
    Removed,
    /// A field such as `severity.acute`, as the files write its value.
    Field {
        path: String,
        before: Option<String>,
        after: Option<String>,
    },
}

impl fmt::Display for Change {
    /// ``class `retinoid`: returns is R3, was R2``.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.noun, self.id)?;
        match &self.what {
            What::Added => f.write_str(" is new"),
            What::Removed => f.write_str(" is gone"),
            What::Field {
                path,
                before,
                after,
            } => match (before, after) {
                (Some(before), Some(after)) => write!(f, ": {path} is {after}, was {before}"),
                (None, Some(after)) => write!(f, ": {path} has {after}"),
                (Some(before), None) => write!(f, ": {path} no longer has {before}"),
                (None, None) => Ok(()),
            },
        }
    }
}

/// Everything that differs between two sets of records, by kind and id.
///
/// # Errors
/// If a record cannot be written, which no record of ours does.
pub fn changes(before: &Records, after: &Records) -> Result<Vec<Change>, Box<Diagnostic>> {
    let mut found = Vec::new();
    each_kind!(T => tables(T::table(before), T::table(after), &mut found)?);
    let (noun, id) = ("patterns", "all");
    value(noun, id, &before.word_lists, &after.word_lists, &mut found)?;
    value(
        noun,
        id,
        &before.pattern_order,
        &after.pattern_order,
        &mut found,
    )?;
    Ok(found)
}

fn tables<T: Record>(
    before: &Table<T>,
    after: &Table<T>,
    found: &mut Vec<Change>,
) -> Result<(), Box<Diagnostic>> {
    let change = |id: &T::Id, what| Change {
        noun: T::NOUN,
        id: id.as_ref().to_owned(),
        what,
    };
    for (id, old) in before {
        match after.get(id) {
            Some(new) => value(T::NOUN, id.as_ref(), &*old.record, &*new.record, found)?,
            None => found.push(change(id, What::Removed)),
        }
    }
    let new = after.keys().filter(|id| !before.contains_key(id));
    found.extend(new.map(|id| change(id, What::Added)));
    Ok(())
}

/// What differs between two versions of one record.
///
/// # Errors
/// If a record cannot be written, which no record of ours does.
pub fn value<T: Serialize + PartialEq>(
    noun: &'static str,
    id: &str,
    before: &T,
    after: &T,
    found: &mut Vec<Change>,
) -> Result<(), Box<Diagnostic>> {
    if before == after {
        return Ok(());
    }
    let (before, after) = (canon::text(before)?, canon::text(after)?);
    let before = Tree::parse(&before, id)?;
    let after = Tree::parse(&after, id)?;
    let mut walk = Walk {
        path: Vec::new(),
        differences: Vec::new(),
    };
    walk.node(&before.root, &after.root);
    found.extend(walk.differences.into_iter().map(|what| Change {
        noun,
        id: id.to_owned(),
        what,
    }));
    Ok(())
}

struct Walk<'a> {
    path: Vec<&'a str>,
    differences: Vec<What>,
}

impl<'a> Walk<'a> {
    fn node(&mut self, before: &'a Node, after: &'a Node) {
        if before.means(after) {
            return;
        }
        match (before, after) {
            (Node::Group(before), Node::Group(after)) if before.has_shape_of(after) => {
                if before.has_fields() || after.has_fields() {
                    self.fields(before, after);
                } else {
                    self.items(before, after);
                }
            }
            _ => self.differs(Some(before), Some(after)),
        }
    }

    fn fields(&mut self, before: &'a Group, after: &'a Group) {
        for old in &before.members {
            let Some(name) = old.field else { continue };
            self.path.push(name);
            match after.field(name) {
                Some(new) => self.node(&old.value, &new.value),
                None => self.differs(Some(&old.value), None),
            }
            self.path.pop();
        }
        for new in &after.members {
            let Some(name) = new.field.filter(|name| before.field(name).is_none()) else {
                continue;
            };
            self.path.push(name);
            self.differs(None, Some(&new.value));
            self.path.pop();
        }
    }

    /// Lists are told as what came and what went; records in them by their id, if they have one.
    fn items(&mut self, before: &'a Group, after: &'a Group) {
        for old in &before.members {
            match twin(old.value.group(), after) {
                Some((name, new)) => {
                    self.path.push(name);
                    self.node(&old.value, new);
                    self.path.pop();
                }
                None if !holds(after, &old.value) => self.differs(Some(&old.value), None),
                None => {}
            }
        }
        for new in &after.members {
            if twin(new.value.group(), before).is_none() && !holds(before, &new.value) {
                self.differs(None, Some(&new.value));
            }
        }
    }

    fn differs(&mut self, before: Option<&Node>, after: Option<&Node>) {
        let text = |node: &Node| {
            let text = fresh(node, 0);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.differences.push(What::Field {
            path: self.path.join("."),
            before: before.map(text),
            after: after.map(text),
        });
    }
}

fn holds(group: &Group, value: &Node) -> bool {
    group.members.iter().any(|member| member.value.means(value))
}

/// The record of the same id in another list, with that id.
fn twin<'a>(record: Option<&'a Group>, list: &'a Group) -> Option<(&'a str, &'a Node<'a>)> {
    let id = record?.text_of("id")?;
    let same = |member: &&super::tree::Member| {
        member.value.group().and_then(|other| other.text_of("id")) == Some(id)
    };
    Some((id, &list.members.iter().find(same)?.value))
}
