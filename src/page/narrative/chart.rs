//! The mark `{{ chart(…) }}`: what it asks for, held against what there is.

use super::change::consent;
use super::{Refusal, needed, no_choice, refused, unknown};
use crate::diag::{Both, Phrase};
use crate::model::MeasureRef;
use crate::model::reads::{Fact, note};
use crate::page::marks::Request;
use crate::page::rules::MARK_WITHOUT_FIGURE;
use crate::page::section::{KINDS, Kind, Said, Spec, Subject, kind_of, lacks_era};
use crate::page::sheet::Sheet;
use crate::page::view::ChartView;
use serde::Serialize;

/// What every kind takes.
const COMMON: &[&str] = &["kind", "measure", "measures", "region", "period", "title", "description"];

/// The template of charts in narratives.
pub(in crate::page) const TEMPLATE: &str = "narrative-chart.html";

/// The view of a chart in a narrative.
#[derive(Debug, Serialize)]
struct InText {
    chart: ChartView,
}

impl Sheet<'_> {
    /// The chart that a mark asks for, as HTML.
    pub(super) fn chart_in_text(
        &self,
        request: &Request,
        subject: Option<Subject>,
        id: String,
    ) -> Result<String, Refusal> {
        let kind = kind_arg(request)?;
        let known: Vec<&str> = COMMON.iter().chain(kind.takes).copied().collect();
        self.only(request, &known)?;
        let spec = self.spec(request, kind, subject, id)?;
        self.side_by_side(kind, &spec)?;
        let Some(chart) = self.chart(kind, &spec)? else { return Err(self.no_chart(kind, &spec)) };
        let tag = self.context.tag(self.language);
        note(Fact::Template(TEMPLATE));
        match self.context.theme.render(TEMPLATE, tag, &InText { chart }, &self.path) {
            Ok(html) => Ok(html),
            Err(finding) => {
                self.context.report(*finding);
                Ok(String::new())
            }
        }
    }

    fn spec(
        &self,
        request: &Request,
        kind: &Kind,
        subject: Option<Subject>,
        id: String,
    ) -> Result<Spec, Refusal> {
        let (what, others) = self.measures_arg(request, kind)?;
        let region = self.region_arg(request, subject)?;
        let period = self.period_arg(request, "period", subject)?;
        let release = subject.and_then(|subject| subject.release);
        let from = match request.args.contains_key("from") {
            true => Some(self.period_arg(request, "from", subject)?),
            false => None,
        };
        let said = |name: &str| request.args.get(name).filter(|words| !words.trim().is_empty()).cloned();
        let spec = Spec::new(id, Subject { region, release, period }, what);
        Ok(Spec {
            others,
            release: release.or_else(|| self.context.tables.releases.first().copied()),
            from,
            consent: consent(request)?,
            said: Said { title: said("title"), description: said("description") },
            ..spec
        })
    }

    /// The measure of `measure`, or those of `measures`, at least two.
    fn measures_arg(&self, request: &Request, kind: &Kind) -> Result<(MeasureRef, Vec<MeasureRef>), Refusal> {
        let Some(list) = request.args.get("measures") else {
            return self.measure_arg(request).map(|what| (what, Vec::new()));
        };
        let by_key = &self.context.tables.by_key;
        let mut found = Vec::new();
        for name in list.split(',').map(str::trim) {
            let Some(what) = by_key.get(name) else {
                return Err(unknown("measures", name, by_key.keys().map(String::as_str)));
            };
            if !found.contains(what) {
                found.push(*what);
            }
        }
        if kind.most_measures < 2 {
            let several = KINDS.iter().filter(|kind| kind.most_measures > 1).map(|kind| kind.name);
            let reason = Phrase::new(Both {
                id: "beberapa ukuran hanya dimuat oleh {kinds}",
                en: "several measures are only taken by {kinds}",
            });
            return Err(refused("measures", reason.with("kinds", listed(several)), Some(ONE_EACH.into())));
        }
        let fits = !request.args.contains_key("measure") && (2..=kind.most_measures).contains(&found.len());
        match found.split_first().filter(|_| fits) {
            Some((what, others)) => Ok((*what, others.to_vec())),
            None => {
                let reason = Phrase::new(Both {
                    id: "isinya 2 sampai {most} ukuran dipisahkan koma, tanpa `measure`",
                    en: "it holds 2 to {most} measures with commas between them, without `measure`",
                });
                let reason = reason.with("most", kind.most_measures.to_string());
                Err(refused("measures", reason, Some(ONE_EACH.into())))
            }
        }
    }

    fn no_chart(&self, kind: &Kind, spec: &Spec) -> Refusal {
        let chart = Phrase::new(Both {
            id: "grafik `{kind}` dari `{measure} · {region}`",
            en: "a `{kind}` chart of `{measure} · {region}`",
        });
        let chart = chart
            .with("kind", kind.name)
            .with("measure", self.dataset().measures.key_of(spec.what))
            .with("region", self.dataset().regions.all[spec.subject.region].id.as_str());
        let needs = lacks_era(self, kind, spec).unwrap_or(kind.needs);
        Box::new(move |span| MARK_WITHOUT_FIGURE.at(span).with("cell", chart).hint(needs))
    }
}

fn kind_arg(request: &Request) -> Result<&'static Kind, Refusal> {
    let Some(name) = request.args.get("kind") else { return Err(needed("kind")) };
    let names = || KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", ");
    kind_of(name).ok_or_else(|| no_choice("kind", name, &names()))
}

fn listed(names: impl Iterator<Item = &'static str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

const ONE_EACH: Both = Both {
    id: "beri setiap ukuran grafiknya sendiri dengan `measure`",
    en: "give each measure a chart of its own, with `measure`",
};
