// What is near to a statement. How near texts are the program has measured; here it is put together for findings and themes as they are now.

/** How much the centre of a finding counts beside its nearest member; as in the program. */
const CENTRE = 0.5;
/** So many cards are laid out. */
const CARDS = 3;
/** So many characters at the beginning make two words one, as in the program. */
const BEGINNING = 5;
const SHARED = 4;

/** The nearest findings, themes of former exchanges and open statements of its kind, none of them twice: each with its likeness, the words that are shared, and its members by nearness. */
export function cards(data, work, statement) {
  const likeness = new Map(statement.near);
  const groups = [...work.findings.values()].filter((one) => one.kind === statement.kind && !one.members.includes(statement.id)).map((finding) => group(work, finding));
  const taken = new Set([...work.findings.values()].map((one) => `${one.kind} ${one.theme}`));
  for (const one of data.former) {
    if (one.kind === statement.kind && !taken.has(`${one.kind} ${one.theme}`)) groups.push({ theme: work.themes.get(one.theme), newest: one.newest, texts: one.places });
  }
  const placed = new Set([...work.findings.values()].flatMap((finding) => finding.members));
  for (const [place] of statement.near) {
    const other = data.statements[place];
    if (other && other.kind === statement.kind && !other.internal && other.id !== statement.id && !placed.has(other.id) && !work.aside.has(other.id)) {
      groups.push({ statement: work.statements.get(other.id), texts: [place] });
    }
  }
  const scored = groups.map((one) => ({ ...one, ...nearest(data, likeness, one) })).filter(({ score }) => score > 0);
  scored.sort((one, other) => other.score - one.score || sort(one) - sort(other) || one.texts[0] - other.texts[0]);
  return scored.slice(0, CARDS).map((one) => ({ ...one, shared: shared(data, statement, one) }));
}

/** Among those that are as near, findings come before themes, and those before statements. */
function sort({ finding, theme }) {
  return finding ? 0 : theme ? 1 : 2;
}

function group(work, finding) {
  const members = finding.members.map((id) => work.statements.get(id)?.place).filter((place) => place !== undefined);
  return { finding, texts: finding.place === null ? members : [finding.place, ...members] };
}

/** The nearest text of a group, and how near the group is: that text and the centre of all texts together. */
function nearest(data, likeness, { texts }) {
  const likes = texts.map((place) => likeness.get(place) ?? 0);
  const best = Math.max(0, ...likes);
  if (texts.length < 2 || best === 0) return { score: best, best: texts[likes.indexOf(best)] };
  const centre = likes.reduce((sum, like) => sum + like, 0) / lengthOf(data, texts);
  return { score: (1 - CENTRE) * best + CENTRE * centre, best: texts[likes.indexOf(best)] };
}

const lengths = new Map();

/** The length of the sum of texts whose own lengths are one; kept, for a decision changes one group and leaves the others. */
function lengthOf(data, texts) {
  const key = texts.join(",");
  if (!lengths.has(key)) {
    let square = texts.length;
    for (let one = 0; one < texts.length; one += 1) {
      const others = nears(data, texts[one]);
      for (let other = one + 1; other < texts.length; other += 1) square += 2 * (others.get(texts[other]) ?? 0);
    }
    lengths.set(key, Math.sqrt(square));
  }
  return lengths.get(key);
}

const known = new Map();

function nears(data, place) {
  if (!known.has(place)) known.set(place, new Map(textAt(data, place).near));
  return known.get(place);
}

function textAt(data, place) {
  const after = place - data.statements.length;
  return after < 0 ? data.statements[place] : data.findings[after] ?? data.former_texts[after - data.findings.length];
}

/** Content words of the statement that the nearest text or the own wording of the finding or theme has, too. */
function shared(data, statement, { best, finding, theme, texts }) {
  const wording = finding ? finding.place : theme ? texts[0] : null;
  const own = wording !== null && wording !== best ? textAt(data, wording).words : [];
  const theirs = [...textAt(data, best).words, ...own];
  const out = [];
  for (const [typed, folded] of statement.words) {
    if (out.length < SHARED && !out.includes(typed) && theirs.some(([, other]) => sharesWith(folded, other))) out.push(typed);
  }
  return out;
}

/** Whether both are forms of one word, or one is a part of the other: "Standort" and "Standortwechsel". */
function sharesWith(mine, theirs) {
  if (mine === theirs) return true;
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (short.length < BEGINNING) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return (same >= BEGINNING && same + 2 >= short.length) || long.includes(short);
}
