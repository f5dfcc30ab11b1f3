### Wie eine Datei geschrieben ist

empty-file = Die Datei ist leer.
    .hint = Füllen Sie sie aus, oder löschen Sie sie.
control-character = Hier steht ein unsichtbares Steuerzeichen ({ $code }).
    .hint = Löschen Sie es. Solche Zeichen geraten oft beim Kopieren aus anderen Programmen in den Text.
tab-indent = { $lines ->
        [one] Die Zeile ist mit einem Tabulator eingerückt.
       *[other] Ab hier sind { $lines } Zeilen mit Tabulatoren eingerückt.
    }
    .hint = YAML erlaubt zum Einrücken nur Leerzeichen; üblich sind zwei je Stufe.
no-break-space-indent = { $lines ->
        [one] Die Zeile ist mit { $sign ->
            [unseen] unsichtbaren Zeichen ({ $code })
           *[space] geschützten Leerzeichen
        } eingerückt.
       *[other] Ab hier sind { $lines } Zeilen mit { $sign ->
            [unseen] unsichtbaren Zeichen ({ $code })
           *[space] geschützten Leerzeichen
        } eingerückt.
    }
    .hint = Sie sehen aus wie Leerzeichen, gelten aber als Text. Ersetzen Sie sie durch gewöhnliche Leerzeichen.
no-break-space-after-colon = Hinter dem Doppelpunkt steht ein { $sign ->
        [unseen] unsichtbares Zeichen ({ $code }).
       *[space] geschütztes Leerzeichen.
    }
    .hint = Ersetzen Sie es durch ein gewöhnliches Leerzeichen: { $corrected }
list-mark = { $wrong ->
        [space] Hinter dem Strich steht ein { $space ->
            [unseen] unsichtbares Zeichen ({ $code }).
           *[space] geschütztes Leerzeichen.
        } Man sieht es nicht; es kommt aus Word oder einer E-Mail.
        [no-space] Hinter dem Strich fehlt ein Leerzeichen.
       *[sign] { $kind ->
            [dash] Am Anfang der Zeile steht ein Gedankenstrich (–), den Word aus dem Bindestrich gemacht hat.
           *[other] Am Anfang der Zeile steht „{ $sign }“; die Punkte einer Liste beginnen mit einem Bindestrich und einem Leerzeichen.
        }
    }
    .hint = { $wrong ->
        [space] Löschen Sie es, und tippen Sie ein gewöhnliches Leerzeichen: { $corrected }
       *[other] Schreiben Sie: { $corrected }
    }
unclosed = { $what ->
        [square] Der eckigen Klammer fehlt das Ende.
        [curly] Der geschweiften Klammer fehlt das Ende.
        [inside] Im Text steht ein Zeichen, das auch sein Anführungszeichen ist.
        [extra] Hier ist eine Klammer zu viel.
        [other] Die schließende Klammer passt nicht zur öffnenden.
        [comma] Das Komma am Ende der Zeile gehört nicht dazu.
       *[quote] Das Anführungszeichen wird nirgends geschlossen.
    }
    .hint = Schreiben Sie: { $corrected }
comma-in-braces = In geschweiften Klammern trennt das Komma die Angaben; ab hier ginge der Text verloren.
    .hint = Setzen Sie den Text in Anführungszeichen: { $corrected }
no-break-space = Hier steht ein { $sign ->
        [unseen] unsichtbares Zeichen ({ $code }).
       *[space] geschütztes Leerzeichen.
    } Man sieht es nicht; es kommt aus Word oder einer E-Mail.
    .hint = Löschen Sie es, und tippen Sie ein gewöhnliches Leerzeichen: { $corrected }
no-space-after-colon = Hinter dem Doppelpunkt fehlt ein Leerzeichen.
    .hint = Schreiben Sie: { $corrected }
