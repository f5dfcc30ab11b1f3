### How diagnostics are printed

severity-error = Error
severity-warning = Warning
severity-hint = Note
label-hint = help
count-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
count-hints = { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
no-findings = No findings
