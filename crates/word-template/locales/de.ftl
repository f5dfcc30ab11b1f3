### Wo etwas steht

word-place = { $part ->
    [header] Kopfzeile
    [header-first] Kopfzeile der ersten Seite
    [header-even] Kopfzeile der geraden Seiten
    [footer] Fußzeile
    [footer-first] Fußzeile der ersten Seite
    [footer-even] Fußzeile der geraden Seiten
    [footnote] Fußnote { $note }
    [endnote] Endnote { $note }
    [comment] Kommentar { $note }
    [properties] Eigenschaften der Datei
    [file] Ganze Datei
   *[body] Textkörper
}{ $section ->
    [0] { "" }
   *[other] { " " }(Abschnitt { $section })
}{ $paragraph ->
    [0] { "" }
   *[other] , Absatz { $paragraph }
}{ $row ->
    [0] { "" }
   *[other] , Tabelle { $table } Zeile { $row } Spalte { $column }
}{ $box ->
    [0] { "" }
   *[other] { " " }(im Textfeld)
}{ $inside ->
    [none] { "" }
    [picture-alt] { " " }(Alternativtext eines Bildes)
    [shape-alt] { " " }(Alternativtext einer Form)
    [chart-alt] { " " }(Alternativtext eines Diagramms)
    [smartart-alt] { " " }(Alternativtext einer SmartArt-Grafik)
    [table-alt] { " " }(Alternativtext der Tabelle)
    [watermark] { " " }(Wasserzeichen)
    [word-art] { " " }(WordArt)
    [link] { " " }(Adresse eines Links)
    [link-tip] { " " }(QuickInfo eines Links)
    [field] { " " }(in einem Feld)
    [form-field] { " " }(Formularfeld)
    [control] { " " }(Tag eines Inhaltssteuerelements)
    [control-title] { " " }(Titel eines Inhaltssteuerelements)
    [control-list] { " " }(Auswahl eines Inhaltssteuerelements)
    [bookmark] { " " }(Name einer Textmarke)
    [equation] { " " }(in einer Formel)
    [chart] { " " }(in einem Diagramm)
    [smartart] { " " }(in einer SmartArt-Grafik)
    [canvas] { " " }(in einer Zeichnung)
    [imported] { " " }(in einer eingefügten Datei)
    [numbering] { " " }(Nummerierung einer Liste)
   *[setting] { " " }(in einer Einstellung, die man nicht sieht)
}
word-other-place = { $other-part ->
    [header] Kopfzeile
    [header-first] Kopfzeile der ersten Seite
    [header-even] Kopfzeile der geraden Seiten
    [footer] Fußzeile
    [footer-first] Fußzeile der ersten Seite
    [footer-even] Fußzeile der geraden Seiten
    [footnote] Fußnote { $other-note }
    [endnote] Endnote { $other-note }
    [comment] Kommentar { $other-note }
    [properties] Eigenschaften der Datei
    [file] Ganze Datei
   *[body] Textkörper
}{ $other-section ->
    [0] { "" }
   *[other] { " " }(Abschnitt { $other-section })
}{ $other-paragraph ->
    [0] { "" }
   *[other] , Absatz { $other-paragraph }
}{ $other-row ->
    [0] { "" }
   *[other] , Tabelle { $other-table } Zeile { $other-row } Spalte { $other-column }
}{ $other-box ->
    [0] { "" }
   *[other] { " " }(im Textfeld)
}

### Was eine Datei ist

word-file-empty = Die Datei ist leer.
    .hint = Öffnen Sie die Vorlage in Word, und speichern Sie sie neu als „Word-Dokument (*.docx)“.
word-file = Das ist keine Word-Datei.
    .hint = Öffnen Sie die Vorlage in Word, und speichern Sie sie neu als „Word-Dokument (*.docx)“.
word-file-old = Das ist eine Datei im alten Word-Format (.doc), oder sie ist mit einem Kennwort geschützt.
    .hint = Öffnen Sie die Vorlage in Word, und speichern Sie sie ohne Kennwort neu als „Word-Dokument (*.docx)“.
word-file-damaged = Die Datei ist beschädigt oder unvollständig.
    .hint = Holen Sie die Vorlage noch einmal von dort, wo sie herkommt. Lässt sie sich in Word öffnen, speichern Sie sie neu als „Word-Dokument (*.docx)“.
word-file-parts = Die Datei besteht aus mehr als { $most } Teilen. So große Vorlagen füllt das Programm nicht.
    .hint = Öffnen Sie die Vorlage in Word, und nehmen Sie Bilder und eingebettete Dateien heraus.
word-file-large = „{ $part }“ in der Datei ist zu groß.
    .hint = Verkleinern Sie in Word die Bilder („Bilder komprimieren“), oder nehmen Sie eingebettete Dateien heraus.
word-file-twice = In der Datei steht ein Teil zweimal. Welcher gilt, lässt sich nicht sagen.
    .hint = Solche Dateien können schädlich sein. Nehmen Sie eine Vorlage, die in Word entstanden ist.
word-file-name = In der Datei hat ein Teil einen Namen, der aus ihr hinausführt: „{ $name }“.
    .hint = Solche Dateien können schädlich sein. Nehmen Sie eine Vorlage, die in Word entstanden ist.
word-file-circle = In der Datei verweist „{ $part }“ im Kreis auf sich selbst.
    .hint = Solche Dateien können schädlich sein. Nehmen Sie eine Vorlage, die in Word entstanden ist.
