### yaml: welche Dateien gelesen werden

missing-file = Diese Datei fehlt.
    .hint = Legen Sie sie an, oder kopieren Sie sie aus einem anderen Ordner. Für { $einen_neuen_meeting } schreibt „austausch new“ sie, für einen neuen Arbeitsordner „austausch init“.
conflict-copy = „{ $name }“ ist offenbar eine zweite Fassung derselben Datei und wird nicht gelesen.
    .hint = Vergleichen Sie beide Fassungen, übertragen Sie, was fehlt, und löschen Sie diese.
wrong-ending = „{ $name }“ endet auf `.yml` und wird nicht gelesen.
    .hint = Benennen Sie die Datei um, so dass sie auf `.yaml` endet.
hidden-ending = Diese Datei heißt in Wahrheit „{ $name }“ und wird deshalb nicht gelesen. Windows zeigt das Ende nicht an.
    .hint = Benennen Sie sie um in „{ $meant }“. Damit Windows die Enden zeigt: im Explorer „Ansicht“, dann „Dateinamenerweiterungen“.
file-ignored = „{ $name }“ wird hier nicht erwartet und nicht gelesen.
    .hint = Gelesen werden Dateien, die auf `.yaml` enden, in den Ordnern `sites` und `tables` { $eines_meeting }, nicht in Ordnern darunter und in keinen anderen; daneben nur `exchange.yaml` und `findings.yaml`, und in `inputs` selbst nur `programme.yaml` und `themes.yaml`.
file-leftover = „{ $name }“ stammt von einem anderen Programm und wird nicht gelesen.
    .hint = Ist dort kein Dokument mehr geöffnet, können Sie die Datei löschen.
input-link = „{ $name }“ ist nur eine Verknüpfung; sie wird nicht gelesen.
    .hint = Legen Sie den Ordner oder die Datei selbst hierher.
input-unread = „{ $name }“ lässt sich nicht lesen: { $why ->
        [denied] { cause-denied }
        [is-a-folder] { cause-is-a-folder }
        [name] { cause-name }
       *[other] Das System meldet: { $error }
    }
    .hint = Bitten Sie die Person um Zugriff, der die Datei gehört, oder legen Sie eine neue Kopie hierher. Alles Übrige wurde gelesen.

