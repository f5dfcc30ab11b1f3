//! What the program says where a programme has no words of its own.

use austausch::facts::{message_words, usual_words};
use diagnostics::Words;
use german_text::Lang;

/// The program's messages with the usual words for a meeting, a site and other things.
pub fn usual_messages(lang: Lang) -> Words {
    austausch::words::load(lang, None).0.sharing(message_words(&usual_words(lang), lang))
}
