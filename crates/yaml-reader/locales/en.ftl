### How a file is written

empty-file = The file is empty.
    .hint = Fill it in, or delete it.
control-character = There is an invisible control character here ({ $code }).
    .hint = Delete it. Such characters often come with text copied from other programs.
tab-indent = { $lines ->
        [one] The line is indented with a tab.
       *[other] From here on, { $lines } lines are indented with tabs.
    }
    .hint = YAML allows only spaces in the indent; two per level are usual.
no-break-space-indent = { $lines ->
        [one] The line is indented with { $sign ->
            [unseen] invisible characters ({ $code }).
           *[space] no-break spaces.
        }
       *[other] From here on, { $lines } lines are indented with { $sign ->
            [unseen] invisible characters ({ $code }).
           *[space] no-break spaces.
        }
    }
    .hint = They look like spaces but count as text. Replace them with ordinary spaces.
no-break-space-after-colon = { $sign ->
        [unseen] An invisible character ({ $code }) follows the colon.
       *[space] A no-break space follows the colon.
    }
    .hint = Replace it with an ordinary one: { $corrected }
list-mark = { $wrong ->
        [space] { $space ->
            [unseen] An invisible character ({ $code })
           *[space] A no-break space
        } follows the dash. Nobody sees it; it comes from Word or from a mail.
        [no-space] A space is missing behind the dash.
       *[sign] { $kind ->
            [dash] The line begins with a dash (–) that Word has made of the hyphen.
           *[other] The line begins with “{ $sign }”; the items of a list begin with a hyphen and a space.
        }
    }
    .hint = { $wrong ->
        [space] Delete it, and type an ordinary one: { $corrected }
       *[other] Write: { $corrected }
    }
unclosed = { $what ->
        [square] The square bracket has no end.
        [curly] The curly bracket has no end.
        [inside] The text holds a sign that is its quotation mark, too.
        [extra] There is one bracket too many here.
        [other] The closing bracket does not fit the opening one.
        [comma] The comma at the end of the line does not belong here.
       *[quote] The quotation mark is closed nowhere.
    }
    .hint = Write: { $corrected }
comma-in-braces = In curly brackets a comma parts the entries; from here on the text would be lost.
    .hint = Put the text in quotes: { $corrected }
no-break-space = { $sign ->
        [unseen] An invisible character ({ $code })
       *[space] A no-break space
    } stands here. Nobody sees it; it comes from Word or from a mail.
    .hint = Delete it, and type an ordinary one: { $corrected }
no-space-after-colon = A space is missing behind the colon.
    .hint = Write: { $corrected }
comment-cuts-value = From here on the text is a comment and would be lost: { $comment }
    .hint = { $corrected ->
        [none] Put the whole value in quotes, or the comment on a line of its own.
       *[other] If it belongs to the value, write: { $corrected } – if not, put the comment on a line of its own.
    }
points-glued = This line begins with a dash, but further to the right than the point above it; YAML puts it behind that one.
    .hint = Begin it in the same column as the point above. If the dash belongs to the text, put the text in quotes.
text-with-list = The text goes on as a list in the lines below; YAML cannot read it so.
    .hint = Write nothing but a bar (|) behind `{ $key }:`, and the whole text indented into the lines below.
