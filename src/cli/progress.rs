//! How far long work has come, and how long it may still take: on a terminal only, where someone is watching.
//!
//! Drawing, pace and estimate are indicatif's. What is shown here never becomes part of a result: a run that nobody
//! watches does not even ask how far it is.

use super::screen::Screen;
use crate::diag::{Both, Phrase, UiLanguage, plural};
use crate::site::{Filler, OutputFile, Sink, SinkError, Stood};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// A sink that shows how many pages have gone through it.
pub(super) struct Watched<'a> {
    sink: &'a dyn Sink,
    bar: ProgressBar,
}

impl<'a> Watched<'a> {
    /// Stands before `sink`; invisible unless someone is watching.
    pub(super) fn new(sink: &'a dyn Sink, words: Both, screen: &Screen) -> Self {
        let target = if screen.watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        let template = Phrase::new(Both {
            id: "{what} [{bar}] {pos} dari {len}{left}",
            en: "{what} [{bar}] {pos} of {len}{left}",
        });
        let marks = [("bar", "{bar:24}"), ("pos", "{human_pos}"), ("len", "{human_len}"), ("left", "{left}")];
        let template = marks
            .into_iter()
            .fold(template.with("what", words), |template, (name, mark)| template.with(name, mark))
            .text(screen.language);
        // A template that cannot be read is a slip of ours; the line is then indicatif's own.
        if let Ok(style) = ProgressStyle::with_template(&template) {
            let language = screen.language;
            let left = move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                let _ = out.write_str(&left(state.pos(), state.eta().as_secs(), language));
            };
            bar.set_style(style.progress_chars("=> ").with_key("left", left));
        }
        Self { sink, bar }
    }
}

/// How long it may still take; before anything is done nobody knows.
fn left(done: u64, seconds: u64, language: UiLanguage) -> String {
    if done == 0 {
        return String::new();
    }
    if seconds == 0 {
        return Both { id: ", sebentar lagi", en: ", a moment left" }.get(language).to_owned();
    }
    let count = |of: u64| usize::try_from(of).unwrap_or(usize::MAX);
    let time = match seconds {
        0..100 => plural(count(seconds), "detik", "second", "seconds"),
        _ => plural(count(seconds.div_ceil(60)), "menit", "minute", "minutes"),
    };
    let words = Both { id: ", kira-kira {time} lagi", en: ", about {time} left" };
    Phrase::new(words).with("time", time).text(language)
}

impl Sink for Watched<'_> {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        self.sink.put(file)
    }

    fn stream(&self, path: &str, fill: &mut Filler<'_>) -> Result<(), SinkError> {
        self.sink.stream(path, fill)
    }

    fn wants(&self, path: &str) -> bool {
        self.sink.wants(path)
    }

    fn keeps(&self) -> bool {
        self.sink.keeps()
    }

    fn keep(&self, files: &[Stood]) -> Result<bool, SinkError> {
        self.sink.keep(files)
    }

    fn stands(&self, path: &str) -> Option<Stood> {
        self.sink.stands(path)
    }

    fn expect(&self, pages: usize) {
        self.bar.set_length(pages as u64);
    }

    fn page_done(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        // The line goes; what follows it is the summary.
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Nowhere;
    use indicatif::TermLike;
    use std::io;
    use std::sync::{Arc, Mutex};

    /// A terminal of 100 columns that keeps every line ever written to it.
    #[derive(Debug, Clone, Default)]
    struct Terminal(Arc<Mutex<String>>);

    impl TermLike for Terminal {
        fn width(&self) -> u16 {
            100
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, text: &str) -> io::Result<()> {
            self.write_str(text)
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap().push_str(text);
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            self.0.lock().unwrap().clear();
            Ok(())
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn seconds_and_minutes_are_told_once_something_is_done() {
        let id = |done, seconds| left(done, seconds, UiLanguage::Indonesian);
        assert_eq!(id(0, 0), "");
        assert_eq!(id(1, 0), ", sebentar lagi");
        assert_eq!(id(1, 12), ", kira-kira 12 detik lagi");
        assert_eq!(id(1, 150), ", kira-kira 3 menit lagi");
        assert_eq!(left(9, 1, UiLanguage::English), ", about 1 second left");
    }

    #[test]
    fn it_says_how_far_it_is_and_how_long_it_takes() {
        for (language, expected) in [
            (UiLanguage::Indonesian, "membuat halaman [============            ] 2 dari 4, sebentar lagi"),
            (UiLanguage::English, "making the pages [============            ] 2 of 4, a moment left"),
        ] {
            let screen = Screen::new(language, "never", true);
            let words = Both { id: "membuat halaman", en: "making the pages" };
            let sink = Watched::new(&Nowhere, words, &screen);
            assert!(sink.bar.is_hidden(), "nobody is watching");
            let terminal = Terminal::default();
            sink.bar.set_draw_target(ProgressDrawTarget::term_like(Box::new(terminal.clone())));
            sink.expect(4);
            (0..2).for_each(|_| sink.page_done());
            sink.bar.force_draw();
            let seen = terminal.0.lock().unwrap().clone();
            assert!(seen.replace('>', " ").contains(expected), "{seen:?}");
            drop(sink);
            assert!(!terminal.0.lock().unwrap().contains('['), "nothing of it stays: {terminal:?}");
        }
    }
}
