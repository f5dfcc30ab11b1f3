// The whole report of a site, as it filed it.

import { el, typed } from "../form/dom.js";
import { say } from "../form/words.js";
import { lock, points, siteName } from "./card.js";

/** Shows the report that `statement` stands in, with it marked. */
export function showReport(app, statement) {
  const { texts, data } = app;
  const report = data.reports.find(({ site }) => site === statement.site);
  const lists = data.kinds.map((kind) => [kind, data.statements.filter((one) => one.site === statement.site && one.kind === kind)]).filter(([, list]) => list.length);
  app.dialog(say(texts.reportOf, { site: siteName(app, statement.site) }), [
    report?.filed ? el("p", { class: "under" }, say(texts.dated, { day: report.filed })) : null,
    report?.introduction ? el("p", {}, typed(report.introduction, app.foreign)) : null,
    lists.map(([kind, list]) => [el("h3", {}, texts.kinds[kind]), el("ul", { lang: app.foreign }, list.map((one) => el("li", {},
      one.id === statement.id ? el("mark", {}, typed(one.text)) : typed(one.text), one.internal ? lock(app) : null, one.details.length ? points(one.details) : null)))]),
  ], (close) => [el("button", { type: "button", class: "main", onclick: close }, texts.close)]);
}
