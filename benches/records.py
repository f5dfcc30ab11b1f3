"""A programme with many different exchanges, made by chance from a fixed seed: the same folder in every run."""

import datetime
import random

SEED = 2016
TOWNS = (
    "Altenburg Artern Eisenberg Gera Ilmenau Jena Mühlhausen Nordhausen Schmalkalden Sömmerda Sondershausen Sonneberg Suhl Weimar "
    "Apolda Greiz Meiningen Saalfeld Rudolstadt Zeulenroda Hildburghausen"
).split()
FIELDS = {
    "einzelfall": "Einzelfallberatungen", "netzwerk": "Netzwerkarbeit", "steuerungsgruppe": "Steuerungsgruppenarbeit",
    "sozialraum": "Sozialraumarbeit", "oeffentlichkeit": "Öffentlichkeitsarbeit",
}
WHO = (
    "Die Vereine im Viertel", "Unsere Beratung", "Die Wohnungsgenossenschaft", "Der Jugendclub", "Viele Familien", "Das Jobcenter",
    "Die Nachbarschaft", "Eine Gruppe von Eltern", "Die Volkshochschule", "Der Stadtteilrat",
)
DOES = (
    "arbeitet seit dem Frühjahr enger zusammen", "hat einen festen Ort gefunden", "kennt die Wege zu den Ämtern inzwischen",
    "wartet noch auf eine Zusage", "braucht mehr Zeit als gedacht", "nimmt die Sprechstunde gut an", "hat sich zurückgezogen",
    "trägt die Kosten nicht mehr allein", "lädt jeden Monat zu einem Frühstück ein", "sucht weitere Ehrenamtliche",
)
WHY = (
    "weil die Räume gut zu erreichen sind", "obwohl die Förderung bald endet", "wenn jemand verlässlich öffnet",
    "da viele Anträge zu lang sind", "seit die Stellen wieder besetzt sind", "weil drei Träger sich abstimmen",
)
NOUNS = "Räume Anträge Netzwerke Sprechstunden Familien Ehrenamt Mobilität Nachbarschaft Übergänge Sprache".split()
KINDS = {"successes": "success", "obstacles": "obstacle", "plans": "plan", "needs": "need"}


def make(root, exchanges, sites=14):
    """Writes `inputs` of so many exchanges below `root`; each has its own agenda, tables, reports and findings. Gives their folders' names."""
    chance = random.Random(SEED)
    places = [(f"ort-{number + 1}", TOWNS[number] if number < len(TOWNS) else f"{TOWNS[number % len(TOWNS)]} {number // len(TOWNS) + 1}")
              for number in range(sites)]
    programme = ["name: ThINKA", "language: de", "work_fields:"]
    programme += [f"  - {{id: {key}, title: {title}}}" for key, title in FIELDS.items()]
    programme += ["sites:"] + [f"  - {{id: {key}, name: {name}}}" for key, name in places]
    _write(root / "inputs" / "programme.yaml", programme)
    names = []
    for number in range(exchanges):
        day = datetime.date(1975, 3, 4) + datetime.timedelta(days=number * 182 + chance.randrange(20))
        place = chance.choice(TOWNS)
        name = f"{day}-{number + 1:03}"
        names.append(name)
        folder = root / "inputs" / name
        tables = chance.randrange(4)
        _write(folder / "exchange.yaml", _exchange(chance, number, day, place, tables))
        findings = {kind: [] for kind in KINDS.values()}
        for site, _ in chance.sample(places, chance.randrange(len(places) // 2, len(places) + 1)):
            _write(folder / "sites" / f"{site}.yaml", _report(chance, site, findings))
        _write(folder / "findings.yaml", _findings(chance, findings))
        for table in range(tables):
            lines = [f"number: {table + 1}", f"title: {chance.choice(NOUNS)} und {chance.choice(NOUNS)} im Alltag", "results:"]
            lines += [f"  - {{text: '{sentence(chance)}'}}" for _ in range(chance.randrange(2, 9))]
            _write(folder / "tables" / f"{table + 1}.yaml", lines)
    return names


def sentence(chance):
    """A sentence of the field."""
    who, does = chance.choice(WHO), chance.choice(DOES)
    if who.startswith(("Die Vereine", "Viele")):
        who = "Der Verein im Viertel"
    return f"{who} {does}, {chance.choice(WHY)}." if chance.random() < 0.6 else f"{who} {does}."


def _exchange(chance, number, day, place, tables):
    lines = [
        "status: agreed", f"series: {{title: Erfahrungsaustausch, ordinal: {number % 90 + 1}}}",
        f"days: [{{date: {day}, start: '09:30', end: '15:00'}}]", f"place: {place}", "agenda:",
    ]
    for item in range(chance.randrange(3, 10)):
        lines += [f"  - title: {chance.choice(NOUNS)} {item + 1}", "    parts:"]
        for _ in range(chance.randrange(1, 4)):
            lines += _part(chance)
    lines += ["  - title: Ergebnisse der Standorte", "    parts:"]
    lines += [f"      - findings: {{kind: {kind}}}" for kind in KINDS.values()]
    if tables:
        lines += ["  - title: Thementische", "    parts:", "      - tables: all"]
    lines += ["  - title: Vereinbarungen", "    parts:", "      - follow_ups: all", "follow_ups:"]
    for _ in range(chance.randrange(1, 6)):
        due = day + datetime.timedelta(days=chance.randrange(10, 120))
        lines += [f"  - {{what: '{sentence(chance)}', who: Koordinierungsstelle, due: {due}}}"]
    return lines


def _part(chance):
    kind = chance.choice(("text", "text", "text", "table", "quote", "decision"))
    if kind == "quote":
        return ["      - quote:", f"          text: '{sentence(chance)}'"]
    if kind == "decision":
        return ["      - decision:", f"          text: '{sentence(chance)}'", f"          tally: {{for: {chance.randrange(8, 15)}}}"]
    lines = ["      - text: |"]
    if kind == "table":
        lines += ["          | Standort | Zahl | Bemerkung |", "          | --- | ---: | --- |"]
        return lines + [
            f"          | {chance.choice(TOWNS)} | {chance.randrange(400)} | {sentence(chance)} |" for _ in range(chance.randrange(2, 8))
        ]
    lines += ["          " + " ".join(sentence(chance) for _ in range(chance.randrange(2, 9)))]
    if chance.random() < 0.5:
        lines += ["", *(f"          - {sentence(chance)}" for _ in range(chance.randrange(2, 7)))]
    return lines


def _report(chance, site, findings):
    lines = [f"site: {site}"]
    for list_, kind in KINDS.items():
        count = chance.randrange(5)
        lines += [f"{list_}:"] if count else []
        for item in range(count):
            key = f"{site}-{kind[0] if kind != 'plan' else 'pl'}{item + 1}"
            findings[kind].append(key)
            lines += [f"  - {{id: {key}, field: {chance.choice(list(FIELDS))}, text: '{sentence(chance)}'}}"]
    return lines


def _findings(chance, findings):
    lines = ["findings:"]
    number = 0
    for kind, statements in findings.items():
        chance.shuffle(statements)
        while statements:
            take = [statements.pop() for _ in range(min(len(statements), chance.randrange(1, 4)))]
            number += 1
            lines += [f"  - {{id: f-{number}, kind: {kind}, field: {chance.choice(list(FIELDS))}, text: '{sentence(chance)}', from: [{', '.join(take)}]}}"]
    return lines


def _write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
