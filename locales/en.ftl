### yaml: which files are read

missing-file = This file is missing.
    .hint = Create it, or copy it from another folder. “austausch new” writes it for a new { $one_meeting }, “austausch init” for a new working folder.
conflict-copy = “{ $name }” seems to be a second version of the same file and is not read.
    .hint = Compare the two versions, carry over what is missing, and delete this one.
wrong-ending = “{ $name }” ends in `.yml` and is not read.
    .hint = Rename the file so that it ends in `.yaml`.
hidden-ending = The real name of this file is “{ $name }”, so it is not read. Windows does not show the end of the name.
    .hint = Rename it to “{ $meant }”. To make Windows show the ends: in the Explorer “View”, then “File name extensions”.
file-ignored = “{ $name }” is not expected here and is not read.
    .hint = Files ending in `.yaml` are read in the folders `sites` and `tables` of { $a_meeting }, not in folders below them and in no others; beside them only `exchange.yaml` and `findings.yaml`, and in `inputs` itself only `programme.yaml` and `themes.yaml`.
file-leftover = “{ $name }” comes from another program and is not read.
    .hint = If no document is open there any more, you can delete the file.
input-link = “{ $name }” is only a link; it is not read.
    .hint = Put the folder or the file itself here.
input-unread = “{ $name }” cannot be read: { $why ->
        [denied] { cause-denied }
        [is-a-folder] { cause-is-a-folder }
        [name] { cause-name }
       *[other] The system says: { $error }
    }
    .hint = Ask the person who owns the file for access, or put a new copy here. Everything else was read.

