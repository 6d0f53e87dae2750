//! Narratives on pages: their marks answered, then Markdown.

mod change;
mod chart;
mod checked;
mod standing;

pub(super) use change::backwards;
pub(super) use chart::TEMPLATE as CHART;

use super::address::PageKey;
use super::markdown::{self, block_mark, escaped};
use super::marks::{Names, Piece, Request};
use super::rules::{CHART_IN_LINE, MARK_ARGUMENT, MARK_WITHOUT_FIGURE};
use super::section::{Shown, Subject};
use super::sheet::Sheet;
use super::view::NarrativeView;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::indicator::Figure;
use crate::model::reads::{Fact, note};
use crate::model::{
    Aspect, CellKey, LangId, MeasureRef, Missing, Period, RegionId, ReleaseId, Scope, Stated,
};
use crate::number::Form;
use crate::prose::TextId;

/// Why a request has no answer: the finding, still without its place.
pub(super) type Refusal = Box<dyn FnOnce(crate::source::Span) -> Diagnostic>;

impl<'c> Sheet<'c> {
    /// The narrative of a release for its overview or for a region. A text in another language is better than
    /// none, and says so.
    ///
    /// With it come the charts that it draws itself, for the page not to draw them again.
    pub(super) fn narrative(
        &self,
        release: ReleaseId,
        region: Option<RegionId>,
    ) -> (Option<NarrativeView>, Vec<Shown>) {
        let Some((at, language)) = self.find_narrative(release, region) else {
            return (None, Vec::new());
        };
        let about = &self.dataset().releases[release];
        let region = region.unwrap_or(about.lead);
        let subject = Subject { region, release: Some(release), period: about.period };
        let (body_html, drawn) =
            self.filled(TextId::Narrative(at), Some(subject), &self.names(Some(subject)), 3);
        let texts = &self.dataset().narratives;
        let own = &texts[at];
        let twins =
            (0..texts.len()).filter(|at| (texts[*at].release, texts[*at].scope) == (own.release, own.scope));
        let updated = |at: usize| {
            note(Fact::Narrative(at));
            texts[at].updated
        };
        let outdated = twins.map(updated).max() > Some(own.updated);
        let view = self.narrative_view(TextId::Narrative(at), body_html, self.other(language), outdated);
        (Some(view), self.shown(&drawn))
    }

    /// The place of a narrative in the dataset, and its language.
    pub(super) fn find_narrative(
        &self,
        release: ReleaseId,
        region: Option<RegionId>,
    ) -> Option<(usize, LangId)> {
        let scopes: Vec<Scope> = match region {
            None => vec![Scope::Overview],
            Some(region) => vec![Scope::Region(region), Scope::EachRegion],
        };
        let others = self.context.languages().filter(|language| *language != self.language);
        let languages = std::iter::once(self.language).chain(others);
        languages.flat_map(|language| scopes.iter().map(move |scope| (*scope, language))).find_map(
            |(scope, language)| {
                let at = self.context.tables.narratives.get(&(release, scope, language))?;
                note(Fact::Narrative(*at));
                Some((*at, language))
            },
        )
    }

    /// The text of a page of its own.
    pub(super) fn page_text(&self, at: usize) -> NarrativeView {
        let pages = &self.dataset().pages;
        let own = &pages[at];
        let twins = (0..pages.len()).filter(|at| pages[*at].id == own.id);
        let updated = |at: usize| {
            note(Fact::Page(at));
            pages[at].updated
        };
        let outdated = twins.map(updated).max() > Some(own.updated);
        let (body_html, _) = self.filled(TextId::Page(at), None, &self.names(None), 2);
        self.narrative_view(TextId::Page(at), body_html, self.other(own.language), outdated)
    }

    fn other(&self, language: LangId) -> Option<String> {
        (language != self.language).then(|| self.context.tag(language).to_owned())
    }