comment-cuts-value = Ab hier ist der Text ein Kommentar und ginge verloren: { $comment }
    .hint = { $corrected ->
        [none] Setzen Sie den ganzen Wert in Anführungszeichen, oder den Kommentar in eine eigene Zeile.
       *[other] Gehört er zum Wert, schreiben Sie: { $corrected } – sonst gehört der Kommentar in eine eigene Zeile.
    }
points-glued = Diese Zeile beginnt mit einem Strich, steht aber weiter rechts als der Punkt darüber; YAML hängt sie an ihn an.
    .hint = Beginnen Sie sie in derselben Spalte wie den Punkt darüber. Gehört der Strich zum Text, setzen Sie den Text in Anführungszeichen.
text-with-list = Der Text geht in den Zeilen darunter als Aufzählung weiter; so kann YAML ihn nicht lesen.
    .hint = Schreiben Sie hinter `{ $key }:` nur einen senkrechten Strich (|), und den ganzen Text eingerückt in die Zeilen darunter.
backslash-eaten = In doppelten Anführungszeichen steht `\{ $sign }` für ein Sonderzeichen; vom Text ginge etwas verloren.
    .hint = { $corrected ->
        [none] Nehmen Sie einfache Anführungszeichen, oder schreiben Sie `\\` statt `\`.
       *[other] Nehmen Sie einfache Anführungszeichen: { $corrected }
    }
decimal-comma = In eckigen Klammern trennt das Komma die Punkte, auch in einer Zahl.
    .hint = Setzen Sie den Text in Anführungszeichen: { $corrected }
needs-quotes = Der Wert braucht Anführungszeichen, denn `{ $character }` hat hier in YAML eine eigene Bedeutung.
    .hint = { $corrected ->
        [none] Setzen Sie den ganzen Wert in Anführungszeichen.
       *[other] Schreiben Sie: { $corrected }
    }
yaml-syntax = { $reason ->
        [indent] Die Einrückung passt nicht zu den Zeilen darüber.
        [no-colon] Hier wird ein Schlüssel mit Doppelpunkt erwartet.
        [colon] Der Doppelpunkt steht hier an einer Stelle, an der keiner stehen kann.
        [quote] Ein Anführungszeichen ist nicht geschlossen, oder dahinter steht noch Text.
        [bracket] Eine Klammer ist nicht geschlossen, oder ein Komma fehlt.
        [escape] In doppelten Anführungszeichen hat der umgekehrte Schrägstrich eine eigene Bedeutung.
       *[other] Das lässt sich nicht als YAML lesen.
    }
    .hint = { $reason ->
        [indent] Was zusammengehört, beginnt in derselben Spalte. Rücken Sie mit zwei Leerzeichen je Stufe ein.
        [no-colon] Schreiben Sie `schlüssel: Wert`. Soll die Zeile den Text darüber fortsetzen, rücken Sie sie weiter ein.
        [colon] Prüfen Sie die Einrückung. Gehört der Doppelpunkt zum Text, setzen Sie den Text in Anführungszeichen.
        [quote] Setzen Sie den ganzen Wert in Anführungszeichen. Kommen darin selbst welche vor, nehmen Sie außen einfache.
        [bracket] Schließen Sie die Klammer. Gehört sie zum Text, setzen Sie den Text in Anführungszeichen.
        [escape] Nehmen Sie einfache Anführungszeichen, oder schreiben Sie `\\` statt `\`.
       *[other] Prüfen Sie Einrückung, Anführungszeichen und Doppelpunkte in dieser Zeile und in der darüber.
    }
second-document = Mit `---` beginnt hier ein zweites Dokument; gelesen wird nur eines je Datei.
    .hint = Löschen Sie die Zeile, oder verteilen Sie den Inhalt auf zwei Dateien.
budget-exceeded = { $limit ->
        [depth] Hier ist zu tief verschachtelt.
        [aliases] Verweise mit `*` führen hier zu weit.
       *[other] Die Datei enthält zu viele Einträge.
    }
    .hint = Vermutlich ist ein Zeichen zu viel. Vergleichen Sie die Datei mit einer anderen derselben Art.
unknown-key = Den Schlüssel `{ $key }` gibt es hier nicht.
    .hint = { $suggestion ->
        [none] Erlaubt sind: { $allowed }.
       *[other] Meinten Sie `{ $suggestion }`?
    }
duplicate-key = Der Schlüssel `{ $key }` steht hier zum zweiten Mal.
    .hint = Zuerst steht er in Zeile { $first }. Führen Sie beide zusammen, oder löschen Sie einen.
missing-key = Hier fehlt der Schlüssel `{ $key }`.
    .hint = Ergänzen Sie eine Zeile `{ $key }: …` auf derselben Stufe.
missing-value = { $key ->
        [none] Hier fehlt ein Wert.
       *[other] Hinter `{ $key }` fehlt der Wert.
    }
    .hint = Tragen Sie ihn ein, oder löschen Sie die Zeile, wenn sie entbehrlich ist.
several-keys = Hier darf nur ein Schlüssel stehen; dieser ist schon der zweite.
    .hint = Beginnen Sie vor ihm einen neuen Punkt mit `- `.
unknown-value = „{ $value }“ ist hier kein möglicher Wert.
    .hint = { $suggestion ->
        [none] Möglich sind: { $allowed }.
       *[other] Gemeint sein könnte: { $suggestion }. Möglich sind: { $allowed }.
    }
date-not-read = { $reason ->
        [ambiguous] Das Datum „{ $typed }“ hat zwei Bedeutungen: { $one } oder { $other }.
        [weekday] „{ $typed }“: Der { $date }. { $month ->
            [1] Januar
            [2] Februar
            [3] März
            [4] April
            [5] Mai
            [6] Juni
            [7] Juli
            [8] August
            [9] September
            [10] Oktober
            [11] November
           *[12] Dezember
        } { $year } ist ein { $day ->
            [1] Montag
            [2] Dienstag
            [3] Mittwoch
            [4] Donnerstag
            [5] Freitag
            [6] Samstag
           *[7] Sonntag
        }.
        [time] Hier gehört nur ein Datum hin, keine Uhrzeit: „{ $typed }“.
        [mistyped] „{ $typed }“ ist kein Datum; darin ist wohl ein Tippfehler.
        [several] Hier gehört ein einziges Datum hin; „{ $typed }“ sind mehrere.
        [words] „{ $typed }“ ist kein Datum; hier muss eines stehen.
        [no-year] In „{ $typed }“ fehlt das Jahr.
        [part] In „{ $typed }“ fehlt etwas: Tag, Monat oder Jahr.
        [backwards] „{ $typed }“ endet vor dem Beginn.
        [figures] „{ $typed }“ würde gedruckt, wie es dasteht: in der Schreibweise von Programmen.
       *[unclear] „{ $typed }“ ist kein Datum.
    }
    .hint = { $reason ->
        [ambiguous] Schreiben Sie das, was gemeint ist: { $one } oder { $other }
        [weekday] Berichtigen Sie den Tag, oder lassen Sie den Wochentag weg: { $one }
        [time] Schreiben Sie: { $one }. Die Uhrzeit eines Tages steht unter `start` und `end`.
        [mistyped] Gemeint ist vielleicht: { $one }
        [several] Jeder Tag bekommt eine eigene Zeile, etwa `- date: 2027-05-11`. Beginn und Ende eines Zeitraums stehen unter `from` und `until`.
        [no-year] Schreiben Sie Jahr, Monat, Tag: `2027-05-11`. Monat mit Jahr (`2027-05`) oder das Jahr allein genügen auch.
        [part] Schreiben Sie Jahr, Monat, Tag: `2027-05-11`. Ist nur der Monat bekannt: `2027-05`; fehlt das Jahr: `05-11` (11. Mai).
        [backwards] Berichtigen Sie eines der beiden Daten.
        [figures] Schreiben Sie es so, wie es dastehen soll: { $printed }
       *[other] Schreiben Sie Jahr, Monat, Tag: `2027-05-11`. Ist nur der Monat bekannt: `2027-05`.
    }
id-form = „{ $id }“ ist keine Kennung: Eine Kennung besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.
    .hint = { $meant ->
        [none] Schreiben Sie etwa: gera-e1
       *[other] Schreiben Sie hier und überall, wo sie gemeint ist: { $meant }
    }
no-such-day = Den Tag „{ $typed }“ gibt es nicht.
    .hint = Prüfen Sie Tag und Monat. Daten stehen als Jahr, Monat, Tag da: 2016-11-02.
time-not-read = „{ $typed }“ ist keine Uhrzeit.
    .hint = { $meant ->
        [none] Schreiben Sie Stunde und Minute, etwa `"09:45"`; der Tag endet um `"24:00"`.
       *[other] Gemeint ist vielleicht: "{ $meant }"
    }
two-times = „{ $typed }“ sind zwei Uhrzeiten: Beginn und Ende.
    .hint = Schreiben Sie `start: "{ $start }"` und `end: "{ $end }"`.
time-of-other-key = „{ $typed }“ ist { $key ->
        [end] ein Ende, hier steht aber der Beginn.
       *[start] ein Beginn, hier steht aber das Ende.
    }
    .hint = Schreiben Sie `{ $key }: "{ $time }"`, oder berichtigen Sie die Zeit.
wrong-type = { $expected ->
        [integer] { $bounded ->
            [yes] Hier wird eine ganze Zahl von { $least } bis { $most } erwartet.
           *[no] Hier wird eine ganze Zahl erwartet.
        }
        [truth] Hier wird `true` (ja) oder `false` (nein) erwartet.
        [list] Hier wird eine Liste erwartet.
        [keys] Hier werden Schlüssel mit Werten erwartet.
        [one-key] Hier wird ein Schlüssel mit seinem Wert erwartet.
        [choice] Hier wird eines von mehreren Wörtern erwartet.
        [date] Hier wird ein Datum erwartet.
        [time] Hier wird eine Uhrzeit erwartet.
        [key] Hier wird ein einfacher Schlüssel erwartet.
       *[text] Hier wird Text erwartet.
    } { $found ->
        [list] Gefunden wurde eine Liste.
        [keys] Gefunden wurden Schlüssel mit Werten.
        [nothing] Gefunden wurde nichts.
       *[text] Gefunden wurde „{ $value }“.
    }
    .hint = { $expected ->
        [integer] { $example ->
            [none] Schreiben Sie die Zahl in Ziffern.
           *[other] Schreiben Sie die Zahl in Ziffern, ohne führende Null und ohne Zusatz: { $example }
        }
        [truth] { $example ->
            [none] Schreiben Sie `true` oder `false`.
           *[other] Schreiben Sie `{ $example }`.
        }
        [list] { $example ->
            [none] Schreiben Sie jeden Punkt in eine eigene Zeile, die mit `- ` beginnt.
           *[other] Schreiben Sie `{ $example }`, oder jeden Punkt in eine eigene Zeile, die mit `- ` beginnt.
        }
        [keys] { $example ->
            [none] Schreiben Sie darunter eingerückte Zeilen der Form `schlüssel: Wert`.
           *[other] Schreiben Sie darunter eingerückte Zeilen der Form `schlüssel: Wert`. Erlaubt sind: { $example }.
        }
        [one-key] Schreiben Sie davor, was es ist, etwa `text: …`. Erlaubt sind: { $example }.
        [choice] Möglich sind: { $example }.
        [key] Schreiben Sie `schlüssel: Wert`.
       *[text] Schreiben Sie den Text hinter den Doppelpunkt; enthält er Sonderzeichen, in Anführungszeichen.
    }
number-out-of-range = Die Zahl { $value } kann hier nicht stehen.
    .hint = { $bounded ->
        [yes] Möglich ist { $least } bis { $most }.
       *[no] Prüfen Sie, ob sie zu groß ist oder ein Zeichen zu viel hat.
    }
