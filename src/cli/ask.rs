//! Questions on a terminal, each with an answer that the return key takes.

use super::clock::read_day;
use super::say::Say;
use chrono::NaiveDate;
use german_text::{Lang, full_date};
use std::io::{BufRead, IsTerminal as _};

/// Somebody who is asked.
pub(super) struct Ask {
    answers: Option<Box<dyn BufRead>>,
    lang: Lang,
    say: Say,
}

impl Ask {
    /// A person, where there is a terminal; else nobody.
    pub(super) fn of_terminal(lang: Lang) -> Self {
        let is_there = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        let answers = is_there.then(|| Box::new(std::io::stdin().lock()) as Box<dyn BufRead>);
        Self { answers, lang, say: Say::usual(lang) }
    }

    /// Tells whether anybody answers.
    pub(super) const fn is_open(&self) -> bool {
        self.answers.is_some()
    }

    /// One answer; `None` takes what was proposed. At the end of the answers all that follow are proposed ones.
    fn answer(&mut self, question: &str, proposed: &str) -> Option<String> {
        let answers = self.answers.as_mut()?;
        self.say.question(&format!("{question} [{proposed}]: "));
        let mut line = String::new();
        if answers.read_line(&mut line).unwrap_or(0) == 0 {
            self.answers = None;
            return None;
        }
        Some(line.trim().to_owned()).filter(|answer| !answer.is_empty())
    }

    /// Text.
    pub(super) fn text(&mut self, question: &str, proposed: &str) -> String {
        self.answer(question, proposed).unwrap_or_else(|| proposed.to_owned())
    }

    /// Yes or no; nothing said is no.
    pub(super) fn yes(&mut self, question: &str) -> bool {
        let no = if self.lang == Lang::De { "nein" } else { "no" };
        let answer = self.text(question, no).to_lowercase();
        ["j", "ja", "y", "yes"].contains(&answer.as_str())
    }

    /// A number, or none.
    pub(super) fn number(&mut self, question: &str, proposed: Option<u32>) -> Option<u32> {
        let shown = proposed.map_or_else(|| "–".to_owned(), |number| number.to_string());
        loop {
            let Some(answer) = self.answer(question, &shown) else { return proposed };
            match answer.trim_end_matches('.').parse() {
                Ok(number) => return Some(number),
                Err(_) => {
                    self.say.line(&self.say.words("new-no-number", &[("answer", answer.as_str().into())]));
                }
            }
        }
    }

    /// A day.
    pub(super) fn day(&mut self, question: &str, proposed: NaiveDate) -> NaiveDate {
        loop {
            let shown = format!("{proposed}, {}", full_date(proposed, self.lang));
            let Some(answer) = self.answer(question, &shown) else { return proposed };
            match read_day(&answer) {
                Some(day) => return day,
                None => self.say.line(&self.say.words("new-no-day", &[("answer", answer.as_str().into())])),
            }
        }
    }
}

/// Waits for the return key where a window of its own would close with the program: on Windows, after a double click.
pub(super) fn wait_before_the_window_closes(say: &Say) {
    if cfg!(windows) && std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        say.question(&say.words("menu-wait", &[]));
        drop(std::io::stdin().lock().read_line(&mut String::new()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(answers: &'static str) -> Ask {
        let say = Say::usual(Lang::De);
        Ask { answers: Some(Box::new(answers.as_bytes())), lang: Lang::De, say }
    }

    #[test]
    fn the_return_key_takes_what_is_proposed() {
        let mut ask = ask("\nzwölf\n12\n31.2.2016\n19.10.2016\n");
        assert_eq!(ask.text("Ort", "Nordhausen"), "Nordhausen");
        assert_eq!(ask.number("Der wievielte?", Some(7)), Some(12));
        let proposed = NaiveDate::from_ymd_opt(2016, 10, 5).unwrap();
        assert_eq!(ask.day("Frist", proposed).to_string(), "2016-10-19");
        assert_eq!(ask.text("Noch etwas?", "nein"), "nein");
        assert!(!ask.is_open(), "nobody answers any more");
    }
}