typst-error = Die Vorlage lässt sich nicht setzen (main.typ, Zeile { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = Das liegt an der Vorlage, nicht an Ihren Texten. Nehmen Sie die letzte Änderung an der Vorlage zurück, oder zeigen Sie diese Meldung der Person, die sie pflegt. { $advice }
typst-warning = Beim Setzen der Vorlage fiel etwas auf (main.typ, Zeile { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = Das liegt an der Vorlage, nicht an Ihren Texten. Sehen Sie sich die Seiten an; stimmt alles, können Sie weiterarbeiten. { $advice }

### Markdown in Texten
list-too-deep = Diese Liste ist tiefer als { $depth } Ebenen verschachtelt. Ihre Punkte stehen { $im_record } auf Ebene { $depth }.
    .hint = Fassen Sie die Punkte zusammen oder rücken Sie sie eine Ebene weniger weit ein.
image-in-text = Bilder können nicht im Fließtext stehen: Statt „{ $file }“ erscheint nur die Beschreibung des Bildes.
    .hint = Tragen Sie das Bild als eigenen Teil des Tagesordnungspunktes ein.
markup-not-shown = { $kind ->
        [code] Für Programmcode gibt es { $im_record } keine Auszeichnung. Der Text erscheint, wie er dasteht.
        [strike] Durchgestrichen wird { $im_record } nichts: Die Zeichen ~~ werden gedruckt.
        [highlight] Die Zeichen == heben { $im_record } nichts hervor: Sie werden gedruckt.
        [rule] Trennlinien gibt es { $im_record } nicht: Die Zeichen dieser Zeile werden gedruckt.
        [footnote] Fußnoten gibt es { $im_record } nicht: Die Klammer wird gedruckt, wie sie dasteht.
        [html] HTML hat { $im_record } keine Bedeutung: Die Zeichen werden gedruckt.
        [reference] Diese Zeichen stehen nur in HTML für ein anderes: Sie werden gedruckt, wie sie dastehen.
        [empty-link] Dieser Verweis hat keine Adresse: Die Klammern werden gedruckt.
        [tabs] Diese Zeilen haben nicht gleich viele Tabulatoren: Sie werden als Zeilen gedruckt, nicht als Tabelle.
        [quoted-table] In diesem Zitat steht eine Tabelle: Sie wird gedruckt, aber nicht als Zitat.
       *[stars] Diese Sterne heben nichts hervor: Sie werden gedruckt.
    }
    .hint = { $kind ->
        [code] Schreiben Sie Anführungszeichen („…“) oder einen Apostroph (’) anstelle von `.
        [strike] Löschen Sie, was nicht mehr gilt.
        [highlight] Schreiben Sie **wichtig**, wenn etwas fett stehen soll.
        [rule] Löschen Sie die Zeile. Eine leere Zeile trennt Absätze, # am Anfang einer Zeile macht eine Überschrift.
        [footnote] Schreiben Sie die Anmerkung in Klammern in den Satz.
        [html] Löschen Sie sie. Eine neue Zeile beginnt, wo die Zeile mit einem \ endet.
        [reference] Schreiben Sie das Zeichen selbst, statt &nbsp; zum Beispiel ein Leerzeichen.
        [empty-link] Tragen Sie die Adresse in die runden Klammern ein, oder löschen Sie alle vier Klammern.
        [tabs] Soll es eine Tabelle werden, trennen Sie in jeder Zeile gleich viele Zellen durch je einen Tabulator.
        [quoted-table] Löschen Sie > vor ihren Zeilen, und sagen Sie davor, von wem sie ist.
       *[stars] Zwischen den Sternen und dem hervorgehobenen Wort steht kein Leerzeichen, nach den schließenden eines: „**Wichtig:** Das“.
    }
list-read = Diese Zeilen beginnen mit „{ $sign }“. Sie werden als Aufzählung gedruckt.
    .hint = Ist das richtig, brauchen Sie nichts zu tun. In Texten beginnt ein Punkt mit „- “ oder mit „1. “.
list-labels = Diese Zeilen beginnen mit „{ $sign }“. Sie werden als einzelne Zeilen gedruckt, nicht als Aufzählung.
    .hint = Soll es eine Aufzählung werden, beginnen Sie jeden Punkt mit „1. “, „2. “ oder mit „- “.
list-folded = Diese Zeilen sehen aus wie eine Aufzählung oder eine Tabelle, aber YAML zieht sie zu einer Zeile zusammen.
    .hint = Schreiben Sie hinter den Schlüssel einen senkrechten Strich (|) und nichts weiter, und den Text in die Zeilen darunter.
line-under-list = Diese Zeile steht direkt unter einer Aufzählung. Sie wird als eigener Absatz gedruckt.
    .hint = Lassen Sie darüber eine Zeile leer. Gehört sie zum letzten Punkt, rücken Sie sie um zwei Leerzeichen ein.
lines-joined = { $kind ->
        [value] Diese Angabe steht in einer Zeile: Ihre Zeilenenden werden zu Leerzeichen.
       *[sentence] Diese Zeile wird mit der nächsten zu einem Satz verbunden.
    }
    .hint = { $kind ->
        [value] Schreiben Sie sie in eine Zeile, zum Beispiel mit einem Komma dazwischen.
       *[sentence] Soll die Zeile enden, schreiben Sie \ an ihr Ende oder lassen Sie darunter eine Zeile leer.
    }
table-read = Diese Zeilen werden als Tabelle gedruckt; die erste wird zur Kopfzeile.
    .hint = Ist das richtig, brauchen Sie nichts zu tun. Sonst trennen Sie die Zeilen durch leere.
remark-in-text = { $printed ->
        [words] Mit # beginnt in einem Text eine Überschrift, keine Bemerkung. Diese Zeile wird gedruckt, wie sie dasteht.
        [end] Hinter # steht in einem Text keine Bemerkung: „{ $words }“ wird gedruckt.
       *[heading] Mit # beginnt in einem Text eine Überschrift, keine Bemerkung: „{ $words }“ wird als Überschrift gedruckt.
    }
    .hint = Ist es eine Bemerkung, löschen Sie die Zeile, oder schreiben Sie sie über den Schlüssel, zu dem der Text gehört. Über einer Überschrift steht eine leere Zeile.
link-leads-nowhere = Die Adresse „{ $address }“ führt nicht ins Internet. Die Klammern werden gedruckt, wie sie dastehen.
    .hint = Adressen beginnen mit https://, http:// oder mailto:.
table-row-too-long = Diese Zeile der Tabelle hat mehr Zellen als die Kopfzeile. Der Rest steht in ihrer letzten Zelle.
    .hint = Ergänzen Sie die Kopfzeile, oder schreiben Sie \| für einen senkrechten Strich im Text.
### Fixed words of documents

label-page = Seite
label-of = von
label-agenda = Tagesordnung
label-contents = Inhalt
label-summary = Das Wichtigste in Kürze
label-abbreviations = Abkürzungen
label-draft = Entwurf
label-date-place = Datum und Ort
label-host = Gastgeber
label-next = Nächster Termin
label-next-dates = Nächste Termine
label-what = Was
label-who = Wer
label-due = Bis wann
label-skip = Zum Inhalt springen
label-funding = Förderung
label-organiser = Veranstalter
label-number = Nr.
label-time = Zeit
label-topic = Thema
label-form = Form
label-subject = Vorschlag
label-dots = Punkte
label-rating = Bewertung
label-participation = Teilnahme
label-status = Stand
label-versions = Fassungen
label-version = Fassung
label-date = Datum
label-initials = Kürzel
label-change = Änderung
label-distribution = Verteiler
label-legal-basis = Rechtsgrundlage
label-annexes = Anlagen
label-pictures = Bilder
label-unapproved = Entwurf, nicht genehmigt
label-place = Ort
label-present = Anwesend
label-guests = Gäste
label-newcomers = Zum ersten Mal dabei
label-nobody = niemand
label-volunteers = Ehrenamtliche
label-quorum = Beschlussfähigkeit
label-welcome = Begrüßung
label-invited-by = Eingeladen von
label-all-day = ganztägig
label-motto = Motto
label-announced = Angekündigt
label-reply = Antwort bis
label-postponed-from = Ursprünglich geplant
label-chair = Sitzungsleitung
label-minutes-by = Protokoll
label-task = Aufgabe
label-date-signature = Datum, Unterschrift
label-table = Tabelle
label-excerpt = Auszug zur Abstimmung
label-edition-ministry = Ministerium
label-edition-public = Öffentlich
label-without-internal = interne Punkte
label-without-reports = die eingereichten Texte im Wortlaut
label-without-registrations = Anmeldungen
label-without-attendance = die Namen der Teilnehmenden
label-without-contacts = Kontaktdaten
label-without-sites = Angaben zu den Absendern
label-without-pictures = Bilder ohne Einwilligung oder Rechtsgrundlage
label-without-notes = Vermerke
label-table-follow-ups = Vereinbarte Schritte
label-table-attendance = Teilnahme im Einzelnen
label-table-versions = Verlauf der Fassungen
label-table-ratings = Punkte je Vorschlag
label-table-rated = Bewertung der Vorschläge
label-table-signatures = Wer unterschreibt
label-table-rounds = Wechsel der Gruppen
label-table-registered = Angemeldete Personen
label-table-on-site = Personen vor Ort
label-table-online = Personen online
label-table-excused = Entschuldigte Personen
label-table-absent = Abwesende Personen
label-table-groups = Teilnehmende nach Gruppen
label-table-heads = Personen je Tag
label-table-food = Wünsche zum Essen
label-table-access = Bedarf beim Zugang

### Building

output-edited = { $path } wurde seit dem letzten Lauf von Hand geändert und bleibt, wie es ist.
    .hint = Die neue Fassung liegt daneben als „{ $new }“. Übernehmen Sie Ihre Änderungen in die Eingaben oder löschen Sie die alte Datei.
output-foreign = { $path } hat austausch nicht geschrieben; die Datei bleibt, wie sie ist.
    .hint = Was jetzt entstanden ist, liegt daneben als „{ $new }“. Löschen Sie die fremde Datei, oder geben Sie ihr einen anderen Namen.
output-left = { $count ->
        [one] Diese Datei hat ein früherer Lauf geschrieben, dieser nicht mehr: { $names }.
       *[other] Diese Dateien hat ein früherer Lauf geschrieben, dieser nicht mehr: { $names }.
    }
    .hint = Vermutlich haben sich Ort, Tag oder Stand geändert. Löschen Sie, was Sie nicht mehr brauchen.
output-locked = { $path } ließ sich nicht ersetzen, vermutlich ist die Datei gerade geöffnet.
    .hint = Die neue Fassung liegt daneben als „{ $new }“. Schließen Sie die Datei und starten Sie den Lauf noch einmal.
template-no-list = „{ $name }“ ist keine Liste, deshalb wurde { $exchange } nicht geschrieben.
    .hint = Nennen Sie eine Liste, oder löschen Sie die Datei: Dann gilt wieder die eingebaute Vorlage.
template-unknown-helper = Den Befehl „{ $name }“ gibt es nicht, deshalb wurde { $exchange } nicht geschrieben.
    .hint = Berichtigen Sie den Befehl, oder löschen Sie die Datei: Dann gilt wieder die eingebaute Vorlage.
template-refused = Die Vorlage passt nicht zu den Daten, deshalb wurde { $exchange } nicht geschrieben: { $reason }
    .hint = Berichtigen Sie die Stelle, oder löschen Sie die Datei: Dann gilt wieder die eingebaute Vorlage.
template-syntax = Hier stimmt die Schreibweise der Vorlage nicht, deshalb wurde { $exchange } nicht geschrieben.
    .hint = Zu jedem {"{{"}#if …{"}}"} gehört ein {"{{"}/if{"}}"}, zu jedem {"{{"}#each …{"}}"} ein {"{{"}/each{"}}"}, zu jeder öffnenden Klammer eine schließende. Der Fehler kann auch vor dieser Stelle liegen.
template-too-deep = Die Vorlage ruft sich selbst auf, auch über andere, oder sie ist tiefer als 100 Ebenen verschachtelt; deshalb wurde { $exchange } nicht geschrieben.
    .hint = Löschen Sie den Aufruf {"{{"}> …{"}}"}, der wieder hierher führt, oder die Datei: Dann gilt wieder die eingebaute Vorlage.
template-unknown-name = Den Namen „{ $name }“ gibt es nicht, deshalb wurde { $exchange } nicht geschrieben.
    .hint = Berichtigen Sie den Namen, oder löschen Sie die Datei: Dann gilt wieder die eingebaute Vorlage.
words-faulty = Mit den eigenen Wörtern des Programms stimmt etwas nicht: { $reason }
    .hint = Die übrigen Zeilen gelten. Berichtigen Sie die Stelle, oder löschen Sie die Datei: Dann gelten wieder die eingebauten Wörter.
picture-missing = { $why ->
        [is-a-folder] „{ $name }“ ist ein Ordner, kein Bild.
        [denied] Die Bilddatei „{ $name }“ lässt sich nicht lesen: Der Zugriff ist nicht erlaubt.
        [too-large] Die Bilddatei „{ $name }“ ist größer als 64 MB und wird nicht gelesen.
        [other] Die Bilddatei „{ $name }“ lässt sich nicht lesen. Das System meldet: { $error }
       *[not-found] Die Bilddatei „{ $name }“ gibt es nicht.
    }
    .hint = { $why ->
        [denied] Bitten Sie die Person um Zugriff, der die Datei gehört, oder legen Sie eine neue Kopie in den Ordner { $des_meeting }.
        [too-large] Verkleinern Sie das Bild: 4000 Pixel an der längeren Seite genügen für jeden Druck.
       *[not-found] { $close ->
            [none] Legen Sie die Datei in den Ordner { $des_meeting } (Logos: in den Ordner inputs), oder berichtigen Sie den Namen.
           *[other] Meinten Sie „{ $close }“? Sonst legen Sie die Datei in den Ordner { $des_meeting } (Logos: in den Ordner inputs).
        }
    }

### Rules

attendance-adds-up = { $what ->
        [total] Die Gruppen ergeben zusammen { $sum }, insgesamt sind { $said } angegeben.
        [people] Mit Namen { $sum ->
            [one] ist eine Person da, insgesamt sind
           *[other] sind { $sum } Personen da, insgesamt sind
        } { $said } angegeben.
       *[group] In der Gruppe „{ $group }“ { $sum ->
            [one] steht ein Name
           *[other] stehen { $sum } Namen
        }, angegeben { $said ->
            [one] ist
           *[other] sind
        } { $said }.
    }
    .hint = Stimmt beides so, lassen Sie es stehen: Gedruckt wird, was getippt ist.
attendance-incomplete = Angemeldet, aber hier nicht genannt: { $names }.
    .hint = Tragen Sie sie unter people ein: mit presence: present, partly, excused oder absent.
attendance-shape = Die Teilnahme steht in Worten und als Gruppen da.
    .hint = Benutzen Sie nur eines: phrase (in Worten) oder groups (Gruppen mit Anzahl oder Namen).
attendant-without-name = Hier fehlt, wer teilnahm.
    .hint = Ergänzen Sie name: … oder, wenn die Person in programme.yaml steht, person: mit ihrer Kennung.
duplicate-id = Die Kennung „{ $id }“ ist schon vergeben.
    .hint = Sie steht bereits in { $file }, Zeile { $line }. Geben Sie einer der beiden eine andere Kennung.
contact-conflict = { $what ->
        [withdrawn] Bei „{ $partner }“ steht in der neueren Liste nichts mehr unter { $text }, was Sie hier bearbeitet haben.
       *[proposed] Bei „{ $partner }“ steht in der neueren Liste etwas anderes, als Sie hier eingetragen haben: { $text }
    }
    .hint = { $what ->
        [withdrawn] Löschen Sie den Eintrag oben, oder behalten Sie ihn und löschen nur seinen Namen unter `withdrawn`.
       *[proposed] Übernehmen Sie aus `proposed` nach oben, was stimmt, und löschen Sie dann den Schlüssel `proposed` mit allem darunter.
    }
contact-period = { $what ->
        [turned] „{ $partner }“ endet ({ $until }), ehe der Kontakt begann ({ $since }).
       *[far] „{ $partner }“ soll erst { $since } beginnen, lange nach dem letzten Treffen, das hier eingetragen ist.
    }
    .hint = { $what ->
        [turned] Meist sind die beiden Angaben vertauscht, oder ein Jahr ist vertippt. So zählt der Kontakt in keinem Halbjahr.
       *[far] Sehen Sie nach, ob das Jahr stimmt. So zählt der Kontakt noch in keinem Halbjahr.
    }
contact-twice = „{ $partner }“ steht für dieselbe Sache und dieselbe Zeit schon in Zeile { $line }.
    .hint = Löschen Sie einen der beiden Einträge. Sind es zwei Kontakte, unterscheiden Sie sie durch `field` oder `form`.
contact-without-kind = „{ $partner }“ hat keine Art und sieht aus wie der Name einer Person.
    .hint = Ist es eine Privatperson, tragen Sie `kind: person` ein, dann sieht nur das Büro ihren Namen. Sonst nennen Sie die Art, nach der gezählt wird.
duplicate-contacts = { $what ->
        [other] Die Datei heißt nach „{ $file }“, die Kontakte darin sind aber von „{ $site }“.
       *[twice] Kontakte von „{ $site }“ stehen schon in { $file }.
    }
    .hint = { $what ->
        [other] Stimmt `site`, benennen Sie die Datei um; sonst berichtigen Sie `site`. Die Zahlen gehen nach `site`.
       *[twice] Führen Sie beide Dateien zusammen: Sonst zählen die Partner doppelt, und was { $der_site } schickt, kommt nur in eine davon.
    }
duplicate-report = { $Vom_site } „{ $site }“ gibt es schon { $einen_report }.
    .hint = { $Er_report } steht in { $file }. Führen Sie beide zusammen oder entfernen Sie eine der Dateien.
duplicate-table = { $Einen_table } mit der Nummer { $number } gibt es schon.
    .hint = { $Er_table } steht in { $file }. Geben Sie in einer der beiden Dateien eine andere Nummer an.
item-without-title = { $count ->
        [one] Ein Punkt ohne Titel steht in keiner Tagesordnung: { $keys } wird nirgends gedruckt.
       *[other] Ein Punkt ohne Titel steht in keiner Tagesordnung: { $keys } werden nirgends gedruckt.
    }
    .hint = Ergänzen Sie title: …, oder löschen Sie { $keys }.
unknown-field = { $Den_field } „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] { $Many_fields } stehen in programme.yaml unter work_fields.
       *[other] Meinten Sie „{ $suggestion }“? { $Many_fields } stehen in programme.yaml unter work_fields.
    }
unknown-inviter = Eine Person, eine Einrichtung oder { $einen_site } „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] Sie stehen in programme.yaml unter people, organisations und sites.
       *[other] Meinten Sie „{ $suggestion }“? Sie stehen in programme.yaml unter people, organisations und sites.
    }
unknown-item = { $key ->
        [item] Einen Tagesordnungspunkt „{ $id }“ gibt es nicht.
       *[in] Einen Tagesordnungspunkt „{ $id }“ mit eigenem Abschnitt gibt es nicht.
    }
    .hint = { $suggested ->
        [0] { $key ->
            [item] Nennen Sie bei „item“ die Kennung (id) des Punktes, bei dem es vereinbart wurde.
           *[in] Nennen Sie bei „in“ die Kennung (id) eines Punktes, der selbst kein „in“ hat.
        }
       *[other] Meinten Sie „{ $suggestion }“?
    }
unknown-organisation = Die Organisation „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] Organisationen stehen in programme.yaml unter organisations.
       *[other] Meinten Sie „{ $suggestion }“? Organisationen stehen in programme.yaml unter organisations.
    }
unknown-person = Die Person „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] Personen stehen in programme.yaml unter people.
       *[other] Meinten Sie „{ $suggestion }“? Personen stehen in programme.yaml unter people.
    }
unknown-phrase = Eine Formulierung „{ $id }“ gibt es nicht.
    .hint = { $suggestion ->
        [none] Alle Namen nennt „austausch phrases“.
       *[other] Meinten Sie „{ $suggestion }“? Alle Namen nennt „austausch phrases“.
    }
unknown-site = { $Den_site } „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] { $Sites } stehen in programme.yaml unter sites. Ist { $er_site } ausgeschieden, tragen Sie { $ihn_site } dort wieder ein, mit until: und dem letzten Monat; was { $er_site } berichtet hat, gilt weiter.
       *[other] Meinten Sie „{ $suggestion }“? { $Sites } stehen in programme.yaml unter sites.
    }
aside-contradicts = { $what ->
        [used] Die Aussage „{ $id }“ ist weggelegt und steht doch in der Zusammenfassung „{ $finding }“.
       *[twice] Die Aussage „{ $id }“ ist schon in Zeile { $line } weggelegt.
    }
    .hint = { $what ->
        [used] Nehmen Sie sie unter aside weg, oder aus from der Zusammenfassung.
       *[twice] Ein Eintrag genügt; fassen Sie die Gründe in ihm zusammen.
    }
finding-on-changed = Die Zusammenfassung „{ $finding }“ steht auch für „{ $id }“; { $what ->
        [changed] diese Aussage hat { $der_site } geändert: bisher „{ $before }“, jetzt „{ $now }“.
       *[withdrawn] diese Aussage („{ $before }“) hat { $der_site } zurückgezogen.
    }
    .hint = Prüfen Sie, ob die Zusammenfassung noch stimmt. Entscheiden Sie dann { $im_report } über { $what ->
        [changed] proposed
       *[withdrawn] withdrawn
    }, und der Hinweis entfällt.
unknown-statement = Die Aussage „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] Bei „from“ und „aside“ stehen die Kennungen (id) der Aussagen aus { $den_reports } im Ordner sites.
       *[other] Meinten Sie „{ $suggestion }“? Bei „from“ und „aside“ stehen die Kennungen der Aussagen aus dem Ordner sites.
    }
unknown-finding = Die Zusammenfassung „{ $id }“ gibt es nicht; auf dem Blatt { $des_desk } fehlt sie.
    .hint = { $suggested ->
        [0] Unter findings stehen die Kennungen (id) aus findings.yaml.
       *[other] Meinten Sie „{ $suggestion }“? Unter findings stehen die Kennungen aus findings.yaml.
    }
theme-unknown-exchange = { $Den_meeting } „{ $id }“ gibt es nicht; was das Thema von dort nennt, zählt nirgends mit.
    .hint = { $suggested ->
        [0] Bei exchange steht der Name des Ordners in inputs, etwa 2016-04-06-sonneberg.
       *[other] Meinten Sie „{ $suggestion }“? Bei exchange steht der Name des Ordners in inputs.
    }
theme-unknown-finding = Die Zusammenfassung „{ $id }“ gibt es in { $diesem_meeting } nicht; für das Thema zählt sie nicht mit.
    .hint = { $suggested ->
        [0] Bei finding steht die Kennung (id) aus der findings.yaml { $dieses_meeting }.
       *[other] Meinten Sie „{ $suggestion }“? Bei finding steht die Kennung aus der findings.yaml { $dieses_meeting }.
    }
finding-in-two-themes = Die Zusammenfassung „{ $id }“ aus { $exchange } steht schon beim Thema „{ $title }“ (Zeile { $line }).
    .hint = Eine Zusammenfassung gehört zu höchstens einem Thema. Löschen Sie den Eintrag dort oder hier.
theme-twice = { $what ->
        [title] Ein Thema „{ $text }“ gibt es schon (Zeile { $line }).
       *[id] Die Kennung „{ $text }“ hat schon ein anderes Thema (Zeile { $line }).
    }
    .hint = { $what ->
        [title] Ist es dasselbe, tragen Sie die Zusammenfassungen bei einem der beiden ein und löschen das andere. Sonst geben Sie ihm einen anderen Titel.
       *[id] Geben Sie diesem Thema eine Kennung, die noch keines hat.
    }
finding-on-internal = Diese Zusammenfassung stützt sich auch auf „{ $id }“; diese Aussage hat { $der_site } nur { $dem_office } anvertraut (`internal`).
    .hint = Nehmen Sie die Kennung aus `from`, und prüfen Sie, ob der gedruckte Satz auch ohne sie stimmt; oder fragen Sie { $den_site }.
name-of-two = „{ $name }“ sieht nach zwei Personen aus und zählt als eine.
    .hint = Geben Sie jeder Person einen eigenen Eintrag: `- name: …`

abbreviation-without-space = In „{ $short }“ fehlt das Leerzeichen.
    .hint = Schreiben Sie „{ $spaced }“{ $count ->
        [one] {""}.
       *[other] {""}; in dieser Datei gibt es { $count } solche Stellen.
    } Mit „typography: german“ setzt das Programm den Abstand in den Dokumenten selbst.
alt-equals-caption = Die Beschreibung wiederholt nur die Bildunterschrift.
    .hint = Wer das Bild nicht sieht, hört sonst zweimal dasselbe. Sagen Sie unter alt, was zu sehen ist.
ambiguous-date = Das Datum „{ $date }“ lässt sich verschieden lesen.
    .hint = Schreiben Sie den Monat aus und das Jahr vierstellig, etwa 6. April 2016.
character-not-shown = { $kind ->
        [private] Das Zeichen { $code } hat keine Bedeutung: Es ist nur in einer bestimmten Schrift etwas zu sehen.
        [replacement] Hier steht { $code } { $character }: Ein Zeichen ging beim Kopieren oder Speichern verloren.
        [object] Hier steht { $code }: ein Bild oder ein Feld, das beim Kopieren verloren ging.
       *[font] Keine Schrift hat das Zeichen { $character } ({ $code }); im PDF steht dafür [{ $code }].
    }
    .hint = { $kind ->
        [replacement] Setzen Sie das richtige Zeichen ein.
        [object] Löschen Sie das Zeichen. Ein Bild ist ein eigener Teil des Tagesordnungspunktes (photos).
       *[other] Ersetzen Sie es durch ein Wort, oder legen Sie eine Schrift, die es hat, in den Ordner templates/fonts.
    }
dossier-number-differs = { $what ->
        [actual] Als Ist steht hier { $said }, berechnet ist { $computed }.
        [percent] Hier steht „{ $said }“, die Rechnung ergibt aber { $computed } %.
        [exchanges] Hier steht „{ $said }“, an { $to_many_meetings } ergibt die Rechnung aber { $computed }.
        [reports] Hier steht „{ $said }“, an { $to_many_reports } ergibt die Rechnung aber { $computed }.
        [sites] Hier steht „{ $said }“, an { $to_many_sites } ergibt die Rechnung aber { $computed }.
        [statements] Hier steht „{ $said }“, an Aussagen ergibt die Rechnung aber { $computed }.
        [findings] Hier steht „{ $said }“, an Zusammenfassungen ergibt die Rechnung aber { $computed }.
        [partners] Hier steht „{ $said }“, an Netzwerkpartnern ergibt die Rechnung aber { $computed }.
       *[agreements] Hier steht „{ $said }“, an Vereinbarungen ergibt die Rechnung aber { $computed }.
    }
    .hint = { $what ->
        [actual] Löschen Sie actual: Mit figure rechnet das Programm das Ist selbst.
       *[other] Berichtigen Sie die Zahl, oder lassen Sie sie weg: Die Zahl steht berechnet daneben. Zählt sie etwas anderes, nennen Sie unter source, woher sie kommt.
    }
dossier-number-small = Hier steht „{ $said }“: So wenige { $sites } oder Menschen nennt das Dossier für andere nicht.
    .hint = Schreiben Sie „weniger als drei“, oder lassen Sie die Zahl weg.
count-differs = { $basis ->
        [reports] Hier steht { $said }, es liegen aber { $many_reports } von { $count } { $count ->
            [one] { $to_one_site }
           *[other] { $to_many_sites }
        } vor (Neulinge nicht mitgezählt).
        [sites] Hier steht { $said }, zum Programm gehören an diesem Tag aber { $count } { $count ->
            [one] { $one_site }
           *[other] { $many_sites }
        } (Neulinge nicht mitgezählt).
       *[group] Von { $count } können nicht { $said } gekommen sein.
    }
    .hint = { $basis ->
        [reports] Berichtigen Sie die Zahl, oder ergänzen Sie die fehlenden { $many_reports } im Ordner sites.
        [sites] Berichtigen Sie die Zahl, oder from und until { $der_sites } in programme.yaml.
       *[group] Berichtigen Sie count oder of.
    }
deadline-without-day = { $what ->
        [year] In der Frist fehlt das Jahr: Niemand weiß, bis wann berichtet werden soll.
       *[day] Die Frist nennt keinen Tag: Niemand weiß, bis wann berichtet werden soll.
    }
    .hint = Schreiben Sie den Tag als Jahr, Monat, Tag: deadline: 2016-10-19
date-contradicts = { $what ->
        [announcement] Angekündigt { $wurde_meeting } { $der_meeting } nach diesen Angaben ({ $date }) erst, als { $er_meeting } vorbei { $war_meeting }.
        [deadline] Die Frist ({ $date }) liegt nach { $dem_meeting }.
        [reply] Der Tag, bis zu dem man antwortet ({ $date }), liegt nach { $dem_meeting }.
        [published] Veröffentlicht wurde { $der_record } nach diesen Angaben ({ $date }) schon vor { $dem_meeting }.
       *[version] Diese Fassung ist älter als { $der_meeting } ({ $date }).
    }
    .hint = Berichtigen Sie das Datum hier oder unter days; oft ist es das Jahr.
filed-not-read = „{ $typed }“ ist kein Zeitpunkt; niemand weiß, wann { $der_report } abgegeben wurde.
    .hint = Schreiben Sie Tag und Uhrzeit, etwa 2016-10-20T14:05, oder löschen Sie die Zeile: Dann gilt { $der_report } als Entwurf.
item-order = „{ $title }“ beginnt um { $start }, steht aber unter „{ $other }“ ({ $above }).
    .hint = Ordnen Sie die Punkte nach der Zeit, oder berichtigen Sie sie. Ist es ein anderer Tag, ergänzen Sie day.
period-contradicts = { $what ->
        [backwards] Das Ende ({ $other }) liegt vor dem Beginn ({ $one }).
       *[names] „{ $one }“ und „{ $other }“ gelten zur selben Zeit; gedruckt würde der erste Name.
    }
    .hint = { $what ->
        [backwards] Berichtigen Sie from oder until.
       *[names] Schreiben Sie zu jedem Namen die Zeit, in der er gilt: beim früheren until, beim späteren from.
    }
registration-day-unknown = Den Tag „{ $day }“ { $hat_meeting } { $der_meeting } nicht; die Person wird an keinem Tag mitgezählt.
    .hint = Berichtigen Sie den Tag. Wer an allen Tagen kommt, braucht keine Angabe.
series-over = Die { $ordinal }. Veranstaltung kann es nicht geben: Die Reihe hat { $of }.
    .hint = Berichtigen Sie ordinal oder of.
version-order = { $what ->
        [date] Die Fassung { $number } ist älter als die Fassung { $before }, die darüber steht.
       *[number] Die Fassung { $number } steht unter der Fassung { $before }.
    }
    .hint = Ordnen Sie die Fassungen, die neueste zuletzt, und geben Sie jeder eine eigene Nummer.
date-as-words = „{ $typed }“ wird so nicht als Datum erkannt.
    .hint = Schreiben Sie: { $date }
end-before-start = Das Ende ({ $end }) liegt vor dem Beginn ({ $start }).
    .hint = Berichtigen Sie eine der beiden Zeiten.
day-order = Der Tag { $date } steht nicht in der Reihenfolge oder doppelt da.
    .hint = Ordnen Sie die Tage unter days, den frühesten zuerst.
link-to-no-item = Kein Punkt der Tagesordnung hat die Nummer „{ $number }“. Der Verweis wird gedruckt, wie er dasteht.
    .hint = Schreiben Sie hinter # die Nummer des Punktes, wie die Tagesordnung sie zeigt: [TOP 5](#5), [2.1](#2.1)
item-number-twice = Die Nummer „{ $number }“ hat schon ein Punkt weiter oben.
    .hint = Geben Sie jedem Punkt unter number eine eigene Nummer, oder lassen Sie das Programm zählen.
next-without-date = Von diesem nächsten Termin ist weder der Tag noch der Ort bekannt. Er wird nicht gedruckt.
    .hint = Ergänzen Sie date oder place, oder löschen Sie den Eintrag.
place-missing = Nirgends steht, wo { $der_meeting } { $war_meeting }.
    .hint = Nennen Sie den Ort unter place. Trafen sich alle online, schreiben Sie: venue_mode: online
follow-up-answered = { $Der_site } „{ $site }“ meldet, dass diese Vereinbarung { $state ->
        [done] erledigt ist.
       *[dropped] entfallen ist.
    }
    .hint = Schreiben Sie dazu `state: { $state }` und unter outcome, was daraus wurde; die Bemerkung { $des_site } steht { $im_report } unter last_plans.
outcome-of-open = Diese Vereinbarung gilt als offen, aber was aus ihr wurde, steht schon da.
    .hint = Schreiben Sie dazu `state: done` (erledigt) oder `state: dropped` (entfallen). Ist sie noch offen, gehört der Zwischenstand zu „what“.
due-before-event = Die Frist „{ $due }“ liegt vor { $dem_meeting }.
    .hint = Berichtigen Sie die Frist; oft ist es das Jahr.
duplicate-statement = Dieselbe Aussage gibt es schon.
    .hint = Sie steht in { $file }, Zeile { $line }. Ist eine davon versehentlich kopiert, löschen Sie sie; haben zwei { $sites } wirklich dasselbe berichtet, lassen Sie beide stehen.
finding-without-statement = Die Zusammenfassung „{ $id }“ geht auf keine Aussage zurück.
    .hint = Nennen Sie unter from die Aussagen, für die sie steht, oder schreiben Sie, wie sie zustande kam: raised: in der Diskussion
flipchart-not-typed = Das Foto „{ $name }“ ist noch nicht abgetippt.
    .hint = Tippen Sie unter results ab, was auf dem Foto steht, und setzen Sie dann typed: true. Was hier fehlt, wird nicht gedruckt.
folder-date-differs = Der Ordner ist nach dem { $folder } benannt, { $der_meeting } { $war_meeting } aber am { $date }.
    .hint = Berichtigen Sie das Datum, oder benennen Sie den Ordner um.
gender-forms = „{ $words }“ steht { $form ->
        [asterisk] mit Sternchen
        [colon] mit Doppelpunkt
        [underscore] mit Unterstrich
        [capital] mit großem I
        [slash] mit Schrägstrich
        [dot] mit Mittelpunkt
       *[pair] als Paar
    }, sonst steht es { $usual ->
        [asterisk] mit Sternchen
        [colon] mit Doppelpunkt
        [underscore] mit Unterstrich
        [capital] mit großem I
        [slash] mit Schrägstrich
        [dot] mit Mittelpunkt
       *[pair] als Paar
    }: „{ $example }“.
    .hint = { $count ->
        [one] Verwenden Sie im ganzen Dokument eine Form.
       *[other] Verwenden Sie im ganzen Dokument eine Form; die hier steht an { $count } Stellen.
    } Zitate bleiben, wie sie sind.
heading-level-skipped = Die Überschrift „{ $words }“ überspringt eine Ebene.
    .hint = Schreiben Sie hier höchstens { $signs } davor. Wer sich das Dokument vorlesen lässt, sucht sonst die fehlende Ebene.
heading-without-text = { $what ->
        [words] Diese Überschrift hat keinen Wortlaut.
       *[below] Unter der Überschrift „{ $words }“ steht nichts.
    }
    .hint = { $what ->
        [words] Schreiben Sie ihn hinter die Rauten, oder löschen Sie die Zeile.
       *[below] Schreiben Sie darunter einen Absatz, oder löschen Sie die Überschrift.
    }
invisible-character = { $kind ->
        [direction] Ein unsichtbares Zeichen ({ $code }) ändert hier die Schreibrichtung.
        [hyphen] Im Wort „{ $word }“ steht ein weicher Trennstrich, den man nicht sieht ({ $code }).
       *[nothing] Hier steht ein unsichtbares Zeichen ({ $code }).
    }
    .hint = Löschen Sie es{ $word ->
        [none] {""}.
       *[other] {""}: am einfachsten, indem Sie „{ $word }“ neu tippen.
    } Solche Zeichen kommen oft beim Kopieren mit.
item-day-unknown = Den Tag { $day } gibt es nicht: { $Der_meeting } { $hat_meeting } { $days ->
        [one] einen Tag.
       *[other] { $days } Tage.
    }
    .hint = Berichtigen Sie day, oder ergänzen Sie den Tag unter days.
item-without-part = { $count ->
        [one] Zu diesem Punkt der Tagesordnung steht nichts: { $titles }
       *[other] Zu { $count } Punkten der Tagesordnung steht nichts: { $titles }
    }
    .hint = Wurde dazu nichts gesagt, ist das in Ordnung. Sonst geben Sie dem Punkt parts, oder nennen Sie mit „in“ den Punkt, in dessen Abschnitt er erzählt wird.
kind-differs = Die Aussage „{ $id }“ ist von anderer Art als die Zusammenfassung „{ $finding }“.
    .hint = Zusammengefasst werden Aussagen einer Art. Prüfen Sie kind, oder ob die Aussage { $im_report } an der richtigen Stelle steht.
language-missing = „{ $words }“ steht in einer fremden Schrift, aber in welcher Sprache, sagt kein Schlüssel: lang fehlt.
    .hint = Vorleseprogramme sprechen sonst falsch. Nennen Sie die Sprache mit lang neben dem Text, für einen Absatz als passage: {"{"}text: …, lang: uk{"}"}, für Wörter mitten im Satz unter foreign_words in programme.yaml.
language-not-known = „{ $lang }“ ist keine Sprache.
    .hint = Nennen Sie die Sprache mit ihrem Kürzel oder ihrem Namen: en, uk, Englisch, Ukrainisch. Für Länder stehen oft andere Kürzel.
link-not-valid = { $fault ->
        [blank] In der Adresse „{ $url }“ steht ein Leerzeichen.
        [scheme] Die Adresse „{ $url }“ beginnt nicht mit https:// oder http://.
        [mail] „{ $url }“ ist keine E-Mail-Adresse.
        [character] In der Adresse „{ $url }“ steht ein Zeichen, das dort nicht stehen kann.
       *[host] In der Adresse „{ $url }“ fehlt der Name eines Rechners.
    }
    .hint = { $fault ->
        [blank] Kopieren Sie die Adresse aus dem Browser. Gehört das Leerzeichen dazu, schreiben Sie: { $encoded }
        [scheme] Kopieren Sie die Adresse aus dem Browser, mit https:// davor.
       *[other] Kopieren Sie die Adresse aus dem Browser.
    }
link-says-nothing = Der Link „{ $words }“ sagt nicht, wohin er führt.
    .hint = Wer sich die Links einer Seite vorlesen lässt, hört nur diese Worte. Nennen Sie, was dort steht, etwa: Ratgeber des Landes. Die Adresse wird dahinter gedruckt.
mail-not-valid = „{ $mail }“ ist keine E-Mail-Adresse.
    .hint = Schreiben Sie nur die Adresse, etwa buero@beispiel.de, ohne Namen und Leerzeichen.
next-before-event = Der nächste Termin ({ $date }) liegt nicht nach { $dem_meeting }.
    .hint = Berichtigen Sie das Datum unter next oder unter days.
not-printed = { $what ->
        [findings] Diese Zusammenfassungen druckt kein Teil der Tagesordnung.
        [tables] { $Die_tables } druckt kein Teil der Tagesordnung.
        [follow-ups] Die Vereinbarungen druckt kein Teil der Tagesordnung.
        [all-day] `all_day: true` wird nicht gedruckt: Es gehört in den Satz, der sagt, wer teilnahm, und den gibt es nicht.
        [attendance] Wer teilnahm, steht in keiner Einladung (`status: announced`).
       *[introduction] Diese Vorstellung druckt kein Teil der Tagesordnung.
    }
    .hint = { $what ->
        [all-day] Ergänzen Sie attendance mit phrase oder groups, oder löschen Sie all_day.
        [attendance] Löschen Sie attendance, oder ändern Sie status, sobald der Termin vorbei ist.
       *[other] Ergänzen Sie in exchange.yaml bei dem passenden Punkt unter parts eine Zeile: - { $part }
    }
organisation-not-valid = Für die Organisation „{ $id }“ ist an diesem Tag kein Name gültig.
    .hint = Ergänzen Sie in programme.yaml unter names den Namen, der an dem Tag galt.
part-without-content = { $what ->
        [tables] Hier sollen { $die_tables } stehen, aber es gibt keine.
        [follow-ups] Hier sollen die Vereinbarungen stehen, aber es gibt keine.
       *[introduction] Hier soll sich { $ein_site } vorstellen, aber { $im_report } steht keine Vorstellung.
    }
    .hint = { $what ->
        [tables] Legen Sie im Ordner tables je { $one_desk } eine Datei an, oder löschen Sie den Teil.
        [follow-ups] Ergänzen Sie follow_ups in exchange.yaml, oder löschen Sie den Teil.
       *[introduction] Ergänzen Sie introduction { $im_report } { $des_site }, oder löschen Sie den Teil.
    }
person-not-valid = Keine Funktion von { $name } gilt an diesem Tag.
    .hint = Ergänzen Sie in programme.yaml unter roles die Funktion mit from und until, oder prüfen Sie das Datum.
person-twice = { $what ->
        [both] „{ $name }“ steht in Zeile { $line } mit einer anderen Anwesenheit.
        [active] „{ $name }“ war nach Zeile { $line } nicht da, ist hier aber als anwesend genannt.
       *[twice] „{ $name }“ steht schon in Zeile { $line }.
    }
    .hint = { $what ->
        [twice] Löschen Sie einen Eintrag. Sind es zwei Personen, unterscheiden Sie sie: durch den ganzen Namen oder die Einrichtung.
       *[other] Berichtigen Sie eine der beiden Zeilen. Sind es zwei Personen, unterscheiden Sie sie: durch den ganzen Namen oder die Einrichtung.
    }
photo-withheld = Das Bild „{ $name }“ steht in { $documents ->
        [print] PDF und Word
        [web] HTML und Markdown
       *[all] keinem Dokument
    }{ $documents ->
        [all] {""}
       *[other] {" "}nicht
    }: { $why ->
        [refused] Die Einwilligung wurde verweigert.
        [withdrawn] Die Einwilligung wurde widerrufen.
        [guardians] Für ein Kind haben die Sorgeberechtigten nicht eingewilligt.
        [words] Unter consent steht „{ $words }“.
       *[other-use] Die Einwilligung gilt dafür nicht.
    }
    .hint = { $why ->
        [guardians] Nennen Sie unter guardians, wer eingewilligt hat, oder nehmen Sie das Bild heraus.
        [words] Liegt eine Einwilligung vor, schreiben Sie sie unter consents, und löschen Sie diese Zeile. Braucht es keine, schreiben Sie unter legal_basis, warum. Sonst nehmen Sie das Bild heraus.
        [other-use] Haben die Abgebildeten mehr erlaubt, ergänzen Sie es unter uses. Sonst ist nichts zu tun.
       *[other] Nehmen Sie das Bild heraus, auch aus dem Ordner, wenn es gelöscht werden soll.
    }
phrase-contradicts = { $what ->
    [day] „{ $said }“ ist nicht der Tag, der in den Angaben steht ({ $right }).
    [ordinal] „{ $said }“ widerspricht den Angaben: Es ist die Nummer { $right } der Reihe (series).
    [host] „{ $said }“ ist nach den Angaben nicht Gastgeber; das ist { $right } (hosts).
   *[place] „{ $said }“ ist nicht der Ort, der in den Angaben steht ({ $right }).
}
    .hint = Die eigene Formulierung „{ $id }“ tritt an die Stelle eines Satzes, der das aus den Angaben nimmt. Berichtigen Sie den Text oder die Angaben.
phrase-fault = { $fault ->
    [name] Die eigene Formulierung „{ $id }“ fragt nach „{ $name }“, und das gibt es nicht.
    [helper] Die eigene Formulierung „{ $id }“ ruft „{ $name }“ auf, und diesen Befehl gibt es nicht.
    [list] In der eigenen Formulierung „{ $id }“ ist „{ $name }“ keine Liste.
    [text] In der eigenen Formulierung „{ $id }“ ist „{ $name }“ kein Text, sondern eine Liste oder ein Objekt.
    [syntax] In der eigenen Formulierung „{ $id }“ stimmt die Schreibweise einer Stelle in geschweiften Klammern nicht.
    [deep] Die eigene Formulierung „{ $id }“ ruft sich selbst auf, oder sie ist zu tief verschachtelt.
   *[other] Die eigene Formulierung „{ $id }“ passt nicht zu den Daten: { $name }
}
    .hint = Was zwischen {"{{"} und {"}}"} steht, wird eingesetzt wie in den Dateien unter templates/phrases; „austausch phrases { $id }“ nennt, was es gibt. Sollen die Klammern selbst gedruckt werden, schreiben Sie \{"{{"}.
phrase-not-a-line = Die Formulierung „{ $id }“ steht in einer Zeile; der eigene Text hat mehr als einen Absatz oder ist eine Liste oder Tabelle.
    .hint = Schreiben Sie ihn als einen Absatz. Was mehr Platz braucht, gehört in einen Tagesordnungspunkt (text).
phrase-in-one-line = Die Formulierung „{ $id }“ steht in einer Zeile: Die Zeilenenden des eigenen Textes werden zu Leerzeichen.
    .hint = Schreiben Sie ihn in eine Zeile.
phrase-not-said = Die Formulierung „{ $id }“ steht in { $diesem_record } nirgends; der eigene Text wird nicht gedruckt.
    .hint = Wo sie steht und wann, sagt `austausch phrases { $id }`. Gehört der Satz an eine andere Stelle, schreiben Sie ihn dort.
phrase-not-lines = Die Formulierung „{ $id }“ besteht aus Zeilen; der eigene Text hat eine Liste, Tabelle oder Überschrift.
    .hint = Schreiben Sie jede Zeile als einen Absatz, mit einer leeren Zeile dazwischen.
teaser-short = Die Kurzmeldung hat nur { $count } Zeichen; üblich sind { $least } und mehr.
    .hint = Schreiben Sie unter summary in zwei, drei Sätzen, worum es geht.
photo-without-alt = { $words ->
        [no] Das Bild „{ $name }“ hat keine Beschreibung.
       *[yes] Die Beschreibung „{ $alt }“ sagt nicht, was auf dem Bild „{ $name }“ zu sehen ist.
    }
    .hint = Sagen Sie unter alt in einem Satz, was zu sehen ist: für alle, die das Bild nicht sehen.
edition-agreed-by-name = „{ $name }“ steht in Dossiers für andere nicht dabei: Es sieht wie der Name einer Person aus, und in Vereinbarungen werden dort keine Personen genannt.
    .hint = Ist es eine Person, tragen Sie sie mit ihrer Funktion unter `people` in `programme.yaml` ein, dann steht die Funktion da. Ist es eine Einrichtung, tragen Sie sie dort unter `organisations` ein.
edition-unnamed = namentlich Benannte
edition-exception = Die { $edition ->
        [public] öffentliche Ausgabe
       *[ministry] Ausgabe für das Ministerium
    } sagt Wörter, die auch in Zurückgehaltenem stehen, aber sonst gedruckt werden dürfen: { $words }
    .hint = Lesen Sie nach, ob damit wirklich nichts verraten wird.
edition-leak = Die { $edition ->
        [public] öffentliche Ausgabe
       *[ministry] Ausgabe für das Ministerium
    } darf das nicht sagen, { $kind ->
        [name] ein Name
        [surname] ein Nachname
        [contact] eine Adresse oder Telefonnummer
        [code] ein Dateiname oder eine Kennung
       *[words] Worte aus einem zurückgehaltenen Text
    }: „{ $words }“{ $others ->
        [0] {""}
        [one] {" "}(auch in einer anderen Datei)
       *[other] {" "}(auch in { $others } anderen Dateien)
    }. Von dieser Ausgabe wird nichts geschrieben.
    .hint = Nehmen Sie es aus dem Text, in dem es gedruckt wird, oder aus der eigenen Vorlage, die es druckt. Darf der Name genannt werden, schreiben Sie ihn dorthin, wo er mit Absicht gedruckt wird (speakers, roles), oder bei attendance: names_public: true.
edition-not-made = Aus diesen Eingaben wurde keine Ausgabe für andere: Was übrig blieb, ließ sich nicht wieder lesen.
    .hint = Das ist ein Fehler des Programms. Bauen Sie ohne --edition, und melden Sie ihn.
edition-unread = Die { $edition ->
        [public] öffentliche Ausgabe
       *[ministry] Ausgabe für das Ministerium
    } wird nicht geschrieben: Diese Datei ist nicht ganz zu lesen, und was in ihr steht, lässt sich darum nicht zurückhalten.
    .hint = Beheben Sie erst, was `austausch check` über diese Datei sagt.
edition-picture = Das Bild „{ $name }“ bleibt in Ausgaben für andere weg: { $lacks ->
        [denied] Die Einwilligung fehlt oder wurde verweigert.
        [consent] Unter consents steht niemand, der eingewilligt hat.
       *[basis] Unter legal_basis steht keine Rechtsgrundlage.
    }
    .hint = Mit consents: [{"{"}kind: written, by: …{"}"}] (ist niemand zu erkennen: [{"{"}kind: nobody{"}"}]) und legal_basis darf es gezeigt werden.
photo-without-consent = { $what ->
        [words] Zum Bild „{ $name }“ steht die Einwilligung nur in Worten da; das beweist nichts.
       *[nothing] Beim Bild „{ $name }“ fehlt, ob die Abgebildeten eingewilligt haben oder worauf sich die Veröffentlichung stützt.
    }
    .hint = Schreiben Sie unter consents, wer wie eingewilligt hat: consents: [{"{"}kind: written, by: …, date: 2027-05-11{"}"}]. Ist niemand zu erkennen: [{"{"}kind: nobody{"}"}]. Was die Veröffentlichung sonst erlaubt, steht unter legal_basis.
photo-without-credit = Beim Bild „{ $name }“ fehlt, wer es aufgenommen hat.
    .hint = Nennen Sie die Person oder Einrichtung unter credit.
printed-twice = { $what ->
        [findings] Diese Zusammenfassungen druckt schon der Punkt in Zeile { $line }
        [tables] { $Die_tables } druckt schon der Punkt in Zeile { $line }
        [follow-ups] Die Vereinbarungen druckt schon der Punkt in Zeile { $line }
        [introduction] Diese Vorstellung wird schon in Zeile { $line } gedruckt
        [follow-up] Dieselbe Vereinbarung steht schon in Zeile { $line }
        [finding] Dieselbe Zusammenfassung steht schon in Zeile { $line }
       *[text] Dasselbe steht schon in Zeile { $line }
    }; so stünde es zweimal { $im_record }.
    .hint = Löschen Sie eines von beiden.
published-changed = { $Der_record } ist veröffentlicht{ $version ->
        [none] {""}
       *[other] {" "}(Fassung { $version })
    } und sagt jetzt anderes als damals; die veröffentlichten Dateien bleiben, wie sie sind.
    .hint = Soll die Änderung erscheinen, schreiben Sie in exchange.yaml { $version ->
        [none] die Zeile versions: [{ $entry }]
       *[other] ans Ende von versions den Eintrag - { $entry }
    } – dann entsteht daneben Fassung { $next }. War die Änderung ein Versehen, nehmen Sie sie zurück. Soll die veröffentlichte Datei selbst ersetzt werden, löschen Sie { $kept }.
published-not-kept = Was hier veröffentlicht ist, ließ sich nicht festhalten: { $reason }
    .hint = Prüfen Sie, ob Sie in den Ordner schreiben dürfen, und bauen Sie noch einmal: Ohne diese Datei fällt nicht auf, wenn sich Veröffentlichtes ändert.
released-changed = { $how ->
        [gone] Diese Datei wurde mit der Fassung { $version } freigegeben und ist nicht mehr da.
       *[changed] Diese Datei wurde mit der Fassung { $version } freigegeben und seitdem geändert.
    }{ $count ->
        [0] {""}
       *[other] {" "}Bekommen haben sie: { $to }
    }
    .hint = Holen Sie die freigegebene aus einer Sicherung zurück, oder geben Sie eine neue Fassung frei: austausch release.
released-unread = Die Datei, die festhält, was freigegeben ist, ließ sich nicht lesen: { $reason }
    .hint = Stellen Sie sie aus einer Sicherung wieder her.
published-unread = Die Datei, die festhält, was veröffentlicht ist, ließ sich nicht lesen: { $reason }
    .hint = Stellen Sie sie aus einer Sicherung wieder her. Wollen Sie, dass gilt, was jetzt in exchange.yaml steht, löschen Sie sie.
published-draft = Hier steht noch „{ $words }“, der Stand ist aber { $status ->
        [announced] „angekündigt“ (announced).
        [agreed] „abgestimmt“ (agreed).
       *[published] „veröffentlicht“ (published).
    }
    .hint = Vollenden Sie den Text, oder setzen Sie status auf draft.
published-without-day = { $Der_record } ist veröffentlicht, aber es steht nicht da, seit wann.
    .hint = Ergänzen Sie den Tag: published: 2027-06-15
quorum-differs = { $what ->
        [present] Anwesend waren { $present }, stimmberechtigt sind aber nur { $of }.
        [needed] Nötig sind { $needed }, stimmberechtigt sind aber nur { $of }.
        [reached] Anwesend waren { $present }, nötig sind { $needed }; reached sagt das Gegenteil.
        [decided-without] Die Runde war nicht beschlussfähig, es stehen aber Beschlüsse da.
       *[decided] Anwesend waren { $present }, nötig sind { $needed }: So war die Runde nicht beschlussfähig, es stehen aber Beschlüsse da.
    }
    .hint = { $what ->
        [reached] Lassen Sie reached weg, oder berichtigen Sie die Zahlen.
        [decided-without] Prüfen Sie reached unter quorum. Stimmt es, ist zu klären, ob die Beschlüsse gelten.
        [decided] Prüfen Sie die Zahlen unter quorum. Stimmen sie, ist zu klären, ob die Beschlüsse gelten.
       *[other] Berichtigen Sie die Zahlen unter quorum: present (anwesend), of (stimmberechtigt), needed (nötig).
    }
quote-with-marks = Das Zitat bringt eigene Anführungszeichen mit.
    .hint = Lassen Sie sie weg: Die Vorlage setzt sie selbst.
report-missing = { $count ->
        [one] { $Ein_site } hat noch nicht berichtet: { $names }.
       *[other] { $count } { $many_sites } haben noch nicht berichtet: { $names }.
    }
    .hint = Erinnern Sie sie. Sobald der Stand nicht mehr „draft“ ist, entfällt der Hinweis.
signed-before-event = Die Schlusszeile ist älter als { $der_meeting } ({ $month }).
    .hint = Berichtigen Sie month unter sign_off.
site-not-valid = { $Der_site } „{ $id }“ gehörte an diesem Tag nicht zum Programm ({ $period }).{ $waits ->
        [0] {""}
       *[other] {" "}{ $Der_report } zählt nicht mit, bis Sie darüber entscheiden.
    }
    .hint = Prüfen Sie das Datum { $des_meeting }, from und until { $des_site } in programme.yaml und ob die Datei in diesen Ordner gehört.{ $waits ->
        [0] {""}
       *[other] {" "}Soll { $der_report } mitzählen, schreiben Sie in { $ihm_report } counts: true, sonst counts: false.
    }
site-without-name = { $Der_site } „{ $id }“ hat keinen Namen.
    .hint = Ergänzen Sie name, oder names mit der Zeit, in der jeder Name gilt: names: [{"{"}name: Musterstadt, until: 2027-12{"}"}].
statement-unused = { $site }: { $count ->
        [one] Über eine Aussage ist noch nicht entschieden ({ $ids }).
       *[other] Über { $count } Aussagen ist noch nicht entschieden ({ $ids }{ $more ->
            [0] {""}
           *[other] {" "}und { $more } weitere
        }).
    }
    .hint = Nennen Sie die Kennung in findings.yaml unter from der Zusammenfassung, zu der die Aussage gehört, oder mit dem Grund unter aside: {"- {"}id: …, reason: …{"}"}. Was nahe liegt, zeigt „austausch findings“.
tally-differs = { $what ->
        [present] Zahl der Stimmen: { $votes }; anwesend waren aber { $present }.
       *[words] Im Beschluss steht „{ $words }“, gezählt sind aber { $for } Ja, { $against } Nein und { $abstained } { $abstained ->
            [one] Enthaltung
           *[other] Enthaltungen
        }.
    }
    .hint = { $what ->
        [present] Berichtigen Sie die Stimmen unter tally, oder die Anwesenheit.
       *[words] Berichtigen Sie die Stimmen unter tally oder den Wortlaut. Die Stimmen druckt das Programm selbst dazu.
    }
term-spellings = „{ $word }“ steht hier, sonst „{ $usual }“ ({ $usually }-mal).
    .hint = { $count ->
        [one] Schreiben Sie das Wort überall gleich.
       *[other] Schreiben Sie das Wort überall gleich; so wie hier steht es { $count }-mal.
    }
times-overlap = „{ $title }“ beginnt um { $start }, „{ $other }“ endet aber erst um { $end }.
    .hint = Berichtigen Sie die Zeiten. Läuft beides nebeneinander, sagen Sie es mit kind: (forum, marketplace, theme-tables oder media-station) oder mit „in“.
typed-number = Die Nummer „{ $number }“ ist von Hand getippt.
    .hint = { $instead ->
        [point] Vor Unterpunkten steht schon ein Strich.
        [heading] Nummern von Überschriften setzt das Programm, wenn die Tagesordnung nummeriert ist (numbering).
        [item] Nummern setzt das Programm, sonst stehen zwei da; eine andere als die gezählte nennt number.
       *[number] Nummern setzt das Programm, sonst stehen zwei da.
    } Löschen Sie „{ $number }“: { $rest }
unbalanced-quotes = Das Anführungszeichen { $mark } hat kein Gegenstück.
    .hint = Ergänzen Sie das fehlende Zeichen im selben Text, oder löschen Sie dieses.
unknown-rule = Die Regel „{ $id }“ gibt es nicht.
    .hint = { $suggested ->
        [0] „austausch explain“ nennt alle Regeln.
       *[other] Meinten Sie „{ $suggestion }“? „austausch explain“ nennt alle Regeln.
    }
weekday-differs = „{ $date }“ ist kein { $said }, sondern ein { $right }.
    .hint = Berichtigen Sie den Wochentag oder das Datum.
word-not-known = { $gap ->
        [nothing] Hier steht kein Wort.
        [gender] Ob es der, die oder das „{ $word }“ heißt, ist nicht bekannt.
       *[plural] Wie „{ $word }“ in der Mehrzahl heißt, ist nicht bekannt.
    }
    .hint = { $gap ->
        [plural] Schreiben Sie die Mehrzahl dahinter, wie im Wörterbuch, etwa „das Gremium, die Gremien“. Gibt es keine, schreiben Sie einen Strich („der Bedarf, –“). Ist das Wort selbst schon die Mehrzahl, schreiben Sie „(Mehrzahl)“ dahinter.
       *[other] Schreiben Sie das Wort mit Artikel und, wo nötig, mit Genitiv und Mehrzahl, wie im Wörterbuch: „das Gremium, des Gremiums, die Gremien“.
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
edition-of-internal = „{ $kind }“ ist ein internes Papier: Davon gibt es keine andere Ausgabe.
layout-slow = { $exchange }: { $layout } wird seit mehr als zehn Sekunden gesetzt. Dauert es zu lange, brechen Sie mit Strg+C ab, und nehmen Sie die letzte Änderung an dieser Vorlage zurück.
machine-error = Das ging nicht: { $error }
no-inputs = Den Ordner { $path } gibt es hier nicht.
    Wechseln Sie in Ihren Arbeitsordner, nennen Sie ihn mit --root, oder legen Sie mit „austausch init ORDNER“ einen an.
unknown-exchange = { $Einen_meeting } „{ $name }“ gibt es nicht. { $how ->
        [like] Meinten Sie „{ $known }“?
        [none] Im Ordner inputs liegt noch nichts; zum Anlegen dient „austausch new“.
       *[all] Es gibt: { $known }.
    }
usage-error = Diesen Befehl verstehe ich nicht.
usage-command = Einen Befehl „{ $name }“ gibt es nicht.{ $like ->
        [none] {""}
       *[other] {" "}Meinten Sie „{ $like }“?
    }
usage-option = Die Angabe „{ $name }“ gibt es hier nicht.{ $like ->
        [none] {""}
       *[other] {" "}Meinten Sie „{ $like }“?
    }
usage-no-value = Hinter „{ $name }“ fehlt etwas.{ $allowed ->
        [none] {""}
       *[other] {" "}Möglich sind: { $allowed }.
    }
usage-value = „{ $value }“ passt nicht zu „{ $name }“.{ $like ->
        [none] {""}
       *[other] {" "}Meinten Sie „{ $like }“?
    }{ $allowed ->
        [none] {""}
       *[other] {" "}So ist es richtig: { $allowed }.
    }
usage-ordinal = eine ganze Zahl von 1 bis 99
usage-missing = Es fehlt: { $name }.
usage-missing-import = Welche Datei oder welcher Ordner soll eingelesen werden? Zum Beispiel: austausch import posteingang
usage-missing-init = Wie soll der Arbeitsordner heißen? Zum Beispiel: austausch init arbeitsordner
usage-missing-new = Wie soll der Ordner des neuen Austauschs heißen? Tag und Ort, zum Beispiel: austausch new 2027-11-03-musterstadt
usage-twice = „{ $name }“ steht mehrmals da, gebraucht wird es einmal.
usage-conflict = „{ $name }“ und „{ $other }“ gehen nicht zusammen. Lassen Sie eines weg.
usage-count = „{ $name }“ steht mit zu vielen oder zu wenigen Werten da.
usage-help = Was möglich ist, sagt „{ $command }“.
cause-not-found = Diese Datei oder diesen Ordner gibt es nicht.
cause-denied = Der Zugriff ist nicht erlaubt. Vielleicht ist die Datei in einem anderen Programm geöffnet.
cause-exists = Dort liegt schon eine Datei dieses Namens.
cause-not-a-folder = In diesem Pfad ist eine Datei, wo ein Ordner sein müsste.
cause-is-a-folder = Das ist ein Ordner, keine Datei.
cause-full = Auf dem Datenträger ist kein Platz mehr.
cause-read-only = Auf diesen Datenträger lässt sich nicht schreiben.
cause-not-text = Die Datei ist kein Text in UTF-8.
cause-name = So kann hier keine Datei heißen.
cause-too-large = Die Datei ist zu groß.
cause-busy = Ein anderer Lauf von austausch schreibt gerade in diesen Ordner. Starten Sie noch einmal, wenn er fertig ist.
cause-other = Das System meldet: { $error }
init-written = angelegt: { $path }
init-kept = bleibt:   { $path } (gab es schon)
init-done = Fertig. Nächster Schritt: die Dateien in { $folder } anpassen, dann: austausch build --root "{ $folder }"

menu = austausch macht aus dem, was die Standorte berichten, die Dokumentation ihres Erfahrungsaustauschs.

    Es wird mit Befehlen bedient, in einem Fenster der Eingabeaufforderung (Windows-Taste, „cmd“ tippen, Eingabetaste):

      Anfangen:                          austausch init arbeitsordner
      Einen Austausch anlegen:           austausch new 2027-11-03-musterstadt
      Formulare für die Standorte:       austausch forms
      Einlesen, was Standorte schicken:  austausch import posteingang
      Wer fehlt noch?                    austausch status
      Prüfen, was getippt ist:           austausch check
      Die Dokumentation bauen:           austausch build

    Alle Befehle zeigt: austausch --help
menu-wait = Weiter mit der Eingabetaste.{" "}
help = austausch macht aus dem, was die Standorte berichten, die Dokumentation ihres Erfahrungsaustauschs.
help-examples = Beispiele:
      austausch init arbeitsordner
      austausch check
      austausch build 2016-04-06-sonneberg --format pdf,docx
help-layout = { "{" }about{ "}" }

    Aufruf: { "{" }usage{ "}" }

    { "{" }all-args{ "}" }{ "{" }after-help{ "}" }
help-commands = Befehle
help-arguments = Angaben
help-options = Optionen
help-usage-options = [OPTIONEN]
help-usage-command = BEFEHL
help-help = Diese Hilfe
help-version = Version des Programms
help-lang = Sprache der Meldungen: de oder en. Üblich: de
help-build = Baut die Dokumente: aus inputs/ werden Dateien in outputs/
help-build-examples = Beispiele:
      austausch build                                   alle Austausche, alle Formate
      austausch build 2016-04-06-sonneberg              nur diesen
      austausch build --format pdf,docx --out ablage    nur PDF und Word, in den Ordner ablage
      austausch build --programmes land --shard 3/8     den dritten von acht Teilen aller Arbeitsordner in land
help-build-exchanges = Welche Austausche (Ordner unter inputs). Üblich: alle
help-build-kind = Welche Art von Dokument: { $kinds }. Üblich: record
help-build-format = Welche Formate, mit Komma getrennt: pdf, docx, html, md, typ, ics. Üblich: pdf,docx,html,md, dazu ics mit den Terminen
help-build-edition = Für wen: internal (Übliches), ministry (Ministerium), public (alle). Üblich: internal; von einer veröffentlichten Dokumentation auch public
help-build-inputs = Auch die Eingaben dieser Ausgabe schreiben: neu, ohne das, was sie nicht haben darf
help-build-template = Diese Word-Vorlage statt der eigenen im Ordner templates nehmen (nur Word)
help-build-programmes = Alle Arbeitsordner in diesem Ordner, je Programm einer; jeder schreibt in seinen Ordner outputs
help-build-shard = Nur diesen Teil bauen: 3/8; auto oder auto/8: den Teil, den Slurm oder Kubernetes nennt. „austausch merge“ prüft, ob alle Teile da sind
help-build-out = Wohin. Üblich: outputs
help-build-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
help-check = Prüft die Eingaben und schreibt nichts
help-check-examples = Beispiele:
      austausch check
      austausch check 2016-04-06-sonneberg --json
help-check-exchanges = Welche Austausche (Ordner unter inputs). Üblich: alle
help-check-json = Meldungen als JSON, für andere Programme
help-check-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
explain-no-rule = „{ $id }“ ist keine Regel über Inhalte, sondern eine Meldung beim Lesen und Schreiben. Ihr Gewicht steht fest. Sie lautet:
explain-example = Zum Beispiel:
example-unknown-key =
    getippt:  ort: Musterstadt
    richtig:  place: Musterstadt
example-unknown-value =
    getippt:  status: fertig
    richtig:  status: agreed
example-wrong-type =
    getippt:  volunteers: drei
    richtig:  volunteers: 3
example-missing-key =
    getippt:  - text: Ein Fest gelang.
    richtig:  - id: musterstadt-e1
                text: Ein Fest gelang.
example-missing-value =
    getippt:  place:
    richtig:  place: Musterstadt
example-duplicate-key =
    getippt:  place: Musterstadt
              place: Beispielhausen
    richtig:  place: Musterstadt
example-several-keys =
    getippt:  - text: Ein Absatz.
                tables: all
    richtig:  - text: Ein Absatz.
              - tables: all
example-needs-quotes =
    getippt:  title: *Neu* im Programm
    richtig:  title: "*Neu* im Programm"
example-comment-cuts-value =
    getippt:  venue: Haus #3
    richtig:  venue: "Haus #3"
example-no-space-after-colon =
    getippt:  place:Musterstadt
    richtig:  place: Musterstadt
example-number-out-of-range =
    getippt:  ordinal: 0
    richtig:  ordinal: 1
explain-unknown = Die Regel „{ $id }“ kenne ich nicht. { $suggested ->
    [0] „austausch explain“ nennt alle.
   *[other] Meinten Sie „{ $suggestion }“?
}
explain-more = Mehr zu einer Regel: austausch explain ID
explain-fails = Das fällt auf:
explain-finds = Gemeldet wird:
explain-passes = So ist es in Ordnung:
explain-setting = Gewicht ändern (error, warning, hint) oder abschalten (off), in inputs/programme.yaml:

      rules:
        - {"{"}id: { $id }, severity: off{"}"}
phrases-line = eine Zeile
phrases-lines = Zeilen
phrases-blocks = Absätze
phrases-more = Mehr zu einer Formulierung: austausch phrases NAME. Alle als Dateien zum Ändern: austausch phrases --write
phrases-built-in = Der eingebaute Text; ein eigener für alle { $many_meetings } liegt in { $path }:
phrases-own = Der eigene Text dieses Arbeitsordners, aus { $path }:
phrases-given = Daneben bekommt sie: { $names }
phrases-facts = Eingesetzt werden kann alles, was am Ende von docs/vorlagen.md steht, etwa event.place oder programme.name.
phrases-setting = Ein eigener Text für { $einen_meeting }, in { $seiner_meeting } exchange.yaml:

      {"  "}phrases:
      {"    "}{ $id }: …
phrases-written = Was hier liegt, gilt statt des eingebauten Textes. Löschen Sie, was Sie nicht ändern: Dann gilt wieder der eingebaute.
help-phrases = Nennt die Formulierungen mit ihren Texten, oder legt sie als Dateien zum Ändern an
help-phrases-examples = Beispiele:
      austausch phrases
      austausch phrases opening
      austausch phrases opening next --write
help-phrases-names = Formulierungen mit Namen; ohne sie: alle
help-phrases-write = Schreibt sie nach templates; was es dort schon gibt, bleibt, wie es ist
help-phrases-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
help-dossier = Macht das Dossier über mehrere Treffen, mit Kennzahlen und Diagrammen
help-dossier-examples = Beispiele:
      austausch dossier                                      wie es in inputs/dossier.yaml steht
      austausch dossier --from 2014-01 --to 2016-12          für diesen Zeitraum
      austausch dossier --edition public --format pdf,html   für alle
      austausch dossier --site gera                          das Blatt eines Standorts, als Word-Datei
help-dossier-from = Der erste Monat oder das erste Jahr: 2014-01
help-dossier-to = Der letzte Monat oder das letzte Jahr: 2016-12
help-dossier-sites = Nur diese (Kennungen, mit Komma getrennt)
help-dossier-site = Das eigene Blatt von diesem (Kennung), für seinen Sachbericht
help-dossier-edition = Für wen: internal (Büro), ministry (Ministerium) oder public (alle)
help-dossier-full = Alles, was auf jedem Treffen gesagt wurde, nicht nur das Häufigste
help-dossier-format = Formate, mit Komma getrennt: pdf, docx, html, md, typ, csv (Werte der Tabellen, mit Datenwörterbuch)
help-dossier-out = Ordner für die Ergebnisse. Üblich: outputs
help-dossier-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
csv-nothing = Dieses Dokument hat keine Tabellen, deren Werte man als CSV aufhebt.
    .hint = Das Dossier hat welche: austausch dossier --format csv
dossier-none = In diesem Zeitraum liegt { $kein_meeting }. Was --from und --to nicht nennen, steht in inputs/dossier.yaml; „austausch status“ zeigt, welche es gibt.
dossier-sentences-left-out = { $count ->
        [one] Der Satz aus dossier.yaml steht
       *[other] Die { $count } Sätze aus dossier.yaml stehen
    } nicht in diesem Dossier: Gezeichnet { $count ->
        [one] ist er
       *[other] sind sie
    } für den Zeitraum und die Auswahl, die dort stehen.
    .hint = Sollen sie hinein, ändern Sie `from`, `until` und `sites` in dossier.yaml, und prüfen Sie, ob sie noch stimmen.
dossier-backwards = Der Zeitraum endet, bevor er beginnt: --from { $from }, --to { $to }.
dossier-unknown-site = „{ $site }“ ist keine Kennung aus inputs/programme.yaml.
help-explain = Erklärt eine Regel mit Beispielen; ohne ID: nennt alle Regeln
help-explain-examples = Beispiele:
      austausch explain
      austausch explain gender-forms
help-explain-id = Die Regel, wie sie in eckigen Klammern vor einer Meldung steht
help-init = Legt einen Arbeitsordner mit erklärten Beispieldateien an
help-init-examples = Beispiel:
      austausch init arbeitsordner
help-init-dir = Der Ordner; was es darin schon gibt, bleibt, wie es ist

### Word-Vorlagen füllen
template-filled = geschrieben: { $path }
template-over-itself = Die gefüllte Datei hätte denselben Namen wie die Vorlage: Die Vorlage wäre weg.
    .hint = Nennen Sie für die gefüllte Datei einen anderen Namen, etwa fertig.docx, oder mit --out einen anderen Ordner.
template-same-name = Auch aus anderen Daten würde die Datei { $path }.
    .hint = Die Word-Dateien heißen wie ihre Daten. Geben Sie den Dateien mit den Daten verschiedene Namen.
template-fill-files = Nennen Sie nach der Vorlage die Daten und die Word-Datei, die geschrieben wird. Für viele Daten nennen Sie alle, und mit --out den Ordner für die Word-Dateien.
template-data = Die Daten sind kein lesbares JSON.
    .hint = Prüfen Sie Klammern und Kommas an der genannten Stelle.
json-encoding = Die Datei ist nicht als UTF-8 gespeichert: Umlaute darin sind nicht sicher zu lesen.
    .hint = Speichern Sie sie noch einmal, und wählen Sie dabei als Codierung UTF-8.
help-template = Eigene Word-Vorlagen: zum Anfangen schreiben, prüfen, füllen
help-template-fill = Füllt eine Word-Vorlage mit Daten aus einer JSON-Datei
help-template-fill-examples = Beispiel:
      austausch template fill brief.docx daten.json fertig.docx
      austausch template fill brief.docx gera.json suhl.json --out briefe
help-template-fill-template = Die Word-Datei mit Feldern wie { "{{" }name{ "}}" }
help-template-fill-data = Die Daten, dann die Word-Datei, die geschrieben wird; gibt es sie schon, wird sie ersetzt
help-template-fill-out = Füllt die Vorlage mit jeder der genannten Dateien; die Word-Dateien kommen in diesen Ordner und heißen wie ihre Daten
help-template-fill-missing = Was gilt, wenn ein Name in den Daten fehlt: error (Fehler) oder empty (leer)
help-template-fill-ask_refresh = Word fragt beim Öffnen, ob es Seitenzahlen und Verzeichnisse aktualisieren soll

### Word-Vorlagen als Dateien
word-template-unread = Diese Word-Vorlage lässt sich nicht lesen, deshalb entsteht keine Word-Datei. Die anderen Formate werden gebaut.
    .hint = Prüfen Sie Ordner und Namen. Ist die Vorlage gerade in Word geöffnet, schließen Sie sie dort.
word-template-unused = Diese Word-Vorlage wird nicht gebraucht: Word ist nicht unter den gewünschten Formaten.
    .hint = Nehmen Sie docx in „--format“ auf, oder lassen Sie „--template“ weg.
template-new = geschrieben: { $path } ({ $names } Namen, jeder mit einem Kommentar)
template-new-ending = „{ $path }“ endet nicht auf .docx: Word würde die Datei nicht öffnen. Nennen Sie sie zum Beispiel „{ $example }“.
template-new-exists = Die Datei { $path } gibt es schon, und sie bleibt, wie sie ist. Nennen Sie einen anderen Namen.
help-template-new = Schreibt eine Word-Vorlage zum Anfangen: jeder Name mit einem Kommentar
help-template-new-examples = Beispiel:
      austausch template new briefkopf.docx
help-template-new-file = Die Word-Datei, die geschrieben wird; eine vorhandene bleibt, wie sie ist
help-template-new-kind = Für welche Art von Dokument: { $kinds }. Üblich: record

### Namen in Vorlagen
name-view-version = Die Fassung dieser Namen. Sie steigt, wenn ein Name wegfällt oder etwas anderes bedeutet.
name-view-document = Das Dokument: Titel, Einleitung, Tagesordnung, Schluss.
name-view-sections = Seine Abschnitte, der Reihe nach.
name-view-programme = Das Programm.
name-view-words = Wie das Programm etwas nennt.
name-words-meeting = Ein Treffen.
name-words-site = Ein Standort.
name-words-project = Das Projekt eines Standorts.
name-words-undertaking = Das Projekt eines Gastgebers, im ersten Absatz.
name-words-table = Ein Thementisch.
name-words-success = Ein Erfolg.
name-words-obstacle = Ein Hemmnis.
name-words-plan = Ein Plan.
name-words-need = Ein Bedarf.
name-words-client = Für wen die Arbeit da ist.
name-words-office = Die Stelle, die einlädt und sammelt.
name-words-record = Das Schriftstück über das Treffen.
name-words-report = Was ein Standort abgibt.
name-words-field = Ein Arbeitsfeld.
name-words-filing = Was ein Standort einschickt, wie Formulare und E-Mails es nennen: das Wort für einen Bericht, wo eines getippt ist.
name-noun-entry = Das Wort, wie es im Wörterbuch steht; Formulierungen lesen es.
name-noun-singular = Die Einzahl, ohne Artikel: `Netzwerktreffen`.
name-noun-plural = Die Mehrzahl, ohne Artikel; wo es keine gibt, die Einzahl.
name-noun-genitive = Der Genitiv mit Artikel: `des Netzwerktreffens`.
name-noun-gender = `masculine`, `feminine`, `neuter`, oder `plural`, wenn es keine Einzahl gibt.
name-programme-project = Das Projekt eines Standorts mit dem Namen des Programms: `ThINKA-Projekt`, `Projekt der Sozialen Stadt`.
name-programme-undertaking = Das Projekt eines Gastgebers mit dem Namen des Programms: `ThINKA-Vorhaben`.
name-event-occasion = Das ohne den Namen des Programms: `Erfahrungsaustausch` von `ThINKA-Erfahrungsaustausch`.
name-event-place-phrase = Wo es ist, als Teil eines Satzes, wie getippt: `in der Schweiz`.
name-event-venue-mode = `on-site`, `online` oder `hybrid`.
name-event-place-named = Ob der Titel der Reihe den Ort schon nennt: `Geraer Netzwerktreffen`.
name-event-guest-groups = Dieselben Gäste für einen Satz: die einer Einrichtung zusammen.
name-welcome-after-role = Ob die Person davor eine Funktion hat, die in Kommas steht.
name-welcome-bracketed = Ob die Funktion in Klammern steht: In Kommas ließe sich eine längere Liste auf zwei Arten lesen.
name-organisation-noun = Ihr Name als Hauptwort; leer, wenn der Artikel nicht bekannt ist.
names-guest-group = Gäste, die ein Satz zusammen nennt.
name-guest-group-names = Die Namen; keine, wenn nur die Einrichtung bekannt ist.
name-guest-group-role = Als was ein Gast kam, wie für dieses Treffen getippt.
name-guest-group-office = Was ein Gast tut, wie bei der Person getippt; es steht in Kommas.
name-guest-group-organisation = Für welche Einrichtung; leer, wenn `office` sie schon nennt.
name-guest-group-after-comma = Ob die davor mit einem Komma enden.
name-guest-group-grouped = Ob eine der Gruppen mehrere Namen hat.
name-guest-group-bracketed = Ob in Klammern steht, was ein Gast tut: In Kommas ließe sich eine längere Liste auf zwei Arten lesen.
name-next-place-phrase = Wo es ist, als Teil eines Satzes, wie getippt.
name-next-venue-mode = `on-site`, `online` oder `hybrid`.
name-view-event = Das Treffen.
name-view-agenda-items = Alle Tagesordnungspunkte, auch nicht angekündigte.
name-view-sites = Die Standorte, die es an dem Tag im Programm gab, nach Namen geordnet.
name-view-findings = Zusammengefasste Aussagen mit den Standorten, von denen sie kommen.
name-view-tables = Die Thementische.
name-view-follow-ups = Was jemand tun wird, und was daraus wurde: erst die Vereinbarungen der Liste des Austauschs, dann die, die bei einem Tagesordnungspunkt stehen.
name-view-next = Die nächsten Austausche.
name-view-authors = Wer die Dokumentation geschrieben hat.
name-view-labels = Feste Wörter in der Sprache des Dokuments: `page`, `of`, `agenda`, `contents`, …
name-programme-name = Kurzer Name: `ThINKA`.
name-programme-title = Ganzer Name: `ThINKA-Gesamtvorhaben`; gibt es keinen, der kurze.
name-programme-genitive = Dieser Name im Genitiv mit Artikel, wie getippt oder wo der Artikel bekannt ist: `des ThINKA-Gesamtvorhabens`.
name-programme-scope = Wo seine Standorte liegen, als Eigenschaftswort ohne Endung: `thüringenweit`.
name-programme-language = Sprache der Dokumente: `de`.
name-programme-office = Die Koordinierungsstelle.
name-programme-accessibility = An wen man sich bei Barrieren in Dokumenten wendet; nichts, wenn es niemand sagt.
name-accessibility-contact = Eine E-Mail-Adresse, oder Worte hinter „an“.
name-accessibility-url = Die Adresse der Erklärung des Trägers zur Barrierefreiheit.
name-office-name = Ihr Name.
name-office-places = Wo sie sitzt.
name-office-mail = Adresse für E-Mail.
name-event-id = Der Name seines Ordners.
name-event-status = `draft` (Entwurf), `announced` (angekündigt), `agreed` (abgestimmt) oder `published` (veröffentlicht).
name-event-draft = Ob es ein Entwurf ist.
name-event-title = Titel der Dokumentation, wenn er nicht aus Reihe und Ort besteht.
name-event-series = Wie ein Treffen der Reihe heißt: `ThINKA-Erfahrungsaustausch`.
name-event-meeting = Wie ein Treffen heißt, als Hauptwort: der Titel der Reihe, oder das Wort des Programms.
name-event-ordinal = Das wievielte es ist, ab 1.
name-event-per-year = Ob jedes Jahr neu gezählt wird.
name-event-year = Das Jahr des ersten Tages, wenn es bekannt ist.
name-event-motto = Das Motto, ohne Anführungszeichen.
name-event-announcement = Wo es vorher angekündigt wurde.
name-event-days = Die Tage, der Reihe nach.
name-event-reply-by = Bis wann man antwortet, ob man kommt, wie getippt.
name-event-reply-by-exact = Ob das ein Tag in Ziffern ist.
name-event-postponed-from = Für wann es zuerst geplant war, wie getippt.
name-event-start = Der erste Tag, wie getippt: `2016-04-06`.
name-event-end = Der letzte Tag, wenn es ein anderer ist als der erste.
name-event-all-day = Ob es den ganzen Tag dauert.
name-event-place = Der Ort.
name-event-venue = Das Haus.
name-event-street = Straße und Hausnummer.
name-event-town = Der Ort des Hauses, wenn es ein anderer ist.
name-event-hosts = Standorte, die Gastgeber sind.
name-event-organisers = Organisationen, die es veranstaltet haben, ohne Gastgeber zu sein.
name-event-inviters = Wer eingeladen hat.
name-event-newcomers = Standorte, die zum ersten Mal dabei sind.
name-event-dateline = Orte, mit denen die Dokumentation beginnt.
name-event-dateline-spaced = Ob einer dieser Orte einen Schrägstrich im Namen hat, sodass zwischen den Orten Leerzeichen nötig sind.
name-event-attendance = Wer teilgenommen hat.
name-event-guests = Gäste, die die Einleitung nennt.
name-event-welcome = Wer alle begrüßt hat.
name-event-roles = Wer welche Aufgabe hatte.
name-event-published = Wann die Dokumentation veröffentlicht wurde, wie getippt.
name-event-versions = Die Fassungen der Dokumentation, die neueste zuletzt.
name-event-distribution = Wer die Dokumentation bekommt.
name-event-annexes = Was der Dokumentation beiliegt.
name-event-badges = Wie Namensschilder gedruckt werden.
name-badges-first = Das Schild des ersten Bogens, mit dem der Druck beginnt, ab 1.
name-badges-cut-marks = Ob Marken zum Schneiden gedruckt werden.
name-badges-test-print = Ob stattdessen eine Seite zum Ausprobieren gedruckt wird.
name-event-sign-off-places = Orte, an denen die Dokumentation abgeschlossen wurde.
name-event-sign-off-month = Wann die Dokumentation abgeschlossen wurde, wie getippt: `2016-04`.
name-event-announced = Ob das Treffen noch kommt, das Dokument also dazu einlädt.
name-event-unapproved = Ob die Dokumentation noch genehmigt werden muss.
name-event-layout = Wie die Dokumentation gesetzt ist: `record` oder `minutes`.
name-event-approval = Wie die Dokumentation genehmigt wird; fehlt, wenn niemand etwas davon gesagt hat.
name-announcement-place = Wo, als Teil des Satzes.
name-announcement-date = Wann, wie getippt.
name-announcement-url = Die Adresse.
names-day = Ein Tag.
name-day-date = Das Datum, wie getippt.
name-day-start = Wann er beginnt, wie getippt.
name-day-end = Wann er endet, wie getippt.
name-day-past-midnight = Ob er nach Mitternacht endet.
name-day-title = Wofür er da ist.
name-day-optional = Ob die Teilnahme freiwillig war.
names-welcome = Wer alle begrüßt hat.
name-welcome-name = Name.
name-welcome-role = Funktion an diesem Tag.
name-welcome-organisation = In wessen Namen.
names-duty = Wer eine Aufgabe hatte.
name-duty-task = Die Aufgabe: `Protokoll`.
name-duty-people = Wer sie hatte.
name-duty-signs = Ob alle, die sie hatten, das Protokoll unterschreiben.
name-duty-organisations = Organisationen, die sie hatten.
name-duty-detailed = Ob neben einem Namen eine Funktion oder Einrichtung steht.
names-inviter = Wer eingeladen hat: eine Person, eine Organisation oder ein Standort.
name-inviter-name = Name der Person, der Organisation oder des Vorhabens am Standort.
name-inviter-noun = Die Organisation oder das Vorhaben als Wort mit seinem Artikel; fehlt, wenn nichts sein Geschlecht sagt, und bei Personen.
name-inviter-is-site = Ob es das Vorhaben eines Standorts ist, dessen Artikel niemand kennt: Ein Wort sagt, was es ist.
name-inviter-role = Funktion der Person an diesem Tag.
names-version = Eine Fassung der Dokumentation.
name-version-number = Ihre Nummer, wie sie gedruckt wird.
name-version-date = Wann sie entstanden ist, wie getippt.
name-version-by = Das Kürzel der Person, von der sie ist; hat sie keines, ihr Name.
name-version-change = Was daran neu ist.
name-attendance-phrase = In Worten.
name-attendance-total = Wie viele insgesamt teilgenommen haben, wenn jemand gezählt hat.
name-attendance-groups = Gruppen mit ihrer Anzahl, mit Namen oder mit beidem.
name-attendance-groups-listed = Ob die Gruppen eine eigene Liste sind, weil sie für einen Satz zu viele sind oder Namen haben.
name-attendance-guests-listed = Ob die Gäste eine eigene Liste sind, weil sie für einen Satz zu viele sind.
name-attendance-singular = Ob der Satz über die Teilnahme in der Einzahl steht, wie in `eines der 14 Projekte nahm teil`.
name-attendance-people = Personen einzeln, wie aufgeführt, die der Gruppen zuletzt.
name-attendance-present = Die davon, die da waren, auch zeitweise.
name-attendance-online = Wie viele von ihnen online dabei waren.
name-attendance-excused = Namen derer, die sich entschuldigt haben.
name-attendance-excused-known = Ob nach Entschuldigungen gefragt wurde: Dann wird auch gesagt, dass es keine gab.
name-attendance-volunteers = Wie viele Ehrenamtliche geholfen haben.
name-attendance-quorum = Ob die Anwesenden beschließen konnten.
name-attendance-absent = Wer abwesend war, in Worten.
name-quorum-present = Wie viele Stimmberechtigte da waren.
name-quorum-of = Wie viele stimmberechtigt sind; fehlt, wenn niemand es genannt hat.
name-quorum-needed = Wie viele nötig sind; fehlt, wenn niemand es genannt hat.
name-quorum-reached = Ob sie beschließen konnten; fehlt, wenn weder Worte noch Zahlen es sagen.
names-group = Eine Gruppe, die teilgenommen hat.
name-group-name = Wie ihre Mitglieder heißen: `ThINKA-Projekte`.
name-group-singular = Wie ein einzelnes Mitglied heißt, mit Artikel.
name-group-count = Wie viele gekommen sind; fehlt, wenn niemand gezählt hat.
name-group-of = Von wie vielen das gesagt wird.
name-group-all = Ob alle gekommen sind.
name-group-named = Ob die Mitglieder mit Namen dastehen: Dann wird auch gesagt, dass niemand da war.
name-group-detailed = Ob neben einem Namen eine Funktion, eine Einrichtung oder eine zeitweise Teilnahme steht.
name-group-people = Die Mitglieder mit Namen.
names-attendant = Eine Person auf der Teilnahmeliste.
name-attendant-name = Name, oder wie die Person stattdessen genannt wird.
name-attendant-role = Funktion.
name-attendant-organisation = Einrichtung.
name-attendant-mode = `on-site` (vor Ort) oder `online`; fehlt, wenn niemand es genannt hat.
name-attendant-presence = `present` (anwesend), `partly` (zeitweise), `excused` (entschuldigt) oder `absent` (nicht erschienen).
name-attendant-from = Ab wann die Person da war, wie getippt.
name-attendant-until = Bis wann die Person da war, wie getippt.
name-attendant-group = Die Gruppe, in der die Person steht.
names-site = Ein Standort.
name-site-id = Seine Kennung.
name-site-name = Sein Name: `Gera-Liebschwitz`.
name-site-project = Wie das Projekt dort heißt.
name-site-noun = Dasselbe als Hauptwort; leer, wenn der Artikel nicht bekannt ist.
name-site-carriers = Namen der Träger.
name-site-reported = Ob er berichtet hat.
name-site-series = Eigene Reihen des Standorts.
name-site-from = Seit wann er im Programm ist, wie getippt.
names-organisation = Eine Organisation unter dem Namen, den sie an dem Tag hatte.
name-organisation-name = Ihr Name.
name-organisation-genitive = Ihr Name im Genitiv mit Artikel.
name-organisation-short = Ihre Abkürzung.
names-person = Eine Person mit ihrer Funktion an dem Tag.
name-person-name = Name.
name-person-role = Funktion an diesem Tag.
name-person-organisation = Einrichtung, wenn die Funktion sie nicht nennt.
name-person-initials = Kürzel.
names-guest = Ein Gast.
name-guest-name = Name; er fehlt, wenn nur die Organisation bekannt ist.
name-guest-role = In welcher Funktion der Gast kam.
name-guest-organisation = Für welche Organisation.
names-agenda = Ein Punkt der Tagesordnung.
name-agenda-number = Seine Nummer, wo die Tagesordnung zählt, ab 1; sie fehlt bei nicht angekündigten Punkten und neben einer eigenen Nummer.
name-agenda-title = Titel, wie angekündigt.
name-agenda-label = Seine Nummer, wie sie gedruckt wird: `1.`, `I.`, `TOP 01` oder die eigene.
name-agenda-kind = Seine Art: `talk` (Vortrag), `reports` (Berichte), …; sie fehlt, wenn niemand sie genannt hat.
name-agenda-day = An welchem der Tage, ab 1.
name-agenda-start = Wann er beginnt, wie getippt.
name-agenda-end = Wann er endet, wie getippt.
name-agenda-items = Unterpunkte, wie angekündigt.
name-agenda-place = Wo er war, wenn nicht am Ort der anderen.
name-agenda-speakers = Wer gesprochen hat.
name-agenda-organisations = Organisationen, von denen ein Beitrag kam.
name-agenda-moderators = Wer moderiert hat.
name-agenda-decisions = Was beschlossen wurde.
name-agenda-postponed = Was vertagt wurde.
name-agenda-approvals = Genehmigungen früherer Dokumentationen.
name-agenda-ratings = Was mit Punkten bewertet wurde.
name-agenda-materials = Material, auch für später zugesagtes.
name-agenda-rounds = Gruppen, die von Station zu Station gingen.
name-agenda-dates = Termine, die genannt wurden.
names-finding = Eine zusammengefasste Aussage.
name-finding-id = Ihre Kennung.
name-finding-kind = `success` (Erfolg), `obstacle` (Hemmnis), `plan` (Vorhaben) oder `need` (Bedarf).
name-finding-field = Titel des Arbeitsfelds.
name-finding-text = Die Formulierung der Koordinierungsstelle.
name-finding-sites = Namen der Standorte, die es gesagt haben, geordnet, jeder einmal.
name-finding-count = Wie viele Standorte es gesagt haben.
name-finding-raised = Wie es zustande kam, wenn kein Standort es abgegeben hat.
name-finding-since = In wie vielen Treffen hintereinander sein Thema genannt wurde, dieses als letztes; 0, wenn es zu keinem gehört.
name-finding-times = In wie vielen Treffen überhaupt sein Thema bis zu diesem genannt wurde.
name-finding-points = Punkte darunter.
names-finding-point = Ein Punkt unter einer zusammengefassten Aussage.
name-finding-point-text = Der Punkt.
name-finding-point-sites = Namen der Standorte, die es gesagt haben, geordnet, jeder einmal.
name-finding-point-count = Wie viele Standorte es gesagt haben.
name-finding-point-points = Punkte darunter.
names-table = Ein Thementisch.
name-table-number = Seine Nummer.
name-table-label = Die Nummer, wie sie gedruckt wird: `1`, `I` oder `TOP 01`.
name-table-title = Sein Thema; fehlt, wenn niemand es genannt hat.
name-table-minutes = Wie lange die Gruppe gesprochen hat, in Minuten.
name-table-moderators = Wer moderiert hat.
name-table-sites = Namen der Standorte am Tisch.
name-table-results = Was herausgekommen ist.
name-table-materials = Material, auch für später zugesagtes.
names-result = Ein Ergebnis eines Thementischs.
name-result-text = Das Ergebnis, in Markdown, wie getippt.
name-result-sites = Namen der Standorte, an die es sich richtet.
names-follow-up = Was jemand tun wird, und was daraus wurde.
name-follow-up-what = Was zu tun ist.
name-follow-up-who = Wer es tut, in Worten.
name-follow-up-due = Bis wann, wie getippt.
name-follow-up-id = Die Kennung, wenn jemand eine vergeben hat.
name-follow-up-sites = Namen der Standorte, die es tun.
name-follow-up-people = Namen der Personen, die es tun.
name-follow-up-state = `open` (offen), `done` (erledigt) oder `dropped` (entfallen).
name-follow-up-outcome = Was daraus wurde.
name-follow-up-item = Der Tagesordnungspunkt, bei dem es vereinbart wurde; fehlt, wenn es niemand gesagt hat oder wenn das bei einem früheren Austausch war.
name-follow-up-item-label = Seine Nummer, wie sie gedruckt wird: `TOP 03`.
name-follow-up-item-title = Sein Titel.
name-follow-up-from = Der frühere Austausch, bei dem es vereinbart wurde; fehlt, wenn es neu ist.
name-follow-up-origin-exchange = Der Name seines Ordners.
name-follow-up-origin-date = Wann er war, wie getippt.
name-follow-up-origin-place = Wo er war.
name-follow-up-origin-item = Der Tagesordnungspunkt dort, wie er gedruckt wird.
names-next = Ein nächster Austausch.
name-next-date = Wann, wie getippt.
name-next-exact = Ob das ein Tag in Ziffern ist.
name-next-start = Wann er beginnt, wie getippt.
name-next-end = Wann er endet, wie getippt.
name-next-place = In welchem Ort.
name-next-venue = In welchem Haus.
name-next-meeting-point = Wo man sich trifft.
name-next-postponed-from = Für wann er zuerst geplant war, wie getippt.
names-decision = Was beschlossen wurde.
name-decision-text = Was beschlossen wurde.
name-decision-tally = Wie viele wie gestimmt haben; fehlt, wenn niemand gezählt hat.
name-decision-failed = Ob nicht mehr dafür als dagegen waren.
name-decision-number = Seine Nummer, wie sie gedruckt wird.
name-tally-in-favour = Stimmen dafür.
name-tally-against = Stimmen dagegen; fehlt, wenn niemand sie genannt hat.
name-tally-abstained = Enthaltungen; fehlt, wenn niemand sie genannt hat.
name-tally-unanimous = Ob alle dafür waren.
names-postponed = Was vertagt wurde.
name-postponed-what = Was vertagt wurde.
name-postponed-to = Bis wann, wie getippt.
name-postponed-exact = Ob das ein Tag in Ziffern ist.
name-postponed-reason = Warum.
names-approval = Die Genehmigung einer früheren Dokumentation.
name-approval-record = Die frühere Dokumentation, als Anfang des Satzes.
name-approval-approved = Ob sie genehmigt wurde.
name-approval-corrections = Was daran berichtigt wurde.
name-approval-number = Ihre Nummer, wie sie gedruckt wird.
name-approval-url = Wo die frühere Dokumentation steht.
name-approval-tally = Wie viele wie gestimmt haben; fehlt, wenn niemand gezählt hat.
names-rating = Was etwas bekommen hat: Punkte, Worte oder beides.
name-rating-text = Was bewertet wurde.
name-rating-dots = Wie viele Punkte; fehlt, wenn nur in Worten gewertet wurde.
name-rating-words = Worte dafür, eines für jeden Maßstab.
names-date = Ein Termin mit dem, was dann ist.
name-date-what = Was dann ist.
name-date-date = Wann, wie getippt.
name-date-start = Wann es beginnt, wie getippt.
name-date-end = Wann es endet, wie getippt.
name-date-place = In welchem Ort.
name-date-venue = In welchem Haus.
name-date-meeting-point = Wo man sich trifft.
names-material = Etwas zum Weiterlesen, auch erst zugesagtes.
name-material-title = Was es ist.
name-material-url = Wo es zu finden ist.
name-material-promised = Was jemand nachreichen will.
name-promise-by = Wer es zugesagt hat; fehlt, wenn niemand es genannt hat.
name-promise-due = Bis wann, wie getippt.
name-promise-exact = Ob das ein Tag in Ziffern ist.
names-rounds = Gruppen, die von Station zu Station gingen.
name-rounds-count = Wie viele Runden es gab.
name-rounds-minutes = Wie lange eine Runde dauerte, in Minuten.
name-rounds-groups = Die Gruppen.
names-round-group = Eine Gruppe unterwegs.
name-round-group-name = Wie sie heißt.
name-round-group-stations = Wo sie war, Runde für Runde.
names-site-series = Eine eigene Reihe eines Standorts.
name-site-series-title = Wie sie heißt.
name-site-series-ordinal = Die wievielte die letzte war, ab 1.
name-site-series-of = Wie viele es werden.
name-site-series-date = Wann das war, wie getippt.
name-document-kind = Welche Art von Dokument: `record` (Dokumentation).
name-document-language = Seine Sprache als Kürzel: `de`.
name-document-kicker = Wie die Art heißt, über dem Titel: `Dokumentation`.
name-document-title = Der Titel, ohne Hervorhebungen.
name-document-authors = Namen der Autorinnen und Autoren.
name-document-date = Der Tag des Dokuments selbst, seiner letzten Fassung oder Veröffentlichung; ein Entwurf hat keinen: `2016-06-15`.
name-document-running-title = Was ab der zweiten Seite oben links steht: die Reihe.
name-document-running-place = Was ab der zweiten Seite oben rechts steht: Ort und Datum.
name-document-running-office = Was unten neben der Seitenzahl steht: die Koordinierungsstelle und ihre Orte.
name-document-draft-mark = Das Wort auf jeder Seite eines Entwurfs; sonst keines.
name-document-state = In welchem Stand das Dokument ist, in Worten über dem Titel und im Titel der Datei: `Entwurf, nicht abgestimmt`; bei einem fertigen nichts.
name-document-version = Welche Fassung einer veröffentlichten Dokumentation es ist: `Fassung 1.1 vom 14. Juni 2027`; bei der ersten nichts.
name-document-summary = Was das Dokument in einfachen Worten sagt; steht vor allem anderen.
name-document-description = Diese Zusammenfassung als Beschreibung der Datei, ohne Auszeichnungen.
name-document-contents = Die Abschnitte und Überschriften des Inhaltsverzeichnisses; leer in einem kurzen Dokument.
name-document-abbreviations = Die benutzten Abkürzungen mit ihrer Bedeutung, als Liste am Ende; leer, wenn es wenige sind.
name-document-facts = Die Angaben im Kasten unter dem Titel.
name-document-has-sheets = Ob jeder Abschnitt ein Blatt für sich ist, zum Austeilen.
name-document-facts-in-rows = Ob die Angaben untereinander stehen, jede neben ihrem Namen, wie im Kopf eines Protokolls.
name-document-dateline = Orte am Anfang des Textes, fett: `Sonneberg/Jena/Sondershausen.`
name-document-opening = Was vor der Tagesordnung steht. Die Orte stehen am Anfang seines ersten Absatzes.
name-document-agenda = Die angekündigte Tagesordnung, eine Zeile je Punkt.
name-document-closing = Was nach den Abschnitten kommt: der nächste Austausch.
name-document-colophon = Autorinnen und Autoren, Orte und Monat, je eine Zeile.
name-document-funding = Förderhinweis und Logos für den Fuß der ersten Seite.
names-contents-entry = Eine Zeile des Inhaltsverzeichnisses.
name-contents-entry-level = Die Stufe der Überschrift: 2 für einen Abschnitt, 3 für eine Überschrift darin.
name-contents-entry-title = Die Worte der Überschrift.
name-contents-entry-target = Die Kennung des Abschnitts oder der Überschrift.
names-fact = Eine Angabe im Kasten unter dem Titel.
name-fact-label = Was es ist: `Datum und Ort`.
name-fact-lines = Ihre Zeilen.
names-section = Ein Abschnitt des Dokuments.
name-section-id = Ein Name im Dokument, für Sprungmarken.
name-section-title = Die Überschrift.
name-section-byline = Wer gesprochen hat, mit Funktion; klein unter der Überschrift.
name-section-body = Was darin steht.
name-funding-note-note = Der Hinweis.
name-funding-note-logos = Die Logos, der Reihe nach.
names-figure = Ein Bild.
name-figure-file = Die Bilddatei: ihr Weg vom Ordner `inputs` aus, mit `/`.
name-figure-alt = Was darauf zu sehen ist, für alle, die es nicht sehen.
name-figure-caption = Die Bildunterschrift; leer, wenn es keine gibt.
name-figure-credit = Von wem es ist, schon in Worten (`Foto: …`); leer, wenn niemand genannt ist.
names-record-approval = Wie eine Dokumentation genehmigt wird.
name-record-approval-objections-until = Bis wann man Einwände erheben kann, wie getippt.
name-record-approval-objections-until-exact = Ob das ein Tag in Ziffern ist.
name-record-approval-objections = Was eingewendet wurde.
name-record-approval-approved = Wann sie genehmigt wurde, wie getippt; fehlt, solange sie es nicht ist.
name-record-approval-by = Wer sie genehmigt hat, in Worten.
names-objection = Ein Einwand gegen eine Dokumentation.
name-objection-text = Der Einwand.
name-objection-by = Wer ihn erhoben hat, in Worten.
name-objection-date = Wann er erhoben wurde, wie getippt.
name-objection-outcome = Was daraus wurde, in Worten.

### PDF, Schriften und Bilder

glyph-missing = Keine Schrift hat das Zeichen { $character } ({ $code }): „{ $words }“. Im PDF steht dafür [{ $code }].
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

### compose: Arten von Dokumenten

kind-record = Dokumentation
kind-participants = Teilnahmeliste
label-grant-number = Förderkennzeichen
label-participants = Teilnehmende
label-on-site = Vor Ort
label-excused = Entschuldigt
label-name = Name
label-organisation = Einrichtung
label-signature = Unterschrift
label-group = Gruppe
label-came = Anwesend
label-registered = Angemeldet
label-invited = Von
label-online = Online
label-partly = zeitweise
label-absent = Abwesend

### forms: Formulare für die Standorte

form-unknown-site = { $Einen_site } „{ $site }“ gibt es { $beim_meeting } { $exchange } nicht.
    .hint = Diese gibt es: { $known }
kind-reports = { $Filings }
kind-seating-plan = Sitzplan
label-seating-name = Name
label-seating-site = { $Site }
label-seating-table = { $Table }
label-seating-plan = Wer sitzt wo
label-seating-ask = bitte am Empfang fragen
label-table-seating = Plätze nach Familiennamen
kind-worksheets = Arbeitsblätter
label-worksheets-about = Darum geht es
label-worksheets-notes = Unsere Gedanken
label-worksheets-steps = Was wir verabreden
label-worksheets-what = Was
label-worksheets-who = Wer
label-worksheets-until = Bis wann
kind-host-script = Ablauf
label-host-time = Zeit
label-host-what = Was
label-host-who = Wer
label-host-needs = Muss da sein
label-host-short = Wenn Zeit fehlt
label-table-host = Ablauf mit Zeiten
label-host-run = Der Tag
label-host-tables = { $Tables }
label-host-table = { $Table }
label-host-count = Plätze
kind-attendance-certificate = Teilnahmebescheinigung
label-certificate-hours = Zeiten
label-certificate-sign = Ort, Datum, Unterschrift

kind-badges = Namensschilder
label-badges-name = Name
label-badges-from = Von
label-badges-table = { $Table }
label-badges-photos = Fotos
label-badges-no-photos = bitte nicht fotografieren
label-badges-try = Probedruck: mit 100 % drucken und gegen den Bogen halten. Das Lineal ist 100 mm lang.
label-table-badges = Namensschilder nach Familiennamen

kind-table-cards = Tischkarten
label-table-cards-table = { $Table }
label-table-cards-led-by = Moderation

kind-house-lists = Hauslisten
label-house-kitchen = Für die Küche
label-house-day = Tag
label-house-people = Personen
label-house-meal = Essen
label-house-anything = ohne besondere Angabe
label-house-needs = Wer braucht was
label-house-name = Name
label-house-from = { $Site }
label-house-need = Was die Person braucht
label-house-photos = Fotos
label-house-no-photos = bitte nicht
label-house-meals = Essen
label-house-remarks = Anmerkung aus
label-table-house-heads = Personen je Tag
label-table-house-meals = Essen je Tag
label-table-house-needs = Angaben aus der Anmeldung

kind-handover = Übergabe
label-handover-stand = Wie es steht
label-handover-what = Was
label-handover-how = Angabe
label-handover-state = Stand
label-handover-draft = Entwurf
label-handover-announced = angekündigt
label-handover-agreed = abgestimmt
label-handover-published = veröffentlicht
label-handover-deadline = Frist
label-handover-reports = { $Reports }, die vorliegen
label-handover-missing = Es fehlen noch
label-handover-statements = Aussagen
label-handover-placed = davon zusammengefasst
label-handover-aside = davon weggelegt
label-handover-internal = davon intern
label-handover-open = davon offen
label-handover-registered = Angemeldete Personen
label-handover-tables = { $Tables }
label-handover-flipcharts = Flipcharts, deren Text noch abzutippen ist
label-handover-flipchart = Foto eines Flipcharts, dessen Text noch nicht abgetippt ist.
label-handover-untold = Auf der Tagesordnung, aber noch ohne Text
label-handover-proposed = Neu eingereicht, noch zu entscheiden
label-handover-follow-ups = Offene Vereinbarungen

kind-dossier = Dossier
label-dossier-edition = Ausgabe
label-dossier-edition-internal = Interne Ausgabe
label-dossier-edition-ministry = Ausgabe für die bewilligende Stelle
label-dossier-edition-public = Öffentliche Ausgabe
label-dossier-period = Zeitraum
label-dossier-standing = Stand:
label-dossier-standing-day = Stand
label-dossier-reference = Aktenzeichen
label-dossier-theirs = Ihr Zeichen
label-dossier-ours = Unser Zeichen
label-dossier-grant = Zuwendungsbescheid
label-dossier-of-day = vom
label-dossier-sites = { $Sites }
label-dossier-by = Vorgelegt von
label-dossier-glance = Auf einen Blick
label-dossier-themes = { $Successes } und { $Obstacles } nach Themen
label-dossier-agreements = Was aus den Vereinbarungen wurde
label-dossier-targets = Was erreicht werden sollte
label-dossier-needs = Was die { $sites } brauchen
label-dossier-meetings = { $Meetings }
label-dossier-monitoring = Monitoring
label-dossier-publicity = Öffentlichkeitsarbeit
label-dossier-counting = Wie gezählt ist
label-dossier-sources = Woher die Zahlen kommen
label-dossier-lists = Abbildungen und Tabellen
label-dossier-of = von
label-dossier-few = weniger als drei
label-dossier-withheld = nicht ausgewiesen
label-dossier-none = –
label-dossier-figure = Abbildung
label-dossier-bars = Balkendiagramm
label-dossier-lines = Liniendiagramm
label-dossier-dots = Punktdiagramm
label-dossier-highest = Höchster Wert
label-dossier-lowest = Niedrigster Wert
label-dossier-trend-rising = steigend
label-dossier-trend-falling = fallend
label-dossier-trend-steady = gleich
label-dossier-trend-none = –
label-dossier-trend-new = neu
label-dossier-trend-solved = gelöst
label-dossier-reports = { $Reports }
label-dossier-statements = Aussagen
label-dossier-findings = Zusammenfassungen
label-dossier-kept = Vereinbarungen erledigt
label-dossier-still-open = offen
label-dossier-overdue = überfällig
label-dossier-dropped = entfallen
label-dossier-done = erledigt
label-dossier-meeting = je { $meeting }
label-dossier-from-to = bis
label-dossier-hinders = Was am häufigsten hemmt
label-dossier-works = Was am häufigsten gelingt
label-dossier-successes = { $Successes }
label-dossier-obstacles = { $Obstacles }
label-dossier-needed = Was am meisten gebraucht wird
label-dossier-theme = Thema
label-dossier-course = Verlauf
label-dossier-agreed = Was vereinbart wurde
label-dossier-at = Aus
label-dossier-became = Stand
label-dossier-plans = Was aus den Plänen wurde
label-dossier-plan-done = getan
label-dossier-plan-partly = zum Teil
label-dossier-plan-dropped = aufgegeben
label-dossier-plan-open = offen
label-dossier-total = Zusammen
label-dossier-aim = Ziel
label-dossier-planned = Soll
label-dossier-actual = Ist
label-dossier-source = Quelle
label-dossier-computed = berechnet
label-dossier-tables = { $Tables }
label-dossier-instrument = Instrument
label-dossier-by-whom = Durch
label-dossier-whom = Bei wem
label-dossier-when = Wann
label-dossier-until = Frist
label-dossier-questionnaire = Fragebogen
label-dossier-interview = Gespräch
label-dossier-area-data = sozialräumliche Daten
label-dossier-summary = Auswertung
label-dossier-returns = Rücklauf
label-dossier-site = { $Site }
label-dossier-state = Stand
label-dossier-state-open = offen
label-dossier-state-running = läuft
label-dossier-state-done = liegt vor
label-dossier-given = Ausgegeben
label-dossier-returned = Zurück
label-dossier-what = Was
label-dossier-where = Wo
label-dossier-day = Wann
label-dossier-note = Förderhinweis
label-dossier-evidence = Nachweis
label-dossier-missing = fehlt
label-dossier-finding = Zusammenfassung
label-dossier-statement = Aussage
label-dossier-report = { $Report }
label-dossier-share = Anteil
label-dossier-hash = Prüfsumme
label-dossier-typed = im Büro getippt
label-contact-kind-authority = { contact-kind-authority }
label-contact-kind-employment = { contact-kind-employment }
label-contact-kind-welfare = { contact-kind-welfare }
label-contact-kind-education = { contact-kind-education }
label-contact-kind-health = { contact-kind-health }
label-contact-kind-association = { contact-kind-association }
label-contact-kind-housing = { contact-kind-housing }
label-contact-kind-business = { contact-kind-business }
label-contact-kind-church = { contact-kind-church }
label-contact-kind-committee = { contact-kind-committee }
label-contact-kind-person = { contact-kind-person }
label-contact-kind-other = { contact-kind-other }
label-contact-kind-none = { contact-kind-none }
label-dossier-half-1 = 1. Halbjahr
label-dossier-half-2 = 2. Halbjahr
label-dossier-half-year = Halbjahr
label-dossier-partners = Partner
label-dossier-network-partners = Netzwerkpartner
label-dossier-new = Neu
label-dossier-ended = Beendet
label-dossier-network = Netzwerk
label-dossier-network-title = Netzwerkpartner nach Halbjahren
label-dossier-kinds = Netzwerkpartner nach Art
label-dossier-kind = Art
label-dossier-by-site = Netzwerkpartner je { $site }
label-dossier-register = Verzeichnis der Netzwerkpartner
label-dossier-partner = Partner
label-dossier-since-until = Seit – bis
label-dossier-purpose = Zweck
label-dossier-exchange = Ort und Jahr
label-dossier-date = Tag
label-dossier-expected = Erwartet
label-dossier-meeting-figures = { $Meetings } in Zahlen
label-dossier-planned-next = Was geplant war
label-dossier-needed-there = Was gebraucht wurde
label-dossier-all = Alle:
label-dossier-file = Datei
label-dossier-theme-figure = Thema und Zahl
label-dossier-finding-figure = Zusammenfassung und Zahl
label-dossier-files = Eingegangene Dateien
label-dossier-not-counted = zählt nicht
label-data-folder = Daten
label-data-dictionary = Datenwörterbuch
label-data-about = Was in den Dateien dieses Ordners steht. Sie sagen dasselbe wie die Tabellen des Dossiers.
label-data-written = Geschrieben sind sie als Text in UTF-8 mit vorangestelltem Zeichen dafür; die Zellen trennt ein Semikolon, wie es ein deutsches Excel erwartet, die Zeilen Wagenrücklauf und Zeilenvorschub, sonst nach RFC 4180. Die erste Zeile nennt die Spalten. Für Programme beschreibt sie csv-metadata.json (W3C, CSV on the Web).
label-data-empty = Eine leere Zelle heißt: Das gibt es hier nicht, oder niemand hat es gesagt. Eine Null ist eine gezählte Null.
label-data-few = „weniger als drei“ steht für eins oder zwei: So wenige nennt nur die interne Ausgabe.
label-data-withheld = „nicht ausgewiesen“ heißt: Die Zahl wird nicht genannt, weil sich mit ihr eine kleine errechnen ließe.
label-data-shield = Beginnt eine Zelle mit einem Apostroph, gehört dieses erste Zeichen nicht zum Text: Es steht vor =, +, -, @ und vor einem Apostroph, damit kein Tabellenprogramm den Text für eine Formel hält.
label-data-rows = Zeilen
label-data-kind-text = Text
label-data-kind-time = Zeit
label-data-kind-number = Zahl
label-data-head-column = Spalte
label-data-head-name = Name
label-data-head-meaning = Bedeutung
label-data-head-kind-of-value = Art
label-data-head-unit = Einheit
label-data-unit-count = Anzahl
label-data-unit-percent = Prozent
label-data-figure-exchanges = { $Meetings }
label-data-figure-open = Vereinbarungen offen
label-data-figure-overdue = Vereinbarungen überfällig
label-data-figure-dropped = Vereinbarungen entfallen
label-data-key-figures-file = kennzahlen
label-data-key-figures-title = Kennzahlen
label-data-key-figures-about = Eine Zeile je Kennzahl der Seite „Auf einen Blick“.
label-data-exchanges-file = treffen
label-data-exchanges-title = { $Meetings }
label-data-exchanges-about = Eine Zeile je Treffen im Zeitraum.
label-data-themes-file = themen
label-data-themes-title = Themen über die Zeit
label-data-themes-about = Eine Zeile je Thema, Art und Treffen, auch wo niemand das Thema nannte.
label-data-findings-file = zusammenfassungen
label-data-findings-title = Zusammenfassungen
label-data-findings-about = Eine Zeile je Zusammenfassung eines Treffens.
label-data-agreements-file = vereinbarungen
label-data-agreements-title = Vereinbarungen
label-data-agreements-about = Eine Zeile je Vereinbarung, wie sie am Stichtag steht.
label-data-plans-file = plaene
label-data-plans-title = Was aus den Plänen wurde
label-data-plans-about = Eine Zeile je Treffen, bei dem über frühere Pläne berichtet wurde.
label-data-targets-file = ziele
label-data-targets-title = Soll und Ist
label-data-targets-about = Eine Zeile je Ziel.
label-data-monitoring-file = erhebungen
label-data-monitoring-title = Erhebungen
label-data-monitoring-about = Eine Zeile je Instrument des Monitorings.
label-data-returns-file = ruecklauf
label-data-returns-title = Rücklauf
label-data-returns-about = Eine Zeile je Instrument, zu dem ein Rücklauf bekannt ist.
label-data-site-returns-file = ruecklauf-standorte
label-data-site-returns-title = Rücklauf je { $site }
label-data-site-returns-about = Eine Zeile je Instrument und { $site }. Nur intern.
label-data-network-file = netzwerk
label-data-network-title = Netzwerkpartner
label-data-network-about = Eine Zeile je Halbjahr, über alle { $sites }. Wer Partner von mehreren ist, zählt mehrmals.
label-data-network-kinds-file = netzwerk-arten
label-data-network-kinds-title = Netzwerkpartner nach Art
label-data-network-kinds-about = Eine Zeile je Halbjahr und Art.
label-data-network-sites-file = netzwerk-standorte
label-data-network-sites-title = Netzwerkpartner je { $site }
label-data-network-sites-about = Eine Zeile je Halbjahr und { $site }.
label-data-partners-file = netzwerk-verzeichnis
label-data-partners-title = Verzeichnis der Netzwerkpartner
label-data-partners-about = Eine Zeile je Kontakt. Nur intern: Es nennt auch Privatpersonen.
label-data-publicity-file = oeffentlichkeitsarbeit
label-data-publicity-title = Öffentlichkeitsarbeit
label-data-publicity-about = Eine Zeile je Veröffentlichung.
label-data-sources-file = quellen
label-data-sources-title = Woher die Zahlen kommen
label-data-sources-about = Eine Zeile je Aussage, für die eine Zusammenfassung steht. Nur intern.
label-data-figure = Kennzahl
label-data-figure-means = Was gezählt ist.
label-data-value = Wert
label-data-value-means = Wie viele es sind.
label-data-of = Von
label-data-of-means = Von wie vielen; leer, wo die Kennzahl kein Teil von etwas ist.
label-data-exchange = { $Meeting }
label-data-exchange-means = Name des Treffens: Ort und Jahr.
label-data-date = Datum
label-data-date-means = Tag, an dem es war; bei Veröffentlichungen so genau wie bekannt.
label-data-place = Ort
label-data-place-means = Ort des Treffens.
label-data-reports = { $Reports }
label-data-reports-means = Wie viele { $reports } vorlagen und zählen.
label-data-expected = Erwartet
label-data-expected-means = Wie viele { $reports } erwartet wurden.
label-data-statements = Aussagen
label-data-statements-means = Wie viele einzelne Aussagen darin stehen.
label-data-findings = Zusammenfassungen
label-data-findings-means = Zu wie vielen Zusammenfassungen sie zusammengeführt wurden.
label-data-kind = Art
label-data-kind-means = Was es ist: { $Obstacle }, { $Success }, { $Plan } oder { $Need }.
label-data-theme = Thema
label-data-theme-means = Thema über mehrere Treffen; leer, wo es zu keinem gehört.
label-data-share = Anteil
label-data-share-means = Anteil der vorliegenden { $reports }, die es nennen.
label-data-course = Verlauf
label-data-course-means = Wohin der Anteil vom vorletzten zum letzten Treffen geht; ein Strich, wo sich das nicht sagen lässt.
label-data-finding = Zusammenfassung
label-data-finding-means = Wortlaut der Zusammenfassung.
label-data-what = Was
label-data-what-means = Was vereinbart wurde.
label-data-who = Wer
label-data-who-means = Wer es tut; Personen nennt die öffentliche Ausgabe nicht.
label-data-due = Bis wann
label-data-due-means = Frist, so genau wie sie vereinbart wurde.
label-data-agreed-at = Aus
label-data-agreed-at-means = Treffen, bei dem es vereinbart wurde.
label-data-state = Stand
label-data-state-means = Wie es am Stichtag des Dossiers steht.
label-data-outcome = Ergebnis
label-data-outcome-means = Was daraus wurde; leer, wo niemand es gesagt hat.
label-data-plans-done = Getan
label-data-plans-done-means = Wie viele Pläne getan sind.
label-data-plans-partly = Zum Teil
label-data-plans-partly-means = Wie viele Pläne zum Teil getan sind.
label-data-plans-open = Offen
label-data-plans-open-means = Wie viele Pläne offen sind.
label-data-plans-dropped = Aufgegeben
label-data-plans-dropped-means = Wie viele Pläne aufgegeben sind.
label-data-plans = Zusammen
label-data-plans-means = Über wie viele Pläne berichtet wurde.
label-data-aim = Ziel
label-data-aim-means = Was erreicht werden sollte.
label-data-planned = Soll
label-data-planned-means = Was geplant war.
label-data-actual = Ist
label-data-actual-means = Was erreicht ist; leer, wo es niemand gesagt hat.
label-data-source = Quelle
label-data-source-means = Woher das Ist kommt; „berechnet“, wo das Programm es zählt.
label-data-instrument = Instrument
label-data-instrument-means = Name des Instruments.
label-data-instrument-kind = Art
label-data-instrument-kind-means = Fragebogen, Gespräch, sozialräumliche Daten oder Auswertung.
label-data-by = Durch
label-data-by-means = Wer erhebt.
label-data-whom = Bei wem
label-data-whom-means = Wer befragt wird oder worum es geht.
label-data-observed = Wann
label-data-observed-means = Zeitraum, so genau wie er gesagt wurde.
label-data-until = Bis
label-data-until-means = Bis wann; leer, wo es keine Frist oder kein Ende gibt.
label-data-remark = Anmerkung
label-data-remark-means = Anmerkung dazu.
label-data-returns-done = Liegt vor
label-data-returns-done-means = Wie viele { $sites } den Rücklauf abgegeben haben.
label-data-returns-running = Läuft
label-data-returns-running-means = Bei wie vielen er läuft.
label-data-returns-open = Offen
label-data-returns-open-means = Bei wie vielen er offen ist.
label-data-sites = { $Sites }
label-data-sites-means = Wie viele { $sites } das Instrument einsetzen.
label-data-given = Ausgegeben
label-data-given-means = Wie viele Bögen ausgegeben sind; leer, wo es niemand gesagt hat.
label-data-returned = Zurück
label-data-returned-means = Wie viele Bögen zurück sind; leer, wo es niemand gesagt hat.
label-data-return-state = Stand
label-data-return-state-means = Wie weit es dort ist.
label-data-half-year = Halbjahr
label-data-half-year-means = Jahr und Halbjahr: 2016-H1 ist Januar bis Juni 2016.
label-data-partners = Partner
label-data-partners-means = Mit wie vielen Partnern in diesem Halbjahr gearbeitet wurde.
label-data-new = Neu
label-data-new-means = Wie viele davon in diesem Halbjahr hinzukamen.
label-data-ended = Beendet
label-data-ended-means = Mit wie vielen es in diesem Halbjahr endete.
label-data-partner-kind = Art
label-data-partner-kind-means = Was der Partner ist: eine Behörde, ein Verein, eine Privatperson.
label-data-partner = Partner
label-data-partner-means = Name des Partners.
label-data-site = { $Site }
label-data-site-means = Um wen es geht, mit Namen.
label-data-since = Seit
label-data-since-means = Seit wann, mindestens das Jahr; leer, wo es niemand gesagt hat.
label-data-purpose = Zweck
label-data-purpose-means = Wozu, so wie es eingetragen ist.
label-data-person = Ansprechperson
label-data-person-means = Wer dort gefragt wird.
label-data-published = Was
label-data-published-means = Was veröffentlicht wurde.
label-data-where = Wo
label-data-where-means = Wo es erschien.
label-data-funder-note = Förderhinweis
label-data-funder-note-means = Wo der Förderhinweis stand; leer, wo er fehlte.
label-data-evidence = Nachweis
label-data-evidence-means = Was es belegt.
label-data-statement = Aussage
label-data-statement-means = Kennung der Aussage.
label-data-checksum = Prüfsumme
label-data-checksum-means = SHA-256 der Datei, in der sie kam; leer, wo sie im Büro getippt wurde.
kind-site-sheet = { $Site }blatt
label-site-sheet-over-time = Aussagen über die Jahre
label-site-sheet-meeting = { $Meeting }
label-site-sheet-plans = Pläne, und was daraus wurde
label-site-sheet-agreed = Vereinbarungen
label-site-sheet-plan = { $Plan }
label-site-sheet-became = Stand
label-site-sheet-contacts = Netzwerkpartner
label-site-sheet-half-year = Halbjahr
label-site-sheet-partners = Partner
label-site-sheet-new = Neu
label-site-sheet-ended = Beendet
label-site-sheet-kinds = Nach Art
label-site-sheet-register = Verzeichnis der Netzwerkpartner
label-site-sheet-partner = Partner
label-site-sheet-kind = Art
label-site-sheet-since-until = Seit – bis
label-site-sheet-purpose = Zweck
label-site-sheet-unknown = nicht berichtet
kind-announcement = Meldung

kind-teaser = Kurzmeldung
kind-cards = Karten
label-cards-statement = Aussage
label-cards-belongs = Gehört zu
label-internal = Intern
label-reports-house = Für das Haus
label-reports-registered = Angemeldet
label-reports-site = { $Site }
label-reports-field = { $Field }
label-reports-no-field = Ohne { $field }
label-reports-success = { $Successes }
label-reports-obstacle = { $Obstacles }
label-reports-plan = { $Plans }
label-reports-need = { $Needs }
label-reports-last-plans = Was aus dem wurde, was geplant war
label-reports-done = erledigt
label-reports-partly = teilweise erledigt
label-reports-dropped = aufgegeben
label-reports-open = offen
label-reports-withdrawn = zurückgezogen
label-reports-proposed = Neue Fassung
label-reports-day = Tag
label-reports-people = Personen
label-reports-food = Essen
label-reports-access = Zugang
label-reports-photos = Fotos
label-reports-no-photos = bitte nicht
label-reports-wish = Wünsche für { $tables }
label-reports-remark = Bemerkungen
label-reports-nobody = niemand
label-reports-not-registered = Noch nicht angemeldet
label-reports-count = Anzahl
label-reports-sources = Woher die Aussagen stammen
label-reports-aside = Weggelegt
label-reports-undecided = Noch offen
label-reports-reason = Grund
label-reports-raised = zustande gekommen
label-reports-unknown = unbekannt
kind-guide = Anleitung
label-guide-fill = So füllen Sie das Formular aus
label-guide-send = So schicken Sie es ab
label-guide-word = So geht es mit der Word-Datei
label-guide-privacy = Was nicht hineingehört
label-guide-help = Wenn etwas nicht klappt
help-forms = Macht für jeden Standort ein Formular zum Ausfüllen, in outputs/<Austausch>/formulare/
help-forms-examples = Beispiele:
      austausch forms                                       alle Standorte, für den neuesten Austausch
      austausch forms 2016-04-06-sonneberg --site gera,jena nur diese beiden
      austausch forms --kind mitschrift                     die Mitschrift: eine Word-Datei, in die vor Ort getippt wird
      austausch forms --kind kontakte                       Listen der Netzwerkkontakte: eine Excel-Datei je Standort
help-forms-exchange = Für welchen Austausch (Ordner unter inputs). Üblich: der neueste
help-forms-site = Für welche Standorte, mit Komma getrennt. Üblich: alle, die am ersten Tag zum Programm gehören
form-not-filed = Von { $site } liegt für { $den_meeting } { $exchange } { $kein_lesbarer_filing } vor; zurückgeben lässt sich nichts.
    .hint = „austausch status“ sagt, wer schon etwas geschickt hat.
form-not-marked = Dass { $der_filing } zurückgegeben wurde, ließ sich in dieser Datei nicht eintragen.
    .hint = Schreiben Sie am Ende der Datei eine Zeile dazu: returned: { $day }
form-return-letter = Guten Tag,

    vielen Dank für { $filing } { $from } ({ $title }). { $remarks ->
        [0] Bitte sehen Sie alles noch einmal durch
        [one] An einer Stelle haben wir eine Anmerkung. Bitte sehen Sie sie an
       *[other] An { $remarks } Stellen haben wir eine Anmerkung. Bitte sehen Sie sie an
    }: Das Formular im Anhang enthält alles, was Sie geschickt haben. Öffnen Sie es mit einem Doppelklick, ändern Sie, was nötig ist, und schicken Sie uns die neue Datei.

    Mit freundlichen Grüßen
    { $office }
help-forms-return = Gibt diesen Standorten ihre Rückmeldung zurück: das Formular mit ihren Angaben und den Anmerkungen, dazu ein Anschreiben
help-forms-now = Tag der Rückgabe, statt der Uhr des Rechners: 2016-10-21T08:30
help-forms-kind = Wie das Formular gemacht ist: web (eine Seite für den Browser, ohne Internet) oder word (eine Word-Datei). Üblich: beide. Mit mitschrift: eine Word-Datei zum Mitschreiben, während andere sprechen. Mit kontakte: eine Excel-Datei mit den Netzwerkkontakten
help-forms-out = Wohin. Üblich: outputs
help-forms-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
### intake: was Standorte einreichen

filing-conflict = { $what ->
        [key] { $Der_site } hat inzwischen anderes eingereicht, als hier steht: { $text }
        [key-gone] Was Sie hier bearbeitet haben, reicht { $der_site } nicht mehr ein: { $text }
        [withdrawn] In der neuen Fassung { $des_site } fehlt „{ $id }“: „{ $text }“
       *[proposed] { $Der_site } hat „{ $id }“ inzwischen anders eingereicht: „{ $text }“
    }
    .hint = { $what ->
        [key] Übernehmen Sie aus `proposed` nach oben, was stimmt, und löschen Sie dann den Schlüssel `proposed` mit allem darunter.
        [key-gone] Löschen Sie es oben, oder behalten Sie es und löschen nur seinen Namen unter `withdrawn`.
        [withdrawn] Löschen Sie die Aussage, auch in `findings.yaml`, oder behalten Sie sie und löschen nur `withdrawn`.
       *[proposed] Übernehmen Sie davon, was stimmt, in `text`, und löschen Sie dann den Schlüssel `proposed` mit allem darunter.
    }
new-name = „{ $name }“ ist kein Name für den Ordner { $eines_meeting }.
    .hint = { $suggestion ->
        [none] {""}
       *[other] Meinten Sie „{ $suggestion }“?{" "}
    }Nennen Sie ihn nach Tag und Ort, in Kleinbuchstaben und ohne Umlaute: 2016-11-02-nordhausen
new-host = { $Einen_site } „{ $name }“ gibt es in inputs/programme.yaml nicht.
    .hint = Bekannt sind: { $known }.
new-deadline = Die Frist { $deadline } liegt nach dem Beginn { $des_meeting } am { $day }.
    .hint = Nennen Sie mit --deadline einen Tag davor.
new-exists = { $Diesen_meeting } gibt es schon; es wurde nichts geändert.
    .hint = Bearbeiten Sie die Datei, oder nennen Sie einen anderen Ordner.
new-written = angelegt: { $path }
new-next = Nächster Schritt: die Datei durchsehen, dann „austausch check { $id }“.
new-ask-series = Wie heißt die Reihe?
new-ask-ordinal = { $Der_wievielte_meeting } { $ist_meeting } es?
new-ask-place = In welchem Ort?
new-ask-hosts = Welche { $many_sites } laden ein (Kennungen, mit Komma getrennt)?
new-ask-deadline = Bis wann berichten { $die_sites }?
new-no-number = „{ $answer }“ ist keine Zahl. Bitte in Ziffern, oder die Eingabetaste für den Vorschlag.
new-no-day = „{ $answer }“ ist kein Tag. Bitte so: 19.10.2016, oder die Eingabetaste für den Vorschlag.
help-new = Legt den Ordner für einen neuen Austausch an; was offen ist, wird vom vorigen übernommen
help-new-examples = Beispiele:
      austausch new 2016-11-02-nordhausen
      austausch new 2016-11-02-nordhausen --from 2016-04-06-sonneberg --deadline 19.10.2016
help-new-id = Der neue Ordner unter inputs, nach Tag und Ort benannt: 2016-11-02-nordhausen
help-new-from = Von welchem Austausch übernommen wird. Üblich: der letzte davor
help-new-series = Wie die Reihe heißt. Üblich: wie beim vorigen
help-new-ordinal = Der wievielte es ist. Üblich: einer mehr als beim vorigen
help-new-day = Ein Tag des Austauschs, auch mehrmals. Üblich: der Tag im Namen des Ordners
help-new-deadline = Bis wann die Standorte berichten. Üblich: 14 Tage vorher
help-new-place = Der Ort. Üblich: der Standort im Namen des Ordners
help-new-host = Ein gastgebender Standort (Kennung), auch mehrmals. Üblich: der Standort im Namen des Ordners
help-new-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
statement-success = { $success }
statement-obstacle = { $obstacle }
statement-plan = { $plan }
statement-need = { $need }
list-successes = { $successes }
list-obstacles = { $obstacles }
list-plans = { $plans }
list-needs = { $needs }
import-not-there = Diese Datei oder diesen Ordner gibt es nicht.
    .hint = Prüfen Sie den Namen. Enthält er Leerzeichen, setzen Sie ihn in Anführungszeichen.
import-busy = Ein anderes Einlesen ist noch nicht fertig; deshalb wurde nichts eingelesen.
    .hint = Warten Sie, bis es fertig ist, und lesen Sie dann noch einmal ein.
import-unread = Die Datei oder der Ordner lässt sich nicht lesen: { $why ->
        [denied] Die Rechte fehlen, oder ein anderes Programm hat sie geöffnet.
        [not-found] Sie ist nicht mehr da.
        [is-a-folder] Es ist ein Ordner.
        [name] Der Name ist zu lang.
       *[other] { $error }
    }
    .hint = Die anderen Dateien wurden trotzdem eingelesen. Beheben Sie das, und lesen Sie diese noch einmal ein.
import-link = Das ist nur eine Verknüpfung; sie wurde nicht gelesen.
    .hint = Legen Sie die Datei selbst in den Ordner.
import-deep = So tief liegende Ordner werden nicht durchgesehen.
    .hint = Lesen Sie diesen Ordner eigens ein.
import-unwritten = { $path } ließ sich nicht schreiben: { $why ->
        [denied] Die Rechte fehlen, oder ein anderes Programm hat die Datei geöffnet.
        [full] Auf dem Laufwerk ist kein Platz mehr.
        [read-only] Auf das Laufwerk darf nicht geschrieben werden.
        [name] Der Name ist zu lang.
       *[other] { $error }
    }
    .hint = Die anderen Dateien wurden trotzdem eingelesen. Beheben Sie das, und lesen Sie diese noch einmal ein.
import-too-large = Die Datei ist größer als { $limit } MiB und wurde nicht gelesen.
    .hint = { $Ein_filing } ist viel kleiner. Bitten Sie { $den_site }, nur das Formular zu schicken.
import-foreign = Das ist { $kein_filing }: Der Inhalt der Datei ist etwas anderes.
    .hint = Gelesen werden die Datei, die das Formular speichert (…austausch.txt), das Word-Formular, E-Mails (.eml) damit und YAML-Dateien.
import-text = Das ist ein Text, aber { $kein_filing }: Es steht nicht darin, von { $welchem_site } er kommt.
    .hint = Soll es { $ein_filing } sein, beginnen Sie die Datei mit der Zeile `site: …` (der Kennung { $des_site }). Sonst bitten Sie um das ausgefüllte Formular.
import-nothing = Die Datei ist leer.
    .hint = Bitten Sie { $den_site }, sie noch einmal zu schicken. Liegt sie in einem Cloud-Ordner, warten Sie, bis sie ganz heruntergeladen ist.
import-pdf = Das ist ein PDF (vielleicht ein Scan); daraus lässt sich nichts einlesen.
    .hint = Bitten Sie um das ausgefüllte Formular, oder tippen Sie { $den_report } ab: in den Ordner sites, als Datei mit dem Namen { $des_site } und der Endung .yaml.
import-picture = Das ist ein Foto oder ein anderes Bild; daraus lässt sich nichts einlesen.
    .hint = Bitten Sie um das ausgefüllte Formular, oder tippen Sie ab, was darauf steht. Fotos für { $den_record } gehören in den Ordner photos; das eines Flipcharts nennen Sie unter flipcharts in der Datei, die im Ordner tables dazugehört.
import-recording = Das ist eine Ton- oder Videoaufnahme; daraus lässt sich nichts einlesen.
    .hint = Bitten Sie um das ausgefüllte Formular, oder tippen Sie ab, was gesagt wird.
import-opendocument = Das ist eine LibreOffice-Datei (.odt); sie wird nicht gelesen.
    .hint = Öffnen Sie sie in LibreOffice oder Word, speichern Sie sie als „Word 2007–365 (.docx)“, und lesen Sie diese Datei ein.
import-pages = Das ist eine Pages-Datei von einem Mac; sie wird nicht gelesen.
    .hint = Bitten Sie { $den_site }, sie in Pages als Word-Datei (.docx) zu exportieren und diese zu schicken.
import-rtf = Das ist eine RTF-Datei; sie wird nicht gelesen.
    .hint = Öffnen Sie sie in Word, speichern Sie sie als .docx, und lesen Sie diese Datei ein.
import-doc = Das ist ein Word-Dokument in einem anderen Format als .docx, etwa im alten Format (.doc); es wird nicht gelesen.
    .hint = Öffnen Sie es in Word, speichern Sie es als .docx, und lesen Sie diese Datei ein.
import-msg = Das ist eine Nachricht, wie Outlook sie speichert (.msg); sie wird nicht gelesen.
    .hint = Öffnen Sie sie in Outlook, und speichern Sie den Anhang als eigene Datei, oder die Nachricht als .eml.
import-old-office = Das ist eine Datei im alten Format von Microsoft Office (.doc, .xls, .msg); sie wird nicht gelesen.
    .hint = Öffnen Sie sie in Office: Ein Word-Dokument speichern Sie als .docx, bei einer Nachricht den Anhang als eigene Datei.
import-locked = Die Office-Datei ist mit einem Kennwort verschlüsselt.
    .hint = Öffnen Sie sie mit dem Kennwort, nehmen Sie es heraus (Datei, Informationen, Dokument schützen), speichern Sie sie, und lesen Sie sie noch einmal ein.
import-sheet = Das ist eine Tabelle (Excel oder LibreOffice Calc), nicht das Formular.
    .hint = Bitten Sie um das ausgefüllte Formular, oder tippen Sie { $den_report } ab.
import-slides = Das sind Folien (PowerPoint oder LibreOffice Impress), nicht das Formular.
    .hint = Bitten Sie um das ausgefüllte Formular, oder tippen Sie { $den_report } ab.
import-word = Das ist ein Word-Dokument, aber nicht das Formular: Seine Felder fehlen.
    .hint = Bitten Sie { $den_site }, das Formular auszufüllen, das Sie geschickt haben, oder tippen Sie { $den_report } ab.
import-html = Das ist eine Webseite, { $kein_filing }.
    .hint = Bitten Sie um die Datei, die das Formular speichert (…austausch.txt), oder um das Word-Formular.
import-tnef = Das ist eine winmail.dat: So verpackt Outlook die Anhänge von E-Mails im Format „Rich-Text“.
    .hint = Bitten Sie { $den_site }, die E-Mail als HTML oder als Nur-Text noch einmal zu senden (in Outlook unter „Text formatieren“).
import-archive = Das ist ein Archiv (ZIP, 7z, RAR …), das sich hier nicht öffnen lässt; vielleicht ist es mit einem Kennwort geschützt.
    .hint = Entpacken Sie es, und lesen Sie die Dateien darin ein.
import-archive-empty = In diesem ZIP-Archiv ist keine Datei.
    .hint = Bitten Sie { $den_site }, die Datei des Formulars noch einmal zu schicken.
import-shortcut = Das ist nur eine Verknüpfung; die Datei selbst liegt anderswo.
    .hint = Bitten Sie { $den_site }, die Datei selbst anzuhängen.
import-calendar = Das ist ein Termin für den Kalender (.ics), { $kein_filing }.
    .hint = Bitten Sie um das ausgefüllte Formular.
import-card = Das ist eine Visitenkarte (.vcf), { $kein_filing }.
    .hint = Bitten Sie um das ausgefüllte Formular.
import-encrypted = Die E-Mail ist verschlüsselt.
    .hint = Öffnen Sie sie im Mailprogramm, speichern Sie den Anhang als eigene Datei, und lesen Sie diese ein.
import-signed = Die E-Mail ist so unterschrieben (S/MIME), dass ihr Inhalt hier nicht zu lesen ist.
    .hint = Öffnen Sie sie im Mailprogramm, speichern Sie den Anhang als eigene Datei, und lesen Sie diese ein.
import-bounce = Die E-Mail meldet, dass eine andere nicht zugestellt wurde{ $recipient ->
        [none] {""}
       *[other] {" "}(an { $recipient })
    }; sie zählt nicht als { $one_filing }.
    .hint = Prüfen Sie die Adresse in `programme.yaml`, oder rufen Sie { $beim_site } an.
import-receipt = Die E-Mail ist eine Lesebestätigung; sie zählt nicht als { $one_filing }.
    .hint = Hier ist nichts zu tun.
import-auto-reply = Die E-Mail ist eine automatische Antwort, etwa bei Abwesenheit; sie zählt nicht als { $one_filing }.
    .hint = Lesen Sie, wann wieder jemand da ist, und erinnern Sie dann noch einmal.
import-own-mail = Das ist ein Entwurf an { $den_site }, { $kein_filing } von { $ihm_site }.
    .hint = Öffnen Sie ihn im Mailprogramm, wenn er noch abzuschicken ist.
import-only-forms = In dieser E-Mail sind nur leere Formulare; sie zählt nicht als { $one_filing }.
    .hint = Bitten Sie { $den_site }, das Formular auszufüllen und noch einmal zu schicken.
import-blank-form = Das Formular ist leer; es zählt nicht als { $one_filing }.
    .hint = Bitten Sie { $den_site }, es auszufüllen und noch einmal zu schicken.
import-too-many = Hier sind mehr Dateien ineinander gepackt, als gelesen werden; von dieser an blieben sie ungelesen.
    .hint = Entpacken Sie sie, und lesen Sie sie in kleineren Teilen ein.
import-too-deep = Diese Datei steckt zu tief in anderen (in weitergeleiteten E-Mails oder Archiven); sie blieb ungelesen.
    .hint = Speichern Sie sie als eigene Datei, und lesen Sie diese ein.
import-draft = Das ist ein Entwurf aus dem Web-Formular, noch { $kein_filing }.
    .hint = Bitten Sie { $den_site }, den Entwurf im Formular wieder zu öffnen („Entwurf oder { $one_filing } öffnen“), am Ende auf „{ $One_filing } speichern“ zu drücken und diese Datei zu schicken.
import-merging-draft = Das ist ein Entwurf der Seite zum Zusammenführen; Entscheidungen stehen noch keine darin.
    .hint = Öffnen Sie ihn auf der Seite („Entwurf öffnen“), gehen Sie auf „Übernehmen“, und lesen Sie die Datei ein, die dabei gespeichert wird.
import-page = Das ist das Formular selbst, nicht { $der_filing }.
    .hint = Bitten Sie { $den_site }, es im Browser zu öffnen, am Ende auf „Speichern“ zu drücken und die gespeicherte Datei (…austausch.txt) zu schicken.
import-macros = Die Word-Datei kann Makros enthalten. Sie wurde nicht geöffnet.
    .hint = Bitten Sie { $den_site } um das ursprüngliche Formular, ohne Makros gespeichert.
import-bomb = Die Datei würde entpackt unmäßig groß. Sie wurde nicht weiter gelesen.
    .hint = Öffnen Sie sie nicht, und fragen Sie { $beim_site } nach.
import-damaged = Die Datei ist beschädigt und lässt sich nicht öffnen.
    .hint = Bitten Sie { $den_site }, sie noch einmal zu schicken.
import-mail = In dieser E-Mail ist { $kein_filing }, weder als Anhang noch im Text.
    .hint = Bitten Sie { $den_site }, die Datei des Formulars anzuhängen.
import-version = { $Der_filing } hat die Fassung „{ $version }“; gelesen wird „{ $known }“.
    .hint = Vermutlich ist das Formular neuer als dieses Programm. Nehmen Sie die neueste Fassung des Programms.
import-no-exchange = Aus der Datei geht nicht hervor, zu { $welchem_meeting } sie gehört.
    .hint = Nennen Sie { $ihn_meeting } mit --exchange.
import-other-exchange = { $Der_filing } gehört { $zum_meeting } „{ $named }“, eingelesen wird aber für „{ $wanted }“.
    .hint = Lesen Sie sie ohne --exchange ein, wenn das richtig ist.
import-unknown-exchange = { $Einen_meeting } „{ $name }“ gibt es hier nicht.
    .hint = Bekannt sind: { $known }.
import-unknown-site = { $Einen_site } „{ $name }“ gibt es in inputs/programme.yaml nicht.
    .hint = { $close ->
        [none] Tragen Sie { $ihn_site } dort ein, und lesen Sie die Datei dann noch einmal ein.
       *[other] Meinte der Absender `{ $close }`? Berichtigen Sie die Zeile `site:`, und lesen Sie die Datei noch einmal ein.
    }
import-other-site = In der Datei { $file } steht „site: { $site }“; deshalb wurde nichts hineingeschrieben.
    .hint = Berichtigen Sie „site:“ in der Datei, oder benennen Sie die Datei nach { $dem_site }, und lesen Sie { $den_filing } dann noch einmal ein.
import-office-file = Die Datei { $file } hat Fehler; deshalb wurde nichts hineingeschrieben.
    .hint = Beheben Sie zuerst, was „austausch check“ dazu meldet, und lesen Sie { $den_filing } dann noch einmal ein.
import-edit = In die Datei { $file } ließ sich die neue Fassung nicht eintragen, ohne anderes darin zu ändern oder eine Notiz (`# …`) zu verlieren.
    .hint = Entscheiden Sie zuerst über `proposed` und `withdrawn`, und entfernen Sie Notizen daran sowie `&`- und `*`-Verweise. Lesen Sie dann noch einmal ein.
import-report-too-large = { $Der_filing } ist größer als { $limit } MB.
    .hint = Steht eine fremde Datei darin? Bitten Sie { $den_site } um eine kürzere Fassung.
import-too-many-statements = { $Der_filing } hat { $count } Aussagen; mehr als { $limit } liest das Programm nicht.
    .hint = Ist ein Text Zeile für Zeile zu Aussagen geworden? Bitten Sie { $den_site } um eine kürzere Fassung.
import-filed = „{ $filed }“ unter `filed` ist kein Zeitpunkt; ob { $dieser_filing } neuer ist als andere, lässt sich so nicht sagen.
    .hint = Schreiben Sie ihn so: 2016-10-20T14:05, oder löschen Sie die Zeile. Lesen Sie die Datei dann noch einmal ein.
import-published = { $Der_meeting } { $exchange } { $ist_meeting } schon veröffentlicht; deshalb wurde nichts eingelesen.
    .hint = Soll { $der_filing } noch hinein, setzen Sie in { $seiner_meeting } exchange.yaml `status: draft`, lesen die Datei noch einmal ein und geben { $den_record } als neue Fassung heraus (`versions`).
import-empty = In { $diesem_filing } steht nichts. { $Der_report } in { $file } bleibt, wie { $er_report } ist.
    .hint = Will { $der_site } { $den_report } zurückziehen, fragen Sie nach, und löschen Sie { $ihn_report } von Hand.
import-order = Ob diese Fassung neuer ist als die, die schon eingelesen ist, sagen die Dateien nicht. Deshalb ersetzt sie nichts: Was sich unterscheidet, steht in { $file } nebeneinander.
    .hint = Entscheiden Sie dort über `proposed` und `withdrawn`.
import-base-lost = Was { $dieser_site } zuletzt eingereicht hat, ist nicht mehr da (in `received`). Deshalb ersetzt diese Fassung nichts: Was sich unterscheidet, steht in { $file } nebeneinander.
    .hint = Entscheiden Sie dort über `proposed` und `withdrawn`. Auch was Sie gelöscht hatten, kann darunter sein.
import-findings-broken = In `findings.yaml` sind Fehler. Deshalb ist nicht sicher, auf welche Aussagen sich die Zusammenfassung stützt, und diese Fassung ersetzt keine: Was sich unterscheidet, steht in { $file } nebeneinander.
    .hint = Beheben Sie die Fehler, die `austausch check` nennt, und entscheiden Sie dann über `proposed` und `withdrawn`.
import-filed-ahead = { $Dieser_filing } ist angeblich am { $filed } eingereicht: Die Uhr des Computers ging wohl falsch. Der Zeitpunkt gilt nicht.
    .hint = Ob { $er_filing } neuer ist als andere { $des_site }, entscheiden Sie { $im_report }.
import-two-people = Das sieht nach zwei Personen aus: { $Dieser_filing } hat mit dem, was { $site } schon eingereicht hat, keine Aussage gemeinsam. In { $file } stehen jetzt beide.
    .hint = Ist es doch eine neue Fassung, löschen Sie dort, was nicht mehr gilt.
import-older = { $Dieser_filing } vom { $filed } ist älter als das, was schon eingelesen ist.
    .hint = Soll { $er_filing } trotzdem gelten, bitten Sie { $den_site }, { $ihn_filing } noch einmal abzugeben.
import-merging-page = Das ist die Seite „Zusammenführen“ selbst, nicht die Datei mit den Entscheidungen.
    .hint = Öffnen Sie sie im Browser, drücken Sie unten auf „Ansehen und übernehmen“, und lesen Sie die gespeicherte Datei ein (Entscheidungen_….austausch.txt).
decisions-published = { $Der_meeting } { $exchange } { $ist_meeting } schon veröffentlicht; deshalb wurde keine Entscheidung eingetragen.
    .hint = Sollen sie noch hinein, setzen Sie in { $seiner_meeting } exchange.yaml `status: draft`, lesen die Datei noch einmal ein und geben { $den_record } als neue Fassung heraus (`versions`).
decisions-broken = In { $file } sind Fehler; deshalb wurde keine Entscheidung eingetragen.
    .hint = Beheben Sie die Fehler, die `austausch check` nennt, und lesen Sie die Datei noch einmal ein.
decisions-edit = In die Datei { $file } ließen sich die Entscheidungen nicht eintragen, ohne anderes darin zu ändern oder eine Notiz (`# …`) zu verlieren. Eingetragen wurde keine.
    .hint = Entfernen Sie Notizen (`# …`) bei den Kennungen unter `from` und `aside` sowie `&`- und `*`-Verweise, und lesen Sie die Datei noch einmal ein.
decisions-no-statement = Die Aussage „{ $id }“ gibt es nicht mehr; die Entscheidung über sie wurde nicht eingetragen.
    .hint = Hat { $der_site } sie zurückgezogen, ist nichts zu tun. Sonst machen Sie die Seite mit `austausch findings --page` neu und entscheiden dort.
decisions-no-finding = Die Zusammenfassung „{ $id }“ steht nicht in { $file }; was dorthin sollte, wurde nicht eingetragen.
    .hint = Machen Sie die Seite mit `austausch findings --page` neu, und entscheiden Sie dort noch einmal.
decisions-changed = Die Aussage „{ $id }“ lautet inzwischen anders; die Entscheidung über sie wurde nicht eingetragen. Auf der Seite stand „{ $before }“, jetzt heißt es „{ $now }“.
    .hint = Machen Sie die Seite mit `austausch findings --page` neu, und entscheiden Sie dort noch einmal.
decisions-contradict = Über die Aussage „{ $id }“ ist schon anders entschieden. In { $file } ist sie { $now ->
        [findings] in „{ $now-words }“
        [aside] weggelegt („{ $now-words }“)
       *[open] offen
    }, nach dieser Datei { $chosen ->
        [findings] in „{ $chosen-words }“
        [aside] weggelegt („{ $chosen-words }“)
       *[open] offen
    }. Es bleibt, wie es ist.
    .hint = Einigen Sie sich, und tragen Sie es in { $file } ein, oder machen Sie die Seite mit `austausch findings --page` neu und verschieben die Aussage dort.
decisions-wording = Der Wortlaut von „{ $id }“ ist in { $file } schon anders geändert. Dort heißt es „{ $now }“, nach dieser Datei „{ $chosen }“. Es bleibt, wie es ist.
    .hint = Einigen Sie sich, und tragen Sie den Wortlaut in { $file } ein.
decisions-no-member = Die neue Zusammenfassung „{ $text }“ steht für keine Aussage; sie wurde nicht angelegt.
    .hint = Soll sie bleiben, tragen Sie sie in { $file } ein, und schreiben Sie unter raised, wie sie zustande kam.
decisions-no-theme = Das Thema „{ $id }“ steht nicht in { $file }; was dorthin sollte, wurde nicht eingetragen.
    .hint = Machen Sie die Seite mit `austausch findings --page` neu, und ordnen Sie die Zusammenfassung dort noch einmal zu.
decisions-theme = Über das Thema von „{ $id }“ ist schon anders entschieden. In { $file } { $now ->
        [none] gehört die Zusammenfassung zu keinem
       *[theme] gehört die Zusammenfassung zu „{ $now-words }“
    }, nach dieser Datei { $chosen ->
        [none] zu keinem
       *[theme] zu „{ $chosen-words }“
    }. Es bleibt, wie es ist.
    .hint = Einigen Sie sich, und tragen Sie es in { $file } ein, oder machen Sie die Seite mit `austausch findings --page` neu und ordnen die Zusammenfassung dort zu.
notes-blank = In diese Mitschrift hat niemand etwas getippt.
    .hint = Ist es die richtige Datei? Sie wird in Word oder LibreOffice ausgefüllt und gespeichert.
notes-published = { $Der_meeting } { $exchange } { $ist_meeting } schon veröffentlicht; deshalb wurde nichts aus der Mitschrift eingetragen.
    .hint = Soll sie noch hinein, setzen Sie in { $seiner_meeting } exchange.yaml `status: draft`, lesen die Datei noch einmal ein und geben { $den_record } als neue Fassung heraus (`versions`).
notes-broken = In { $file } sind Fehler; deshalb wurde nichts aus der Mitschrift eingetragen.
    .hint = Beheben Sie die Fehler, die `austausch check` nennt, und lesen Sie die Datei noch einmal ein.
notes-of-site = Die Mitschrift gehört zu { $keinem_site }: Mit --site und --return gibt es sie nicht.
    .hint = Lassen Sie --site und --return weg: austausch forms --kind mitschrift
notes-nobody = In der Liste der Anwesenden steht eine Zeile ohne Namen{ $organisation ->
        [none] {""}
       *[other] {" "}({ $organisation })
    }; eingetragen wurde sie nicht.
    .hint = Tragen Sie den Namen in die Mitschrift ein, und lesen Sie sie noch einmal ein.
notes-two-boxes = Bei { $name } ist „anwesend“ und „entschuldigt“ angekreuzt; eingetragen wurde nichts davon.
    .hint = Nehmen Sie in der Mitschrift ein Kreuz heraus, und lesen Sie sie noch einmal ein.
notes-unticked = In der Liste der Anwesenden steht „{ $text }“ ohne Kreuz; eingetragen wurde das nicht.
    .hint = Kreuzen Sie an, ob die Person da war, und lesen Sie die Mitschrift noch einmal ein. Wurde ein Name der Liste geändert, berichtigen Sie ihn in der exchange.yaml.
notes-boxes-empty = { $count ->
        [one] Bei einer Person ist nichts angekreuzt; für sie bleibt, was in der exchange.yaml steht: { $names }
       *[other] Bei { $count } Personen ist nichts angekreuzt; für sie bleibt, was in der exchange.yaml steht: { $names }
    }
    .hint = War jemand davon nicht da, schreiben Sie dort `presence: absent`.
notes-presence = { $name } steht in { $file }, Zeile { $line }, als { $now ->
        [partly] zeitweise anwesend
        [excused] entschuldigt
        [absent] abwesend
       *[present] anwesend
    }; nach der Mitschrift war die Person { $said ->
        [excused] entschuldigt
       *[present] anwesend
    }. Es bleibt, wie es ist.
    .hint = Was stimmt, tragen Sie in { $file } unter `presence` ein.
notes-no-item = Den Punkt „{ $title }“ gibt es auf der Tagesordnung nicht (mehr). Nicht eingetragen wurde: „{ $text }“
    .hint = Heißt er jetzt anders, tragen Sie den Text in { $file } dort ein, oder geben Sie dem Punkt wieder diesen Titel und lesen die Mitschrift noch einmal ein.
notes-renamed = Der Punkt „{ $title }“ der Mitschrift heißt in { $file }, Zeile { $line }, „{ $now }“. An der Kennung ist er zu erkennen; eingetragen wurde dort.
    .hint = Sehen Sie nach, ob wirklich derselbe Punkt gemeint ist.
notes-no-table = { $Einen_table } „{ $title }“ mit dieser Nummer gibt es nicht (mehr). Nicht eingetragen wurde: „{ $text }“
    .hint = Tragen Sie den Text in die Datei ein, die dafür gilt ({ $file }).
notes-wordless = Bei „{ $place }“ steht eine Zeile, in der { $kind ->
        [decision] der Beschluss fehlt und nur Stimmen stehen
       *[other] nicht steht, was zu tun ist
    }: „{ $text }“. Eingetragen wurde sie nicht.
    .hint = Ergänzen Sie die Zeile in der Mitschrift, und lesen Sie sie noch einmal ein.
notes-votes = „{ $votes }“ sind keine Stimmen in Zahlen; sie stehen jetzt in Klammern hinter dem Beschluss „{ $text }“.
    .hint = Wissen Sie die Zahlen, tragen Sie sie in der exchange.yaml ein: tally: {"{"}for: 12, against: 0, abstained: 1{"}"}
notes-due = „{ $due }“ ist kein Datum; bei der Verabredung „{ $text }“ steht es { $how ->
        [brackets] in Klammern dahinter.
       *[words] so, wie es getippt wurde.
    }
    .hint = Wissen Sie den Tag, tragen Sie ihn in der exchange.yaml ein: due: 2017-03-31
notes-both = „{ $place }“: Jemand anders hat es so notiert: „{ $other }“. Beides steht jetzt in { $file }: „{ $text }“
    .hint = Sehen Sie nach, was gilt, und löschen Sie das andere.
notes-conflict = Eine andere Fassung, die nicht eingetragen wurde ({ $kind ->
        [text] Text
        [decision] Beschluss
        [follow-up] Verabredung
        [result] Ergebnis
        [excused] entschuldigt
       *[person] anwesend
    } bei „{ $place }“): „{ $text }“. Was vorher eingelesen wurde, haben Sie in { $file } geändert oder gelöscht (ab Zeile { $line }).
    .hint = Soll die neue Fassung gelten, tragen Sie sie dort ein.
notes-edit = Nicht eingetragen wurde ({ $kind ->
        [text] Text
        [decision] Beschluss
        [follow-up] Verabredung
        [result] Ergebnis
        [excused] entschuldigt
       *[person] anwesend
    }): „{ $text }“. In { $file } (ab Zeile { $line }) ging das nicht, ohne anderes zu ändern oder eine Notiz (`# …`) zu verlieren.
    .hint = Tragen Sie es dort von Hand ein.
import-noted = Mitschrift { $exchange }, aus { $name }: { $made ->
        [0] nichts Neues
        [one] eine Angabe { $dry ->
            [yes] würde eingetragen
           *[no] eingetragen
        }
       *[other] { $made } Angaben { $dry ->
            [yes] würden eingetragen
           *[no] eingetragen
        }
    }{ $known ->
        [0] {""}
        [one] , eine stand schon da
       *[other] , { $known } standen schon da
    }{ $left ->
        [0] {""}
        [one] , eine nicht eingetragen
       *[other] , { $left } nicht eingetragen
    }
import-noted-new = {"  "}neu: { $kind ->
        [text] Text
        [decision] Beschluss
        [follow-up] Verabredung
        [result] Ergebnis
        [excused] entschuldigt
       *[person] anwesend
    }{ $place ->
        [none] {""}
       *[other] {" "}bei „{ $place }“
    }: „{ $text }“ → { $file }
import-noted-changed = {"  "}geändert: { $kind ->
        [text] Text
        [decision] Beschluss
        [follow-up] Verabredung
        [result] Ergebnis
        [excused] entschuldigt
       *[person] anwesend
    }{ $place ->
        [none] {""}
       *[other] {" "}bei „{ $place }“
    }: „{ $before }“ → „{ $text }“ → { $file }
import-decided = { $name }: { $made ->
        [0] keine Entscheidung einzutragen
        [one] eine Entscheidung { $dry ->
            [yes] würde eingetragen
           *[no] eingetragen
        }
       *[other] { $made } Entscheidungen { $dry ->
            [yes] würden eingetragen
           *[no] eingetragen
        }
    }{ $known ->
        [0] {""}
        [one] , eine stand schon da
       *[other] , { $known } standen schon da
    }{ $left ->
        [0] {""}
        [one] , eine nicht
       *[other] , { $left } nicht
    } → { $file }
import-dry-run = Probelauf: Es wird nichts geschrieben.
import-new = { $site }: { $erster_filing }, aus { $name } → { $file }
import-updated = { $site }: neue Fassung, aus { $name } → { $file }
import-same = { $site }: neue Fassung ohne Änderungen an den Aussagen, aus { $name } → { $file }
import-later = { $site }: meldet sich später an, { $der_report } ist noch leer; aus { $name } → { $file }
import-beside = { $site }: von einer zweiten Person, aus { $name } → { $file }
import-known = { $site }: { $name } war schon eingelesen{ $at ->
        [none] {""}
       *[other] , am { $at }
    }; nichts Neues
import-added = {"  "}neu: { $kind } { $id } „{ $text }“
import-changed = {"  "}geändert: { $kind } { $id } „{ $before }“ → „{ $text }“
import-detailed = {"  "}geändert: { $kind } { $id } „{ $before }“: neue Einzelheiten: { $text }
import-undetailed = {"  "}geändert: { $kind } { $id } „{ $before }“: ohne Einzelheiten
import-proposed = {"  "}zu entscheiden: { $kind } { $id }, bei Ihnen: „{ $before }“; { $vom_site } jetzt: „{ $text }“
import-removed = {"  "}entfallen: { $kind } { $id } „{ $text }“
import-withdrawn = {"  "}zu entscheiden: { $kind } { $id } fehlt in der neuen Fassung, wurde aber bearbeitet, zusammengefasst oder trägt eine Notiz: „{ $text }“
import-hidden = {"  "}{ $vom_site } jetzt als vertraulich bezeichnet: { $kind } { $id } „{ $text }“
import-marked = {"  "}{ $One_field } geändert: { $kind } { $id } „{ $text }“
import-opened = {"  "}{ $vom_site } nicht mehr als vertraulich bezeichnet, bleibt aber `internal`: { $kind } { $id } „{ $text }“
import-returned = {"  "}zu entscheiden: { $kind } { $id }, von Ihnen gelöscht; { $vom_site } jetzt, unter `proposed`: „{ $text }“
key-introduction = die Vorstellung
key-series = die eigenen Reihen
key-registration = die Anmeldung
key-last-plans = die Angaben zu früheren Plänen
import-key-added = {"  "}neu: { $kind }
import-key-changed = {"  "}geändert: { $kind }
import-key-removed = {"  "}entfallen: { $kind }
import-key-proposed = {"  "}zu entscheiden: { $kind }, von Ihnen bearbeitet; was { $der_site } jetzt sagt, steht unter `proposed`
import-key-withdrawn = {"  "}zu entscheiden: { $kind }, von Ihnen bearbeitet; in der neuen Fassung fehlt das
import-key-kept-out = {"  "}von Ihnen gelöscht und weiter nicht { $im_report }, obwohl { $der_site } anderes dazu sagt: { $kind }
import-refused = abgelehnt: { $name }{ $aside ->
        [none] {""}
       *[other] , zurückgelegt in { $aside }
    }
import-refused-again = schon abgelehnt: { $name }
import-field = { $site }, { $list }, { $number }. Angabe:
import-done = { $imported ->
        [0] Nichts eingelesen
        [one] 1 { $one_filing } eingelesen
       *[other] { $imported } { $many_filings } eingelesen
    }{ $refused ->
        [0] {""}
        [one] , 1 Datei abgelehnt
       *[other] , { $refused } Dateien abgelehnt
    }
import-would = { $imported ->
        [0] Nichts würde eingelesen
        [one] 1 { $one_filing } würde eingelesen
       *[other] { $imported } { $many_filings } würden eingelesen
    }{ $refused ->
        [0] {""}
        [one] , 1 Datei abgelehnt
       *[other] , { $refused } Dateien abgelehnt
    }
help-import = Liest ein, was die Standorte schicken: Formulardateien, E-Mails, YAML, auch ganze Ordner
help-import-examples = Beispiele:
      austausch import posteingang
      austausch import Rueckmeldung_Gera_2016-11-02.austausch.txt --dry-run
help-import-files = Dateien und Ordner
help-import-exchange = Zu welchem Austausch sie gehören, wenn sie es nicht selbst sagen. Üblich: der einzige, der noch Entwurf ist
help-import-dry_run = Nur sagen, was sich ändern würde
help-import-now = Zeitpunkt des Eingangs, statt der Uhr des Rechners: 2016-10-21T08:30
help-import-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
personal-data = „{ $words }“ sieht nach { $what ->
        [mail] einer E-Mail-Adresse aus.
        [phone] einer Telefonnummer aus.
        [birth] einem Geburtsdatum aus.
        [address] einer Anschrift aus.
       *[name] dem Namen einer Person aus, von deren Leben hier die Rede ist.
    }
    .hint = Sagen Sie es allgemein, etwa „eine Person“, oder setzen Sie `internal: true`.
state-missing = fehlt
state-open = noch offen
state-draft = Entwurf
state-later = meldet sich später
state-registered = angemeldet, { $report } leer
state-filed = liegt vor
state-late = verspätet
state-faulty = enthält Fehler
state-returned = zurückgegeben
status-title = { $Many_filings }
status-heading = { $Many_filings }: { $place } ({ $exchange }), Stand: { $date }
status-deadline = Frist: { $date }, { $side ->
        [past] vorbei
        [over] { $days ->
            [one] seit einem Tag vorbei
           *[other] seit { $days } Tagen vorbei
        }
       *[left] { $days ->
            [0] heute
            [one] noch ein Tag
           *[other] noch { $days } Tage
        }
    }
status-deadline-label = Frist
status-today-label = Stand
status-folder-label = Ordner
status-sites-caption = Was da ist
status-fields-caption = Wovon es handelt
status-site = { $Site }
status-state = Stand
status-filed-on = Abgegeben
status-all = Alle
status-field = { $Field }
status-successes = { $Successes }
status-obstacles = { $Obstacles }
status-plans = { $Plans }
status-needs = { $Needs }
status-no-field = (ohne)
status-registered = Angemeldet: { $people ->
        [0] niemand
        [one] 1 Person
       *[other] { $people } Personen
    } von { $sites ->
        [one] 1 { $to_one_site }
       *[other] { $sites } { $to_many_sites }
    }
status-day = {"  "}{ $day }: { $people ->
        [one] 1 Person
       *[other] { $people } Personen
    }
status-not-registered = Noch nicht angemeldet: { $sites }
status-food = Essen: { $text } ({ $from })
status-access = Zugang: { $text } ({ $from })
status-wishes = Wunsch für { $a_table }: { $text } ({ $from })
status-remarks = Bemerkung: { $text } ({ $from })
status-last-plans = Aus den letzten Plänen wurde: { $done } erledigt, { $partly } teilweise, { $dropped } aufgegeben, { $open } offen
status-next = Nächster Schritt:
status-nothing = Es gibt hier { $keinen_meeting } mit lesbaren Dateien. „austausch check“ sagt, woran es liegt.
status-page = geschrieben: { $path }
next-deadline = eine Frist (`deadline`) in inputs/{ $exchange }/exchange.yaml eintragen.
next-forms = Formulare für { $die_sites } machen, mit „austausch forms { $exchange }“.
next-decide = { $count ->
        [one] über eine Aussage entscheiden, die { $der_site } neu eingereicht hat
       *[other] über { $count } Aussagen entscheiden, die { $many_sites } neu eingereicht haben
    }: „austausch check { $exchange }“ nennt sie.
next-remind = { $count ->
        [one] { $a_site }
       *[other] { $count } { $sites }
    } erinnern, mit „austausch remind { $exchange }“.
next-wait = abwarten und Eingehendes mit „austausch import“ einlesen; { $count ->
        [one] { $ein_site } hat
       *[other] { $count } { $many_sites } haben
    } noch Zeit.
next-merge = Alle { $many_filings } liegen vor. Fassen Sie sie zusammen, auf der Seite, die „austausch findings { $exchange } --page“ macht.
next-build = Alle { $many_filings } liegen vor. „austausch build { $exchange }“ baut { $den_record }.
next-done = keiner, { $der_record } ist abgestimmt.
help-findings = Zeigt, über welche Aussagen noch nicht entschieden ist und was ihnen nahe liegt
help-findings-examples = Beispiele:
      austausch findings
      austausch findings 2016-04-06-sonneberg --rank
      austausch findings 2016-04-06-sonneberg --draft
      austausch findings 2016-04-06-sonneberg --page
help-findings-exchange = Welcher Austausch (Ordner unter inputs). Üblich: der letzte, der noch Entwurf ist
help-findings-rank = Stattdessen die Hemmnisse, die meistgenannten zuerst
help-findings-draft = Schreibt eine findings.yaml zum Anfangen, mit jeder offenen Aussage als Kommentar; eine vorhandene bleibt, wie sie ist
help-findings-page = Schreibt stattdessen die Seite „Zusammenführen“ für den Browser, ohne Internet: Dort entscheiden Sie Aussage für Aussage
help-findings-json = Als JSON, für andere Programme
help-findings-out = Wohin. Üblich: outputs
help-findings-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
findings-heading = Zusammenfassen: { $place } ({ $exchange })
findings-rank-heading = { $Obstacles } nach { $to_many_sites }, { $place } ({ $exchange })
findings-reports = { $count ->
        [0] Es liegt { $kein_report } vor
        [one] Es liegt { $ein_report } vor
       *[other] Es liegen { $count } { $many_reports } vor
    }{ $missing ->
        [0] .
        [one] , es fehlt: { $names }.
       *[other] , { $missing } fehlen: { $names }.
    }{ $undecided ->
        [0] {""}
        [one] {" "}Nicht mitgezählt, bis Sie darüber entscheiden: { $der_report } von { $waiting }.
       *[other] {" "}Nicht mitgezählt, bis Sie darüber entscheiden: { $die_reports } von { $waiting }.
    }
findings-sum = { $filed ->
        [one] Eine Aussage
       *[other] { $filed } Aussagen
    }: { $placed } zusammengefasst, { $aside } weggelegt, { $internal } intern, { $open } offen.
findings-open = {"  "}{ $id } ({ $site }): { $text } → { $suggested ->
        [0] nichts Ähnliches
       *[other] { $near }
    }
findings-same = fast wortgleich
findings-hardly = kaum Gemeinsames
findings-rank = { $rank }. { $text } ({ $id }): { $count } von { $of ->
        [one] { $einem_report }
       *[other] { $of } { $to_many_reports }
    }{ $tied ->
        [0] {""}
       *[other] , gleichauf
    }{ $times ->
        [0] {""}
        [1] {""}
       *[other] { $since ->
            [1] , zum { $times }. Mal genannt
           *[other] , seit { $since } Treffen genannt
        }
    }{ $count ->
        [0] {""}
       *[other] {" "}– { $sites }
    }
findings-rank-none = Noch ist { $kein_obstacle } zusammengefasst. Was offen ist, zeigt „austausch findings“.
findings-draft-written = geschrieben: { $path }. Über jede Aussage darin entscheiden Sie; „austausch findings“ zeigt, was noch offen ist.
findings-exist = Es gibt schon eine findings.yaml; sie bleibt, wie sie ist.
    .hint = „austausch findings“ zeigt, was darin noch offen ist. Wollen Sie neu anfangen, benennen Sie die Datei vorher um.
findings-draft-head =
    Zusammenfassungen: Unten steht jede offene Aussage als Kommentar, hinter dem Pfeil, was ihr nahe liegt.
    Nennen Sie ihre Kennung unter from einer Zusammenfassung, oder mit dem Grund unter aside:
    {""}
    findings:
    {"  "}- id: beispiel-1
    {"    "}kind: obstacle            (success, obstacle, plan, need)
    {"    "}text: Ihre Worte
    {"    "}from: [kennung-1, kennung-2]
    aside:
    {"  "}- {"{"}id: kennung-3, reason: warum{"}"}
help-follow-ups = Zeigt, was auf allen Treffen vereinbart wurde und wie es damit steht
help-follow-ups-examples = Beispiele:
      austausch follow-ups --open                            was noch zu tun ist
      austausch follow-ups --overdue                         was überfällig ist
      austausch follow-ups --site gera --format ics          die Fristen eines Standorts für den Kalender
      austausch follow-ups done raumliste --outcome "Die Liste liegt seit Mai vor."
help-follow-ups-open = Nur, was noch offen ist
help-follow-ups-overdue = Nur, was überfällig ist
help-follow-ups-site = Nur, was diese tun (Kennungen, mit Komma getrennt)
help-follow-ups-format = ics: die Fristen des Offenen als Kalenderdatei im Ordner outputs; mit --site ohne das, was intern ist
help-follow-ups-out = Wohin mit der Kalenderdatei. Üblich: outputs
help-follow-ups-json = Als JSON, für andere Programme
help-follow-ups-today = Welcher Tag heute ist, statt der Uhr des Rechners: 2016-10-19
help-follow-ups-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
help-follow-ups-done = Trägt ein, was aus einer Vereinbarung wurde; Anmerkungen in der Datei bleiben
help-follow-ups-done-examples = Beispiele:
      austausch follow-ups done raumliste --outcome "Die Liste liegt seit Mai vor."
      austausch follow-ups done raumliste --dropped --outcome "Das Haus ist verkauft."
help-follow-ups-done-id = Die Kennung der Vereinbarung; „austausch follow-ups --open“ zeigt sie
help-follow-ups-done-outcome = Was daraus wurde, in einem Satz; er wird gedruckt
help-follow-ups-done-dropped = Sie ist entfallen, nicht erledigt
help-follow-ups-done-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
follow-ups-sum = Vereinbarungen: { $open } offen{ $over ->
        [0] {""}
       *[other] , davon { $over } überfällig
    }; { $settled } erledigt oder entfallen
follow-ups-state = { $state ->
        [over] überfällig
        [done] erledigt
        [dropped] entfallen
       *[open] offen
    }
follow-ups-internal = intern
follow-ups-calendar-name = Vereinbarungen
follow-ups-calendar = { $dated ->
        [0] Offen ist nichts mit einem Tag für den Kalender; es wurde keine Datei geschrieben
        [one] { $path }: 1 Vereinbarung mit ihrer Frist
       *[other] { $path }: { $dated } Vereinbarungen mit ihren Fristen
    }{ $undated ->
        [0] {""}
        [one] ; 1 weitere hat keinen Tag
       *[other] ; { $undated } weitere haben keinen Tag
    }
follow-ups-unknown-site = Die Kennung „{ $site }“ steht in inputs/programme.yaml nicht unter sites.
follow-ups-settled = { $file }: „{ $id }“ ist jetzt { $state ->
        [dropped] entfallen
       *[done] erledigt
    }.
follow-ups-not-settled = { $why ->
        [unknown] Eine Vereinbarung „{ $id }“ gibt es nicht. Offen sind: { $more }{ $others ->
            [0] .
            [one] , und eine ohne Kennung: schreiben Sie ihr in exchange.yaml eine dazu, `id: …`.
           *[other] , und { $others } ohne Kennung: schreiben Sie ihnen in exchange.yaml eine dazu, `id: …`.
        }
        [none] Eine Vereinbarung „{ $id }“ gibt es nicht. Offen ist keine mit einer Kennung; schreiben Sie eine dazu: `id: …`.
        [several] Vereinbarungen mit der Kennung „{ $id }“ gibt es mehrere ({ $more }). Geben Sie jeder ihre eigene.
        [already] „{ $id }“ ist schon erledigt oder entfallen; es wurde nichts geändert.
        [published] „{ $id }“ steht in einem Schriftstück, das schon abgestimmt oder veröffentlicht ist ({ $more }); es wurde nichts geändert. „austausch new“ übernimmt sie in das nächste Treffen, dort tragen Sie ein, was daraus wurde.
       *[not-edited] { $more } ließ sich nicht so ändern, dass sonst alles bleibt. Schreiben Sie bei „{ $id }“ selbst: `state: done` und `outcome: …`.
    }
help-themes = Zeigt, was von einem Austausch zum nächsten wiederkommt: seit wann, und in wie vielen der Berichte
help-themes-examples = Beispiele:
      austausch themes
      austausch themes 2016-04-06-sonneberg
      austausch themes --json
help-themes-exchange = Bis zu welchem Austausch (Ordner unter inputs). Üblich: der letzte, der noch Entwurf ist
help-themes-json = Als JSON, für andere Programme
help-themes-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
themes-heading = Themen bis jetzt: { $place } ({ $exchange })
themes-none = Noch gehört keine Zusammenfassung zu einem Thema. Zuordnen können Sie sie auf der Seite „Zusammenführen“: austausch findings { $exchange } --page
themes-line = {"  "}{ $title } ({ $id }, { $kind }): { $course }{ $since ->
        [0] ; diesmal nicht genannt
        [one] { $times ->
            [one] ; zum ersten Mal genannt
           *[other] ; zum { $times }. Mal genannt
        }
       *[other] ; seit { $since } Treffen genannt
    }{ $trend ->
        [rising] , häufiger als zuletzt
        [falling] , seltener als zuletzt
        [steady] , so oft wie zuletzt
       *[none] {""}
    }{ $solved ->
        [yes] ; gelöst: { $reason }
        [again] ; galt als gelöst ({ $reason }), wird wieder genannt
       *[no] {""}
    }
themes-station = { $name } { $of ->
        [0] { $named ->
            [0] nicht genannt
           *[other] genannt, ohne { $many_reports }
        }
       *[other] { $count } von { $of } ({ $percent } %)
    }
themes-maybe-solved = { $title } ({ $theme }): vielleicht gelöst? Letztes Mal hieß es „{ $obstacle }“, jetzt { $said ->
        [0] steht unter { $successes } „{ $told }“ ({ $id })
       *[other] berichtet { $who } „{ $told }“ ({ $id })
    }; gemeinsam: { $shared }. Das entscheiden Sie: in inputs/themes.yaml mit solved: {"{"}exchange: { $exchange }, reason: …{"}"}
themes-without = Bei keinem Thema: { $count ->
        [one] eine Zusammenfassung
       *[other] { $count } Zusammenfassungen
    } ({ $ids })
help-tables = Schlägt { $tables } und Plätze vor, aus den meistgenannten Themen und den Anmeldungen
help-tables-examples = Beispiele:
      austausch tables
      austausch tables 2016-04-06-sonneberg --count 3 --seats 4..6
      austausch tables 2016-04-06-sonneberg --check
help-tables-exchange = Welcher Austausch (Ordner unter inputs). Üblich: der letzte, der noch Entwurf ist
help-tables-count = Wie viele es werden sollen; vorhandene bleiben. Üblich: die vorhandenen, sonst drei
help-tables-seats = Wie viele Personen an jedem sitzen: 4..6. Üblich: vier bis sechs, oder so viele, dass alle Platz haben
help-tables-check = Schreibt nichts und sagt, was die eingetragene Sitzordnung verletzt
help-tables-json = Als JSON, für andere Programme
help-tables-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
tables-heading = { $Tables }: { $place } ({ $exchange }): { $count ->
        [one] { $ein_desk }
       *[other] { $count } { $many_desks }
    }, { $seated ->
        [0] niemand hat
        [one] eine Person oder Gruppe hat
       *[other] { $seated } haben
    } einen Platz.
tables-table = { $Table } { $number }{ $titled ->
        [0] {""}
       *[other] : { $title }
    } ({ $count } von { $least } bis { $most })
tables-finding = { $id }: { $text } ({ $count } von { $of ->
        [one] { $einem_report }
       *[other] { $of } { $to_many_reports }
    })
tables-words = { $site }: „{ $text }“ ({ $id }{ $internal ->
        [0] {""}
       *[other] , intern
    })
tables-seat = → { $who }: { $why }
tables-why-fixed = von Hand eingetragen
tables-why-wished = gewünscht
tables-why-named = nannte { $ids }
tables-why-stays = saß schon dort
tables-why-remains = hier ist Platz
tables-untabled = Noch an { $keinem_desk }:
tables-unmet = Nicht erfüllt:
tables-unmet-wish = { $who }: Wunsch „{ $text }“, { $number ->
        [0] dazu gibt es { $keinen_desk }
       *[other] das ist { $Table } { $number }
    }
tables-unmet-named = { $who }: nannte { $text }, das liegt an anderen { $to_many_desks }
tables-unmet-carrier = { $Table } { $number }: mehrere von einem Träger, nämlich { $who }
tables-unmet-again = { $Table } { $number }: schon beim letzten Mal mit anderen von hier zusammen, nämlich { $who }
tables-left = Ohne Platz, weil niemand kommt oder gemeldet ist:
tables-left-silent = { $who }: nicht angemeldet und ohne { $one_report }
tables-left-away = { $who }: hat gemeldet, dass niemand kommt
tables-left-absent = { $who }: kommt nicht
tables-left-day = { $who }: kommt an einem anderen Tag
tables-moved = Geändert:
tables-move = { $who }: von { $Table } { $from } { $to ->
        [0] weg, ohne neuen Platz
       *[other] an { $Table } { $to }
    }
tables-gone = { $who }: kommt nicht mehr, der Platz an { $Table } { $from } ist frei
tables-problems = Das ist nicht eingehalten:
tables-problem-unseated = { $who } hat keinen Platz.
tables-problem-need = { $who } sitzt an { $Table } { $number }; was die Anmeldung in { $file } unter access nennt, bietet { $ein_anderer_desk }.
tables-problem-unknown = { $who }: Was die Anmeldung in { $file } unter access nennt, bietet { $kein_desk }. Nennen Sie es mit denselben Worten unter offers in der Datei { $des_desk }, wo es das gibt.
tables-problem-many = An { $Table } { $number } sitzen { $count }, Platz haben { $most }. Setzen Sie jemanden um, oder nennen Sie unter places mehr Plätze.
tables-problem-few = An { $Table } { $number } { $count ->
        [0] sitzt niemand
        [one] sitzt eine Person
       *[other] sitzen { $count }
    }, mindestens { $least } sollten es sein.
tables-problem-twice = { $who } hat zwei Plätze; der zweite steht an { $Table } { $number }. Löschen Sie einen davon.
tables-problem-stale = { $left }, der Platz steht aber von Hand in { $file }. Löschen Sie ihn dort.
tables-written = geschrieben: { $path }
tables-unchanged = An den Dateien ändert sich nichts.
tables-fix = Ein Platz ohne proposed steht fest: Löschen Sie das Wort, wo es so bleiben soll, und rufen Sie den Befehl noch einmal auf.
tables-check-good = Alles ist eingehalten.
tables-more-seats = Mehr Plätze schaffen --seats, --count oder places in der Datei { $eines_desk }. Was jemand laut Anmeldung braucht, muss { $ein_desk } mit Platz unter offers nennen.
tables-check-bad = Geschrieben ist nichts. Ohne --check setzt der Befehl um, was nicht von Hand eingetragen ist.
tables-file-head =
    Vorgeschlagen von austausch tables. Das Thema dürfen Sie umformulieren.
    Ein Platz ohne proposed steht fest; die anderen ändert der Befehl, wenn sich etwas ändert.
tables-none = Noch ist nichts zusammengefasst, woraus { $many_desks } werden könnten.
    .hint = Fassen Sie erst zusammen, was { $die_reports } als { $many_obstacles } nennen; „austausch findings“ zeigt, was offen ist. Oder legen Sie selbst eine Datei im Ordner tables an, mit number und title.
tables-broken = In dieser Datei sind Fehler. Wer darin steht, verlöre den Platz; deshalb ist nichts geschrieben.
    .hint = Beheben Sie, was „austausch check“ zu der Datei sagt, und rufen Sie den Befehl noch einmal auf.
tables-not-edited = Diese Datei ließ sich nicht so ändern, dass Ihre Kommentare stehen bleiben; deshalb ist nichts geschrieben.
    .hint = Verschieben oder löschen Sie den Kommentar an dem Platz, der wegfällt, und rufen Sie den Befehl noch einmal auf.
tables-there = Diese Datei gibt es schon, sie gehört aber zu { $keinem_desk } { $dieses_meeting }; sie bleibt, wie sie ist.
    .hint = Benennen Sie die Datei um, und rufen Sie den Befehl noch einmal auf.
help-status = Zeigt, wer berichtet hat, wer fehlt und was als Nächstes zu tun ist
help-status-examples = Beispiele:
      austausch status
      austausch status 2016-11-02-nordhausen --format html
help-status-exchange = Welcher Austausch (Ordner unter inputs). Üblich: der letzte, der noch Entwurf ist
help-status-json = Als JSON, für andere Programme
help-status-format = text für den Bildschirm, html für eine Seite im Ordner outputs. Üblich: text
help-status-today = Stand an diesem Tag, statt an dem der Uhr: 12.10.2016
help-status-out = Wohin die Seite kommt. Üblich: outputs
help-status-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
forget-heading = { $kind ->
        [due] { $count ->
            [0] Fällig zum Löschen ist nichts.
            [one] Fällig zum Löschen: eine Stelle
           *[other] Fällig zum Löschen: { $count } Stellen
        }
        [site] { $count ->
            [0] { $Site } { $name }: In { $seinen_site } Dateien steht nichts über Personen. Wo sonst eine genannt ist, zeigt austausch forget NAME.
            [one] { $Site } { $name }, Angaben zu Personen: eine Stelle
           *[other] { $Site } { $name }, Angaben zu Personen: { $count } Stellen
        }
       *[person] { $count ->
            [0] „{ $name }“ steht nirgends.
            [one] „{ $name }“ steht an einer Stelle.
           *[other] „{ $name }“ steht an { $count } Stellen.
        }
    }
forget-gone = Wird gelöscht:
forget-file-gone = Wird gelöscht, die ganze Datei, denn aus einer Einsendung lässt sich nichts herausnehmen; was eine eingelesene sonst sagt, steht { $im_report }, eine abgelehnte steht nirgends sonst:
forget-output-gone = Wird gelöscht; der Befehl, der die Datei gemacht hat, macht sie neu, dann ohne die Angaben:
forget-replaced = Dort steht dann „N. N.“, statt einer Kennung eine neue wie person-1; lesen Sie die Sätze danach noch einmal:
forget-stays-unsure = Bleibt, denn es kann jemand anderes sein. Ist die Person gemeint, ändern Sie den Satz, oder wiederholen Sie den Befehl mit genau dieser Schreibweise, etwa austausch forget "Frau Beispiel":
forget-stays-programme = Bleibt, denn es gilt für alle Treffen. Ohne --exchange wird auch die Kennung ersetzt:
forget-stays-id = Bleibt, denn diese Kennung steht auch in einer Datei, die sich nicht ändern lässt (unten genannt); sonst wiese sie ins Leere. Berichtigen Sie die Datei, und wiederholen Sie den Befehl:
forget-stays-published = Bleibt, denn es ist veröffentlicht: Die Datei belegt, was veröffentlicht wurde, und andere haben sie. Ersetzen Sie sie, wo sie öffentlich steht, durch die neue Fassung; ist sie nirgends mehr nötig, löschen Sie sie:
forget-stays-reported = Bleibt, denn es sind die eigenen Worte { $des_site }, auf die sich Zusammenfassungen stützen. Eine Person darin löscht `austausch forget NAME`:
forget-stays-own = Bleibt, denn diese Datei haben Sie selbst geschrieben oder bearbeitet. Ändern oder löschen Sie sie:
forget-stays-file-name = Bleibt, denn so heißt eine Datei. Benennen Sie sie um oder löschen Sie sie, und ändern Sie die Stellen, die sie nennen:
forget-stays-undated = Bleibt, denn es steht nirgends, wann { $dieser_meeting } { $war_meeting }; so ist unbekannt, was fällig ist. Tragen Sie unter days den Tag mit Jahr ein:
forget-stays-unread = Bleibt, denn in dieser Datei lässt sich hier nicht suchen. Sehen Sie selbst hinein:
forget-stays-uneditable = Bleibt, denn die Datei lässt sich so nicht ändern. Berichtigen Sie, was `austausch check` sagt, oder ändern Sie die Stelle selbst:
forget-elsewhere = Postfächer, Ausdrucke, Sicherungen und Fotos sieht das Programm nicht.
forget-not-yet = Gelöscht ist noch nichts. Derselbe Befehl mit --yes löscht, was oben steht, endgültig.
forget-question = Jetzt endgültig löschen? (ja oder nein)
forget-kept = Gelöscht wurde nichts.
forget-change = Angaben zu einer Person gelöscht
forget-version = { $exchange }: In versions steht nun die Fassung { $version }; `austausch build { $exchange }` schreibt sie.
forget-done = { $edited ->
        [0] Keine Datei geändert
        [one] Eine Datei geändert
       *[other] { $edited } Dateien geändert
    }, { $deleted ->
        [0] keine gelöscht
        [one] eine gelöscht
       *[other] { $deleted } gelöscht
    }.
forget-site-or-person = „{ $name }“ heißt { $ein_site }, und eine Person auch. Für { $den_site } nennen Sie { $seine_site } Kennung, für die Person Vor- und Nachnamen.
forget-programme = In programme.yaml sind Fehler; wie lange etwas aufbewahrt wird, kann dort stehen. Gelöscht wird nichts, bis `austausch check` dort keinen Fehler mehr findet.
import-after-forget = In früheren Einsendungen { $dieses_site } wurden Angaben gelöscht. Was { $dieser_filing } anders sagt, steht deshalb unter proposed.
    .hint = Übernehmen Sie in { $file }, was gelten soll, und löschen Sie proposed. Steht die gelöschte Person wieder darin, wiederholen Sie danach `austausch forget`.
forget-both = Nennen Sie einen Namen oder --due, nicht beides.
forget-no-name = „{ $name }“ ist kein Name, nach dem sich suchen lässt. Nennen Sie Vor- und Nachnamen, die Kennung der Person oder { $einen_site }.
forget-not-done = Diese Datei blieb, wie sie ist: { $why ->
        [denied] Sie darf nicht geändert werden, oder ein anderes Programm hat sie geöffnet.
        [not-found] Sie ist nicht mehr da.
       *[other] { $error }.
    }
    .hint = Schließen Sie die Datei in anderen Programmen, und wiederholen Sie den Befehl.
forget-changed = Diese Datei hat jemand geändert, seit die Liste entstand; sie blieb, wie sie ist.
    .hint = Wiederholen Sie den Befehl.
retention-not-read = Wie lange „{ $text }“ ist, lässt sich nicht lesen; gelöscht wird danach nichts.
    .hint = Schreiben Sie `nach dem Tag` oder eine Dauer wie `6 Monate` oder `2 Jahre`.
usage-missing-forget = Wer soll vergessen werden? Zum Beispiel: austausch forget "Anna Beispiel", austausch forget gera oder austausch forget --due
help-forget = Zeigt und löscht, was über eine Person, einen Standort oder über die Frist hinaus gespeichert ist
help-forget-examples = Beispiele:
      austausch forget "Anna Beispiel"
      austausch forget gera --exchange 2016-11-02-nordhausen
      austausch forget --due --yes
help-forget-whom = Eine Person (Vor- und Nachname oder Kennung) oder ein Standort
help-forget-due = Was nach retention in programme.yaml lange genug aufbewahrt ist; Angaben zum Essen und zur Unterstützung sofort nach dem Treffen
help-forget-exchange = Nur in diesem Austausch (Ordner unter inputs). Üblich: in allen
help-forget-yes = Löschen, ohne zu fragen
help-forget-today = Als wäre dieser Tag: 12.10.2016
help-forget-out = Wo die Ausgaben liegen. Üblich: outputs
help-forget-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
status-due = Fällig zum Löschen: { $count ->
        [one] eine Stelle
       *[other] { $count } Stellen
    }. Zeigen und löschen: austausch forget --due
remind-no-deadline = Für { $diesen_meeting } ist keine Frist eingetragen; deshalb wurde niemand erinnert.
    .hint = Ergänzen Sie eine Zeile wie `deadline: { $example }`.
remind-no-mail = { $count ->
        [one] Für { $einen_site } ist keine E-Mail-Adresse eingetragen: { $sites }. { $Seine_site } Erinnerung hat keinen Empfänger.
       *[other] Für { $count } { $many_sites } ist keine E-Mail-Adresse eingetragen: { $sites }. Ihre Erinnerungen haben keinen Empfänger.
    }
    .hint = Tragen Sie den Empfänger im Mailprogramm ein, oder rufen Sie dort an. Mit `mail:` { $beim_site } in `programme.yaml` steht er beim nächsten Mal darin.
remind-mail-address = An die Adresse „{ $mail }“ kann kein Mailprogramm schreiben; in den Entwürfen steht sie deshalb nicht.
    .hint = Vor dem @ stehen keine Umlaute, keine Leerzeichen und kein Name. Berichtigen Sie `mail:` in `programme.yaml`, oder tragen Sie die Adresse im Mailprogramm ein.
remind-written = { $site }: { $number }. Erinnerung, { $form ->
        [yes] mit Formular
       *[no] ohne Formular
    }: { $path }
remind-done = { $count ->
        [0] Keine Erinnerung geschrieben.
        [one] 1 Erinnerung geschrieben. Öffnen Sie sie im Mailprogramm, und senden Sie sie ab.
       *[other] { $count } Erinnerungen geschrieben. Öffnen Sie sie im Mailprogramm, und senden Sie sie ab.
    }
help-remind = Schreibt für jeden Standort, der noch fehlt, eine E-Mail als Entwurf
help-remind-examples = Beispiel:
      austausch remind 2016-11-02-nordhausen
help-remind-exchange = Welcher Austausch (Ordner unter inputs). Üblich: der letzte, der noch Entwurf ist
help-remind-today = Als wäre dieser Tag: 12.10.2016
help-remind-out = Wo die Formulare liegen und die Erinnerungen hinkommen. Üblich: outputs
help-remind-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
schema-done = Fertig. Editoren mit einer Erweiterung für YAML ergänzen und erklären nun Schlüssel in Dateien, deren erste Zeile auf diese Schemas zeigt, etwa: { $line }
help-schema = Schreibt nach inputs/.schema, womit Editoren beim Tippen der Dateien helfen (JSON Schema)
help-schema-examples = Beispiel:
      austausch schema
help-schema-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
### intake: Word-Formulare

import-word-changes = In der Word-Datei waren Änderungen aufgezeichnet. Sie gelten als angenommen.
    .hint = Fragen Sie { $beim_site } nach, wenn eine davon nicht gemeint sein kann.
import-word-comment = In der Word-Datei steht ein Kommentar: „{ $text }“. Er gehört zu keinem Feld und steht nicht { $im_report }.
    .hint = Übernehmen Sie von Hand, was davon wichtig ist. Die empfangene Datei bleibt aufgehoben.
import-word-note = In der Word-Datei steht eine Fuß- oder Endnote: „{ $text }“. Sie gehört zu keinem Feld und steht nicht { $im_report }.
    .hint = Übernehmen Sie von Hand, was davon wichtig ist. Die empfangene Datei bleibt aufgehoben.
import-word-table = { $count ->
        [one] In die Word-Datei wurde eine Tabelle eingefügt. Ihre Zeilen stehen als Text { $im_report }.
       *[other] In die Word-Datei wurden { $count } Tabellen eingefügt. Ihre Zeilen stehen als Text { $im_report }.
    }
    .hint = Prüfen Sie { $im_report }, ob der Text verständlich ist; zwischen den Zellen steht „|“.
import-word-picture = { $count ->
        [one] In der Word-Datei ist ein Bild. Es steht nicht { $im_report }.
       *[other] In der Word-Datei sind { $count } Bilder. Sie stehen nicht { $im_report }.
    }
    .hint = Bilder gehören als eigene Dateien in den Ordner photos. Die empfangene Datei bleibt aufgehoben.
import-word-outside = { $kept ->
        [kept] Neben den Feldern des Formulars steht: „{ $text }“. { $Der_report } hat es bei dem Feld, bei dem es stand.
       *[left] Außerhalb der Felder des Formulars steht: „{ $text }“. Es ließ sich keinem Feld zuordnen und steht nicht { $im_report }.
    }
    .hint = { $kept ->
        [kept] Prüfen Sie { $im_report }, ob es dort hingehört.
       *[left] Übernehmen Sie von Hand, was davon wichtig ist. Die empfangene Datei bleibt aufgehoben.
    }
import-word-struck = In der Word-Datei ist „{ $text }“ durchgestrichen und steht deshalb nicht { $im_report }.
    .hint = Soll es doch gelten, übernehmen Sie es von Hand. Die empfangene Datei bleibt aufgehoben.
import-word-hint = Mitten in einer Antwort stehen Worte des Formulars („Hier tippen“ oder „Bitte wählen“): „{ $text }“.
    .hint = Streichen Sie sie { $im_report }.
import-word-nobody-named = In der Anmeldung steht ein Wunsch oder eine Bemerkung, aber niemand, der kommt. { $Im_report } steht dafür „N. N.“.
    .hint = Fragen Sie { $beim_site } nach, wer kommt.
import-word-nobody-but = „Von uns kommt niemand“ ist angekreuzt, und doch sind Personen genannt. { $Im_report } stehen die Personen.
    .hint = Fragen Sie { $beim_site } nach, ob jemand kommt.
### Word-Vorlagen prüfen

template-checked = Geprüft: { $path }. { $summary }.
template-annotated = Kopie mit Kommentaren geschrieben: { $path }
template-needs = Diese Angaben verwendet die Vorlage ([] heißt: für jeden Eintrag der Liste):
template-unused = Diese Angaben gibt es, und die Vorlage verwendet sie nicht:
template-schema = Das Schema ist kein lesbares JSON.
    .hint = Nehmen Sie eine Datei mit einem JSON-Schema; ohne --schema gilt das { $des_record }.
help-template-check = Prüft eine Word-Vorlage und nennt alle Fehler mit ihrer Stelle
help-template-check-examples = Beispiele:
      austausch template check brief.docx
      austausch template check brief.docx --annotate brief-kommentiert.docx
      austausch template check brief.docx --data daten.json --needs
help-template-check-template = Die Word-Datei
help-template-check-schema = Welche Namen es gibt: ein JSON-Schema; ohne Angabe die Namen der Dokumentation
help-template-check-data = Statt eines Schemas: Daten, mit denen die Vorlage gefüllt werden soll
help-template-check-annotate = Schreibt eine Kopie der Vorlage, in der jeder Befund als Kommentar an seiner Stelle steht
help-template-check-needs = Nennt auch, welche Angaben die Vorlage verwendet
help-template-check-unused = Nennt auch, welche Angaben sie nicht verwendet
help-template-check-json = Gibt alles als JSON aus
help-template-fill-schema = Prüft die Vorlage vor dem Füllen gegen ein JSON-Schema

usage-missing-release = Wer gibt frei, und wer hat außerdem darübergesehen? --by PERSON und --checked-by PERSON; sieht niemand sonst darüber: --alone GRUND
usage-missing-package = Für wen ist das Paket? Zum Beispiel: austausch package --for ministry oder austausch package --for archive
help-release = Gibt eine Dokumentation frei: veröffentlicht sie und hält fest, wer dafür steht und wer sie bekam
help-release-examples = Beispiele:
      austausch release 2016-04-06-sonneberg --by erika-muster --checked-by "Max Beispiel"
      austausch release --by erika-muster --alone "Urlaubszeit" --to "Ministerium, Frau Probe" --file _Ministerium
help-release-exchange = Welches Treffen (Ordner unter inputs). Üblich: das laufende
help-release-by = Wer freigibt: Kennung oder Name einer Person aus programme.yaml
help-release-checked_by = Wer außerdem darübergesehen hat
help-release-alone = Warum niemand sonst darübergesehen hat
help-release-change = Was neu ist; ab der zweiten Fassung nötig
help-release-to = Wer sie bekommt; mehrmals für mehrere
help-release-file = Welche Dateien sie bekommen: ein Stück des Namens. Üblich: alle
help-release-now = Wann, statt der Uhr des Rechners: 2016-10-21T08:30
help-release-out = Wohin. Üblich: outputs
help-release-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
release-first = Erste Fassung
release-same-person = Wer freigibt und wer darübersieht, sind dieselbe Person. Nennen Sie unter --checked-by jemand anderen, oder mit --alone, warum es niemanden gibt.
release-faults = { $exchange }: nicht freigegeben, bitte zuerst die Fehler beheben.
release-not-built = { $exchange }: nicht freigegeben, denn die Dokumente ließen sich nicht schreiben. In exchange.yaml steht wieder, was vorher dastand.
release-no-file = Nicht freigegeben: keine der Dateien hat „{ $name }“ im Namen. In exchange.yaml steht wieder, was vorher dastand. Geben Sie unter --file einen Teil eines Namens an, oder lassen Sie es weg: dann gehen alle.
release-change-unused = Fassung { $version } steht schon unter versions, mit dem, was dort neu genannt ist; „{ $change }“ wurde nicht eingetragen. Soll es dastehen, ändern Sie change bei dieser Fassung.
release-done = { $exchange }: { $version ->
        [none] freigegeben
       *[other] Fassung { $version } freigegeben
    }, { $count } Dateien festgehalten in released.json{ $sent ->
        [yes] {""}; an: { $to }
       *[no] {""}
    }.
release-refused = { $why ->
        [unknown] „{ $by }“ steht in inputs/programme.yaml nicht unter people. Bekannt sind: { $known }
        [no-change] Das wird eine neue Fassung: Sagen Sie mit --change, was neu ist.
       *[not-edited] { $known } ließ sich nicht ändern, ohne dass etwas anderes dastünde. Tragen Sie status: published, published und versions selbst ein.
    }

help-excerpt = Schreibt für Vortragende, was die Dokumentation über ihren Beitrag sagt, als Word-Datei mit Anschreiben
help-excerpt-examples = Beispiele:
      austausch excerpt 2016-04-06-sonneberg                       für alle, die vortrugen
      austausch excerpt --speaker "Erika Muster" --until 2016-05-02
help-excerpt-exchange = Welches Treffen (Ordner unter inputs). Üblich: das laufende
help-excerpt-speaker = Nur für diese Person: Kennung oder Name
help-excerpt-until = Bis wann um Antwort gebeten wird: 2016-05-02
help-excerpt-out = Wohin. Üblich: outputs
help-excerpt-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
excerpt-nobody = { $how ->
        [unknown] „{ $name }“ steht bei keinem Punkt unter speakers, oder der Punkt hat keinen Text.
       *[nobody] Bei keinem Punkt mit Text steht jemand unter speakers.
    }
excerpt-done = { $count ->
        [one] Ein Auszug mit Anschreiben; das Anschreiben öffnet sich als Entwurf im Mailprogramm.
       *[other] { $count } Auszüge mit Anschreiben; die Anschreiben öffnen sich als Entwürfe im Mailprogramm.
    }


### contacts: mit wem ein Standort arbeitet

contact-sheet-title = Netzwerkkontakte
contact-sheet-cover = Hinweise
contact-sheet-list = Kontakte
contact-sheet-intro-1 = Mit wem arbeiten Sie zusammen? Diese Liste hält es fest: für den Überblick über das Netzwerk, für Vertretungen und für alles, was darüber geschrieben wird.
contact-sheet-intro-2 = Was schon bekannt ist, ist eingetragen. Bitte prüfen Sie es, ergänzen Sie, was fehlt, und tragen Sie ein, was beendet ist.
contact-sheet-step-1 = Wechseln Sie unten auf das Blatt „Kontakte“. Jede Zeile ist ein Kontakt.
contact-sheet-step-2 = Neue Kontakte schreiben Sie in die nächste freie Zeile. Nötig ist nur der Name des Partners; alles andere, soweit Sie es wissen.
contact-sheet-step-3 = Wo an der Zelle ein Pfeil erscheint, wählen Sie aus einer Liste: in die Zelle klicken, dann auf den Pfeil.
contact-sheet-step-4 = Bei „seit“ und „bis“ genügt, was Sie wissen: 2014 oder 03.2014 oder 01.03.2014.
contact-sheet-step-5 = Ist ein Kontakt beendet, tragen Sie „bis“ ein und lassen die Zeile stehen: Sonst fehlt er in den Zahlen früherer Jahre.
contact-sheet-step-6 = Speichern Sie die Datei als Excel-Datei (.xlsx), und schicken Sie sie zurück{ $mail ->
        [none] {""}
       *[other] {" "}an { $mail }
    }.
contact-sheet-columns = Was die Spalten bedeuten
contact-sheet-hint = Eine Zeile je Kontakt. Graue Felder füllt das Programm.
contact-head-id = Kennung
contact-head-partner = Partner
contact-head-kind = Art
contact-head-field = { $Field }
contact-head-form = Form
contact-head-frequency = Häufigkeit
contact-head-since = seit
contact-head-until = bis
contact-head-purpose = Zweck
contact-head-person = Ansprechperson
contact-head-reach = Erreichbar unter
contact-note-partner = Wie der Partner heißt: das Amt, der Verein, das Unternehmen. Namen von Privatpersonen sieht nur die Stelle, die diese Liste einsammelt.
contact-note-kind = Was der Partner ist. Danach wird gezählt.
contact-note-field = Worum es dabei geht.
contact-note-form = Wie Sie miteinander sprechen.
contact-note-frequency = Wie oft.
contact-note-since = Seit wann: Jahr, Monat oder Tag.
contact-note-until = Bis wann, wenn der Kontakt beendet ist; sonst leer.
contact-note-purpose = Wozu, in Ihren Worten.
contact-note-person = Wen man dort fragt.
contact-note-reach = Telefon oder E-Mail dieser Person.
contact-kind-authority = Behörde, Amt
contact-kind-employment = Jobcenter, Agentur für Arbeit
contact-kind-welfare = Wohlfahrtsverband, Beratungsstelle
contact-kind-education = Schule, Kita, Bildung
contact-kind-health = Gesundheit
contact-kind-association = Verein, Initiative
contact-kind-housing = Wohnungswirtschaft
contact-kind-business = Unternehmen, Kammer
contact-kind-church = Religionsgemeinschaft
contact-kind-committee = Gremium, Arbeitskreis
contact-kind-person = Privatperson
contact-kind-other = Sonstige
contact-kind-none = ohne Angabe
contact-form-talk = Gespräch
contact-form-phone = Telefon
contact-form-mail = E-Mail, Brief
contact-form-meeting = Treffen mit mehreren
contact-form-project = gemeinsames Angebot
contact-form-referral = Vermittlung
contact-form-other = Sonstiges
contact-frequency-weekly = wöchentlich
contact-frequency-monthly = monatlich
contact-frequency-quarterly = vierteljährlich
contact-frequency-half-yearly = halbjährlich
contact-frequency-yearly = jährlich
contact-frequency-as-needed = nach Bedarf
contact-frequency-once = einmalig
contact-refused-list-title = Nicht in der Liste
contact-refused-list = Bitte wählen Sie einen Eintrag aus der Liste (Pfeil rechts an der Zelle), oder lassen Sie die Zelle leer.
contact-refused-date-title = Kein Datum
contact-refused-date = Bitte schreiben Sie das Jahr, den Monat oder den Tag: 2014 oder 03.2014 oder 01.03.2014.
contact-refused-length-title = Zu lang
contact-refused-length = So viel Text passt hier nicht hinein. Bitte kürzen Sie ihn.

contacts-blank = In dieser Liste von Kontakten steht nichts.
    .hint = Ist es die richtige Datei? Sie wird in Excel oder LibreOffice ausgefüllt und als .xlsx gespeichert.
contacts-no-site = In dieser Liste steht nicht, von wem sie kommt: Das Blatt, an dem das Programm das erkennt, fehlt.
    .hint = Kopieren Sie die Zeilen in eine Liste, die „austausch forms --kind kontakte“ gemacht hat, und lesen Sie diese ein.
contacts-unknown-site = Die Kennung „{ $site }“ steht nicht in inputs/programme.yaml; deshalb wurde die Liste nicht eingelesen.
    .hint = Diese gibt es: { $known }
contacts-broken = In { $file } sind Fehler; deshalb wurde nichts aus der Liste eingetragen.
    .hint = Beheben Sie die Fehler, die „austausch check“ nennt, und lesen Sie die Datei noch einmal ein.
contacts-given-back = Listen von Kontakten werden nicht zurückgegeben: Mit --return gibt es sie nicht.
    .hint = Lassen Sie --return weg: Die neue Liste enthält, was eingetragen ist: austausch forms --kind kontakte
contacts-no-table = In keinem Blatt steht eine Zeile mit den Köpfen der Spalten (Partner, Art, seit …); deshalb wurde kein Kontakt gelesen.
    .hint = Schreiben Sie die Köpfe wieder über die Spalten, so wie sie waren, und lesen Sie die Datei noch einmal ein.
contacts-hidden-sheet = Das Blatt „{ $sheet }“ ist ausgeblendet. Was dort steht, wurde gelesen wie jedes andere.
    .hint = Sehen Sie nach, ob es gemeint ist: rechte Maustaste auf ein Blatt, „Einblenden“.
contacts-second-table = Blatt „{ $sheet }“, Zeile { $row }: Hier beginnt eine zweite Liste. Ihre Kontakte wurden mit eingetragen.
    .hint = Sehen Sie nach, ob sie gemeint ist.
contacts-unknown-column = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }: Eine Spalte „{ $text }“ kennt das Programm nicht; was in ihr steht, wurde nicht eingetragen.
    .hint = Die Köpfe der Spalten stehen auf dem Blatt mit den Hinweisen.
contacts-outside = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }{ $head ->
        [none] {""}
       *[other] {" "}({ $head })
    }: Außerhalb der Liste steht „{ $text }“; das wurde nicht eingetragen.
    .hint = Gehört es zu einem Kontakt, schreiben Sie es in eine Spalte seiner Zeile.
contacts-more-outside = { $count ->
        [one] Noch eine Zelle außerhalb der Liste wurde nicht eingetragen.
       *[other] Noch { $count } Zellen außerhalb der Liste wurden nicht eingetragen.
    }
    .hint = Die Datei ist aufgehoben, wie sie kam; sehen Sie dort nach.
contacts-hidden-row = Blatt „{ $sheet }“, Zeile { $row }: Diese Zeile ist ausgeblendet. Was in ihr steht, wurde mit gelesen.
    .hint = Sehen Sie nach, ob sie gemeint ist.
contacts-hidden-column = Blatt „{ $sheet }“, Spalte { $column } ({ $head }): Diese Spalte ist ausgeblendet. Was in ihr steht, wurde mit gelesen.
    .hint = Sehen Sie nach, ob es noch stimmt.
contacts-merged = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }: Die Zellen von hier bis { $last } sind verbunden; was darin steht, gilt nur für Zeile { $row }, Spalte { $column }.
    .hint = Heben Sie die Verbindung auf, und schreiben Sie in jede Zeile, was für sie gilt.
contacts-remark = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }: An der Zelle hängt ein Kommentar: „{ $text }“. Er wurde nicht eingetragen.
    .hint = Was davon bleiben soll, tragen Sie als Kommentar in die Datei des Kontakts ein: # …
contacts-shape = Blatt „{ $sheet }“: In einem Textfeld über den Zellen steht „{ $text }“; das wurde nicht eingetragen.
    .hint = Gehört es zu einem Kontakt, schreiben Sie es in eine Spalte seiner Zeile.
contacts-no-partner = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Der Name des Partners fehlt; die Zeile wurde nicht eingetragen. In ihr steht: { $text }
    .hint = Schreiben Sie den Namen dazu, und lesen Sie die Datei noch einmal ein.
contacts-not-in-list = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): „{ $text }“ steht nicht in der Liste, aus der hier gewählt wird; das wurde nicht eingetragen.
    .hint = { $close ->
        [none] Zur Wahl stehen: { $known }
       *[other] Meinten Sie „{ $close }“? Zur Wahl stehen: { $known }
    }
