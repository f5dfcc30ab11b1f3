
### Fixed words of documents

label-page = Seite
label-of = von
label-agenda = Tagesordnung
label-contents = Inhalt
label-draft = Entwurf
label-date-place = Datum und Ort
label-host = Gastgeber
label-next = Nächster Austausch
label-what = Was
label-who = Wer
label-due = Bis wann
label-skip = Zum Inhalt springen
label-funding = Förderung

### Building

output-edited = { $path } wurde seit dem letzten Lauf von Hand geändert und bleibt, wie es ist
    .hint = Die neue Fassung liegt daneben als „{ $new }“. Übernehmen Sie Ihre Änderungen in die Eingaben oder löschen Sie die alte Datei.
output-locked = { $path } ließ sich nicht ersetzen, vermutlich ist die Datei gerade geöffnet
    .hint = Die neue Fassung liegt daneben als „{ $new }“. Schließen Sie die Datei und starten Sie den Lauf noch einmal.
picture-missing = die Bilddatei „{ $name }“ gibt es nicht
    .hint = Legen Sie die Datei in den Ordner des Austauschs (Logos: in den Ordner inputs) oder berichtigen Sie den Namen. Groß- und Kleinschreibung zählt.
