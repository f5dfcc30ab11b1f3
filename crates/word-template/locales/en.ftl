### Where something stands

word-place = { $part ->
    [header] Header
    [header-first] Header of the first page
    [header-even] Header of even pages
    [footer] Footer
    [footer-first] Footer of the first page
    [footer-even] Footer of even pages
    [footnote] Footnote { $note }
    [endnote] Endnote { $note }
    [comment] Comment { $note }
    [properties] Properties of the file
    [file] Whole file
   *[body] Body
}{ $section ->
    [0] { "" }
   *[other] { " " }(section { $section })
}{ $paragraph ->
    [0] { "" }
   *[other] , paragraph { $paragraph }
}{ $row ->
    [0] { "" }
   *[other] , table { $table } row { $row } column { $column }
}{ $box ->
    [0] { "" }
   *[other] { " " }(in a text box)
}{ $inside ->
    [none] { "" }
    [picture-alt] { " " }(alternative text of a picture)
    [shape-alt] { " " }(alternative text of a shape)
    [chart-alt] { " " }(alternative text of a chart)
    [smartart-alt] { " " }(alternative text of a SmartArt graphic)
    [table-alt] { " " }(alternative text of the table)
    [watermark] { " " }(watermark)
    [word-art] { " " }(WordArt)
    [link] { " " }(address of a link)
    [link-tip] { " " }(ScreenTip of a link)
    [field] { " " }(in a field)
    [form-field] { " " }(form field)
    [control] { " " }(tag of a content control)
    [control-title] { " " }(title of a content control)
    [control-list] { " " }(choice of a content control)
    [bookmark] { " " }(name of a bookmark)
    [equation] { " " }(in an equation)
    [chart] { " " }(in a chart)
    [smartart] { " " }(in a SmartArt graphic)
    [canvas] { " " }(in a drawing)
    [imported] { " " }(in a file that is put in)
    [numbering] { " " }(numbering of a list)
   *[setting] { " " }(in a setting that is not seen)
}
word-other-place = { $other-part ->
    [header] Header
    [header-first] Header of the first page
    [header-even] Header of even pages
    [footer] Footer
    [footer-first] Footer of the first page
    [footer-even] Footer of even pages
    [footnote] Footnote { $other-note }
    [endnote] Endnote { $other-note }
    [comment] Comment { $other-note }
    [properties] Properties of the file
    [file] Whole file
   *[body] Body
}{ $other-section ->
    [0] { "" }
   *[other] { " " }(section { $other-section })
}{ $other-paragraph ->
    [0] { "" }
   *[other] , paragraph { $other-paragraph }
}{ $other-row ->
    [0] { "" }
   *[other] , table { $other-table } row { $other-row } column { $other-column }
}{ $other-box ->
    [0] { "" }
   *[other] { " " }(in a text box)
}

### Files

word-file-empty = The file is empty.
    .hint = Open the template in Word and save it anew as “Word Document (*.docx)”.
word-file = This is no Word file.
    .hint = Open the template in Word and save it anew as “Word Document (*.docx)”.
word-file-old = This is a file in the old Word format (.doc), or a password protects it.
    .hint = Open the template in Word and save it anew, without a password, as “Word Document (*.docx)”.
word-file-damaged = The file is damaged or incomplete.
    .hint = Fetch the template again from where it comes from. If Word opens it, save it anew as “Word Document (*.docx)”.
word-file-parts = The file has more than { $most } parts. The program does not fill templates of that size.
    .hint = Open the template in Word and take out pictures and embedded files.
word-file-large = “{ $part }” in the file is too large.
    .hint = Make the pictures smaller in Word (“Compress Pictures”), or take out embedded files.
word-file-twice = The file has a part twice. Which one counts cannot be told.
    .hint = Such files can do harm. Take a template that was made in Word.
word-file-name = In the file a part has a name that leads out of it: “{ $name }”.
    .hint = Such files can do harm. Take a template that was made in Word.