word-file-kind = { $kind ->
        [none] Die Datei sagt nicht, dass sie ein Word-Dokument ist.
       *[other] Die Datei gibt sich nicht als Word-Dokument aus, sondern als „{ $kind }“.
    }
    .hint = Öffnen Sie die Vorlage in Word, und speichern Sie sie neu als „Word-Dokument (*.docx)“.
word-file-total = Ausgepackt ist die Datei größer als { $most } MiB.
    .hint = Verkleinern Sie in Word die Bilder („Bilder komprimieren“), oder nehmen Sie eingebettete Dateien heraus.
word-part-missing = In der Datei fehlt „{ $part }“. Ohne diesen Teil ist sie keine Word-Datei.
    .hint = Öffnen Sie die Vorlage in Word, und speichern Sie sie neu als „Word-Dokument (*.docx)“.
word-part-damaged = „{ $part }“ in der Datei ist beschädigt (Zeile { $line }, Zeichen { $column }).
    .hint = Öffnen Sie die Vorlage in Word, lassen Sie sie reparieren, und speichern Sie sie neu als „Word-Dokument (*.docx)“.
word-part-foreign = „{ $part }“ in der Datei enthält Angaben, die Word nicht schreibt (Zeile { $line }, Zeichen { $column }).
    .hint = Solche Dateien können schädlich sein. Nehmen Sie eine Vorlage, die in Word entstanden ist.
word-part-deep = In „{ $part }“ stehen mehr als { $most } Ebenen ineinander (Zeile { $line }, Zeichen { $column }).
    .hint = Nehmen Sie in Word Textfelder und Steuerelemente heraus, die ineinander stehen.

### Was eine Vorlage nicht füllen lässt

word-file-strict = Die Datei ist ein „Strict Open XML-Dokument“. Diese Form liest das Programm nicht.
    .hint = Öffnen Sie die Vorlage in Word, und wählen Sie unter „Speichern unter“ den Dateityp „Word-Dokument (*.docx)“ ohne „Strict“.
word-macros = Die Vorlage kann Makros enthalten. Solche Dateien füllt das Programm nicht.
    .hint = Speichern Sie die Vorlage in Word als „Word-Dokument (*.docx)“, ohne Makros.
word-too-large = { word-place }: Der Inhalt würde größer als 64 MiB.
    .hint = Sehen Sie nach, ob in der Vorlage Wiederholungen ineinander stehen, die es nicht sollen.
fill-unknown-name = { word-place }: Den Namen „{ $name }“ gibt es in den Daten nicht ({ $tag }).
    .hint = Prüfen Sie die Schreibweise. Soll die Stelle leer bleiben, wenn es den Namen nicht gibt, füllen Sie mit --missing empty.
fill-unknown-helper = { word-place }: Den Befehl „{ $name }“ gibt es nicht ({ $tag }).
    .hint = Befehle sind if, unless, each, with, blocks, inline, image, merge, qr, chart, date, len und lookup. Ein Name hat keine Leerzeichen.
fill-no-list = { word-place }: „{ $name }“ ist keine Liste. { $tag } hat deshalb nichts zu wiederholen.
    .hint = Nennen Sie eine Liste. Soll etwas nur dastehen, wenn es „{ $name }“ gibt, schreiben Sie { "{{" }#if { $name }{ "}}" } und { "{{" }/if{ "}}" }.
fill-no-text = { word-place }: „{ $name }“ ist in diesen Daten eine Liste oder eine Gruppe von Angaben. So lässt sich das nicht einsetzen ({ $tag }).
    .hint = Wiederholen Sie eine Liste mit #each, oder nennen Sie eine einzelne Angabe. In allen Einträgen einer Liste muss hier einfacher Text stehen.
fill-name-lacking = { word-place }: „{ $name }“ gibt es in den Daten nicht überall, wo { $tag } steht, etwa nicht in jedem Eintrag einer Liste.
    .hint = Ergänzen Sie die Angabe in den Daten. Soll die Stelle leer bleiben, wo sie fehlt, füllen Sie mit --missing empty.
fill-tag-open = { word-place }: Der Platzhalter hat kein Ende: „{ $tag }“.
    .hint = Ein Platzhalter endet mit zwei geschweiften Klammern: { "}}" }. Anfang und Ende stehen in demselben Absatz.
fill-tag-kind = { word-place }: Solche Platzhalter gibt es in Word-Vorlagen nicht: „{ $tag }“.
    .hint = Zwischen die Klammern gehört ein Name oder ein Befehl mit einem Namen.
fill-tag-reference = { word-place }: { $tag } steht dort, wo die Datei auf einen ihrer Teile verweist, etwa auf ein Bild.
    .hint = Löschen Sie das Bild, den Link oder die Kopfzeile an dieser Stelle, und fügen Sie sie in Word neu ein.
fill-tag-unreadable = { word-place }: Der Platzhalter { $tag } ist nicht zu verstehen.
    .hint = Prüfen Sie Satzzeichen, runde Klammern und Anführungszeichen darin.
fill-block-open = { word-place }: { $tag } hat kein Ende.
    .hint = Zu jedem #each, #if, #unless und #with gehört ein Ende, etwa { "{{" }/each{ "}}" } oder { "{{" }/if{ "}}" }.
fill-block-stray = { word-place }: Zu { $tag } fehlt der Anfang.
    .hint = Setzen Sie den Anfang davor, oder löschen Sie { $tag }.
fill-block-crossed = { word-place }: Hier steht { $tag }, aber { "{{" }#{ $open }{ "}}" } ist noch nicht zu Ende.
    .hint = Was zuletzt beginnt, endet zuerst: Hier muss { "{{" }/{ $open }{ "}}" } stehen.
