//! Where? Every region in its own shape, where the content has boundaries for the era.

use super::kind::{Composed, Holds, Kind, Spec};
use super::map;
use crate::chart::{Area, Atlas, Choropleth};
use crate::diag::Both;
use crate::model::{EraId, Regions};
use crate::page::sheet::Sheet;
use std::sync::{Arc, OnceLock};

pub(in crate::page) const KIND: Kind = Kind {
    name: "choropleth",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`choropleth` memerlukan angka tiga wilayah atau lebih, dan `boundaries` untuk susunan (`eras`) rilisnya",
        en: "`choropleth` needs figures of three regions or more, and `boundaries` for the era of the release",
    },
    compose: |sheet, spec| Ok(sheet.choropleth(spec)),
};

/// What a map lacks, of tiles or of shapes, where it is no figure: a release without an era does not say which regions
/// to draw.
pub(in crate::page) fn lacks_era(sheet: &Sheet<'_>, kind: &Kind, spec: &Spec) -> Option<Both> {
    let is_map = [map::KIND.name, KIND.name].contains(&kind.name);
    let release = &sheet.dataset().releases[spec.release.filter(|_| is_map)?];
    release.era.is_none().then_some(Both {
        id: "rilisnya tidak punya `era`, padahal peta menggambar semua wilayah satu susunan: tulis `era: …` di \
             `release.yaml`, dengan kunci dari `eras` di `regions.yaml`",
        en: "the release has no `era`, and a map draws all the regions of one: write `era: …` in `release.yaml`, with a \
             key of `eras` in `regions.yaml`",
    })
}

/// The boundaries of the eras as they are drawn: laid out when the first map asks for them, once for all pages.
#[derive(Debug, Default)]
pub(in crate::page) struct Atlases(Vec<OnceLock<Arc<Atlas>>>);

impl Atlases {
    pub(in crate::page) fn new(regions: &Regions) -> Self {
        Self(regions.eras.ids().map(|_| OnceLock::new()).collect())
    }

    fn of(&self, regions: &Regions, era: EraId) -> Option<Arc<Atlas>> {
        let boundaries = regions.eras[era].boundaries.as_ref()?;
        let atlas = self.0.get(era.0 as usize)?.get_or_init(|| Arc::new(Atlas::new(&boundaries.outlines)));
        Some(atlas.clone())
    }
}

impl<'c> Sheet<'c> {
    fn choropleth(&self, spec: &Spec) -> Option<Composed<'c>> {
        let mapped = self.mapped(spec, "text-choropleth")?;
        let regions = &self.dataset().regions;
        let boundaries = regions.eras[mapped.era].boundaries.as_ref()?;
        let areas = boundaries.outlines.iter().map(|outline| Area {
            name: self.text(&regions.all[outline.region].name),
            stated: mapped.stated(outline.region),
            highlighted: outline.region == spec.subject.region,
            link: self.region_in(mapped.release, outline.region).href,
        });
        let chart = Choropleth {
            atlas: self.context.atlases.of(regions, mapped.era)?,
            areas: areas.collect(),
            classes: mapped.classes.clone(),
        };
        let credit = self.text(&boundaries.credit);
        Some(mapped.composed(chart, spec.what).with_credit(credit))
    }
}
