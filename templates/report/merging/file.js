// The file of decisions: what became of each statement that was decided, of the findings and of their themes; YAML of the kind that forms save.

import { placesOf } from "./model.js";
import { quoted } from "./yaml.js";

/** What differs from how things stood when the page was made: findings that are new or worded anew, statements that are elsewhere now, findings of other themes. */
export function difference(data, work, log) {
  const findings = [...work.findings.values()].filter((one) => (one.isNew ? one.members.length : one.text !== one.was));
  const base = new Map(data.statements.map(({ id }) => [id, data.findings.filter((one) => one.from.includes(id)).map((one) => one.id)]));
  const asideBefore = new Map(data.aside.map(({ id, reason }) => [id, reason]));
  const offers = new Map();
  for (const entry of log) {
    for (const id of entry.statements ?? [entry.statement]) if (id && entry.offered) offers.set(id, entry.offered);
  }
  const statements = [];
  for (const { id, text } of work.statements.values()) {
    const before = base.get(id);
    const now = placesOf(work, id).map((one) => one.id);
    const reason = now.length ? undefined : work.aside.get(id);
    const isSame = now.length === before.length && now.every((one) => before.includes(one)) && (reason ?? null) === (before.length ? null : asideBefore.get(id) ?? null);
    if (!isSame) statements.push({ id, text, offered: offers.get(id) ?? [], before, reasonBefore: asideBefore.get(id), now, reason });
  }
  const inThemes = [...work.findings.values()].filter((one) => one.theme !== one.wasIn && (!one.isNew || one.members.length));
  const themes = [...work.themes.values()].filter((theme) => theme.isNew && inThemes.some((one) => one.theme === theme.id));
  return { findings, statements, inThemes, themes };
}

/** The file. */
export function decisionsFile(comment, data, work, state, day) {
  const { findings, statements, inThemes, themes } = difference(data, work, state.log);
  const out = comment.map((line) => `# ${line}`);
  out.push("", "austausch: decisions/1", `exchange: ${quoted(data.exchange.id)}`, `saved: ${day}`);
  if (state.by.trim()) out.push(`by: ${quoted(state.by.trim())}`);
  const list = (ids) => `[${ids.map(quoted).join(", ")}]`;
  if (findings.length) out.push("findings:");
  for (const one of findings) {
    out.push(`  - id: ${quoted(one.id)}`);
    if (one.isNew) {
      out.push(`    kind: ${one.kind}`);
      if (one.field) out.push(`    field: ${quoted(one.field)}`);
    } else out.push(`    before: ${quoted(one.was)}`);
    out.push(`    text: ${quoted(one.text)}`);
  }
  if (statements.length) out.push("statements:");
  for (const one of statements) {
    out.push(`  - id: ${quoted(one.id)}`, `    text: ${quoted(one.text)}`);
    if (one.offered.length) out.push(`    offered: ${list(one.offered)}`);
    if (one.before.length) out.push(`    before: ${list(one.before)}`);
    if (one.reasonBefore !== undefined) out.push(`    reason_before: ${quoted(one.reasonBefore)}`);
    if (one.now.length) out.push(`    findings: ${list(one.now)}`);
    if (one.reason !== undefined) out.push(`    aside: ${quoted(one.reason)}`);
  }
  if (themes.length) out.push("themes:");
  for (const one of themes) {
    out.push(`  - id: ${quoted(one.id)}`, `    title: ${quoted(one.title)}`);
    if (one.field) out.push(`    field: ${quoted(one.field)}`);
  }
  if (inThemes.length) out.push("in_themes:");
  for (const one of inThemes) {
    out.push(`  - finding: ${quoted(one.id)}`);
    if (one.wasIn !== null) out.push(`    before: ${quoted(one.wasIn)}`);
    if (one.theme !== null) out.push(`    theme: ${quoted(one.theme)}`);
  }
  return `${out.join("\n")}\n`;
}
