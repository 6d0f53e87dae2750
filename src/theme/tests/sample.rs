//! A sample of every view, for tests and for looking at the theme. The figures are true or plainly round.

use crate::page::view::*;

/// A string that must come out as text wherever it is put.
pub(super) const HOSTILE: &str = "<script>alert(1)</script> & \"dua\" 'satu'";

/// One word for each language: the samples are in the language of their page.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) lang: &'static str,
    /// Put in place of every plain text, to see what becomes of it.
    pub(super) hostile: bool,
    /// The prefix to the root of the site.
    pub(super) root: &'static str,
}

impl Words {
    pub(super) fn new(lang: &'static str) -> Self {
        Self { lang, hostile: false, root: "" }
    }

    pub(super) fn t(self, id: &str, en: &str) -> String {
        if self.hostile {
            return HOSTILE.to_owned();
        }
        if self.lang == "id" { id } else { en }.to_owned()
    }

    fn text(self, both: &str) -> String {
        self.t(both, both)
    }

    /// A number written the Indonesian way, in the way of the page.
    fn number(self, id: &str) -> String {
        let swap = |c| match c {
            '.' => ',',
            ',' => '.',
            other => other,
        };
        self.t(id, &id.chars().map(swap).collect::<String>())
    }

    fn card(self, id: &str, en: &str, href: &str) -> Card {
        Card { label: self.t(id, en), href: Some(href.into()), detail: None }
    }

    fn link(self, id: &str, en: &str, href: &str) -> Link {
        Link { label: self.t(id, en), href: href.into() }
    }

    fn date(self, id: &str, en: &str, iso: &str) -> DateView {
        DateView { label: self.t(id, en), datetime: Some(iso.into()) }
    }

    fn december(self) -> DateView {
        self.date("31 Desember 2023", "31 December 2023", "2023-12-31")
    }

    fn released(self) -> DateView {
        self.date("15 Maret 2024", "15 March 2024", "2024-03-15")
    }

    fn source(self) -> SourceMark {
        SourceMark {
            label: self.text("Kemnaker 2024"),
            href: "sources.html#kemnaker".into(),
            released: self.released(),
        }
    }

