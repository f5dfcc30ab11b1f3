//! Names of files, as systems and people take them for the same.

use icu::normalizer::ComposingNormalizerBorrowed;

/// The text with its accents put together (NFC): Macs and cloud folders take them apart.
pub fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// Returns what two names share that are one file on some system: Windows and Macs pay no heed to case, Macs none to how accents are written.
pub fn folded(name: &str) -> String {
    composed(&composed(name).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_the_same_are_the_same() {
        assert_eq!(composed("Ha\u{308}user.png"), "Häuser.png");
        assert_eq!(folded("HA\u{308}USER.JPG"), folded("häuser.jpg"));
        assert_ne!(folded("Hauser"), folded("Häuser"));
    }
}