word-file-circle = In the file “{ $part }” leads back to itself in a circle.
    .hint = Such files can do harm. Take a template that was made in Word.
word-file-kind = { $kind ->
        [none] The file does not say that it is a Word document.
       *[other] The file does not say that it is a Word document, but “{ $kind }”.
    }
    .hint = Open the template in Word, and save it anew as “Word Document (*.docx)”.
word-file-total = Unpacked the file is larger than { $most } MiB.
    .hint = Make the pictures smaller in Word (“Compress Pictures”), or take embedded files out.
word-part-missing = The file lacks “{ $part }”. Without that part it is no Word file.
    .hint = Open the template in Word and save it anew as “Word Document (*.docx)”.
word-part-damaged = “{ $part }” in the file is damaged (line { $line }, character { $column }).
    .hint = Open the template in Word, have it repaired, and save it anew as “Word Document (*.docx)”.
word-part-foreign = “{ $part }” in the file holds declarations that Word does not write (line { $line }, character { $column }).
    .hint = Such files can do harm. Take a template that was made in Word.
word-part-deep = “{ $part }” nests more than { $most } levels deep (line { $line }, character { $column }).
    .hint = In Word, take out text boxes and content controls that stand within each other.

### Why a template is not filled

word-file-strict = The file is a “Strict Open XML Document”. The program does not read that form.
    .hint = Open the template in Word, and under “Save As” choose the file type “Word Document (*.docx)” without “Strict”.
word-macros = The template may hold macros. The program does not fill such files.
    .hint = Save the template in Word as “Word Document (*.docx)”, without macros.
word-too-large = { word-place }: The content would become larger than 64 MiB.
    .hint = See whether loops stand within each other in the template that should not.
fill-unknown-name = { word-place }: The data have no name “{ $name }” ({ $tag }).
    .hint = Check how it is written. If the place is to stay empty when there is no such name, fill with --missing empty.
fill-unknown-helper = { word-place }: There is no command “{ $name }” ({ $tag }).
    .hint = Commands are if, unless, each, with, blocks, inline, image, merge, qr, chart, date, len and lookup. A name has no spaces.
fill-no-list = { word-place }: “{ $name }” is no list, so { $tag } has nothing to repeat.
    .hint = Name a list. If something is to stand there only when “{ $name }” is given, write { "{{" }#if { $name }{ "}}" } and { "{{" }/if{ "}}" }.
fill-no-text = { word-place }: “{ $name }” is a list or a group of values in these data. It cannot be put in like this ({ $tag }).
    .hint = Repeat a list with #each, or name a single value. In all entries of a list plain text must stand here.
fill-name-lacking = { word-place }: The data do not have “{ $name }” everywhere where { $tag } stands, such as not in each entry of a list.
    .hint = Add it to the data. If the place is to stay empty where it is lacking, fill with --missing empty.
fill-tag-open = { word-place }: The tag has no end: “{ $tag }”.
    .hint = A tag ends with two braces: { "}}" }. Its beginning and its end stand in the same paragraph.
fill-tag-kind = { word-place }: Word templates have no such tags: “{ $tag }”.
    .hint = Between the braces stands a name, or a command with a name.
fill-tag-reference = { word-place }: { $tag } stands where the file refers to one of its parts, such as a picture.
    .hint = Delete the picture, link or header in this place, and insert it anew in Word.
fill-tag-unreadable = { word-place }: The tag { $tag } cannot be understood.
    .hint = Check punctuation, brackets and quotation marks in it.
fill-block-open = { word-place }: { $tag } has no end.
    .hint = Every #each, #if, #unless and #with has an end, such as { "{{" }/each{ "}}" } or { "{{" }/if{ "}}" }.
fill-block-stray = { word-place }: { $tag } has no beginning.
    .hint = Put the beginning before it, or delete { $tag }.
fill-block-crossed = { word-place }: Here stands { $tag }, but { "{{" }#{ $open }{ "}}" } has not ended yet.
    .hint = What begins last ends first: here must stand { "{{" }/{ $open }{ "}}" }.
