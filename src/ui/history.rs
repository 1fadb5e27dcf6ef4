//! Undo and redo over snapshots.

/// A value with its past and future.
///
/// Consecutive edits with the same `K` are one step back, until [`History::seal`].
#[derive(Debug)]
pub struct History<T, K> {
    now: T,
    past: Vec<T>,
    future: Vec<T>,
    open: Option<K>,
}

impl<T: Clone + PartialEq, K: PartialEq> History<T, K> {
    pub fn new(now: T) -> Self {
        Self {
            now,
            past: Vec::new(),
            future: Vec::new(),
            open: None,
        }
    }

    pub fn now(&self) -> &T {
        &self.now
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Makes `next` the current value; nothing happens if it is that already.
    pub fn edit(&mut self, key: K, next: T) {
        if next == self.now {
            return;
        }
        let past = std::mem::replace(&mut self.now, next);
        if self.open.as_ref() != Some(&key) {
            self.past.push(past);
            self.open = Some(key);
        }
        self.future.clear();
    }

    /// Ends the current step: the next edit starts a new one.
    pub fn seal(&mut self) {
        self.open = None;
    }

    pub fn undo(&mut self) {
        self.seal();
        if let Some(past) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, past));
        }
    }

    pub fn redo(&mut self) {
        self.seal();
        if let Some(future) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, future));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::History;

    #[test]
    fn same_key_coalesces_until_sealed() {
        let mut history = History::new(0);
        history.edit("a", 1);
        history.edit("a", 2);
        history.seal();
        history.edit("a", 3);
        history.undo();
        assert_eq!(*history.now(), 2);
        history.undo();
        assert_eq!(*history.now(), 0);
        assert!(!history.can_undo());
        history.redo();
        history.edit("b", 9);
        assert!(!history.can_redo());
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        let mut history = History::new(0);
        history.edit("a", 0);
        assert!(!history.can_undo());
    }
}
