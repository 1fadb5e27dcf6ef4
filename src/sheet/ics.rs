//! Events as an iCalendar file (RFC 5545).

use jiff::Timestamp;
use jiff::civil::DateTime;

/// Longest line in octets, without its end (RFC 5545, section 3.1).
const LINE_OCTETS: usize = 75;

/// Something in a calendar at a local time, wherever the calendar is ("floating").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same event, so that a second import makes no second entry.
    pub uid: String,
    pub at: DateTime,
    pub minutes: u32,
    pub title: String,
    pub text: String,
}

/// The file; `stamp` is when it was made, as the case tells it.
pub fn ics(events: &[Event], stamp: Timestamp) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Aftercare//Sheet//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    let stamp = stamp.strftime("%Y%m%dT%H%M%SZ");
    for event in events {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", event.uid));
        line(&mut out, &format!("DTSTAMP:{stamp}"));
        let at = event.at.strftime("%Y%m%dT%H%M%S");
        line(&mut out, &format!("DTSTART:{at}"));
        line(&mut out, &format!("DURATION:PT{}M", event.minutes));
        line(&mut out, &format!("SUMMARY:{}", escaped(&event.title)));
        if !event.text.is_empty() {
            line(&mut out, &format!("DESCRIPTION:{}", escaped(&event.text)));
        }
        // Nobody is busy because they may wear make-up again.
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// A value of the type TEXT (section 3.3.11). Other control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// Adds a line, folded between characters.
fn line(out: &mut String, content: &str) {
    let mut octets = 0;
    for letter in content.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        octets += letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::{Event, LINE_OCTETS, ics};

    #[test]
    fn lines_are_folded_between_characters_and_unfold_to_what_was_said() {
        let text = "Rötung; Schwellung, \\ und mehr:\nпосле процедуры 🌞 ".repeat(20);
        let event = Event {
            uid: "a@b".to_owned(),
            at: date(2026, 11, 27).at(15, 5, 0, 0),
            minutes: 15,
            title: "Make-up".to_owned(),
            text: text.clone(),
        };
        let file = ics(&[event], Timestamp::UNIX_EPOCH);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        for line in file.split("\r\n") {
            assert!(line.len() <= LINE_OCTETS, "{} octets: {line}", line.len());
        }
        let unfolded = file.replace("\r\n ", "");
        let told = unfolded
            .lines()
            .find_map(|line| line.strip_prefix("DESCRIPTION:"))
            .unwrap_or_default();
        let mut letters = told.chars();
        let mut read = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => read.extend(letters.next().map(|c| if c == 'n' { '\n' } else { c })),
                letter => read.push(letter),
            }
        }
        assert_eq!(read, text);
        assert!(unfolded.contains("DTSTART:20261127T150500\r\n"));
        assert!(unfolded.contains("DTSTAMP:19700101T000000Z\r\n"));
    }
}
