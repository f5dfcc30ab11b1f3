### Wie eine Datei gespeichert ist

file-too-large = Die Datei ist größer als { $limit } MB und wird nicht gelesen.
    .hint = So groß wird kein getippter Text. Steht eine fremde Datei darin?
utf-16 = Die Datei ist als UTF-16 gespeichert und kann so nicht gelesen werden.
    .hint = Bitte als UTF-8 speichern: im Windows-Editor „Speichern unter“, Codierung „UTF-8“.
windows-1252 = Die Datei ist nicht als UTF-8 gespeichert: „{ $character }“ { $word ->
        [none] steht
       *[other] in „{ $word }“ steht
    } darin als Windows-1252.
    .hint = Bitte als UTF-8 speichern: im Windows-Editor „Speichern unter“, Codierung „UTF-8“.
not-utf-8 = Die Datei ist nicht als UTF-8 gespeichert: Das Byte { $byte } ist hier kein Zeichen.
    .hint = Bitte die Umlaute prüfen und als UTF-8 speichern: im Windows-Editor „Speichern unter“, Codierung „UTF-8“.