fill-block-apart = { word-place }: { $tag } beginnt hier und endet in einem anderen Text.
    .hint = Setzen Sie Anfang und Ende in denselben Text, etwa beide in dieselbe Fußnote.
fill-block-cells = { word-place }: Ob { $tag } die Zeile meint oder nur Zellen, ist nicht zu erkennen: Neben seinen Platzhaltern steht in den Zellen anderer Text.
    .hint = Sollen es Zellen sein, setzen Sie { $tag }, sein Ende und, was dazwischen teilt, jeweils allein in eine Zelle; soll es die Zeile sein, in eigene Zeilen darüber und darunter.
fill-block-field = { word-place }: { $tag } steht in einem Feld, und sein Block reicht über das Feld hinaus. Das Feld ginge dabei entzwei.
    .hint = Setzen Sie { $tag } vor oder hinter das Feld, etwa hinter die Seitenzahl: Alt+F9 zeigt, wo Felder anfangen und enden.
fill-block-deep = { word-place }: { $tag } steht in { $most } anderen Blöcken; tiefer geht es nicht. Auch „else if“ zählt als Block.
    .hint = Schließen Sie Blöcke früher, oder teilen Sie die Vorlage.
fill-picture-alone = { word-place }: { $tag } steht nicht allein im Alternativtext. Ein Bild zeigt genau eines, und sein Alternativtext kommt aus den Daten.
    .hint = Lassen Sie im Alternativtext nur den Platzhalter des Bildes stehen; um ihn dürfen #if und #unless stehen. Soll sich das Bild wiederholen, setzen Sie #each davor und /each dahinter in den Text.
fill-text-only = { word-place }: Hier kann nur einfacher Text stehen. { $tag } setzt mehr ein als das.
    .hint = Setzen Sie { $tag } in den Text der Vorlage, oder schreiben Sie hier einen Namen, dessen Wert einfacher Text ist.
fill-refused = { word-place }: Der Platzhalter { $tag } passt nicht zu den Daten.
    .hint = Prüfen Sie, ob hinter dem Befehl so viele Namen stehen, wie er braucht, ob es Namen dieser Art sind, und ob es sie in den Daten gibt.
fill-partial-path = { word-place }: { $tag } nennt einen Weg. Eine Teilvorlage heißt nur wie ihre Datei.
    .hint = Legen Sie die Datei in den Ordner der Vorlage, und schreiben Sie ihren Namen ohne Ordner und ohne .docx.
fill-partial-unknown = { word-place }: Die Teilvorlage „{ $name }“ gibt es nicht ({ $tag }).
    .hint = { $help ->
        [like] Meinten Sie „{ $suggestion }“?
       *[none] Legen Sie { $name }.docx in den Ordner der Vorlage.
    }
fill-partial-circle = { word-place }: Die Teilvorlage „{ $name }“ setzt sich selbst wieder ein ({ $tag }).
    .hint = Löschen Sie diesen Platzhalter, oder setzen Sie dort eine andere Datei ein.
fill-partial-file = { word-place }: { $name }.docx ist keine Word-Datei, die das Programm lesen kann ({ $tag }).
    .hint = Öffnen Sie die Datei in Word, und speichern Sie sie als .docx.

### Was beim Füllen auffällt

word-character = Das Zeichen { $character } kann in einer Word-Datei nicht stehen. Dort steht dafür „�“.
    .hint = Es ist ein unsichtbares Steuerzeichen, meist aus einem anderen Programm mitkopiert. Löschen Sie es, und tippen Sie die Stelle neu.
word-data-character = In den Daten steht unter „{ $name }“ das Zeichen { $character }, das in einer Word-Datei nicht stehen kann. Wo der Wert eingesetzt wird, steht dafür „�“.
    .hint = Es ist ein unsichtbares Steuerzeichen, meist aus einem anderen Programm mitkopiert. Löschen Sie es in den Daten.
word-list-depth = Eine Liste ist tiefer als vier Ebenen. In Word stehen ihre tieferen Punkte auf der vierten Ebene.
    .hint = Ziehen Sie Ebenen zusammen, oder machen Sie aus den tiefsten Punkten einen Satz.
word-style-missing = In der Word-Vorlage fehlt die Formatvorlage „{ $style }“. Das Programm hat eine schlichte angelegt.
    .hint = Wenn es anders aussehen soll, legen Sie in der Vorlage eine Formatvorlage dieses Namens an.
word-contents-pages = Auf welchen Seiten die Überschriften stehen, weiß erst Word. Im Inhaltsverzeichnis fehlen die Seitenzahlen noch.
    .hint = Klicken Sie in Word mit der rechten Maustaste auf das Inhaltsverzeichnis, und wählen Sie „Felder aktualisieren“. Mit --ask-refresh fragt Word beim Öffnen danach.
word-link = Die Adresse „{ $address }“ führt nirgendwohin. Ihr Text steht ohne Verweis da.
    .hint = Erlaubt sind Adressen mit http, https oder mailto.
word-merged-lost = { word-place }: { $tag } stand in einer Zelle, die über mehrere Zeilen reicht und in einer Zeile beginnt, die hier wegfällt. In der nächsten Zeile bleibt die Zelle leer.
    .hint = Setzen Sie die Platzhalter des Blocks so, dass die Zeile, in der die Zelle beginnt, außerhalb bleibt, oder nehmen Sie { $tag } aus dieser Zelle.
word-table-columns = Eine Tabelle hat { $count } Spalten. Word nimmt höchstens { $most } und öffnet die Datei sonst nicht.
    .hint = Teilen Sie die Tabelle, oder tauschen Sie in ihr Zeilen und Spalten.
