//! Tables after the layouts that agencies publish: what is read is right, and what is not is asked about or refused.

use super::others::site;
use super::{demonstration, import_into};

/// A table with its mapping and period, how it ends, what is told, and what is among its figures.
struct Case {
    table: &'static str,
    map: &'static str,
    period: &'static str,
    status: i32,
    told: &'static [&'static str],
    figures: &'static [&'static str],
}

const CASES: &[Case] = &[
    // Growth beside figures: left out with one reason, whatever sign it has.
    Case {
        table: "Provinsi;Peserta 2022;Peserta 2023;Pertumbuhan (%)\nAceh;1000;968;-3,2\nBali;2000;2100;5,0\nRiau;500;484;(3,2)\n",
        map: "",
        period: "",
        status: 0,
        told: &[
            "the columns `Pertumbuhan (%)` show changes, which the site works out itself from the figures: they are left out",
            "3 changes, which the site works out itself",
        ],
        figures: &["period: 2022 columns: [peserta] rows: aceh: [1_000]", "riau: [484]"],
    },
    Case {
        table: "RAIS - Estoque de empregos formais;;;;\nUF;2021;2022;Var. Abs.;Var. %\nRondônia;349.219;361.240;12.021;3,44\n\
                Acre;126.713;131.333;4.620;3,65\nSão Paulo;13.456.789;13.400.000;−56.789;−0,42%\n\
                Total;13.932.721;13.892.573;-40.148;-0,29\n",
        map: "",
        period: "",
        status: 0,
        told: &["`Var. Abs.`, `Var. %` show changes", "2 totals that agree", "8 changes, which"],
        figures: &["sao-paulo: [13_456_789]", "sao-paulo: [13_400_000]"],
    },
    // Growth without a fall: known by the figures that it follows from.
    Case {
        table: "Provinsi;Peserta 2022;Peserta 2023;Kenaikan;Pertumbuhan (%)\nAceh;1.000;1.100;100;10,0\nBali;2.000;2.100;100;5\n\
                Riau;3.000;3.100;100;3,33\n",
        map: "",
        period: "",
        status: 0,
        told: &["the columns `Kenaikan`, `Pertumbuhan (%)` show changes"],
        figures: &["period: 2023 columns: [peserta] rows: aceh: [1_100]"],
    },
    // A growth that is none of these figures is one of its own, of which the time is asked.
    Case {
        table: "Provinsi;Peserta 2022;Peserta 2023;Pertumbuhan (%)\nAceh;1.000;1.100;10,0\nBali;2.000;2.100;6,0\n",
        map: "",
        period: "",
        status: 1,
        told: &["which period does the table show"],
        figures: &[],
    },
    // A total that is none of its columns.
    Case {
        table: "Peserta 2023;;;\nProvinsi;Sawah;Kebun;Jumlah\nAceh;100;20;130\nBali;200;30;240\nRiau;300;40;340\n",
        map: "",
        period: "",
        status: 0,
        told: &[
            "the column `Jumlah` is not the sum of the columns beside it in 2 of 3 rows, such as D3: 130, where B3, C3 add up to 120",
        ],
        figures: &["riau: [300, 40, 340]"],
    },
    // A table of nothing but changes has nothing else to be taken.
    Case {
        table: "Pertumbuhan peserta aktif menurut provinsi (%);;\nProvinsi;2022;2023\nAceh;1,5;-3,2\nBali;2,0;5,0\n",
        map: "",
        period: "",
        status: 1,
        told: &["this table shows nothing but changes (`2022`, `2023`)"],
        figures: &[],
    },
    // Vietnam: letters with several marks.
    Case {
        table: "Dân số trung bình (Nghìn người);;\nTỉnh/thành phố;2022;2023\nCẢ NƯỚC;99467,9;100309,2\nHà Nội;8435,6;8587,1\n\
                Đồng Nai;3255,8;3310,9\nThừa Thiên – Huế;1160,2;1166,5\nTP.Hồ Chí Minh;9389,7;9456,7\n",
        map: "",
        period: "",
        status: 0,
        told: &[],
        figures: &[
            "columns: [dan-so-trung-binh]",
            "dong-nai: [\"3,255.8 thousand\"]",
            "thua-thien-hue: [\"1,160.2 thousand\"]",
            "ca-nuoc: [\"99,467.9 thousand\"]",
        ],
    },
    // Names that differ in their marks alone: two regions, or one written in two ways.
    Case {
        table: "Peserta;;\nTỉnh;2022;2023\nThanh Hóa;10;11\nThanh Hoa;12;13\n",
        map: "",
        period: "",
        status: 1,
        told: &["A4: is `Thanh Hoa` `thanh-hoa`? two names of this table differ in the marks"],
        figures: &[],
    },
    Case {
        table: "Peserta;;\nTỉnh;2022;2023\nThanh Hóa;10;11\nThanh Hoa;12;13\n",
        map: "regions: { \"Thanh Hoa\": thanh-hoa-2 }\n",
        period: "",
        status: 0,
        told: &[],
        figures: &["thanh-hoa: [10] thanh-hoa-2: [12]"],
    },
    Case {
        table: "Peserta;;\nTỉnh;2022;2023\nHà Tĩnh;10;11\nHà Tinh;12;13\n",
        map: "",
        period: "",
        status: 0,
        told: &[],
        figures: &["ha-tinh: [10] ha-tinh-2: [12]"],
    },
    // Eurostat: several things in the first column, letters behind figures.
    Case {
        table: "freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \nA,THS_PER,BE\t4.3 \t123 p\t: \nA,THS_PER,DE\t5.1 b\t: c\t130.2 e\n\
                A,THS_PER,FR\t2.0 \t3.5 \t: u\n",
        map: "measure: population\n",
        period: "",
        status: 0,
        told: &["a table of Eurostat: the column `freq,unit,geo` is read as 3"],
        figures: &[
            "4.3 thousand",
            "123 thousand",
            "status: provisional",
            "break in time series",
            "confidential",
            "not-available",
        ],
    },
    // OECD: codes beside names.
    Case {
        table: "STRUCTURE,STRUCTURE_ID,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS\n\
                DATAFLOW,OECD.SDD:DF(1.0),AUS,Australia,POP,Population,PS,Persons,2022,26014.4,A,3,1\n\
                DATAFLOW,OECD.SDD:DF(1.0),AUS,Australia,POP,Population,PS,Persons,2023,26652.8,P,3,1\n\
                DATAFLOW,OECD.SDD:DF(1.0),AUT,Austria,POP,Population,PS,Persons,2022,9041.9,A,3,1\n\
                DATAFLOW,OECD.SDD:DF(1.0),AUT,Austria,POP,Population,PS,Persons,2023,9131.8,E,3,1\n",
        map: "",
        period: "",
        status: 0,
        told: &[],
        figures: &["columns: [population]", "australia: [\"26,014.4 thousand\"]", "status: provisional"],
    },
    // ILOSTAT, long: the scale stands in the name of the indicator.
    Case {
        table: "ref_area.label,indicator.label,sex.label,time,obs_value,obs_status.label\n\
                Indonesia,Labour force (thousands),Sex: Total,2022,210123.456,\n\
                Indonesia,Labour force (thousands),Sex: Male,2022,105123.456,Unreliable\n\
                Philippines,Labour force (thousands),Sex: Total,2022,76123.456,\n",
        map: "",
        period: "",
        status: 0,
        told: &[],
        figures: &["labour-force", "\"210,123.456 thousand\"", "labour-force/male", "Unreliable"],
    },
    // Statistics South Africa: the unit is a line of the heads.
    Case {
        table: "Key labour market indicators,,,,\n,Apr-Jun 2022,Apr-Jun 2023,Qtr-to-qtr change,Year-on-year change\n\
                ,Thousand,Thousand,Per cent,Per cent\nSouth Africa,15 562,16 346,\"1,0\",\"5,0\"\nWestern Cape,2 326,2 523,\"-0,4\",\"8,5\"\n\
                Gauteng,4 681,4 850,\"-0,8\",\"-3,6\"\n",
        map: "",
        period: "",
        status: 0,
        told: &["`Qtr-to-qtr change / Per cent`, `Year-on-year change / Per cent` show changes"],
        figures: &["columns: [key-labour-market-indicators]", "south-africa: [\"15,562 thousand\"]"],
    },
    // BPS: a title that names one by one what its columns show.
    Case {
        table: "Tabel 3.1.1;;;;\nPenduduk, Distribusi Persentase Penduduk, Kepadatan Penduduk, Rasio Jenis Kelamin Menurut Provinsi, 2023;;;;\n\
                Provinsi;Penduduk (ribu);Persentase Penduduk;Kepadatan Penduduk per km2;Rasio Jenis Kelamin\n(1);(2);(3);(4);(5)\n\
                Aceh;5.482,5;1,97;96;100,9\nSumatera Utara;15.386,6;5,52;212;100,5\nDKI Jakarta;10.672,1;3,83;165;99,7\n",
        map: "",
        period: "",
        status: 0,
        told: &["whose figures have decimals: taken to be ratios"],
        figures: &["[\"5,482.5 thousand\", 1.97, 96, 100.9]"],
    },
    // BPJS: claims at the end of heads, and totals.
    Case {
        table: "Rekapitulasi Kepesertaan per Kantor Wilayah, 2023;;;;;;\nNo;Kantor Wilayah;Pemberi Kerja;;Tenaga Kerja Aktif;;Iuran (Rp Juta)\n\
                ;;Target;Realisasi;PU;BPU;\n1;Sumbagut;10.000;11.234;1.234.567;234.567;1.234.567,89\n\
                2;Sumbagsel;9.000;8.765;934.567;134.567;934.567,12\n;JUMLAH;19.000;19.999;2.169.134;369.134;2.169.135,01\n",
        map: "",
        period: "",
        status: 0,
        told: &["5 totals that agree"],
        figures: &["target", "\"IDR 1,234,567.89 million\""],
    },
    // US Census: points before names, notes below.
    Case {
        table: "\"Annual Estimates of the Resident Population\",,\nGeographic Area,Population Estimate (as of July 1),\n,2020,2021\n\
                United States,\"331,526,933\",\"332,048,977\"\n.Alabama,\"5,031,864\",\"5,050,380\"\n.Alaska,\"732,964\",\"734,923\"\n\
                Note: The estimates are developed from a base.,,\nSuggested Citation:,,\n\"Release Date: December 2023\",,\n",
        map: "columns:\n  \"Population Estimate (as of July 1) / 2020\": { measure: population, period: 2020-07-01 }\n  \
              \"Population Estimate (as of July 1) / 2021\": { measure: population, period: 2021-07-01 }\n",
        period: "",
        status: 0,
        told: &[],
        figures: &["alabama: [5_031_864]"],
    },
    // EPFO, India: fiscal years, pairs of digits, changes in brackets.
    Case {
        table: "Members (persons),,,\nName of State/UT,2021-22,2022-23,% change\n(1),(2),(3),(4)\nANDHRA PRADESH,\"4,12,345\",\"4,56,789\",10.8\n\
                BIHAR,\"1,12,345\",\"1,06,789\",(4.9)\nALL INDIA,\"5,24,690\",\"5,63,578\",7.4\n",
        map: "fiscal-year: { \"2021-22\": 2021-04/2022-03 }\n",
        period: "",
        status: 0,
        told: &["`% change` show changes"],
        figures: &["period: 2021-04/2022-03 columns: [members]", "bihar: [112_345]"],
    },
    // DOSM, Malaysia: no unit is named, and figures have decimals.
    Case {
        table: "Jadual 1: Bilangan penduduk mengikut negeri;;\nNegeri;2022e;2023p\nJohor;4.020,1;4.064,3\nKedah;2.161,9;2.180,4\n\
                e Estimates, p Preliminary;;\n",
        map: "",
        period: "",
        status: 0,
        told: &["does not name the unit of `bilangan-penduduk-mengikut-negeri`, whose figures have decimals"],
        figures: &["bilangan-penduduk-mengikut-negeri"],
    },
    // SSS, Philippines: calendar years, changes in brackets in the head itself.
    Case {
        table: "Members (persons),,,\nRegion,CY 2021,CY 2022,% Inc/(Dec)\nNCR,\"1,000\",\"1,100\",10.0\nCebu,\"2,000\",\"1,900\",(5.0)\n",
        map: "",
        period: "",
        status: 0,
        told: &["`% Inc/(Dec)` show changes"],
        figures: &["period: 2021 columns: [members] rows: ncr: [1_000] cebu: [2_000]"],
    },
];

