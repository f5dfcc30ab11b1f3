// The file that the form saves: YAML of a narrow kind, one value a line, every text in double quotes with JSON's escapes.

const BARE = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)(?:\d{4}-\d\d-\d\d-)?[a-z][a-z0-9-]*$/;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;
// YAML prints none of these as they are; JSON would.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text in double quotes, valid in JSON and YAML alike. */
export function quoted(text) {
  return JSON.stringify(whole(text)).replace(UNPRINTABLE, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** `text` without halves of characters, which no file can hold. */
function whole(text) {
  return String(text).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function scalar(key, value) {
  if (typeof value === "boolean") return String(value);
  const named = ["id", "site", "exchange", "field", "state"].includes(key) && BARE.test(value);
  return named || DATE.test(value) && ["filed", "days"].includes(key) ? value : quoted(value);
}

function lines(value, indent) {
  const out = [];
  for (const [key, inner] of Object.entries(value)) {
    const head = `${indent}${key}:`;
    if (!Array.isArray(inner)) {
      if (typeof inner === "object") out.push(head, ...lines(inner, indent + "  "));
      else out.push(`${head} ${key === "reference" ? inner : scalar(key, inner)}`);
    } else if (key === "days" || inner.length === 0) {
      out.push(`${head} [${inner.map((day) => scalar(key, day)).join(", ")}]`);
    } else {
      out.push(head);
      for (const item of inner) {
        const [first, ...rest] = lines(item, indent + "    ");
        out.push(`${indent}  - ${first.trimStart()}`, ...rest);
      }
    }
  }
  return out;
}

/** `report` as the lines of a file, under `comment` lines. */
export function writeYaml(comment, report) {
  const head = comment.map((line) => `# ${whole(line).replace(/[\r\n\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, " ")}`);
  return [...head, "", "austausch: report/1", ...lines(report, "")].join("\n") + "\n";
}

/** What `writeYaml` wrote; throws on anything else. */
export function readYaml(text) {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() && !/^\s*#/.test(row));
  const at = { row: 0 };
  const read = readMap(rows.map((row) => ({ indent: row.search(/\S/), text: row.trim() })), at, 0);
  if (at.row < rows.length) throw new Error(`row ${at.row}`);
  return read;
}

function readMap(rows, at, indent) {
  const map = {};
  for (; at.row < rows.length && rows[at.row].indent === indent; ) {
    const found = /^([a-z_]+):(?: (.*))?$/.exec(rows[at.row].text);
    if (!found || found[1] in map) throw new Error(`row ${at.row}`);
    at.row += 1;
    const [, key, rest] = found;
    if (rest !== undefined) map[key] = readScalar(rest);
    else if (rows[at.row]?.text.startsWith("- ")) map[key] = readList(rows, at, rows[at.row].indent);
    else map[key] = readMap(rows, at, rows[at.row]?.indent ?? -1);
  }
  return map;
}

function readList(rows, at, indent) {
  const list = [];
  for (; at.row < rows.length && rows[at.row].indent === indent && rows[at.row].text.startsWith("- "); ) {
    const row = rows[at.row];
    rows[at.row] = { indent: indent + 2, text: row.text.slice(2) };
    list.push(readMap(rows, at, indent + 2));
  }
  return list;
}

function readScalar(text) {
  if (text.startsWith("\"")) return JSON.parse(text);
  if (text.startsWith("[")) return (text.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|[^,\s]+/g) ?? []).map(readScalar);
  return text === "true" ? true : text === "false" ? false : text;
}
