//! Names and parts of the text in single braces, as other programs write them: what is typed for them here.

use super::Names;
use crate::lint::event::Event;
use crate::lint::form;
use crate::lint::helpers::{BLOCKS, alias};
use crate::lint::scope::{Scope, Scopes, scope};
use crate::lint::section::Section;
use crate::lint::shape::Shape;
use crate::lint::value_kind::ValueKind;
use diagnostics::Diagnostic;
use text_template::Expression;

impl<'a> Names<'a> {
    /// The beginning or end of a part of the text in single braces.
    pub(super) fn section(&mut self, sign: char, name: &str, event: &Event) {
        let (suggestion, sure) =
            if sign == '/' { self.section_end(name) } else { self.section_start(sign, name) };
        let diagnostic = if sure {
            Diagnostic::error("word-tag-foreign")
        } else {
            Diagnostic::warning("word-tag-foreign")
        };
        let diagnostic = diagnostic
            .with("help", if suggestion.is_empty() { "none" } else { "meant" })
            .with("suggestion", suggestion);
        self.say(event, diagnostic);
    }

    fn section_start(&mut self, sign: char, name: &str) -> (String, bool) {
        let first = name.split(' ').next().unwrap_or_default();
        if let Some(command) = BLOCKS.into_iter().find(|own| *own == first).or_else(|| alias(first))
            && name.contains(' ')
        {
            let rest = name.split_once(' ').map_or("", |(_, rest)| rest);
            let typed = format!("#{command} {rest}");
            let typed = form::meant(&typed).unwrap_or(typed);
            let list = typed.split(' ').nth(1).unwrap_or_default().to_owned();
            let scope = (command == "each").then(|| self.entries(&list)).flatten();
            self.sections.push(Section { name: first.to_owned(), command, scope });
            return (format!("{{{{{typed}}}}}"), true);
        }
        let found = self.bracketed_value(name);
        let kind = found.as_ref().map(Shape::kind);
        let command = match kind {
            _ if sign == '^' => "unless",
            Some(ValueKind::List) => "each",
            Some(ValueKind::Object) => "with",
            Some(ValueKind::Plain) => "if",
            _ => "",
        };
        let scope = if command == "each" { self.entries(name) } else { None };
        self.sections.push(Section { name: name.to_owned(), command, scope });
        let typed = if command.is_empty() { String::new() } else { format!("{{{{#{command} {name}}}}}") };
        (typed, found.is_some())
    }

    fn section_end(&mut self, name: &str) -> (String, bool) {
        let first = name.split(' ').next().unwrap_or_default();
        let is_it = |section: &Section<'_>| {
            name.is_empty() || section.name == first || alias(first) == Some(section.command)
        };
        let Some(index) = self.sections.iter().rposition(is_it) else {
            let command = BLOCKS.into_iter().find(|own| *own == first);
            return (
                command.map(|command| format!("{{{{/{command}}}}}")).unwrap_or_default(),
                command.is_some(),
            );
        };
        let section = self.sections.drain(index..).next();
        let command = section.map_or("", |section| section.command);
        let typed = if command.is_empty() { String::new() } else { format!("{{{{/{command}}}}}") };
        (typed, !command.is_empty())
    }

    /// The scope of the entries of a list.
    fn entries(&self, list: &str) -> Option<Scope<'a>> {
        let each = Expression { name: "each".to_owned(), ..Expression::default() };
        self.bracketed_value(list).map(|shape| scope(&each, shape, String::new()))
    }

    /// What a name in other brackets would mean, where there is such a name.
    fn bracketed_value(&self, name: &str) -> Option<Shape<'a>> {
        let inner = self.sections.iter().rev().filter_map(|section| section.scope.as_ref());
        let mut own = inner.filter_map(|scope| Scopes::of(scope.value.shape.clone()).resolve(name).ok());
        let sure =
            || self.scopes.innermost().is_some_and(|scope| !matches!(scope.value.shape, Shape::Anything));
        let found = own.next().or_else(|| if sure() { self.scopes.resolve(name).ok() } else { None });
        found.map(|(shape, _)| shape).filter(|shape| !matches!(shape, Shape::Anything))
    }

    /// A name in other brackets is worth a word if there is such a name.
    pub(super) fn bracketed(&mut self, name: &str, event: &Event) {
        if let Some(name) = name.strip_prefix("d.").or_else(|| name.strip_prefix("c."))
            && self.carbone(name, event)
        {
            return;
        }
        let small = name.to_lowercase();
        let known = [name, small.as_str()].into_iter().find(|name| self.bracketed_value(name).is_some());
        if let Some(name) = known {
            let help = if event.typed.starts_with('«') { "merge" } else { "value" };
            self.say_brackets(help, name, "", event);
        }
    }

    /// A name as Carbone writes it: `{d.orte[i].n}`, and `{d.orte[i+1]}` where a repetition ends.
    fn carbone(&mut self, name: &str, event: &Event) -> bool {
        let (list, inner) = match name.split_once('[') {
            Some((list, rest)) => (list, rest.split_once(']')),
            None => ("", None),
        };
        let Some((index, entry)) = inner else {
            let known = self.bracketed_value(name).is_some();
            if known {
                self.say_brackets("value", name, "", event);
            }
            return known;
        };
        let entry = entry.trim_start_matches('.');
        let entry = if entry.is_empty() { "this" } else { entry };
        self.say_brackets(if index.contains('+') { "end" } else { "list" }, entry, list, event);
        true
    }

    fn say_brackets(&mut self, help: &'static str, name: &str, list: &str, event: &Event) {
        let diagnostic =
            Diagnostic::warning("word-tag-brackets").with("help", help).with("name", name).with("list", list);
        self.say(event, diagnostic);
    }
}
