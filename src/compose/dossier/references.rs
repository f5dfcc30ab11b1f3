//! What counts figures and tables, and what leads to them from other places.

use super::{DossierWriter, text};
use crate::compose::contents::counted_in;
use document::{Block, ContentsEntry, Counted, Inline, Inlines, Register, Section, each_line_of, unsourced};
use std::collections::BTreeMap;

impl DossierWriter<'_, '_, '_> {
    /// The next table's number.
    pub(super) fn next_table(&mut self, id: &str) -> Counted {
        self.tables += 1;
        Counted { word: self.label("table"), number: self.tables, id: format!("table-{id}") }
    }

    /// The next chart's number.
    pub(super) fn next_chart(&mut self, id: &str) -> Counted {
        self.charts += 1;
        Counted { word: self.label("dossier-figure"), number: self.charts, id: format!("figure-{id}") }
    }

    /// A reference to a table, a figure or a section, by what it is called and with its page. Its words follow once all are counted.
    pub(super) fn see(&self, target: &str) -> Inline {
        Inline::Reference {
            target: target.to_owned(),
            content: Inlines::new(),
            page: Some(self.label("page")),
        }
    }

    /// The lists of figures and tables.
    pub(super) fn lists(&self, sections: &[Section]) -> Vec<Block> {
        let mut registers: Vec<Register> = ["dossier-figure", "table"]
            .map(|label| Register { word: self.label(label), entries: Vec::new() })
            .into();
        for section in sections {
            counted_in(&section.body, &mut |counted, title| {
                let own = registers.iter_mut().find(|register| register.word == counted.word);
                let entry = ContentsEntry { level: 2, title: unsourced(&title), target: counted.id.clone() };
                own.into_iter().for_each(|register| register.entries.push(entry.clone()));
            });
        }
        registers.into_iter().filter(|register| !register.entries.is_empty()).map(Block::Register).collect()
    }

    /// Says in each reference what it leads to. What leads nowhere is taken away.
    pub(super) fn name_references(&self, sections: &mut [Section]) {
        let mut called: BTreeMap<String, Inlines> = BTreeMap::new();
        for section in sections.iter() {
            called.insert(section.id.clone(), section.title.clone());
            counted_in(&section.body, &mut |counted, _| {
                called.insert(counted.id.clone(), text(&counted.called()));
            });
        }
        for section in sections {
            each_line_of(&mut section.body, &mut |line| {
                line.retain_mut(|inline| match inline {
                    Inline::Reference { target, content, .. } if content.is_empty() => {
                        *content = called.get(target).cloned().unwrap_or_default();
                        !content.is_empty()
                    }
                    _ => true,
                });
            });
        }
    }
}
