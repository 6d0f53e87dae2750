//! Which program this is: another one may make other pages of the same content.

/// The version, and the length and time of the program's file, as far as the system tells.
pub(super) fn program() -> String {
    let file = std::env::current_exe().and_then(|path| path.metadata());
    let time = file.as_ref().ok().and_then(|file| file.modified().ok());
    let time = time.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok()).unwrap_or_default();
    format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.map_or(0, |file| file.len()), time.as_nanos())
}
