
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

### The command line

decimal-mark = .
pages = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
built = { $files ->
    [0] Nothing written
    [one] 1 file
   *[other] { $files } files
} in { $time }
not-written = { $exchange }: not written, please mend the errors first
machine-error = That did not work: { $error }
no-inputs = There is no folder { $path } here ({ $error }).
    Change to your working folder, name it with --root, or make one with “austausch init FOLDER”.
unknown-exchange = There is no exchange “{ $name }”. Did you mean: { $known }?
usage-error = I do not understand this command.
init-written = made: { $path }
init-kept = kept: { $path } (was there already)
init-done = Done. Next: adapt the files in { $folder }, then “austausch build --root { $folder }”.

help = austausch turns what the sites report into the record of their exchange.
help-examples = Examples:
      austausch init workfolder
      austausch check
      austausch build 2016-04-06-sonneberg --format pdf,docx
help-template = { "{" }about{ "}" }

    Usage: { "{" }usage{ "}" }

    { "{" }all-args{ "}" }{ "{" }after-help{ "}" }
help-help = This help
help-version = Version of the program
help-lang = Language of messages: de or en. Default: de
help-build = Builds the documents: inputs/ becomes files in outputs/
help-build-examples = Examples:
      austausch build                                   all exchanges, all formats
      austausch build 2016-04-06-sonneberg              only this one
      austausch build --format pdf,docx --out shelf     only PDF and Word, into the folder shelf
help-build-exchanges = Which exchanges (folders below inputs). Default: all
help-build-kind = Which kind of document: record
help-build-format = Which formats, separated by commas: pdf, docx, html, md, typ. Default: pdf,docx,html,md
help-build-out = Where to. Default: outputs
help-build-root = The working folder that holds inputs. Default: the current folder
help-check = Checks the inputs and writes nothing
help-check-examples = Examples:
      austausch check
      austausch check 2016-04-06-sonneberg --json
help-check-exchanges = Which exchanges (folders below inputs). Default: all
help-check-json = Findings as JSON, for other programs
help-check-root = The working folder that holds inputs. Default: the current folder
help-init = Makes a working folder with commented starting files
help-init-examples = Example:
      austausch init workfolder
help-init-dir = The folder; what is there already stays as it is