word-picture-alt = Zum Bild „{ $picture }“ fehlt der Alternativtext.
    .hint = Geben Sie in den Daten neben „file“ auch „alt“ an: was auf dem Bild zu sehen ist.
word-picture-missing = Das Bild „{ $picture }“ lässt sich nicht zeigen. In der Vorlage bleibt das alte stehen.
    .hint = Legen Sie die Bilddatei (PNG oder JPEG) neben die Daten, und nennen Sie ihren Namen genau so.
word-picture-none = { word-place }: Zu { $tag } nennen die Daten kein Bild. Das Bild der Vorlage fällt weg.
    .hint = Nennen Sie in den Daten eine Bilddatei. Soll das Bild manchmal fehlen, schreiben Sie #if darum.
word-qr-long = Der Text „{ $text }“ ist mit { $bytes } Bytes zu lang für einen QR-Code. Er steht statt des Codes da.
    .hint = Nehmen Sie eine kürzere Adresse; in einen QR-Code passen etwa 2300 Bytes, gut lesbar sind bis 250.
word-qr-small = Der QR-Code für „{ $text }“ ist mit { $millimetres } mm Breite so fein, dass manche Telefone ihn nicht lesen.
    .hint = Nehmen Sie eine kürzere Adresse, oder machen Sie den Platz dafür mindestens { $needed } mm breit und hoch: Ein Bild, dessen Alternativtext der Platzhalter ist, gibt dem Code seine Größe.
word-chart-figure = { word-place }: Zu „{ $label }“ gibt es keine Zahl. Im Diagramm und in seiner Tabelle fehlt der Eintrag ({ $tag }).
    .hint = Tragen Sie in den Daten eine Zahl ohne Anführungszeichen ein, oder nennen Sie im Platzhalter die Angabe, die eine ist.
word-chart-label = { word-place }: Im Diagramm steht an keinem Balken, wofür er steht: Die Einträge der Liste haben keinen Text „{ $key }“ ({ $tag }).
    .hint = Nennen Sie in Anführungszeichen die Angabe, die den Balken benennt. Ein Eintrag hat: { $known }.

### Word-Vorlagen prüfen

word-unknown-name = { word-place }: { $help ->
        [outside] „../“ führt hier ins Leere ({ $tag }).
       *[none] Den Namen „{ $name }“ gibt es hier nicht ({ $tag }).
    }
    .hint = { $help ->
        [like] Meinten Sie „{ $suggestion }“?
        [dots] Word hat drei Punkte zu einem Zeichen gemacht („…“). Schreiben Sie { "{{" }{ $suggestion }{ "}}" }; macht Word es wieder, drücken Sie gleich danach Strg+Z.
        [letter] Das { $number }. Zeichen des Namens, „{ $letter }“, { $script ->
            [cyrillic] ist ein kyrillischer Buchstabe
            [greek] ist ein griechischer Buchstabe
            [wide] ist ein Zeichen doppelter Breite
            [latin] ist ein lateinischer Buchstabe
            [figure] ist eine Ziffer
           *[other] ist ein anderes Zeichen
        } ({ $code }) und sieht nur aus wie „{ $instead }“. Tippen Sie den Namen neu: „{ $suggestion }“.
        [letter-of-data] In den Daten steht in diesem Namen an { $number }. Stelle ein fremdes Zeichen, das nur aussieht wie „{ $letter }“. Tippen Sie den Namen in den Daten neu.
        [count] „{ $suggestion }“ ist eine Liste. Wie viele Einträge sie hat, setzt { "{{" }len { $suggestion }{ "}}" } ein.
        [of-list] „{ $suggestion }“ ist eine Liste. Schreiben Sie, was von jedem Eintrag dastehen soll, zwischen { "{{" }#each { $suggestion }{ "}}" } und { "{{" }/each{ "}}" }; wie viele Einträge es sind, setzt { "{{" }len { $suggestion }{ "}}" } ein.
        [dash] Im Namen steht „{ $sign }“, das Word beim Tippen von selbst setzt. Meinten Sie „{ $suggestion }“?
        [letters] Im Namen steht ein Zeichen für sich, das aussieht wie ein Teil seines Buchstabens, etwa die Punkte eines Umlauts. Tippen Sie den Namen neu: „{ $suggestion }“.
        [letters-of-data] In den Daten steht in diesem Namen ein Zeichen für sich, das aussieht wie ein Teil seines Buchstabens, etwa die Punkte eines Umlauts. Tippen Sie den Namen in den Daten neu.
        [outer] Er steht eine Ebene weiter außen: Schreiben Sie „{ $suggestion }“.
        [list] Er gehört zu den Einträgen von „{ $suggestion }“: Schreiben Sie ihn zwischen { "{{" }#each { $suggestion }{ "}}" } und { "{{" }/each{ "}}" }.
        [section] Der Abschnittswechsel steht in der Zeile mit { $suggestion }, also hinter den Einträgen. Setzen Sie ihn in eine Zeile davor; dann gelten ihre Namen auch hier.
        [loop] Was mit @ beginnt, gilt nur zwischen { "{{" }#each …{ "}}" } und { "{{" }/each{ "}}" }: @index, @number, @first, @last und @key.
        [outside] Weiter außen ist nichts mehr: Nehmen Sie ein „../“ weg.
        [entry] Hier ist nur ein einfacher Wert: Schreiben Sie { "{{" }this{ "}}" }.
        [plain] Davor steht ein einfacher Wert, in dem es keine weiteren Namen gibt.
       *[none] Hier gibt es: { $suggestion }.
    }