typst-error = The layout cannot be typeset (main.typ, line { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = This is about the layout, not about your texts. Undo the last change to the layout, or show this message to the person who maintains it. { $advice }
typst-warning = Typesetting the layout raised a warning (main.typ, line { NUMBER($line, useGrouping: "false") }): { $message }
    .hint = This is about the layout, not about your texts. Look at the pages; if they are right, you can go on. { $advice }

### Markdown in texts
list-too-deep = This list nests deeper than { $depth } levels. Its points stand on level { $depth } of the { $one_record }.
    .hint = Merge the points, or indent them one level less.
image-in-text = Pictures cannot stand in running text: instead of “{ $file }”, only its description is shown.
    .hint = Enter the picture as a part of its own in the agenda item.
markup-not-shown = { $kind ->
        [code] { $Many_records } have no form for program code. The text is shown as it stands.
        [strike] { $Many_records } strike nothing out: the signs ~~ are printed.
        [highlight] The signs == highlight nothing in { $many_records }: they are printed.
        [rule] { $Many_records } have no dividing lines: the signs of this line are printed.
        [footnote] { $Many_records } have no footnotes: the bracket is printed as it stands.
        [html] HTML means nothing in { $many_records }: its signs are printed.
        [reference] These signs stand for another only in HTML: they are printed as they stand.
        [empty-link] This link has no address: its brackets are printed.
        [tabs] These lines do not have as many tabs: they are printed as lines, not as a table.
        [quoted-table] There is a table in this quotation: it is printed, but not as a quotation.
       *[stars] These stars stress nothing: they are printed.
    }
    .hint = { $kind ->
        [code] Write quotation marks or an apostrophe (’) instead of `.
        [strike] Delete what no longer holds.
        [highlight] Write **important** if something is to stand out in bold.
        [rule] Delete the line. An empty line parts paragraphs, # at the beginning of a line makes a heading.
        [footnote] Write the note into the sentence, in brackets.
        [html] Delete them. A new line begins where a line ends with a \.
        [reference] Write the character itself, a blank instead of &nbsp; for example.
        [empty-link] Write the address into the round brackets, or delete all four brackets.
        [tabs] If it is to be a table, part as many cells in each line, by one tab each.
        [quoted-table] Delete the > before its lines, and say before it by whom it is.
       *[stars] There is no blank between the stars and the stressed word, and one behind the closing stars: “**Important:** the”.
    }
list-read = These lines begin with “{ $sign }”. They are printed as a list.
    .hint = If that is right, there is nothing to do. In texts, an item begins with “- ” or with “1. ”.
list-labels = These lines begin with “{ $sign }”. They are printed as single lines, not as a list.
    .hint = If it is to be a list, begin each item with “1. ”, “2. ” or with “- ”.
list-folded = These lines look like a list or a table, but YAML folds them into one line.
    .hint = Write a bar (|) behind the key and nothing else, and the text into the lines below it.
line-under-list = This line stands directly under a list. It is printed as a paragraph of its own.
    .hint = Leave the line above it empty. If it belongs to the last item, indent it by two blanks.
lines-joined = { $kind ->
        [value] This value stands in one line: its line ends become blanks.
       *[sentence] This line is joined with the next one to a sentence.
    }
    .hint = { $kind ->
        [value] Write it in one line, for example with a comma between.
       *[sentence] If the line is to end, write \ at its end or leave a line empty below it.
    }
table-read = These lines are printed as a table; the first one becomes its header.
    .hint = If that is right, there is nothing to do. Otherwise leave an empty line between them.
remark-in-text = { $printed ->
        [words] In a text, # begins a heading, not a remark. This line is printed as it stands.
        [end] In a text, no remark stands behind #: “{ $words }” is printed.
       *[heading] In a text, # begins a heading, not a remark: “{ $words }” is printed as a heading.
    }
    .hint = If it is a remark, delete the line, or write it above the key to which the text belongs. Above a heading there is an empty line.
link-leads-nowhere = The address “{ $address }” does not lead to the web. The brackets are printed as they stand.
    .hint = Addresses begin with https://, http:// or mailto:.
table-row-too-long = This row of the table has more cells than its header. The rest stands in its last cell.
    .hint = Add columns to the header, or write \| for a bar within the text.
### Fixed words of documents

label-page = Page
label-of = of
label-agenda = Agenda
label-contents = Contents
label-summary = In short
label-abbreviations = Abbreviations
label-draft = Draft
label-date-place = Date and place
label-host = Hosted by
label-next = Next date
label-next-dates = Next dates
label-what = What
label-who = Who
label-due = By when
label-skip = Skip to content
label-funding = Funding
label-organiser = Organised by
label-number = No.
label-time = Time
label-topic = Topic
label-form = Form
label-subject = Proposal
label-dots = Dots
label-rating = Rating
label-participation = Attendance
label-status = Status
label-versions = Versions
label-version = Version
label-date = Date
label-initials = Initials
label-change = Change
label-distribution = Distribution
label-legal-basis = Legal basis
label-annexes = Annexes
label-pictures = Pictures
label-unapproved = Draft, not approved
label-place = Place
label-present = Present
label-guests = Guests
label-newcomers = For the first time
label-nobody = nobody
label-volunteers = Volunteers
label-quorum = Quorum
label-welcome = Welcome
label-invited-by = Invited by
label-all-day = the whole day
label-motto = Motto
label-announced = Announced
label-reply = Reply by
label-postponed-from = Planned for
label-chair = Chair
label-minutes-by = Minutes
label-task = Task
label-date-signature = Date, signature
label-table = Table
label-excerpt = Excerpt for agreement
label-edition-ministry = Ministry
label-edition-public = Public
label-without-internal = internal items
label-without-reports = the texts as they were sent in
label-without-registrations = registrations
label-without-attendance = the names of those who took part
label-without-contacts = contact details
label-without-sites = the senders of what was reported
label-without-pictures = pictures without consent or legal basis
label-without-notes = notes
label-table-follow-ups = Agreed steps
label-table-attendance = Attendance in detail
label-table-versions = History of versions
label-table-ratings = Dots for each suggestion
label-table-rated = Ratings of the suggestions
label-table-signatures = Who signs
label-table-rounds = Rotation of the groups
label-table-registered = Registered people
label-table-on-site = People on site
label-table-online = People online
label-table-excused = People who sent apologies
label-table-absent = Absent people
label-table-groups = Participants by group
label-table-heads = People on each day
label-table-food = Food requests
label-table-access = Access needs

### Building

output-edited = { $path } was edited by hand since the last run and stays as it is.
    .hint = The new version is beside it as “{ $new }”. Take your changes over into the inputs, or delete the old file.
output-foreign = { $path } was not written by austausch; the file stays as it is.
    .hint = What was made now is beside it as “{ $new }”. Delete the other file, or give it another name.
output-left = { $count ->
        [one] An earlier run wrote this file, this run does not: { $names }.
       *[other] An earlier run wrote these files, this run does not: { $names }.
    }
    .hint = Place, day or status have probably changed. Delete what you no longer need.
output-locked = { $path } could not be replaced; probably it is open at the moment.
    .hint = The new version is beside it as “{ $new }”. Close the file and run again.
template-no-list = “{ $name }” is no list, so { $exchange } was not written.
    .hint = Name a list, or delete the file: then the built-in template holds again.
template-unknown-helper = There is no command “{ $name }”, so { $exchange } was not written.
    .hint = Correct the command, or delete the file: then the built-in template holds again.
template-refused = The template does not fit the data, so { $exchange } was not written: { $reason }
    .hint = Correct the place, or delete the file: then the built-in template holds again.
template-syntax = The template is not well-formed here, so { $exchange } was not written.
    .hint = Every {"{{"}#if …{"}}"} needs its {"{{"}/if{"}}"}, every {"{{"}#each …{"}}"} its {"{{"}/each{"}}"}, every opening brace a closing one. The fault may lie before this place.
template-too-deep = The template calls itself, perhaps by way of others, or is nested more than 100 levels deep; therefore { $exchange } was not written.
    .hint = Delete the call {"{{"}> …{"}}"} that leads back here, or the file: then the built-in template holds again.
template-unknown-name = There is no name “{ $name }”, so { $exchange } was not written.
    .hint = Correct the name, or delete the file: then the built-in template holds again.
words-faulty = Something is wrong with your own words of the program: { $reason }
    .hint = The other lines hold. Correct the place, or delete the file: then the built-in words hold again.
picture-missing = { $why ->
        [is-a-folder] “{ $name }” is a folder, not a picture.
        [denied] The picture file “{ $name }” cannot be read: access is not allowed.
        [too-large] The picture file “{ $name }” is larger than 64 MB and is not read.
        [other] The picture file “{ $name }” cannot be read. The system says: { $error }
       *[not-found] There is no picture file “{ $name }”.
    }
    .hint = { $why ->
        [denied] Ask the person who owns the file for access, or put a new copy into the { $one_meeting }'s folder.
        [too-large] Make the picture smaller: 4000 pixels on its longer side are enough for any print.
       *[not-found] { $close ->
            [none] Put the file into the { $one_meeting }'s folder (logos: into the folder inputs), or correct its name.
           *[other] Did you mean “{ $close }”? If not, put the file into the { $one_meeting }'s folder (logos: into the folder inputs).
        }
    }

### Rules

attendance-adds-up = { $what ->
        [total] The groups add up to { $sum }, the total says { $said }.
        [people] { $sum ->
            [one] One person is
           *[other] { $sum } people are
        } there by name, { $said } are given in all.
       *[group] In the group “{ $group }” { $sum ->
            [one] one name is
           *[other] { $sum } names are
        } listed, its count says { $said }.
    }
    .hint = If both are right, leave them: what was typed is printed.
attendance-incomplete = Registered, but not named here: { $names }.
    .hint = Enter them under people: with presence: present, partly, excused or absent.
attendance-shape = Attendance is given in words and as groups.
    .hint = Use only one: phrase (in words) or groups (groups with counts or names).
attendant-without-name = Nothing says who took part here.
    .hint = Add name: … or, if the person is in programme.yaml, person: with the id.
duplicate-id = The id “{ $id }” is taken already.
    .hint = It stands in { $file }, line { $line }. Give one of the two another id.
contact-conflict = { $what ->
        [withdrawn] For “{ $partner }” the newer list says nothing of { $text } any more, which you have edited here.
       *[proposed] For “{ $partner }” the newer list says something else than you have entered here: { $text }
    }
    .hint = { $what ->
        [withdrawn] Delete the entry above, or keep it and delete only its name under `withdrawn`.
       *[proposed] Take from `proposed` into the keys above what is right, then delete the key `proposed` with all below it.
    }
contact-period = { $what ->
        [turned] “{ $partner }” ends ({ $until }) before the contact began ({ $since }).
       *[far] “{ $partner }” is to begin only in { $since }, long after the last meeting that is entered here.
    }
    .hint = { $what ->
        [turned] Mostly the two are turned round, or a year is mistyped. So the contact counts in no half-year.
       *[far] See whether the year is right. So the contact counts in no half-year yet.
    }
contact-twice = “{ $partner }” stands in line { $line } already, for the same thing and the same time.
    .hint = Delete one of the two. If they are two contacts, tell them apart by `field` or `form`.
contact-without-kind = “{ $partner }” has no kind and looks like the name of a person.
    .hint = If it is a private person, enter `kind: person`: then the name stays with the office. Else say the kind, by which is counted.
duplicate-contacts = { $what ->
        [other] The file is named after “{ $file }”, but the contacts in it are of “{ $site }”.
       *[twice] Contacts of “{ $site }” stand in { $file } already.
    }
    .hint = { $what ->
        [other] If `site` is right, rename the file; else correct `site`. Figures go by `site`.
       *[twice] Join both files: else partners count twice, and what the { $one_site } sends goes into one of them only.
    }
duplicate-report = There is { $a_report } of the { $one_site } “{ $site }” already.
    .hint = It is { $file }. Merge the two or remove one.
duplicate-table = There is { $a_table } with the number { $number } already.
    .hint = It is { $file }. Give one of the two another number.
item-without-title = { $count ->
        [one] An item without a title stands in no agenda: { $keys } is printed nowhere.
       *[other] An item without a title stands in no agenda: { $keys } are printed nowhere.
    }
    .hint = Add title: …, or delete { $keys }.
unknown-field = There is no { $one_field } “{ $id }”.
    .hint = { $suggested ->
        [0] { $Many_fields } are in programme.yaml under work_fields.
       *[other] Did you mean “{ $suggestion }”? { $Many_fields } are in programme.yaml under work_fields.
    }
unknown-inviter = There is no person, organisation or { $one_site } “{ $id }”.
    .hint = { $suggested ->
        [0] They are in programme.yaml under people, organisations and sites.
       *[other] Did you mean “{ $suggestion }”? They are in programme.yaml under people, organisations and sites.
    }
unknown-item = { $key ->
        [item] There is no agenda item “{ $id }”.
       *[in] There is no agenda item “{ $id }” with a section of its own.
    }
    .hint = { $suggested ->
        [0] { $key ->
            [item] After “item”, name the id of the item at which it was agreed.
           *[in] After “in”, name the id of an item that has no “in” itself.
        }
       *[other] Did you mean “{ $suggestion }”?
    }
unknown-organisation = There is no organisation “{ $id }”.
    .hint = { $suggested ->
        [0] Organisations are in programme.yaml under organisations.
       *[other] Did you mean “{ $suggestion }”? Organisations are in programme.yaml under organisations.
    }
unknown-person = There is nobody “{ $id }”.
    .hint = { $suggested ->
        [0] People are in programme.yaml under people.
       *[other] Did you mean “{ $suggestion }”? People are in programme.yaml under people.
    }
unknown-phrase = There is no phrase “{ $id }”.
    .hint = { $suggestion ->
        [none] “austausch phrases” lists all names.
       *[other] Did you mean “{ $suggestion }”? “austausch phrases” lists all names.
    }
unknown-site = There is no { $one_site } “{ $id }”.
    .hint = { $suggested ->
        [0] { $Sites } are in programme.yaml under sites. If it has left the programme, enter it again, with until: and its last month; what it reported still holds.
       *[other] Did you mean “{ $suggestion }”? { $Sites } are in programme.yaml under sites.
    }
aside-contradicts = { $what ->
        [used] The statement “{ $id }” is set aside, and still stands in the finding “{ $finding }”.
       *[twice] The statement “{ $id }” is already set aside in line { $line }.
    }
    .hint = { $what ->
        [used] Take it away under aside, or out of from of the finding.
       *[twice] One entry is enough; put the reasons together in it.
    }
finding-on-changed = The finding “{ $finding }” also stands for “{ $id }”; { $what ->
        [changed] its { $one_site } has changed this statement: “{ $before }” before, now “{ $now }”.
       *[withdrawn] its { $one_site } has withdrawn this statement (“{ $before }”).
    }
    .hint = Check whether the finding still holds. Then decide on { $what ->
        [changed] proposed
       *[withdrawn] withdrawn
    } in the { $one_report }, and this goes away.
unknown-statement = There is no statement “{ $id }”.
    .hint = { $suggested ->
        [0] After “from” and “aside” stand the ids of statements in the { $many_reports } in the folder sites.
       *[other] Did you mean “{ $suggestion }”? After “from” and “aside” stand the ids of statements in the folder sites.
    }
unknown-finding = There is no finding “{ $id }”; the sheet of the { $one_desk } lacks it.
    .hint = { $suggested ->
        [0] Under findings stand the ids of findings.yaml.
       *[other] Did you mean “{ $suggestion }”? Under findings stand the ids of findings.yaml.
    }
theme-unknown-exchange = There is no { $one_meeting } “{ $id }”; what the theme names of it counts nowhere.
    .hint = { $suggested ->
        [0] At exchange stands the name of the folder in inputs, such as 2016-04-06-sonneberg.
       *[other] Did you mean “{ $suggestion }”? At exchange stands the name of the folder in inputs.
    }
theme-unknown-finding = There is no finding “{ $id }” in this { $one_meeting }; it does not count for the theme.
    .hint = { $suggested ->
        [0] At finding stands the id from the findings.yaml of this { $one_meeting }.
       *[other] Did you mean “{ $suggestion }”? At finding stands the id from the findings.yaml of this { $one_meeting }.
    }
finding-in-two-themes = The finding “{ $id }” of { $exchange } stands at the theme “{ $title }” already (line { $line }).
    .hint = A finding belongs to one theme at most. Delete the entry there or here.
theme-twice = { $what ->
        [title] There is a theme “{ $text }” already (line { $line }).
       *[id] Another theme has the id “{ $text }” already (line { $line }).
    }
    .hint = { $what ->
        [title] If it is the same, put the findings to one of the two and delete the other. Else give it another title.
       *[id] Give this theme an id that none has yet.
    }
finding-on-internal = This finding also stands on “{ $id }”, a statement that its { $one_site } told the { $one_office } in confidence (`internal`).
    .hint = Take the id out of `from` and see whether the printed sentence is still true without it; or ask the { $one_site }.
name-of-two = “{ $name }” looks like two people and counts as one.
    .hint = Give each person an entry of its own: `- name: …`

abbreviation-without-space = “{ $short }” lacks its space.
    .hint = Write “{ $spaced }”{ $count ->
        [one] {""}.
       *[other] {""}; there are { $count } such places in this file.
    } With “typography: german” the program sets the space in the documents itself.
alt-equals-caption = The description only repeats the caption.
    .hint = Who does not see the picture hears the same twice. Say under alt what can be seen.
ambiguous-date = The date “{ $date }” can be read in more than one way.
    .hint = Write the month as a word and the year with four figures, such as 6 April 2016.
character-not-shown = { $kind ->
        [private] The character { $code } has no meaning: only one certain font shows anything for it.
        [replacement] Here stands { $code } { $character }: a character was lost in copying or saving.
        [object] Here stands { $code }: a picture or a field that was lost in copying.
       *[font] No font has the character { $character } ({ $code }); the PDF shows [{ $code }] instead.
    }
    .hint = { $kind ->
        [replacement] Put in the right character.
        [object] Delete the character. A picture is a part of its own in the agenda item (photos).
       *[other] Replace it with a word, or put a font that has it into the folder templates/fonts.
    }
dossier-number-differs = { $what ->
        [actual] As reached it says { $said } here; computed is { $computed }.
        [percent] It says “{ $said }” here, but the computation gives { $computed } %.
        [exchanges] It says “{ $said }” here, but of { $many_meetings } the computation gives { $computed }.
        [reports] It says “{ $said }” here, but of { $many_reports } the computation gives { $computed }.
        [sites] It says “{ $said }” here, but of { $many_sites } the computation gives { $computed }.
        [statements] It says “{ $said }” here, but of statements the computation gives { $computed }.
        [findings] It says “{ $said }” here, but of findings the computation gives { $computed }.
        [partners] It says “{ $said }” here, but of network partners the computation gives { $computed }.
       *[agreements] It says “{ $said }” here, but of agreements the computation gives { $computed }.
    }
    .hint = { $what ->
        [actual] Delete actual: with figure, the program computes what was reached.
       *[other] Correct the number, or leave it out: the computed one stands beside it. If it counts something else, say under source where it comes from.
    }
dossier-number-small = It says “{ $said }” here: a dossier for others does not tell of so few { $sites } or people.
    .hint = Write “fewer than three”, or leave the number out.
count-differs = { $basis ->
        [reports] It says { $said } here, but { $count } { $count ->
            [one] { $one_site } has
           *[other] { $many_sites } have
        } filed { $a_report } (newcomers apart).
        [sites] It says { $said } here, but { $count } { $count ->
            [one] { $one_site } belongs
           *[other] { $many_sites } belong
        } to the programme on that day (newcomers apart).
       *[group] Of { $count }, { $said } cannot have come.
    }
    .hint = { $basis ->
        [reports] Correct the number, or add the missing { $many_reports } in the folder sites.
        [sites] Correct the number, or from and until of the { $many_sites } in programme.yaml.
       *[group] Correct count or of.
    }
deadline-without-day = { $what ->
        [year] The deadline has no year: nobody knows until when to report.
       *[day] The deadline names no day: nobody knows until when to report.
    }
    .hint = Write the day as year, month, day: deadline: 2016-10-19
date-contradicts = { $what ->
        [announcement] The { $one_meeting } { $war_meeting } announced ({ $date }) when { $er_meeting } { $war_meeting } over already.
        [deadline] The deadline ({ $date }) lies after the { $one_meeting }.
        [reply] The day until which people reply ({ $date }) lies after the { $one_meeting }.
        [published] The { $one_record } was published ({ $date }) before the { $one_meeting } took place.
       *[version] This version is older than the { $one_meeting } ({ $date }).
    }
    .hint = Correct the date here or under days; often it is the year.
filed-not-read = “{ $typed }” is no moment; nobody knows when the { $one_report } was filed.
    .hint = Write day and time, such as 2016-10-20T14:05, or delete the line: the { $one_report } is a draft then.
item-order = “{ $title }” begins at { $start } but stands below “{ $other }” ({ $above }).
    .hint = Put the items into the order of their times, or correct these. If it is another day, add day.
period-contradicts = { $what ->
        [backwards] The end ({ $other }) lies before the beginning ({ $one }).
       *[names] “{ $one }” and “{ $other }” hold for the same time; the first one would be printed.
    }
    .hint = { $what ->
        [backwards] Correct from or until.
       *[names] Write the time for which each name holds: until with the earlier one, from with the later one.
    }
registration-day-unknown = The { $one_meeting } { $hat_meeting } no day “{ $day }”; the person is counted on no day.
    .hint = Correct the day. Who comes on all days needs none.
series-over = There can be no event { $ordinal }: the series has { $of }.
    .hint = Correct ordinal or of.
version-order = { $what ->
        [date] Version { $number } is older than version { $before } above it.
       *[number] Version { $number } stands below version { $before }.
    }
    .hint = Put the versions into their order, the latest last, and give each a number of its own.
date-as-words = “{ $typed }” is not recognised as a date.
    .hint = Write: { $date }
end-before-start = The end ({ $end }) lies before the beginning ({ $start }).
    .hint = Correct one of the two times.
day-order = The day { $date } is out of order or stands there twice.
    .hint = Put the days in order, the earliest first.
link-to-no-item = No item of the agenda has the number “{ $number }”. The reference is printed as it stands.
    .hint = Write the number of the item behind #, as the agenda shows it: [item 5](#5), [2.1](#2.1)
item-number-twice = An item above has the number “{ $number }” already.
    .hint = Give each item a number of its own under number, or let the program count.
next-without-date = Neither the day nor the place of this next meeting is known. It is not printed.
    .hint = Add date or place, or delete the entry.
place-missing = Nothing says where the { $one_meeting } { $war_meeting }.
    .hint = Name the town under place. If all met online, write: venue_mode: online
follow-up-answered = The { $one_site } “{ $site }” reports that this follow-up was { $state ->
        [done] done.
       *[dropped] dropped.
    }
    .hint = Add `state: { $state }` and, under outcome, what became of it; the { $one_site }’s remark stands in its { $one_report } under last_plans.
outcome-of-open = This follow-up counts as open, but its outcome is told already.
    .hint = Add `state: done` or `state: dropped`. If it is still open, what has been done so far belongs to “what”.
due-before-event = The due date “{ $due }” lies before the { $one_meeting }.
    .hint = Correct it; often it is the year.
duplicate-statement = The same statement is there already.
    .hint = It stands in { $file }, line { $line }. If one was copied by mistake, delete it; if two { $sites } really report the same, leave both.
finding-without-statement = The finding “{ $id }” stands for no statement.
    .hint = Name under from the statements it stands for, or write how it came up: raised: in the discussion
flipchart-not-typed = The photo “{ $name }” is not typed yet.
    .hint = Type under results what stands on the photo, then set typed: true. What is missing here is not printed.
folder-date-differs = The folder is named after { $folder }, but the { $one_meeting } { $war_meeting } on { $date }.
    .hint = Correct the date, or rename the folder.
gender-forms = “{ $words }” is written { $form ->
        [asterisk] with an asterisk
        [colon] with a colon
        [underscore] with an underscore
        [capital] with a capital I
        [slash] with a slash
        [dot] with a middle dot
       *[pair] as a pair
    }, elsewhere it is { $usual ->
        [asterisk] with an asterisk
        [colon] with a colon
        [underscore] with an underscore
        [capital] with a capital I
        [slash] with a slash
        [dot] with a middle dot
       *[pair] as a pair
    }: “{ $example }”.
    .hint = { $count ->
        [one] Use one form throughout the document.
       *[other] Use one form throughout the document; this one stands in { $count } places.
    } Quotations stay as they are.
heading-level-skipped = The heading “{ $words }” skips a level.
    .hint = Write no more than { $signs } before it. Who has the document read aloud would search for the missing level.
heading-without-text = { $what ->
        [words] This heading has no words.
       *[below] There is nothing below the heading “{ $words }”.
    }
    .hint = { $what ->
        [words] Write them behind the signs, or delete the line.
       *[below] Write a paragraph below it, or delete the heading.
    }
invisible-character = { $kind ->
        [direction] An invisible character ({ $code }) changes the direction of writing here.
        [hyphen] In the word “{ $word }” there is a soft hyphen, which nobody sees ({ $code }).
       *[nothing] There is an invisible character here ({ $code }).
    }
    .hint = Delete it{ $word ->
        [none] {""}.
       *[other] {""}: most easily by typing “{ $word }” anew.
    } Such characters often come with copied text.
item-day-unknown = There is no day { $day }: the { $one_meeting } { $hat_meeting } { $days ->
        [one] one day.
       *[other] { $days } days.
    }
    .hint = Correct day, or add the day under days.
item-without-part = { $count ->
        [one] Nothing is told of this agenda item: { $titles }
       *[other] Nothing is told of { $count } agenda items: { $titles }
    }
    .hint = If nothing was said, all is well. Else give the item parts, or name with “in” the item in whose section it is told.
kind-differs = The statement “{ $id }” is of another kind than the finding “{ $finding }”.
    .hint = A finding merges statements of one kind. Check kind, or whether the statement stands in the right place of the { $one_report }.
language-missing = “{ $words }” stands in another script, but no key says in which language: lang is missing.
    .hint = Screen readers speak it wrongly otherwise. Name the language with lang beside the text, for a paragraph as passage: {"{"}text: …, lang: uk{"}"}, for words within a sentence under foreign_words in programme.yaml.
language-not-known = “{ $lang }” is no language.
    .hint = Name the language by its code or its name: en, uk, English, Ukrainian. Countries often have other codes.
link-not-valid = { $fault ->
        [blank] There is a blank in the address “{ $url }”.
        [scheme] The address “{ $url }” does not begin with https:// or http://.
        [mail] “{ $url }” is no address for mail.
        [character] There is a character in the address “{ $url }” that cannot stand there.
       *[host] The address “{ $url }” lacks the name of a computer.
    }
    .hint = { $fault ->
        [blank] Copy the address from the browser. If the blank belongs there, write: { $encoded }
        [scheme] Copy the address from the browser, with https:// before it.
       *[other] Copy the address from the browser.
    }
link-says-nothing = The link “{ $words }” does not say where it leads.
    .hint = Who has the links of a page read out hears these words alone. Name what is there, such as: Guide of the state. The address is printed behind it.
mail-not-valid = “{ $mail }” is no address for mail.
    .hint = Write nothing but the address, such as office@example.org, without names or blanks.
next-before-event = The next date ({ $date }) does not lie after the { $one_meeting }.
    .hint = Correct the date under next or under days.
not-printed = { $what ->
        [findings] These findings are printed by no part of the agenda.
        [tables] The { $many_tables } are printed by no part of the agenda.
        [follow-ups] The follow-ups are printed by no part of the agenda.
        [all-day] `all_day: true` is not printed: it belongs into the sentence that says who took part, and there is none.
        [attendance] Who took part stands in no invitation (`status: announced`).
       *[introduction] This introduction is printed by no part of the agenda.
    }
    .hint = { $what ->
        [all-day] Add attendance with phrase or groups, or delete all_day.
        [attendance] Delete attendance, or change status once the day is over.
       *[other] Add to the parts of the fitting item in exchange.yaml a line: - { $part }
    }
organisation-not-valid = The organisation “{ $id }” has no name that is valid on that day.
    .hint = Add the name of that day under names in programme.yaml.
part-without-content = { $what ->
        [tables] The { $many_tables } should stand here, but there are none.
        [follow-ups] The follow-ups should stand here, but there are none.
       *[introduction] { $A_site } should introduce itself here, but its { $one_report } has no introduction.
    }
    .hint = { $what ->
        [tables] Make a file for each { $one_desk } in the folder tables, or delete the part.
        [follow-ups] Add follow_ups to exchange.yaml, or delete the part.
       *[introduction] Add introduction to the { $one_report } of the { $one_site }, or delete the part.
    }
person-not-valid = No role of { $name } holds on that day.
    .hint = Add the role with from and until under roles in programme.yaml, or check the date.
person-twice = { $what ->
        [both] “{ $name }” stands in line { $line } with another presence.
        [active] “{ $name }” was not there, says line { $line }, but is named here as present.
       *[twice] “{ $name }” stands in line { $line } already.
    }
    .hint = { $what ->
        [twice] Delete one entry. If they are two people, tell them apart: by the full name or the organisation.
       *[other] Correct one of the two lines. If they are two people, tell them apart: by the full name or the organisation.
    }
photo-withheld = The picture “{ $name }” stands in { $documents ->
        [print] neither PDF nor Word
        [web] neither HTML nor Markdown
       *[all] no document
    }: { $why ->
        [refused] somebody in it refused.
        [withdrawn] somebody in it withdrew the consent.
        [guardians] nobody who has custody of the child in it agreed.
        [words] it says “{ $words }” under consent.
       *[other-use] the consent is not for that.
    }
    .hint = { $why ->
        [guardians] Name under guardians who agreed, or take the picture out.
        [words] If there is consent, write it under consents and delete this line. If none is needed, say why under legal_basis. Else take the picture out.
        [other-use] If those in it allowed more, add it under uses. Else nothing need be done.
       *[other] Take the picture out, also from the folder if it is to be deleted.
    }
phrase-contradicts = { $what ->
    [day] “{ $said }” is not the day that the data give ({ $right }).
    [ordinal] “{ $said }” contradicts the data: it is number { $right } of the series.
    [host] “{ $said }” is not the host according to the data; that is { $right } (hosts).
   *[place] “{ $said }” is not the place that the data give ({ $right }).
}
    .hint = The own phrase “{ $id }” stands instead of a sentence that takes this from the data. Correct the text or the data.
phrase-fault = { $fault ->
    [name] The own phrase “{ $id }” asks for “{ $name }”, and there is no such thing.
    [helper] The own phrase “{ $id }” calls “{ $name }”, and there is no such helper.
    [list] In the own phrase “{ $id }”, “{ $name }” is no list.
    [text] In the own phrase “{ $id }”, “{ $name }” is a list or an object, not a text.
    [syntax] In the own phrase “{ $id }”, something in braces is not written as it should be.
    [deep] The own phrase “{ $id }” calls itself, or is nested too deeply.
   *[other] The own phrase “{ $id }” does not fit the data: { $name }
}
    .hint = What stands between {"{{"} and {"}}"} is put in as in the files under templates/phrases; “austausch phrases { $id }” names what there is. To print the braces themselves, write \{"{{"}.
phrase-not-a-line = The phrase “{ $id }” stands within a line; the own text has more than one paragraph, or is a list or a table.
    .hint = Write it as one paragraph. What needs more room belongs to an agenda item (text).
phrase-in-one-line = The phrase “{ $id }” stands in one line: the line ends of the own text become blanks.
    .hint = Write it in one line.
phrase-not-said = The phrase “{ $id }” stands nowhere in this { $one_record }; the own text is not printed.
    .hint = Where it stands and when, `austausch phrases { $id }` tells. If the sentence belongs elsewhere, write it there.
phrase-not-lines = The phrase “{ $id }” is made of lines; the own text has a list, a table or a heading.
    .hint = Write each line as a paragraph, with an empty line between them.
teaser-short = The short news has only { $count } characters; { $least } and more are usual.
    .hint = Say under summary in two or three sentences what it is about.
photo-without-alt = { $words ->
        [no] The picture “{ $name }” has no description.
       *[yes] The description “{ $alt }” does not say what can be seen in the picture “{ $name }”.
    }
    .hint = Say under alt in one sentence what can be seen: for those who do not see the picture.
edition-agreed-by-name = “{ $name }” is left out of dossiers for others: it looks like the name of a person, and no people are named in agreements there.
    .hint = If it is a person, enter her with her role under `people` in `programme.yaml`: then the role stands there. If it is an organisation, enter it there under `organisations`.
edition-unnamed = people named by the office
edition-exception = The { $edition ->
        [public] public edition
       *[ministry] edition for the ministry
    } says words that also stand in what is withheld, but may be printed otherwise: { $words }
    .hint = Read whether they really give nothing away.
edition-leak = The { $edition ->
        [public] public edition
       *[ministry] edition for the ministry
    } must not say this, { $kind ->
        [name] a name
        [surname] a surname
        [contact] an address or telephone number
        [code] the name of a file or an id
       *[words] words of a text that is withheld
    }: “{ $words }”{ $others ->
        [0] {""}
        [one] {" "}(in another file, too)
       *[other] {" "}(in { $others } other files, too)
    }. Nothing of this edition is written.
    .hint = Take it out of the text in which it is printed, or out of your own template that prints it. If the name may be told, write it where it is printed on purpose (speakers, roles), or with attendance: names_public: true.
edition-not-made = No edition for others could be made of these inputs: what was left could not be read again.
    .hint = This is a fault of the program. Build without --edition, and report it.
edition-unread = The { $edition ->
        [public] public edition
       *[ministry] edition for the ministry
    } is not written: this file cannot be read as a whole, and so what stands in it cannot be withheld.
    .hint = First mend what `austausch check` says about this file.
edition-picture = The picture “{ $name }” is left out of editions for others: { $lacks ->
        [denied] consent is missing or was refused.
        [consent] nobody stands under consents who agreed.
       *[basis] legal_basis names no legal basis.
    }
    .hint = With consents: [{"{"}kind: written, by: …{"}"}] (if nobody can be recognised: [{"{"}kind: nobody{"}"}]) and legal_basis it may be shown.
photo-without-consent = { $what ->
        [words] For the picture “{ $name }”, consent stands there in words only, which proves nothing.
       *[nothing] The picture “{ $name }” does not say whether those in it agreed, or on what ground it is published.
    }
    .hint = Write under consents who agreed, and how: consents: [{"{"}kind: written, by: …, date: 2027-05-11{"}"}]. If nobody can be recognised: [{"{"}kind: nobody{"}"}]. What else allows to publish it stands under legal_basis.
photo-without-credit = The picture “{ $name }” does not say who took it.
    .hint = Name the person or organisation under credit.
printed-twice = { $what ->
        [findings] These findings are printed by the item in line { $line } already
        [tables] The { $many_tables } are printed by the item in line { $line } already
        [follow-ups] The follow-ups are printed by the item in line { $line } already
        [introduction] This introduction is printed in line { $line } already
        [follow-up] The same follow-up stands in line { $line } already
        [finding] The same finding stands in line { $line } already
       *[text] The same stands in line { $line } already
    }; the { $one_record } would say it twice.
    .hint = Delete one of the two.
published-changed = The { $one_record } is published{ $version ->
        [none] {""}
       *[other] {" "}(version { $version })
    } and now says something else than what was published; the files of that stay as they are.
    .hint = If the change is to appear, write in exchange.yaml { $version ->
        [none] the line versions: [{ $entry }]
       *[other] at the end of versions the entry - { $entry }
    } – version { $next } then stands beside it. If the change was a slip, take it back. If the published file itself is to be replaced, delete { $kept }.
published-not-kept = What is published here could not be kept: { $reason }
    .hint = Check whether you may write to the folder, and build once more: without this file nobody notices when something published changes.
released-changed = { $how ->
        [gone] This file was released with version { $version } and is not there any more.
       *[changed] This file was released with version { $version } and was changed since.
    }{ $count ->
        [0] {""}
       *[other] {" "}It was received by: { $to }
    }
    .hint = Restore the released one from a backup, or release a new version: austausch release.
released-unread = The file that keeps what is released could not be read: { $reason }
    .hint = Restore it from a backup.
published-unread = The file that keeps what is published could not be read: { $reason }
    .hint = Restore it from a backup. If what exchange.yaml says now is to hold, delete it.
published-draft = It still says “{ $words }” here, but the status is { $status ->
        [announced] “announced”.
        [agreed] “agreed”.
       *[published] “published”.
    }
    .hint = Complete the text, or set status to draft.
published-without-day = The { $one_record } is published, but does not say since when.
    .hint = Add the day: published: 2027-06-15
quorum-differs = { $what ->
        [present] { $present ->
            [1] 1 was
           *[other] { $present } were
        } there, but only { $of } have a vote.
        [needed] { $needed } are needed, but only { $of } have a vote.
        [reached] { $present ->
            [1] 1 was
           *[other] { $present } were
        } there, { $needed } are needed; reached says the opposite.
        [decided-without] There was no quorum, but decisions were made.
       *[decided] { $present ->
            [1] 1 was
           *[other] { $present } were
        } there, { $needed } are needed: so there was no quorum, but decisions were made.
    }
    .hint = { $what ->
        [reached] Leave out reached, or correct the figures.
        [decided-without] Check reached under quorum. If it is right, find out whether the decisions hold.
        [decided] Check the figures under quorum. If they are right, find out whether the decisions hold.
       *[other] Correct the figures under quorum: present, of (who have a vote), needed.
    }
quote-with-marks = The quotation brings its own quotation marks.
    .hint = Leave them out: the template sets them.
report-missing = { $count ->
        [one] One { $one_site } has not filed { $a_report } yet: { $names }.
       *[other] { $count } { $many_sites } have not filed { $a_report } yet: { $names }.
    }
    .hint = Remind them. As soon as the status is no longer “draft”, this note goes away.
signed-before-event = The sign-off is older than the { $one_meeting } ({ $month }).
    .hint = Correct month under sign_off.
site-not-valid = The { $one_site } “{ $id }” was not part of the programme on that day ({ $period }).{ $waits ->
        [0] {""}
       *[other] {" "}Its { $one_report } is not counted until you decide.
    }
    .hint = Check the date of the { $one_meeting }, from and until of the { $one_site } in programme.yaml, and whether the file belongs in this folder.{ $waits ->
        [0] {""}
       *[other] {" "}If the { $one_report } is to count, write counts: true in it, else counts: false.
    }
site-without-name = The { $one_site } “{ $id }” has no name.
    .hint = Add name, or names with the time in which each of them holds: names: [{"{"}name: Musterstadt, until: 2027-12{"}"}].
statement-unused = { $site }: { $count ->
        [one] one statement is still undecided ({ $ids }).
       *[other] { $count } statements are still undecided ({ $ids }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }).
    }
    .hint = Name it in findings.yaml under from of the finding it belongs to, or under aside with the reason: {"- {"}id: …, reason: …{"}"}. “austausch findings” shows what is near.
tally-differs = { $what ->
        [present] { $votes ->
            [1] 1 vote was
           *[other] { $votes } votes were
        } counted, but { $present ->
            [0] nobody was
            [1] 1 was
           *[other] { $present } were
        } there.
       *[words] The decision says “{ $words }”, but { $for } voted for it, { $against } against it, and { $abstained } abstained.
    }
    .hint = { $what ->
        [present] Correct the votes under tally, or the attendance.
       *[words] Correct the votes under tally, or the wording. The program prints the votes itself.
    }
term-spellings = “{ $word }” stands here, elsewhere “{ $usual }” ({ $usually } times).
    .hint = { $count ->
        [one] Write the word in one way throughout.
       *[other] Write the word in one way throughout; as here it stands { $count } times.
    }
times-overlap = “{ $title }” begins at { $start }, but “{ $other }” ends at { $end } only.
    .hint = Correct the times. If both run side by side, say so with kind: (forum, marketplace, theme-tables or media-station) or with “in”.
typed-number = The number “{ $number }” was typed by hand.
    .hint = { $instead ->
        [point] There is a dash before points already.
        [heading] The program sets the numbers of headings where the agenda is numbered (numbering).
        [item] The program sets numbers, else there are two; one other than the counted one goes into number.
       *[number] The program sets numbers, else there are two.
    } Delete “{ $number }”: { $rest }
unbalanced-quotes = The quotation mark { $mark } has no partner.
    .hint = Add the missing mark in the same text, or delete this one.
unknown-rule = There is no rule “{ $id }”.
    .hint = { $suggested ->
        [0] “austausch explain” lists all rules.
       *[other] Did you mean “{ $suggestion }”? “austausch explain” lists all rules.
    }
weekday-differs = “{ $date }” is no { $said } but a { $right }.
    .hint = Correct the weekday or the date.
word-not-known = { $gap ->
        [nothing] There is no word here.
        [gender] Whether it is der, die or das for “{ $word }” is not known.
       *[plural] The plural of “{ $word }” is not known.
    }
    .hint = { $gap ->
        [plural] Write the plural behind it, as a dictionary does: “das Gremium, die Gremien”. If there is none, write a dash (“der Bedarf, –”). If the word is a plural itself, write “(Mehrzahl)” behind it.
       *[other] Write the word with its article and, where needed, with genitive and plural, as a dictionary does: “das Gremium, des Gremiums, die Gremien”.
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
edition-of-internal = “{ $kind }” is an internal paper: there is no other edition of it.
layout-slow = { $exchange }: { $layout } has been laid out for more than ten seconds. If it takes too long, stop with Ctrl+C and undo the last change to this layout.
machine-error = That did not work: { $error }
no-inputs = There is no folder { $path } here.
    Change to your working folder, name it with --root, or make one with “austausch init FOLDER”.
unknown-exchange = There is no { $one_meeting } “{ $name }”. { $how ->
        [like] Did you mean “{ $known }”?
        [none] The folder inputs holds none yet; “austausch new” makes one.
       *[all] There are: { $known }.
    }
usage-error = I do not understand this command.
usage-command = There is no command “{ $name }”.{ $like ->
        [none] {""}
       *[other] {" "}Did you mean “{ $like }”?
    }
usage-option = There is no “{ $name }” here.{ $like ->
        [none] {""}
       *[other] {" "}Did you mean “{ $like }”?
    }
usage-no-value = Something is missing behind “{ $name }”.{ $allowed ->
        [none] {""}
       *[other] {" "}Possible are: { $allowed }.
    }
usage-value = “{ $value }” does not fit “{ $name }”.{ $like ->
        [none] {""}
       *[other] {" "}Did you mean “{ $like }”?
    }{ $allowed ->
        [none] {""}
       *[other] {" "}This is right: { $allowed }.
    }
usage-ordinal = a whole number from 1 to 99
usage-missing = This is missing: { $name }.
usage-missing-import = Which file or folder is to be read? For example: austausch import inbox
usage-missing-init = What is the working folder to be called? For example: austausch init workfolder
usage-missing-new = What is the folder of the new exchange to be called? Day and town, for example: austausch new 2027-11-03-sampletown
usage-twice = “{ $name }” is there more than once; once is enough.
usage-conflict = “{ $name }” and “{ $other }” do not go together. Leave one out.
usage-count = “{ $name }” has too many or too few values.
usage-help = “{ $command }” says what is possible.
cause-not-found = There is no such file or folder.
cause-denied = Access is not allowed. Another program may have the file open.
cause-exists = There is a file of that name already.
cause-not-a-folder = This path has a file where a folder should be.
cause-is-a-folder = That is a folder, not a file.
cause-full = There is no room left on the disk.
cause-read-only = This disk cannot be written to.
cause-not-text = The file is no text in UTF-8.
cause-name = No file can have that name here.
cause-too-large = The file is too large.
cause-busy = Another run of austausch is writing to this folder. Start again when it is done.
cause-other = The system says: { $error }
init-written = made: { $path }
init-kept = kept: { $path } (was there already)
init-done = Done. Next: adapt the files in { $folder }, then: austausch build --root "{ $folder }"

menu = austausch makes the record of an exchange from what the sites report.

    It is told what to do by commands, in a window of the command prompt (Windows key, type “cmd”, return key):

      Begin:                       austausch init workfolder
      Begin an exchange:           austausch new 2027-11-03-sampletown
      Forms for the sites:         austausch forms
      Read what sites send:        austausch import inbox
      Who is missing?              austausch status
      Check what was typed:        austausch check
      Build the record:            austausch build

    All commands: austausch --help
menu-wait = Go on with the return key.{" "}
help = austausch turns what the sites report into the record of their exchange.
help-examples = Examples:
      austausch init workfolder
      austausch check
      austausch build 2016-04-06-sonneberg --format pdf,docx
help-layout = { "{" }about{ "}" }

    Usage: { "{" }usage{ "}" }

    { "{" }all-args{ "}" }{ "{" }after-help{ "}" }
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-usage-options = [OPTIONS]
help-usage-command = COMMAND
help-help = This help
help-version = Version of the program
help-lang = Language of messages: de or en. Default: de
help-build = Builds the documents: inputs/ becomes files in outputs/
help-build-examples = Examples:
      austausch build                                   all exchanges, all formats
      austausch build 2016-04-06-sonneberg              only this one
      austausch build --format pdf,docx --out shelf     only PDF and Word, into the folder shelf
      austausch build --programmes land --shard 3/8     the third of eight parts of all working folders in land
help-build-exchanges = Which exchanges (folders below inputs). Default: all
help-build-kind = Which kind of document: { $kinds }. Usual: record
help-build-format = Which formats, separated by commas: pdf, docx, html, md, typ, ics. Default: pdf,docx,html,md, and ics with the dates
help-build-edition = For whom: internal (the usual one), ministry, public (everybody). Default: internal; of a published record public, too
help-build-inputs = Write the inputs of that edition, too: anew, without what it must not have
help-build-template = Use this Word template instead of the one in the folder templates (Word only)
help-build-programmes = All working folders in this folder, one for each programme; each writes into its own folder outputs
help-build-shard = Build this part only: 3/8; auto or auto/8: the part that Slurm or Kubernetes names. “austausch merge” checks that all parts are there
help-build-out = Where to. Default: outputs
help-build-root = The working folder that holds inputs. Default: the current folder
help-check = Checks the inputs and writes nothing
help-check-examples = Examples:
      austausch check
      austausch check 2016-04-06-sonneberg --json
help-check-exchanges = Which exchanges (folders below inputs). Default: all
help-check-json = Findings as JSON, for other programs
help-check-root = The working folder that holds inputs. Default: the current folder
explain-no-rule = “{ $id }” is no rule about contents but a message of reading and writing. Its weight is fixed. It says:
explain-example = For example:
example-unknown-key =
    typed:    ort: Sampletown
    right:    place: Sampletown
example-unknown-value =
    typed:    status: done
    right:    status: agreed
example-wrong-type =
    typed:    volunteers: three
    right:    volunteers: 3
example-missing-key =
    typed:    - text: A party went well.
    right:    - id: sampletown-e1
                text: A party went well.
example-missing-value =
    typed:    place:
    right:    place: Sampletown
example-duplicate-key =
    typed:    place: Sampletown
              place: Exampleton
    right:    place: Sampletown
example-several-keys =
    typed:    - text: A paragraph.
                tables: all
    right:    - text: A paragraph.
              - tables: all
example-needs-quotes =
    typed:    title: *New* here
    right:    title: "*New* here"
example-comment-cuts-value =
    typed:    venue: House #3
    right:    venue: "House #3"
example-no-space-after-colon =
    typed:    place:Sampletown
    right:    place: Sampletown
example-number-out-of-range =
    typed:    ordinal: 0
    right:    ordinal: 1
explain-unknown = I do not know the rule “{ $id }”. { $suggested ->
    [0] “austausch explain” lists all.
   *[other] Did you mean “{ $suggestion }”?
}
explain-more = More about a rule: austausch explain ID
explain-fails = This is noticed:
explain-finds = It says:
explain-passes = This is all right:
explain-setting = To change its weight (error, warning, hint) or to switch it off (off), in inputs/programme.yaml:

      rules:
        - {"{"}id: { $id }, severity: off{"}"}
phrases-line = one line
phrases-lines = lines
phrases-blocks = paragraphs
phrases-more = More about a phrase: austausch phrases NAME. All of them as files to change: austausch phrases --write
phrases-built-in = The text that is built in; an own one for all { $many_meetings } lies in { $path }:
phrases-own = This folder’s own text, from { $path }:
phrases-given = Beside the facts it is given: { $names }
phrases-facts = Everything that a template sees can be put in, such as event.place or programme.name; docs/vorlagen.md lists it.
phrases-setting = An own text for one { $one_meeting }, in its exchange.yaml:

      {"  "}phrases:
      {"    "}{ $id }: …
phrases-written = What lies here holds instead of the built-in text. Delete what you do not change: then the built-in one holds again.
help-phrases = Lists the phrases with their texts, or writes them as files to change
help-phrases-examples = Examples:
      austausch phrases
      austausch phrases opening
      austausch phrases opening next --write
help-phrases-names = Phrases by name; without: all of them
help-phrases-write = Writes them into templates; what is there already stays as it is
help-phrases-root = The working folder that holds inputs. Default: the current folder
help-dossier = Makes the dossier over several meetings, with key figures and charts
help-dossier-examples = Examples:
      austausch dossier                                      as inputs/dossier.yaml says
      austausch dossier --from 2014-01 --to 2016-12          for this period
      austausch dossier --edition public --format pdf,html   for everybody
      austausch dossier --site gera                          the sheet of one site, as a Word file
help-dossier-from = The first month or year: 2014-01
help-dossier-to = The last month or year: 2016-12
help-dossier-sites = Only these (ids, with commas between)
help-dossier-site = The sheet of this one (id) for its own report
help-dossier-edition = For whom: internal (office), ministry or public
help-dossier-full = Everything that was said at each exchange, not only what was said most
help-dossier-format = Formats, separated by commas: pdf, docx, html, md, typ, csv (values of the tables, with a data dictionary)
help-dossier-out = Folder for results. Default: outputs
help-dossier-root = The working folder that holds inputs. Default: the current folder
csv-nothing = This document has no tables whose values are kept as CSV.
    .hint = The dossier has: austausch dossier --format csv
dossier-none = In this period lies no meeting. What --from and --to do not name stands in inputs/dossier.yaml; “austausch status” shows which there are.
dossier-sentences-left-out = { $count ->
        [one] The sentence of dossier.yaml is
       *[other] The { $count } sentences of dossier.yaml are
    } not in this dossier: { $count ->
        [one] it was
       *[other] they were
    } signed for the period and the choice that stand there.
    .hint = If they are to stand here, change `from`, `until` and `sites` in dossier.yaml, and look whether they still hold.
dossier-backwards = The period ends before it begins: --from { $from }, --to { $to }.
dossier-unknown-site = “{ $site }” is no id of inputs/programme.yaml.
help-explain = Explains a rule with examples; without an ID: lists all rules
help-explain-examples = Examples:
      austausch explain
      austausch explain gender-forms
help-explain-id = The rule, as it stands in brackets before a message
help-init = Makes a working folder with commented starting files
help-init-examples = Example:
      austausch init workfolder
help-init-dir = The folder; what is there already stays as it is

### Filling Word templates
template-filled = written: { $path }
template-same-name = Other data would become the file { $path } as well.
    .hint = The Word files have the names of their data. Give the files with the data different names.
template-fill-files = Name, after the template, the data and the Word file to write. For many data, name all of them, and with --out the folder for the Word files.
template-over-itself = The filled file would have the name of the template: the template would be gone.
    .hint = Give the filled file another name, such as done.docx, or another folder with --out.
template-data = The data are not readable JSON.
    .hint = Check brackets and commas at that place.
json-encoding = The file is not saved as UTF-8: characters such as ä in it cannot be read for certain.
    .hint = Save it again, and choose UTF-8 as its encoding.
help-template = Own Word templates: write one to start from, check, fill
help-template-fill = Fills a Word template with data from a JSON file
help-template-fill-examples = Example:
      austausch template fill letter.docx data.json done.docx
      austausch template fill letter.docx gera.json suhl.json --out letters
help-template-fill-template = The Word file with tags such as { "{{" }name{ "}}" }
help-template-fill-data = The data, then the Word file to write; one that is there is replaced
help-template-fill-out = Fills the template with each of the files named; the Word files go into this folder, under the names of their data
help-template-fill-missing = What a name that the data does not have means: error or empty
help-template-fill-ask_refresh = Word asks on opening whether to refresh page numbers and contents

### Word templates as files
word-template-unread = This Word template cannot be read, so there is no Word file. The other formats are built.
    .hint = Check folder and name. If the template is open in Word, close it there.
word-template-unused = This Word template is not needed: Word is not among the formats asked for.
    .hint = Add docx to “--format”, or leave out “--template”.
template-new = written: { $path } ({ $names } names, each with a comment)
template-new-ending = “{ $path }” does not end in .docx: Word would not open the file. Call it “{ $example }”, for instance.
template-new-exists = There is a file { $path } already, and it stays as it is. Give another name.
help-template-new = Writes a Word template to start from: every name with a comment
help-template-new-examples = Example:
      austausch template new letterhead.docx
help-template-new-file = The Word file to be written; one that is there stays as it is
help-template-new-kind = For which kind of document: { $kinds }. Usual: record

### Names in templates
name-view-version = The version of these names. It grows when a name goes or changes its meaning.
name-view-document = The document: title, opening, agenda, closing.
name-view-sections = Its sections, in order.
name-view-programme = The programme.
name-view-words = What the programme calls things.
name-words-meeting = A meeting.
name-words-site = A site.
name-words-project = The project of a site.
name-words-undertaking = The project of a host, in the opening.
name-words-table = A theme table.
name-words-success = A success.
name-words-obstacle = An obstacle.
name-words-plan = A plan.
name-words-need = A need.
name-words-client = Those whom the work is for.
name-words-office = The office.
name-words-record = The record.
name-words-report = What a site files.
name-words-field = A field of work.
name-words-filing = What a site sends in, as forms and mails call it: the word for a report where one was typed.
name-noun-entry = The noun as a dictionary has it; phrases read it.
name-noun-singular = One of it, without article: `Netzwerktreffen`.
name-noun-plural = Several, without article; of what has no plural, the singular.
name-noun-genitive = The genitive with its article: `des Netzwerktreffens`.
name-noun-gender = `masculine`, `feminine`, `neuter`, or `plural` for what has no singular.
name-programme-project = The project of a site with the programme’s name: `ThINKA-Projekt`, `Projekt der Sozialen Stadt`.
name-programme-undertaking = The project of a host with the programme’s name: `ThINKA-Vorhaben`.
name-event-occasion = That without the programme’s name: `Erfahrungsaustausch` of `ThINKA-Erfahrungsaustausch`.
name-event-place-phrase = Where it is, as a part of a sentence, as typed: `in der Schweiz`.
name-event-venue-mode = `on-site`, `online` or `hybrid`.
name-event-place-named = Whether the title of the series names the town already: `Geraer Netzwerktreffen`.
name-event-guest-groups = The same guests for a sentence: those of one organisation together.
name-welcome-after-role = Whether the one before has a role, which commas enclose.
name-welcome-bracketed = Whether the role stands in brackets: between commas a longer list could be read in two ways.
name-organisation-noun = Its name as a noun; null where its article is not known.
names-guest-group = Guests whom a sentence names together.
name-guest-group-names = Names; none when only the organisation is known.
name-guest-group-role = As what a guest came, as typed for this exchange.
name-guest-group-office = What a guest does, as typed for the person; commas enclose it.
name-guest-group-organisation = For which organisation; null where `office` names it already.
name-guest-group-after-comma = Whether those before end with a comma.
name-guest-group-grouped = Whether some group has several names.
name-guest-group-bracketed = Whether what a guest does stands in brackets: between commas a longer list could be read in two ways.
name-next-place-phrase = Where it is, as a part of a sentence, as typed.
name-next-venue-mode = `on-site`, `online` or `hybrid`.
name-view-event = The meeting.
name-view-agenda-items = All agenda items, announced or not.
name-view-sites = The sites of the programme on the day, sorted by name.
name-view-findings = Merged findings with the sites they come from.
name-view-tables = The theme tables.
name-view-follow-ups = What somebody will do, and what became of it: those of the exchange's list, then those that stand at an agenda item.
name-view-next = The next exchanges.
name-view-authors = Who wrote the record.
name-view-labels = Fixed words in the document's language, for layouts: `page`, `of`, `agenda`, `contents`, …
name-programme-name = Short name: `ThINKA`.
name-programme-title = Name as a whole: `ThINKA-Gesamtvorhaben`; the short name when there is none.
name-programme-genitive = That name in the genitive with its article, as typed or where its article is known: `des ThINKA-Gesamtvorhabens`.
name-programme-scope = Where its sites lie, an adjective without ending: `thüringenweit`.
name-programme-language = Language of the documents: `de`.
name-programme-office = The coordination office.
name-programme-accessibility = Whom to tell about barriers in documents.
name-accessibility-contact = An address for mail, or words behind `an`.
name-accessibility-url = Address of the carrier's statement on accessibility.
name-office-name = Its name.
name-office-places = Where it sits.
name-office-mail = Address for mail.
name-event-id = The name of its folder.
name-event-status = `draft`, `announced`, `agreed` or `published`.
name-event-draft = Whether it is a draft.
name-event-title = Title of the record, where it is not made of series and place.
name-event-series = What a meeting of the series is called: `ThINKA-Erfahrungsaustausch`.
name-event-meeting = What one meeting is called, as a noun: the title of the series, or the programme’s word.
name-event-ordinal = Which one it is, from 1.
name-event-per-year = Whether the count begins anew every year.
name-event-year = The year of the first day, where it is known.
name-event-motto = The motto, without quotation marks.
name-event-announcement = Where it was announced beforehand.
name-event-days = The days, in order.
name-event-reply-by = Until when people say whether they come, as typed.
name-event-reply-by-exact = Whether that is a day in figures.
name-event-postponed-from = For when it was planned at first, as typed.
name-event-start = The first day, as typed: `2016-04-06`.
name-event-end = The last day, when it is another than the first.
name-event-all-day = Whether it takes the whole day.
name-event-place = The town.
name-event-venue = The house.
name-event-street = Street and number of the house.
name-event-town = The town of the house, where it is another.
name-event-hosts = Sites that host it.
name-event-organisers = Organisations that held it where they are not the hosts.
name-event-inviters = Who invited.
name-event-newcomers = Sites that take part for the first time.
name-event-dateline = Places with which the record opens.
name-event-dateline-spaced = Whether a place in the dateline has a slash in its name, so that the slashes between the places need blanks.
name-event-attendance = Who took part.
name-event-guests = Guests whom the opening names.
name-event-welcome = Who welcomed everybody.
name-event-roles = Who had which task.
name-event-published = When the record was published, as typed.
name-event-versions = The versions of the record, the latest last.
name-event-distribution = Whom the record is sent to.
name-event-annexes = What is attached to the record.
name-event-badges = How name badges are printed.
name-badges-first = The label of the first sheet on which printing begins, from 1.
name-badges-cut-marks = Whether marks are printed along which one cuts.
name-badges-test-print = Whether a page for trying out is printed instead.
name-event-sign-off-places = Where the record was signed off.
name-event-sign-off-month = When the record was signed off, as typed: `2016-04`.
name-event-announced = Whether the meeting is still to come, so that the document invites to it.
name-event-unapproved = Whether the record still has to be approved.
name-event-layout = How the record is laid out: `record` or `minutes`.
name-event-approval = How the record is approved; null when nobody said anything of it.
name-announcement-place = Where, as a part of the sentence.
name-announcement-date = When, as typed.
name-announcement-url = The address.
names-day = A day.
name-day-date = The date, as typed.
name-day-start = When it begins, as typed.
name-day-end = When it ends, as typed.
name-day-past-midnight = Whether it ends after midnight.
name-day-title = What it is for.
name-day-optional = Whether people were free to come.
names-welcome = Who welcomed everybody.
name-welcome-name = Name.
name-welcome-role = What the person did on that day.
name-welcome-organisation = In whose name.
names-duty = Who had a task.
name-duty-task = The task: `Protokoll`.
name-duty-people = Who had it.
name-duty-signs = Whether those who had it sign the minutes.
name-duty-organisations = Organisations that had it.
name-duty-detailed = Whether a role or an organisation stands beside a name.
names-inviter = Somebody who invited: a person, an organisation or a site.
name-inviter-name = Name of the person, the organisation, or the project of the site.
name-inviter-noun = The organisation or the project as a noun with its article; null where nothing says its gender, and for people.
name-inviter-is-site = Whether it is a site's project whose article nobody knows: a word says what it is.
name-inviter-role = What the person did on that day.
names-version = A version of the record.
name-version-number = Its number, as printed.
name-version-date = When it was made, as typed.
name-version-by = Initials of who made it; the name of who has none.
name-version-change = What is new in it.
name-attendance-phrase = In words.
name-attendance-total = How many took part in all, where somebody counted.
name-attendance-groups = Groups with their counts, with names, or with both.
name-attendance-groups-listed = Whether the groups are a list of their own, being too many for a sentence, or having names.
name-attendance-guests-listed = Whether the guests are a list of their own, being too many for a sentence.
name-attendance-singular = Whether the sentence about who took part has a singular subject, as in `eines der 14 Projekte nahm teil`.
name-attendance-people = People one by one, as listed, those of the groups last.
name-attendance-present = Those of them who were there, also for a part of the time.
name-attendance-online = How many of those who were there took part online.
name-attendance-excused = Names of those who sent apologies: of the list, or typed apart.
name-attendance-excused-known = Whether it was asked who sent apologies: then an empty list is told, too.
name-attendance-volunteers = How many volunteers helped.
name-attendance-quorum = Whether those present could decide.
name-attendance-absent = Who was absent, in words.
name-quorum-present = How many with a vote were there.
name-quorum-of = How many have a vote; null when nobody wrote it down.
name-quorum-needed = How many are needed; null when nobody wrote it down.
name-quorum-reached = Whether they could decide; null when neither words nor figures say it.
names-group = A group that took part.
name-group-name = What its members are called: `ThINKA-Projekte`.
name-group-singular = What one member is called, with its article.
name-group-count = How many came; null when nobody counted.
name-group-of = Of how many it is said.
name-group-all = Whether all came.
name-group-named = Whether its members are listed by name: then an empty list is told, too.
name-group-detailed = Whether a role, an organisation or a limit of attendance stands beside a name.
name-group-people = Its members by name.
names-attendant = A person in an attendance list.
name-attendant-name = Name, or what the person is called instead.
name-attendant-role = What the person does.
name-attendant-organisation = Organisation.
name-attendant-mode = `on-site` or `online`; null when nobody said it.
name-attendant-presence = `present`, `partly`, `excused` or `absent`.
name-attendant-from = From when on the person was there, as typed.
name-attendant-until = Until when the person was there, as typed.
name-attendant-group = The group of attendance that lists the person.
names-site = A site.
name-site-id = Its id.
name-site-name = Its name: `Gera-Liebschwitz`.
name-site-project = What the project there is called.
name-site-noun = The same as a noun; null where its article is not known.
name-site-carriers = Names of the organisations that carry it.
name-site-reported = Whether it filed a report.
name-site-series = Series of its own that it runs.
name-site-from = Since when it has been part of the programme, as typed.
names-organisation = An organisation under the name it had on the day.
name-organisation-name = Its name.
name-organisation-genitive = Its name in the genitive, with the article.
name-organisation-short = Its abbreviation.
names-person = A person with the role on the day.
name-person-name = Name.
name-person-role = What the person did on that day.
name-person-organisation = Organisation, where the role does not name it.
name-person-initials = Initials.
names-guest = A guest.
name-guest-name = Name; null when only the organisation is known.
name-guest-role = As what the guest came.
name-guest-organisation = For which organisation.
names-agenda = An item of the agenda.
name-agenda-number = Its number where the agenda counts, from 1; null for what no agenda announced, and beside a number of its own.
name-agenda-title = Title as announced.
name-agenda-label = Its number as printed: `1.`, `I.`, `TOP 01`, or its own.
name-agenda-kind = Its kind: `talk`, `reports`, …; null when nobody said it.
name-agenda-day = On which of the days, from 1.
name-agenda-start = When it begins, as typed.
name-agenda-end = When it ends, as typed.
name-agenda-items = Points below the title, as announced.
name-agenda-place = Where it was, if not where all the rest was.
name-agenda-speakers = Who spoke.
name-agenda-organisations = Organisations that gave an input.
name-agenda-moderators = Who led the talk.
name-agenda-decisions = What was decided.
name-agenda-postponed = What was put off.
name-agenda-approvals = Approvals of earlier records.
name-agenda-ratings = What people valued by dots.
name-agenda-materials = Material, also what was promised for later.
name-agenda-rounds = Groups that went from station to station.
name-agenda-dates = Dates that were told.
names-finding = A merged finding.
name-finding-id = Its id.
name-finding-kind = `success`, `obstacle`, `plan` or `need`.
name-finding-field = Title of the work field.
name-finding-text = The office's wording.
name-finding-sites = Names of the sites that said it, sorted; each once.
name-finding-count = How many sites said it.
name-finding-raised = How it came up, where no site filed it.
name-finding-since = In how many exchanges one after another its theme was named, this one being the last; 0 where it belongs to no theme.
name-finding-times = In how many exchanges at all its theme was named up to this one.
name-finding-points = Points below it.
names-finding-point = A point below a merged finding.
name-finding-point-text = The point.
name-finding-point-sites = Names of the sites that said it, sorted; each once.
name-finding-point-count = How many sites said it.
name-finding-point-points = Points below it.
names-table = A theme table.
name-table-number = Its number.
name-table-label = That number as printed: `1`, `I` or `TOP 01`.
name-table-title = Its theme; null when nobody wrote it down.
name-table-minutes = How long the group talked, in minutes.
name-table-moderators = Who led the talk.
name-table-sites = Names of the sites at the table.
name-table-results = What came out.
name-table-materials = Material, also what was promised for later.
names-result = A result of a theme table.
name-result-text = The result, in Markdown as typed.
name-result-sites = Names of the sites it is addressed to.
names-follow-up = What somebody will do, and what became of it.
name-follow-up-what = What will be done.
name-follow-up-who = Who does it, in words.
name-follow-up-due = Until when, as typed.
name-follow-up-id = Its id, where somebody gave it one.
name-follow-up-sites = Names of the sites that do it.
name-follow-up-people = Names of the people who do it.
name-follow-up-state = `open`, `done` or `dropped`.
name-follow-up-outcome = What became of it.
name-follow-up-item = The agenda item at which it was agreed; null when nobody said it, or when that was at an earlier exchange.
name-follow-up-item-label = Its number as printed: `TOP 03`.
name-follow-up-item-title = Its title.
name-follow-up-from = The earlier exchange at which it was agreed; null when it is new.
name-follow-up-origin-exchange = The name of its folder.
name-follow-up-origin-date = When it was, as typed.
name-follow-up-origin-place = Where it was.
name-follow-up-origin-item = The agenda item there, as printed.
names-next = A next exchange.
name-next-date = When, as typed.
name-next-exact = Whether the date is a day in figures.
name-next-start = When it begins, as typed.
name-next-end = When it ends, as typed.
name-next-place = In which town.
name-next-venue = In which house.
name-next-meeting-point = Where people meet.
name-next-postponed-from = For when it was planned at first, as typed.
names-decision = What was decided.
name-decision-text = What was decided.
name-decision-tally = How many voted how; null when nobody counted.
name-decision-failed = Whether it did not get more votes for it than against it.
name-decision-number = Its number, as printed.
name-tally-in-favour = Votes for it.
name-tally-against = Votes against it; null when nobody wrote them down.
name-tally-abstained = Abstentions; null when nobody wrote them down.
name-tally-unanimous = Whether all voted for it.
names-postponed = What was put off.
name-postponed-what = What was put off.
name-postponed-to = Until when, as typed.
name-postponed-exact = Whether that is a day in figures.
name-postponed-reason = Why.
names-approval = The approval of an earlier record.
name-approval-record = The earlier record, as the subject of the sentence.
name-approval-approved = Whether it was approved.
name-approval-corrections = What was corrected in it.
name-approval-number = Its number, as printed.
name-approval-url = Where the earlier record is.
name-approval-tally = How many voted how; null when nobody counted.
names-rating = What something was given: dots, words, or both.
name-rating-text = What was valued.
name-rating-dots = How many dots; null when it was valued in words only.
name-rating-words = Words for it, one for each scale.
names-date = A date with what is on it.
name-date-what = What is on it.
name-date-date = When, as typed.
name-date-start = When it begins, as typed.
name-date-end = When it ends, as typed.
name-date-place = In which town.
name-date-venue = In which house.
name-date-meeting-point = Where people meet.
names-material = Something to read on, or to be sent later.
name-material-title = What it is.
name-material-url = Where it is.
name-material-promised = What somebody promised to send later.
name-promise-by = Who promised it; null when nobody wrote it down.
name-promise-due = Until when, as typed.
name-promise-exact = Whether that is a day in figures.
names-rounds = Groups that went from station to station.
name-rounds-count = How many rounds there were.
name-rounds-minutes = How long one round took, in minutes.
name-rounds-groups = The groups.
names-round-group = A group on its way.
name-round-group-name = What it is called.
name-round-group-stations = Where it was, round by round.
names-site-series = A series of its own that a site runs.
name-site-series-title = What it is called.
name-site-series-ordinal = Which one was the last, from 1.
name-site-series-of = How many there will be.
name-site-series-date = When that was, as typed.
name-document-kind = Which kind of document: `record`.
name-document-language = Language as a BCP 47 tag: `de`.
name-document-kicker = What the kind is called, above the title: `Dokumentation`.
name-document-title = The title, plain.
name-document-authors = Names of the authors.
name-document-date = The day of the document itself, of its latest version or publication; none of a draft: `2016-06-15`.
name-document-running-title = What a header says on the left from the second page on: the series.
name-document-running-place = What a header says on the right from the second page on: place and date.
name-document-running-office = What the footer says beside the page number: the office and its places.
name-document-draft-mark = The word that stands on every page of a draft; none when the record is no draft.
name-document-state = In which state it is, in words at its head and in its title for programs: `Entwurf, nicht abgestimmt`; none of a finished one.
name-document-version = Which version of a published record it is: `Fassung 1.1 vom 14. Juni 2027`; none for the first.
name-document-summary = What it says in plain words, printed before everything else.
name-document-description = That summary as the description of the file, without marks.
name-document-contents = The sections and headings that a contents lists; none in a short document.
name-document-abbreviations = The abbreviations that it uses with what they are short for, as a list at the end; none where they are few.
name-document-facts = The facts in the box under the title.
name-document-has-sheets = Whether each section is a sheet of its own, to be handed out.
name-document-facts-in-rows = Whether the facts stand one below the other, each beside what it is, as in the head of minutes.
name-document-dateline = Places with which the text opens, in bold: `Sonneberg/Jena/Sondershausen.`
name-document-opening = What the record says before the agenda. The dateline opens its first paragraph.
name-document-agenda = The announced agenda, one line an item.
name-document-closing = What follows the sections: the next exchange.
name-document-colophon = Authors, places and month, one line each.
name-document-funding = Funding note and logos for the foot of the first page.
names-contents-entry = A line of the contents.
name-contents-entry-level = The level of the heading: 2 for a section, 3 for a heading within one.
name-contents-entry-title = The words of the heading.
name-contents-entry-target = The id of the section or heading.
names-fact = One fact in the box under the title.
name-fact-label = What it is: `Datum und Ort`.
name-fact-lines = Its lines.
names-section = A section of the document.
name-section-id = A name within the document, for anchors.
name-section-title = The heading.
name-section-byline = Who spoke, with role; printed small under the heading.
name-section-body = What it says.
name-funding-note-note = The note.
name-funding-note-logos = The logos, in order.
names-figure = A picture.
name-figure-file = The picture file: a path relative to `inputs`, with `/`, by which the renderer is given its bytes.
name-figure-alt = What it shows, for those who do not see it.
name-figure-caption = The caption; empty for none.
name-figure-credit = Who took it, already in words (`Foto: …`); empty for nobody named.
names-record-approval = How a record is approved.
name-record-approval-objections-until = Until when one may object, as typed.
name-record-approval-objections-until-exact = Whether that is a day in figures.
name-record-approval-objections = What was objected.
name-record-approval-approved = When it was approved, as typed; null as long as it is not.
name-record-approval-by = Who approved it, in words.
names-objection = An objection to a record.
name-objection-text = The objection.
name-objection-by = Who made it, in words.
name-objection-date = When it was made, as typed.
name-objection-outcome = What became of it, in words.

### PDF, fonts and pictures

glyph-missing = No font has the character { $character } ({ $code }): “{ $words }”. The PDF shows [{ $code }] instead.
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

### compose: kinds of documents

kind-record = Record
kind-participants = List of participants
label-grant-number = Number of the grant
label-participants = Participants
label-on-site = On site
label-excused = Apologies
label-name = Name
label-organisation = Organisation
label-signature = Signature
label-group = Group
label-came = Present
label-registered = Registered
label-invited = Of
label-online = Online
label-partly = for part of the time
label-absent = Absent

### forms: forms for the sites

form-unknown-site = There is no { $one_site } “{ $site }” at the { $one_meeting } { $exchange }.
    .hint = These there are: { $known }
kind-reports = { $Filings }
kind-seating-plan = Seating plan
label-seating-name = Name
label-seating-site = { $Site }
label-seating-table = { $Table }
label-seating-plan = Who sits where
label-seating-ask = please ask at the desk
label-table-seating = Seats by family names
kind-worksheets = Worksheets
label-worksheets-about = What it is about
label-worksheets-notes = Our thoughts
label-worksheets-steps = What we agree on
label-worksheets-what = What
label-worksheets-who = Who
label-worksheets-until = Until when
kind-host-script = Running order
label-host-time = Time
label-host-what = What
label-host-who = Who
label-host-needs = Must be there
label-host-short = If time is short
label-table-host = Running order with times
label-host-run = The day
label-host-tables = { $Tables }
label-host-table = { $Table }
label-host-count = Seats
kind-attendance-certificate = Certificate of attendance
label-certificate-hours = Hours
label-certificate-sign = Place, date, signature

kind-badges = Name badges
label-badges-name = Name
label-badges-from = From
label-badges-table = { $Table }
label-badges-photos = Photos
label-badges-no-photos = no photos, please
label-badges-try = Test print: print at 100 % and hold it against the sheet. The ruler is 100 mm long.
label-table-badges = Name badges by family names

kind-table-cards = Table cards
label-table-cards-table = { $Table }
label-table-cards-led-by = Led by

kind-house-lists = House lists
label-house-kitchen = For the kitchen
label-house-day = Day
label-house-people = People
label-house-meal = Food
label-house-anything = nothing special
label-house-needs = Who needs what
label-house-name = Name
label-house-from = { $Site }
label-house-need = What the person needs
label-house-photos = Photos
label-house-no-photos = none, please
label-house-meals = Food
label-house-remarks = Remark from
label-table-house-heads = People on each day
label-table-house-meals = Food on each day
label-table-house-needs = From the registrations

kind-handover = Handover
label-handover-stand = How it stands
label-handover-what = What
label-handover-how = Value
label-handover-state = State
label-handover-draft = draft
label-handover-announced = announced
label-handover-agreed = agreed
label-handover-published = published
label-handover-deadline = Deadline
label-handover-reports = { $Reports } received
label-handover-missing = Still missing
label-handover-statements = Statements
label-handover-placed = merged
label-handover-aside = set aside
label-handover-internal = internal
label-handover-open = open
label-handover-registered = People registered
label-handover-tables = { $Tables }
label-handover-flipcharts = Flipcharts whose text is still to be typed
label-handover-flipchart = Photo of a flipchart whose text is not typed yet.
label-handover-untold = On the agenda, but without a text
label-handover-proposed = Filed anew, still to be decided
label-handover-follow-ups = Open agreements

kind-dossier = Dossier
label-dossier-edition = Edition
label-dossier-edition-internal = Internal edition
label-dossier-edition-ministry = Edition for the granting authority
label-dossier-edition-public = Public edition
label-dossier-period = Period
label-dossier-standing = As of
label-dossier-standing-day = As of
label-dossier-reference = File reference
label-dossier-theirs = Your reference
label-dossier-ours = Our reference
label-dossier-grant = Grant
label-dossier-of-day = of
label-dossier-sites = { $Sites }
label-dossier-by = Submitted by
label-dossier-glance = At a glance
label-dossier-themes = { $Successes } and { $Obstacles } by theme
label-dossier-agreements = What became of the agreements
label-dossier-targets = What was to be reached
label-dossier-needs = What the { $sites } need
label-dossier-meetings = { $Meetings }
label-dossier-monitoring = Monitoring
label-dossier-publicity = Publicity
label-dossier-counting = How it is counted
label-dossier-sources = Where the figures come from
label-dossier-lists = Figures and tables
label-dossier-of = of
label-dossier-few = fewer than three
label-dossier-withheld = not shown
label-dossier-none = –
label-dossier-figure = Figure
label-dossier-bars = Bar chart
label-dossier-lines = Line chart
label-dossier-dots = Dot chart
label-dossier-highest = Highest value
label-dossier-lowest = Lowest value
label-dossier-trend-rising = rising
label-dossier-trend-falling = falling
label-dossier-trend-steady = steady
label-dossier-trend-none = –
label-dossier-trend-new = new
label-dossier-trend-solved = solved
label-dossier-reports = { $Reports }
label-dossier-statements = statements
label-dossier-findings = findings
label-dossier-kept = agreements kept
label-dossier-still-open = open
label-dossier-overdue = overdue
label-dossier-dropped = dropped
label-dossier-done = done
label-dossier-meeting = each { $meeting }
label-dossier-from-to = to
label-dossier-hinders = What hinders most often
label-dossier-works = What works most often
label-dossier-successes = { $Successes }
label-dossier-obstacles = { $Obstacles }
label-dossier-needed = What is needed most
label-dossier-theme = Theme
label-dossier-course = Course
label-dossier-agreed = What was agreed
label-dossier-at = From
label-dossier-became = State
label-dossier-plans = What became of the plans
label-dossier-plan-done = done
label-dossier-plan-partly = in part
label-dossier-plan-dropped = given up
label-dossier-plan-open = open
label-dossier-total = Together
label-dossier-aim = Aim
label-dossier-planned = Planned
label-dossier-actual = Reached
label-dossier-source = Source
label-dossier-computed = computed
label-dossier-tables = { $Tables }
label-dossier-instrument = Instrument
label-dossier-by-whom = By
label-dossier-whom = Whom
label-dossier-when = When
label-dossier-until = Until
label-dossier-questionnaire = questionnaire
label-dossier-interview = interview
label-dossier-area-data = socio-spatial data
label-dossier-summary = summary
label-dossier-returns = Returns
label-dossier-site = { $Site }
label-dossier-state = State
label-dossier-state-open = open
label-dossier-state-running = running
label-dossier-state-done = there
label-dossier-given = Given out
label-dossier-returned = Returned
label-dossier-what = What
label-dossier-where = Where
label-dossier-day = When
label-dossier-note = Funder’s note
label-dossier-evidence = Evidence
label-dossier-missing = missing
label-dossier-finding = Finding
label-dossier-statement = Statement
label-dossier-report = { $Report }
label-dossier-share = Share
label-dossier-hash = Checksum
label-dossier-typed = typed at the office
label-contact-kind-authority = { contact-kind-authority }
label-contact-kind-employment = { contact-kind-employment }
label-contact-kind-welfare = { contact-kind-welfare }
label-contact-kind-education = { contact-kind-education }
label-contact-kind-health = { contact-kind-health }
label-contact-kind-association = { contact-kind-association }
label-contact-kind-housing = { contact-kind-housing }
label-contact-kind-business = { contact-kind-business }
label-contact-kind-church = { contact-kind-church }
label-contact-kind-committee = { contact-kind-committee }
label-contact-kind-person = { contact-kind-person }
label-contact-kind-other = { contact-kind-other }
label-contact-kind-none = { contact-kind-none }
label-dossier-half-1 = First half of
label-dossier-half-2 = Second half of
label-dossier-half-year = Half-year
label-dossier-partners = Partners
label-dossier-network-partners = network partners
label-dossier-new = New
label-dossier-ended = Ended
label-dossier-network = Network
label-dossier-network-title = Network partners by half-year
label-dossier-kinds = Network partners by kind
label-dossier-kind = Kind
label-dossier-by-site = Network partners of each { $site }
label-dossier-register = Register of network partners
label-dossier-partner = Partner
label-dossier-since-until = Since – until
label-dossier-purpose = Purpose
label-dossier-exchange = Place and year
label-dossier-date = Day
label-dossier-expected = Awaited
label-dossier-meeting-figures = { $Meetings } in figures
label-dossier-planned-next = What was planned
label-dossier-needed-there = What was needed
label-dossier-all = All of them:
label-dossier-file = File
label-dossier-theme-figure = Theme and figure
label-dossier-finding-figure = Finding and figure
label-dossier-files = Files received
label-dossier-not-counted = does not count
label-data-folder = data
label-data-dictionary = Data dictionary
label-data-about = What the files of this folder say: the same as the tables of the dossier.
label-data-written = They are written as text in UTF-8 with its mark before it; semicolons part the cells, carriage return and line feed the rows, else as RFC 4180 says. The first row names the columns. For programs, csv-metadata.json describes them (W3C, CSV on the Web).
label-data-empty = An empty cell says that there is no such thing here, or that nobody said it. A zero is a zero that was counted.
label-data-few = “fewer than three” stands for one or two: only the internal edition tells numbers so small.
label-data-withheld = “not shown” says that the number is not told, because with it a small one could be worked out.
label-data-shield = Where a cell begins with an apostrophe, this first sign is no part of the text: it stands before =, +, -, @ and before an apostrophe, so that no spreadsheet takes the text for a formula.
label-data-rows = Rows
label-data-kind-text = text
label-data-kind-time = time
label-data-kind-number = number
label-data-head-column = Column
label-data-head-name = Name
label-data-head-meaning = Meaning
label-data-head-kind-of-value = Kind
label-data-head-unit = Unit
label-data-unit-count = count
label-data-unit-percent = percent
label-data-figure-exchanges = { $Meetings }
label-data-figure-open = agreements open
label-data-figure-overdue = agreements overdue
label-data-figure-dropped = agreements dropped
label-data-key-figures-file = key-figures
label-data-key-figures-title = Key figures
label-data-key-figures-about = One row for each key figure of the page at a glance.
label-data-exchanges-file = meetings
label-data-exchanges-title = { $Meetings }
label-data-exchanges-about = One row for each meeting in the period.
label-data-themes-file = themes
label-data-themes-title = Themes over time
label-data-themes-about = One row for each theme, kind and meeting, also where nobody named the theme.
label-data-findings-file = findings
label-data-findings-title = Findings
label-data-findings-about = One row for each finding of a meeting.
label-data-agreements-file = agreements
label-data-agreements-title = Agreements
label-data-agreements-about = One row for each agreement as it stands on the day.
label-data-plans-file = plans
label-data-plans-title = What became of the plans
label-data-plans-about = One row for each meeting that was told of earlier plans.
label-data-targets-file = targets
label-data-targets-title = Planned and reached
label-data-targets-about = One row for each aim.
label-data-monitoring-file = monitoring
label-data-monitoring-title = Monitoring
label-data-monitoring-about = One row for each instrument of the monitoring.
label-data-returns-file = returns
label-data-returns-title = Returns
label-data-returns-about = One row for each instrument of which returns are known.
label-data-site-returns-file = returns-by-site
label-data-site-returns-title = Returns of each { $site }
label-data-site-returns-about = One row for each instrument and { $site }. Internal.
label-data-network-file = network
label-data-network-title = Network partners
label-data-network-about = One row for each half-year, over all { $sites }. A partner of several counts several times.
label-data-network-kinds-file = network-kinds
label-data-network-kinds-title = Network partners by kind
label-data-network-kinds-about = One row for each half-year and kind.
label-data-network-sites-file = network-sites
label-data-network-sites-title = Network partners of each { $site }
label-data-network-sites-about = One row for each half-year and { $site }.
label-data-partners-file = network-register
label-data-partners-title = Register of network partners
label-data-partners-about = One row for each contact. Internal: it names private persons, too.
label-data-publicity-file = publicity
label-data-publicity-title = Publicity
label-data-publicity-about = One row for each publication.
label-data-sources-file = sources
label-data-sources-title = Where the figures come from
label-data-sources-about = One row for each statement that a finding stands for. Internal.
label-data-figure = Key figure
label-data-figure-means = What is counted.
label-data-value = Value
label-data-value-means = How many there are.
label-data-of = Of
label-data-of-means = Of how many; empty where the figure is no part of something.
label-data-exchange = { $Meeting }
label-data-exchange-means = Name of the meeting: place and year.
label-data-date = Date
label-data-date-means = Day on which it was; of publications as exact as known.
label-data-place = Place
label-data-place-means = Place of the meeting.
label-data-reports = { $Reports }
label-data-reports-means = How many { $reports } there were that count.
label-data-expected = Awaited
label-data-expected-means = How many { $reports } were awaited.
label-data-statements = Statements
label-data-statements-means = How many single statements stand in them.
label-data-findings = Findings
label-data-findings-means = Into how many findings they were merged.
label-data-kind = Kind
label-data-kind-means = What it is: { $Obstacle }, { $Success }, { $Plan } or { $Need }.
label-data-theme = Theme
label-data-theme-means = Theme over several meetings; empty where it belongs to none.
label-data-share = Share
label-data-share-means = Share of the { $reports } that name it.
label-data-course = Course
label-data-course-means = Where the share goes from the last meeting but one to the last; a dash where that cannot be said.
label-data-finding = Finding
label-data-finding-means = Words of the finding.
label-data-what = What
label-data-what-means = What was agreed.
label-data-who = Who
label-data-who-means = Who does it; the public edition names no persons.
label-data-due = Due
label-data-due-means = Deadline, as exact as it was agreed.
label-data-agreed-at = From
label-data-agreed-at-means = Meeting at which it was agreed.
label-data-state = State
label-data-state-means = How it stands on the day of the dossier.
label-data-outcome = Outcome
label-data-outcome-means = What became of it; empty where nobody said it.
label-data-plans-done = Done
label-data-plans-done-means = How many plans are done.
label-data-plans-partly = In part
label-data-plans-partly-means = How many plans are done in part.
label-data-plans-open = Open
label-data-plans-open-means = How many plans are open.
label-data-plans-dropped = Given up
label-data-plans-dropped-means = How many plans are given up.
label-data-plans = Together
label-data-plans-means = How many plans were told of.
label-data-aim = Aim
label-data-aim-means = What was to be reached.
label-data-planned = Planned
label-data-planned-means = What was planned.
label-data-actual = Reached
label-data-actual-means = What is reached; empty where nobody said it.
label-data-source = Source
label-data-source-means = Where the figure comes from; “computed” where the program counts it.
label-data-instrument = Instrument
label-data-instrument-means = Name of the instrument.
label-data-instrument-kind = Kind
label-data-instrument-kind-means = Questionnaire, interview, socio-spatial data or summary.
label-data-by = By
label-data-by-means = Who asks.
label-data-whom = Whom
label-data-whom-means = Who is asked, or what it is about.
label-data-observed = When
label-data-observed-means = Period, as exact as it was said.
label-data-until = Until
label-data-until-means = Until when; empty where there is no deadline or no end.
label-data-remark = Remark
label-data-remark-means = Remark.
label-data-returns-done = There
label-data-returns-done-means = How many { $sites } have returned it.
label-data-returns-running = Running
label-data-returns-running-means = At how many it is running.
label-data-returns-open = Open
label-data-returns-open-means = At how many it is open.
label-data-sites = { $Sites }
label-data-sites-means = How many { $sites } use the instrument.
label-data-given = Given out
label-data-given-means = How many sheets were given out; empty where nobody said it.
label-data-returned = Returned
label-data-returned-means = How many sheets came back; empty where nobody said it.
label-data-return-state = State
label-data-return-state-means = How far it is there.
label-data-half-year = Half-year
label-data-half-year-means = Year and half-year: 2016-H1 is January to June 2016.
label-data-partners = Partners
label-data-partners-means = How many partners there were in this half-year.
label-data-new = New
label-data-new-means = How many of them came in this half-year.
label-data-ended = Ended
label-data-ended-means = With how many it ended in this half-year.
label-data-partner-kind = Kind
label-data-partner-kind-means = What the partner is: an authority, an association, a private person.
label-data-partner = Partner
label-data-partner-means = Name of the partner.
label-data-site = { $Site }
label-data-site-means = Who is meant, by name.
label-data-since = Since
label-data-since-means = Since when, at least the year; empty where nobody said it.
label-data-purpose = Purpose
label-data-purpose-means = What for, as it was filled in.
label-data-person = Person
label-data-person-means = Who is asked there.
label-data-published = What
label-data-published-means = What was made public.
label-data-where = Where
label-data-where-means = Where it appeared.
label-data-funder-note = Funder’s note
label-data-funder-note-means = Where the funder’s note stood; empty where it was missing.
label-data-evidence = Evidence
label-data-evidence-means = What proves it.
label-data-statement = Statement
label-data-statement-means = Id of the statement.
label-data-checksum = Checksum
label-data-checksum-means = SHA-256 of the file in which it came; empty where it was typed at the office.
kind-site-sheet = { $Site } sheet
label-site-sheet-over-time = Statements over the years
label-site-sheet-meeting = { $Meeting }
label-site-sheet-plans = Plans, and what became of them
label-site-sheet-agreed = Agreements
label-site-sheet-plan = { $Plan }
label-site-sheet-became = State
label-site-sheet-contacts = Network partners
label-site-sheet-half-year = Half-year
label-site-sheet-partners = Partners
label-site-sheet-new = New
label-site-sheet-ended = Ended
label-site-sheet-kinds = By kind
label-site-sheet-register = Register of network partners
label-site-sheet-partner = Partner
label-site-sheet-kind = Kind
label-site-sheet-since-until = Since – until
label-site-sheet-purpose = Purpose
label-site-sheet-unknown = not told
kind-announcement = News

kind-teaser = Short news
kind-cards = Cards
label-cards-statement = Statement
label-cards-belongs = Belongs to
label-internal = Internal
label-reports-house = For the house
label-reports-registered = Registered
label-reports-site = { $Site }
label-reports-field = { $Field }
label-reports-no-field = Without a { $field }
label-reports-success = { $Successes }
label-reports-obstacle = { $Obstacles }
label-reports-plan = { $Plans }
label-reports-need = { $Needs }
label-reports-last-plans = What became of what was planned
label-reports-done = done
label-reports-partly = done in part
label-reports-dropped = dropped
label-reports-open = open
label-reports-withdrawn = withdrawn
label-reports-proposed = New wording
label-reports-day = Day
label-reports-people = People
label-reports-food = Food
label-reports-access = Access
label-reports-photos = Photos
label-reports-no-photos = none, please
label-reports-wish = Wishes for { $tables }
label-reports-remark = Remarks
label-reports-nobody = nobody
label-reports-not-registered = Not registered yet
label-reports-count = Number
label-reports-sources = Where the statements come from
label-reports-aside = Set aside
label-reports-undecided = Still open
label-reports-reason = reason
label-reports-raised = came up
label-reports-unknown = unknown
kind-guide = Guide
label-guide-fill = How to fill in the form
label-guide-send = How to send it
label-guide-word = How to use the Word file
label-guide-privacy = What does not belong into it
label-guide-help = If something does not work
help-forms = Makes a form to fill in for every site, in outputs/<exchange>/formulare/
help-forms-examples = Examples:
      austausch forms                                       all sites, for the latest exchange
      austausch forms 2016-04-06-sonneberg --site gera,jena these two only
      austausch forms --kind mitschrift                     the notes: a Word file to type into while people speak
      austausch forms --kind kontakte                       lists of network contacts: an Excel file for each site
help-forms-exchange = For which exchange (folder under inputs). Default: the latest
help-forms-site = For which sites, separated by commas. Default: all that belong to the programme on the first day
form-not-filed = From { $site } there is no readable { $one_filing } for the { $one_meeting } { $exchange } that could be given back.
    .hint = “austausch status” says who has sent something.
form-not-marked = That the { $one_filing } was given back could not be entered into this file.
    .hint = Add a line at the end of the file: returned: { $day }
form-return-letter = Hello,

    thank you for { $filing } { $from } ({ $title }). { $remarks ->
        [0] Please look through it once more
        [one] We have a remark on one place. Please look at it
       *[other] We have remarks on { $remarks } places. Please look at them
    }: the form attached holds everything that you sent. Open it with a double click, change what is necessary, and send us the new file.

    Kind regards
    { $office }
help-forms-return = Gives these sites their report back: the form with their answers and the remarks, and a letter
help-forms-now = Day of giving back, instead of the computer's clock: 2016-10-21T08:30
help-forms-kind = How the form is made: web (a page for the browser, without internet) or word (a Word file). Default: both. With mitschrift: a Word file to take notes in while people speak. With kontakte: an Excel file with the network contacts
help-forms-out = Where to. Default: outputs
help-forms-root = The working folder that holds inputs. Default: the current folder
### intake: what sites file

filing-conflict = { $what ->
        [key] The { $one_site } has filed something else since than stands here: { $text }
        [key-gone] What you edited here the { $one_site } does not file any more: { $text }
        [withdrawn] The { $one_site }’s new filing no longer has “{ $id }”: “{ $text }”
       *[proposed] The { $one_site } has filed “{ $id }” differently since: “{ $text }”
    }
    .hint = { $what ->
        [key] Take from `proposed` into the keys above what is right, then delete the key `proposed` with all below it.
        [key-gone] Delete it above, or keep it and delete only its name under `withdrawn`.
        [withdrawn] Delete the statement, in `findings.yaml` too, or keep it and delete only `withdrawn`.
       *[proposed] Take from it what is right into `text`, then delete the key `proposed` with all below it.
    }
new-name = “{ $name }” is no name for the folder of { $a_meeting }.
    .hint = { $suggestion ->
        [none] {""}
       *[other] Did you mean “{ $suggestion }”?{" "}
    }Name it after day and town, in small letters and without accents: 2016-11-02-nordhausen
new-host = There is no { $one_site } “{ $name }” in inputs/programme.yaml.
    .hint = Known are: { $known }.
new-deadline = The deadline { $deadline } is after the { $one_meeting }, which begins on { $day }.
    .hint = Name a day before it with --deadline.
new-exists = There is such { $a_meeting } already; nothing was changed.
    .hint = Edit the file, or name another folder.
new-written = made: { $path }
new-next = Next: look through the file, then “austausch check { $id }”.
new-ask-series = What is the series called?
new-ask-ordinal = Which one of it is this?
new-ask-place = In which town?
new-ask-hosts = Which { $many_sites } host it (ids, separated by commas)?
new-ask-deadline = Until when do the { $many_sites } file?
new-no-number = “{ $answer }” is no number. In figures, please, or the return key for what is proposed.
new-no-day = “{ $answer }” is no day. Like this, please: 2016-10-19, or the return key for what is proposed.
help-new = Makes the folder of a new exchange; what is open is taken over from the one before
help-new-examples = Examples:
      austausch new 2016-11-02-nordhausen
      austausch new 2016-11-02-nordhausen --from 2016-04-06-sonneberg --deadline 2016-10-19
help-new-id = The new folder below inputs, named after day and town: 2016-11-02-nordhausen
help-new-from = From which exchange to take over. Default: the last one before
help-new-series = What the series is called. Default: as before
help-new-ordinal = Which one it is. Default: one more than before
help-new-day = A day of the exchange, may be given again. Default: the day in the folder’s name
help-new-deadline = Until when the sites file. Default: 14 days before
help-new-place = The town. Default: the site in the folder’s name
help-new-host = A hosting site (id), may be given again. Default: the site in the folder’s name
help-new-root = The working folder that holds inputs. Default: the current folder
statement-success = { $success }
statement-obstacle = { $obstacle }
statement-plan = { $plan }
statement-need = { $need }
list-successes = { $successes }
list-obstacles = { $obstacles }
list-plans = { $plans }
list-needs = { $needs }
import-not-there = There is no such file or folder.
    .hint = Check the name. If it holds blanks, put it in quotation marks.
import-busy = Another import has not come to its end; so nothing was imported.
    .hint = Wait until it has, then import again.
import-unread = The file or folder cannot be read: { $why ->
        [denied] Rights are missing, or another program has it open.
        [not-found] It is not there any more.
        [is-a-folder] It is a folder.
        [name] Its name is too long.
       *[other] { $error }
    }
    .hint = The other files were imported all the same. Mend that, and import this one again.
import-link = This is only a link; it was not read.
    .hint = Put the file itself into the folder.
import-deep = Folders that lie so deep are not looked through.
    .hint = Import this folder by itself.
import-unwritten = { $path } could not be written: { $why ->
        [denied] Rights are missing, or another program has the file open.
        [full] There is no room left on the disk.
        [read-only] The disk must not be written to.
        [name] The name is too long.
       *[other] { $error }
    }
    .hint = The other files were imported all the same. Mend that, and import this one again.
import-too-large = The file is larger than { $limit } MiB and was not read.
    .hint = { $A_filing } is much smaller. Ask the { $one_site } to send the form alone.
import-foreign = This is no { $one_filing }: the file holds something else.
    .hint = What is read: the file that the form saves (…austausch.txt), the Word form, mails (.eml) with them, and YAML files.
import-text = This is a text but no { $one_filing }: it does not say from which { $one_site } it comes.
    .hint = If it is meant to be one, begin the file with the line `site: …` (the { $one_site }'s id). If not, ask for the filled form.
import-nothing = The file is empty.
    .hint = Ask the { $one_site } to send it again. If it lies in a cloud folder, wait until it has been downloaded.
import-pdf = This is a PDF (perhaps a scan); nothing can be read from it.
    .hint = Ask for the filled form, or type the { $one_report }: into the folder sites, as a file with the { $one_site }'s name that ends in .yaml.
import-picture = This is a photo or another picture; nothing can be read from it.
    .hint = Ask for the filled form, or type what stands on it. Photos for the { $one_record } belong into the folder photos; that of a flipchart is named under flipcharts in its file in the folder tables.
import-recording = This is a recording of sound or pictures; nothing can be read from it.
    .hint = Ask for the filled form, or type what is said.
import-opendocument = This is a LibreOffice file (.odt); it is not read.
    .hint = Open it in LibreOffice or Word, save it as “Word 2007–365 (.docx)”, and import that file.
import-pages = This is a Pages file from a Mac; it is not read.
    .hint = Ask the { $one_site } to export it from Pages as a Word file (.docx) and to send that.
import-rtf = This is an RTF file; it is not read.
    .hint = Open it in Word, save it as .docx, and import that file.
import-doc = This is a Word document in another format than .docx, such as the old one (.doc); it is not read.
    .hint = Open it in Word, save it as .docx, and import that file.
import-msg = This is a message as Outlook saves it (.msg); it is not read.
    .hint = Open it in Outlook, and save the attachment as a file of its own, or the message as .eml.
import-old-office = This is a file in the old format of Microsoft Office (.doc, .xls, .msg); it is not read.
    .hint = Open it in Office: save a Word document as .docx, and of a message the attachment as a file of its own.
import-locked = The Office file is encrypted with a password.
    .hint = Open it with the password, take it away (File, Info, Protect Document), save the file, and import it again.
import-sheet = This is a spreadsheet (Excel or LibreOffice Calc), not the form.
    .hint = Ask for the filled form, or type the { $one_report }.
import-slides = These are slides (PowerPoint or LibreOffice Impress), not the form.
    .hint = Ask for the filled form, or type the { $one_report }.
import-word = This is a Word document, but not the form: its fields are missing.
    .hint = Ask the { $one_site } to fill in the form that you sent, or type the { $one_report }.
import-html = This is a web page, not { $a_filing }.
    .hint = Ask for the file that the form saves (…austausch.txt), or for the Word form.
import-tnef = This is a winmail.dat: so Outlook packs the attachments of mails in the format “Rich Text”.
    .hint = Ask the { $one_site } to send the mail again as HTML or as plain text (in Outlook under “Format Text”).
import-archive = This is an archive (ZIP, 7z, RAR …) that cannot be opened here; perhaps it is protected by a password.
    .hint = Unpack it, and import the files in it.
import-archive-empty = There is no file in this ZIP archive.
    .hint = Ask the { $one_site } to send the form's file again.
import-shortcut = This is only a shortcut; the file itself lies elsewhere.
    .hint = Ask the { $one_site } to attach the file itself.
import-calendar = This is a date for the calendar (.ics), not { $a_filing }.
    .hint = Ask for the filled form.
import-card = This is a visiting card (.vcf), not { $a_filing }.
    .hint = Ask for the filled form.
import-encrypted = The mail is encrypted.
    .hint = Open it in the mail program, save the attachment as a file of its own, and import that.
import-signed = The mail is signed (S/MIME) in such a way that its content cannot be read here.
    .hint = Open it in the mail program, save the attachment as a file of its own, and import that.
import-bounce = The mail tells that another one was not delivered{ $recipient ->
        [none] {""}
       *[other] {" "}(to { $recipient })
    }; it does not count as { $a_filing }.
    .hint = Check the address in `programme.yaml`, or call the { $one_site }.
import-receipt = The mail is a confirmation that another one was read; it does not count as { $a_filing }.
    .hint = There is nothing to do here.
import-auto-reply = The mail is an automatic answer, such as of somebody who is away; it does not count as { $a_filing }.
    .hint = Read when somebody will be there again, and then remind them again.
import-own-mail = This is a draft to the { $one_site }, not { $a_filing } from it.
    .hint = Open it in the mail program if it still is to be sent.
import-only-forms = There are only empty forms in this mail; it does not count as { $a_filing }.
    .hint = Ask the { $one_site } to fill the form in and to send it again.
import-blank-form = The form is empty; it does not count as { $a_filing }.
    .hint = Ask the { $one_site } to fill it in and to send it again.
import-too-many = More files are packed into one another here than are read; from this one on they were left unread.
    .hint = Unpack them, and import them in smaller parts.
import-too-deep = This file lies too deep in others (in mails that were forwarded, or in archives); it was left unread.
    .hint = Save it as a file of its own, and import that.
import-draft = This is a draft of the web form, not { $a_filing } yet.
    .hint = Ask the { $one_site } to open the draft in the form again (“Open a draft or { $a_filing }”), to press “Save { $one_filing }” at the end, and to send that file.
import-merging-draft = This is a draft of the page for merging; it holds no decisions yet.
    .hint = Open it on the page (“Open a draft”), press “Apply”, and import the file that is saved then.
import-page = This is the form itself, not the { $one_filing }.
    .hint = Ask the { $one_site } to open it in a browser, to press “Save” at the end, and to send the saved file (…austausch.txt).
import-macros = The Word file may hold macros. It was not opened.
    .hint = Ask the { $one_site } for the original form, saved without macros.
import-bomb = Unpacked, the file would become immensely large. It was not read any further.
    .hint = Do not open it, and ask the { $one_site } about it.
import-damaged = The file is damaged and cannot be opened.
    .hint = Ask the { $one_site } to send it again.
import-mail = There is no { $one_filing } in this mail, neither attached nor in its text.
    .hint = Ask the { $one_site } to attach the form’s file.
import-version = The { $one_filing } is of version “{ $version }”; what is read is “{ $known }”.
    .hint = The form is probably newer than this program. Take the latest version of the program.
import-no-exchange = The file does not say to which { $one_meeting } it belongs.
    .hint = Name it with --exchange.
import-other-exchange = The { $one_filing } belongs to the { $one_meeting } “{ $named }”, but what is imported is for “{ $wanted }”.
    .hint = Import it without --exchange, if that is right.
import-unknown-exchange = There is no { $one_meeting } “{ $name }” here.
    .hint = Known are: { $known }.
import-unknown-site = There is no { $one_site } “{ $name }” in inputs/programme.yaml.
    .hint = { $close ->
        [none] Add it there, then import the file again.
       *[other] Did the sender mean `{ $close }`? Correct the line `site:`, then import the file again.
    }
import-other-site = The file { $file } says “site: { $site }”; that is why nothing was written into it.
    .hint = Correct “site:” in the file, or name the file after its { $one_site }, then import the { $one_filing } once more.
import-office-file = The file { $file } has errors; so nothing was written into it.
    .hint = First mend what “austausch check” says of it, then import the { $one_filing } again.
import-edit = The new filing could not be put into the file { $file } without changing something else in it or losing a comment (`# …`).
    .hint = Decide on `proposed` and `withdrawn` first, and take away comments at them and `&` and `*` references. Then import again.
import-report-too-large = The filing is larger than { $limit } MB.
    .hint = Is there a foreign file in it? Ask the { $one_site } for a shorter one.
import-too-many-statements = The filing has { $count } statements; the program reads no more than { $limit }.
    .hint = Has a text become statements line by line? Ask the { $one_site } for a shorter one.
import-filed = “{ $filed }” under `filed` is no moment; so nobody can tell whether this filing is newer than others.
    .hint = Write it so: 2016-10-20T14:05, or delete the line. Then import the file again.
import-published = The { $one_meeting } { $exchange } { $ist_meeting } published already; so nothing was imported.
    .hint = If the filing is to go in, set `status: draft` in its exchange.yaml, import the file again, and issue the { $one_record } as a new version (`versions`).
import-empty = This filing says nothing. The { $one_report } in { $file } stays as it is.
    .hint = If the { $one_site } wants to take its { $one_report } back, ask, and delete it by hand.
import-order = The files do not tell whether this filing is newer than the one that was imported already. So it replaces nothing: what differs stands side by side in { $file }.
    .hint = Decide there on `proposed` and `withdrawn`.
import-base-lost = What this { $one_site } filed last is not there any more (in `received`). So this filing replaces nothing: what differs stands side by side in { $file }.
    .hint = Decide there on `proposed` and `withdrawn`. What you had deleted may be among it.
import-findings-broken = There are errors in `findings.yaml`. So it is not certain which statements the findings stand on, and this filing replaces none: what differs stands side by side in { $file }.
    .hint = Mend the errors that `austausch check` names, then decide on `proposed` and `withdrawn`.
import-filed-ahead = This filing says that it was filed on { $filed }: the clock of that computer was probably wrong. The time does not count.
    .hint = Whether it is newer than others of the same { $one_site }, decide in its { $one_report }.
import-two-people = This looks like two people: this filing has no statement in common with what { $site } filed before. Both stand in { $file } now.
    .hint = If it is a new filing after all, delete there what does not hold any more.
import-older = This filing of { $filed } is older than the one that was imported already.
    .hint = If it is to hold all the same, ask the { $one_site } to file it again.
import-merging-page = This is the page “Merging” itself, not the file with the decisions.
    .hint = Open it in a browser, press “Look and apply” at the bottom, and import the file that it saves (Decisions_….austausch.txt).
decisions-published = The { $one_meeting } { $exchange } { $ist_meeting } published already; so no decision was entered.
    .hint = If they are to go in, set `status: draft` in its exchange.yaml, import the file again, and issue the { $one_record } as a new version (`versions`).
decisions-broken = There are mistakes in { $file }; so no decision was entered.
    .hint = Mend the mistakes that `austausch check` names, and import the file again.
decisions-edit = The decisions could not be put into the file { $file } without changing something else in it or losing a comment (`# …`). None was entered.
    .hint = Take away comments (`# …`) at the ids under `from` and `aside`, and `&` and `*` references, and import the file again.
decisions-no-statement = There is no statement “{ $id }” any more; the decision on it was not entered.
    .hint = If the { $one_site } has taken it back, there is nothing to do. Otherwise make the page anew with `austausch findings --page`, and decide there.
decisions-no-finding = The finding “{ $id }” is not in { $file }; what was to go into it was not entered.
    .hint = Make the page anew with `austausch findings --page`, and decide there once more.
decisions-changed = The statement “{ $id }” is worded otherwise by now; the decision on it was not entered. The page said “{ $before }”, now it reads “{ $now }”.
    .hint = Make the page anew with `austausch findings --page`, and decide there once more.
decisions-contradict = Somebody has decided otherwise on the statement “{ $id }”. In { $file } it is { $now ->
        [findings] in “{ $now-words }”
        [aside] set aside (“{ $now-words }”)
       *[open] open
    }, by this file { $chosen ->
        [findings] in “{ $chosen-words }”
        [aside] set aside (“{ $chosen-words }”)
       *[open] open
    }. It stays as it is.
    .hint = Agree on it and enter it in { $file }, or make the page anew with `austausch findings --page` and move the statement there.
decisions-wording = The wording of “{ $id }” has been changed otherwise in { $file }. There it reads “{ $now }”, by this file “{ $chosen }”. It stays as it is.
    .hint = Agree on it, and enter the wording in { $file }.
decisions-no-member = The new finding “{ $text }” stands for no statement; it was not made.
    .hint = If it is to stay, enter it in { $file }, and write under raised how it came up.
decisions-no-theme = The theme “{ $id }” does not stand in { $file }; what was to go there was not entered.
    .hint = Make the page anew with `austausch findings --page`, and put the finding to its theme there once more.
decisions-theme = The theme of “{ $id }” has been decided otherwise already. In { $file } the finding { $now ->
        [none] belongs to none
       *[theme] belongs to “{ $now-words }”
    }, by this file { $chosen ->
        [none] to none
       *[theme] to “{ $chosen-words }”
    }. It stays as it is.
    .hint = Agree, and enter it in { $file }, or make the page anew with `austausch findings --page` and put the finding to its theme there.
notes-blank = Nobody typed anything into these notes (Mitschrift).
    .hint = Is it the right file? It is filled in and saved in Word or LibreOffice.
notes-published = The { $one_meeting } { $exchange } { $ist_meeting } published already; so nothing of the notes was entered.
    .hint = If they are to go in, set `status: draft` in its exchange.yaml, import the file once more, and issue the { $one_record } as a new version (`versions`).
notes-broken = There are mistakes in { $file }; so nothing of the notes was entered.
    .hint = Mend what `austausch check` tells, and import the file once more.
notes-of-site = The notes (Mitschrift) belong to no { $one_site }: they do not go with --site or --return.
    .hint = Leave out --site and --return: austausch forms --kind mitschrift
notes-nobody = In the list of attendance there is a row without a name{ $organisation ->
        [none] {""}
       *[other] {" "}({ $organisation })
    }; it was not entered.
    .hint = Type the name into the notes, and import them once more.
notes-two-boxes = For { $name }, both “anwesend” (there) and “entschuldigt” (excused) are ticked; neither was entered.
    .hint = Take one tick out in the notes, and import them once more.
notes-unticked = In the list of attendance, “{ $text }” has no tick; it was not entered.
    .hint = Tick whether the person was there, and import the notes once more. If a name of the list was changed, mend it in exchange.yaml.
notes-boxes-empty = { $count ->
        [one] Nothing is ticked for one person; what exchange.yaml says stays: { $names }
       *[other] Nothing is ticked for { $count } people; what exchange.yaml says stays: { $names }
    }
    .hint = If one of them was not there, write `presence: absent` in it.
notes-presence = { $name } is in { $file }, line { $line }, as { $now ->
        [partly] there for a part of the time
        [excused] excused
        [absent] absent
       *[present] there
    }; by the notes the person was { $said ->
        [excused] excused
       *[present] there
    }. It stays as it is.
    .hint = Enter what is right in { $file }, under `presence`.
notes-no-item = There is no item “{ $title }” on the agenda (any more). Not entered: “{ $text }”
    .hint = If it has another title now, enter the text there in { $file }, or give the item this title again and import the notes once more.
notes-renamed = The item “{ $title }” of the notes is called “{ $now }” in { $file }, line { $line }. It is known by its id; the text was entered there.
    .hint = See whether the same item is meant.
notes-no-table = “{ $title }” with that number is not there (any more). Not entered: “{ $text }”
    .hint = Enter the text in the file that it belongs to ({ $file }).
notes-wordless = At “{ $place }” there is a row in which { $kind ->
        [decision] the decision is missing and only votes stand
       *[other] it does not say what is to be done
    }: “{ $text }”. It was not entered.
    .hint = Complete the row in the notes, and import them once more.
notes-votes = “{ $votes }” are no votes in figures; they stand in brackets behind the decision “{ $text }” now.
    .hint = If you know the figures, enter them in exchange.yaml: tally: {"{"}for: 12, against: 0, abstained: 1{"}"}
notes-due = “{ $due }” is no date; at the follow-up “{ $text }” it stands { $how ->
        [brackets] in brackets behind it.
       *[words] as it was typed.
    }
    .hint = If you know the day, enter it in exchange.yaml: due: 2017-03-31
notes-both = “{ $place }”: somebody else noted it so: “{ $other }”. Both stand in { $file } now: “{ $text }”
    .hint = See what holds, and delete the other.
notes-conflict = Another wording that was not entered ({ $kind ->
        [text] text
        [decision] decision
        [follow-up] follow-up
        [result] result
        [excused] excused
       *[person] there
    } at “{ $place }”): “{ $text }”. What was imported before, you have changed or deleted in { $file } (from line { $line } on).
    .hint = If the new wording is to hold, enter it there.
notes-edit = Not entered ({ $kind ->
        [text] text
        [decision] decision
        [follow-up] follow-up
        [result] result
        [excused] excused
       *[person] there
    }): “{ $text }”. In { $file } (from line { $line } on) it could not be done without changing something else or losing a comment (`# …`).
    .hint = Enter it there by hand.
import-noted = Notes of { $exchange }, from { $name }: { $made ->
        [0] nothing new
        [one] one entry { $dry ->
            [yes] would be made
           *[no] made
        }
       *[other] { $made } entries { $dry ->
            [yes] would be made
           *[no] made
        }
    }{ $known ->
        [0] {""}
        [one] , one stood there already
       *[other] , { $known } stood there already
    }{ $left ->
        [0] {""}
        [one] , one not entered
       *[other] , { $left } not entered
    }
import-noted-new = {"  "}new: { $kind ->
        [text] text
        [decision] decision
        [follow-up] follow-up
        [result] result
        [excused] excused
       *[person] there
    }{ $place ->
        [none] {""}
       *[other] {" "}at “{ $place }”
    }: “{ $text }” → { $file }
import-noted-changed = {"  "}changed: { $kind ->
        [text] text
        [decision] decision
        [follow-up] follow-up
        [result] result
        [excused] excused
       *[person] there
    }{ $place ->
        [none] {""}
       *[other] {" "}at “{ $place }”
    }: “{ $before }” → “{ $text }” → { $file }
import-decided = { $name }: { $made ->
        [0] no decision to enter
        [one] one decision { $dry ->
            [yes] would be entered
           *[no] entered
        }
       *[other] { $made } decisions { $dry ->
            [yes] would be entered
           *[no] entered
        }
    }{ $known ->
        [0] {""}
        [one] , one was there already
       *[other] , { $known } were there already
    }{ $left ->
        [0] {""}
        [one] , one not
       *[other] , { $left } not
    } → { $file }
import-dry-run = Dry run: nothing is written.
import-new = { $site }: first filing, from { $name } → { $file }
import-updated = { $site }: new filing, from { $name } → { $file }
import-same = { $site }: new filing without changes in its statements, from { $name } → { $file }
import-later = { $site }: will register later, the { $one_report } is empty yet; from { $name } → { $file }
import-beside = { $site }: by a second person, from { $name } → { $file }
import-known = { $site }: { $name } was imported already{ $at ->
        [none] {""}
       *[other] , on { $at }
    }; nothing new
import-added = {"  "}new: { $kind } { $id } “{ $text }”
import-changed = {"  "}changed: { $kind } { $id } “{ $before }” → “{ $text }”
import-detailed = {"  "}changed: { $kind } { $id } “{ $before }”: new details: { $text }
import-undetailed = {"  "}changed: { $kind } { $id } “{ $before }”: without details
import-proposed = {"  "}to decide: { $kind } { $id }, with you: “{ $before }”; by the { $one_site } now: “{ $text }”
import-removed = {"  "}gone: { $kind } { $id } “{ $text }”
import-withdrawn = {"  "}to decide: { $kind } { $id } is not in the new filing, but was edited or merged, or carries a note: “{ $text }”
import-hidden = {"  "}marked as confidential by the { $one_site } now: { $kind } { $id } “{ $text }”
import-marked = {"  "}{ $one_field } changed: { $kind } { $id } “{ $text }”
import-opened = {"  "}not called confidential by the { $one_site } any more, but stays `internal`: { $kind } { $id } “{ $text }”
import-returned = {"  "}to decide: { $kind } { $id }, deleted by you; by the { $one_site } now, under `proposed`: “{ $text }”
key-introduction = the introduction
key-series = the series of its own
key-registration = the registration
key-last-plans = what is said about earlier plans
import-key-added = {"  "}new: { $kind }
import-key-changed = {"  "}changed: { $kind }
import-key-removed = {"  "}gone: { $kind }
import-key-proposed = {"  "}to decide: { $kind }, edited by you; what the { $one_site } says now stands under `proposed`
import-key-withdrawn = {"  "}to decide: { $kind }, edited by you; the new filing does not have it
import-key-kept-out = {"  "}deleted by you and still not in the { $one_report }, although the { $one_site } says something else of it: { $kind }
import-refused = refused: { $name }{ $aside ->
        [none] {""}
       *[other] , put aside in { $aside }
    }
import-refused-again = refused already: { $name }
import-field = { $site }, { $list }, entry { $number }:
import-done = { $imported ->
        [0] Nothing imported
        [one] 1 { $one_filing } imported
       *[other] { $imported } { $many_filings } imported
    }{ $refused ->
        [0] {""}
        [one] , 1 file refused
       *[other] , { $refused } files refused
    }
import-would = { $imported ->
        [0] Nothing would be imported
        [one] 1 { $one_filing } would be imported
       *[other] { $imported } { $many_filings } would be imported
    }{ $refused ->
        [0] {""}
        [one] , 1 file refused
       *[other] , { $refused } files refused
    }
help-import = Reads what sites send: forms’ files, mails, YAML, whole folders too
help-import-examples = Examples:
      austausch import inbox
      austausch import Rueckmeldung_Gera_2016-11-02.austausch.txt --dry-run
help-import-files = Files and folders
help-import-exchange = To which exchange they belong, where they do not say so. Default: the only one that is still a draft
help-import-dry_run = Only say what would change
help-import-now = When they came, instead of this computer’s clock: 2016-10-21T08:30
help-import-root = The working folder that holds inputs. Default: the current folder
personal-data = “{ $words }” looks like { $what ->
        [mail] a mail address.
        [phone] a phone number.
        [birth] a birth date.
        [address] an address.
       *[name] the name of somebody of whose life this tells.
    }
    .hint = Say it in general words, such as “{ $a_client }”, or set `internal: true`.
state-missing = missing
state-open = still open
state-draft = draft
state-later = will register later
state-registered = registered, { $report } empty
state-filed = filed
state-late = late
state-faulty = has mistakes
state-returned = returned
status-title = { $Many_filings }
status-heading = { $Many_filings } for { $place } ({ $exchange }) on { $date }
status-deadline = Deadline: { $date }, { $side ->
        [past] over
        [over] { $days ->
            [one] over for one day
           *[other] over for { $days } days
        }
       *[left] { $days ->
            [0] today
            [one] one day left
           *[other] { $days } days left
        }
    }
status-deadline-label = Deadline
status-today-label = As of
status-folder-label = Folder
status-sites-caption = What has come in from the { $many_sites }
status-fields-caption = What it is about
status-site = { $Site }
status-state = State
status-filed-on = Filed
status-all = All
status-field = { $Field }
status-successes = { $Successes }
status-obstacles = { $Obstacles }
status-plans = { $Plans }
status-needs = { $Needs }
status-no-field = (none)
status-registered = Registered: { $people ->
        [0] nobody
        [one] 1 person
       *[other] { $people } people
    } from { $sites ->
        [one] 1 { $to_one_site }
       *[other] { $sites } { $to_many_sites }
    }
status-day = {"  "}{ $day }: { $people ->
        [one] 1 person
       *[other] { $people } people
    }
status-not-registered = Not registered yet: { $sites }
status-food = Food: { $text } ({ $from })
status-access = Access: { $text } ({ $from })
status-wishes = Wish for { $a_table }: { $text } ({ $from })
status-remarks = Remark: { $text } ({ $from })
status-last-plans = What became of the last plans: { $done } done, { $partly } in part, { $dropped } dropped, { $open } open
status-next = Next step:
status-nothing = There is no { $one_meeting } here that could be read. “austausch check” says why.
status-page = written: { $path }
next-deadline = put a `deadline` into inputs/{ $exchange }/exchange.yaml.
next-forms = make forms for the { $many_sites }, with “austausch forms { $exchange }”.
next-decide = { $count ->
        [one] decide on a statement that its { $one_site } filed anew
       *[other] decide on { $count } statements that { $many_sites } filed anew
    }: “austausch check { $exchange }” names them.
next-remind = remind { $count ->
        [one] { $a_site }
       *[other] { $count } { $sites }
    }, with “austausch remind { $exchange }”.
next-wait = wait, and read what comes with “austausch import”; { $count ->
        [one] one { $one_site } has
       *[other] { $count } { $many_sites } have
    } time left.
next-merge = All { $many_filings } are there. Merge them on the page that “austausch findings { $exchange } --page” makes.
next-build = All { $many_filings } are there. “austausch build { $exchange }” builds the { $one_record }.
next-done = none, the { $one_record } is agreed.
help-findings = Shows which statements are still undecided, and what is near them
help-findings-examples = Examples:
      austausch findings
      austausch findings 2016-04-06-sonneberg --rank
      austausch findings 2016-04-06-sonneberg --draft
      austausch findings 2016-04-06-sonneberg --page
help-findings-exchange = Which exchange (a folder below inputs). Default: the last one that is still a draft
help-findings-rank = The obstacles instead, those named most first
help-findings-draft = Writes a findings.yaml to start from, with each open statement as a comment; one that is there stays as it is
help-findings-page = Writes the page “Merging” for the browser instead, without internet: there you decide statement by statement
help-findings-json = As JSON, for other programs
help-findings-out = Where to. Default: outputs
help-findings-root = The working folder that holds inputs. Default: the current folder
findings-heading = Merging for { $place } ({ $exchange })
findings-rank-heading = { $Obstacles } by { $many_sites }, { $place } ({ $exchange })
findings-reports = { $count ->
        [0] No { $one_report } is there
        [one] One { $one_report } is there
       *[other] { $count } { $many_reports } are there
    }{ $missing ->
        [0] .
        [one] , one is missing: { $names }.
       *[other] , { $missing } are missing: { $names }.
    }{ $undecided ->
        [0] {""}
        [one] {" "}Not counted until you decide: the { $one_report } of { $waiting }.
       *[other] {" "}Not counted until you decide: the { $many_reports } of { $waiting }.
    }
findings-sum = { $filed ->
        [one] One statement
       *[other] { $filed } statements
    }: { $placed } merged, { $aside } set aside, { $internal } internal, { $open } open.
findings-open = {"  "}{ $id } ({ $site }): { $text } → { $suggested ->
        [0] nothing near
       *[other] { $near }
    }
findings-same = nearly the same words
findings-hardly = hardly anything in common
findings-rank = { $rank }. { $text } ({ $id }): { $count } of { $of ->
        [one] one { $one_report }
       *[other] { $of } { $many_reports }
    }{ $tied ->
        [0] {""}
       *[other] , tied
    }{ $times ->
        [0] {""}
        [1] {""}
       *[other] { $since ->
            [1] , named { $times } times by now
           *[other] , named at { $since } meetings in a row
        }
    }{ $count ->
        [0] {""}
       *[other] {" "}– { $sites }
    }
findings-rank-none = No { $one_obstacle } has been merged yet. What is open, “austausch findings” shows.
findings-draft-written = written: { $path }. You decide on each statement in it; “austausch findings” shows what is still open.
findings-exist = There is a findings.yaml already; it stays as it is.
    .hint = “austausch findings” shows what is still open in it. To start anew, rename the file first.
findings-draft-head =
    Findings: below stands each open statement as a comment, behind the arrow what is near it.
    Name its id under from of a finding, or with the reason under aside:
    {""}
    findings:
    {"  "}- id: example-1
    {"    "}kind: obstacle            (success, obstacle, plan, need)
    {"    "}text: your words
    {"    "}from: [id-1, id-2]
    aside:
    {"  "}- {"{"}id: id-3, reason: why{"}"}
help-follow-ups = Shows what was agreed at all meetings, and how it stands
help-follow-ups-examples = Examples:
      austausch follow-ups --open                            what is still to be done
      austausch follow-ups --overdue                         what is overdue
      austausch follow-ups --site gera --format ics          the dates of one site for its calendar
      austausch follow-ups done room-list --outcome "The list has been there since May."
help-follow-ups-open = Only what is still open
help-follow-ups-overdue = Only what is overdue
help-follow-ups-site = Only what these do (ids, separated by commas)
help-follow-ups-format = ics: the dates of what is open as a calendar file in the folder outputs; with --site without what is internal
help-follow-ups-out = Where the calendar file goes. Default: outputs
help-follow-ups-json = As JSON, for other programs
help-follow-ups-today = Which day it is, instead of the computer's clock: 2016-10-19
help-follow-ups-root = The working folder, which holds inputs. Default: the current folder
help-follow-ups-done = Enters what became of an agreement; remarks in the file stay
help-follow-ups-done-examples = Examples:
      austausch follow-ups done room-list --outcome "The list has been there since May."
      austausch follow-ups done room-list --dropped --outcome "The house has been sold."
help-follow-ups-done-id = The agreement's id; “austausch follow-ups --open” shows it
help-follow-ups-done-outcome = What became of it, in a sentence; it is printed
help-follow-ups-done-dropped = It was dropped, not done
help-follow-ups-done-root = The working folder, which holds inputs. Default: the current folder
follow-ups-sum = Agreements: { $open } open{ $over ->
        [0] {""}
       *[other] , of which { $over } overdue
    }; { $settled } done or dropped
follow-ups-state = { $state ->
        [over] overdue
        [done] done
        [dropped] dropped
       *[open] open
    }
follow-ups-internal = internal
follow-ups-calendar-name = Agreements
follow-ups-calendar = { $dated ->
        [0] Nothing that is open has a day for a calendar; no file was written
        [one] { $path }: 1 agreement with its date
       *[other] { $path }: { $dated } agreements with their dates
    }{ $undated ->
        [0] {""}
        [one] ; 1 more has no day
       *[other] ; { $undated } more have no day
    }
follow-ups-unknown-site = The id “{ $site }” does not stand in inputs/programme.yaml under sites.
follow-ups-settled = { $file }: “{ $id }” is now { $state ->
        [dropped] dropped
       *[done] done
    }.
follow-ups-not-settled = { $why ->
        [unknown] There is no agreement “{ $id }”. Open are: { $more }{ $others ->
            [0] .
            [one] , and one without an id: write one to it in exchange.yaml, `id: …`.
           *[other] , and { $others } without an id: write one to each in exchange.yaml, `id: …`.
        }
        [none] There is no agreement “{ $id }”. None that is open has an id; give it one: `id: …`.
        [several] There are several agreements with the id “{ $id }” ({ $more }). Give each one its own.
        [already] “{ $id }” is done or dropped already; nothing was changed.
        [published] “{ $id }” stands in { $a_record } that is agreed or published ({ $more }); nothing was changed. “austausch new” carries it over to the next meeting, where you enter what became of it.
       *[not-edited] { $more } could not be changed so that all else stays. Write at “{ $id }” yourself: `state: done` and `outcome: …`.
    }
help-themes = Shows what comes up again from one exchange to the next: since when, and in how many of the reports
help-themes-examples = Examples:
      austausch themes
      austausch themes 2016-04-06-sonneberg
      austausch themes --json
help-themes-exchange = Up to which exchange (a folder below inputs). Default: the last one that is still a draft
help-themes-json = As JSON, for other programs
help-themes-root = The working folder that holds inputs. Default: the current folder
themes-heading = Themes up to { $place } ({ $exchange })
themes-none = No finding belongs to a theme yet. You can put them to themes on the page “Merging”: austausch findings { $exchange } --page
themes-line = {"  "}{ $title } ({ $id }, { $kind }): { $course }{ $since ->
        [0] ; not named this time
        [one] { $times ->
            [one] ; named for the first time
           *[other] ; named { $times } times by now
        }
       *[other] ; named at { $since } meetings in a row
    }{ $trend ->
        [rising] , more often than last time
        [falling] , less often than last time
        [steady] , as often as last time
       *[none] {""}
    }{ $solved ->
        [yes] ; solved: { $reason }
        [again] ; was said to be solved ({ $reason }), is named again
       *[no] {""}
    }
themes-station = { $name } { $of ->
        [0] { $named ->
            [0] not named
           *[other] named, without { $many_reports }
        }
       *[other] { $count } of { $of } ({ $percent }%)
    }
themes-maybe-solved = { $title } ({ $theme }): solved, perhaps? Last time it was “{ $obstacle }”, now { $said ->
        [0] “{ $told }” ({ $id }) stands under { $successes }
       *[other] { $who } tells of “{ $told }” ({ $id })
    }; in common: { $shared }. You decide: in inputs/themes.yaml with solved: {"{"}exchange: { $exchange }, reason: …{"}"}
themes-without = With no theme: { $count ->
        [one] one finding
       *[other] { $count } findings
    } ({ $ids })
help-tables = Proposes { $tables } and seats, from the themes that are named most and the registrations
help-tables-examples = Examples:
      austausch tables
      austausch tables 2016-04-06-sonneberg --count 3 --seats 4..6
      austausch tables 2016-04-06-sonneberg --check
help-tables-exchange = Which exchange (a folder below inputs). Default: the last one that is still a draft
help-tables-count = How many there shall be; those that there are stay. Default: those that there are, else three
help-tables-seats = How many people sit at each: 4..6. Default: four to six, or as many as it takes
help-tables-check = Writes nothing, and says what the seats as they are typed break
help-tables-json = As JSON, for other programs
help-tables-root = The working folder that holds inputs. Default: the current folder
tables-heading = { $Tables } for { $place } ({ $exchange }): { $count ->
        [one] one { $one_desk }
       *[other] { $count } { $many_desks }
    }, { $seated ->
        [0] nobody has
        [one] one has
       *[other] { $seated } have
    } a seat.
tables-table = { $Table } { $number }{ $titled ->
        [0] {""}
       *[other] : { $title }
    } ({ $count } of { $least } to { $most })
tables-finding = { $id }: { $text } ({ $count } of { $of ->
        [one] one { $one_report }
       *[other] { $of } { $many_reports }
    })
tables-words = { $site }: “{ $text }” ({ $id }{ $internal ->
        [0] {""}
       *[other] , internal
    })
tables-seat = → { $who }: { $why }
tables-why-fixed = typed by hand
tables-why-wished = wished for
tables-why-named = named { $ids }
tables-why-stays = sat there already
tables-why-remains = there is room here
tables-untabled = At no { $one_desk } yet:
tables-unmet = Not met:
tables-unmet-wish = { $who }: wish “{ $text }”, { $number ->
        [0] there is no { $one_desk } for it
       *[other] that is { $Table } { $number }
    }
tables-unmet-named = { $who }: named { $text }, which other { $many_desks } have
tables-unmet-carrier = { $Table } { $number }: several of one carrier, namely { $who }
tables-unmet-again = { $Table } { $number }: together with others here last time, too, namely { $who }
tables-left = Without a seat, since nobody comes or is registered:
tables-left-silent = { $who }: neither registered nor reported
tables-left-away = { $who }: said that nobody comes
tables-left-absent = { $who }: does not come
tables-left-day = { $who }: comes on another day
tables-moved = Changed:
tables-move = { $who }: from { $Table } { $from } { $to ->
        [0] away, without a new seat
       *[other] to { $Table } { $to }
    }
tables-gone = { $who }: does not come any more, the seat at { $Table } { $from } is free
tables-problems = This does not hold:
tables-problem-unseated = { $who } has no seat.
tables-problem-need = { $who } sits at { $Table } { $number }; what the registration in { $file } names under access is at another { $one_desk }.
tables-problem-unknown = { $who }: no { $one_desk } offers what the registration in { $file } names under access. Name it in the same words under offers in the file of the { $one_desk } that has it.
tables-problem-many = At { $Table } { $number } sit { $count }, there is room for { $most }. Move somebody, or name more under places.
tables-problem-few = At { $Table } { $number } { $count ->
        [0] sits nobody
        [one] sits one
       *[other] sit { $count }
    }, it should be { $least } at least.
tables-problem-twice = { $who } has two seats; the second stands at { $Table } { $number }. Delete one of them.
tables-problem-stale = { $left }, yet the seat stands by hand in { $file }. Delete it there.
tables-written = written: { $path }
tables-unchanged = Nothing changes in the files.
tables-fix = A seat without proposed is fixed: delete the word where it shall stay so, and run the command again.
tables-check-good = All of it holds.
tables-more-seats = There are more seats with --seats, --count or places in the file of { $einen_desk }. What somebody needs, { $einen_desk } with room must name under offers.
tables-check-bad = Nothing is written. Without --check the command moves what is not typed by hand.
tables-file-head =
    Proposed by austausch tables. You may reword the theme.
    A seat without proposed is fixed; the others the command changes when something changes.
tables-none = Nothing is merged yet of which { $many_desks } could be made.
    .hint = First merge what the { $many_reports } name as { $many_obstacles }; “austausch findings” shows what is open. Or make a file in the folder tables yourself, with number and title.
tables-broken = There are mistakes in this file. Whoever stands in it would lose their seat; so nothing is written.
    .hint = Mend what “austausch check” says of the file, and run the command again.
tables-not-edited = This file could not be changed so that your comments stay where they are; so nothing is written.
    .hint = Move or delete the comment at the seat that goes, and run the command again.
tables-there = This file is there already, but belongs to no { $one_desk } of this { $one_meeting }; it stays as it is.
    .hint = Rename the file, and run the command again.
help-status = Shows who has filed, who is missing, and what to do next
help-status-examples = Examples:
      austausch status
      austausch status 2016-11-02-nordhausen --format html
help-status-exchange = Which exchange (folder below inputs). Default: the last that is still a draft
help-status-json = As JSON, for other programs
help-status-format = text for the screen, html for a page in the folder outputs. Default: text
help-status-today = As of this day, instead of the clock’s: 2016-10-12
help-status-out = Where the page goes. Default: outputs
help-status-root = The working folder that holds inputs. Default: the current folder
forget-heading = { $kind ->
        [due] { $count ->
            [0] Nothing is due to be deleted.
            [one] Due to be deleted: one place
           *[other] Due to be deleted: { $count } places
        }
        [site] { $count ->
            [0] { $Site } { $name }: its files say nothing about people. Where else one is named, austausch forget NAME shows.
            [one] { $Site } { $name }, about people: one place
           *[other] { $Site } { $name }, about people: { $count } places
        }
       *[person] { $count ->
            [0] “{ $name }” stands nowhere.
            [one] “{ $name }” stands in one place.
           *[other] “{ $name }” stands in { $count } places.
        }
    }
forget-gone = Will be deleted:
forget-file-gone = Will be deleted, the whole file, since nothing can be taken out of what was sent; what else one says that was read stands in the { $one_report }, a refused one stands nowhere else:
forget-output-gone = Will be deleted; the command that made the file makes it anew, then without it:
forget-replaced = “N. N.” will stand there, and for an id a new one such as person-1; read the sentences again afterwards:
forget-stays-unsure = Stays, since it may be somebody else. If the person is meant, change the sentence, or repeat the command with just this spelling, such as austausch forget "Frau Beispiel":
forget-stays-programme = Stays, since it holds for all meetings. Without --exchange the id is replaced, too:
forget-stays-id = Stays, since this id also stands in a file that cannot be changed (named below); it would lead nowhere. Mend the file, and repeat the command:
forget-stays-published = Stays, since it is published: the file shows what was published, and others have it. Where it is public, put the new version in its place; where nobody needs it any more, delete it:
forget-stays-reported = Stays, since what { $a_site } reports is its own words, and findings stand for it. `austausch forget NAME` deletes a person in it:
forget-stays-own = Stays, since you wrote or edited this file yourself. Change or delete it:
forget-stays-file-name = Stays, since a file is called so. Rename or delete it, and change the places that name it:
forget-stays-undated = Stays, since nothing says when this { $one_meeting } { $war_meeting }; so nobody knows what is due. Write its day with the year under days:
forget-stays-unread = Stays, since nobody can search this file here. Have a look yourself:
forget-stays-uneditable = Stays, since the file cannot be changed so. Mend what `austausch check` says, or change the place yourself:
forget-elsewhere = The program does not see mailboxes, printouts, backups and photos.
forget-not-yet = Nothing has been deleted yet. The same command with --yes deletes what stands above, for good.
forget-question = Delete it for good now? (yes or no)
forget-kept = Nothing was deleted.
forget-change = What was said of a person was deleted
forget-version = { $exchange }: versions now has version { $version }; `austausch build { $exchange }` writes it.
forget-done = { $edited ->
        [0] No file changed
        [one] One file changed
       *[other] { $edited } files changed
    }, { $deleted ->
        [0] none deleted
        [one] one deleted
       *[other] { $deleted } deleted
    }.
forget-site-or-person = { $A_site } is called “{ $name }”, and so is a person. For the { $one_site } give its id, for the person first name and surname.
forget-programme = programme.yaml has mistakes; how long something is kept may stand there. Nothing is deleted until `austausch check` finds none there.
import-after-forget = Something was deleted from what this { $one_site } filed before. What this filing says differently therefore stands under proposed.
    .hint = Take into { $file } what is to hold, and delete proposed. Where the deleted person stands in it again, repeat `austausch forget` after that.
forget-both = Give a name or --due, not both.
forget-no-name = “{ $name }” is no name that could be looked for. Give first name and surname, the person’s id, or { $a_site }.
forget-not-done = This file stayed as it is: { $why ->
        [denied] it must not be changed, or another program has it open.
        [not-found] it is not there any more.
       *[other] { $error }.
    }
    .hint = Close the file in other programs, and repeat the command.
forget-changed = Somebody changed this file since the list was made; it stayed as it is.
    .hint = Repeat the command.
retention-not-read = How long “{ $text }” is cannot be read; nothing is deleted by it.
    .hint = Write `after the day`, or a time such as `6 months` or `2 years`.
usage-missing-forget = Who is to be forgotten? For example: austausch forget "Anna Beispiel", austausch forget gera, or austausch forget --due
help-forget = Lists and deletes what is kept of a person, of a site, or beyond its time
help-forget-examples = Examples:
      austausch forget "Anna Beispiel"
      austausch forget gera --exchange 2016-11-02-nordhausen
      austausch forget --due --yes
help-forget-whom = A person (first name and surname, or id) or a site
help-forget-due = What has been kept long enough by retention in programme.yaml; what people eat and need right after the meeting
help-forget-exchange = In this exchange only (folder below inputs). Default: in all
help-forget-yes = Delete without asking
help-forget-today = As if it were this day: 2016-10-12
help-forget-out = Where the outputs are. Default: outputs
help-forget-root = The folder that holds inputs. Default: the current folder
status-due = Due to be deleted: { $count ->
        [one] one place
       *[other] { $count } places
    }. List and delete: austausch forget --due
remind-no-deadline = This { $one_meeting } { $hat_meeting } no deadline; so nobody was reminded.
    .hint = Add a line such as `deadline: { $example }`.
remind-no-mail = { $count ->
        [one] There is no mail address for one { $one_site }: { $sites }. Its reminder has no recipient.
       *[other] There is no mail address for { $count } { $many_sites }: { $sites }. Their reminders have no recipient.
    }
    .hint = Enter the recipient in the mail program, or call there. With `mail:` at the { $one_site } in `programme.yaml` it is there next time.
remind-mail-address = No mail program can write to the address “{ $mail }”; so the drafts do without it.
    .hint = There are no umlauts, no spaces and no name before the @. Correct `mail:` in `programme.yaml`, or enter the address in the mail program.
remind-written = { $site }: reminder { $number }, { $form ->
        [yes] with the form
       *[no] without a form
    }: { $path }
remind-done = { $count ->
        [0] No reminder was written.
        [one] 1 reminder written. Open it in your mail program, and send it.
       *[other] { $count } reminders written. Open them in your mail program, and send them.
    }
help-remind = Writes a mail, as a draft, for every site that is missing
help-remind-examples = Example:
      austausch remind 2016-11-02-nordhausen
help-remind-exchange = Which exchange (folder below inputs). Default: the last that is still a draft
help-remind-today = As if this were the day: 2016-10-12
help-remind-out = Where the forms are and the reminders go. Default: outputs
help-remind-root = The working folder that holds inputs. Default: the current folder
schema-done = Done. Editors with an extension for YAML now complete and explain keys in files whose first line points to these schemas, such as: { $line }
help-schema = Writes into inputs/.schema what lets editors help while files are typed (JSON Schema)
help-schema-examples = Example:
      austausch schema
help-schema-root = The working folder that holds inputs. Default: the current folder
### intake: Word forms

import-word-changes = The Word file had tracked changes. They count as accepted.
    .hint = Ask the { $one_site } where one of them cannot be meant.
import-word-comment = The Word file has a comment: “{ $text }”. It belongs to no field and is not in the { $one_report }.
    .hint = Take over by hand what matters of it. The file received is kept.
import-word-note = The Word file has a footnote or endnote: “{ $text }”. It belongs to no field and is not in the { $one_report }.
    .hint = Take over by hand what matters of it. The file received is kept.
import-word-table = { $count ->
        [one] A table was put into the Word file. Its rows are in the { $one_report } as text.
       *[other] { $count } tables were put into the Word file. Their rows are in the { $one_report } as text.
    }
    .hint = See in the { $one_report } whether the text can be understood; “|” stands between cells.
import-word-picture = { $count ->
        [one] The Word file has a picture. It is not in the { $one_report }.
       *[other] The Word file has { $count } pictures. They are not in the { $one_report }.
    }
    .hint = Pictures belong into the folder photos as files of their own. The file received is kept.
import-word-outside = { $kept ->
        [kept] Beside the fields of the form stands: “{ $text }”. The { $one_report } has it with the field where it stood.
       *[left] Outside of the fields of the form stands: “{ $text }”. It could not be given to a field and is not in the { $one_report }.
    }
    .hint = { $kept ->
        [kept] See in the { $one_report } whether it belongs there.
       *[left] Take over by hand what matters of it. The file received is kept.
    }
import-word-struck = In the Word file “{ $text }” is struck out; so it is not in the { $one_report }.
    .hint = If it is to hold after all, copy it by hand. The file is kept as it was received.
import-word-hint = Words of the form (“Hier tippen” or “Bitte wählen”) stand in the midst of an answer: “{ $text }”.
    .hint = Take them out of the { $one_report }.
import-word-nobody-named = The registration has a wish or a remark, but nobody who comes. The { $one_report } says “N. N.” instead.
    .hint = Ask the { $one_site } who comes.
import-word-nobody-but = “Von uns kommt niemand” (nobody comes) is ticked, and yet people are named. The { $one_report } has the people.
    .hint = Ask the { $one_site } whether somebody comes.
### Word-Vorlagen prüfen

template-checked = Checked: { $path }. { $summary }.
template-annotated = wrote a copy with comments: { $path }
template-needs = The template uses these values ([] means: for each entry of the list):
template-unused = These values exist, and the template does not use them:
template-schema = The schema is no readable JSON.
    .hint = Take a file with a JSON Schema; without --schema that of the { $one_record } holds.
help-template-check = Checks a Word template and tells all faults with their places
help-template-check-examples = Examples:
      austausch template check letter.docx
      austausch template check letter.docx --annotate letter-with-comments.docx
      austausch template check letter.docx --data data.json --needs
help-template-check-template = The Word file
help-template-check-schema = Which names there are: a JSON Schema; those of the record when nothing is said
help-template-check-data = Instead of a schema: data that the template is to be filled with
help-template-check-annotate = Writes a copy of the template in which each finding is a comment at its place
help-template-check-needs = Also says which values the template uses
help-template-check-unused = Also says which values it does not use
help-template-check-json = Prints everything as JSON
help-template-fill-schema = Checks the template against a JSON Schema before it is filled

usage-missing-release = Who releases it, and who looked at it, too? --by PERSON and --checked-by PERSON; if nobody else does: --alone REASON
usage-missing-package = For whom is the package? For example: austausch package --for ministry, or austausch package --for archive
help-release = Releases a record: publishes it and keeps who answers for it and who received it
help-release-examples = Examples:
      austausch release 2016-04-06-sonneberg --by erika-muster --checked-by "Max Beispiel"
      austausch release --by erika-muster --alone "holidays" --to "Ministry, Ms Probe" --file _Ministerium
help-release-exchange = Which meeting (folder below inputs). Default: the current one
help-release-by = Who releases it: id or name of a person in programme.yaml
help-release-checked_by = Who looked at it, too
help-release-alone = Why nobody else looked at it
help-release-change = What is new; needed from the second version on
help-release-to = Who receives it; several times for several
help-release-file = Which files they receive: a piece of the name. Default: all
help-release-now = When, instead of the computer's clock: 2016-10-21T08:30
help-release-out = Where to. Default: outputs
help-release-root = The working folder that holds inputs. Default: the current folder
release-first = First version
release-same-person = Who releases it and who looks at it are the same person. Name somebody else with --checked-by, or with --alone why there is nobody.
release-faults = { $exchange }: not released, please mend the errors first.
release-not-built = { $exchange }: not released, for the documents could not be written. exchange.yaml says again what it said before.
release-no-file = Not released: none of the files has “{ $name }” in its name. exchange.yaml says again what it said before. Give a part of a name under --file, or leave it out: then all go.
release-change-unused = Version { $version } stands under versions already, with what it says is new; “{ $change }” was not entered. If it is to stand there, change the change of that version.
release-done = { $exchange }: { $version ->
        [none] released
       *[other] version { $version } released
    }, { $count } files kept in released.json{ $sent ->
        [yes] {""}; to: { $to }
       *[no] {""}
    }.
release-refused = { $why ->
        [unknown] “{ $by }” is not under people in inputs/programme.yaml. Known are: { $known }
        [no-change] This will be a new version: say with --change what is new.
       *[not-edited] { $known } could not be edited so that it says just that. Enter status: published, published and versions yourself.
    }

help-excerpt = Writes for speakers what the record says of their contribution, as a Word file with a letter
help-excerpt-examples = Examples:
      austausch excerpt 2016-04-06-sonneberg                       for all who spoke
      austausch excerpt --speaker "Erika Muster" --until 2016-05-02
help-excerpt-exchange = Which meeting (folder below inputs). Default: the current one
help-excerpt-speaker = Only for this person: id or name
help-excerpt-until = By when an answer is asked for: 2016-05-02
help-excerpt-out = Where to. Default: outputs
help-excerpt-root = The working folder that holds inputs. Default: the current folder
excerpt-nobody = { $how ->
        [unknown] “{ $name }” is not under speakers of any item, or the item has no text.
       *[nobody] No item with a text has anybody under speakers.
    }
excerpt-done = { $count ->
        [one] One excerpt with a letter; the letter opens as a draft in the mail program.
       *[other] { $count } excerpts with letters; the letters open as drafts in the mail program.
    }


### contacts: whom a site works with

contact-sheet-title = Network contacts
contact-sheet-cover = Notes
contact-sheet-list = Contacts
contact-sheet-intro-1 = Whom do you work with? This list keeps it: for a view of the network, for those who stand in for you, and for all that is written about it.
contact-sheet-intro-2 = What is known already is filled in. Please check it, add what is missing, and say what has ended.
contact-sheet-step-1 = Go to the sheet “Contacts” at the bottom. Each row is a contact.
contact-sheet-step-2 = Write new contacts into the next free row. Only the partner’s name is needed; all else as far as you know it.
contact-sheet-step-3 = Where an arrow appears at the cell, choose from a list: click into the cell, then on the arrow.
contact-sheet-step-4 = For “since” and “until”, what you know is enough: 2014 or 03.2014 or 01.03.2014.
contact-sheet-step-5 = When a contact has ended, fill in “until” and leave the row: else it is missing in the figures of earlier years.
contact-sheet-step-6 = Save the file as an Excel file (.xlsx), and send it back{ $mail ->
        [none] {""}
       *[other] {" "}to { $mail }
    }.
contact-sheet-columns = What the columns mean
contact-sheet-hint = One row for each contact. Grey cells are filled by the program.
contact-head-id = Id
contact-head-partner = Partner
contact-head-kind = Kind
contact-head-field = { $Field }
contact-head-form = Form
contact-head-frequency = Frequency
contact-head-since = since
contact-head-until = until
contact-head-purpose = Purpose
contact-head-person = Contact person
contact-head-reach = Reached at
contact-note-partner = What the partner is called: the authority, the association, the business. Names of private persons are seen only by whoever collects this list.
contact-note-kind = What the partner is. Figures count by it.
contact-note-field = What it is about.
contact-note-form = How you speak with one another.
contact-note-frequency = How often.
contact-note-since = Since when: year, month or day.
contact-note-until = Until when, if the contact has ended; else empty.
contact-note-purpose = What for, in your words.
contact-note-person = Whom to ask there.
contact-note-reach = That person’s telephone or mail.
contact-kind-authority = Authority
contact-kind-employment = Job centre, employment agency
contact-kind-welfare = Welfare organisation, advice centre
contact-kind-education = School, day nursery, education
contact-kind-health = Health
contact-kind-association = Association, initiative
contact-kind-housing = Housing
contact-kind-business = Business, chamber
contact-kind-church = Religious community
contact-kind-committee = Council, working group
contact-kind-person = Private person
contact-kind-other = Other
contact-kind-none = not said
contact-form-talk = talk
contact-form-phone = telephone
contact-form-mail = mail, letter
contact-form-meeting = meeting of several
contact-form-project = joint offer
contact-form-referral = referral
contact-form-other = other form
contact-frequency-weekly = weekly
contact-frequency-monthly = monthly
contact-frequency-quarterly = quarterly
contact-frequency-half-yearly = half-yearly
contact-frequency-yearly = yearly
contact-frequency-as-needed = as needed
contact-frequency-once = once
contact-refused-list-title = Not in the list
contact-refused-list = Please choose an entry of the list (the arrow at the right of the cell), or leave the cell empty.
contact-refused-date-title = No date
contact-refused-date = Please write the year, the month or the day: 2014 or 03.2014 or 01.03.2014.
contact-refused-length-title = Too long
contact-refused-length = So much text does not fit in here. Please shorten it.

contacts-blank = There is nothing in this list of contacts.
    .hint = Is it the right file? It is filled in with Excel or LibreOffice, and saved as .xlsx.
contacts-no-site = This list does not say whom it comes from: the sheet by which the program knows that is missing.
    .hint = Copy the rows into a list that “austausch forms --kind kontakte” made, and import that.
contacts-unknown-site = inputs/programme.yaml does not have the id “{ $site }”; so the list was not imported.
    .hint = These there are: { $known }
contacts-broken = There are mistakes in { $file }; so nothing of the list was entered.
    .hint = Mend the mistakes that “austausch check” names, and import the file once more.
contacts-given-back = Lists of contacts are not given back: they do not go with --return.
    .hint = Leave out --return: the new list has what is entered: austausch forms --kind kontakte
contacts-no-table = In no sheet there is a row with the heads of the columns (Partner, Kind, since …); so no contact was read.
    .hint = Write the heads over the columns again as they were, and import the file once more.
contacts-hidden-sheet = The sheet “{ $sheet }” is hidden. What stands there was read like any other.
    .hint = See whether it is meant: right mouse button on a sheet, “Unhide”.
contacts-second-table = Sheet “{ $sheet }”, row { $row }: a second list begins here. Its contacts were entered, too.
    .hint = See whether it is meant.
contacts-unknown-column = Sheet “{ $sheet }”, row { $row }, column { $column }: the program knows no column “{ $text }”; what stands in it was not entered.
    .hint = The heads of the columns are on the sheet with the notes.
contacts-outside = Sheet “{ $sheet }”, row { $row }, column { $column }{ $head ->
        [none] {""}
       *[other] {" "}({ $head })
    }: outside of the list there is “{ $text }”; it was not entered.
    .hint = If it belongs to a contact, write it into a column of its row.
contacts-more-outside = { $count ->
        [one] One more cell outside of the list was not entered.
       *[other] { $count } more cells outside of the list were not entered.
    }
    .hint = The file is kept as it came; look there.
contacts-hidden-row = Sheet “{ $sheet }”, row { $row }: this row is hidden. What stands in it was read, too.
    .hint = See whether it is meant.
contacts-hidden-column = Sheet “{ $sheet }”, column { $column } ({ $head }): this column is hidden. What stands in it was read, too.
    .hint = See whether it still holds.
contacts-merged = Sheet “{ $sheet }”, row { $row }, column { $column }: the cells from here to { $last } are merged; what stands in them holds only for row { $row }, column { $column }.
    .hint = Unmerge them, and write into each row what holds for it.
contacts-remark = Sheet “{ $sheet }”, row { $row }, column { $column }: there is a comment at the cell: “{ $text }”. It was not entered.
    .hint = What is to stay of it, enter as a comment in the file of the contact: # …
contacts-shape = Sheet “{ $sheet }”: in a text box over the cells there is “{ $text }”; it was not entered.
    .hint = If it belongs to a contact, write it into a column of its row.
contacts-no-partner = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): the partner’s name is missing; the row was not entered. It says: { $text }
    .hint = Add the name, and import the file once more.
contacts-not-in-list = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): “{ $text }” is not in the list from which to choose here; it was not entered.
    .hint = { $close ->
        [none] To choose from: { $known }
       *[other] Did you mean “{ $close }”? To choose from: { $known }
    }
contacts-not-a-date = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): “{ $text }” is no date with a year; it was not entered.
    .hint = What is known is enough: 2014 or 03.2014 or 01.03.2014.
