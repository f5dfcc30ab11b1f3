//! The `zip` for Windows, with a file to double-click: it opens a console in the folder to start from and says what to type.

use super::contents::Contents;
use crate::Result;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const START: &str = "Start.cmd";

/// The console reads the file line by line: what follows `chcp` is read as UTF-8. A mark at the file's beginning would be read as a command.
const START_FILE: &str = "\
@echo off
chcp 65001 >nul
title austausch
set \"PATH=%~dp0;%PATH%\"
cd /d \"%~dp0arbeitsordner\"
echo.
echo   Guten Tag! Dies ist austausch: Aus dem, was die Standorte berichten,
echo   wird die Dokumentation Ihres Erfahrungsaustauschs.
echo.
echo   Sie sind im Ordner %CD%
echo   Darin liegt ein erfundenes Beispiel. Tippen Sie einen Befehl und drücken Sie die Eingabetaste:
echo.
echo     austausch build      baut aus dem Beispiel die Dokumente, in den Ordner outputs
echo     austausch check      prüft die Eingaben und sagt, was zu tun ist
echo     austausch --help     zeigt alle Befehle
echo.
echo   Wie es weitergeht, sagen LIESMICH.html und das Handbuch im Ordner handbuch.
echo.
cmd /k
";

/// Packs the files as a folder called `name`; manual pages and completions of other systems stay out.
pub(super) fn zip(contents: &Contents, name: &str) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let start = START_FILE.replace('\n', "\r\n");
    let files = contents.iter().map(|(path, bytes, _)| (path, bytes)).filter(|(path, _)| is_wanted(path));
    for (path, bytes) in files.chain([(START, start.as_bytes())]) {
        zip.start_file(format!("{name}/{path}"), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn is_wanted(path: &str) -> bool {
    !path.starts_with("man/") && (!path.starts_with("completions/") || path.ends_with(".ps1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn the_zip_holds_what_windows_needs_and_a_start_file() {
        let mut contents = Contents::default();
        contents.add_program("austausch.exe", vec![1]);
        for path in
            ["man/man1/austausch.1", "completions/_austausch", "completions/_austausch.ps1", "LIESMICH.html"]
        {
            contents.add(path, Vec::new());
        }
        let bytes = zip(&contents, "austausch-1").unwrap();
        assert!(bytes == zip(&contents, "austausch-1").unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let wanted = ["LIESMICH.html", "austausch.exe", "completions/_austausch.ps1", START];
        assert_eq!(names, wanted.map(|name| format!("austausch-1/{name}")));
        let mut start = String::new();
        archive.by_name("austausch-1/Start.cmd").unwrap().read_to_string(&mut start).unwrap();
        assert!(start.starts_with("@echo off\r\nchcp 65001 >nul\r\n"));
        assert!(start.contains("drücken") && start.lines().count() == start.matches("\r\n").count());
    }

    /// What a console takes for more than words.
    #[test]
    fn what_the_start_file_says_is_said_as_it_stands() {
        for line in START_FILE.lines().filter_map(|line| line.strip_prefix("echo ")) {
            assert!(!line.replace("%CD%", "").contains(['&', '<', '>', '|', '^', '%', '"']), "{line}");
        }
    }
}