backslash-eaten = In double quotes `\{ $sign }` stands for a special character; some of the text would be lost.
    .hint = { $corrected ->
        [none] Use single quotes, or write `\\` instead of `\`.
       *[other] Use single quotes: { $corrected }
    }
decimal-comma = In square brackets a comma parts the points, even in a number.
    .hint = Put the text in quotes: { $corrected }
needs-quotes = The value needs quotes, because `{ $character }` has a meaning of its own in YAML here.
    .hint = { $corrected ->
        [none] Put the whole value in quotes.
       *[other] Write: { $corrected }
    }
yaml-syntax = { $reason ->
        [indent] The indent does not fit the lines above.
        [no-colon] A key with a colon is expected here.
        [colon] The colon stands where none can stand.
        [quote] A quotation mark is not closed, or text follows behind it.
        [bracket] A bracket is not closed, or a comma is missing.
        [escape] In double quotes the backslash has a meaning of its own.
       *[other] This cannot be read as YAML.
    }
    .hint = { $reason ->
        [indent] What belongs together begins in the same column. Indent with two spaces per level.
        [no-colon] Write `key: value`. If the line continues the text above, indent it further.
        [colon] Check the indent. If the colon belongs to the text, put the text in quotes.
        [quote] Put the whole value in quotes. If it holds quotation marks itself, use single ones outside.
        [bracket] Close the bracket. If it belongs to the text, put the text in quotes.
        [escape] Use single quotes, or write `\\` instead of `\`.
       *[other] Check indent, quotes and colons in this line and in the one above.
    }
second-document = A second document begins here with `---`; only one is read per file.
    .hint = Delete the line, or split the content into two files.
budget-exceeded = { $limit ->
        [depth] This is nested too deeply.
        [aliases] References with `*` lead too far here.
       *[other] The file holds too many entries.
    }
    .hint = There is probably one sign too many. Compare the file with another one of its kind.
unknown-key = There is no key `{ $key }` here.
    .hint = { $suggestion ->
        [none] Allowed are: { $allowed }.
       *[other] Did you mean `{ $suggestion }`?
    }
duplicate-key = The key `{ $key }` stands here for the second time.
    .hint = It stands first in line { $first }. Join the two, or delete one.
missing-key = The key `{ $key }` is missing here.
    .hint = Add a line `{ $key }: …` on the same level.
missing-value = { $key ->
        [none] A value is missing here.
       *[other] The value of `{ $key }` is missing.
    }
    .hint = Fill it in, or delete the line if it can be spared.
several-keys = Only one key may stand here; this is the second one.
    .hint = Begin a new item with `- ` before it.
unknown-value = “{ $value }” is no possible value here.
    .hint = { $suggestion ->
        [none] Possible are: { $allowed }.
       *[other] Perhaps this is meant: { $suggestion }. Possible are: { $allowed }.
    }
date-not-read = { $reason ->
        [ambiguous] The date “{ $typed }” has two meanings: { $one } or { $other }.
        [weekday] “{ $typed }”: { $date } { $month ->
            [1] January
            [2] February
            [3] March
            [4] April
            [5] May
            [6] June
            [7] July
            [8] August
            [9] September
            [10] October
            [11] November
           *[12] December
        } { $year } is a { $day ->
            [1] Monday
            [2] Tuesday
            [3] Wednesday
            [4] Thursday
            [5] Friday
            [6] Saturday
           *[7] Sunday
        }.
        [time] Only a date belongs here, no time of day: “{ $typed }”.
        [mistyped] “{ $typed }” is no date; something in it is mistyped.
        [several] A single date belongs here; “{ $typed }” are several.
        [words] “{ $typed }” is no date; one must stand here.
        [no-year] “{ $typed }” has no year.
        [part] Something is missing in “{ $typed }”: day, month or year.
        [backwards] “{ $typed }” ends before it begins.
        [figures] “{ $typed }” would be printed as it stands: as programs write it.
       *[unclear] “{ $typed }” is no date.
    }
    .hint = { $reason ->
        [ambiguous] Write the one that is meant: { $one } or { $other }
        [weekday] Correct the day, or leave out the weekday: { $one }
        [time] Write: { $one }. The times of a day stand under `start` and `end`.
        [mistyped] Perhaps this is meant: { $one }
        [several] Each day gets a line of its own, such as `- date: 2027-05-11`. The ends of a period stand under `from` and `until`.
        [no-year] Write year, month, day: `2027-05-11`. Month and year (`2027-05`) or the year alone will do, too.
        [part] Write year, month, day: `2027-05-11`. If only the month is known: `2027-05`; without the year: `05-11` (11 May).
        [backwards] Correct one of the two dates.
        [figures] Write it as it is to stand there: { $printed }
       *[other] Write year, month, day: `2027-05-11`. If only the month is known: `2027-05`.
    }
id-form = “{ $id }” is no id: an id consists of small letters, figures and hyphens.
    .hint = { $meant ->
        [none] Write something like: gera-e1
       *[other] Write here and wherever it is meant: { $meant }
    }
no-such-day = There is no day “{ $typed }”.
    .hint = Check day and month. Dates stand as year, month, day: 2016-11-02.
time-not-read = “{ $typed }” is no time of day.
    .hint = { $meant ->
        [none] Write hour and minute, such as `"09:45"`; a day ends at `"24:00"`.
       *[other] Perhaps this is meant: "{ $meant }"
    }
two-times = “{ $typed }” are two times: a beginning and an end.
    .hint = Write `start: "{ $start }"` and `end: "{ $end }"`.
time-of-other-key = “{ $typed }” is { $key ->
        [end] an end, but here stands the beginning.
       *[start] a beginning, but here stands the end.
    }
    .hint = Write `{ $key }: "{ $time }"`, or correct the time.
wrong-type = { $expected ->
        [integer] { $bounded ->
            [yes] A whole number from { $least } to { $most } is expected here.
           *[no] A whole number is expected here.
        }
        [truth] `true` (yes) or `false` (no) is expected here.
        [list] A list is expected here.
        [keys] Keys with values are expected here.
        [one-key] A key with its value is expected here.
        [choice] One of several words is expected here.
        [date] A date is expected here.
        [time] A time of day is expected here.
        [key] A plain key is expected here.
       *[text] Text is expected here.
    } { $found ->
        [list] A list was found.
        [keys] Keys with values were found.
        [nothing] Nothing was found.
       *[text] “{ $value }” was found.
    }
    .hint = { $expected ->
        [integer] { $example ->
            [none] Write the number in figures.
           *[other] Write the number in figures, without a leading zero and nothing added: { $example }
        }
        [truth] { $example ->
            [none] Write `true` or `false`.
           *[other] Write `{ $example }`.
        }
        [list] { $example ->
            [none] Write each item on a line of its own that begins with `- `.
           *[other] Write `{ $example }`, or each item on a line of its own that begins with `- `.
        }
        [keys] { $example ->
            [none] Write indented lines of the form `key: value` below.
           *[other] Write indented lines of the form `key: value` below. Allowed are: { $example }.
        }
        [one-key] Write what it is in front of it, such as `text: …`. Allowed are: { $example }.
        [choice] Possible are: { $example }.
        [key] Write `key: value`.
       *[text] Write the text behind the colon; in quotes, if it holds special characters.
    }
number-out-of-range = The number { $value } cannot stand here.
    .hint = { $bounded ->
        [yes] Possible are { $least } to { $most }.
       *[no] Check whether it is too large, or has a sign too many.
    }