contacts-odd-date = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): “{ $text }” cannot be right; it was not entered.
    .hint = Write year, month or day as text: 2014 or 03.2014 or 01.03.2014.
contacts-year-as-date = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): the cell shows a day of the year 1905; what was typed is probably the year { $text }. { $text } was entered.
    .hint = If that is wrong, correct it in the file of the contact.
contacts-number-as-date = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): there is the number { $text }. As a date it would be { $day }; nothing was entered.
    .hint = Write out the date, and import the file once more.
contacts-date-in-text = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): there is a date ({ $text }), or something that the program made one of (1/2, 3-4); nothing was entered.
    .hint = Give the cell the format “Text”, and type it once more.
contacts-number-in-text = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): “{ $text }” is there as a number; noughts before it are lost. What stands there was entered.
    .hint = If it is a telephone number, check the area code.
contacts-fault = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): “{ $text }” says nothing here; nothing was entered.
    .hint = Write into the cell what is meant.
contacts-formula = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): there is a formula ({ $formula }); what came of it was entered: “{ $text }”.
    .hint = See whether that is meant.
contacts-formula-empty = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): there is a formula without a result ({ $text }); nothing was entered.
    .hint = Open the file in Excel or LibreOffice, save it, and import it once more.
contacts-id-twice = Sheet “{ $sheet }”, row { $row }, column { $column }: the id “{ $id }” stands in another row already; “{ $text }” counts as a contact of its own here.
    .hint = See whether the row is a copy; then delete the contact that is too many.