word-unknown-helper = { word-place }: Den Befehl „{ $name }“ gibt es nicht ({ $tag }).
    .hint = { $help ->
        [space] Hinter dem Befehl fehlt ein Leerzeichen: Schreiben Sie { "{{" }#{ $suggestion }{ "}}" }.
        [dot] Zwischen Namen steht ein Punkt: Schreiben Sie { "{{" }{ $suggestion }{ "}}" }.
        [like] Meinten Sie „{ $suggestion }“?
        [word] Schreiben Sie { $suggestion } und am Ende { $end }.
        [letter] Das { $number }. Zeichen des Befehls, „{ $letter }“, { $script ->
            [cyrillic] ist ein kyrillischer Buchstabe
            [greek] ist ein griechischer Buchstabe
            [wide] ist ein Zeichen doppelter Breite
           *[other] ist ein anderes Zeichen
        } ({ $code }) und sieht nur aus wie „{ $instead }“. Tippen Sie den Befehl neu: „{ $suggestion }“.
        [if] Soll das nur dastehen, wenn es „{ $suggestion }“ gibt, schreiben Sie { "{{" }#if { $suggestion }{ "}}" } und { "{{" }/if{ "}}" }.
        [each] Soll das für jeden Eintrag von „{ $suggestion }“ dastehen, schreiben Sie { "{{" }#each { $suggestion }{ "}}" } und { "{{" }/each{ "}}" }.
        [with] „{ $suggestion }“ ist eine Gruppe von Angaben: Schreiben Sie { "{{" }#with { $suggestion }{ "}}" } und { "{{" }/with{ "}}" }.
        [block] Hinter # steht if, unless, each oder with und dann ein Name, etwa { "{{" }#if …{ "}}" }.
       *[none] Ein Name hat keine Leerzeichen. Befehle sind if, unless, each, with, blocks, inline, image, merge, qr, chart, date, len und lookup.
    }
word-tag-reference = { word-place }: { $tag } steht dort, wo die Datei auf einen ihrer Teile verweist, etwa auf ein Bild.
    .hint = Löschen Sie das Bild, den Link oder die Kopfzeile an dieser Stelle, und fügen Sie sie in Word neu ein.
word-tag-unreadable = { word-place }: Der Platzhalter { $tag } ist nicht zu verstehen.
    .hint = Zwischen die Klammern gehört ein Name oder ein Befehl mit einem Namen. Prüfen Sie Satzzeichen, runde Klammern und Anführungszeichen darin.
word-tag-values = { word-place }: Hinter „{ $name }“ { $takes ->
        [one] gehört genau eine Angabe
        [two] gehören genau zwei Angaben
        [few] gehören eine oder zwei Angaben
       *[some] gehört mindestens eine Angabe
    }, hier { $count ->
        [0] steht keine
        [one] steht eine
       *[other] stehen { $count }
    } ({ $tag }).
    .hint = { $help ->
        [meant] Schreiben Sie { $form }.
       *[form] So sieht der Befehl aus: { $form }.
    }
word-block-open = { word-place }: { $tag } hat kein Ende.{ $kind ->
        [deleted] { " " }{ $end } wurde gelöscht, während Word Änderungen nachverfolgte.
       *[none] { "" }
    }
    .hint = { $kind ->
        [deleted] Lehnen Sie diese Löschung unter „Überprüfen“ ab, oder schreiben Sie { $end } dorthin, wo der Block enden soll.
       *[none] Schreiben Sie { $end } dorthin, wo der Block enden soll.
    }
word-block-stray = { word-place }: Zu { $tag } fehlt der Anfang.
    .hint = { $kind ->
        [deleted] Der Anfang wurde gelöscht, während Word Änderungen nachverfolgte. Lehnen Sie diese Löschung unter „Überprüfen“ ab, oder löschen Sie auch { $tag }.
        [else] { $tag } steht nur zwischen Anfang und Ende eines Blocks. Setzen Sie den Anfang davor, oder löschen Sie { $tag }.
        [word] Hier ist kein Block offen. Löschen Sie { $tag }, oder setzen Sie den Anfang davor, etwa { "{{" }#if …{ "}}" }; er endet dann mit { "{{" }/if{ "}}" }.
        [name] Soll etwas nur dastehen, wenn es „{ $name }“ gibt, schreiben Sie { "{{" }#if { $name }{ "}}" } und { "{{" }/if{ "}}" }; wenn es das nicht gibt, { "{{" }#unless { $name }{ "}}" } und { "{{" }/unless{ "}}" }.
       *[end] Setzen Sie { $start } davor, oder löschen Sie { $tag }.
    }
word-else-twice = { word-place }: { $tag } steht in einem Block, in dem { "{{" }else{ "}}" } schon steht.
    .hint = Ein Block hat nur ein { "{{" }else{ "}}" }, und das steht zuletzt. Löschen Sie eines, oder schreiben Sie für weitere Fälle davor { "{{" }else if …{ "}}" }.
word-block-crossed = { word-place }: Hier steht { $tag }, aber { $start } ist noch nicht zu Ende ({ word-other-place }).
    .hint = Was zuletzt beginnt, endet zuerst: Hier muss { $end } stehen.
word-block-apart = { word-place }: { $tag } beginnt hier, aber { $end } steht in einem anderen Teil der Seite ({ word-other-place }).
    .hint = Setzen Sie beide in den Text, beide in dieselbe Tabelle oder beide in dasselbe Textfeld.
word-block-deep = { word-place }: { $tag } steht in { $most } anderen Blöcken; tiefer geht es nicht. Auch „else if“ zählt als Block.
    .hint = Schließen Sie Blöcke früher, oder teilen Sie die Vorlage.
