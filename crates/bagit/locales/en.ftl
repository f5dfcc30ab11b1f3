bag-no-declaration = The file bagit.txt is missing, by which a package is known.
    .hint = Get it back from the source; without it no program knows the package.
bag-declaration = bagit.txt says something else than “BagIt-Version: 1.0” and “Tag-File-Character-Encoding: UTF-8”.
    .hint = Get the file back from the source.
bag-no-data = The folder data is missing or empty.
    .hint = Get it back from the source.
bag-no-list = The list { $name } is missing; without it nobody can tell what has changed.
    .hint = Get the file back from the source.
bag-encoding = { $how ->
        [bom] The file begins with a mark (BOM) that does not belong there: another program saved it anew.
        [utf-16] The file is saved as UTF-16, not as UTF-8.
       *[other] The file is not saved as UTF-8.
    }
    .hint = Get the file back from the source.
bag-line = Line { $line } is no sum with the name of a file: “{ $text }”
    .hint = Get the list back from the source.
bag-line-path = Line { $line } names a file outside of the package: “{ $text }”
    .hint = The package was not made so; do not accept it.
bag-line-twice = Line { $line } names a file that is named already: “{ $text }”
    .hint = Get the list back from the source.
bag-missing = The file is missing.
    .hint = Get it back from the source.
bag-renamed = The file is called { $now } now; its content is unchanged.
    .hint = Give it its old name: { $name }
bag-case = The file is called { $now } now; only capital and small letters differ, its content is unchanged.
    .hint = Give it its old name: { $name }
bag-accents = The file’s name is stored in another way (accents in two characters instead of one, or the other way round); its content is unchanged.
    .hint = Some systems do that when they copy. Pack the package as a ZIP for the way.
bag-changed = The file’s content is another.
    .hint = Get it back from the source, or make the package anew if the change is wanted.
bag-holds-other = The file holds what belongs into { $other }.
    .hint = Were two files swapped, or one copied over the other? Get both back from the source.
bag-emptied = The file is empty.
    .hint = Get it back from the source.
bag-line-ends = Only the line ends differ (Windows and Unix); the text is the same.
    .hint = Programs do that when they transfer a file as text. Transfer it unchanged (binary).
bag-mark = Only the mark at the beginning (BOM) was added or is missing; the text is the same.
    .hint = Another program saved the file anew. Get it back from the source.
bag-reencoded = The text is the same, but saved in another encoding.
    .hint = Another program saved the file anew. Get it back from the source.
bag-shortened = { $count ->
        [one] The file lacks 1 byte, or its content is another.
       *[other] The file lacks { $count } bytes: it is cut off, or its content is another.
    }
    .hint = Get it back from the source; perhaps copying broke off.
bag-lengthened = { $count ->
        [one] The file is 1 byte longer than it was.
       *[other] The file is { $count } bytes longer than it was.
    }
    .hint = Get it back from the source.
bag-added = The file was added: { $list } does not have it.
    .hint = Take it out of the package.
bag-copied = The file was added as a copy of { $other }: { $list } does not have it.
    .hint = Take it out of the package.
bag-count = According to bag-info.txt there are { $count } files with { $said } bytes together in the package; there are { $files } with { $bytes }.
    .hint = What is missing, too many or different is told in the other messages; if nothing is, bag-info.txt was changed.
bag-count-unread = “Payload-Oxum: { $text }” does not say how many bytes and files are in the package.
    .hint = Get bag-info.txt back from the source.
