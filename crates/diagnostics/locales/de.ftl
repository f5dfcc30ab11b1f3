### Wie Befunde gedruckt werden

severity-error = Fehler
severity-warning = Warnung
severity-hint = Hinweis
label-hint = Abhilfe
count-errors = { $count ->
        [one] 1 Fehler
       *[other] { $count } Fehler
    }
count-warnings = { $count ->
        [one] 1 Warnung
       *[other] { $count } Warnungen
    }
count-hints = { $count ->
        [one] 1 Hinweis
       *[other] { $count } Hinweise
    }
no-findings = Keine Befunde
