//! The canonical layout: two spaces, one part a line, a comma after each.
//!
//! Which groups are broken over lines is the writer's choice and is kept, so that adding to a list
//! never moves the rest of it. Only new text is broken by rule.

use super::tree::{Brackets, Group, Leaf, Member, Node, Tree, Value};
use crate::diag::Diagnostic;

/// New lists longer than this, in characters, are broken over lines.
const WIDTH: usize = 100;

/// Who says where a group is broken over lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Breaks {
    AsWritten,
    /// Records always, lists if they are long or hold more than numbers and words.
    ByRule,
}

/// A text in the canonical layout.
///
/// # Errors
/// Where it stops being RON, in a file of that name.
pub fn format(text: &str, file: &str) -> Result<String, Box<Diagnostic>> {
    let tree = Tree::parse(text, file)?;
    let mut printer = Printer::new(Breaks::AsWritten);
    if !tree.head.is_empty() {
        printer.out.push_str(&trimmed_lines(tree.head));
        printer.out.push('\n');
    }
    printer.node(&tree.root, 0);
    printer.out.push('\n');
    if !tree.tail.is_empty() {
        printer.out.push_str(&trimmed_lines(tree.tail));
        printer.out.push('\n');
    }
    Ok(printer.out)
}

/// New text for a value that stands at an indent, in levels.
pub fn fresh(node: &Node, level: usize) -> String {
    let mut printer = Printer::new(Breaks::ByRule);
    printer.node(node, level);
    printer.out
}

/// New text for a part of a group, with its field name but without a comma.
pub fn fresh_member(member: &Member, level: usize) -> String {
    let mut printer = Printer::new(Breaks::ByRule);
    printer.member(member, level);
    printer.out
}

/// The white space before a part at an indent, in levels.
pub fn indent(level: usize) -> String {
    "  ".repeat(level)
}

fn trimmed_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}

struct Printer {
    out: String,
    breaks: Breaks,
}

impl Printer {
    fn new(breaks: Breaks) -> Self {
        Self {
            out: String::new(),
            breaks,
        }
    }

    fn node(&mut self, node: &Node, level: usize) {
        match node {
            Node::Leaf(leaf) => self.leaf(leaf),
            Node::Group(group) => self.group(group, level),
        }
    }

    fn leaf(&mut self, leaf: &Leaf) {
        match &leaf.value {
            // Text of several lines is easier to read, and to compare, as it is.
            Value::Text(text) if self.breaks == Breaks::ByRule && text.contains('\n') => {
                self.out.push_str(&raw_string(text));
            }
            _ => self.out.push_str(leaf.text),
        }
    }

    fn group(&mut self, group: &Group, level: usize) {
        self.out.push_str(group.name);
        self.out.push(group.brackets.open());
        if self.is_broken(group, level) {
            self.broken(group, level);
        } else {
            for (idx, member) in group.members.iter().enumerate() {
                if idx > 0 {
                    self.out.push_str(", ");
                }
                self.member(member, level);
            }
        }
        self.out.push(group.brackets.close());
    }

    fn broken(&mut self, group: &Group, level: usize) {
        let inner = indent(level + 1);
        self.out.push('\n');
        for member in &group.members {
            if member.has_gap {
                self.out.push('\n');
            }
            self.lines(&member.above, &inner);
            self.out.push_str(&inner);
            self.member(member, level + 1);
            self.out.push(',');
            if let Some(comment) = member.beside {
                self.out.push(' ');
                self.out.push_str(comment);
            }
            self.out.push('\n');
        }
        self.lines(&group.tail, &inner);
        self.out.push_str(&indent(level));
    }

    fn lines(&mut self, comments: &[&str], inner: &str) {
        for comment in comments {
            self.out.push_str(inner);
            self.out.push_str(comment);
            self.out.push('\n');
        }
    }

    fn member(&mut self, member: &Member, level: usize) {
        if let Some(field) = member.field {
            self.out.push_str(field);
            self.out.push_str(": ");
        }
        self.node(&member.value, level);
    }

    fn is_broken(&self, group: &Group, level: usize) -> bool {
        match self.breaks {
            Breaks::AsWritten => group.is_broken,
            Breaks::ByRule => {
                !group.members.is_empty()
                    && match group.brackets {
                        Brackets::Square => {
                            !group.members.iter().all(|member| is_short(&member.value))
                                || 2 * level + width(group) > WIDTH
                        }
                        Brackets::Round | Brackets::Curly => group.has_fields(),
                    }
            }
        }
    }
}

/// Whether a part of a list may share its line: a leaf, or numbers and words in brackets.
fn is_short(node: &Node) -> bool {
    match node {
        Node::Leaf(leaf) => !matches!(&leaf.value, Value::Text(text) if text.contains('\n')),
        Node::Group(group) => group.members.iter().all(|member| {
            member.field.is_none()
                && matches!(&member.value, Node::Leaf(leaf) if !matches!(leaf.value, Value::Text(_)))
        }),
    }
}

/// How many characters a group takes on one line.
fn width(group: &Group) -> usize {
    let parts: usize = group
        .members
        .iter()
        .map(|member| match &member.value {
            Node::Leaf(leaf) => leaf.text.chars().count() + 2,
            Node::Group(inner) => width(inner) + 2,
        })
        .sum();
    group.name.len() + parts
}

fn raw_string(text: &str) -> String {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}