    pub(super) fn frame(self, title: &str, current: Option<NavKey>) -> Frame {
        let nav = [
            (NavKey::Reports, "Laporan", "Reports"),
            (NavKey::Regions, "Wilayah", "Regions"),
            (NavKey::Measures, "Ukuran", "Measures"),
            (NavKey::Data, "Data", "Data"),
            (NavKey::Methodology, "Metodologi", "Methodology"),
            (NavKey::About, "Tentang", "About"),
        ];
        let site = self.t("Cakupan jaminan sosial pekerja", "Workers’ social security coverage");
        Frame {
            alone: None,
            preview: None,
            lang: self.lang.into(),
            root: self.root.into(),
            home: "home.html".into(),
            search: Link { label: self.t("Cari", "Search"), href: "search.html".into() },
            site: SiteView {
                title: site.clone(),
                description: self.t(
                    "Berapa pekerja Indonesia yang terlindungi jaminan sosial, di mana, dan siapa yang belum.",
                    "How many of Indonesia’s workers have social security, where, and who has none yet.",
                ),
                organisation: self.text("Cakupan"),
                contact: Some(self.text("surat@cakupan.example")),
                licence: Card {
                    label: self.text("CC BY 4.0"),
                    href: Some("https://creativecommons.org/licenses/by/4.0/".into()),
                    detail: None,
                },
            },
            head: Head {
                title: if title.is_empty() { site.clone() } else { self.text(title) },
                whole_title: if title.is_empty() { site } else { self.text(title) },
                description: self.t("Contoh halaman dari tema ini.", "A sample page of this theme."),
                canonical: Some("https://cakupan.example/sample.html".into()),
                alternates: vec![Alternate { lang: "id".into(), href: "https://cakupan.example/".into() }],
                css: vec![format!("{}style.css", self.root)],
                scripts: vec![format!("{}search.js", self.root)],
                app: None,
                form: true,
                icon: Some(format!("{}icon.svg", self.root)),
                feed: None,
                og_kind: OpenGraphKind::Article,
                og_image: Some(Preview {
                    href: "https://cakupan.example/assets/card.png".into(),
                    alt: self.text("Cakupan"),
                    width: Some(1200),
                    height: None,
                }),
                og_locale: if self.lang == "id" { "id_ID" } else { "en_GB" }.into(),
                modified: Some("2024-03-15".into()),
                json_ld_html: Some(r#"{"@context":"https://schema.org","@type":"WebPage"}"#.into()),
                noindex: false,
            },
            nav: nav
                .iter()
                .map(|(key, id, en)| NavItem {
                    key: *key,
                    label: self.t(id, en),
                    href: "home.html".into(),
                    current: current == Some(*key),
                })
                .collect(),
            breadcrumbs: if title.is_empty() {
                Vec::new()
            } else {
                vec![
                    self.card("Beranda", "Home", "home.html"),
                    self.card("Laporan", "Reports", "home.html"),
                    Card { label: self.text(title), href: None, detail: None },
                ]
            },
            twins: vec![if self.lang == "id" {
                Twin { lang: "en".into(), label: "English".into(), href: "home.html".into() }
            } else {
                Twin { lang: "id".into(), label: "Bahasa Indonesia".into(), href: "home.html".into() }
            }],
            footer: Footer {
                links: ["Glosarium", "Sumber", "Revisi", "Kalender"]
                    .map(|label| Link { label: self.text(label), href: "home.html".into() })
                    .into(),
                as_of: Some(self.released()),
                vintage: self.hostile,
                generator: self.text("Cakupan 0.1.0"),
            },
        }
    }

    pub(super) fn figure(self, id: &str, noun: (&str, &str), value: (&str, &str)) -> FigureView {
        FigureView {
            id: id.into(),
            noun: self.card(noun.0, noun.1, "measure.html"),
            part: None,
            region: None,
            value: self.t(value.0, value.1),
            unit: self.t("orang", "people"),
            missing: false,
            denominator: None,
            period: self.december(),
            aspect: AspectKey::Actual,
            status: Some(StatusKey::Final),
            source: Some(self.source()),
            derived: None,
            wording: None,
            when: None,
            wording_lang: None,
            speaker: None,
            note: None,
            disputed: None,
            comparisons: Vec::new(),
            previous: None,
        }
    }

    fn compared(self, id: &str, en: &str, direction: Direction) -> ComparisonView {
        ComparisonView { text: self.t(id, en), direction }
    }

    pub(super) fn headline(self) -> Vec<FigureView> {
        let active = FigureView {
            previous: Some(PreviousView {
                value: self.t("35.864.017", "35,864,017"),
                period: self.december(),
                change: Some(self.t("naik 15,9%", "rose by 15.9%")),
            }),
            comparisons: vec![
                self.compared(
                    "naik 5,7 juta dari 31 Desember 2022",
                    "up 5.7 million since 31 December 2022",
                    Direction::Up,
                ),
                self.compared(
                    "68% dari seluruh peserta terdaftar",
                    "68% of all registered",
                    Direction::Neutral,
                ),
            ],
            ..self.figure("f1", ("Peserta aktif", "Active participants"), ("41.560.938", "41,560,938"))
        };
        let coverage = FigureView {
            unit: String::new(),
            denominator: Some(self.t("dari pekerja yang memenuhi syarat", "of eligible workers")),
            source: None,
            derived: Some(DerivationView {
                formula: self.t("peserta aktif ÷ pekerja × 100", "active participants ÷ workers × 100"),
                inputs: vec![InputView {
                    label: self.t("Peserta aktif", "Active participants"),
                    value: self.t("41.560.938 orang", "41,560,938 people"),
                    period: self.december(),
                    href: Some("measure.html".into()),
                    source: Some(self.source()),
                }],
            }),
            comparisons: vec![
                self.compared("turun 0,4 poin dari 2022", "down 0.4 points since 2022", Direction::Down),
                self.compared("peringkat 4 dari 34 provinsi", "number 4 of 34 provinces", Direction::Neutral),
            ],
            ..self.figure("f2", ("Cakupan", "Coverage"), ("41,6%", "41.6%"))
        };
        let rough = FigureView {
            status: Some(StatusKey::Provisional),
            aspect: AspectKey::Estimate,
            wording: Some(self.text("lebih dari 20 juta jiwa")),
            when: Some(self.text("saat ini")),
            speaker: Some(self.text("Direktur Kepesertaan")),
            note: Some(self.t("Angka bulat dari siaran pers.", "A round figure from a press release.")),
            disputed: Some(DisputeMark {
                text: self.t("Sumber lain menyebut 40 juta.", "Another source says 40 million."),
                href: "revisions.html#d1".into(),
            }),
            comparisons: vec![self.compared("sama dengan 2022", "the same as in 2022", Direction::Same)],
            ..self.figure(
                "f3",
                ("Pekerja informal belum terlindungi", "Informal workers not covered"),
                ("lebih dari 20 juta", "more than 20 million"),
            )
        };
        let missing = FigureView {
            missing: true,
            value: self.t("belum dilaporkan", "not yet reported"),
            region: Some(self.card("Aceh", "Aceh", "region-report.html")),
            ..self.figure("f4", ("Target peserta aktif", "Target for active participants"), ("", ""))
        };
        vec![active, coverage, rough, missing]
    }

    /// The headline on a page without a table of all figures.
    fn headline_alone(self) -> Vec<FigureView> {
        self.headline().into_iter().map(|figure| FigureView { id: String::new(), ..figure }).collect()
    }

    /// A list with figures in sight and folded ones.
    pub(super) fn figure_list(self) -> FigureList {
        let group = |figures| FigureGroup {
            heading: self.card("Peserta", "Participants", "measure.html"),
            count: self.t("4 angka", "4 figures"),
            figures,
        };
        let renamed = |(at, figure)| FigureView { id: format!("o{at}"), ..figure };
        let mut older: Vec<FigureView> = self.headline().into_iter().enumerate().map(renamed).collect();
        if let Some(figure) = older.first_mut() {
            figure.part = Some(self.t("Penerima upah", "Wage earners"));
            figure.wording_lang = Some("id".into());
        }
        FigureList {
            open: vec![group(self.headline())],
            folded: vec![group(older)],
            summary: Some(self.t("Ada 8 angka.", "There are 8 figures.")),
            suppressed: Some(self.t("Angka kecil ditutup.", "Small counts are suppressed.")),
        }
    }

    pub(super) fn table(self, id: &str) -> TableView {
        let cell = |text: String| Cell { text, ..Cell::default() };
        let row = |kind, name: &str, a: &str, b: &str| Row {
            head: Cell { text: self.text(name), href: Some("region-report.html".into()), ..Cell::default() },
            cells: vec![
                cell(self.number(a)),
                cell(self.number(b)),
                cell(self.text("3")),
                cell(self.number("41,6%")),
            ],
            kind,
        };
        TableView {
            id: id.into(),
            caption: self.t("Peserta aktif menurut provinsi, 2023", "Active participants by province, 2023"),
            columns: [
                ("Provinsi", "Province"),
                ("Penerima upah", "Wage earners"),
                ("Semua", "All"),
                ("Peringkat", "Rank"),
                ("Cakupan", "Coverage"),
            ]
            .iter()
            .enumerate()
            .map(|(at, (id, en))| Column { label: self.t(id, en), numeric: at > 0 })
            .collect(),
            rows: vec![
                row(RowKind::Plain, "Jawa Barat", "4.120.000", "6.600.000"),
                row(RowKind::Own, "Aceh", "299.722", "583.638"),
                Row {
                    cells: vec![
                        Cell {
                            text: self.t("tidak tersedia", "not available"),
                            missing: true,
                            ..Cell::default()
                        },
                        Cell {
                            text: self.number("152.000"),
                            note: Some(self.text("sementara")),
                            ..Cell::default()
                        },
                        cell(self.text("34")),
                        cell(self.text("8%")),
                    ],
                    ..row(RowKind::Plain, "Papua Barat", "", "")
                },
                row(RowKind::Total, "Indonesia", "25.000.000", "41.560.938"),
            ],
            note: Some(
                self.t("Jumlah ini mencakup 34 dari 34 provinsi.", "The sum covers 34 of 34 provinces."),
            ),
        }
    }

    pub(super) fn chart(self, id: &str) -> ChartView {
        let svg = |width: u32, layout: &str| {
            let name = if self.lang == "id" {
                "Peserta aktif 2019–2023"
            } else {
                "Active participants 2019–2023"
            };
            format!(
                r#"<svg class="chart chart-{layout}" viewBox="0 0 {width} 200" role="img" aria-label="{name}"><g><path d="M10 180H{}" stroke="currentColor" fill="none"/><path d="M10 150L{} 120L{} 60" stroke="currentColor" stroke-width="3" fill="none"/><text x="12" y="20" font-size="13" fill="currentColor">{name}</text></g></svg>"#,
                width - 10,
                width / 2,
                width - 40,
            )
        };
        ChartView {
            id: id.into(),
            title: self.t(
                "Peserta aktif naik dua kali lipat dalam sepuluh tahun",
                "Active participants doubled in ten years",
            ),
            description: self.t(
                "Peserta aktif tiap akhir tahun, 2013–2023.",
                "Active participants at each year’s end, 2013–2023.",
            ),
            svg_phone: svg(340, "phone"),
            svg_desk: svg(720, "desk"),
            table: self.table(&format!("{id}-table")),
            sources: vec![self.link("Kemnaker 2024", "Kemnaker 2024", "sources.html")],
            credit: None,
            downloads: vec![self.download(MediaKind::Svg), self.download(MediaKind::Csv)],
            embed: Some("grafik/trend.html".to_owned()),
        }
    }

    fn download(self, format: MediaKind) -> Download {
        Download {
            label: self.t("Angka halaman ini", "The figures of this page"),
            href: "figures.csv".into(),
            format,
            size: Some(self.text("12 kB")),
        }
    }

    pub(super) fn sections(self) -> Vec<SectionView> {
        let section = |key, n: &str| SectionView {
            key,
            lead: vec![self.t(
                "Jumlah peserta aktif naik dari 35,9 juta menjadi 41,6 juta dalam setahun.",
                "Active participants rose from 35.9 million to 41.6 million in a year.",
            )],
            charts: vec![self.chart(n)],
            tables: Vec::new(),
            links: vec![self.card(
                "Semua angka peserta aktif",
                "All figures for active participants",
                "measure.html",
            )],
        };
        vec![
            section(SectionKey::Trend, "c-trend"),
            section(SectionKey::Target, "c-target"),
            section(SectionKey::Ranking, "c-ranking"),
            SectionView {
                tables: vec![self.table("t-composition")],
                charts: Vec::new(),
                ..section(SectionKey::Composition, "")
            },
        ]
    }

    fn release(self, newest: bool) -> ReleaseCard {
        ReleaseCard {
            title: self
                .t("Kepesertaan menurut provinsi, Desember 2023", "Participants by province, December 2023"),
            href: "overview.html".into(),
            period: self.december(),
            released: self.released(),
            summary: Some(self.t(
                "Empat dari sepuluh pekerja terlindungi. Pekerja mandiri masih jauh tertinggal.",
                "Four in ten workers are covered. The self-employed lag far behind.",
            )),
            scope: Some(self.t("34 provinsi", "34 provinces")),
            newest,
            superseded: Some(SupersededView {
                by: self.link("Desember 2023, ralat", "December 2023, corrected", "overview.html"),
                reason: Some(self.t("Angka Aceh diperbaiki.", "The figure of Aceh was mended.")),
            }),
            moved: self.moved(),
            waived: vec![WaivedView {
                point: self.t("Sumber yang dapat ditelusuri", "Sources that can be found"),
                by: self.text("Rina"),
                reason: self.t("Tabelnya hanya tercetak.", "The table is on paper only."),
            }],
        }
    }

    fn moved(self) -> Vec<MovedView> {
        let reason = self.t("Satu provinsi terlambat melapor.", "One province reported late.");
        vec![MovedView { from: self.date("1 Maret 2024", "1 March 2024", "2024-03-01"), reason }]
    }

    fn narrative(self) -> NarrativeView {
        let body_html = if self.lang == "id" {
            "<h3>Siapa yang belum</h3><p>Pekerja mandiri adalah kelompok terbesar yang belum terlindungi.</p>"
        } else {
            "<h3>Who is missing</h3><p>The self-employed are the largest group without cover.</p>"
        };
        let checked = Some(self.t("2 dari 2 angka diperiksa.", "2 of 2 numbers verified."));
        let revised = Some(self.t("Satu angka direvisi.", "One number was revised."));
        NarrativeView { body_html: body_html.into(), other_lang: None, outdated: true, checked, revised }
    }

    fn standing(self) -> StandingView {
        let title = self.t("Tentang Aceh", "About Aceh");
        StandingView { title, text: self.narrative() }
    }

    fn citation(self) -> Option<Citation> {
        Some(Citation {
            text: self.text("Cakupan (2024). Aceh, Desember 2023. https://cakupan.example/aceh/"),
            downloads: vec![self.download(MediaKind::Bibtex)],
        })
    }

    fn around(self) -> ReleaseLinks {
        ReleaseLinks {
            earlier: Some(self.card("Desember 2022", "December 2022", "overview.html")),
            later: Some(self.card("Juni 2024", "June 2024", "overview.html")),
            next: Some(self.date("Juni 2024", "June 2024", "2024-06")),
        }
    }

    pub(super) fn cards(self) -> Vec<Card> {
        [
            "Aceh",
            "Bali",
            "Banten",
            "Bengkulu",
            "DI Yogyakarta",
            "DKI Jakarta",
            "Gorontalo",
            "Kepulauan Bangka Belitung",
        ]
        .map(|name| Card {
            label: self.text(name),
            href: Some("region-report.html".into()),
            detail: Some(self.number("41,6%")),
        })
        .into()
    }

    fn statement(self, used: bool) -> StatementView {
        StatementView {
            value: self.t("40 juta orang", "40 million people"),
            what: Some(self.card("Peserta terdaftar, Indonesia", "Registered, Indonesia", "measure.html")),
            source: Some(self.source()),
            wording: Some(self.text("40 juta")),
            wording_lang: None,
            speaker: Some(self.text("Direktur Utama")),
            note: Some(self.t("Bulat.", "Round.")),
            used,
            reason: used.then(|| self.t("terbit paling akhir", "it was released last")),
        }
    }

    fn disputes(self) -> Vec<DisputeView> {
        vec![DisputeView {
            id: "d1".into(),
            measure: self.card("Peserta terdaftar", "Registered participants", "measure.html"),
            region: self.card("Indonesia", "Indonesia", "region-profile.html"),
            period: self.december(),
            statements: vec![self.statement(true), self.statement(false)],
        }]
    }

    fn conflicts(self) -> Vec<ConflictView> {
        vec![ConflictView {
            id: "forty-million".into(),
            title: self.t("Empat puluh juta pekerja", "Forty million workers"),
            note: self.t("Angka yang sama dipakai untuk dua hal.", "One figure is used for two things."),
            statements: vec![self.statement(false)],
        }]
    }

    pub(super) fn home(self) -> Home {
        Home {
            page: self.frame("", None),
            newest: Some(self.release(true)),
            headline: self.headline_alone(),
            map: Some(self.chart("c-map")),
            changes: vec![ChangeView {
                what: self.card("Aceh", "Aceh", "region-report.html"),
                text: self.t("naik 3,2 poin, menjadi 27,5%", "up 3.2 points, to 27.5%"),
                direction: Direction::Up,
            }],
            regions: self.cards(),
            releases: vec![self.release(true), self.release(false)],
            quality: self.link("Mutu data", "Data quality", "quality.html"),
            next: Some(self.date("Juni 2024", "June 2024", "2024-06")),
        }
    }

    pub(super) fn overview(self) -> Overview {
        Overview {
            page: self.frame("Desember 2023", Some(NavKey::Reports)),
            release: self.release(true),
            lead: self.card("Indonesia", "Indonesia", "region-profile.html"),
            headline: self.headline(),
            narrative: Some(self.narrative()),
            sections: self.sections(),
            standing: Some(self.standing()),
            regions: Some(self.table("t-regions")),
            figures: Some(self.figure_list()),
            disputes: self.disputes(),
            conflicts: self.conflicts(),
            sources: vec![self.link("Kemnaker 2024", "Kemnaker 2024", "sources.html")],
            downloads: vec![self.download(MediaKind::Csv), self.download(MediaKind::Json)],
            citation: self.citation(),
            around: self.around(),
        }
    }

    pub(super) fn region_report(self) -> RegionReport {
        RegionReport {
            page: self.frame("Aceh", Some(NavKey::Reports)),
            release: self.release(true),
            region: self.card("Aceh", "Aceh", "region-profile.html"),
            level: self.t("Provinsi", "Province"),
            headline: self.headline(),
            narrative: Some(self.narrative()),
            sections: self.sections(),
            standing: Some(self.standing()),
            figures: Some(self.figure_list()),
            disputes: self.disputes(),
            conflicts: Vec::new(),
            sources: vec![self.link("Kemnaker 2024", "Kemnaker 2024", "sources.html")],
            downloads: vec![self.download(MediaKind::Csv), self.download(MediaKind::Json)],
            citation: self.citation(),
            around: self.around(),
            parents: vec![self.card("Indonesia", "Indonesia", "overview.html")],
            children: self.cards(),
            similar: self.cards(),
            compare: Some(self.compare_link()),
            peers: self.cards(),
        }
    }

    pub(super) fn region_profile(self) -> RegionProfile {
        RegionProfile {
            page: self.frame("Papua", Some(NavKey::Regions)),
            name: self.text("Papua"),
            level: self.t("Provinsi", "Province"),
            facts: vec![
                Fact {
                    label: self.t("Kode Kemendagri", "Home Ministry code"),
                    values: vec![Card { label: self.text("91"), href: None, detail: None }],
                },
                Fact { label: self.t("Kini menjadi", "Now"), values: self.cards() },
            ],
            note: Some(self.t("Wilayah sebelum pemekaran 2022.", "The area before it was split in 2022.")),
            beside: Some(self.table("beside-table")),
            compare: Some(self.compare_link()),
            headline: self.headline(),
            standing: Some(self.standing()),
            sections: self.sections(),
            releases: vec![self.release(false)],
            figures: Some(self.figure_list()),
            parents: vec![self.card("Indonesia", "Indonesia", "region-profile.html")],
            children: self.cards(),
            downloads: vec![self.download(MediaKind::Csv)],
        }
    }

    pub(super) fn region_index(self) -> RegionIndex {
        let leaf = |card: Card| RegionNode { region: card, children: Vec::new() };
        let group = |key: &str, id: &str, en: &str, regions| RegionGroup {
            key: key.into(),
            label: self.t(id, en),
            regions,
        };
        RegionIndex {
            page: self.frame("Wilayah", Some(NavKey::Regions)),
            compare: Some(self.compare_link()),
            map: Some(self.chart("c-map")),
            groups: vec![
                group("province", "Provinsi", "Provinces", self.cards()),
                group(
                    "regency",
                    "Kabupaten dan kota",
                    "Regencies and cities",
                    std::iter::repeat_with(|| self.cards()).take(9).flatten().collect(),
                ),
            ],
            trees: vec![RegionTree {
                key: "administrative".into(),
                name: self.t("Administrasi", "Administration"),
                roots: vec![RegionNode {
                    region: self.card("Indonesia", "Indonesia", "region-profile.html"),
                    children: self.cards().into_iter().map(leaf).collect(),
                }],
            }],
        }
    }

    pub(super) fn measure_index(self) -> MeasureIndex {
        MeasureIndex {
            page: self.frame("Ukuran", Some(NavKey::Measures)),
            groups: vec![MeasureGroup {
                heading: self.t("Jumlah pada satu saat", "Numbers at one moment"),
                measures: vec![MeasureCard {
                    name: self.t("Peserta aktif", "Active participants"),
                    href: "measure.html".into(),
                    definition: self.t(
                        "Peserta yang iurannya masih dibayar.",
                        "Participants whose contributions are being paid.",
                    ),
                    unit: self.t("orang", "people"),
                }],
            }],
        }
    }

    pub(super) fn measure(self) -> MeasurePage {
        MeasurePage {
            page: self.frame("Cakupan", Some(NavKey::Measures)),
            name: self.t("Cakupan pekerja", "Coverage of workers"),
            key: self.text("coverage.workers"),
            definition: self
                .t("Peserta aktif dibagi semua pekerja.", "Active participants over all workers."),
            unit: self.t("persen", "percent"),
            kind: self.t("persentase", "a percentage"),
            denominator: Some(self.t("seluruh pekerja", "all workers")),
            formula: Some(self.t("peserta aktif ÷ pekerja × 100", "active participants ÷ workers × 100")),
            operands: vec![self.card("Peserta aktif", "Active participants", "measure.html")],
            denominator_varies: Some(
                self.t("Penyebutnya berbeda-beda.", "Its denominator is not always the same."),
            ),
            over_hundred: Some(
                self.t("Pekerja dihitung di tempat kerja.", "Workers are counted where they work."),
            ),
            seasonal: Some(self.t("Desember menonjol.", "December stands out.")),
            breaks: vec![BreakView {
                when: self.date("2021", "2021", "2021"),
                note: self.t("Penimbang survei berubah.", "The weights of the survey changed."),
                regions: self.cards(),
            }],
            dimensions: vec![DimensionView {
                name: self.t("Program", "Programme"),
                overlaps: true,
                values: self.cards(),
            }],
            term: Some(self.link("cakupan", "coverage", "glossary.html")),
            headline: self.headline_alone(),
            sections: self.sections(),
            regions: Some(self.table("t-regions")),
            releases: vec![self.release(true)],
            downloads: vec![self.download(MediaKind::Csv)],
        }
    }

    pub(super) fn text_page(self) -> TextPage {
        TextPage {
            page: self.frame("Metodologi", Some(NavKey::Methodology)),
            title: self.t("Metodologi", "Methodology"),
            summary: Some(self.t("Bagaimana angka dihitung.", "How figures are counted.")),
            body: NarrativeView {
                body_html: "<h2>Cakupan</h2><p>…</p>".into(),
                other_lang: Some(if self.lang == "id" { "en" } else { "id" }.into()),
                outdated: false,
                checked: None,
                revised: None,
            },
        }
    }

    pub(super) fn glossary(self) -> Glossary {
        Glossary {
            page: self.frame("Glosarium", None),
            terms: vec![TermView {
                id: "bpu".into(),
                term: self.t("Bukan penerima upah", "Self-employed"),
                abbreviation: Some(self.text("BPU")),
                definition: self.t(
                    "Pekerja mandiri: pedagang, petani, nelayan.",
                    "The self-employed: traders, farmers, fishers.",
                ),
                origin: Some(self.text("PP 46/2015")),
                others: vec![TermTwin {
                    lang: if self.lang == "id" { "en" } else { "id" }.into(),
                    term: self.t("non-wage recipients", "bukan penerima upah"),
                }],
                measures: vec![self.link("Peserta aktif", "Active participants", "measure.html")],
            }],
        }
    }

    pub(super) fn sources(self) -> Sources {
        Sources {
            page: self.frame("Sumber", None),
            sources: vec![SourceView {
                id: "kemnaker".into(),
                title: self.t("Kepesertaan jaminan sosial", "Social security participants"),
                outlet: self.text("Kemnaker"),
                date: self.released(),
                date_note: Some(self.t("tanggal unggah", "day of upload")),
                url: Some("https://kemnaker.example/".into()),
                note: Some(self.t("Tabel menurut provinsi.", "A table by province.")),
                figures: self.t("102 angka", "102 figures"),
                releases: vec![self.link("Desember 2023", "December 2023", "overview.html")],
            }],
        }
    }

    fn dataset(self, id: &str) -> DatasetView {
        DatasetView {
            id: id.into(),
            title: self.card("Desember 2023", "December 2023", "overview.html"),
            description: self.t("Semua angka menurut provinsi.", "All figures by province."),
            released: Some(self.released()),
            figures: self.t("1.204 angka", "1,204 figures"),
            downloads: vec![self.download(MediaKind::Csv), self.download(MediaKind::Json)],
        }
    }

    pub(super) fn data(self) -> DataCatalogue {
        DataCatalogue {
            page: self.frame("Data", Some(NavKey::Data)),
            whole: self.dataset("whole"),
            releases: vec![self.dataset("national-2023-12")],
            columns: vec![ColumnView {
                name: self.text("region"),
                meaning: self.t("kunci wilayah", "key of the region"),
            }],
        }
    }

    pub(super) fn revisions(self) -> Revisions {
        Revisions {
            page: self.frame("Revisi", None),
            revisions: vec![RevisionView {
                id: String::new(),
                date: self.released(),
                region: self.card("Aceh", "Aceh", "region-profile.html"),
                measure: self.card("Peserta aktif", "Active participants", "measure.html"),
                period: self.december(),
                old: self.t("583.000 orang", "583,000 people"),
                new: self.t("583.638 orang", "583,638 people"),
                source: self.source(),
                reason: Some(self.t("data akhir", "final data")),
            }],
            disputes: self.disputes(),
            conflicts: self.conflicts(),
        }
    }

    pub(super) fn quality(self) -> Quality {
        Quality {
            page: self.frame("Mutu data", None),
            facts: vec![Fact {
                label: self.t("Angka yang dijanjikan dan terbit", "Figures promised and published"),
                values: vec![self.card("484 dari 490", "484 of 490", "#promised")],
            }],
            promised: Some(self.table("promised-table")),
            absent: vec![AbsenceView {
                what: self.t("Peserta terdaftar, Desember 2023", "Registered participants, December 2023"),
                release: self.link("Desember 2023", "December 2023", "overview.html"),
                regions: self.cards(),
                count: self.t("2 wilayah", "2 regions"),
                reason: self.t("Sebab: tidak tersedia", "Reason: not available"),
            }],
            sums: Some(self.table("sums-table")),
            texts: Some(self.table("texts-table")),
            conflicts: vec![self.link("40 juta", "40 million", "revisions.html#c-forty-million")],
            disputes: self.cards(),
            disputes_count: self.t("2 angka", "2 figures"),
            revised: self.t("2 angka pernah direvisi.", "2 figures were revised."),
            revisions_href: "revisions.html#revisions".into(),
            breaks: vec![SharedBreakView {
                measures: vec![self.card("Penduduk bekerja", "Employed people", "measure.html")],
                change: BreakView {
                    when: self.date("2021", "2021", "2021"),
                    note: self.t("Penimbang survei berubah.", "The weights of the survey changed."),
                    regions: self.cards(),
                },
            }],
            aspects: self.table("aspects-table"),
            certainty: self.table("certainty-table"),
            missing: Some(self.table("missing-table")),
            sources: self.table("sources-table"),
            sources_href: "sources.html".into(),
            accepted: vec![AcceptedView {
                what: self.card("Peserta aktif, Aceh", "Active participants, Aceh", "region-profile.html"),
                rule: self.text("C413"),
                file: self.text("data/2023.yaml"),
                reason: self.t("Begitu tertulis di sumbernya.", "The source has it so."),
            }],
            checks: vec![self.t("Angka cocok satu dengan yang lain.", "Figures fit one another.")],
        }
    }

    pub(super) fn calendar(self) -> Calendar {
        Calendar {
            latest: Vec::new(),
            page: self.frame("Kalender", None),
            upcoming: vec![CalendarEntry {
                title: self.t("Kepesertaan, Juni 2024", "Participants, June 2024"),
                due: self.date("September 2024", "September 2024", "2024-09"),
                after: Some(self.link("Desember 2023", "December 2023", "overview.html")),
                moved: self.moved(),
            }],
            past: vec![self.release(true)],
        }
    }

    pub(super) fn not_found(self) -> NotFound {
        let mut page = self.frame("Tidak ditemukan", None);
        page.head.canonical = None;
        page.head.noindex = true;
        NotFound {
            page,
            links: vec![self.link("Beranda", "Home", "home.html")],
            others: vec![if self.lang == "id" {
                Twin {
                    lang: "en".into(),
                    label: "Page not found? Go to the English home page".into(),
                    href: "home.html".into(),
                }
            } else {
                Twin {
                    lang: "id".into(),
                    label: "Halaman tidak ditemukan? Ke beranda".into(),
                    href: "home.html".into(),
                }
            }],
        }
    }
}

impl Words {
    pub(super) fn alone(self) -> Alone {
        Alone {
            style_html: ":root{--ink:#1b1b1b}".into(),
            address: "https://cakupan.example/laporan/2023-12/aceh.html".into(),
            data: Some(self.download(MediaKind::Csv)),
            file: "laporan-2023-12-aceh.csv".into(),
        }
    }