#[test]
fn tables_of_agencies_are_read_or_asked_about() {
    for case in CASES {
        let (status, told, figures) = site(case.table, case.map, case.period);
        assert_eq!(status, case.status, "{}\n{told}", case.table);
        for words in case.told {
            assert!(told.contains(words), "{words}\n{}\n{told}", case.table);
        }
        for words in case.figures {
            assert!(figures.contains(words), "{words}\n{}\n{told}\n{figures}", case.table);
        }
        assert!(!case.figures.is_empty() || figures.is_empty(), "{}\n{figures}", case.table);
    }
}

/// Under a head of regencies a misspelt name is answered with regencies first.
#[test]
fn names_nearly_right_are_of_the_level_in_the_head() {
    let asked = |head: &str, name: &str| {
        let table = format!("{head};Peserta aktif 2024\n{name};1\n");
        import_into(demonstration(), "a.csv", table.as_bytes(), "").questions()[0].clone()
    };
    for (head, name, first) in [
        ("Provinsi", "Bengkuluu", "bengkulu or kota-bengkulu"),
        ("Kabupaten/Kota", "Bengkuluu", "kota-bengkulu or bengkulu"),
        ("Kab/Kota", "Bengkuluu", "kota-bengkulu or bengkulu"),
        ("Wilayah", "Kota Bengkuluu", "kota-bengkulu"),
    ] {
        let question = asked(head, name);
        assert!(question.starts_with(&format!("regions {name} {first}")), "{head}: {question}");
    }
}
