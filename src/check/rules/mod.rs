//! The rules that checking enforces: one file each, whose doc comment is the manual page.

mod ambiguous_acceptance;
mod bad_choice;
mod bad_date;
mod bad_formula;
mod bad_geometry;
mod bad_key;
mod bad_table;
mod bad_url;
mod boundary_twice;
mod boundary_without_key;
mod circle;
mod code_twice;
mod count_read_as_decimal;
mod dates_apart;
mod declared_twice;
mod duplicate_cell;
mod empty_release;
mod empty_value;
mod file_and_source;
mod key_and_name;
mod listed_twice;
mod long_mantissa;
mod missing_context;
mod missing_control;
mod missing_denominator;
mod missing_file;
mod missing_key;
mod missing_twin;
mod miswritten_digits;
mod name_and_period;
mod near_scale_word;
mod negative_figure;
mod next_before_release;
mod no_parent;
mod not_a_number;
mod not_boundaries;
mod odd_code;
mod odd_level;
mod odd_period;
mod off_the_earth;
mod open_ring;
mod rate_over_hundred;
mod region_count;
mod region_without_boundary;
mod row_length;
mod severity_fixed;
mod short_mantissa;
mod short_name;
mod source_after_release;
mod source_elsewhere;
mod stale_acceptance;
mod stray_narrative;
mod superseded_by_earlier;
mod tile_taken;
mod unit_mismatch;
mod unjoined_boundary;
mod unknown_category;
mod unknown_cell;
mod unknown_key;
mod unknown_measure;
mod unknown_name;
mod unknown_region;
mod unknown_rule;
mod unknown_source;
mod unrelated_cell;
mod untranslated;
mod unused_file;
mod wording_disagrees;
mod wrong_shape;

pub use ambiguous_acceptance::AMBIGUOUS_ACCEPTANCE;
pub use bad_choice::BAD_CHOICE;
pub use bad_date::BAD_DATE;
pub use bad_formula::BAD_FORMULA;
pub use bad_geometry::BAD_GEOMETRY;
pub use bad_key::BAD_KEY;
pub use bad_table::BAD_TABLE;
pub use bad_url::BAD_URL;
pub use boundary_twice::BOUNDARY_TWICE;
pub use boundary_without_key::BOUNDARY_WITHOUT_KEY;
pub use circle::CIRCLE;
pub use code_twice::CODE_TWICE;
pub use count_read_as_decimal::COUNT_READ_AS_DECIMAL;
pub use dates_apart::DATES_APART;
pub use declared_twice::DECLARED_TWICE;
pub use duplicate_cell::DUPLICATE_CELL;
pub use empty_release::EMPTY_RELEASE;
pub use empty_value::EMPTY_VALUE;
pub use file_and_source::FILE_AND_SOURCE;
pub use key_and_name::KEY_AND_NAME;
pub use listed_twice::LISTED_TWICE;
pub use long_mantissa::LONG_MANTISSA;
pub use missing_context::MISSING_CONTEXT;
pub use missing_control::MISSING_CONTROL;
pub use missing_denominator::MISSING_DENOMINATOR;
pub use missing_file::MISSING_FILE;
pub use missing_key::MISSING_KEY;
pub use missing_twin::MISSING_TWIN;
pub use miswritten_digits::MISWRITTEN_DIGITS;
pub use name_and_period::NAME_AND_PERIOD;
pub use near_scale_word::NEAR_SCALE_WORD;
pub use negative_figure::NEGATIVE_FIGURE;
pub use next_before_release::NEXT_BEFORE_RELEASE;
pub use no_parent::NO_PARENT;
pub use not_a_number::NOT_A_NUMBER;
pub use not_boundaries::NOT_BOUNDARIES;
pub use odd_code::ODD_CODE;
pub use odd_level::ODD_LEVEL;
pub use odd_period::ODD_PERIOD;
pub use off_the_earth::OFF_THE_EARTH;
pub use open_ring::OPEN_RING;
pub use rate_over_hundred::RATE_OVER_HUNDRED;
pub use region_count::REGION_COUNT;
pub use region_without_boundary::REGION_WITHOUT_BOUNDARY;
pub use row_length::ROW_LENGTH;
pub use severity_fixed::SEVERITY_FIXED;
pub use short_mantissa::SHORT_MANTISSA;
pub use short_name::SHORT_NAME;
pub use source_after_release::SOURCE_AFTER_RELEASE;
pub use source_elsewhere::SOURCE_ELSEWHERE;
pub use stale_acceptance::STALE_ACCEPTANCE;
pub use stray_narrative::STRAY_NARRATIVE;
pub use superseded_by_earlier::SUPERSEDED_BY_EARLIER;
pub use tile_taken::TILE_TAKEN;
pub use unit_mismatch::UNIT_MISMATCH;
pub use unjoined_boundary::UNJOINED_BOUNDARY;
pub use unknown_category::UNKNOWN_CATEGORY;
pub use unknown_cell::UNKNOWN_CELL;
pub use unknown_key::UNKNOWN_KEY;
pub use unknown_measure::UNKNOWN_MEASURE;
pub use unknown_name::UNKNOWN_NAME;
pub use unknown_region::UNKNOWN_REGION;
pub use unknown_rule::UNKNOWN_RULE;
pub use unknown_source::UNKNOWN_SOURCE;
pub use unrelated_cell::UNRELATED_CELL;
pub use untranslated::UNTRANSLATED;
pub use unused_file::UNUSED_FILE;
pub use wording_disagrees::WORDING_DISAGREES;
pub use wrong_shape::WRONG_SHAPE;

