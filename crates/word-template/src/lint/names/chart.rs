//! Needs of a chart: a list, and the names of what its entries have.

use super::{Names, first_path};
use crate::lint::event::Event;
use crate::lint::scope::{KnownValue, Scopes, scope};
use crate::lint::value_kind::ValueKind;
use diagnostics::Diagnostic;
use text_template::{Expression, Term};

impl<'a> Names<'a> {
    /// A chart is of a list; the names of what its entries have are in quotation marks.
    pub(super) fn chart(&mut self, read: &Expression, event: &Event) {
        let Some((first, names)) = read.terms.split_first() else { return };
        let list = Expression { terms: vec![first.clone()], ..read.clone() };
        self.values(&list, event);
        self.unquoted(read, names, event);
        let Some((shape, path)) = self.scopes.found(first) else { return };
        if matches!(shape.kind(), ValueKind::Plain | ValueKind::Object) {
            return self.say(event, Diagnostic::error("word-chart-list").with("name", first_path(read)));
        }
        let entries = scope(&Expression { name: "each".to_owned(), ..Expression::default() }, shape, path);
        if entries.value.shape.kind() == ValueKind::Plain {
            return self.say(event, Diagnostic::warning("word-chart-entries"));
        }
        let named: Vec<&str> = names
            .iter()
            .take(2)
            .filter_map(|term| if let Term::Literal(name) = term { name.as_str() } else { None })
            .filter(|name| !name.is_empty())
            .collect();
        if named.is_empty() {
            self.whole(read);
        }
        for name in named {
            self.entry(name, &entries.value, event);
        }
    }

    /// A name in quotation marks, which a group or the entries of a list should have.
    pub(super) fn entry(&mut self, name: &str, of: &KnownValue<'a>, event: &Event) {
        match Scopes::within(of.clone()).entry(name) {
            Ok((_, canonical)) => self.need(canonical),
            Err(lost) if self.blocks.iter().all(|block| !block.idle) => {
                let note = self.lost(name, &lost, lost.scope.is_schema(), event);
                self.notes.push(note);
            }
            Err(_) => {}
        }
    }

    /// Names of a chart without quotation marks mean something in the data, or the marks were forgotten.
    pub(super) fn unquoted(&mut self, read: &Expression, names: &[Term], event: &Event) {
        let bare = |term: &&Term| matches!(term, Term::Path(path) if self.scopes.resolve(path).is_err());
        let Some(Term::Path(name)) = names.iter().find(bare).cloned() else {
            self.values(&Expression { terms: names.to_vec(), ..read.clone() }, event);
            return;
        };
        if self.blocks.iter().any(|block| block.idle) {
            return;
        }
        let words = read.terms.iter().enumerate().map(|(at, term)| match term {
            Term::Path(path) if at == 0 => path.to_string(),
            Term::Path(path) => format!("\"{}\"", &**path),
            Term::Literal(text) => format!("\"{}\"", text.as_str().unwrap_or_default()),
            Term::Call(inner) => format!("({} …)", inner.name),
        });
        let meant = format!("{{{{chart {}}}}}", words.collect::<Vec<_>>().join(" "));
        let diagnostic =
            Diagnostic::error("word-chart-quotes").with("name", &*name).with("suggestion", meant);
        self.say(event, diagnostic);
    }
}