contacts-unknown-id = Sheet “{ $sheet }”, row { $row }, column { $column }: the id “{ $id }” is not known. “{ $text }” was recognised by its name, or entered as a new contact.
    .hint = The program gives the ids; in new rows the field stays empty.
contacts-ends-before = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): the contact ends ({ $until }) before it begins ({ $since }). Both were entered so.
    .hint = Ask, and correct it in the file of the contact.
contacts-conflict = Sheet “{ $sheet }”, row { $row }, column { $column } ({ $head }): for “{ $partner }” the list has { $text ->
        [none] nothing
       *[other] “{ $text }”
    }, { $file } has { $now ->
        [none] nothing
       *[other] “{ $now }”
    }; both changed it, or the file has a comment at it. It stays as it is in the file; what the list says stands there under { $text ->
        [none] `withdrawn`
       *[other] `proposed`
    }.
    .hint = Enter what is right in { $file } at `{ $key }`, and delete the other. Until then “austausch check” reminds of it.
contacts-deleted = Sheet “{ $sheet }”, row { $row }, column { $column }: “{ $partner }” was deleted from { $file }; the list says something new of it: { $text }. Nothing was entered.
    .hint = If the contact is to come back, enter it in { $file }.
contacts-missing = “{ $partner }” (`{ $id }`) is not in the list any more. In { $file } the contact stays, so that the figures of earlier years are right.
    .hint = If it has ended, enter `until` there; if it never was one, delete it there.