    pub(super) fn latest(self) -> LatestPage {
        LatestPage {
            lang: self.lang.into(),
            css: vec!["../../assets/style.css".into()],
            icon: Some("../../assets/icon.svg".into()),
            title: self.t("Laporan terbaru", "The newest report"),
            target: self.link("Desember 2023", "December 2023", "../2023-12/index.html"),
            canonical: "https://cakupan.example/laporan/2023-12/".into(),
            others: Vec::new(),
        }
    }

    pub(super) fn offline(self) -> OfflinePage {
        OfflinePage {
            lang: self.lang.into(),
            css: vec!["assets/style.css".into()],
            icon: Some("assets/icon.svg".into()),
            script: "assets/keep.js".into(),
            site: self.t("Cakupan", "Coverage"),
            home: self.link("Beranda", "Home", "index.html"),
        }
    }

    pub(super) fn reading(self) -> ReadingEdition {
        ReadingEdition {
            preview: None,
            lang: self.lang.into(),
            style_html: ":root{--ink:#1b1b1b}".into(),
            site: self.t("Cakupan jaminan sosial pekerja", "Workers’ social security coverage"),
            title: self.t("Desember 2023", "December 2023"),
            period: self.date("Desember 2023", "December 2023", "2023-12"),
            released: self.released(),
            organisation: self.t("Tim Cakupan", "The Cakupan team"),
            licence: "CC BY 4.0".into(),
            origin: self.link("Desember 2023", "December 2023", "https://cakupan.example/laporan/2023-12/"),
            chapters: vec![Chapter {
                id: "aceh".into(),
                title: self.text("Aceh"),
                body_html: "<h2>Aceh</h2>".into(),
            }],
        }
    }

