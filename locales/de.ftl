
### Markdown in Texten
list-too-deep = Diese Liste ist tiefer als { $depth } Ebenen verschachtelt. Ihre Punkte stehen in der Dokumentation auf Ebene { $depth }.
    .hint = Fassen Sie die Punkte zusammen oder rücken Sie sie eine Ebene weniger weit ein.
image-in-text = Bilder können nicht im Fließtext stehen: Statt „{ $file }“ erscheint nur die Beschreibung des Bildes.
    .hint = Tragen Sie das Bild als eigenen Teil des Tagesordnungspunktes ein.
markup-not-shown = Für Programmcode gibt es in der Dokumentation keine Auszeichnung. Der Text erscheint, wie er dasteht.
    .hint = Schreiben Sie Anführungszeichen („…“) oder einen Apostroph (’) anstelle von ` und ~~~.
link-leads-nowhere = Die Adresse „{ $address }“ führt nicht ins Internet. Der Text erscheint ohne Verweis.
    .hint = Adressen beginnen mit https://, http:// oder mailto:.
table-row-too-long = Diese Zeile der Tabelle hat mehr Zellen als die Kopfzeile. Der Rest steht in ihrer letzten Zelle.
    .hint = Ergänzen Sie die Kopfzeile, oder schreiben Sie \| für einen senkrechten Strich im Text.
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
### PDF, Schriften und Bilder

glyph-missing = Keine Schrift hat das Zeichen { $character } ({ $code }). Im PDF steht dafür [{ $code }].
    .hint = Ersetzen Sie das Zeichen durch ein Wort, oder legen Sie eine Schrift, die es hat, in den Ordner templates/fonts. In Word, HTML und Markdown steht das Zeichen selbst.
font-unreadable = Diese Datei ist keine lesbare Schrift und wird übergangen.
    .hint = Schriften müssen als TrueType (.ttf) oder OpenType (.otf) vorliegen. Laden Sie die Datei neu herunter, oder nehmen Sie sie aus dem Ordner.
picture-unreadable = { $kind ->
        [kind] Dieses Bild ist weder JPEG noch PNG. An seiner Stelle steht sein Alternativtext.
        [size] Dieses Bild ist zu groß. An seiner Stelle steht sein Alternativtext.
       *[broken] Dieses Bild ist beschädigt. An seiner Stelle steht sein Alternativtext.
    }
    .hint = { $kind ->
        [kind] Öffnen Sie das Bild in einem Bildprogramm, und speichern Sie es als JPEG (Fotos) oder PNG (Logos).
        [size] Verkleinern Sie das Bild: 4000 Pixel an der längeren Seite genügen für jeden Druck.
       *[broken] Kopieren Sie das Bild noch einmal von der Kamera, oder bitten Sie um eine neue Kopie.
    }
typst-error = Die Vorlage lässt sich nicht setzen (main.typ, Zeile { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = Das liegt an der Vorlage, nicht an Ihren Texten. Nehmen Sie die letzte Änderung an der Vorlage zurück, oder zeigen Sie diese Meldung der Person, die sie pflegt. { $advice }
typst-warning = Beim Setzen der Vorlage fiel etwas auf (main.typ, Zeile { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = Das liegt an der Vorlage, nicht an Ihren Texten. Sehen Sie sich die Seiten an; stimmt alles, können Sie weiterarbeiten. { $advice }