    fn names(&self, subject: Option<Subject>) -> Names {
        let dataset = self.dataset();
        let mut names = Names::default();
        names.fields.insert("site", [("title", self.text(&dataset.site.title))].into());
        let Some(subject) = subject else { return names };
        let region = &dataset.regions.all[subject.region];
        let level = self.text(&dataset.regions.levels[region.level].name);
        let fields =
            [("name", self.text(&region.name)), ("short", self.text(region.short_name())), ("level", level)];
        names.fields.insert("region", fields.into());
        names.texts.insert("period", self.period_name(&subject.period));
        if let Some(release) = subject.release {
            let about = &dataset.releases[release];
            let released = self.style().date(about.released);
            let fields = [("title", self.text(&about.title)), ("released", released)];
            names.fields.insert("release", fields.into());
        }
        names
    }

    /// A text as HTML whose highest headings are of level `top`.
    fn filled(
        &self,
        text: TextId,
        subject: Option<Subject>,
        names: &Names,
        top: u8,
    ) -> (String, Vec<Request>) {
        let texts = &self.context.texts;
        let (pieces, faults) = texts.run(text, self.dataset(), names);
        faults.into_iter().for_each(|finding| self.context.report(finding));
        let chart_id = |number: usize| format!("{}text-chart-{}", text_ids(text), number + 1);
        let place = |request: &Request| texts.place(text, self.dataset(), names, request);
        let mut written = String::new();
        let mut blocks: Vec<String> = Vec::new();
        let mut drawn: Vec<Request> = Vec::new();
        let mut pieces = pieces.into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let request = match piece {
                Piece::Markdown(markdown) => {
                    written.push_str(&markdown);
                    continue;
                }
                Piece::Request(request) => request,
            };
            let answer = if request.function == "chart" {
                let apart = is_alone(&written, pieces.peek());
                self.chart_in_text(&request, subject, chart_id(blocks.len())).map(|html| {
                    let mark = block_mark(blocks.len());
                    // Where it stands inside a line, the mark stays there, and is found to be misplaced.
                    written.push_str(if apart { &mark } else { mark.trim() });
                    blocks.push(html);
                    drawn.push(request.clone());
                })
            } else {
                let words = match request.function.as_str() {
                    "change" => self.change_in_text(&request, subject),
                    _ => self.figure_in_text(&request, subject),
                };
                words.map(|words| written.push_str(&escaped(&words)))
            };
            // To find the place, the text is run once more: only what has no answer needs one.
            if let Err(refusal) = answer
                && let Some(span) = place(&request)
            {
                let finding = refusal(span);
                written.push_str(&escaped(&self.instead(&request, &finding)));
                match subject.filter(|_| self.is_of_page(text, &request)) {
                    Some(subject) if finding.subject.is_none() => {
                        self.context.report_of(subject.region, finding);
                    }
                    _ => self.context.report(finding),
                }
            }
        }
        let (table_label, notes_label, back_label) =
            (self.word("chart-table"), self.word("notes"), self.word("note-back"));
        let verified = self.verified(text, subject);
        let glossary = self.href(PageKey::Glossary);
        let style = markdown::Style {
            top,
            raw_html: self.dataset().site.raw_html,
            table_label: &table_label,
            notes_label: &notes_label,
            back_label: &back_label,
            ids: text_ids(text),
            verified: &verified,
            terms: self.terms(),
            glossary: &glossary,
        };
        let mut rendered = markdown::render(&written, style, &blocks);
        let misplaced = std::mem::take(&mut rendered.misplaced);
        for number in &misplaced {
            let Some(request) = drawn.get(*number) else { continue };
            written = written.replace(block_mark(*number).trim(), &escaped(&request.mark()));
            if let Some(span) = place(request) {
                self.context.report(CHART_IN_LINE.at(span).hint(Both {
                    id: "beri grafik barisnya sendiri, dengan baris kosong sebelum dan sesudahnya",
                    en: "give the chart a line of its own, with an empty line before and after",
                }));
            }
        }
        if !misplaced.is_empty() {
            rendered = markdown::render(&written, style, &blocks);
        }
        let mut number = 0..;
        drawn.retain(|_| number.next().is_some_and(|number| !misplaced.contains(&number)));
        (rendered.html, drawn)
    }

    /// Whether a mark asks for a chart of the region whose page it is on, in a text that stands on those of many.
    fn is_of_page(&self, text: TextId, request: &Request) -> bool {
        let TextId::Narrative(at) = text else { return false };
        let each = self.dataset().narratives[at].scope == Scope::EachRegion;
        each && request.function == "chart" && !request.args.contains_key("region")
    }

    /// What stands in the place of a mark that has no answer, on a site that answers for it: the words for a figure
    /// that is missing, else the mark itself.
    fn instead(&self, request: &Request, finding: &Diagnostic) -> String {
        if finding.rule == MARK_WITHOUT_FIGURE && request.function == "figure" {
            return self.missing(Missing::NotAvailable);
        }
        request.mark()
    }

    /// The charts of a text that are of the page's own region and period.
    fn shown(&self, drawn: &[Request]) -> Vec<Shown> {
        let own =
            |request: &&Request| !["region", "period"].iter().any(|name| request.args.contains_key(*name));
        drawn
            .iter()
            .filter(own)
            .filter_map(|request| {
                let kind = request.args.get("kind")?.clone();
                let what = *self.context.tables.by_key.get(request.args.get("measure")?)?;
                Some(Shown { kind, what })
            })
            .collect()
    }

    fn figure_in_text(&self, request: &Request, subject: Option<Subject>) -> Result<String, Refusal> {
        self.only(request, &["measure", "region", "period", "aspect", "form"])?;
        let what = self.measure_arg(request)?;
        let region = self.region_arg(request, subject)?;
        let period = self.period_arg(request, "period", subject)?;
        let form = match request.args.get("form").map(String::as_str) {
            None | Some("prose") => Form::Prose,
            Some("table") => Form::Table,
            Some("headline") => Form::Headline,
            Some(other) => return Err(no_choice("form", other, "prose, table, headline")),
        };
        let aspect = self.aspect_arg(request)?;
        let figures = self.context.figures;
        let given = request.args.contains_key("period");
        let found: Option<&Figure> = match aspect {
            Some(aspect) => {
                let key = CellKey { region, measure: what.measure, category: what.category, period, aspect };
                figures.get(key)
            }
            None => figures
                .actual(region, what, period)
                .or_else(|| if given { None } else { figures.latest(region, what, period) }),
        };
        let Some(figure) = found else { return Err(self.no_figure(what, region, period, aspect)) };
        Ok(match &figure.stated {
            Stated::Quantity(quantity) => self.quantity(what.measure, quantity, form),
            Stated::Missing(reason) => self.missing(*reason),
        })
    }

    fn only(&self, request: &Request, known: &[&str]) -> Result<(), Refusal> {
        match request.args.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(unknown) => Err(no_argument(unknown, known)),
        }
    }

    fn measure_arg(&self, request: &Request) -> Result<MeasureRef, Refusal> {
        let by_key = &self.context.tables.by_key;
        let Some(name) = request.args.get("measure") else { return Err(needed("measure")) };
        match by_key.get(name) {
            Some(what) => Ok(*what),
            None => Err(unknown("measure", name, by_key.keys().map(String::as_str))),
        }
    }

    fn region_arg(&self, request: &Request, subject: Option<Subject>) -> Result<RegionId, Refusal> {
        let regions = &self.dataset().regions.all;
        match (request.args.get("region"), subject) {
            (Some(name), _) => regions.find(name).ok_or_else(|| unknown("region", name, regions.keys())),
            (None, Some(subject)) => Ok(subject.region),
            (None, None) => Err(needed("region")),
        }
    }

    fn period_arg(&self, request: &Request, name: &str, subject: Option<Subject>) -> Result<Period, Refusal> {
        match (request.args.get(name), subject) {
            (Some(text), _) => {
                Period::parse(text).map_err(|_| no_choice(name, text, "2023, 2023-12, 2023-q4, …"))
            }
            (None, Some(subject)) => Ok(subject.period),
            (None, None) => Err(needed(name)),
        }
    }

    fn aspect_arg(&self, request: &Request) -> Result<Option<Aspect>, Refusal> {
        let Some(text) = request.args.get("aspect") else { return Ok(None) };
        let found = Aspect::ALL.into_iter().find(|aspect| aspect.key() == text);
        let keys = Aspect::ALL.map(Aspect::key).join(", ");
        found.map(Some).ok_or_else(|| no_choice("aspect", text, &keys))
    }

    fn no_figure(
        &self,
        what: MeasureRef,
        region: RegionId,
        period: Period,
        aspect: Option<Aspect>,
    ) -> Refusal {
        let (measure, category) = (what.measure, what.category);
        let aspect = aspect.unwrap_or(Aspect::Actual);
        let key = CellKey { region, measure, category, period, aspect };
        let cell = self.dataset().cell_name(key);
        let near = self.dataset().nearest(key).into_iter();
        let near: Vec<_> = near.map(|(key, of)| (of.span, self.dataset().cell_name(key))).collect();
        Box::new(move |span| {
            let finding =
                MARK_WITHOUT_FIGURE.at(span).about(&*cell).with("cell", format!("`{cell}`")).hint(Both {
                    id: "sebut periode yang ada angkanya, atau tambahkan angka itu ke data",
                    en: "name a period that has a figure, or add the figure to the data",
                });
            let there_is = Both { id: "ada `{cell}`", en: "there is `{cell}`" };
            near.into_iter().fold(finding, |finding, (span, cell)| {
                finding.label(span, Phrase::new(there_is).with("cell", cell))
            })
        })
    }
}