fill-block-apart = { word-place }: { $tag } begins here and ends in another text.
    .hint = Put beginning and end into the same text, such as both into the same footnote.
fill-block-cells = { word-place }: Nobody can tell whether { $tag } means the row or only cells: other text stands beside its placeholders in their cells.
    .hint = If cells are meant, put { $tag }, its end and what parts it each into a cell of its own; if the row is, into rows of their own above and below.
fill-block-field = { word-place }: { $tag } stands in a field, and its block reaches beyond the field. That would break the field in two.
    .hint = Put { $tag } before or behind the field, such as behind the page number: Alt+F9 shows where fields begin and end.
fill-block-deep = { word-place }: { $tag } stands within { $most } other blocks; it cannot be deeper. “else if” counts as a block, too.
    .hint = Close blocks earlier, or divide the template.
fill-picture-alone = { word-place }: { $tag } does not stand alone in the alternative text. A picture shows exactly one, and its alternative text comes from the data.
    .hint = Leave nothing but the placeholder of the picture in the alternative text; #if and #unless may stand round it. If the picture is to be repeated, put #each before it and /each behind it into the text.
fill-text-only = { word-place }: Only plain text can stand here. { $tag } puts in more than that.
    .hint = Put { $tag } into the text of the template, or write a name here whose value is plain text.
fill-refused = { word-place }: The tag { $tag } does not fit the data.
    .hint = See whether as many names stand behind the command as it needs, whether they are names of that kind, and whether the data have them.
fill-partial-path = { word-place }: { $tag } names a path. A piece goes by the name of its file alone.
    .hint = Put the file into the template's folder, and write its name without a folder and without .docx.
fill-partial-unknown = { word-place }: There is no piece “{ $name }” ({ $tag }).
    .hint = { $help ->
        [like] Did you mean “{ $suggestion }”?
       *[none] Put { $name }.docx into the template's folder.
    }
fill-partial-circle = { word-place }: The piece “{ $name }” puts in itself again ({ $tag }).
    .hint = Delete that placeholder, or put in another file there.
fill-partial-file = { word-place }: { $name }.docx is no Word file that the program can read ({ $tag }).
    .hint = Open the file in Word, and save it as .docx.

### What is noticed while filling

word-character = A Word file cannot hold the character { $character }. It shows “�” in its place.
    .hint = It is an invisible control character, usually copied along from another program. Delete it and type the passage anew.
word-data-character = In the data, “{ $name }” has the character { $character }, which cannot stand in a Word file. Where the value is put in, “�” stands for it.
    .hint = It is a control character that cannot be seen, mostly copied from another program. Delete it in the data.
word-list-depth = A list is deeper than four levels. In Word its deeper items stand at the fourth level.
    .hint = Merge levels, or turn the deepest items into a sentence.
word-style-missing = The Word template has no style “{ $style }”. The program has made a plain one.
    .hint = If it should look otherwise, add a style of that name to the template.
word-contents-pages = Only Word knows on which pages the headings stand. The table of contents has no page numbers yet.
    .hint = In Word, right-click the table of contents and choose “Update Field”. With --ask-refresh Word asks on opening.
word-link = The address “{ $address }” leads nowhere. Its text stands without a link.
    .hint = Addresses may begin with http, https or mailto.
word-merged-lost = { word-place }: { $tag } stood in a cell over several rows that begins in a row that goes here. In the next row the cell stays empty.
    .hint = Place the tags of the block so that the row in which the cell begins stays outside, or take { $tag } out of that cell.
word-table-columns = A table has { $count } columns. Word takes { $most } at most, and else does not open the file.
    .hint = Part the table, or swap its rows and columns.
word-picture-alt = The picture “{ $picture }” has no alternative text.
    .hint = Give “alt” beside “file” in the data: what the picture shows.
word-picture-missing = The picture “{ $picture }” cannot be shown. The one in the template stays.
    .hint = Put the picture file (PNG or JPEG) beside the data, and give its exact name.