contacts-not-a-date = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): „{ $text }“ ist kein Datum mit Jahr; das wurde nicht eingetragen.
    .hint = Es genügt, was bekannt ist: 2014 oder 03.2014 oder 01.03.2014.
contacts-odd-date = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): „{ $text }“ kann nicht stimmen; das wurde nicht eingetragen.
    .hint = Schreiben Sie das Jahr, den Monat oder den Tag als Text: 2014 oder 03.2014 oder 01.03.2014.
contacts-year-as-date = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Die Zelle zeigt einen Tag im Jahr 1905; getippt wurde wohl die Jahreszahl { $text }. Eingetragen ist { $text }.
    .hint = Stimmt das nicht, berichtigen Sie es in der Datei des Kontakts.
contacts-number-as-date = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Hier steht die Zahl { $text }. Als Datum wäre das der { $day }; eingetragen wurde nichts.
    .hint = Schreiben Sie das Datum aus, und lesen Sie die Datei noch einmal ein.
contacts-date-in-text = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Hier steht ein Datum ({ $text }) oder etwas, woraus das Programm eines gemacht hat (1/2, 3-4); eingetragen wurde nichts.
    .hint = Geben Sie der Zelle das Format „Text“, und tippen Sie es noch einmal.
contacts-number-in-text = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): „{ $text }“ steht dort als Zahl; Nullen davor sind verloren. Eingetragen ist, was dort steht.
    .hint = Ist es eine Telefonnummer, prüfen Sie die Vorwahl.
