//! What is about all exchanges and stands in no folder of one: the dossier's sheet, the monitoring, the network contacts.

use super::tree::{FileTree, Leaf};
use crate::model::{
    Contacts, DossierSheet, Edition, Exchange, Monitoring, NetworkContact, PersonalClass, SourceFile, Text,
};
use crate::people::may_be_a_person;

/// The dossier's sheet and the monitoring as `edition` may have them: the public reads no file references and nothing of the grant.
pub(super) fn sheets(exchange: &Exchange, edition: Edition) -> Vec<FileTree> {
    let mut sheet = exchange.dossier.value.clone();
    if edition == Edition::Public {
        (sheet.file_reference, sheet.own_reference, sheet.grant) = (None, None, None);
    }
    if edition != Edition::Internal {
        sheet.edition = Some(edition);
    }
    let monitoring = &exchange.monitoring;
    let files = [
        FileTree::new::<DossierSheet>(&exchange.dossier.file, "DossierSheet", &sheet),
        FileTree::new::<Monitoring>(&monitoring.file, "Monitoring", &monitoring.value),
    ];
    let is_withheld = |class: PersonalClass| class.is_withheld(edition);
    files.into_iter().flatten().filter_map(|file| file.without(&is_withheld)).collect()
}

/// What the lists of contacts say of people. Who works with whom is no secret of a person: of an authority or an association, nothing is.
pub(super) fn contact_leaves(contacts: &[SourceFile<Contacts>]) -> Vec<Leaf> {
    contacts.iter().flat_map(|file| &file.value.contacts).flat_map(of_contact).collect()
}

fn of_contact(contact: &NetworkContact) -> Vec<Leaf> {
    let leaf = |class, key: &str, text: &Text| Leaf {
        class,
        key: format!("NetworkContact.{key}"),
        text: text.value.clone(),
    };
    let is_person =
        contact.is_private() || contact.kind.is_none() && may_be_a_person(&contact.partner.value, &|_| false);
    let partner = is_person.then(|| leaf(PersonalClass::Attendance, "partner", &contact.partner));
    let person = contact.person.iter().map(|text| leaf(PersonalClass::Third, "person", text));
    let reach = contact.reach.iter().map(|text| leaf(PersonalClass::Contact, "reach", text));
    let newer = contact.proposed.iter().map(|proposed| &proposed.value);
    let newer = newer.flat_map(|newer| {
        let person = newer.person.iter().map(|text| leaf(PersonalClass::Third, "person", text));
        person.chain(newer.reach.iter().map(|text| leaf(PersonalClass::Contact, "reach", text)))
    });
    let newer: Vec<Leaf> = newer.collect();
    let purpose = contact.purpose.iter().map(|text| leaf(PersonalClass::Remark, "purpose", text));
    partner.into_iter().chain(person).chain(reach).chain(purpose).chain(newer).collect()
}