word-rich-value = { word-place }: „{ $name }“ ist { $form ->
        [blocks] mehr als ein Wort: ganze Absätze
        [inline] Text mit Hervorhebungen
        [list] eine Liste
       *[object] eine Gruppe von Angaben
    }. So lässt sich das nicht einsetzen ({ $tag }).
    .hint = { $form ->
        [blocks] Schreiben Sie { "{{" }blocks { $name }{ "}}" } allein in einen Absatz.
        [inline] Schreiben Sie { "{{" }inline { $name }{ "}}" }.
        [list] Schreiben Sie { "{{" }#each { $name }{ "}}" } und { "{{" }/each{ "}}" }, und dazwischen, was von jedem Eintrag dastehen soll, etwa { $example }.
       *[object] Nennen Sie die einzelne Angabe, etwa { $detail }.
    }
word-each-no-list = { word-place }: „{ $name }“ ist keine Liste. { $tag } hat deshalb nichts zu wiederholen.
    .hint = Nennen Sie eine Liste. Soll etwas nur dastehen, wenn es „{ $name }“ gibt, schreiben Sie { "{{" }#if { $name }{ "}}" } und { "{{" }/if{ "}}" }.
word-tag-open = { word-place }: { $kind ->
        [brace] Dem Platzhalter „{ $tag }“ fehlt am Ende eine Klammer.
        [paragraph] Der Platzhalter „{ $tag }“ ist auf zwei Absätze verteilt.
        [cells] Der Platzhalter „{ $tag }“ ist auf zwei Zellen verteilt: Sein Ende „{ $rest }“ steht in einer anderen.
        [deleted] Dem Platzhalter „{ $tag }“ fehlt ein Teil, der gelöscht wurde, während Word Änderungen nachverfolgte.
       *[none] Der Platzhalter „{ $tag }“ hat kein Ende.
    }
    .hint = { $kind ->
        [paragraph] Löschen Sie den Absatzwechsel darin.
        [cells] Schreiben Sie den ganzen Platzhalter in eine der beiden Zellen.
        [deleted] Lehnen Sie diese Löschung unter „Überprüfen“ ab, oder löschen Sie auch den Rest des Platzhalters.
       *[none] Ein Platzhalter endet mit zwei geschweiften Klammern: { "}}" }.
    }
word-tag-stray = { word-place }: Dem Platzhalter „{ $tag }“ fehlt am Anfang { $kind ->
        [deleted] ein Teil, der gelöscht wurde, während Word Änderungen nachverfolgte.
       *[none] eine Klammer.
    }
    .hint = { $kind ->
        [deleted] Lehnen Sie diese Löschung unter „Überprüfen“ ab, oder löschen Sie auch den Rest des Platzhalters.
       *[none] Ein Platzhalter beginnt mit zwei geschweiften Klammern: { "{{" }.
    }
word-tag-gap = { word-place }: { $kind ->
        [unseen] In „{ $tag }“ steht zwischen zwei Klammern ein Zeichen, das man nicht sieht ({ $code }).
       *[space] In „{ $tag }“ steht ein Leerzeichen zwischen zwei Klammern.
    }
    .hint = { $kind ->
        [unseen] Löschen Sie die Klammern, und tippen Sie sie neu.
       *[space] Löschen Sie dieses Leerzeichen.
    }
word-tag-brace = { word-place }: { $kind ->
        [behind] Hinter dem Platzhalter steht eine Klammer zu viel: „{ $tag }“. Sie bleibt im Text stehen.
       *[within] Im Platzhalter „{ $tag }“ steht eine Klammer zu viel.
    }
    .hint = Löschen Sie diese Klammer: Ein Platzhalter beginnt mit zwei geschweiften Klammern und endet mit zwei.
word-tag-kind = { word-place }: { $kind ->
        [partial] Die Teilvorlage { $tag } steht nicht allein in ihrem Absatz.
        [empty] Der Platzhalter { $tag } ist leer.
        [inverted] Einen Block mit ^ gibt es hier nicht ({ $tag }).
       *[other] Einen Platzhalter wie { $tag } gibt es in Word-Vorlagen nicht.
    }
    .hint = { $kind ->
        [partial] Setzen Sie { $tag } in einen Absatz für sich: Eine Teilvorlage bringt ganze Absätze mit.
        [inverted] Schreiben Sie { "{{" }#unless { $name }{ "}}" } und am Ende { "{{" }/unless{ "}}" }.
        [empty] Schreiben Sie einen Namen hinein, oder löschen Sie die Klammern.
       *[other] Ein Platzhalter beginnt mit zwei Klammern; darauf folgt ein Name oder ein Befehl wie #if oder #each.
    }
word-tag-break = { word-place }: In { $tag } steht { $kind ->
        [tab] ein Tabulator
       *[line] ein Zeilenumbruch
    }, wo ein Leerzeichen stehen muss.
    .hint = Löschen Sie den { $kind ->
        [tab] Tabulator
       *[line] Zeilenumbruch
    }, und tippen Sie dort ein Leerzeichen.
word-tag-sign = { word-place }: „{ $tag }“ hat Klammern, die geschweiften nur ähnlich sehen („{ $sign }“, { $code }).
    .hint = Tippen Sie die Klammern neu: { "{{" } mit AltGr+7, { "}}" } mit AltGr+0.