    pub(super) fn embed(self) -> EmbedPage {
        let chart = self.chart("c-trend");
        EmbedPage {
            preview: None,
            lang: self.lang.into(),
            title: chart.title.clone(),
            description: chart.description.clone(),
            site: self.t("Cakupan", "Coverage"),
            alternates: vec![Alternate {
                lang: self.lang.into(),
                href: "https://cakupan.example/grafik/laporan/2023-12/aceh/trend.html".into(),
            }],
            og_image: None,
            og_locale: self.t("id_ID", "en_GB"),
            noindex: false,
            css: vec!["../assets/style.css".into()],
            icon: Some("../assets/icon.svg".into()),
            chart,
            source: self.t("Sumber: Kemnaker, 2024", "Source: Kemnaker, 2024"),
            origin: "Tim Cakupan · CC BY 4.0".into(),
            from: self.link("Lihat laporannya", "See the report", "../laporan/2023-12/aceh.html"),
            canonical: "https://cakupan.example/laporan/2023-12/aceh.html".into(),
        }
    }

    fn compare_link(self) -> Link {
        self.link("Bandingkan dua wilayah", "Compare two regions", "compare.html")
    }

    pub(super) fn compare(self) -> CompareAny {
        CompareAny {
            page: self.frame(&self.t("Bandingkan dua wilayah", "Compare two regions"), Some(NavKey::Regions)),
            lead: self.text("Angka Desember 2023."),
            table: Some(self.table("regions-table")),
            prepared: self.cards(),
        }
    }