word-picture-none = { word-place }: For { $tag } the data name no picture. The picture of the template goes.
    .hint = Name a file with a picture in the data. If the picture shall be left out at times, write #if round it.
word-qr-long = At { $bytes } bytes, the text “{ $text }” is too long for a QR code. The text is there instead of the code.
    .hint = Take a shorter address; a QR code holds about 2300 bytes, and is easy to read up to 250.
word-qr-small = At a width of { $millimetres } mm, the QR code for “{ $text }” is so fine that some telephones do not read it.
    .hint = Take a shorter address, or make its place at least { $needed } mm wide and high: a picture whose alternative text is the placeholder gives the code its size.
word-chart-figure = { word-place }: There is no figure for “{ $label }”. The chart and its table lack that entry ({ $tag }).
    .hint = Write a figure without quotation marks into the data, or name a value in the placeholder that is one.
word-chart-label = { word-place }: No bar of the chart says what it stands for: the entries of the list have no text “{ $key }” ({ $tag }).
    .hint = Name in quotation marks the value that a bar is called by. An entry has: { $known }.

### Checking Word templates

word-unknown-name = { word-place }: { $help ->
        [outside] “../” leads nowhere here ({ $tag }).
       *[none] There is no name “{ $name }” here ({ $tag }).
    }
    .hint = { $help ->
        [like] Did you mean “{ $suggestion }”?
        [dots] Word has made one character of three dots (“…”). Write { "{{" }{ $suggestion }{ "}}" }; if Word does it again, press Ctrl+Z right after it.
        [letter] Character { $number } of the name, “{ $letter }”, { $script ->
            [cyrillic] is a Cyrillic letter
            [greek] is a Greek letter
            [wide] is a character of double width
            [latin] is a Latin letter
            [figure] is a figure
           *[other] is another character
        } ({ $code }) and only looks like “{ $instead }”. Type the name again: “{ $suggestion }”.
        [letter-of-data] In the data, this name has a foreign character in place { $number }, which only looks like “{ $letter }”. Type the name again in the data.
        [count] “{ $suggestion }” is a list. How many entries it has is put in by { "{{" }len { $suggestion }{ "}}" }.
        [of-list] “{ $suggestion }” is a list. Write what is to be shown of each entry between { "{{" }#each { $suggestion }{ "}}" } and { "{{" }/each{ "}}" }; how many entries there are is put in by { "{{" }len { $suggestion }{ "}}" }.
        [dash] The name has a “{ $sign }”, which Word puts in by itself while you type. Did you mean “{ $suggestion }”?
        [letters] The name has a character of its own that looks like a part of its letter, such as the dots of an umlaut. Type the name again: “{ $suggestion }”.
        [letters-of-data] In the data, this name has a character of its own that looks like a part of its letter, such as the dots of an umlaut. Type the name again in the data.
        [outer] It stands one level further out: write “{ $suggestion }”.
        [list] It belongs to the entries of “{ $suggestion }”: write it between { "{{" }#each { $suggestion }{ "}}" } and { "{{" }/each{ "}}" }.
        [section] The section break stands in the line with { $suggestion }, and so behind the entries. Put it into a line before that; then their names hold here, too.
        [loop] What begins with @ holds only between { "{{" }#each …{ "}}" } and { "{{" }/each{ "}}" }: @index, @number, @first, @last and @key.
        [outside] There is nothing further out: take one “../” away.
        [entry] Here is but a plain value: write { "{{" }this{ "}}" }.
        [plain] Before it stands a plain value, which has no further names in it.
       *[none] There are: { $suggestion }.
    }
