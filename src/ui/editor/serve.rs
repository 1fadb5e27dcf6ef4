//! What the editor needs from outside the state, done.

use eframe::egui::Context;

use super::action::EditorAction;
use super::state::EditorEffect;
use crate::edit::Session;
use crate::ui::App;
use crate::ui::action::Action;
use crate::ui::librarian::SHIPPED;

impl App {
    /// Does what the editor has asked for since the last frame.
    pub(in crate::ui) fn serve_editor(&mut self, ctx: &Context) {
        for effect in std::mem::take(&mut self.state.editor.wants) {
            self.serve(ctx, effect);
            ctx.request_repaint();
        }
    }

    fn serve(&mut self, ctx: &Context, effect: EditorEffect) {
        let keep_in = self.keep_in.as_deref();
        let open = |folder| Session::open(SHIPPED.clone(), folder, keep_in);
        let state = &mut self.state;
        match effect {
            EditorEffect::Open(folder) => {
                let effect = state.opened(open(folder));
                self.perform(ctx, effect);
            }
            EditorEffect::LookForWork(folder) => {
                // A folder that cannot be read is told of where it is loaded.
                let session = open(folder).ok();
                let with_work = session
                    .filter(|session| session.left_behind().is_ok_and(|left| !left.is_empty()));
                if let Some(session) = with_work {
                    state.take_session(session);
                }
            }
            EditorEffect::LookAgain => {
                let Some(session) = &mut state.editor.session else {
                    return;
                };
                let before = session.files();
                match session.read_again() {
                    Ok(()) if session.files() == before => {}
                    Ok(()) => state.session_changed(),
                    Err(why) => state.notice = Some(why),
                }
            }
            EditorEffect::Check(task) => self.checker.check(task),
            EditorEffect::Keep => {
                let session = state.editor.session.as_mut();
                if let Some(Err(why)) = session.map(Session::keep) {
                    state.notice = Some(why);
                }
            }
            EditorEffect::Save => {
                if let Some(session) = &mut state.editor.session {
                    let saved = session.save();
                    self.apply(ctx, Action::Editor(EditorAction::Saved(saved)));
                }
            }
            EditorEffect::SaveOver(path) => {
                let conflicts = &state.editor.conflicts;
                let conflict = conflicts.iter().find(|it| it.path == path);
                let theirs = conflict.and_then(|it| it.theirs.clone());
                let session = state.editor.session.as_mut();
                let saved = session.and_then(|it| it.save_over(&path, theirs.as_deref()));
                let saved = saved.into_iter().collect();
                self.apply(ctx, Action::Editor(EditorAction::Saved(saved)));
            }
        }
    }
}
