
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