contacts-fault = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): „{ $text }“ ist hier keine Angabe; eingetragen wurde nichts.
    .hint = Schreiben Sie in die Zelle, was gelten soll.
contacts-formula = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Hier steht eine Formel ({ $formula }); eingetragen ist, was sie ergab: „{ $text }“.
    .hint = Sehen Sie nach, ob das gemeint ist.
contacts-formula-empty = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Hier steht eine Formel ohne Ergebnis ({ $text }); eingetragen wurde nichts.
    .hint = Öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie, und lesen Sie sie noch einmal ein.
contacts-id-twice = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }: Die Kennung „{ $id }“ steht schon in einer anderen Zeile; „{ $text }“ gilt hier als eigener Kontakt.
    .hint = Sehen Sie nach, ob die Zeile eine Kopie ist; dann löschen Sie den Kontakt, der zu viel ist.
contacts-unknown-id = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }: Die Kennung „{ $id }“ ist nicht bekannt. „{ $text }“ wurde am Namen erkannt oder als neuer Kontakt eingetragen.
    .hint = Kennungen vergibt das Programm; in neuen Zeilen bleibt das Feld leer.
contacts-ends-before = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Der Kontakt endet ({ $until }), bevor er beginnt ({ $since }). Eingetragen ist beides so.
    .hint = Fragen Sie nach, und berichtigen Sie es in der Datei des Kontakts.
