
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

### Rules

attendance-shape = die Teilnahme ist auf zwei Arten angegeben
    .hint = Benutzen Sie nur eine: phrase (in Worten), groups (Gruppen mit Anzahl) oder people (einzelne Personen).
duplicate-id = die Kennung „{ $id }“ ist schon vergeben
    .hint = Sie steht bereits in { $file }, Zeile { $line }. Geben Sie einer der beiden eine andere Kennung.
duplicate-report = vom Standort „{ $site }“ gibt es schon einen Bericht
    .hint = Er steht in { $file }. Führen Sie beide zusammen oder entfernen Sie einen.
duplicate-table = einen Thementisch mit der Nummer { $number } gibt es schon
    .hint = Er steht in { $file }. Geben Sie einem der beiden eine andere Nummer.
item-without-title = Tagesordnungspunkt { $number } hat keinen Titel
    .hint = Geben Sie ihm einen Titel (title). Stand er in keiner Tagesordnung, setzen Sie „announced: false“ und mit „in“ den Punkt, in dessen Abschnitt er steht.
unknown-field = das Arbeitsfeld „{ $id }“ gibt es nicht
    .hint = { $suggested ->
        [0] Arbeitsfelder stehen in programme.yaml unter work_fields.
       *[other] Meinten Sie „{ $suggestion }“? Arbeitsfelder stehen in programme.yaml unter work_fields.
    }
unknown-item = einen Tagesordnungspunkt „{ $id }“ mit eigenem Abschnitt gibt es nicht
    .hint = { $suggested ->
        [0] Nennen Sie bei „in“ die Kennung (id) eines Punktes, der selbst kein „in“ hat.
       *[other] Meinten Sie „{ $suggestion }“?
    }
unknown-organisation = die Organisation „{ $id }“ gibt es nicht
    .hint = { $suggested ->
        [0] Organisationen stehen in programme.yaml unter organisations.
       *[other] Meinten Sie „{ $suggestion }“? Organisationen stehen in programme.yaml unter organisations.
    }
unknown-person = die Person „{ $id }“ gibt es nicht
    .hint = { $suggested ->
        [0] Personen stehen in programme.yaml unter people.
       *[other] Meinten Sie „{ $suggestion }“? Personen stehen in programme.yaml unter people.
    }
unknown-phrase = eine Formulierung „{ $id }“ gibt es nicht
    .hint = Die Namen sind die der Dateien in templates/phrases, zum Beispiel opening oder next.
unknown-site = den Standort „{ $id }“ gibt es nicht
    .hint = { $suggested ->
        [0] Standorte stehen in programme.yaml unter sites.
       *[other] Meinten Sie „{ $suggestion }“? Standorte stehen in programme.yaml unter sites.
    }
unknown-statement = die Aussage „{ $id }“ gibt es nicht
    .hint = { $suggested ->
        [0] Bei „from“ stehen die Kennungen (id) der Aussagen aus den Berichten im Ordner sites.
       *[other] Meinten Sie „{ $suggestion }“? Bei „from“ stehen die Kennungen der Aussagen aus dem Ordner sites.
    }

### The command line

decimal-mark = ,
pages = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
}
built = { $files ->
    [0] Nichts geschrieben
    [one] 1 Datei
   *[other] { $files } Dateien
} in { $time }
not-written = { $exchange }: nicht geschrieben, bitte zuerst die Fehler beheben
machine-error = Das ging nicht: { $error }
no-inputs = Den Ordner { $path } gibt es hier nicht ({ $error }).
    Wechseln Sie in Ihren Arbeitsordner, nennen Sie ihn mit --root, oder legen Sie mit „austausch init ORDNER“ einen an.
unknown-exchange = Einen Austausch „{ $name }“ gibt es nicht. Meinten Sie: { $known }?
usage-error = Diesen Befehl verstehe ich nicht.
init-written = angelegt: { $path }
init-kept = bleibt:   { $path } (gab es schon)
init-done = Fertig. Nächster Schritt: die Dateien in { $folder } anpassen, dann „austausch build --root { $folder }“.

help = austausch macht aus dem, was die Standorte berichten, die Dokumentation ihres Erfahrungsaustauschs.
help-examples = Beispiele:
      austausch init arbeitsordner
      austausch check
      austausch build 2016-04-06-sonneberg --format pdf,docx
help-template = { "{" }about{ "}" }

    Aufruf: { "{" }usage{ "}" }

    { "{" }all-args{ "}" }{ "{" }after-help{ "}" }
help-help = Diese Hilfe
help-version = Version des Programms
help-lang = Sprache der Meldungen: de oder en. Üblich: de
help-build = Baut die Dokumente: aus inputs/ werden Dateien in outputs/
help-build-examples = Beispiele:
      austausch build                                   alle Austausche, alle Formate
      austausch build 2016-04-06-sonneberg              nur diesen
      austausch build --format pdf,docx --out ablage    nur PDF und Word, in den Ordner ablage
help-build-exchanges = Welche Austausche (Ordner unter inputs). Üblich: alle
help-build-kind = Welche Art von Dokument: record (die Dokumentation)
help-build-format = Welche Formate, mit Komma getrennt: pdf, docx, html, md, typ. Üblich: pdf,docx,html,md
help-build-out = Wohin. Üblich: outputs
help-build-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
help-check = Prüft die Eingaben und schreibt nichts
help-check-examples = Beispiele:
      austausch check
      austausch check 2016-04-06-sonneberg --json
help-check-exchanges = Welche Austausche (Ordner unter inputs). Üblich: alle
help-check-json = Meldungen als JSON, für andere Programme
help-check-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
help-init = Legt einen Arbeitsordner mit erklärten Beispieldateien an
help-init-examples = Beispiel:
      austausch init arbeitsordner
help-init-dir = Der Ordner; was es darin schon gibt, bleibt, wie es ist