word-tag-brackets = { word-place }: „{ $tag }“ sieht aus wie ein Platzhalter, hat aber andere Klammern und bleibt so stehen.
    .hint = { $help ->
        [merge] Ist das ein Feld eines Serienbriefs, löschen Sie es ganz. Schreiben Sie { "{{" }{ $name }{ "}}" }.
        [list] Schreiben Sie { "{{" }{ $name }{ "}}" }, davor { "{{" }#each { $list }{ "}}" } und dahinter { "{{" }/each{ "}}" }.
        [end] Schreiben Sie { "{{" }/each{ "}}" } dorthin, wo die Wiederholung endet, und löschen Sie den Rest dieser Zeile.
       *[value] Soll hier der Wert stehen, schreiben Sie { "{{" }{ $name }{ "}}" }.
    }
word-tag-foreign = { word-place }: „{ $tag }“ ist ein Platzhalter, wie ihn andere Programme schreiben. Hier bleibt er so im Text stehen.
    .hint = { $help ->
        [meant] Schreiben Sie { $suggestion }.
        [comment] Löschen Sie ihn. Eine Notiz, die nicht gedruckt wird, schreiben Sie so: { "{{" }! …{ "}}" }.
       *[none] Platzhalter haben hier zwei geschweifte Klammern, etwa { "{{" }name{ "}}" }, { "{{" }#if …{ "}}" } und { "{{" }/if{ "}}" } oder { "{{" }#each …{ "}}" } und { "{{" }/each{ "}}" }.
    }
word-tag-unfilled = { word-place }: Der Platzhalter { $tag } wird an dieser Stelle nicht gefüllt. Er bleibt so stehen.
    .hint = { $inside ->
        [equation] Schreiben Sie ihn neben die Formel in den Text.
        [chart] Schreiben Sie ihn über oder unter das Diagramm in den Text. Ein Diagramm aus Daten setzt { "{{" }chart …{ "}}" } ein.
        [imported] Kopieren Sie den Text der eingefügten Datei in die Vorlage, oder setzen Sie sie als Teilvorlage ein: { "{{" }> name{ "}}" }.
        [numbering] Löschen Sie ihn aus der Nummerierung, und schreiben Sie ihn in den Absatz.
       *[other] Schreiben Sie ihn in den Text, in eine Tabelle oder in ein Textfeld.
    }
word-tag-word = { word-place }: { $kind ->
        [letter] In { $tag } steht „{ $letter }“ ({ $code }), ein Buchstabe einer anderen Schrift.
        [sign] In { $tag } fehlt das Zeichen # vor dem Befehl.
        [end] { $tag } ist kein Ende eines Blocks.
        [command] Einen Befehl wie { $tag } gibt es nicht.
       *[else] Das Wort für den anderen Fall heißt in Vorlagen nicht { $tag }.
    }
    .hint = { $kind ->
        [letter] Tippen Sie den Platzhalter neu: { $suggestion }.
       *[other] Schreiben Sie { $suggestion }.
    }
word-tag-calculation = { word-place }: { $kind ->
        [dot] Ein Name besteht nicht aus einem Punkt und endet nicht mit einem ({ $tag }).
        [index] Einen Eintrag einer Liste nennt man nicht mit eckigen Klammern ({ $tag }).
        [call] Die Angabe hinter einem Befehl steht nicht in Klammern ({ $tag }).
        [quotes] In { $tag } stehen Akzente oder Zollzeichen, wo Anführungszeichen stehen müssen.
        [sum] Platzhalter können nicht rechnen ({ $tag }).
        [join] Platzhalter können Texte nicht zusammensetzen ({ $tag }).
        [choice] Platzhalter können so nicht zwischen zwei Texten wählen ({ $tag }).
       *[format] Platzhalter können Werte nicht formatieren ({ $tag }).
    }
    .hint = { $kind ->
        [sum] Schreiben Sie das Ergebnis als eigene Angabe in die Daten, und nennen Sie sie hier wie { $suggestion }.
        [format] Ein Platzhalter setzt den Wert so ein, wie er in den Daten steht. Schreiben Sie ihn dort so, wie er gedruckt werden soll, und hier { $suggestion }. Einen Tag schreibt {"{{"}date … "long"{"}}"} in Worten.
       *[other] Schreiben Sie { $suggestion }.
    }
word-image-place = { word-place }: { $tag } steht nicht im Alternativtext eines Bildes. Hier kann kein Bild stehen.
    .hint = Fügen Sie an dieser Stelle irgendein Bild ein, und schreiben Sie { $tag } in seinen Alternativtext (rechte Maustaste › „Alternativtext“).
word-date-form = { word-place }: { $tag } nennt eine Form für Tage, die es nicht gibt: „{ $form }“.
    .hint = Schreiben Sie "long" (1. Mai 2026), "weekday" (Freitag, 1. Mai 2026), "short" (01.05.2026) oder eine Form wie "d. MMMM yyyy".
word-tag-look = { word-place }: Der Platzhalter { $tag } ist nur zum Teil hervorgehoben. Der Wert sieht aus wie die erste Klammer.
    .hint = Markieren Sie den Platzhalter mit allen Klammern, und formatieren Sie ihn als Ganzes.
word-alt-missing = { word-place }: Dem Bild „{ $picture }“ fehlt der Alternativtext.
    .hint = Klicken Sie mit der rechten Maustaste auf das Bild, wählen Sie „Alternativtext“, und schreiben Sie, was darauf zu sehen ist. Ein Bild, das nur schmückt, kennzeichnen Sie dort als dekorativ.
word-language-missing = Die Vorlage sagt nicht, in welcher Sprache ihr Text geschrieben ist. Vorleseprogramme lesen ihn deshalb womöglich falsch.
    .hint = Wählen Sie in Word unter „Überprüfen“ › „Sprache“ die Sprache, und legen Sie sie als Standard fest.