contacts-conflict = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column } ({ $head }): Bei „{ $partner }“ steht in der Liste { $text ->
        [none] nichts
       *[other] „{ $text }“
    }, in { $file } { $now ->
        [none] nichts
       *[other] „{ $now }“
    }; beide haben es geändert, oder in der Datei steht eine Anmerkung dabei. Es bleibt, wie es in der Datei steht; was die Liste sagt, steht dort unter { $text ->
        [none] `withdrawn`
       *[other] `proposed`
    }.
    .hint = Was stimmt, tragen Sie in { $file } bei `{ $key }` ein; das andere löschen Sie. Bis dahin erinnert „austausch check“ daran.
contacts-deleted = Blatt „{ $sheet }“, Zeile { $row }, Spalte { $column }: „{ $partner }“ wurde aus { $file } gelöscht; in der Liste steht Neues dazu: { $text }. Eingetragen wurde nichts.
    .hint = Soll der Kontakt wieder hinein, tragen Sie ihn in { $file } ein.
contacts-missing = „{ $partner }“ (`{ $id }`) steht nicht mehr in der Liste. In { $file } bleibt der Kontakt, damit die Zahlen früherer Jahre stimmen.
    .hint = Ist er beendet, tragen Sie dort `until` ein; war er nie einer, löschen Sie ihn dort.
