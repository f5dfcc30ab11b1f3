
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

### Word

word-character = Das Zeichen { $character } kann in einer Word-Datei nicht stehen. Dort steht dafür „�“.
    .hint = Es ist ein unsichtbares Steuerzeichen, meist aus einem anderen Programm mitkopiert. Löschen Sie es, und tippen Sie die Stelle neu.
word-list-depth = Eine Liste ist tiefer als vier Ebenen. In Word stehen ihre tieferen Punkte auf der vierten Ebene.
    .hint = Ziehen Sie Ebenen zusammen, oder machen Sie aus den tiefsten Punkten einen Satz.
word-style-missing = In der Word-Vorlage fehlt die Formatvorlage „{ $style }“. Solche Absätze stehen in der Standardschrift.
    .hint = Legen Sie in der Vorlage templates/record/dokumentation.docx eine Formatvorlage dieses Namens an.
