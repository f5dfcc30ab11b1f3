### How a file is saved

file-too-large = The file is larger than { $limit } MB and is not read.
    .hint = No typed text grows that large. Is another file in it?
utf-16 = The file is saved as UTF-16 and cannot be read that way.
    .hint = Please save it as UTF-8: in Windows Notepad "Save as", encoding "UTF-8".
windows-1252 = The file is not saved as UTF-8: “{ $character }” { $word ->
        [none] stands
       *[other] in “{ $word }” stands
    } in it as Windows-1252.
    .hint = Please save it as UTF-8: in Windows Notepad "Save as", encoding "UTF-8".
not-utf-8 = The file is not saved as UTF-8: the byte { $byte } is no character here.
    .hint = Please check the umlauts and save it as UTF-8: in Windows Notepad "Save as", encoding "UTF-8".
