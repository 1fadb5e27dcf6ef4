//! Keys that are pressed while the knowledge base is still being read: kept, and handed over when
//! there is somebody to take them.

use std::collections::VecDeque;

use eframe::egui::Event;

/// What was typed too early, in its order.
#[derive(Debug, Default)]
pub struct EarlyKeys {
    typed: VecDeque<Event>,
    /// Frames before the next stroke.
    n_idle: u8,
}

/// A command that moves the keyboard takes as many frames until the field has it.
const IDLE: u8 = 2;

impl EarlyKeys {
    /// Takes what is typed out of the events of a frame until the window `is_ready`; from then on
    /// puts it back, stroke by stroke, as if it were typed now. Whether there is more to come.
    pub fn pass(&mut self, events: &mut Vec<Event>, is_ready: bool) -> bool {
        if is_ready && self.typed.is_empty() {
            return false;
        }
        let (typed, rest) = std::mem::take(events).into_iter().partition(is_typed);
        *events = rest;
        self.typed.extend::<Vec<Event>>(typed);
        if is_ready && self.n_idle == 0 {
            events.extend(self.next_stroke());
            self.n_idle = IDLE;
        }
        self.n_idle = self.n_idle.saturating_sub(u8::from(is_ready));
        !self.typed.is_empty()
    }

    /// A key and what it wrote, up to the next key.
    fn next_stroke(&mut self) -> Vec<Event> {
        let presses = (0..self.typed.len()).filter(|idx| is_press(&self.typed[*idx]));
        let end = presses.take(2).nth(1).unwrap_or(self.typed.len());
        self.typed.drain(..end).collect()
    }
}

fn is_typed(event: &Event) -> bool {
    matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_))
}

fn is_press(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, .. })
}

#[cfg(test)]
mod tests {
    use super::{EarlyKeys, IDLE};
    use eframe::egui::{Event, Key, Modifiers};

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        }
    }

    #[test]
    fn keys_pressed_too_early_come_later_one_by_one() {
        let mut early = EarlyKeys::default();
        let typed = [
            key(Key::N, true),
            key(Key::N, false),
            key(Key::G, true),
            Event::Text("g".to_owned()),
        ];
        let mut events = typed.to_vec();
        events.push(Event::PointerGone);
        assert!(early.pass(&mut events, false));
        assert_eq!(events, [Event::PointerGone]);
        // The window is there, and somebody goes on typing.
        let mut events = vec![key(Key::J, true)];
        assert!(early.pass(&mut events, true));
        assert_eq!(events, typed[..2]);
        let next = |early: &mut EarlyKeys| {
            let mut events = Vec::new();
            for _ in 0..=IDLE {
                if events.is_empty() {
                    early.pass(&mut events, true);
                }
            }
            events
        };
        assert_eq!(next(&mut early), typed[2..]);
        assert_eq!(next(&mut early), [key(Key::J, true)]);
        // From then on nothing is held back.
        let mut events = vec![key(Key::J, true), key(Key::G, true)];
        assert!(!early.pass(&mut events, true));
        assert_eq!(events.len(), 2);
    }
}
