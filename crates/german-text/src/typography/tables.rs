//! Lists that the rules of typography know by heart.

/// Abbreviations of several words, longer before shorter; the first letter may be a capital.
pub(super) const ABBREVIATIONS: [&[&str]; 38] = [
    &["i", "d", "R"],
    &["i", "S", "d"],
    &["i", "S", "v"],
    &["i", "H", "v"],
    &["i", "V", "m"],
    &["u", "v", "a"],
    &["u", "v", "m"],
    &["u", "a", "m"],
    &["u", "Ä", "m"],
    &["o", "g"],
    &["o", "ä"],
    &["o", "Ä"],
    &["o", "a"],
    &["u", "a"],
    &["u", "ä"],
    &["u", "Ä"],
    &["u", "U"],
    &["u", "g"],
    &["z", "B"],
    &["z", "T"],
    &["z", "Zt"],
    &["z", "Hd"],
    &["d", "h"],
    &["d", "J"],
    &["d", "M"],
    &["e", "V"],
    &["e", "G"],
    &["s", "o"],
    &["s", "u"],
    &["v", "a"],
    &["v", "Chr"],
    &["n", "Chr"],
    &["i", "A"],
    &["i", "V"],
    &["i", "d"],
    &["m", "E"],
    &["p", "a"],
    &["a", "D"],
];

/// Months in both languages, with the usual abbreviations.
pub(super) const MONTHS: [&str; 35] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
    "Jan",
    "Feb",
    "Mrz",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Sept",
    "Okt",
    "Nov",
    "Dez",
    "January",
    "February",
    "March",
    "May",
    "June",
    "July",
    "October",
    "December",
    "Oct",
    "Dec",
    "Jänner",
];

/// Weekdays in both languages, with the usual abbreviations.
pub(super) const WEEKDAYS: [&str; 29] = [
    "Mo",
    "Di",
    "Mi",
    "Do",
    "Fr",
    "Sa",
    "So",
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonnabend",
    "Sonntag",
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Signs before which figures keep a space.
pub(super) const SIGNS: [char; 6] = ['%', '‰', '€', '$', '£', '°'];

/// Units and words that belong to the figure before them.
pub(super) const UNITS: [&str; 41] = [
    "Uhr", "Euro", "Cent", "EUR", "Mio", "Mrd", "Tsd", "Prozent", "Minuten", "Minute", "Min", "Stunden",
    "Stunde", "Std", "Sekunden", "Tage", "Wochen", "Monate", "Jahre", "mm", "cm", "m", "km", "m²", "km²",
    "qm", "ha", "mg", "g", "kg", "t", "ml", "l", "kW", "kWh", "W", "MB", "GB", "s", "min", "h",
];

/// Words after a range of figures that may as well be a telephone number without them.
pub(super) const AFTER_RANGE: [&str; 8] =
    ["Uhr", "Euro", "EUR", "Prozent", "Minuten", "Stunden", "Personen", "Jahre"];

/// Labels, without their stop, that belong to the figure after them.
pub(super) const BEFORE_FIGURES: [&str; 23] = [
    "Nr", "Nrn", "S", "Abs", "Art", "Kap", "Abb", "Tab", "Bd", "Ziff", "Anl", "Rn", "Rdnr", "Abschn", "Aufl",
    "Jg", "Hj", "Lfd", "ca", "No", "p", "pp", "Fig",
];

/// Titles, without their stop, that belong to the name after them.
pub(super) const TITLES: [&str; 4] = ["Dr", "Prof", "Hr", "Fr"];

/// Words, in small letters, after which figures with a hyphen are one name and no range.
pub(super) const BEFORE_IDENTIFIER: [&str; 21] = [
    "tel",
    "telefon",
    "fax",
    "telefax",
    "mobil",
    "handy",
    "durchwahl",
    "phone",
    "ruf",
    "az",
    "aktenzeichen",
    "din",
    "iso",
    "en",
    "iec",
    "vde",
    "isbn",
    "issn",
    "iban",
    "kto",
    "konto",
];