import-contacted = Contacts of { $site }, from { $name }: { $made ->
        [0] { $dry ->
            [yes] nothing would change
           *[no] nothing has changed
        }
        [one] { $dry ->
            [yes] 1 change would be entered in { $file }
           *[no] 1 change in { $file }
        }
       *[other] { $dry ->
            [yes] { $made } changes would be entered in { $file }
           *[no] { $made } changes in { $file }
        }
    }; { $known } unchanged{ $waiting ->
        [0] {""}
        [one] ; 1 value waits for your decision
       *[other] ; { $waiting } values wait for your decision
    }{ $left ->
        [0] {""}
        [one] ; 1 value not entered
       *[other] ; { $left } values not entered
    }
import-contacted-new = {"  "}new: { $partner } [{ $id }]
import-contacted-changed = {"  "}changed: { $partner } [{ $id }], { $head }: { $before ->
        [none] {""}
       *[other] { $before }{" "}
    }→ { $after ->
        [none] (empty)
       *[other] { $after }
    }
contacts-none = No contacts are entered.
contacts-no-such-site = In inputs/programme.yaml, “{ $site }” is not an id under sites.
contacts-of-site = { $site }
contacts-figures = {"  "}{ $half ->
        [1] first
       *[2] second
    } half of { $year }: { $partners ->
        [one] 1 partner
       *[other] { $partners } partners
    }{ $new ->
        [0] {""}
       *[other] , { $new } new
    }{ $ended ->
        [0] {""}
       *[other] , { $ended } ended
    }{ $undated ->
        [0] {""}
       *[other] , { $undated } without a beginning
    }{ $kinds ->
        [none] {""}
       *[other] {" "}– { $kinds }
    }