word-unknown-helper = { word-place }: There is no command “{ $name }” ({ $tag }).
    .hint = { $help ->
        [space] A space is missing after the command: write { "{{" }#{ $suggestion }{ "}}" }.
        [dot] Between names stands a full stop: write { "{{" }{ $suggestion }{ "}}" }.
        [like] Did you mean “{ $suggestion }”?
        [word] Write { $suggestion }, and at the end { $end }.
        [letter] Character { $number } of the command, “{ $letter }”, { $script ->
            [cyrillic] is a Cyrillic letter
            [greek] is a Greek letter
            [wide] is a character of double width
           *[other] is another character
        } ({ $code }) and only looks like “{ $instead }”. Type the command again: “{ $suggestion }”.
        [if] If this is to be shown only where there is “{ $suggestion }”, write { "{{" }#if { $suggestion }{ "}}" } and { "{{" }/if{ "}}" }.
        [each] If this is to be shown for each entry of “{ $suggestion }”, write { "{{" }#each { $suggestion }{ "}}" } and { "{{" }/each{ "}}" }.
        [with] “{ $suggestion }” is a group of values: write { "{{" }#with { $suggestion }{ "}}" } and { "{{" }/with{ "}}" }.
        [block] After # stands if, unless, each or with, and then a name, such as { "{{" }#if …{ "}}" }.
       *[none] A name has no spaces. The commands are if, unless, each, with, blocks, inline, image, merge, qr, chart, date, len and lookup.
    }
word-tag-reference = { word-place }: { $tag } stands where the file refers to one of its parts, such as a picture.
    .hint = Delete the picture, link or header in this place, and insert it anew in Word.
word-tag-unreadable = { word-place }: The placeholder { $tag } cannot be understood.
    .hint = Between the braces belongs a name, or a command with a name. Check punctuation, parentheses and quotation marks in it.
word-tag-values = { word-place }: After “{ $name }” { $takes ->
        [one] belongs exactly one value
        [two] belong exactly two values
        [few] belong one or two values
       *[some] belongs at least one value
    }; here { $count ->
        [0] is none
        [one] is one
       *[other] are { $count }
    } ({ $tag }).
    .hint = { $help ->
        [meant] Write { $form }.
       *[form] This is what the command looks like: { $form }.
    }
word-block-open = { word-place }: { $tag } has no end.{ $kind ->
        [deleted] { " " }{ $end } was deleted while Word tracked changes.
       *[none] { "" }
    }
    .hint = { $kind ->
        [deleted] Reject that deletion under “Review”, or write { $end } where the block is to end.
       *[none] Write { $end } where the block is to end.
    }
word-block-stray = { word-place }: { $tag } has no beginning.
    .hint = { $kind ->
        [deleted] The beginning was deleted while Word tracked changes. Reject that deletion under “Review”, or delete { $tag }, too.
        [else] { $tag } stands only between the beginning and the end of a block. Put the beginning before it, or delete { $tag }.
        [word] No block is open here. Delete { $tag }, or put the beginning before it, such as { "{{" }#if …{ "}}" }; that ends with { "{{" }/if{ "}}" }.
        [name] If something shall stand there only if there is “{ $name }”, write { "{{" }#if { $name }{ "}}" } and { "{{" }/if{ "}}" }; if there is none, { "{{" }#unless { $name }{ "}}" } and { "{{" }/unless{ "}}" }.
       *[end] Put { $start } before it, or delete { $tag }.
    }
word-else-twice = { word-place }: { $tag } stands in a block that has { "{{" }else{ "}}" } already.
    .hint = A block has but one { "{{" }else{ "}}" }, and it stands last. Delete one of them, or for further cases write { "{{" }else if …{ "}}" } before it.
word-block-crossed = { word-place }: Here stands { $tag }, but { $start } has not ended yet ({ word-other-place }).
    .hint = What begins last ends first: here must stand { $end }.
word-block-apart = { word-place }: { $tag } begins here, but { $end } stands in another part of the page ({ word-other-place }).
    .hint = Put both into the text, both into the same table, or both into the same text box.
word-block-deep = { word-place }: { $tag } stands within { $most } other blocks; it cannot be deeper. “else if” counts as a block, too.
    .hint = Close blocks earlier, or divide the template.
