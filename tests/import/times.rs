//! Fiscal years: read where a mapping says how they run, asked about once where it does not, never guessed.

use super::others::site;

const TABLES: &[&str] = &[
    "Members;;\nProvince;FY2023;FY2024\nNairobi;100;110\nMombasa;50;60\n",
    "Members;;\nProvince;FY 2022/23;FY 2023/24\nNairobi;100;110\nMombasa;50;60\n",
    "Members;;\nProvince;2022-23;2023-24\nNairobi;100;110\nMombasa;50;60\n",
    "Province;Year;Members\nNairobi;2022-23;100\nMombasa;2022-23;50\nNairobi;2023-24;110\nMombasa;2023-24;60\n",
    "Province;Fiscal year;Members\nNairobi;2023;100\nMombasa;2023;50\nNairobi;2024;110\nMombasa;2024;60\n",
    "Members by province, fiscal years 2023 and 2024;;\nProvince;2023;2024\nNairobi;100;110\nMombasa;50;60\n",
    "Province;Members FY2023;Members FY2024\nNairobi;100;110\nMombasa;50;60\n",
];

#[test]
fn fiscal_years_are_asked_about_once() {
    for table in TABLES {
        let (status, told, figures) = site(table, "", "");
        assert_eq!((status, figures.as_str()), (1, ""), "{table}{told}");
        assert!(
            told.contains("is a fiscal year, and the table does not say of which months"),
            "{table}{told}"
        );
        assert!(told.contains("fiscal-year: {"), "{table}{told}");
        assert_eq!(told.matches("is a fiscal year").count(), 1, "{table}{told}");
    }
}

#[test]
fn fiscal_years_run_as_the_mapping_says() {
    for table in TABLES {
        let map = "fiscal-year: { \"FY2023\": 2022-07/2023-06 }\n";
        let (status, told, figures) = site(table, map, "");
        assert_eq!(status, 0, "{table}{told}");
        for words in ["period: 2022-07/2023-06", "period: 2023-07/2024-06"] {
            assert!(figures.contains(words), "{words}\n{table}{figures}");
        }
        assert!(figures.contains("nairobi: [110]"), "{table}{figures}");
    }
    let quarters = "Members;;\nProvince;Q3 FY2024;FY2024 Q4\nNairobi;100;110\nMombasa;50;60\n";
    let (status, told, figures) = site(quarters, "fiscal-year: { \"FY2024\": 2023-07/2024-06 }\n", "");
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("period: 2024-q1") && figures.contains("period: 2024-q2"), "{figures}");
    let quarters = "Province;Fiscal year;Quarter;Members\nNairobi;2023-24;Q1;100\nMombasa;2023-24;Q1;50\n";
    let (status, told, figures) = site(quarters, "fiscal-year: { \"2023/24\": 2023-04/2024-03 }\n", "");
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("2023-q2"), "{figures}");
    // What is no fiscal year with its months is told as that.
    for wrong in ["\"FY2023\": 2022", "\"FY2023\": 2022-07/2023-03", "\"2023\": 2023"] {
        let (status, told, _) = site(TABLES[0], &format!("fiscal-year: {{ {wrong} }}\n"), "");
        assert_eq!(status, 1, "{wrong}: {told}");
        assert!(
            told.contains("under `fiscal-year` is no fiscal year with its twelve months"),
            "{wrong}: {told}"
        );
    }
}

/// "2011-12" beside "2012-13" is no December.
#[test]
fn fiscal_years_that_look_like_months_are_none() {
    for heads in ["2011-12;2012-13", "2010-11;2011-12"] {
        let table = format!("Members;;\nState;{heads}\nBihar;100;110\nKerala;50;60\n");
        let (status, told, figures) = site(&table, "", "");
        assert_eq!((status, figures.as_str()), (1, ""), "{told}");
        assert!(told.contains("is read as the fiscal year `20"), "{told}");
    }
    let (status, told, figures) =
        site("Members;;\nState;2011-11;2011-12\nBihar;100;110\nKerala;50;60\n", "", "");
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("2011-12"), "{figures}");
}