contacts-similar = { $count ->
        [0] No two partners have nearly the same name.
        [one] One partner may stand there under two names. If it is the same, write it alike everywhere:
       *[other] { $count } times, a partner may stand there under two names. If it is the same, write it alike everywhere:
    }
help-contacts = Counts the network contacts by half-year: partners by kind, new ones, ended ones
help-contacts-examples = Examples:
      austausch contacts                        all, from the first half-year to this one
      austausch contacts --site gera --from 2014-1 --to 2016-2
      austausch contacts --similar              which partners may stand there under two names
help-contacts-site = These only (ids, separated by commas)
help-contacts-from = From which half-year: 2014-1. Default: the first in which a contact began
help-contacts-to = To which half-year: 2016-2. Default: today’s
help-contacts-similar = Shows partners that may stand there under two names; nothing is decided
help-contacts-json = As JSON, for other programs
help-contacts-today = Which day today is, instead of the computer’s clock: 2016-10-19
help-contacts-root = The working folder that holds inputs. Default: the current folder

### packages: what is handed over and checked

package-nothing = There is no document that could go into a package.
    .hint = Build first what is to go in: austausch build
package-not-built = There is no such document.
    .hint = Build it: austausch build, for a ministry with --edition ministry
package-edited = austausch did not write this document as it is now; it goes into no package.
    .hint = Move it elsewhere, and build it anew: austausch build
