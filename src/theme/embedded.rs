//! The theme that comes with the program, in the program: a copied binary works alone.

macro_rules! files {
    ($($path:literal),+ $(,)?) => {
        /// The files of the default theme, by their paths below `themes/default/`, in order.
        pub(super) const FILES: &[(&str, &str)] =
            &[$(($path, include_str!(concat!("../../themes/default/", $path)))),+];
    };
}

files! {
    "assets/chart.css",
    "assets/compare.js",
    "assets/icon.svg",
    "assets/search.js",
    "assets/style.css",
    "messages/en.ftl",
    "messages/id.ftl",
    "offline/keep.js",
    "offline/withdraw.js",
    "offline/worker.js",
    "templates/404.html",
    "templates/base.html",
    "templates/calendar.html",
    "templates/compare-region.html",
    "templates/compare.html",
    "templates/data.html",
    "templates/embed.html",
    "templates/glossary.html",
    "templates/home.html",
    "templates/latest.html",
    "templates/measure-index.html",
    "templates/measure.html",
    "templates/narrative-chart.html",
    "templates/offline.html",
    "templates/overview.html",
    "templates/parts/basics.html",
    "templates/parts/chart.html",
    "templates/parts/figure.html",
    "templates/parts/report.html",
    "templates/quality.html",
    "templates/reading.html",
    "templates/region-index.html",
    "templates/region-profile.html",
    "templates/region-report.html",
    "templates/revisions.html",
    "templates/search.html",
    "templates/sources.html",
    "templates/text.html",
}

/// The pictures of the default theme that are not text, by their paths below `themes/default/`, in order.
pub(super) const PICTURES: &[(&str, &[u8])] =
    &[("assets/card.png", include_bytes!("../../themes/default/assets/card.png"))];

#[cfg(test)]
mod tests {
    use super::{FILES, PICTURES};

    #[test]
    fn the_list_is_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/");
        let mut found: Vec<String> = walkdir::WalkDir::new(folder)
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/"))
            .collect();
        found.sort();
        let pictures = PICTURES.iter().map(|(path, _)| *path);
        let mut listed: Vec<&str> = FILES.iter().map(|(path, _)| *path).chain(pictures).collect();
        listed.sort_unstable();
        assert_eq!(listed, found);
    }
}
