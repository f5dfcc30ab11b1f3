
### Markdown in texts
list-too-deep = This list nests deeper than { $depth } levels. Its points stand on level { $depth } of the record.
    .hint = Merge the points, or indent them one level less.
image-in-text = Pictures cannot stand in running text: instead of “{ $file }”, only its description is shown.
    .hint = Enter the picture as a part of its own in the agenda item.
markup-not-shown = Records have no form for program code. The text is shown as it stands.
    .hint = Write quotation marks or an apostrophe (’) instead of ` and ~~~.
link-leads-nowhere = The address “{ $address }” does not lead to the web. The text is shown without a link.
    .hint = Addresses begin with https://, http:// or mailto:.
table-row-too-long = This row of the table has more cells than its header. The rest stands in its last cell.
    .hint = Add columns to the header, or write \| for a bar within the text.
### Fixed words of documents

label-page = Page
label-of = of
label-agenda = Agenda
label-contents = Contents
label-draft = Draft
label-date-place = Date and place
label-host = Host
label-next = Next exchange
label-what = What
label-who = Who
label-due = By when
label-skip = Skip to content
label-funding = Funding

### Building

output-edited = { $path } was edited by hand since the last run and stays as it is
    .hint = The new version is beside it as “{ $new }”. Take your changes over into the inputs, or delete the old file.
output-locked = { $path } could not be replaced; probably it is open at the moment
    .hint = The new version is beside it as “{ $new }”. Close the file and run again.
picture-missing = there is no picture file “{ $name }”
    .hint = Put the file into the exchange's folder (logos: into the folder inputs) or correct its name. Upper and lower case count.

### Rules

attendance-shape = attendance is given in two ways
    .hint = Use only one: phrase (in words), groups (groups with counts) or people (one by one).
duplicate-id = the id “{ $id }” is taken already
    .hint = It stands in { $file }, line { $line }. Give one of the two another id.
duplicate-report = there is a report of the site “{ $site }” already
    .hint = It is { $file }. Merge the two or remove one.
duplicate-table = there is a theme table with the number { $number } already
    .hint = It is { $file }. Give one of the two another number.
item-without-title = agenda item { $number } has no title
    .hint = Give it a title. If no agenda announced it, set “announced: false”, and with “in” the item in whose section it stands.
unknown-field = there is no work field “{ $id }”
    .hint = { $suggested ->
        [0] Work fields are in programme.yaml under work_fields.
       *[other] Did you mean “{ $suggestion }”? Work fields are in programme.yaml under work_fields.
    }
unknown-item = there is no agenda item “{ $id }” with a section of its own
    .hint = { $suggested ->
        [0] After “in”, name the id of an item that has no “in” itself.
       *[other] Did you mean “{ $suggestion }”?
    }
unknown-organisation = there is no organisation “{ $id }”
    .hint = { $suggested ->
        [0] Organisations are in programme.yaml under organisations.
       *[other] Did you mean “{ $suggestion }”? Organisations are in programme.yaml under organisations.
    }
unknown-person = there is nobody “{ $id }”
    .hint = { $suggested ->
        [0] People are in programme.yaml under people.
       *[other] Did you mean “{ $suggestion }”? People are in programme.yaml under people.
    }
unknown-phrase = there is no phrase “{ $id }”
    .hint = The names are those of the files in templates/phrases, such as opening or next.
unknown-site = there is no site “{ $id }”
    .hint = { $suggested ->
        [0] Sites are in programme.yaml under sites.
       *[other] Did you mean “{ $suggestion }”? Sites are in programme.yaml under sites.
    }
unknown-statement = there is no statement “{ $id }”
    .hint = { $suggested ->
        [0] After “from” stand the ids of statements in the reports in the folder sites.
       *[other] Did you mean “{ $suggestion }”? After “from” stand the ids of statements in the folder sites.
    }
### PDF, fonts and pictures

glyph-missing = No font has the character { $character } ({ $code }). The PDF shows [{ $code }] instead.
    .hint = Replace the character with a word, or put a font that has it into the folder templates/fonts. Word, HTML and Markdown show the character itself.
font-unreadable = This file is not a readable font and is left out.
    .hint = Fonts must be TrueType (.ttf) or OpenType (.otf) files. Download the file again, or take it out of the folder.
picture-unreadable = { $kind ->
        [kind] This picture is neither JPEG nor PNG. Its alternative text stands in its place.
        [size] This picture is too large. Its alternative text stands in its place.
       *[broken] This picture is damaged. Its alternative text stands in its place.
    }
    .hint = { $kind ->
        [kind] Open the picture in a picture editor and save it as JPEG (photos) or PNG (logos).
        [size] Make the picture smaller: 4000 pixels on its longer side are enough for any print.
       *[broken] Copy the picture from the camera again, or ask for a new copy.
    }
typst-error = The layout cannot be typeset (main.typ, line { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = This is about the layout, not about your texts. Undo the last change to the layout, or show this message to the person who maintains it. { $advice }
typst-warning = Typesetting the layout raised a warning (main.typ, line { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = This is about the layout, not about your texts. Look at the pages; if they are right, you can go on. { $advice }
