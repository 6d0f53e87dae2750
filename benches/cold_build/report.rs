//! Runs as a table: medians, and ratios to the first contestant.

use crate::contestant::Contestant;
use crate::measure::Run;
use std::fmt::Write as _;

/// One line for each contestant.
pub(crate) fn table(contestants: &[Contestant], runs: &[Vec<Run>]) -> String {
    let mut out = format!(
        "{:<17}{:>9}{:>18}{:>9}{:>9}{:>9}{:>10}{:>8}{:>8}{:>9}{:>8}\n",
        "", "wall s", "least–most", "cpu s", "wall x", "cpu x", "peak MiB", "pages", "files", "MB", "others"
    );
    let Some(base) = runs.first() else { return out };
    for (contestant, runs) in contestants.iter().zip(runs) {
        let wall = |run: &Run| run.wall.as_secs_f64();
        let cpu = |run: &Run| run.cpu.as_secs_f64();
        let walls: Vec<f64> = runs.iter().map(wall).collect();
        let range = format!(
            "{:.3}–{:.3}",
            walls.iter().copied().fold(f64::INFINITY, f64::min),
            walls.iter().copied().fold(0.0, f64::max)
        );
        let others: Vec<f64> = runs.iter().filter_map(|run| run.others).collect();
        let others = if others.is_empty() { "-".to_owned() } else { format!("{:.2}", median(others)) };
        let written = runs.last().map(|run| run.written).unwrap_or_default();
        let peak = runs.iter().map(|run| run.peak).max().unwrap_or_default();
        let _ = writeln!(
            out,
            "{:<17}{:>9.3}{range:>18}{:>9.3}{:>9.2}{:>9.2}{:>10.1}{:>8}{:>8}{:>9.2}{others:>8}",
            contestant.name,
            median(walls),
            median(runs.iter().map(cpu).collect()),
            ratio(runs, base, wall),
            ratio(runs, base, cpu),
            peak as f64 / f64::from(1 << 20),
            written.pages,
            written.files,
            written.bytes as f64 / 1e6,
        );
    }
    out
}

/// The median over the rounds of one contestant's figure divided by the base's in the same round.
fn ratio(runs: &[Run], base: &[Run], figure: impl Fn(&Run) -> f64) -> f64 {
    let ratios = runs.iter().zip(base).map(|(run, base)| figure(run) / figure(base).max(1e-6));
    median(ratios.collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => values[middle],
        _ => f64::midpoint(values[middle - 1], values[middle]),
    }
}
