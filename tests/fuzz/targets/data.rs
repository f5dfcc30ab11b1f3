//! See `bodies`.

#![no_main]

#[allow(dead_code, reason = "each target uses one body")]
#[path = "../bodies/mod.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|input: &[u8]| bodies::data(input));
