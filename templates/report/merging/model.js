// What was decided: a list of decisions, and what follows from it. The list alone is kept; undoing takes the last one off.

/** A draft that holds what this page holds. */
export function sound(state) {
  const isText = (value) => typeof value === "string";
  return Array.isArray(state?.log) && state.log.every((entry) => isText(entry?.do)) && Array.isArray(state.seen) && state.seen.every(isText)
    && isText(state.stamp) && isText(state.by);
}

/** Nothing decided. New findings are named after `stamp`, so that those of two people never have one name. */
export function blank(data) {
  const stamp = Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => (byte % 36).toString(36)).join("");
  return { log: [], seen: data.statements.map(({ id }) => id), stamp, by: "" };
}

/**
 * How things stand before anything is decided, with `log` upon it. What still holds of the log is in `log`. A decision on what is no more is in `lost`;
 * a statement that has other words by now is in `changed`, one that somebody else has placed in `elsewhere`: it is asked anew.
 */
export function replay(data, log) {
  const work = {
    statements: new Map(data.statements.map((statement, place) => [statement.id, { ...statement, place }])),
    findings: new Map(data.findings.map((one, at) => [one.id, { ...one, place: data.statements.length + at, was: one.text, wasIn: one.theme, members: [...new Set(one.from)], out: [], isNew: false }])),
    themes: new Map(data.themes.map((one) => [one.id, { ...one, isNew: false }])),
    aside: new Map(data.aside.map(({ id, reason }) => [id, reason])),
    log: [], lost: [], changed: new Set(), elsewhere: new Set(),
  };
  for (const entry of log) {
    const holding = held(work, entry);
    if (!holding) continue;
    if (decide(work, holding)) work.log.push(holding);
    else work.lost.push(entry);
  }
  return work;
}

const idsOf = (entry) => entry.statements ?? (entry.statement ? [entry.statement] : []);

/** Words and place of the statements that a decision is about, before it is made: in the draft they tell whether it still means the same. */
export function stood(work, entry) {
  return Object.fromEntries(idsOf(entry).filter((id) => work.statements.has(id)).map((id) => [id, { text: work.statements.get(id).text, place: placeOf(work, id) }]));
}

function placeOf(work, id) {
  return placesOf(work, id).map((finding) => finding.id).sort().join(" ") || (work.aside.has(id) ? "aside" : "");
}

/** A decision without the statements that are not what they were; none where nothing is left of it. */
function held(work, entry) {
  const isSame = (id) => {
    const was = entry.stood?.[id];
    if (!was || !work.statements.has(id)) return true;
    const isChanged = work.statements.get(id).text !== was.text;
    if (isChanged) work.changed.add(id);
    else if (placeOf(work, id) !== was.place && !work.changed.has(id)) work.elsewhere.add(id);
    return !isChanged && placeOf(work, id) === was.place;
  };
  const ids = idsOf(entry);
  const same = ids.filter(isSame);
  if (same.length === ids.length) return entry;
  return entry.statements && same.length ? { ...entry, statements: same } : null;
}

/** Makes one decision; false where what it is about is not there. */
export function decide(work, entry) {
  const { findings, statements, aside, themes } = work;
  const finding = findings.get(entry.finding);
  const isThere = statements.has(entry.statement);
  switch (entry.do) {
    case "new": {
      const members = entry.statements.filter((id) => statements.has(id));
      if (!members.length || finding) return false;
      const { kind, field, text } = entry;
      const theme = themes.has(entry.theme) ? entry.theme : null;
      findings.set(entry.finding, { id: entry.finding, kind, field, text, theme, was: null, wasIn: null, points: [], raised: null, members: [], out: [], place: null, isNew: true });
      for (const id of members) put(work, id, entry.finding);
      return true;
    }
    case "place":
      if (!finding || !isThere) return false;
      put(work, entry.statement, entry.finding);
      return true;
    case "out":
      if (!finding?.members.includes(entry.statement)) return false;
      take(finding, entry.statement);
      finding.out.push(entry.statement);
      return true;
    case "move":
      if (!findings.get(entry.from)?.members.includes(entry.statement) || !finding) return false;
      take(findings.get(entry.from), entry.statement);
      put(work, entry.statement, entry.finding);
      return true;
    case "aside":
      if (!isThere || placesOf(work, entry.statement).length) return false;
      aside.set(entry.statement, entry.reason);
      return true;
    case "open":
      return aside.delete(entry.statement);
    case "theme":
      if (!finding) return false;
      if (entry.title) themes.set(entry.theme, { id: entry.theme, title: entry.title, field: finding.field, named: [], isNew: true });
      if (entry.theme !== null && !themes.has(entry.theme)) return false;
      finding.theme = entry.theme;
      return true;
    case "word":
      if (!finding) return false;
      finding.text = entry.text;
      return true;
    default:
      return false;
  }
}

function put(work, id, to) {
  const finding = work.findings.get(to);
  work.aside.delete(id);
  finding.out = finding.out.filter((other) => other !== id);
  if (!finding.members.includes(id)) finding.members.push(id);
}

function take(finding, id) {
  finding.members = finding.members.filter((member) => member !== id);
}

/** The findings that a statement is in. */
export function placesOf(work, id) {
  return [...work.findings.values()].filter((finding) => finding.members.includes(id));
}

/** What became of each statement: exactly one of placed, aside, internal and open, so that their sum is all that was filed. */
export function standing(work) {
  const placed = new Set([...work.findings.values()].flatMap((finding) => finding.members));
  const out = { placed: 0, aside: 0, internal: 0, open: [] };
  for (const { id, internal } of work.statements.values()) {
    if (placed.has(id)) out.placed += 1;
    else if (work.aside.has(id)) out.aside += 1;
    else if (internal) out.internal += 1;
    else out.open.push(id);
  }
  return out;
}

/** The open statements in the order in which they are asked: first those that were not there when this draft was begun. */
export function queue(data, work, state, later) {
  const { open } = standing(work);
  const seen = new Set(state.seen);
  const at = new Map(data.order.map((id, index) => [id, index]));
  const rank = (id) => [later.includes(id) ? 1 + later.indexOf(id) : 0, seen.has(id) ? 1 : 0, at.get(id) ?? data.order.length];
  return open.map((id) => [rank(id), id]).sort(([one], [other]) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]).map(([, id]) => id);
}

let counting = null;

/** The sites behind a finding, each once; a report that does not count does not. */
export function sitesOf(data, work, finding) {
  counting ??= new Set(data.reports.filter(({ counts }) => counts).map(({ site }) => site));
  return new Set(finding.members.map((id) => work.statements.get(id)).filter((one) => one && !one.internal && counting.has(one.site)).map(({ site }) => site));
}
