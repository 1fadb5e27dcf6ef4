//! RON text to [`Tree`]: the parser says where the values stand, and what lies between them is ours.

use std::ops::Range;

use ron2::ast::{self, Expr, StructBody, StructField, TupleElement};

use super::tree::{Brackets, Group, Leaf, Member, Node, Tree, Value};
use crate::diag::{Code, Diagnostic, Place};

impl<'a> Tree<'a> {
    /// # Errors
    /// Where the text stops being RON, in a file of that name.
    pub fn parse(text: &'a str, file: &str) -> Result<Self, Box<Diagnostic>> {
        let fail = |what: String, line: usize, column: usize| {
            Box::new(
                Diagnostic::error(Code::Syntax, what)
                    .at(Place {
                        line: u32::try_from(line).unwrap_or(u32::MAX),
                        column: u32::try_from(column).unwrap_or(u32::MAX),
                        ..Place::file(file)
                    })
                    .hint("the file was left as it is"),
            )
        };
        let document = ast::parse_document(text).map_err(|err| {
            let at = err.span().start;
            fail(err.kind().to_string(), at.line, at.col)
        })?;
        let Some(value) = &document.value else {
            return Err(fail("there is no value in the file".to_owned(), 1, 1));
        };
        let root = Reader { text }.node(value);
        let span = root.span();
        Ok(Self {
            text,
            head: text[..span.start].trim(),
            root,
            tail: text[span.end..].trim(),
        })
    }
}

struct Reader<'a> {
    text: &'a str,
}

/// A part of a group as the parser has it.
struct Part<'e, 'a> {
    /// Where its name stands, if it has one.
    field: Option<Range<usize>>,
    value: &'e Expr<'a>,
    /// Where the comma behind it ends.
    comma: Option<usize>,
}

impl<'a> Reader<'a> {
    fn node(&self, expr: &Expr<'a>) -> Node<'a> {
        let span = span(expr);
        let text = &self.text[span.clone()];
        let leaf = |value| {
            Node::Leaf(Leaf {
                text,
                value,
                start: span.start,
            })
        };
        let group = |name, brackets, parts| Node::Group(self.group(name, brackets, expr, parts));
        match expr {
            Expr::String(string) => leaf(Value::Text(string.value.clone())),
            Expr::Number(number) => leaf(
                number
                    .raw
                    .replace('_', "")
                    .parse()
                    .map_or(Value::Word(text), Value::Number),
            ),
            Expr::Option(option) => match &option.value {
                Some(some) => self.node(&some.expr),
                None => leaf(Value::Word(text)),
            },
            Expr::Seq(seq) => {
                let parts = seq.items.iter().map(|item| Part {
                    field: None,
                    value: &item.expr,
                    comma: item.comma.as_ref().map(|comma| comma.end_offset),
                });
                group("", Brackets::Square, parts.collect())
            }
            Expr::Map(map) => {
                let parts = map.entries.iter().map(|entry| Part {
                    field: Some(self::span(&entry.key)),
                    value: &entry.value,
                    comma: entry.comma.as_ref().map(|comma| comma.end_offset),
                });
                group("", Brackets::Curly, parts.collect())
            }
            Expr::Tuple(tuple) => group("", Brackets::Round, elements(&tuple.elements)),
            Expr::AnonStruct(record) => group("", Brackets::Round, fields(&record.fields)),
            Expr::Struct(variant) => {
                let name = &variant.name.span;
                let name = &self.text[name.start_offset..name.end_offset];
                match &variant.body {
                    None => leaf(Value::Word(name)),
                    Some(StructBody::Tuple(body)) => {
                        group(name, Brackets::Round, elements(&body.elements))
                    }
                    Some(StructBody::Fields(body)) => {
                        group(name, Brackets::Round, fields(&body.fields))
                    }
                }
            }
            Expr::Unit(_)
            | Expr::Bool(_)
            | Expr::Char(_)
            | Expr::Byte(_)
            | Expr::Bytes(_)
            | Expr::Error(_) => leaf(Value::Word(text)),
        }
    }

    fn group(
        &self,
        name: &'a str,
        brackets: Brackets,
        expr: &Expr<'a>,
        parts: Vec<Part<'_, 'a>>,
    ) -> Group<'a> {
        let span = span(expr);
        let open = self.text[span.start + name.len()..span.end].find(brackets.open());
        let inside = span.start + name.len() + open.map_or(0, |open| open + 1);
        let mut members: Vec<Member<'a>> = Vec::with_capacity(parts.len());
        let mut from = inside;
        for part in parts {
            let value = self.node(part.value);
            let value_span = self::span(part.value);
            let start = part
                .field
                .as_ref()
                .map_or(value_span.start, |field| field.start);
            let mut above = self.comments(from..start, members.last_mut());
            if let Some(field) = &part.field {
                above.extend(self.comments(field.end..value_span.start, None));
            }
            members.push(Member {
                has_gap: !members.is_empty() && has_empty_line(&self.text[from..start]),
                above,
                field: part.field.map(|field| &self.text[field]),
                value,
                span: start..value_span.end,
                end: part.comma.unwrap_or(value_span.end),
                has_comma: part.comma.is_some(),
                beside: None,
            });
            from = value_span.end;
        }
        let close = span.end - brackets.close().len_utf8();
        let tail = self.comments(from..close, members.last_mut());
        let is_broken = members
            .first()
            .is_some_and(|first| self.text[inside..first.span.start].contains('\n'))
            || !tail.is_empty()
            || members.iter().any(|member| {
                let is_record = brackets == Brackets::Square
                    && member.value.group().is_some_and(|group| group.is_broken);
                is_record || !member.above.is_empty() || member.beside.is_some()
            });
        Group {
            name,
            brackets,
            span,
            inside,
            members,
            tail,
            is_broken,
        }
    }