/// What the ids of a text begin with: a standing text shares its page with a narrative.
fn text_ids(text: TextId) -> &'static str {
    match text {
        TextId::Narrative(_) | TextId::Page(_) => "",
        TextId::Standing(_) => "standing-",
    }
}

/// Whether what comes after `before` has a line of its own.
fn is_alone(before: &str, after: Option<&Piece>) -> bool {
    let starts = before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
    let ends = match after {
        None => true,
        Some(Piece::Markdown(text)) => text.split('\n').next().is_none_or(|line| line.trim().is_empty()),
        Some(Piece::Request(_)) => false,
    };
    starts && ends
}

pub(super) fn refused(argument: &str, reason: Phrase, hint: Option<Phrase>) -> Refusal {
    let argument = argument.to_owned();
    let hint = hint.unwrap_or_else(|| {
        Phrase::new(Both {
            id: "`cakupan explain {code}` menunjukkan cara menulis tanda",
            en: "`cakupan explain {code}` shows how marks are written",
        })
        .with("code", MARK_ARGUMENT.code)
    });
    Box::new(move |span| MARK_ARGUMENT.at(span).with("name", argument).with("reason", reason).hint(hint))
}

fn no_argument(argument: &str, known: &[&str]) -> Refusal {
    let reason = Phrase::new(Both {
        id: "tidak ada argumen dengan nama itu; yang ada {known}",
        en: "there is no argument of that name; there are {known}",
    });
    refused(argument, reason.with("known", known.join(", ")), None)
}

