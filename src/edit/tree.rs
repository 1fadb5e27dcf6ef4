//! RON as a tree that keeps its comments, its places in the text, and its line breaks.

use std::ops::Range;

/// A whole text.
#[derive(Clone, Debug)]
pub struct Tree<'a> {
    pub text: &'a str,
    /// Comments and attributes before the value.
    pub head: &'a str,
    pub root: Node<'a>,
    /// Comments after it.
    pub tail: &'a str,
}

/// A value.
#[derive(Clone, Debug)]
pub enum Node<'a> {
    Leaf(Leaf<'a>),
    Group(Group<'a>),
}

/// A string, a number, or a bare word such as `Seen`.
#[derive(Clone, Debug)]
pub struct Leaf<'a> {
    pub text: &'a str,
    pub value: Value<'a>,
    pub start: usize,
}

/// What a leaf means, however it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(String),
    Number(f64),
    Word(&'a str),
}

/// Something in brackets: a list, a record, a variant with content.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// `Synonym` of `Synonym("…")`; empty for lists and records.
    pub name: &'a str,
    pub brackets: Brackets,
    /// From the name to the closing bracket.
    pub span: Range<usize>,
    /// Just after the opening bracket.
    pub inside: usize,
    pub members: Vec<Member<'a>>,
    /// Comments after the last member.
    pub tail: Vec<&'a str>,
    /// Whether its members stand on lines of their own.
    pub is_broken: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brackets {
    Round,
    Square,
    Curly,
}

impl Brackets {
    pub fn open(self) -> char {
        match self {
            Self::Round => '(',
            Self::Square => '[',
            Self::Curly => '{',
        }
    }

    pub fn close(self) -> char {
        match self {
            Self::Round => ')',
            Self::Square => ']',
            Self::Curly => '}',
        }
    }
}

/// One part of a group.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// Comments on the lines before it.
    pub above: Vec<&'a str>,
    /// Whether an empty line stands before it and its comments.
    pub has_gap: bool,
    /// Field name, or the text of a map's key.
    pub field: Option<&'a str>,
    pub value: Node<'a>,
    /// From the field name to the end of the value.
    pub span: Range<usize>,
    /// Where the next part may start: after the comma, if there is one.
    pub end: usize,
    pub has_comma: bool,
    /// A comment after it on the same line.
    pub beside: Option<&'a str>,
}

impl<'a> Node<'a> {
    /// From its first to its last byte.
    pub fn span(&self) -> Range<usize> {
        match self {
            Self::Leaf(leaf) => leaf.start..leaf.start + leaf.text.len(),
            Self::Group(group) => group.span.clone(),
        }
    }

    /// Whether both mean the same, however they are written.
    pub fn means(&self, other: &Node) -> bool {
        match (self, other) {
            (Self::Leaf(a), Node::Leaf(b)) => a.value == b.value,
            (Self::Group(a), Node::Group(b)) => {
                a.has_shape_of(b)
                    && a.members.len() == b.members.len()
                    && a.members
                        .iter()
                        .zip(&b.members)
                        .all(|(a, b)| a.field == b.field && a.value.means(&b.value))
            }
            _ => false,
        }
    }

    pub fn group(&self) -> Option<&Group<'a>> {
        match self {
            Self::Group(group) => Some(group),
            Self::Leaf(_) => None,
        }
    }
}

impl<'a> Group<'a> {
    pub fn has_shape_of(&self, other: &Group) -> bool {
        self.name == other.name && self.brackets == other.brackets
    }

    /// Whether its parts have names rather than an order.
    pub fn has_fields(&self) -> bool {
        self.members.iter().any(|member| member.field.is_some())
    }

    pub fn field(&self, name: &str) -> Option<&Member<'a>> {
        self.members
            .iter()
            .find(|member| member.field == Some(name))
    }

    /// The text of a field that holds a string.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        match &self.field(name)?.value {
            Node::Leaf(Leaf {
                value: Value::Text(text),
                ..
            }) => Some(text),
            _ => None,
        }
    }
}