word-rich-value = { word-place }: “{ $name }” is { $form ->
        [blocks] more than a word: whole paragraphs
        [inline] text with emphasis
        [list] a list
       *[object] a group of values
    }. It cannot be put in like this ({ $tag }).
    .hint = { $form ->
        [blocks] Write { "{{" }blocks { $name }{ "}}" } alone in a paragraph.
        [inline] Write { "{{" }inline { $name }{ "}}" }.
        [list] Write { "{{" }#each { $name }{ "}}" } and { "{{" }/each{ "}}" }, and between them what is to be shown of each entry, such as { $example }.
       *[object] Name the single value, such as { $detail }.
    }
word-each-no-list = { word-place }: “{ $name }” is no list. So { $tag } has nothing to repeat.
    .hint = Name a list. If something is to be shown only where there is “{ $name }”, write { "{{" }#if { $name }{ "}}" } and { "{{" }/if{ "}}" }.
word-tag-open = { word-place }: { $kind ->
        [brace] The placeholder “{ $tag }” lacks a brace at its end.
        [paragraph] The placeholder “{ $tag }” is spread over two paragraphs.
        [cells] The placeholder “{ $tag }” is spread over two cells: its end “{ $rest }” stands in another one.
        [deleted] The placeholder “{ $tag }” lacks a part that was deleted while Word tracked changes.
       *[none] The placeholder “{ $tag }” has no end.
    }
    .hint = { $kind ->
        [paragraph] Delete the end of paragraph in it.
        [cells] Write the whole placeholder into one of the two cells.
        [deleted] Reject that deletion under “Review”, or delete the rest of the placeholder, too.
       *[none] A placeholder ends with two curly braces: { "}}" }.
    }
word-tag-stray = { word-place }: At its beginning, the placeholder “{ $tag }” lacks { $kind ->
        [deleted] a part that was deleted while Word tracked changes.
       *[none] a brace.
    }
    .hint = { $kind ->
        [deleted] Reject that deletion under “Review”, or delete the rest of the placeholder, too.
       *[none] A placeholder begins with two curly braces: { "{{" }.
    }
word-tag-gap = { word-place }: { $kind ->
        [unseen] In “{ $tag }” there is a character between two braces that cannot be seen ({ $code }).
       *[space] In “{ $tag }” there is a space between two braces.
    }
    .hint = { $kind ->
        [unseen] Delete the braces, and type them again.
       *[space] Delete that space.
    }
word-tag-brace = { word-place }: { $kind ->
        [behind] After the placeholder stands a brace too many: “{ $tag }”. It stays in the text.
       *[within] In the placeholder “{ $tag }” stands a brace too many.
    }
    .hint = Delete that brace: a placeholder begins with two curly braces and ends with two.
word-tag-kind = { word-place }: { $kind ->
        [partial] The piece { $tag } does not stand alone in its paragraph.
        [empty] The placeholder { $tag } is empty.
        [inverted] There is no block with ^ here ({ $tag }).
       *[other] Word templates have no placeholder such as { $tag }.
    }
    .hint = { $kind ->
        [partial] Put { $tag } into a paragraph of its own: a piece brings whole paragraphs.
        [inverted] Write { "{{" }#unless { $name }{ "}}" }, and at the end { "{{" }/unless{ "}}" }.
        [empty] Write a name into it, or delete the braces.
       *[other] A placeholder begins with two braces; after them stands a name, or a command such as #if or #each.
    }
word-tag-break = { word-place }: In { $tag } stands { $kind ->
        [tab] a tab
       *[line] a line break
    } where a space must be.
    .hint = Delete the { $kind ->
        [tab] tab
       *[line] line break
    }, and type a space there.
word-tag-sign = { word-place }: “{ $tag }” has braces that only look like curly ones (“{ $sign }”, { $code }).
    .hint = Type the braces again: { "{{" } and { "}}" }.