fn needed(argument: &str) -> Refusal {
    let reason = Phrase::new(Both { id: "harus ada di sini", en: "it must be given here" });
    let hint = Phrase::new(Both { id: "tambahkan `{name}=\"…\"`", en: "add `{name}=\"…\"`" });
    refused(argument, reason, Some(hint.with("name", argument)))
}

fn no_choice(argument: &str, written: &str, choices: &str) -> Refusal {
    let reason = Phrase::new(Both {
        id: "`{written}` bukan pilihan; pilihannya {choices}",
        en: "`{written}` is not a choice; the choices are {choices}",
    });
    refused(argument, reason.with("written", written).with("choices", choices), None)
}

pub(super) fn unknown<'k>(argument: &str, written: &str, known: impl Iterator<Item = &'k str>) -> Refusal {
    let reason = Phrase::new(Both { id: "`{written}` tidak dikenal", en: "`{written}` is not known" })
        .with("written", written);
    let far = |known: &str| strsim::damerau_levenshtein(known, written);
    let nearest = known.filter(|_| written.len() < 100).min_by_key(|known| far(known));
    let near = nearest.filter(|known| far(known) <= (written.chars().count() / 3).clamp(1, 4));
    let hint = near.map(|meant| {
        Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" }).with("meant", meant)
    });
    refused(argument, reason, hint)
}
