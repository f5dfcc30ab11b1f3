//! A file that is put into another one: what of it comes along.

use super::lists::Lists;
use super::styles::GuestStyles;
use ooxml::{ContentTypes, Element, OoxmlError, Package, Relationships, is_reference};

/// A file that is being carried over.
pub(super) struct Guest {
    pub(super) package: Package,
    pub(super) main: String,
    pub(super) styles: GuestStyles,
    pub(super) lists: Lists,
}

impl Guest {
    /// Puts the styles that came along into the host; their lists come with them.
    pub(super) fn store_styles(&mut self, host: &mut Package, main: &str) -> Result<(), OoxmlError> {
        if self.styles.none_came() {
            return Ok(());
        }
        for number in self.styles.list_numbers() {
            if let Some(id) = number.attribute("w:val").and_then(|id| self.lists.carried(id)) {
                number.set("w:val", id);
            }
        }
        self.lists.link_levels(&self.styles);
        self.styles.store(host, main)
    }
}

/// Makes what stands below an element, which was in the part `source` of the guest, mean the same in the part `target`.
pub(super) fn carry(
    host: &mut Package,
    guest: &mut Guest,
    element: &mut Element,
    source: &str,
    target: &str,
) -> Result<(), OoxmlError> {
    guest.styles.carry(element);
    if element.name() == "w:numId"
        && let Some(id) = element.attribute("w:val").and_then(|id| guest.lists.carried(id))
    {
        element.set("w:val", id);
    }
    let links: Vec<(String, String)> = element
        .attributes()
        .filter(|(name, _)| is_reference(name))
        .map(|(name, id)| (name.to_owned(), id.to_owned()))
        .collect();
    for (name, id) in links {
        if let Some(id) = carry_link(host, &guest.package, source, target, &id)? {
            element.set(name, id);
        }
    }
    for child in element.elements_mut() {
        carry(host, guest, child, source, target)?;
    }
    Ok(())
}

/// The id under which `target` refers to what `source` refers to as `id`.
fn carry_link(
    host: &mut Package,
    guest: &Package,
    source: &str,
    target: &str,
    id: &str,
) -> Result<Option<String>, OoxmlError> {
    let links = Relationships::of(guest, source)?;
    let Some(link) = links.get(id) else { return Ok(None) };
    let leads = if link.external { link.target.clone() } else { copied(host, guest, &link.target, 0)? };
    let mut own = Relationships::of(host, target)?;
    let id = own.add(&link.kind, &leads, link.external);
    own.store(host);
    Ok(Some(id))
}

/// Copies a part of the guest, with what it refers to; its name in the host. The same bytes are there once.
fn copied(host: &mut Package, guest: &Package, part: &str, depth: usize) -> Result<String, OoxmlError> {
    let Some(bytes) = guest.part(part) else { return Ok(part.to_owned()) };
    let links = Relationships::of(guest, part)?;
    let (folder, file) = part.rsplit_once('/').unwrap_or(("word", part));
    let leaf = links.iter().next().is_none();
    let same = host.names().find(|name| leaf && name.starts_with(folder) && host.part(name) == Some(bytes));
    if let Some(same) = same {
        return Ok(same.to_owned());
    }
    let name = (1..).map(|number| format!("{folder}/teil{number}-{file}"));
    let name = name.into_iter().find(|name| host.part(name).is_none()).unwrap_or_default();
    host.set(&name, bytes.to_vec());
    if let Some(kind) = ContentTypes::of(guest)?.get(part) {
        let mut types = ContentTypes::of(host)?;
        types.set(&name, kind);
        types.store(host);
    }
    // Parts that refer to each other in a circle end after a few steps.
    for link in links.iter().filter(|_| depth < 4) {
        let leads =
            if link.external { link.target.clone() } else { copied(host, guest, &link.target, depth + 1)? };
        let mut own = Relationships::of(host, &name)?;
        own.set(&link.id, &link.kind, &leads, link.external);
        own.store(host);
    }
    Ok(name)
}
