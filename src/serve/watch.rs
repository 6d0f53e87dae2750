//! What tells that files have changed.

use super::keeper::Message;
use crate::world::{CONTENT, THEMES, is_ignored};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::Path;
use std::sync::mpsc::Sender;

/// Watches the folders of a site for as long as the answer is kept.
pub(super) fn watch(root: &Path, send: Sender<Message>) -> Result<RecommendedWatcher, notify::Error> {
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let below = root.clone();
    let mut watcher = notify::recommended_watcher(move |event: Result<Event, notify::Error>| {
        // What could not be watched may have changed.
        if event.as_ref().map_or(true, |event| is_change(event, &below)) {
            // Without a keeper nobody looks any more.
            let _ = send.send(Message::Changed);
        }
    })?;
    // The root itself, for a folder that is yet to come.
    watcher.watch(&root, RecursiveMode::NonRecursive)?;
    for folder in
        [CONTENT, THEMES].map(|folder| root.join(folder)).into_iter().filter(|folder| folder.is_dir())
    {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    Ok(watcher)
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
        }
    }
}
