"""What two readers that know nothing of each other read in a calendar file: prints as JSON a list of events for each, with moments in UTC.

icalendar takes the zone by its name from the database of time zones, vobject by the rule that stands in the file.
"""

import datetime
import json
import sys

import icalendar
import vobject


def moment(value):
    if isinstance(value, datetime.datetime):
        assert value.tzinfo is not None, value
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert str(calendar["METHOD"]) == "PUBLISH"
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        yield {
            "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "stamp": moment(event.decoded("DTSTAMP")),
            "start": moment(event.decoded("DTSTART")), "end": moment(event.decoded("DTEND")) if "DTEND" in event else None,
            "summary": str(event["SUMMARY"]), "location": str(event.get("LOCATION", "")),
            "description": str(event.get("DESCRIPTION", "")), "status": str(event["STATUS"]),
            "organizer": str(event.get("ORGANIZER", "")),
        }


def by_vobject(data):
    # It keeps zones by their names: without this, the one that it knows already would be taken.
    vobject.icalendar.__tzidMap = {"UTC": vobject.icalendar.utc}
    calendar = vobject.readOne(data)
    calendar.validate(raiseException=True)
    value = lambda event, name: getattr(event, name).value if hasattr(event, name) else ""
    for event in getattr(calendar, "vevent_list", []):
        yield {
            "uid": event.uid.value, "sequence": int(event.sequence.value), "stamp": moment(event.dtstamp.value),
            "start": moment(event.dtstart.value), "end": moment(event.dtend.value) if hasattr(event, "dtend") else None,
            "summary": event.summary.value, "location": value(event, "location"),
            "description": value(event, "description"), "status": event.status.value,
            "organizer": value(event, "organizer"),
        }


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        said = file.read()
    json.dump([list(by_icalendar(said)), list(by_vobject(said))], sys.stdout)
