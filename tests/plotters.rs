//! Our drawings beside those of plotters' own SVG backend: the same bars, lines, dots and texts in less than half of the
//! bytes. How long each takes is measured by `cargo bench --bench steps -- drawing`.

#[path = "../benches/drawings/mod.rs"]
mod drawings;

use cakupan::chart::{Layout, Svg};
use drawings::{bars, labels, ours, plain_bars, plain_trend, trend};

type Plain = fn(&[drawings::plain::Label], Layout) -> String;

#[test]
fn our_drawings_have_the_same_texts_and_marks_in_less_than_half_of_the_bytes() {
    println!(
        "{:<12} {:>8} {:>8} {:>10} {:>6} {:>6}",
        "drawing", "ours", "drawn", "plotters", "ratio", "whole"
    );
    for layout in Layout::ALL {
        let pairs: [(&str, Svg, Plain); 2] =
            [("bars", ours(&bars(), layout), plain_bars), ("trend", ours(&trend(), layout), plain_trend)];
        for (name, our, plain) in pairs {
            let texts = labels(&our);
            let their = plain(&texts, layout);
            assert!(texts.len() > 15, "{name} has {} texts", texts.len());
            assert_eq!(their.matches("<text ").count(), texts.len(), "{name}: the same texts");
            let marks = ["<rect ", "<circle ", "<polyline ", "<line ", "<path "];
            let count: usize = marks.iter().map(|mark| their.matches(mark).count()).sum();
            // One subpath each: bars and their base line; helping lines, dots, line, target, axis and its marks.
            let our_marks = our.0.matches(" d=\"M").count()
                + our
                    .0
                    .split(" d=\"")
                    .skip(1)
                    .map(|path| path.split('"').next().unwrap_or_default().matches(['M', 'm']).count() - 1)
                    .sum::<usize>();
            // Ours has more: the grounds of labels.
            assert!(our_marks + 4 >= count, "{name} {layout:?}: {our_marks} marks beside {count}");
            // Plotters' own names nothing for screen readers: what is drawn is held against what is drawn.
            let drawn = without_names(&our.0);
            let ratio = drawn.len() as f64 / their.len() as f64;
            let whole = our.0.len() as f64 / their.len() as f64;
            let label = format!("{name} {}", layout.key());
            let (with, without, plain) = (our.0.len(), drawn.len(), their.len());
            println!("{label:<12} {with:>8} {without:>8} {plain:>10} {ratio:>6.2} {whole:>6.2}");
            assert!(ratio < 0.5, "{name} {layout:?}: {without} bytes beside {plain}");
            assert!(whole < 0.6, "{name} {layout:?}: {with} bytes with all names beside {plain}");
        }
    }
}

/// A drawing without what is only read out.
fn without_names(svg: &str) -> String {
    let mut parts = svg.split("<title>");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| Some(part.split_once("</title>")?.1));
    rest.fold(first, |all, part| all + part).replace(" role=\"img\"", "").replace(" aria-hidden=\"true\"", "")
}
