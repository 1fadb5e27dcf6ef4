//! `aftercare kb name`: what a name is.

use std::io::BufRead as _;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use super::args::NameArgs;
use super::out::Out;
use super::{Answer, Failure, json as shapes};
use crate::diag::{Code, Diagnostic};
use crate::files;
use crate::inci::Match;
use crate::kb::KnowledgeBase;
use crate::model::id::IngredientId;
use crate::text::{Lang, annex};

#[derive(Deserialize)]
struct Line {
    name: String,
}

pub fn run(
    kb: &KnowledgeBase,
    args: &NameArgs,
    lang: Lang,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let mut result = Answer::Clear;
    let from_file = args.jsonl || args.names == ["-"];
    if !from_file {
        for name in &args.names {
            one(kb, name, args, lang, out, &mut result);
        }
        return Ok(result);
    }
    let path = args.names.first().map_or("-", String::as_str);
    let lines =
        files::lines(Path::new(path)).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
    for (line, number) in lines.lines().zip(1..) {
        let line = line.map_err(|err| {
            vec![Diagnostic::error(
                Code::File,
                format!("cannot read line {number}: {err}"),
            )]
        })?;
        if out.is_closed() {
            break;
        }
        if line.trim().is_empty() {
            continue;
        }
        if !args.jsonl {
            one(kb, line.trim(), args, lang, out, &mut result);
            continue;
        }
        match serde_json::from_str::<Line>(&line) {
            Ok(line) => out.line(answer(kb, &line.name, &mut result)),
            Err(err) => {
                result = Answer::Objection;
                out.line(json!({ "line": number, "error": err.to_string() }));
            }
        }
    }
    Ok(result)
}

fn answer(kb: &KnowledgeBase, name: &str, result: &mut Answer) -> Value {
    let matched = kb.names.find(name);
    if matches!(matched, Match::Near { .. } | Match::Unknown) {
        *result = Answer::Objection;
    }
    let mut value = shapes::matched(kb, &matched);
    value["asked"] = json!(name);
    value
}

fn one(
    kb: &KnowledgeBase,
    name: &str,
    args: &NameArgs,
    lang: Lang,
    out: &mut Out,
    result: &mut Answer,
) {
    let mut value = answer(kb, name, result);
    let facts = value["id"].as_str().map(IngredientId::from);
    let facts = facts.map_or(&[][..], |id| kb.annex_facts(&id));
    if args.json {
        value["annexes"] = facts.iter().map(|fact| json!(**fact)).collect();
        out.json(&value);
        return;
    }
    let words = |key: &str| -> String {
        let list = value[key].as_array().map_or(&[][..], Vec::as_slice);
        let words: Vec<&str> = list
            .iter()
            .filter_map(|word| word.as_str().or_else(|| word["name"].as_str()))
            .collect();
        words.join(", ")
    };
    let how = value["match"].as_str().unwrap_or_default();
    let is = match value["name"].as_str() {
        Some(inci) => format!("{inci}  ({})", words("classes")),
        None if how == "near" => format!("read as {} ?", words("guesses")),
        None if how == "pattern" => format!("by its name: {}", words("classes")),
        None => "not known".to_owned(),
    };
    out.line(format_args!("{name}  {how}  {is}"));
    for fact in facts {
        let told = annex::told(lang, fact);
        let colon = if told.is_empty() { "" } else { ": " };
        let place = annex::place(lang, fact);
        out.line(format_args!("    {place} ({}){colon}{told}", fact.name));
    }
}