import-contacted = Kontakte von { $site }, aus { $name }: { $made ->
        [0] { $dry ->
            [yes] nichts würde sich ändern
           *[no] nichts hat sich geändert
        }
        [one] { $dry ->
            [yes] 1 Änderung würde in { $file } eingetragen
           *[no] 1 Änderung in { $file }
        }
       *[other] { $dry ->
            [yes] { $made } Änderungen würden in { $file } eingetragen
           *[no] { $made } Änderungen in { $file }
        }
    }; { $known } unverändert{ $waiting ->
        [0] {""}
        [one] ; 1 Angabe wartet auf Ihre Entscheidung
       *[other] ; { $waiting } Angaben warten auf Ihre Entscheidung
    }{ $left ->
        [0] {""}
        [one] ; 1 Angabe nicht eingetragen
       *[other] ; { $left } Angaben nicht eingetragen
    }
import-contacted-new = {"  "}neu: { $partner } [{ $id }]
import-contacted-changed = {"  "}geändert: { $partner } [{ $id }], { $head }: { $before ->
        [none] {""}
       *[other] { $before }{" "}
    }→ { $after ->
        [none] (leer)
       *[other] { $after }
    }
contacts-none = Von keinem Kontakt ist etwas eingetragen.
contacts-no-such-site = Die Kennung „{ $site }“ steht in inputs/programme.yaml nicht unter sites.
contacts-of-site = { $site }
contacts-figures = {"  "}{ $half }. Halbjahr { $year }: { $partners } Partner{ $new ->
        [0] {""}
       *[other] , { $new } neu
    }{ $ended ->
        [0] {""}
       *[other] , { $ended } beendet
    }{ $undated ->
        [0] {""}
       *[other] , { $undated } ohne Beginn
    }{ $kinds ->
        [none] {""}
       *[other] {" "}– { $kinds }
    }
