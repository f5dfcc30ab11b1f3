//! Strings that hurt, and dice that always fall alike.

use crate::support::repo;
use std::{env, fs};

/// Where the dice begin unless `AUSTAUSCH_SEED` says otherwise.
const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// How many cases a run takes.
pub fn cases() -> usize {
    env::var("AUSTAUSCH_CASES").map_or(500, |typed| typed.parse().expect("AUSTAUSCH_CASES is a number"))
}

/// Where the dice begin.
pub fn seed() -> u64 {
    env::var("AUSTAUSCH_SEED").map_or(SEED, |typed| typed.parse().expect("AUSTAUSCH_SEED is a number"))
}

/// The strings of `tests/corpora/<name>.txt`.
pub fn corpus(name: &str) -> Vec<String> {
    let file = repo().join("tests/corpora").join(format!("{name}.txt"));
    let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    text.lines().map(unescaped).collect()
}

fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (c, false) => out.push(c),
            (_, true) => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('\\') => out.push('\\'),
                Some('u') => {
                    let code: String = chars.by_ref().take_while(|&c| c != '}').skip(1).collect();
                    out.push(char::from_u32(u32::from_str_radix(&code, 16).expect(line)).expect(line));
                }
                other => panic!("\\{other:?} in {line}"),
            },
        }
    }
    out
}

/// Dice (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(name: &str) -> Self {
        Self(
            name.bytes()
                .fold(seed(), |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
                .max(1),
        )
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }

    pub fn one<'a>(&mut self, of: &'a [String]) -> &'a str {
        &of[self.below(of.len())]
    }
}

/// Puts strings together.
pub struct Strings {
    dice: Dice,
    corpora: Vec<Vec<String>>,
}

impl Strings {
    pub fn new(name: &str, corpora: &[&str]) -> Self {
        Self { dice: Dice::new(name), corpora: corpora.iter().map(|name| corpus(name)).collect() }
    }

    /// One to five strings, beside each other or apart; never nothing that shows.
    pub fn next(&mut self) -> String {
        loop {
            let parts = self.dice.below(5) + 1;
            let mut text = String::new();
            for part in 0..parts {
                if part > 0 && self.dice.below(2) == 0 {
                    text.push(' ');
                }
                let corpus = self.dice.below(self.corpora.len());
                text.push_str(self.dice.one(&self.corpora[corpus]));
            }
            if text.chars().any(|c| c.is_alphanumeric() || c.is_ascii_punctuation()) {
                return text;
            }
        }
    }
}
