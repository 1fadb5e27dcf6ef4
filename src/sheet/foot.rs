//! The foot of every page: what the sheet rests on, how far it was reviewed, its number.

use super::head::or_line;
use super::options::Options;
use super::words::Words;
use crate::kb::KnowledgeBase;
use crate::model::language::Language;

/// That the sheet is general advice and its translation a draft; what it rests on and who approved
/// it: two lines.
pub fn foot(
    kb: &KnowledgeBase,
    options: &Options,
    words: &Words<'_>,
    receipt: &str,
) -> Vec<String> {
    let reviewed = if kb.protocol().review.is_draft() {
        "not-reviewed"
    } else {
        "reviewed"
    };
    let knowledge = words.say_with("knowledge", &[("version", KnowledgeBase::VERSION)]);
    let mut rests = vec![
        format!("{knowledge}, {}", words.say(reviewed)),
        words.say_with("receipt", &[("receipt", receipt)]),
    ];
    if !kb.left_out.is_empty() {
        let count = kb.left_out.len().to_string();
        rests.push(words.say_with("left-out", &[("count", &count)]));
    }
    let name = or_line(&options.approved_by);
    rests.push(words.say_with("approved", &[("name", name)]));
    let mut general = vec![words.say("general")];
    if words.language != Language::En {
        general.push(words.say("draft"));
        general.push(words.say("free"));
    }
    vec![general.join(" · "), rests.join(" · ")]
}
