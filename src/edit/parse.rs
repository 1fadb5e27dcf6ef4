//! RON text to [`Tree`]: the parser's syntax tree, with each comment given to its owner.

use std::ops::Range;

use ron2::ast::{self, Expr, StructBody, Trivia};

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

/// One part as the parser has it, before the comments find their owners.
struct Part<'e, 'a> {
    leading: &'e Trivia<'a>,
    field: Option<Range<usize>>,
    value: &'e Expr<'a>,
    /// Comments in places where nobody writes any.
    odd: Vec<&'e Trivia<'a>>,
    comma: Option<usize>,
}

impl<'a> Reader<'a> {
    fn node(&self, expr: &Expr<'a>) -> Node<'a> {
        let span = expr.span();
        let leaf = |value| {
            Node::Leaf(Leaf {
                text: &self.text[span.start_offset..span.end_offset],
                value,
                start: span.start_offset,
            })
        };
        match expr {
            Expr::String(string) => leaf(Value::Text(string.value.clone())),
            Expr::Number(number) => leaf(number.raw.replace('_', "").parse().map_or(
                Value::Word(&self.text[span.start_offset..span.end_offset]),
                Value::Number,
            )),
            Expr::Option(option) => match &option.value {
                Some(some) => self.node(&some.expr),
                None => leaf(Value::Word("None")),
            },
            Expr::Seq(seq) => {
                let parts = seq.items.iter().map(|item| Part {
                    leading: &item.leading,
                    field: None,
                    value: &item.expr,
                    odd: vec![&item.trailing],
                    comma: item.comma.as_ref().map(|comma| comma.end_offset),
                });
                self.group(
                    "",
                    Brackets::Square,
                    expr,
                    parts.collect(),
                    [&seq.leading, &seq.trailing],
                )
            }
            Expr::Map(map) => {
                let parts = map.entries.iter().map(|entry| Part {
                    leading: &entry.leading,
                    field: Some(entry.key.span().start_offset..entry.key.span().end_offset),
                    value: &entry.value,
                    odd: vec![&entry.pre_colon, &entry.post_colon, &entry.trailing],
                    comma: entry.comma.as_ref().map(|comma| comma.end_offset),
                });
                self.group(
                    "",
                    Brackets::Curly,
                    expr,
                    parts.collect(),
                    [&map.leading, &map.trailing],
                )
            }
            Expr::Tuple(tuple) => {
                let parts = tuple.elements.iter().map(tuple_part).collect();
                self.group(
                    "",
                    Brackets::Round,
                    expr,
                    parts,
                    [&tuple.leading, &tuple.trailing],
                )
            }
            Expr::AnonStruct(record) => {
                let parts = record.fields.iter().map(field_part).collect();
                self.group(
                    "",
                    Brackets::Round,
                    expr,
                    parts,
                    [&record.leading, &record.trailing],
                )
            }
            Expr::Struct(variant) => {
                let name = &self.text[variant.name.span.start_offset..variant.name.span.end_offset];
                match &variant.body {
                    None => leaf(Value::Word(name)),
                    Some(StructBody::Tuple(body)) => {
                        let parts = body.elements.iter().map(tuple_part).collect();
                        self.group(
                            name,
                            Brackets::Round,
                            expr,
                            parts,
                            [&body.leading, &body.trailing],
                        )
                    }
                    Some(StructBody::Fields(body)) => {
                        let parts = body.fields.iter().map(field_part).collect();
                        self.group(
                            name,
                            Brackets::Round,
                            expr,
                            parts,
                            [&body.leading, &body.trailing],
                        )
                    }
                }
            }
            Expr::Unit(_)
            | Expr::Bool(_)
            | Expr::Char(_)
            | Expr::Byte(_)
            | Expr::Bytes(_)
            | Expr::Error(_) => leaf(Value::Word(&self.text[span.start_offset..span.end_offset])),
        }
    }

    fn group(
        &self,
        name: &'a str,
        brackets: Brackets,
        expr: &Expr<'a>,
        parts: Vec<Part<'_, 'a>>,
        [leading, trailing]: [&Trivia<'a>; 2],
    ) -> Node<'a> {
        let span = expr.span().start_offset..expr.span().end_offset;
        let open = self.text[span.start + name.len()..span.end].find(brackets.open());
        let inside = span.start + name.len() + open.map_or(0, |open| open + 1);
        let mut members: Vec<Member<'a>> = Vec::with_capacity(parts.len());
        let mut loose = comments(self.text, leading);
        let mut from = inside;
        for part in parts {
            let value_span = part.value.span();
            let start = part
                .field
                .as_ref()
                .map_or(value_span.start_offset, |field| field.start);
            let before = &self.text[from..start];
            let mut above = std::mem::take(&mut loose);
            above.extend(comments(self.text, part.leading));
            self.give_beside(&mut above, members.last_mut());
            above.extend(part.odd.iter().flat_map(|odd| comments(self.text, odd)));
            let end = part.comma.unwrap_or(value_span.end_offset);
            members.push(Member {
                has_gap: !members.is_empty() && has_empty_line(before),
                above,
                field: part.field.map(|field| &self.text[field]),
                value: self.node(part.value),
                span: start..value_span.end_offset,
                end,
                has_comma: part.comma.is_some(),
                beside: None,
            });
            from = end;
        }
        let mut tail = loose;
        tail.extend(comments(self.text, trailing));
        self.give_beside(&mut tail, members.last_mut());
        let first = members.first().map_or(span.end, |member| member.span.start);
        let has_comments = !tail.is_empty()
            || members
                .iter()
                .any(|member| !member.above.is_empty() || member.beside.is_some());
        Node::Group(Group {
            name,
            brackets,
            is_broken: has_comments
                || (!members.is_empty() && self.text[inside..first].contains('\n')),
            span,
            inside,
            members,
            tail,
        })
    }

    /// Gives the first of the comments to the member before, if it stands on that member's line.
    fn give_beside(&self, comments: &mut Vec<&'a str>, before: Option<&mut Member<'a>>) {
        let (Some(first), Some(before)) = (comments.first().copied(), before) else {
            return;
        };
        let at = first.as_ptr() as usize - self.text.as_ptr() as usize;
        if before.beside.is_none() && at >= before.end && !self.text[before.end..at].contains('\n')
        {
            before.beside = Some(first);
            comments.remove(0);
        }
    }
}

fn tuple_part<'e, 'a>(element: &'e ast::TupleElement<'a>) -> Part<'e, 'a> {
    Part {
        leading: &element.leading,
        field: None,
        value: &element.expr,
        odd: vec![&element.trailing],
        comma: element.comma.as_ref().map(|comma| comma.end_offset),
    }
}

fn field_part<'e, 'a>(field: &'e ast::StructField<'a>) -> Part<'e, 'a> {
    Part {
        leading: &field.leading,
        field: Some(field.name.span.start_offset..field.name.span.end_offset),
        value: &field.value,
        odd: vec![&field.pre_colon, &field.post_colon, &field.trailing],
        comma: field.comma.as_ref().map(|comma| comma.end_offset),
    }
}

fn comments<'a>(text: &'a str, trivia: &Trivia<'a>) -> Vec<&'a str> {
    trivia
        .comments
        .iter()
        .map(|comment| text[comment.span.start_offset..comment.span.end_offset].trim_end())
        .collect()
}

/// Whether an empty line stands between two parts: a line break with only white space up to the next.
fn has_empty_line(between: &str) -> bool {
    let lines: Vec<&str> = between.split('\n').collect();
    let inner = lines.get(1..lines.len() - 1).unwrap_or_default();
    inner.iter().any(|line| line.trim().is_empty())
}