use crate::diag::Rule;

/// All rules of checking, by code.
pub const ALL: &[&Rule] = &[
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    BAD_KEY,
    BAD_DATE,
    COUNT_READ_AS_DECIMAL,
    NOT_A_NUMBER,
    EMPTY_VALUE,
    UNIT_MISMATCH,
    BAD_CHOICE,
    ROW_LENGTH,
    BAD_URL,
    UNTRANSLATED,
    UNUSED_FILE,
    MISSING_FILE,
    BAD_TABLE,
    NEGATIVE_FIGURE,
    MISSING_CONTEXT,
    TILE_TAKEN,
    SEVERITY_FIXED,
    NEAR_SCALE_WORD,
    MISWRITTEN_DIGITS,
    LONG_MANTISSA,
    SHORT_MANTISSA,
    ODD_LEVEL,
    ODD_PERIOD,
    NOT_BOUNDARIES,
    BAD_GEOMETRY,
    OPEN_RING,
    OFF_THE_EARTH,
    UNKNOWN_REGION,
    UNKNOWN_MEASURE,
    UNKNOWN_SOURCE,
    UNKNOWN_CATEGORY,
    UNKNOWN_NAME,
    UNKNOWN_CELL,
    CIRCLE,
    DECLARED_TWICE,
    BAD_FORMULA,
    UNKNOWN_RULE,
    STALE_ACCEPTANCE,
    AMBIGUOUS_ACCEPTANCE,
    KEY_AND_NAME,
    CODE_TWICE,
    ODD_CODE,
    FILE_AND_SOURCE,
    NAME_AND_PERIOD,
    REGION_COUNT,
    NO_PARENT,
    DATES_APART,
    SHORT_NAME,
    BOUNDARY_WITHOUT_KEY,
    UNJOINED_BOUNDARY,
    REGION_WITHOUT_BOUNDARY,
    BOUNDARY_TWICE,
    DUPLICATE_CELL,
    MISSING_DENOMINATOR,
    RATE_OVER_HUNDRED,
    WORDING_DISAGREES,
    MISSING_CONTROL,
    UNRELATED_CELL,
    EMPTY_RELEASE,
    LISTED_TWICE,
    NEXT_BEFORE_RELEASE,
    SUPERSEDED_BY_EARLIER,
    SOURCE_AFTER_RELEASE,
    SOURCE_ELSEWHERE,
    STRAY_NARRATIVE,
    MISSING_TWIN,
];