    pub(super) fn compare_region(self) -> ComparePairs {
        ComparePairs {
            page: self.frame(&self.t("Aceh dibandingkan", "Aceh compared"), Some(NavKey::Regions)),
            title: self.t("Aceh dibandingkan", "Aceh compared"),
            lead: self.text("Angka Desember 2023."),
            region: self.card("Aceh", "Aceh", "region-profile.html"),
            pairs: vec![PairView {
                id: "indonesia".into(),
                title: self.t("Aceh dan Indonesia", "Aceh and Indonesia"),
                other: self.card("Indonesia", "Indonesia", "region-profile.html"),
                table: self.table("pair-indonesia"),
                over_time: Some(self.table("time-indonesia")),
                more: Some(self.compare_link()),
            }],
            any: Some(self.compare_link()),
        }
    }

    pub(super) fn search(self) -> SearchPage {
        SearchPage {
            page: self.frame(&self.t("Cari di situs ini", "Search this site"), None),
            letters: vec![Letter {
                id: "az-0".into(),
                label: "A".into(),
                entries: vec![SearchEntry {
                    label: self.text("Aceh"),
                    href: "region-profile.html".into(),
                    kind: self.t("Provinsi", "Province"),
                    detail: Some(self.text("Nanggroe Aceh Darussalam")),
                }],
            }],
        }
    }
}

/// What `$show(theme, &view)` gives for the sample of every view.
macro_rules! each_view {
    ($theme:expr, $words:expr, $show:path) => {{
        let (theme, words) = ($theme, $words);
        vec![
            $show(theme, &words.home()),
            $show(theme, &words.overview()),
            $show(theme, &words.region_report()),
            $show(theme, &words.region_profile()),
            $show(theme, &words.region_index()),
            $show(theme, &words.compare()),
            $show(theme, &words.compare_region()),
            $show(theme, &words.measure_index()),
            $show(theme, &words.measure()),
            $show(theme, &words.text_page()),
            $show(theme, &words.glossary()),
            $show(theme, &words.sources()),
            $show(theme, &words.data()),
            $show(theme, &words.revisions()),
            $show(theme, &words.quality()),
            $show(theme, &words.calendar()),
            $show(theme, &words.search()),
            $show(theme, &words.not_found()),
        ]
    }};
}
pub(super) use each_view;
