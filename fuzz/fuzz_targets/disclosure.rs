#![no_main]
#[path = "../../tests/fuzzing/targets.rs"]
mod targets;
libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::disclosure(data));
