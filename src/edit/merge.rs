//! The smallest edits of a text that turn one record into another.
//!
//! Three trees of the same record take part: as it is `written` in the file, and as the program
//! would write it `before` and `after` the change. What is the same before and after is never
//! touched, however it is written.

use std::ops::Range;

use super::layout::{fresh, fresh_member, indent};
use super::tree::{Group, Node};

/// Replaces a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub range: Range<usize>,
    pub with: String,
}

/// Applies edits that do not overlap.
pub fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        out.push_str(&text[from..edit.range.start]);
        out.push_str(&edit.with);
        from = edit.range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// The edits of `text` that turn a record into another. `level` is its indent.
pub fn edits(text: &str, written: &Node, before: &Node, after: &Node, level: usize) -> Vec<Edit> {
    let mut merge = Merge {
        text,
        edits: Vec::new(),
    };
    merge.node(written, before, after, level);
    merge.edits
}

/// The edit that adds a part to a group behind another part, or in front of all.
pub fn insertion(
    text: &str,
    group: &Group,
    behind: Option<usize>,
    new: &str,
    level: usize,
) -> Edit {
    let merge = Merge {
        text,
        edits: Vec::new(),
    };
    merge.inserted(group, behind, new, level)
}

/// The edit that takes a part out of a group, with its line but not the comments above it.
pub fn removal(text: &str, group: &Group, at: usize) -> Edit {
    let merge = Merge {
        text,
        edits: Vec::new(),
    };
    merge.removed(group, at)
}

struct Merge<'t> {
    text: &'t str,
    edits: Vec<Edit>,
}

impl Merge<'_> {
    fn node(&mut self, written: &Node, before: &Node, after: &Node, level: usize) {
        if before.means(after) {
            return;
        }
        if let (Node::Group(written), Node::Group(before), Node::Group(after)) =
            (written, before, after)
            && written.has_shape_of(after)
            && !written.members.is_empty()
            && !after.members.is_empty()
        {
            let level = if written.is_broken { level + 1 } else { level };
            if after.has_fields() {
                return self.fields(written, before, after, level);
            }
            if written.members.len() == before.members.len() {
                return self.items(written, before, after, level);
            }
        }
        self.edits.push(Edit {
            range: written.span(),
            with: fresh(after, level),
        });
    }

    fn fields(&mut self, written: &Group, before: &Group, after: &Group, level: usize) {
        let place = |name| {
            written
                .members
                .iter()
                .position(|member| member.field == name)
        };
        let mut behind = None;
        for member in &after.members {
            let old = member.field.and_then(|name| before.field(name));
            match (place(member.field), old) {
                (Some(at), Some(old)) => {
                    self.node(&written.members[at].value, &old.value, &member.value, level);
                    behind = Some(at);
                }
                // It was written out although it was the default.
                (Some(at), None) => {
                    if !written.members[at].value.means(&member.value) {
                        self.edits.push(Edit {
                            range: written.members[at].value.span(),
                            with: fresh(&member.value, level),
                        });
                    }
                    behind = Some(at);
                }
                (None, _) => {
                    let new = fresh_member(member, level);
                    self.edits.push(self.inserted(written, behind, &new, level));
                }
            }
        }
        for old in &before.members {
            if old.field.is_some_and(|name| after.field(name).is_none())
                && let Some(at) = place(old.field)
            {
                self.edits.push(self.removed(written, at));
            }
        }
    }

    fn items(&mut self, written: &Group, before: &Group, after: &Group, level: usize) {
        let mut behind = None;
        let (mut old, mut new) = (0, 0);
        let kept = common(before, after);
        for (old_end, new_end) in kept
            .into_iter()
            .chain([(before.members.len(), after.members.len())])
        {
            while old < old_end || new < new_end {
                match (old < old_end, new < new_end) {
                    (true, true) => self.node(
                        &written.members[old].value,
                        &before.members[old].value,
                        &after.members[new].value,
                        level,
                    ),
                    (true, false) => self.edits.push(self.removed(written, old)),
                    (false, _) => {
                        let text = fresh_member(&after.members[new], level);
                        self.edits
                            .push(self.inserted(written, behind, &text, level));
                    }
                }
                if old < old_end {
                    behind = Some(old);
                    old += 1;
                }
                if new < new_end {
                    new += 1;
                }
            }
            behind = Some(old);
            old += 1;
            new += 1;
        }
    }

    fn inserted(&self, group: &Group, behind: Option<usize>, new: &str, level: usize) -> Edit {
        if group.members.is_empty() && !group.is_broken && new.contains('\n') {
            let close = group.span.end - group.brackets.close().len_utf8();
            let (inner, outer) = (indent(level), indent(level.saturating_sub(1)));
            return Edit {
                range: group.inside..close,
                with: format!("\n{inner}{new},\n{outer}"),
            };
        }
        let last = behind.map(|at| &group.members[at]);
        let line = format!("\n{}{new}", indent(level));
        let (at, with) = match (last, group.is_broken) {
            (None, true) => (group.inside, format!("{line},")),
            (None, false) if group.members.is_empty() => (group.inside, new.to_owned()),
            (None, false) => (group.inside, format!("{new}, ")),
            (Some(member), true) if member.has_comma => match self.rest_of_line(member.end) {
                // A comment there belongs to the member before.
                Some(line_end) => (line_end, format!("{line},")),
                None => (member.end, format!(" {new},")),
            },
            (Some(member), true) => (member.span.end, format!(",{line}")),
            (Some(member), false) => (member.span.end, format!(", {new}")),
        };
        Edit {
            range: at..at,
            with,
        }
    }

    fn removed(&self, group: &Group, at: usize) -> Edit {
        let member = &group.members[at];
        let line_start = self.text[..member.span.start].rfind('\n');
        let is_first =
            line_start.is_some_and(|start| self.text[start..member.span.start].trim().is_empty());
        let range = match (line_start, self.rest_of_line(member.end)) {
            (Some(start), Some(end)) if group.is_broken && is_first => start..end,
            _ if at > 0 => group.members[at - 1].span.end..member.span.end,
            _ => {
                let next = group.members.get(1);
                member.span.start..next.map_or(member.end, |next| next.span.start)
            }
        };
        Edit {
            range,
            with: String::new(),
        }
    }

    /// Where the line ends, if nothing but a comment stands on it from here on.
    fn rest_of_line(&self, from: usize) -> Option<usize> {
        let rest = &self.text[from..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let rest = line.trim();
        (rest.is_empty()
            || rest.starts_with("//")
            || (rest.starts_with("/*") && rest.ends_with("*/")))
        .then_some(from + line.len())
    }
}

/// The parts that two lists share, in order: the longest common subsequence, as pairs of places.
fn common(before: &Group, after: &Group) -> Vec<(usize, usize)> {
    let (a, b) = (&before.members, &after.members);
    let mut longest = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = if a[i].value.means(&b[j].value) && a[i].field == b[j].field {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < a.len() && j < b.len() {
        if a[i].value.means(&b[j].value) && longest[i][j] == longest[i + 1][j + 1] + 1 {
            pairs.push((i, j));
            i += 1;
            j += 1;
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