package-old = This document was made from other inputs than { $input } has now.
    .hint = Build it anew: austausch build
package-kind = “{ $name }” is no PDF, CSV or JSON; such files go into no package.
    .hint = Build the document as PDF: austausch build --format pdf
package-too-large = This file is larger than { $limit } MB; some offices do not accept such files.
    .hint = Make the pictures smaller, and build the document anew.
package-name-twice = Two documents would be called “{ $name }” in the package.
    .hint = Name the files one by one, and make two packages.
package-internal = The internal edition is not for a ministry.
    .hint = Leave out --edition.
package-other-edition = This document is not the edition for the recipient; what is in it for the office alone would go along.
    .hint = Build the edition and pack that: austausch build --edition { $edition }; a dossier: austausch dossier --edition { $edition }
package-no-zip = The package for a ministry stays a folder of single files: some offices accept no ZIP.
    .hint = Leave out --zip.
package-input-missed = This is only a link, lies too deep or cannot be read; it would be missing in the package.
    .hint = Put the file itself there, or take it out.
package-refused = Nothing packed
package-made = { $folder }: { $count ->
        [one] 1 file
       *[other] { $count } files
    }, { $size }{ $zip ->
        [none] {""}
       *[other] ; and { $zip }
    }
verify-nothing = { $path } is no package, and no folder into which austausch has written.
verify-zip = This file is no ZIP, or it is damaged.
    .hint = Get it back from the source; perhaps copying broke off.