contacts-similar = { $count ->
        [0] Keine zwei Partner heißen fast gleich.
        [one] Ein Partner steht vielleicht unter zwei Namen da. Ist es derselbe, schreiben Sie ihn überall gleich:
       *[other] { $count } Mal steht vielleicht ein Partner unter zwei Namen da. Ist es derselbe, schreiben Sie ihn überall gleich:
    }
help-contacts = Zählt die Netzwerkkontakte, nach Halbjahren: Partner nach Art, neue, beendete
help-contacts-examples = Beispiele:
      austausch contacts                        alle, vom ersten bis zu diesem Halbjahr
      austausch contacts --site gera --from 2014-1 --to 2016-2
      austausch contacts --similar              welche Partner vielleicht unter zwei Namen da stehen
help-contacts-site = Nur diese (Kennungen, mit Komma getrennt)
help-contacts-from = Ab welchem Halbjahr: 2014-1. Üblich: das erste, in dem ein Kontakt begann
help-contacts-to = Bis zu welchem Halbjahr: 2016-2. Üblich: das heutige
help-contacts-similar = Zeigt Partner, die vielleicht unter zwei Namen da stehen; entschieden wird nichts
help-contacts-json = Als JSON, für andere Programme
help-contacts-today = Welcher Tag heute ist, statt der Uhr des Rechners: 2016-10-19
help-contacts-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner

