
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
