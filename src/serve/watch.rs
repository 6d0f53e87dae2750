//! What tells that files have changed.

use super::keeper::Message;
use crate::world::{CONTENT, THEMES, is_ignored};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

/// What watches the folders of a site, for as long as it is kept.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    root: PathBuf,
    /// Whether one of the folders has come, gone or moved: what stands there now may not be watched.
    is_stale: Arc<AtomicBool>,
}

impl Watch {
    /// Watches the folders of a site, and sends a word of each change.
    pub(super) fn new(root: &Path, send: Sender<Message>) -> Result<Self, notify::Error> {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let below = root.clone();
        let is_stale = Arc::new(AtomicBool::new(true));
        let stale = Arc::clone(&is_stale);
        let mut watcher = notify::recommended_watcher(move |event: Result<Event, notify::Error>| {
            // What could not be watched may have changed.
            let (is_change, is_folder) = event
                .as_ref()
                .map_or((true, true), |event| (is_change(event, &below), is_of_a_folder(event, &below)));
            if is_change {
                // Only noted here: this is the thread that would answer a call of the watcher, which would wait for ever.
                stale.fetch_or(is_folder, Ordering::AcqRel);
                // Without a keeper nobody looks any more.
                let _ = send.send(Message::Changed);
            }
        })?;
        // The root itself, for a folder that is yet to come: who watches a folder watches what it was then, wherever
        // that goes.
        watcher.watch(&root, RecursiveMode::NonRecursive)?;
        let mut watch = Self { watcher, root, is_stale };
        watch.renew()?;
        Ok(watch)
    }

    /// Watches the folders that stand there now, if others did before. To be called before they are read: what changes
    /// after that is told.
    ///
    /// # Errors
    /// If a folder that is there cannot be watched; the next call tries again.
    pub(super) fn renew(&mut self) -> Result<(), notify::Error> {
        if !self.is_stale.swap(false, Ordering::AcqRel) {
            return Ok(());
        }
        for folder in [CONTENT, THEMES].map(|folder| self.root.join(folder)) {
            let watched = match folder.is_dir() {
                true => self.watcher.watch(&folder, RecursiveMode::Recursive),
                false => Ok(()),
            };
            // One that has gone since then is told by the root.
            if let Err(error) = watched
                && folder.is_dir()
            {
                self.is_stale.store(true, Ordering::Release);
                return Err(error);
            }
        }
        Ok(())
    }
}

/// Whether one of the folders itself may be another than before.
fn is_of_a_folder(event: &Event, root: &Path) -> bool {
    let is_top = |path: &Path| path.parent() == Some(root) && is_ours(path, root);
    event.need_rescan() || event.paths.iter().any(|path| path == root || is_top(path))
}

/// Whether something of the site may be another than before. Reading, which we do ourselves, changes nothing.
fn is_change(event: &Event, root: &Path) -> bool {
    let is_kind = match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    };
    is_kind && (event.need_rescan() || event.paths.iter().any(|path| is_ours(path, root)))
}

fn is_ours(path: &Path, root: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else { return true };
    let mut parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    let first = parts.next();
    first.is_some_and(|first| first == CONTENT || first == THEMES) && !parts.any(|part| is_ignored(&part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange, ModifyKind, RemoveKind};

    #[test]
    fn only_what_may_change_the_site_is_told() {
        let root = Path::new("/situs");
        let event = |kind, path: &str| Event::new(kind).add_path(root.join(path));
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        for (kind, path, is) in [
            (written, "content/data/a.yaml", true),
            (EventKind::Create(CreateKind::File), "themes/own/templates/base.html", true),
            (EventKind::Remove(RemoveKind::Folder), "content", true),
            (EventKind::Access(AccessKind::Close(AccessMode::Write)), "content/site.yaml", true),
            (EventKind::Access(AccessKind::Open(AccessMode::Read)), "content/site.yaml", false),
            (written, "content/data/.a.yaml.swp", false),
            (written, "content/data/a.yaml~", false),
            (written, "output/index.html", false),
            (written, "README.md", false),
        ] {
            assert_eq!(is_change(&event(kind, path), root), is, "{kind:?} {path}");
            assert_eq!(is_of_a_folder(&event(kind, path), root), path == "content", "{kind:?} {path}");
        }
    }
}