word-table-head = { word-place }: Die Tabelle wird mit Zeilen gefüllt, hat aber keine Überschriftenzeile.
    .hint = Setzen Sie den Cursor in die Zeile, die sagt, was in den Spalten steht, und wählen Sie unter „Tabellenlayout“ „Überschriften wiederholen“.
word-heading-skipped = { word-place }: { $before ->
        [0] Die erste Überschrift steht auf Ebene { $level }: „{ $heading }“.
       *[other] Auf eine Überschrift der Ebene { $before } folgt eine der Ebene { $level }: „{ $heading }“.
    }
    .hint = Geben Sie ihr die Formatvorlage „Überschrift { $next }“.
word-style-unknown = { word-place }: Der Absatz hat die Formatvorlage „{ $style }“, die es in der Datei nicht gibt. Er steht in der Standardschrift.
    .hint = Geben Sie dem Absatz in Word eine Formatvorlage, die es gibt.
word-styles-missing = { word-place }: { $count ->
        [one] Der Vorlage fehlt die Formatvorlage „{ $styles }“.
       *[other] Der Vorlage fehlen Formatvorlagen: { $styles }.
    } Braucht { $tag } sie, so legt das Programm { $count ->
        [one] eine schlichte
       *[other] schlichte
    } an.
    .hint = Sollen solche Absätze anders aussehen, legen Sie die Formatvorlage in Word an.
word-merge-place = { word-place }: { $tag } steht in keiner Tabellenzeile, die sich wiederholt. Es gibt nichts zusammenzufassen.
    .hint = Setzen Sie den Platzhalter in eine Zelle der Zeile zwischen { "{{" }#each …{ "}}" } und { "{{" }/each{ "}}" }, oder lassen Sie „merge“ weg.
word-chart-list = { word-place }: „{ $name }“ ist keine Liste. Ein Diagramm hat für jeden Eintrag einer Liste einen Balken ({ $tag }).
    .hint = Nennen Sie die Liste und in Anführungszeichen, was in ihr Text und was Zahl ist: { "{{" }chart orte "name" "anzahl"{ "}}" }.
word-chart-quotes = { word-place }: Im Diagramm steht „{ $name }“ ohne Anführungszeichen ({ $tag }).
    .hint = Was die Einträge der Liste haben, gehört in Anführungszeichen: { $suggestion }.
word-chart-entries = { word-place }: Die Einträge der Liste sind nur Werte, keine Gruppen mit Namen und Zahl. Daraus wird kein Diagramm ({ $tag }).
    .hint = Schreiben Sie in die Daten zu jedem Balken einen Namen und eine Zahl: { "{" }"name": "Gera", "anzahl": 7{ "}" }.

### Schemata

template-schema-kind = { $kind ->
        [data] Die Datei enthält Daten und kein JSON-Schema.
        [list] Die Datei enthält eine Liste und kein JSON-Schema.
        [text] Die Datei enthält nur einen Text und kein JSON-Schema.
        [number] Die Datei enthält nur eine Zahl und kein JSON-Schema.
       *[nothing] Die Datei enthält kein JSON-Schema.
    }
    .hint = Ein JSON-Schema nennt unter „properties“, welche Angaben es gibt. Haben Sie Daten statt eines Schemas, prüfen Sie mit „template check“ und --data.
template-schema-reference = { $kind ->
        [circle] Im Schema führt der Verweis „{ $reference }“ im Kreis: Was dort steht, verweist nur wieder auf sich selbst.
        [away] Im Schema führt der Verweis „{ $reference }“ aus der Datei hinaus. Anderswo wird nicht nachgesehen.
       *[nowhere] Im Schema führt der Verweis „{ $reference }“ ins Leere.
    }
    .hint = { $kind ->
        [circle] Lassen Sie den Verweis auf etwas zeigen, das selbst Angaben beschreibt.
        [away] Kopieren Sie, was dort steht, in dieses Schema unter „$defs“, und verweisen Sie darauf: „#/$defs/Name“.
       *[nowhere] Tragen Sie unter „$defs“ ein, was fehlt, oder berichtigen Sie den Verweis; er lautet etwa „#/$defs/Name“.
    }

### Was in Dateien steht

starter-heading = Alle weiteren Namen
starter-note = Von hier an stehen die Namen, die weiter oben nicht vorkommen. Zu jedem sagt ein Kommentar, was er bedeutet. Verschieben Sie, was Sie brauchen, und löschen Sie den Rest, auch diese Überschrift. Die Kommentare erscheinen in keinem Dokument.
starter-optional = Das kann fehlen: Dann bleibt die Stelle leer.
starter-holds = { $holds ->
        [number] Wert: eine Zahl.
        [flag] Wert: ja oder nein, zum Prüfen mit „if“.
        [parts] Zum Prüfen mit „if“: ob es das gibt.
        [texts] Wert: eine Liste von Texten.
        [inlines] Wert: Text mit Hervorhebungen, mit „inline“ davor.
        [lines] Wert: eine Liste von Texten mit Hervorhebungen.
        [blocks] Wert: ganze Absätze, mit „blocks“ davor, allein in einem Absatz.
        [list] Wert: eine Liste. Was zwischen „each“ und seinem Ende steht, wiederholt sich.
       *[text] Wert: Text.
    }
qr-alt = { $kind ->
    [address] QR-Code: führt zu { $text }
   *[text] QR-Code mit dem Text „{ $text }“
}
chart-alt = Balkendiagramm mit { $count ->
    [one] einem Balken: { $most }.
   *[other] { $count } Balken; der längste steht für { $most }, der kürzeste für { $least }.
} Alle Zahlen stehen in der Tabelle darunter.
chart-what = Was
chart-how-many = Anzahl
