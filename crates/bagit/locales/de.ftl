bag-no-declaration = Die Datei bagit.txt fehlt, an der ein Paket zu erkennen ist.
    .hint = Holen Sie sie aus der Quelle zurück; ohne sie erkennt kein Programm das Paket.
bag-declaration = In bagit.txt steht etwas anderes als „BagIt-Version: 1.0“ und „Tag-File-Character-Encoding: UTF-8“.
    .hint = Holen Sie die Datei aus der Quelle zurück.
bag-no-data = Der Ordner data fehlt oder ist leer.
    .hint = Holen Sie ihn aus der Quelle zurück.
bag-no-list = Die Liste { $name } fehlt; ohne sie ist nicht zu prüfen, was sich geändert hat.
    .hint = Holen Sie die Datei aus der Quelle zurück.
bag-encoding = { $how ->
        [bom] Am Anfang der Datei steht eine Marke (BOM), die dort nicht hingehört: Ein anderes Programm hat sie neu gespeichert.
        [utf-16] Die Datei ist als UTF-16 gespeichert, nicht als UTF-8.
       *[other] Die Datei ist nicht als UTF-8 gespeichert.
    }
    .hint = Holen Sie die Datei aus der Quelle zurück.
bag-line = Zeile { $line } ist keine Prüfsumme mit einem Dateinamen: „{ $text }“
    .hint = Holen Sie die Liste aus der Quelle zurück.
bag-line-path = Zeile { $line } nennt eine Datei außerhalb des Pakets: „{ $text }“
    .hint = Dieses Paket ist nicht so gemacht worden; nehmen Sie es nicht an.
bag-line-twice = Zeile { $line } nennt eine Datei, die schon genannt ist: „{ $text }“
    .hint = Holen Sie die Liste aus der Quelle zurück.
bag-missing = Die Datei fehlt.
    .hint = Holen Sie sie aus der Quelle zurück.
bag-renamed = Die Datei heißt jetzt { $now }; ihr Inhalt ist unverändert.
    .hint = Geben Sie ihr den alten Namen zurück: { $name }
bag-case = Die Datei heißt jetzt { $now }; nur Groß- und Kleinbuchstaben sind anders, ihr Inhalt ist unverändert.
    .hint = Geben Sie ihr den alten Namen zurück: { $name }
bag-accents = Der Name der Datei ist anders gespeichert (Umlaute in zwei Zeichen statt in einem, oder umgekehrt); ihr Inhalt ist unverändert.
    .hint = Das machen manche Systeme beim Kopieren. Packen Sie das Paket auf dem Weg als ZIP.
bag-changed = Der Inhalt der Datei ist ein anderer.
    .hint = Holen Sie sie aus der Quelle zurück, oder machen Sie das Paket neu, wenn die Änderung gewollt ist.
bag-holds-other = In der Datei steht, was in { $other } gehört.
    .hint = Wurden zwei Dateien vertauscht oder eine über die andere kopiert? Holen Sie beide aus der Quelle zurück.
bag-emptied = Die Datei ist leer.
    .hint = Holen Sie sie aus der Quelle zurück.
bag-line-ends = Nur die Zeilenenden sind andere (Windows und Unix); der Text ist derselbe.
    .hint = Das machen Programme beim Übertragen als Text. Übertragen Sie die Datei unverändert (binär).
bag-mark = Nur die Marke am Anfang (BOM) ist hinzugekommen oder fehlt; der Text ist derselbe.
    .hint = Ein anderes Programm hat die Datei neu gespeichert. Holen Sie sie aus der Quelle zurück.
bag-reencoded = Der Text ist derselbe, aber in einer anderen Kodierung gespeichert.
    .hint = Ein anderes Programm hat die Datei neu gespeichert. Holen Sie sie aus der Quelle zurück.
bag-shortened = { $count ->
        [one] Der Datei fehlt 1 Byte, oder ihr Inhalt ist ein anderer.
       *[other] Der Datei fehlen { $count } Bytes: Sie ist abgeschnitten, oder ihr Inhalt ist ein anderer.
    }
    .hint = Holen Sie sie aus der Quelle zurück; vielleicht brach das Kopieren ab.
bag-lengthened = { $count ->
        [one] Die Datei ist um 1 Byte länger als sie war.
       *[other] Die Datei ist um { $count } Bytes länger als sie war.
    }
    .hint = Holen Sie sie aus der Quelle zurück.
bag-added = Die Datei ist hinzugekommen: In { $list } steht sie nicht.
    .hint = Nehmen Sie sie aus dem Paket heraus.
bag-copied = Die Datei ist hinzugekommen, als Kopie von { $other }: In { $list } steht sie nicht.
    .hint = Nehmen Sie sie aus dem Paket heraus.
bag-count = Nach bag-info.txt sind { $count } Dateien mit zusammen { $said } Bytes im Paket; es sind { $files } mit { $bytes }.
    .hint = Was fehlt, zu viel oder anders ist, steht in den anderen Meldungen; steht dort nichts, wurde bag-info.txt geändert.
bag-count-unread = „Payload-Oxum: { $text }“ nennt nicht, wie viele Bytes und Dateien im Paket sind.
    .hint = Holen Sie bag-info.txt aus der Quelle zurück.