    /// The comments between two parts, less the one on the line of the part before: it gets that.
    fn comments(&self, between: Range<usize>, before: Option<&mut Member<'a>>) -> Vec<&'a str> {
        let text = &self.text[between];
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find('/').map(|start| at + start) {
            let comment = &text[start..];
            let len = if comment.starts_with("//") {
                comment.find('\n').unwrap_or(comment.len())
            } else {
                block_len(comment)
            };
            found.push((start, comment[..len].trim_end()));
            at = start + len;
        }
        if let (Some((start, first)), Some(before)) = (found.first().copied(), before)
            && !text[..start].contains('\n')
        {
            before.beside = Some(first);
            found.remove(0);
        }
        found.into_iter().map(|(_, comment)| comment).collect()
    }
}

fn span(expr: &Expr) -> Range<usize> {
    expr.span().start_offset..expr.span().end_offset
}

fn elements<'e, 'a>(elements: &'e [TupleElement<'a>]) -> Vec<Part<'e, 'a>> {
    let part = |element: &'e TupleElement<'a>| Part {
        field: None,
        value: &element.expr,
        comma: element.comma.as_ref().map(|comma| comma.end_offset),
    };
    elements.iter().map(part).collect()
}

fn fields<'e, 'a>(fields: &'e [StructField<'a>]) -> Vec<Part<'e, 'a>> {
    let part = |field: &'e StructField<'a>| Part {
        field: Some(field.name.span.start_offset..field.name.span.end_offset),
        value: &field.value,
        comma: field.comma.as_ref().map(|comma| comma.end_offset),
    };
    fields.iter().map(part).collect()
}

/// How long a block comment is; they nest.
fn block_len(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Whether a line between two parts is empty.
fn has_empty_line(between: &str) -> bool {
    let lines: Vec<&str> = between.split('\n').collect();
    let inner = lines.get(1..lines.len() - 1).unwrap_or_default();
    inner.iter().any(|line| line.trim().is_empty())
}
