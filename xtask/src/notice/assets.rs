//! What packages bring beside code: fonts, data, profiles. Their licences are not always those of the package.

use super::package::Package;
use crate::Result;
use std::fs;

/// Something that is embedded and no code.
pub(super) struct Asset {
    pub(super) what: &'static str,
    /// The package that brings it.
    pub(super) package: &'static str,
    /// How the names of its files begin, relative to the package; for the list's own check.
    files: &'static [&'static str],
    pub(super) licence: &'static str,
}

const fn asset(
    what: &'static str,
    package: &'static str,
    files: &'static [&'static str],
    licence: &'static str,
) -> Asset {
    Asset { what, package, files, licence }
}

/// Everything of the kind, read from the packages' own notices.
pub(super) const ASSETS: &[Asset] = &[
    asset("Fonts Libertinus Serif", "typst-assets", &["files/fonts/LibertinusSerif-"], "OFL-1.1"),
    asset(
        "Fonts New Computer Modern, except NewCM10-Regular",
        "typst-assets",
        &["files/fonts/NewCM10-Bold", "files/fonts/NewCM10-Italic", "files/fonts/NewCMMath-"],
        "GUST Font License 1.0 (LPPL-1.3c)",
    ),
    asset(
        "Font NewCM10-Regular",
        "typst-assets",
        &["files/fonts/NewCM10-Regular"],
        "GPL-3.0-or-later with Font Exception and Distribution Exception",
    ),
    asset(
        "Fonts DejaVu Sans Mono",
        "typst-assets",
        &["files/fonts/DejaVuSansMono"],
        "Bitstream Vera and Arev licences",
    ),
    asset("Foxit fonts of PDFium", "typst-assets", &["files/fonts/Foxit"], "BSD-3-Clause"),
    asset(
        "Colour profiles sGrey, sRGB",
        "typst-assets",
        &["files/icc/sGrey-v4", "files/icc/sRGB-v4"],
        "CC0-1.0",
    ),
    asset("Colour profile CMYK-to-XYZ", "typst-assets", &["files/icc/CMYK-to-XYZ"], "Apache-2.0"),
    asset(
        "Elements and attributes of HTML and ARIA",
        "typst-assets",
        &["files/html/"],
        "CC-BY-4.0 and W3C Document License",
    ),
    asset("Elements of MathML", "typst-assets", &["files/mathml/"], "W3C Document License"),
    asset("ICU data to separate Chinese and Japanese words", "typst-assets", &["files/icu/"], "Unicode-3.0"),
    asset(
        "ICU data: calendars, collation, dates, decimals, lists, plurals, segments",
        "icu",
        &[],
        "Unicode-3.0",
    ),
    asset("Hyphenation patterns", "hypher", &["tries/"], "MIT OR Apache-2.0"),
    asset("Citation styles and their locales (CSL)", "hayagriva", &["archive/"], "CC-BY-SA-3.0"),
    asset("Syntax definitions for code", "two-face", &["generated/"], "one each, in the packages"),
    asset("Character maps of Adobe", "hayro-cmap", &["assets/"], "BSD-3-Clause"),
    asset("Foxit fonts of PDFium, colour profiles", "hayro-interpret", &["assets/"], "BSD-3-Clause, CC0-1.0"),
    asset("Colour profiles", "hayro-jpeg2000", &["assets/"], "CC0-1.0"),
    asset("Colour profiles", "krilla", &["icc/"], "CC0-1.0"),
];

/// Sees that the list is true: each package is in the program and has such files, and every file of `typst-assets` is named.
pub(super) fn check(packages: &[Package]) -> Result<()> {
    for asset in ASSETS {
        let package = packages.iter().find(|package| package.name == asset.package);
        let package = package.ok_or_else(|| format!("{}: not in the program any more", asset.package))?;
        let files = files(package)?;
        for start in asset.files {
            if !files.iter().any(|file| file.starts_with(start)) {
                return Err(format!("{}: nothing is named {start}… any more", asset.package).into());
            }
        }
        if asset.package == "typst-assets" {
            let known: Vec<&str> = ASSETS.iter().flat_map(|asset| asset.files).copied().collect();
            let is_new = |file: &&String| {
                file.starts_with("files/") && !known.iter().any(|start| file.starts_with(start))
            };
            if let Some(new) = files.iter().find(is_new) {
                return Err(format!("typst-assets: {new} is new; say in ASSETS under which licence").into());
            }
        }
    }
    Ok(())
}

/// Lists the files of a package's source, as paths with `/`, in order.
pub(super) fn files(package: &Package) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(package.folder.join(&below))? {
            let entry = entry?;
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() { open.push(format!("{path}/")) } else { found.push(path) }
        }
    }
    found.sort_unstable();
    Ok(found)
}