### Pakete: was herausgegeben und geprüft wird

package-nothing = Es gibt kein Dokument, das in ein Paket kann.
    .hint = Bauen Sie zuerst, was hinein soll: austausch build
package-not-built = Dieses Dokument gibt es nicht.
    .hint = Bauen Sie es: austausch build, für ein Ministerium mit --edition ministry
package-edited = Dieses Dokument hat austausch nicht so geschrieben, wie es jetzt ist; es kommt in kein Paket.
    .hint = Verschieben Sie es an eine andere Stelle, und bauen Sie es neu: austausch build
package-old = Dieses Dokument ist aus anderen Angaben gemacht, als jetzt in { $input } stehen.
    .hint = Bauen Sie es neu: austausch build
package-kind = „{ $name }“ ist weder PDF noch CSV noch JSON; solche Dateien kommen in kein Paket.
    .hint = Bauen Sie das Dokument als PDF: austausch build --format pdf
package-too-large = Diese Datei ist größer als { $limit } MB; so große nehmen manche Stellen nicht an.
    .hint = Verkleinern Sie die Bilder, und bauen Sie das Dokument neu.
package-name-twice = Zwei Dokumente hießen im Paket „{ $name }“.
    .hint = Nennen Sie die Dateien einzeln, und packen Sie zwei Pakete.
package-internal = Die interne Ausgabe ist nicht für ein Ministerium.
    .hint = Lassen Sie --edition weg.
package-other-edition = Dieses Dokument ist nicht die Ausgabe für den Empfänger; was darin nur für das Büro steht, käme mit.
    .hint = Bauen Sie die Ausgabe, und packen Sie diese: austausch build --edition { $edition }; ein Dossier: austausch dossier --edition { $edition }
package-no-zip = Das Paket für ein Ministerium bleibt ein Ordner mit einzelnen Dateien: Manche Stellen nehmen kein ZIP an.
    .hint = Lassen Sie --zip weg.
package-input-missed = Das ist nur eine Verknüpfung, liegt zu tief oder lässt sich nicht lesen; im Paket würde es fehlen.
    .hint = Legen Sie die Datei selbst dorthin, oder nehmen Sie sie heraus.
package-refused = Nichts gepackt
package-made = { $folder }: { $count ->
        [one] 1 Datei
       *[other] { $count } Dateien
    }, { $size }{ $zip ->
        [none] {""}
       *[other] ; dazu { $zip }
    }
verify-nothing = { $path } ist kein Paket und kein Ordner, in den austausch geschrieben hat.
verify-zip = Diese Datei ist kein ZIP, oder sie ist beschädigt.
    .hint = Holen Sie sie aus der Quelle zurück; vielleicht brach das Kopieren ab.
verify-unread = Diese Datei lässt sich nicht lesen.
    .hint = Bitten Sie die Person um Zugriff, der sie gehört.
verify-link = Das ist nur eine Verknüpfung; was sie meint, gehört nicht zum Paket.
    .hint = Legen Sie die Datei selbst dorthin.
verify-deep = Dieser Ordner liegt so tief, dass nicht in ihn gesehen wird; austausch macht keine solchen.
    .hint = Nehmen Sie ihn heraus.
verify-output-missing = Diese Datei hat austausch geschrieben; sie fehlt jetzt.
    .hint = Wird sie gebraucht, bauen Sie sie neu.
verify-output-changed = Diese Datei ist nicht mehr, wie austausch sie geschrieben hat.
    .hint = Ist die Änderung gewollt, gehört sie in die Angaben oder in die Vorlage; sonst bauen Sie die Datei neu.
verify-output-earlier = Diese Datei ist ein früherer Bau: So hat austausch sie einmal geschrieben, danach aber neu gebaut.
    .hint = Soll der neue Stand gelten, geben Sie die neu gebaute Datei weiter.
verify-package-changed = Diese Datei ist nicht die, die austausch in das Paket gelegt hat; die Prüfsummen im Paket wurden ihr angepasst.
    .hint = Machen Sie das Paket neu, oder holen Sie es aus der Quelle zurück: austausch package
verify-package-added = Diese Datei hat austausch nicht in das Paket gelegt; die Prüfsummen im Paket wurden ihr angepasst.
    .hint = Nehmen Sie sie heraus, oder machen Sie das Paket neu: austausch package
verify-package-missing = Diese Datei hat austausch in das Paket gelegt; sie fehlt jetzt, auch in den Prüfsummen.
    .hint = Machen Sie das Paket neu, oder holen Sie es aus der Quelle zurück: austausch package
verify-empty-folder = In diesem Ordner liegt nichts; austausch macht keine leeren Ordner, und Prüfsummen sagen nichts von ihnen.
    .hint = Fehlt darin etwas, holen Sie es aus der Quelle zurück; sonst nehmen Sie den Ordner heraus.
verify-input-changed = Was hier liegt, ist aus einem anderen Stand von { $input } gemacht.
    .hint = Bauen Sie neu: austausch build
verify-input-missing = Was hier liegt, ist auch aus { $input } gemacht; diese Datei fehlt jetzt.
    .hint = Bauen Sie neu: austausch build
verify-differs = { $line ->
        [none] { $caption ->
            [none] { $section ->
                [none] Am Anfang
               *[other] Abschnitt „{ $section }“
            }
           *[other] { $caption }
        }{ $row ->
            [none] {""}
           *[other] , Zeile „{ $row }“
        }
       *[other] Zeile { $line }{ $row ->
            [none] {""}
           *[other] {" "}(„{ $row }“)
        }
    }{ $column ->
        [none] {""}
       *[other] , Spalte „{ $column }“
    }: { $there ->
        [none] Es fehlt „{ $today }“
       *[other] { $today ->
            [none] Dort steht „{ $there }“ zu viel
           *[other] { $kind ->
                [number] Dort steht „{ $there }“; die Angaben ergeben heute „{ $today }“
               *[words] Dort steht „{ $there }“; nach den Angaben heißt es heute „{ $today }“
            }
        }
    }{ $text ->
        [none] {""}
       *[other] {" "}(in „{ $text }“)
    }.
    .hint = { $why ->
        [edited] Die Angaben sind, wie sie waren: Jemand hat die Datei geändert (oder auf einem anderen Rechner gebaut).
        [inputs] Die Datei ist, wie austausch sie schrieb: Die Angaben haben sich seither geändert.
        [earlier] Die Datei ist, wie austausch sie damals schrieb: Seither wurde anders gebaut.
       *[both] Die Datei wurde geändert, und die Angaben auch: Woher es kommt, sagt nur ein Vergleich mit der Datei, wie sie damals war.
    }
verify-differs-more = { $count ->
        [one] Noch eine Stelle ist anders.
       *[other] Noch { $count } Stellen sind anders.
    }
    .hint = Bauen Sie das Dossier in einen anderen Ordner (`--out`) und legen Sie beide nebeneinander.
verify-not-read = Diese Datei lässt sich nicht lesen: Sie ist beschädigt, oder sie ist etwas anderes, als ihr Name sagt.
    .hint = Holen Sie sie aus der Quelle zurück.
verify-part-differs = { $part ->
        [annotations] Anmerkungen auf der Seite
        [cells] Lage der Zellen
        [chart] Diagramm
        [comments] Kommentare
        [description] Beschreibung der Werte
        [drawing] Gezeichnetes und Aussehen der Seite
        [encoding] Zeichen am Anfang der Datei, an dem Excel die Umlaute erkennt
        [footer] Fußzeile
        [header] Kopfzeile
        [links] Ziel der Links
        [look] Aussehen des Textes (Schrift, Farbe, verborgener Text, Umbrüche) oder die Stelle, an der etwas steht
        [marks] Auszeichnungen und Zeichen, die kein Wort sind (Überschriften, Fettdruck, Striche, Links)
        [metadata] Eigenschaften der Datei für Kataloge
        [pages] Zahl der Seiten
        [pictures] Bilder
        [properties] Eigenschaften der Datei (Titel, Thema, Verfasser)
        [script] Programm in der Seite (Skript)
        [signs] Zeichen, die kein Wort sind (Striche, Anführungszeichen)
        [structure] Was hinter den Seiten liegt (Gliederung, Lesezeichen, Vorlesetext, Programme)
        [style] Gestaltung der Seite (CSS)
        [styles] Formatvorlagen und Einstellungen
       *[other] Ein Teil der Datei
    }{ $name ->
        [none] {""}
       *[other] {" "}({ $name })
    }{ $pages ->
        [none] {""}
       *[other] , Seite { $pages }
    }: { $there ->
        [none] { $today ->
            [none] nicht so, wie die Angaben es heute ergeben
           *[other] Es fehlt „{ $today }“
        }
       *[other] { $today ->
            [none] Dort steht „{ $there }“ zu viel
           *[other] Dort steht „{ $there }“; die Angaben ergeben heute „{ $today }“
        }
    }.
    .hint = { $why ->
        [edited] Die Angaben sind, wie sie waren: Jemand hat die Datei geändert oder anders gespeichert (oder auf einem anderen Rechner gebaut). Legen Sie sie neben eine neu gebaute (`--out`).
        [inputs] Die Datei ist, wie austausch sie schrieb: Die Angaben oder das Programm haben sich seither geändert.
        [earlier] Die Datei ist, wie austausch sie damals schrieb: Seither wurde anders gebaut.
       *[both] Die Datei wurde geändert, und die Angaben auch: Woher es kommt, sagt nur ein Vergleich mit der Datei, wie sie damals war.
    }
verify-says-the-same = { $how ->
        [bytes] Die Datei ist Byte für Byte, was die Angaben heute ergeben.
       *[saved] Jeder Teil ist, wie ihn die Angaben heute ergeben; anders ist nur, wie die Datei gespeichert ist (gepackt, gezählt, Zeilenenden, Zeit des Speicherns).
    }
    .hint = Zu berichtigen ist nichts; soll die Datei auf dem neuesten Stand sein, bauen Sie sie neu.
verify-not-remade = Mit den Angaben, wie sie jetzt sind, lässt sich nicht vergleichen: Aus ihnen wird kein Dossier{ $count ->
        [0] {""}
        [one] {" "}(1 Fehler)
       *[other] {" "}({ $count } Fehler)
    }.
    .hint = Sehen Sie nach, woran es liegt: austausch check
verify-unknown-document = Diese Datei kennt austausch nicht: In den Ordnern der Ausgaben hat es keine dieses Namens geschrieben.
    .hint = Wurde sie umbenannt, geben Sie ihr den Namen zurück, mit dem sie versandt wurde.
verify-good = { $what ->
        [bag] Das Paket ist, wie es gemacht wurde
        [sums] Das Paket passt zu seinen Prüfsummen (ob jemand beides zusammen geändert hat, zeigt nur eine Prüfung im Arbeitsordner, in dem es gemacht wurde)
        [document] Die Datei ist, wie sie gebaut wurde, und aus den Angaben, wie sie jetzt sind
       *[outputs] Alles ist, wie es gebaut wurde, und aus den Angaben, wie sie jetzt sind
    }: { $count ->
        [one] 1 Datei
       *[other] { $count } Dateien
    } geprüft
letter-subject = { $title }: Unterlagen
letter-greeting = Sehr geehrte Damen und Herren,
letter-text = { $count ->
        [one] mit diesem Schreiben erhalten Sie ein Dokument. Es ist unten genannt.
       *[other] mit diesem Schreiben erhalten Sie { $count } Dokumente. Sie sind unten genannt.
    }
letter-check = Den Dateien liegen Prüfsummen bei (manifest-sha512.txt). Mit ihnen lässt sich jederzeit feststellen, dass nichts verändert wurde.
letter-close = Mit freundlichen Grüßen
letter-enclosures = Anlagen
help-package = Packt Dokumente zum Weitergeben: ein Ordner mit Prüfsummen (BagIt), in outputs/pakete/
help-package-examples = Beispiele:
      austausch package --for archive --zip                 alles für das eigene Archiv, auch als ein ZIP
      austausch package --for ministry                      die Dokumente einzeln, mit Anschreiben
      austausch package --for ministry --address "Ministerium Muster" --address "Musterweg 1" --address "99999 Musterstadt"
help-package-files = Welche Dokumente, als Dateien der outputs. Üblich: die PDFs aller Treffen
help-package-for = Für wen: ministry (einzelne Dateien unter 10 MB, mit Anschreiben, kein ZIP) oder archive (dazu alle Eingaben, Bilder, Herkunft, LIESMICH.txt)
help-package-edition = Welche Ausgabe: internal, ministry oder public. Im Archiv stehen die Eingaben, wie diese Ausgabe sie haben darf
help-package-address = Eine Zeile der Anschrift im Anschreiben; mehrfach, von oben nach unten. Üblich: leer, für einen Aufkleber
help-package-zip = Macht zusätzlich ein ZIP daraus
help-package-today = Von welchem Tag das Paket ist: 2016-10-19. Üblich: der letzte Tag des letzten Treffens darin
help-package-out = Wo die Dokumente liegen und das Paket hinkommt. Üblich: outputs
help-package-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
help-verify = Prüft ein Paket (Ordner oder ZIP), ein Dossier oder einen Ordner mit Ausgaben und nennt jeden Unterschied
help-verify-examples = Beispiele:
      austausch verify outputs/pakete/archiv
      austausch verify archiv.zip
      austausch verify 2014-2016_ThINKA_Dossier_Bewilligende-Stelle.pdf
      austausch verify outputs                              ob alles ist, wie es gebaut wurde, und zu den Angaben passt
help-verify-path = Das Paket, das Dossier oder der Ordner
help-verify-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner

### Teile eines Laufs auf vielen Rechnern

help-merge = Prüft, ob die Teile eines Laufs (build --shard) vollständig sind und nichts doppelt ist, und fügt ihre Listen zusammen
help-merge-examples = Beispiele:
      austausch merge --programmes land        nach build --programmes land --shard …
      austausch merge                          nach build --shard … im eigenen Arbeitsordner
help-merge-programmes = Der Ordner mit den Arbeitsordnern, wie bei build
help-merge-out = Wo die Dokumente liegen, wie bei build. Üblich: outputs
help-merge-root = Der Arbeitsordner, in dem inputs liegt. Üblich: der aktuelle Ordner
programmes-none = Im Ordner { $path } liegt kein Arbeitsordner: Keiner der Ordner darin enthält einen Ordner inputs.
programmes-passed = Kein Arbeitsordner, denn ohne inputs; übergangen: { $names }
shard-built = Teil { $part } ist gebaut. Sind es alle, prüft „austausch merge“, ob nichts fehlt.
shard-not-whole = Teil { $part } ist nicht vollständig: Etwas ließ sich nicht lesen oder schreiben. Bauen Sie ihn noch einmal, mit --shard { $part }
shard-not-the-clusters = Gebaut wird Teil { $shard }, wie --shard sagt. Die Variablen des Clusters nennen Teil { $other }; mit --shard auto gelten sie.
shard-no-cluster = Mit --shard auto nennt der Cluster den Teil; hier tut es keiner: Weder SLURM_ARRAY_TASK_ID noch JOB_COMPLETION_INDEX ist gesetzt. Nichts wurde gebaut.
    Starten Sie den Lauf mit „sbatch --array“ oder als Job mit „completionMode: Indexed“, oder nennen Sie den Teil: --shard 3/8
shard-no-count = { $variable } sagt, der wievielte Teil es ist, aber nichts sagt, wie viele es sind. Nichts wurde gebaut.
    Nennen Sie die Zahl aus „completions“: --shard auto/8
shard-index-outside = { $variable }={ $value } zählt von 0 an und passt nicht zu { $of } Teilen. Nichts wurde gebaut.
    Hinter --shard auto/ gehört dieselbe Zahl wie bei „completions“.
shard-variable-unread = { $variable } ist „{ $value }“, keine ganze Zahl. Nichts wurde gebaut.
    Nennen Sie den Teil selbst: --shard 3/8
shard-array-uneven = Aus den Variablen folgt kein Teil, denn die Nummern haben Lücken oder passen nicht zueinander: { $variables }. Nichts wurde gebaut.
    Zählen Sie lückenlos, etwa mit „sbatch --array=1-8“; einen Teil allein bauen Sie mit --shard 3/8
shard-other-count = --shard verlangt { $asked } Teile, der Cluster hat { $named } gestartet. Nichts wurde gebaut.
    Lassen Sie die Zahl weg (--shard auto), oder starten Sie so viele.
shard-two-clusters = Slurm nennt Teil { $slurm }, Kubernetes Teil { $kubernetes }. Nichts wurde gebaut.
    Nennen Sie den Teil selbst: --shard { $slurm }
shard-counts = Hier liegen Listen von Läufen mit verschieden vielen Teilen: { $counts }.
    .hint = Löschen Sie die Listen des früheren Laufs (etwa 3-of-8.json ist die von Teil 3 von 8), und rufen Sie „austausch merge“ noch einmal auf.
shard-unread = Das ist nicht die Liste, die dieser Teil geschrieben hat.
    .hint = Löschen Sie sie, und bauen Sie den Teil noch einmal.
shard-missing = Teil { $part } fehlt: Er wurde nicht gebaut, oder sein Lauf brach ab. { $exchanges ->
        [none] Zu ihm gehört nichts.
       *[other] Zu ihm gehören: { $exchanges }.
    }
    .hint = Bauen Sie ihn, wie die anderen, mit --shard { $part }
shard-asked = Dieser Teil wurde anders gebaut als Teil { $other }: { $asked } statt { $otherwise }
    .hint = Bauen Sie ihn noch einmal, mit denselben Angaben und demselben Programm.
shard-exchanges-differ = Als dieser Teil begann, lag anderes in inputs als bei Teil { $other }. Es unterscheidet sich: { $exchanges }
    .hint = Bauen Sie alle Teile noch einmal, und ändern Sie bis dahin nichts.
shard-double = Doppelt: gebaut in den Teilen { $parts }.
    .hint = Bauen Sie alle Teile noch einmal; in inputs wurde dazwischen etwas angelegt oder gelöscht.
shard-exchange-missing = Fehlt: In keinem Teil gebaut.
    .hint = Es kam erst nach dem Lauf dazu. Bauen Sie alle Teile noch einmal.
shard-exchange-gone = Gebaut, aber in inputs nicht mehr vorhanden.
    .hint = Löschen Sie die Dokumente in outputs, oder holen Sie die Angaben zurück; dann bauen Sie alle Teile noch einmal.
shard-unwritten = Nicht geschrieben: In den Angaben ist ein Fehler.
    .hint = „austausch check“ nennt ihn. Beheben Sie ihn, und bauen Sie neu.
merge-nothing = Hier hat kein Teil eine Liste hinterlassen. Bauen Sie zuerst die Teile, etwa mit „austausch build --shard 1/2“ und „austausch build --shard 2/2“.
merge-before = Schon zusammengefügt: { $file }. Seitdem hat kein Teil eine neue Liste hinterlassen.
merge-done = { $shards ->
        [one] 1 Teil
       *[other] { $shards } Teile
    }, nichts fehlt, nichts ist doppelt: { $exchanges } Ordner mit Dokumenten, { $files ->
        [one] 1 Datei
       *[other] { $files } Dateien
    }
merge-refused = Nicht zusammengefügt; die Listen der Teile bleiben liegen.
