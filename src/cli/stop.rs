//! Ctrl+C as a wish: what is writing a file stops between two rows and takes its draft away.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// Tells whether somebody has asked the program to stop.
#[derive(Debug)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Listens from now on; the system no longer ends the program in the middle.
    ///
    /// # Errors
    /// A sentence that says why the system does not tell.
    pub fn listen() -> Result<Self, String> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            flag::register(signal, Arc::clone(&asked))
                .map_err(|err| format!("Ctrl+C cannot be heard: {err}"))?;
        }
        Ok(Self(asked))
    }

    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