verify-unread = This file cannot be read.
    .hint = Ask the person for access to whom it belongs.
verify-link = This is only a link; what it means does not belong to the package.
    .hint = Put the file itself there.
verify-deep = This folder lies so deep that it is not looked into; austausch makes no such folders.
    .hint = Take it out.
verify-output-missing = austausch wrote this file; it is missing now.
    .hint = If it is needed, build it anew.
verify-output-changed = This file is no more as austausch wrote it.
    .hint = If the change is wanted, it belongs into the inputs or the template; else build the file anew.
verify-output-earlier = This file is an earlier build: austausch wrote it so once, and built it anew later.
    .hint = If the new state is meant, hand over the file that was built anew.
verify-package-changed = This file is not the one that austausch put into the package; the check sums in the package were fitted to it.
    .hint = Make the package anew, or fetch it again from where it came: austausch package
verify-package-added = austausch did not put this file into the package; the check sums in the package were fitted to it.
    .hint = Take it out, or make the package anew: austausch package
verify-package-missing = austausch put this file into the package; it is missing now, in the check sums, too.
    .hint = Make the package anew, or fetch it again from where it came: austausch package
verify-empty-folder = There is nothing in this folder; austausch makes no empty folders, and check sums say nothing of them.
    .hint = If something is missing in it, fetch it again from where it came; else take the folder out.
verify-input-changed = What is here was made from another state of { $input }.
    .hint = Build anew: austausch build
verify-input-missing = What is here was made from { $input }, too; that file is missing now.
    .hint = Build anew: austausch build
verify-differs = { $line ->
        [none] { $caption ->
            [none] { $section ->
                [none] At the beginning
               *[other] Section “{ $section }”
            }
           *[other] { $caption }
        }{ $row ->
            [none] {""}
           *[other] , row “{ $row }”
        }
       *[other] Row { $line }{ $row ->
            [none] {""}
           *[other] {" "}(“{ $row }”)
        }
    }{ $column ->
        [none] {""}
       *[other] , column “{ $column }”
    }: { $there ->
        [none] “{ $today }” is missing
       *[other] { $today ->
            [none] “{ $there }” is too much
           *[other] { $kind ->
                [number] it says “{ $there }”; the inputs give “{ $today }” today
               *[words] it says “{ $there }”; by the inputs it is “{ $today }” today
            }
        }
    }{ $text ->
        [none] {""}
       *[other] {" "}(in “{ $text }”)
    }.
    .hint = { $why ->
        [edited] The inputs are as they were: somebody changed the file (or built it on another computer).
        [inputs] The file is as austausch wrote it: the inputs have changed since.
        [earlier] The file is as austausch wrote it then: it was built otherwise since.
       *[both] The file was changed, and so were the inputs: only the file as it was then tells where this comes from.
    }
verify-differs-more = { $count ->
        [one] One more place differs.
       *[other] { $count } more places differ.
    }
    .hint = Build the dossier into another folder (`--out`) and put both side by side.
verify-not-read = This file cannot be read: it is damaged, or something else than its name says.
    .hint = Fetch it again from where it came.
verify-part-differs = { $part ->
        [annotations] Notes on the page
        [cells] Places of the cells
        [chart] Chart
        [comments] Comments
        [description] Description of the values
        [drawing] Drawings on the page and its look
        [encoding] Sign at the beginning of the file by which Excel knows letters with accents
        [footer] Footer
        [header] Header
        [links] Targets of links
        [look] Look of the text (font, colour, hidden text, breaks) or the place where something stands
        [marks] Marks and signs that are no words (headings, bold, dashes, links)
        [metadata] Properties of the file for catalogues
        [pages] Number of pages
        [pictures] Pictures
        [properties] Properties of the file (title, subject, author)
        [script] Program in the page (script)
        [signs] Signs that are no words (dashes, quotation marks)
        [structure] What lies behind the pages (outline, bookmarks, text to be read aloud, programs)
        [style] Design of the page (CSS)
        [styles] Styles and settings
       *[other] A part of the file
    }{ $name ->
        [none] {""}
       *[other] {" "}({ $name })
    }{ $pages ->
        [none] {""}
       *[other] , page { $pages }
    }: { $there ->
        [none] { $today ->
            [none] not as the inputs give it today
           *[other] “{ $today }” is missing
        }
       *[other] { $today ->
            [none] “{ $there }” stands there and should not
           *[other] “{ $there }” stands there; the inputs give “{ $today }” today
        }
    }.
    .hint = { $why ->
        [edited] The inputs are as they were: somebody changed the file or saved it otherwise (or built it on another computer). Put it beside one that is built anew (`--out`).
        [inputs] The file is as austausch wrote it: the inputs or the program have changed since.
        [earlier] The file is as austausch wrote it then: it was built otherwise since.
       *[both] The file was changed, and so were the inputs: only a comparison with the file as it was then tells where it comes from.
    }
verify-says-the-same = { $how ->
        [bytes] The file is byte for byte what the inputs give today.
       *[saved] Every part is as the inputs give it today; only how the file is saved differs (packing, counts, ends of lines, time of saving).
    }
    .hint = There is nothing to correct; for the file to be up to date, build it anew.
verify-not-remade = There is nothing to compare with: the inputs as they are now give no dossier{ $count ->
        [0] {""}
        [one] {" "}(1 error)
       *[other] {" "}({ $count } errors)
    }.
    .hint = See why: austausch check
verify-unknown-document = austausch does not know this file: in the folders of outputs it wrote none of that name.
    .hint = If it was renamed, give it back the name under which it was sent.
verify-good = { $what ->
        [bag] The package is as it was made
        [sums] The package fits its check sums (whether somebody changed both together only shows in the working folder in which it was made)
        [document] The file is as it was built, and from the inputs as they are now
       *[outputs] All is as it was built, and from the inputs as they are now
    }: { $count ->
        [one] 1 file
       *[other] { $count } files
    } checked
letter-subject = { $title }: documents
letter-greeting = Dear Sir or Madam,
letter-text = { $count ->
        [one] with this letter you receive a document. It is named below.
       *[other] with this letter you receive { $count } documents. They are named below.
    }
letter-check = Sums come with the files (manifest-sha512.txt). By them it can be told at any time that nothing was changed.
letter-close = Yours faithfully
letter-enclosures = Enclosures
help-package = Packs documents to hand over: a folder with sums (BagIt), in outputs/pakete/
help-package-examples = Examples:
      austausch package --for archive --zip                 all for your own archive, also as one ZIP
      austausch package --for ministry                      the documents one by one, with a letter
      austausch package --for ministry --address "Ministry of Examples" --address "Example Street 1" --address "99999 Musterstadt"
help-package-files = Which documents, as files of the outputs. Default: the PDFs of all meetings
help-package-for = For whom: ministry (single files below 10 MB, with a letter, no ZIP) or archive (with all inputs, pictures, origin, LIESMICH.txt)
help-package-edition = Which edition: internal, ministry or public. An archive holds the inputs as that edition may have them
help-package-address = A line of the address in the letter; several times, from above. Default: empty, for a label
help-package-zip = Makes a ZIP of it as well
help-package-today = Of which day the package is: 2016-10-19. Default: the last day of the last meeting in it
help-package-out = Where the documents are and the package goes. Default: outputs
help-package-root = The working folder that holds inputs. Default: the current folder
help-verify = Checks a package (folder or ZIP), a dossier or a folder of outputs, and names each difference
help-verify-examples = Examples:
      austausch verify outputs/pakete/archiv
      austausch verify archiv.zip
      austausch verify 2014-2016_ThINKA_Dossier_Granting-authority.pdf
      austausch verify outputs                              whether all is as it was built, and fits the inputs
help-verify-path = The package, the dossier, or the folder
help-verify-root = The working folder that holds inputs. Default: the current folder

### Parts of a run on many machines

help-merge = Checks that the parts of a run (build --shard) are complete and nothing is double, and joins their lists
help-merge-examples = Examples:
      austausch merge --programmes land        after build --programmes land --shard …
      austausch merge                          after build --shard … in one's own working folder
help-merge-programmes = The folder of working folders, as for build
help-merge-out = Where the documents are, as for build. Default: outputs
help-merge-root = The working folder that holds inputs. Default: the current folder
programmes-none = There is no working folder in { $path }: none of the folders in it holds a folder inputs.
programmes-passed = No working folder, for it has no inputs; passed over: { $names }
shard-built = Part { $part } is built. When all are, “austausch merge” checks that nothing is missing.
shard-not-whole = Part { $part } is not complete: something could not be read or written. Build it again, with --shard { $part }
shard-not-the-clusters = Part { $shard } is built, as --shard says. The variables of the cluster name part { $other }; with --shard auto they count.
shard-no-cluster = With --shard auto the cluster names the part; here none does: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set. Nothing was built.
    Start the run with “sbatch --array” or as a job with “completionMode: Indexed”, or name the part: --shard 3/8
shard-no-count = { $variable } says which part this is, but nothing says how many there are. Nothing was built.
    Name the number at “completions”: --shard auto/8
shard-index-outside = { $variable }={ $value } counts from 0 and does not fit { $of } parts. Nothing was built.
    Behind --shard auto/ goes the number that stands at “completions”.
shard-variable-unread = { $variable } is “{ $value }”, no whole number. Nothing was built.
    Name the part yourself: --shard 3/8
shard-array-uneven = The variables name no part, for their numbers have gaps or do not fit one another: { $variables }. Nothing was built.
    Count without gaps, as “sbatch --array=1-8” does; a part alone is built with --shard 3/8
shard-other-count = --shard asks for { $asked } parts, the cluster has started { $named }. Nothing was built.
    Leave the number out (--shard auto), or start as many.
shard-two-clusters = Slurm names part { $slurm }, Kubernetes part { $kubernetes }. Nothing was built.
    Name the part yourself: --shard { $slurm }
shard-counts = There are lists of runs with different numbers of parts: { $counts }.
    .hint = Delete the lists of the earlier run (3-of-8.json, say, is that of part 3 of 8), and call “austausch merge” again.
shard-unread = This is not the list that this part has written.
    .hint = Delete it, and build the part again.
shard-missing = Part { $part } is missing: it was not built, or its run broke off. { $exchanges ->
        [none] Nothing belongs to it.
       *[other] To it belong: { $exchanges }.
    }
    .hint = Build it, as the others, with --shard { $part }
shard-asked = This part was built otherwise than part { $other }: { $asked } instead of { $otherwise }
    .hint = Build it again, with the same words and the same program.
shard-exchanges-differ = When this part began, there was something else in inputs than at part { $other }. What differs: { $exchanges }
    .hint = Build all parts again, and change nothing meanwhile.
shard-double = Double: built in the parts { $parts }.
    .hint = Build all parts again; something was made or deleted in inputs between them.
shard-exchange-missing = Missing: built in no part.
    .hint = It came after the run. Build all parts again.
shard-exchange-gone = Built, but no more in inputs.
    .hint = Delete its documents in outputs, or bring its inputs back; then build all parts again.
shard-unwritten = Not written: there is an error in its inputs.
    .hint = “austausch check” names it. Mend it, and build again.
merge-nothing = No part has left a list here. Build the parts first, as with “austausch build --shard 1/2” and “austausch build --shard 2/2”.
merge-before = Joined already: { $file }. No part has left a new list since.
merge-done = { $shards ->
        [one] 1 part
       *[other] { $shards } parts
    }, nothing is missing, nothing is double: { $exchanges } folders of documents, { $files ->
        [one] 1 file
       *[other] { $files } files
    }
merge-refused = Not joined; the lists of the parts stay.