word-tag-brackets = { word-place }: “{ $tag }” looks like a placeholder but has other brackets, and stays as it is.
    .hint = { $help ->
        [merge] If this is a field of a mail merge, delete it whole. Write { "{{" }{ $name }{ "}}" }.
        [list] Write { "{{" }{ $name }{ "}}" }, before it { "{{" }#each { $list }{ "}}" } and behind it { "{{" }/each{ "}}" }.
        [end] Write { "{{" }/each{ "}}" } where the repetition ends, and delete the rest of this line.
       *[value] If the value is to stand here, write { "{{" }{ $name }{ "}}" }.
    }
word-tag-foreign = { word-place }: “{ $tag }” is a placeholder as other programs write it. Here it stays in the text as it is.
    .hint = { $help ->
        [meant] Write { $suggestion }.
        [comment] Delete it. A note that is not printed is written like this: { "{{" }! …{ "}}" }.
       *[none] Placeholders have two curly braces here, such as { "{{" }name{ "}}" }, { "{{" }#if …{ "}}" } and { "{{" }/if{ "}}" }, or { "{{" }#each …{ "}}" } and { "{{" }/each{ "}}" }.
    }
word-tag-unfilled = { word-place }: The placeholder { $tag } is not filled in this place. It stays as it is.
    .hint = { $inside ->
        [equation] Write it into the text beside the equation.
        [chart] Write it into the text above or below the chart. A chart of data is put in by { "{{" }chart …{ "}}" }.
        [imported] Copy the text of the file that is put in into the template, or put it in as a piece: { "{{" }> name{ "}}" }.
        [numbering] Delete it from the numbering, and write it into the paragraph.
       *[other] Write it into the text, into a table or into a text box.
    }
word-tag-word = { word-place }: { $kind ->
        [letter] In { $tag } stands “{ $letter }” ({ $code }), a letter of another script.
        [sign] In { $tag }, the # before the command is missing.
        [end] { $tag } is no end of a block.
        [command] There is no command like { $tag }.
       *[else] The word for the other case is not { $tag } in templates.
    }
    .hint = { $kind ->
        [letter] Type the placeholder again: { $suggestion }.
       *[other] Write { $suggestion }.
    }
word-tag-calculation = { word-place }: { $kind ->
        [dot] A name is no full stop and does not end with one ({ $tag }).
        [index] An entry of a list is not named with square brackets ({ $tag }).
        [call] The value behind a command does not stand in brackets ({ $tag }).
        [quotes] In { $tag } stand accents or inch marks where quotation marks must stand.
        [sum] Placeholders cannot calculate ({ $tag }).
        [join] Placeholders cannot join texts ({ $tag }).
        [choice] Placeholders cannot choose between two texts like this ({ $tag }).
       *[format] Placeholders cannot format values ({ $tag }).
    }
    .hint = { $kind ->
        [sum] Write the result into the data as a value of its own, and name it here like { $suggestion }.
        [format] A placeholder puts the value in as it stands in the data. Write it there as it is to be printed, and here { $suggestion }. A day is written in words by {"{{"}date … "long"{"}}"}.
       *[other] Write { $suggestion }.
    }
word-image-place = { word-place }: { $tag } does not stand in the alternative text of a picture. No picture can stand here.
    .hint = Put any picture into this place, and write { $tag } into its alternative text (right-click › “Alt Text”).
word-date-form = { word-place }: { $tag } names a form of days that does not exist: “{ $form }”.
    .hint = Write "long" (1 May 2026), "weekday" (Friday, 1 May 2026), "short" (01.05.2026), or a form such as "d. MMMM yyyy".
word-tag-look = { word-place }: Only a part of the placeholder { $tag } is highlighted. The value looks like its first brace.
    .hint = Select the placeholder with all its braces, and format it as a whole.
word-alt-missing = { word-place }: The picture “{ $picture }” has no alternative text.
    .hint = Right-click the picture, choose “Alt Text”, and write what can be seen in it. Mark a picture that only adorns as decorative there.
word-language-missing = The template does not say in which language its text is written. Screen readers may read it wrongly.
    .hint = In Word, choose the language under “Review” › “Language”, and set it as default.
word-table-head = { word-place }: The table is filled with rows but has no header row.
    .hint = Put the cursor into the row that says what the columns hold, and choose “Repeat Header Rows” under “Table Layout”.
