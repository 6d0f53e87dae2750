//! What titles and notes say of all the figures of a table, where nothing nearer does.

use super::super::counted::counted_in;
use super::super::fiscal::{self, Rule};
use super::super::layout::Layout;
use super::super::lexicon::Heard;
use super::super::period;
use super::super::scale::scales_in;
use super::super::units::{is_money, names_heads, unit_in};
use super::super::words::fold;
use super::within::TO_DATE;
use super::{Parts, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{MeasureId, MeasureKind, Period, PeriodKind, UnitKind};

/// Words by which a figure is another one than the measure that is named beside them.
const CHANGES: &[&str] = &[
    "kenaikan",
    "peningkatan",
    "penurunan",
    "pertumbuhan",
    "perubahan",
    "penambahan",
    "tambahan",
    "pengurangan",
    "selisih",
    "laju",
    "rata",
    "rerata",
    "rasio",
    "indeks",
    "peringkat",
    "kumulatif",
    "calon",
    "mantan",
    "baru",
    "bukan",
    "growth",
    "change",
    "changes",
    "increase",
    "decrease",
    "difference",
    "average",
    "mean",
    "median",
    "ratio",
    "index",
    "rank",
    "ranking",
    "cumulative",
    "former",
    "new",
    "not",
];
/// Words for a share of the measure that is named beside them.
pub(super) const SHARES: &[&str] = &[
    "persentase",
    "prosentase",
    "persen",
    "proporsi",
    "distribusi",
    "percentage",
    "percent",
    "share",
    "proportion",
    "distribution",
];
/// Words that say that figures themselves are there, beside a share.
pub(super) const COUNTS: &[&str] = &["jumlah", "banyaknya", "banyak", "number", "total"];

impl Reader<'_> {
    pub(super) fn hear_titles(
        &mut self,
        sheet: usize,
        table: &Layout,
        around: &mut Parts,
        (measure, period, region): (bool, bool, bool),
    ) {
        let titles = table.titles.join(" ");
        if titles.is_empty() {
            return;
        }
        around.counted = counted_in(&table.titles);
        let heard = self.lexicon.hear(&titles, None);
        if around.measure.is_none() && !measure {
            self.measure_of_title(sheet, table, &heard, around);
        }
        self.share_of_title(table, &titles, &heard, around);
        if around.period.is_none() && !period {
            self.period_of_title(&titles, around);
        }
        if around.region.is_none() && !region {
            let all = &self.lexicon.dataset.regions.all;
            let folded = format!(" {} ", fold(&titles));
            let named: Vec<_> = all
                .iter()
                .filter(|(_, one)| one.name.each().any(|name| folded.contains(&format!(" {} ", fold(name)))))
                .map(|(id, _)| id)
                .collect();
            if let [one] = named.as_slice() {
                around.region = Some(*one);
                let key = all[*one].id.clone();
                self.tell(
                    Both { id: "wilayah `{key}`, menurut judulnya", en: "region `{key}`, by its title" },
                    &key,
                );
            }
        }
    }

    /// The measure of a title, unless its words make another one of it: "kenaikan jumlah peserta aktif". Where other words are
    /// left it is asked: "peserta aktif yang meninggal".
    fn measure_of_title(&mut self, sheet: usize, table: &Layout, heard: &Heard, around: &mut Parts) {
        let Some(found) = heard.measure.filter(|_| heard.rivals.is_empty()) else { return };
        let key = self.lexicon.dataset.measures.all[found].id.clone();
        if let Some(word) = heard.left.iter().find(|word| CHANGES.contains(&word.as_str())) {
            let words = Both {
                id: "judulnya menyebut `{key}`, tetapi juga `{word}`: ukurannya tidak diambil dari judul",
                en: "its title names `{key}`, but also says `{word}`: the measure is not taken from it",
            };
            self.out.told.push(Phrase::new(words).with("key", key).with("word", word));
            return;
        }
        let values = self.values_of_title(table, found, heard);
        let beyond = self.beyond(sheet, table, found);
        if !beyond.is_empty() {
            let key = [vec![key], self.lexicon.value_keys(&values)].concat().join("/");
            let place = self.first_cell(sheet, table);
            return self.ask_beyond(key, &beyond, place);
        }
        around.measure = Some(found);
        around.aspect = around.aspect.or(heard.aspect);
        self.tell(Both { id: "ukuran `{key}`, menurut judulnya", en: "measure `{key}`, by its title" }, &key);
        // A category in a title is what all of the table is of; several of one dimension are its columns.
        if !values.is_empty() {
            around.values = Some(values);
        }
        self.out.proposal.all.measure.get_or_insert_with(|| {
            let keys =
                around.values.as_deref().map(|values| self.lexicon.value_keys(values)).unwrap_or_default();
            [vec![key], keys].concat().join("/")
        });
    }

    /// "Persentase peserta aktif" is no count of them.
    fn share_of_title(&mut self, table: &Layout, titles: &str, heard: &Heard, around: &mut Parts) {
        let dataset = self.lexicon.dataset;
        let is_rate = |id: MeasureId| {
            !matches!(dataset.measures.unit_of(id).kind, UnitKind::Count | UnitKind::Currency)
        };
        if heard.measure.or(around.measure).is_some_and(is_rate) {
            return;
        }
        if says_share(titles) && !names_heads(&table.titles, &heads_of_figures(table)) {
            let percent = dataset.measures.units.iter().find(|(_, unit)| unit.kind == UnitKind::Percent);
            let key = percent.map_or_else(|| "percent".to_owned(), |(_, unit)| unit.id.clone());
            self.tell(
                Both { id: "satuan `{key}`, menurut judulnya", en: "unit `{key}`, by its title" },
                &key,
            );
            around.unit = Some(key);
        } else if let Some(money) = unit_in(titles).filter(|unit| is_money(unit)) {
            // "Pembayaran klaim (Rp miliar)" is no count of claims.
            around.unit.get_or_insert(money);
        }
    }

    fn period_of_title(&mut self, titles: &str, around: &mut Parts) {
        if let Some((year, _)) = fiscal::find(titles) {
            // Where heads say the times it need not be asked.
            around.period = Rule::of(&self.mapping.fiscal).ok().flatten().and_then(|rule| rule.period(&year));
            return;
        }
        let found = period::all_in(titles);
        let [one] = found.as_slice() else { return };
        let folded = format!(" {} ", fold(titles));
        let is_to_date = TO_DATE.iter().any(|word| folded.contains(word));
        let kind = around.measure.map(|id| self.lexicon.dataset.measures.all[id].kind);
        // "Until September" is a time of its own for what is counted over time; of what is counted at an instant it says
        // how things stood then. Without the measure nobody knows; nor whether the end of a quarter is its last month.
        let is_instant = matches!(one.kind, PeriodKind::Day | PeriodKind::Month | PeriodKind::Year);
        let period = match (is_to_date, kind) {
            (false, _) => Some(*one),
            (true, Some(MeasureKind::Stock)) => Some(*one).filter(|_| is_instant),
            (true, Some(MeasureKind::Flow)) => period::to_date(*one),
            (true, _) => None,
        };
        if let Some(period) = period {
            let period = if is_to_date && kind == Some(MeasureKind::Flow) {
                period
            } else {
                self.as_the_site_has(period)
            };
            around.period = Some(period);
            self.tell(
                Both { id: "periode {key}, menurut judulnya", en: "period {key}, by its title" },
                &period.to_string(),
            );
        }
    }

    /// "Per 31 December 2024" is how a month ended: a figure of that day beside others of whole months would stand in no
    /// report with them.
    pub(super) fn as_the_site_has(&mut self, period: Period) -> Period {
        let is_end = period.kind == PeriodKind::Day && period.end == period.end.last_of_month();
        let month = period.end.strftime("%Y-%m").to_string();
        let Some(month) = Period::parse(&month).ok().filter(|_| is_end && self.lexicon.is_monthly) else {
            return period;
        };
        let words = Both {
            id: "{day} adalah akhir {month}, dan dicatat begitu seperti angka lain di situs ini",
            en: "{day} is the end of {month}, and noted so like the other figures of this site",
        };
        let told = Phrase::new(words).with("day", period.to_string()).with("month", month.to_string());
        if !self.out.told.contains(&told) {
            self.out.told.push(told);
        }
        month
    }

    /// The power of ten that titles, or notes such as "dalam ribuan", say that figures are written in.
    /// `false` where they name several.
    pub(super) fn hear_scale(&mut self, table: &Layout, around: &mut Parts) -> bool {
        if around.scale.is_some() {
            return true;
        }
        let speaks = |text: &str| {
            let folded = fold(text);
            let mut words = folded.split(' ').take(3);
            words.any(|word| matches!(word, "dalam" | "in" | "satuan" | "unit" | "units"))
        };
        let notes = table.notes.iter().filter(|(mark, text)| mark.is_none() && speaks(text));
        let said: Vec<&str> =
            table.titles.iter().map(String::as_str).chain(notes.map(|(_, text)| text.as_str())).collect();
        match scales_in(&said.join(" ")).as_slice() {
            [] => {}
            [one] => {
                around.scale = Some(*one);
                let words = Both {
                    id: "angka ditulis dalam kelipatan 10^{key}, menurut judul atau catatannya",
                    en: "figures are written in units of 10^{key}, by its titles or notes",
                };
                self.tell(words, &one.to_string());
            }
            _ => return false,
        }
        true
    }
}

fn heads_of_figures(table: &Layout) -> Vec<String> {
    let figures = table.columns.iter().filter(|column| column.figures > column.texts);
    figures.map(|column| column.lines.join(" ")).collect()
}

/// Whether a name in the place of a region is of what is worked out from those above it: "Persentase", "Rata-rata".
pub fn is_worked_out(name: &str) -> bool {
    let folded = fold(name);
    let first = folded.split(' ').next().unwrap_or_default();
    SHARES.contains(&first) || CHANGES.contains(&first) && !matches!(first, "baru" | "bukan" | "new" | "not")
}

/// Whether words speak of shares in percent, and not of counts beside them.
pub fn says_share(titles: &str) -> bool {
    let folded = fold(titles);
    let has = |words: &[&str]| folded.split(' ').any(|word| words.contains(&word));
    let mut bracketed = titles.split('(').skip(1).filter_map(|part| part.split(')').next());
    let says_so = bracketed.any(|part| {
        let part = fold(part);
        part.is_empty() && titles.contains("(%)")
            || matches!(part.as_str(), "persen" | "percent" | "dalam persen" | "in percent")
    });
    says_so || (has(SHARES) || titles.contains('%')) && !has(COUNTS)
}
