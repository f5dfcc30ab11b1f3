
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

### Word

word-character = A Word file cannot hold the character { $character }. It shows “�” in its place.
    .hint = It is an invisible control character, usually copied along from another program. Delete it and type the passage anew.
word-list-depth = A list is deeper than four levels. In Word its deeper items stand at the fourth level.
    .hint = Merge levels, or turn the deepest items into a sentence.
word-style-missing = The Word template has no style “{ $style }”. Such paragraphs are set in the default style.
    .hint = Add a style of that name to the template templates/record/dokumentation.docx.