word-heading-skipped = { word-place }: { $before ->
        [0] The first heading is of level { $level }: “{ $heading }”.
       *[other] A heading of level { $before } is followed by one of level { $level }: “{ $heading }”.
    }
    .hint = Give it the style “Heading { $next }”.
word-style-unknown = { word-place }: The paragraph has the style “{ $style }”, which the file does not have. It is set in the default font.
    .hint = In Word, give the paragraph a style that exists.
word-styles-missing = { word-place }: { $count ->
        [one] The template lacks the style “{ $styles }”.
       *[other] The template lacks styles: { $styles }.
    } If { $tag } needs { $count ->
        [one] it, the program makes a plain one
       *[other] them, the program makes plain ones
    }.
    .hint = If such paragraphs should look otherwise, add the style in Word.
word-merge-place = { word-place }: { $tag } is in no table row that is repeated. There is nothing to merge.
    .hint = Put the placeholder into a cell of the row between { "{{" }#each …{ "}}" } and { "{{" }/each{ "}}" }, or leave out “merge”.
word-chart-list = { word-place }: “{ $name }” is no list. A chart has a bar for each entry of a list ({ $tag }).
    .hint = Name the list and, in quotation marks, what is text and what is a figure in it: { "{{" }chart places "name" "count"{ "}}" }.
word-chart-quotes = { word-place }: “{ $name }” stands in the chart without quotation marks ({ $tag }).
    .hint = What the entries of the list have belongs in quotation marks: { $suggestion }.
word-chart-entries = { word-place }: The entries of the list are just values, not groups with a name and a figure. No chart can be made of them ({ $tag }).
    .hint = Write a name and a figure for each bar into the data: { "{" }"name": "Gera", "count": 7{ "}" }.

### Schemas

template-schema-kind = { $kind ->
        [data] The file holds data and no JSON Schema.
        [list] The file holds a list and no JSON Schema.
        [text] The file holds just a text and no JSON Schema.
        [number] The file holds just a number and no JSON Schema.
       *[nothing] The file holds no JSON Schema.
    }
    .hint = A JSON Schema tells under “properties” which names there are. If you have data instead of a schema, check with “template check” and --data.
template-schema-reference = { $kind ->
        [circle] In the schema, the reference “{ $reference }” leads in a circle: what is there only refers to itself again.
        [away] In the schema, the reference “{ $reference }” leads out of the file. Nothing is looked up elsewhere.
       *[nowhere] In the schema, the reference “{ $reference }” leads nowhere.
    }
    .hint = { $kind ->
        [circle] Let the reference lead to something that describes names itself.
        [away] Copy what is there into this schema under “$defs”, and refer to that: “#/$defs/Name”.
       *[nowhere] Add what is missing under “$defs”, or correct the reference; it looks like “#/$defs/Name”.
    }

### What stands in files

starter-heading = All other names
starter-note = From here on stand the names that are not used above. A comment says what each one means. Move what you need, and delete the rest, with this heading. The comments appear in no document.
starter-optional = It may be missing: then the place stays empty.
starter-holds = { $holds ->
        [number] Value: a number.
        [flag] Value: yes or no, to be asked with “if”.
        [parts] To be asked with “if”: whether there is such a thing.
        [texts] Value: a list of texts.
        [inlines] Value: text with emphasis, after “inline”.
        [lines] Value: a list of texts with emphasis.
        [blocks] Value: whole paragraphs, after “blocks”, alone in a paragraph.
        [list] Value: a list. What stands between “each” and its end is repeated.
       *[text] Value: text.
    }
qr-alt = { $kind ->
    [address] QR code: leads to { $text }
   *[text] QR code with the text “{ $text }”
}
chart-alt = Bar chart with { $count ->
    [one] one bar: { $most }.
   *[other] { $count } bars; the longest stands for { $most }, the shortest for { $least }.
} All figures are in the table below.
chart-what = What
chart-how-many = Number
