// The lists below the charts, and the article that opens over the page.

export const make = (name, properties, parent) => {
  const made = Object.assign(document.createElement(name), properties);
  parent?.append(made);
  return made;
};

const labels = new Map();
const regions = new Intl.DisplayNames(["en"], {type: "region", fallback: "none"});

/** Keeps the names of countries and blocs that an answer gives: [{key or code, label}]. */
export const learn = named => named?.forEach(({key, code, label}) => labels.set(key ?? code, label));

/** The name of a country or bloc, or its code where no answer named it. */
export function name(code) {
  if (labels.has(code)) return labels.get(code);
  return /^[A-Z]{2}$/.test(code) ? regions.of(code) ?? code : code;
}

const days = ({gte, lte}) => gte === lte ? gte : `${gte} to ${lte}`;
const meta = (parts, parent) => make("p", {className: "meta", textContent: parts.filter(Boolean).join(" · ")}, parent);

const sameSentence = (one, other) => one && ["article", "evidence", "quad"].every(field => one[field] === other[field]);

// events in a row that one sentence tells of
function runs(events) {
  const all = [];
  events.forEach((event, i) => sameSentence(events[i - 1], event) ? all.at(-1).push(event) : all.push([event]));
  return all;
}

// the acts, and the sentence that tells of them
function evidence(run, parent) {
  const box = make("div", {className: `evidence ${run[0].quad}`}, parent);
  for (const event of run) {
    const line = make("div", {}, box);
    make("b", {textContent: `${event.sender ? name(event.sender) : "?"} → ${event.target ? name(event.target) : "?"} `}, line);
    line.append([event.action ?? event.type.toLowerCase(), event.modality === "asserted" ? null : event.modality,
      event.event_date ? days(event.event_date) : "undated", event.measures?.join(", "), event.designated?.join(", "),
      event.told > 1 ? `told ${event.told} times` : null].filter(Boolean).join(" · "));
  }
  make("div", {textContent: run[0].evidence}, box);
  return box;
}

export function addEvidence(list, page, open) {
  for (const run of runs(page.events)) {
    const [event] = run;
    const box = evidence(run, make("li", {}, list));
    const from = meta([], box);
    make("button", {type: "button", className: "link", textContent: event.title ?? "Untitled report"}, from)
      .addEventListener("click", () => open(event.article));
    from.append(` ${[event.published?.slice(0, 10) ?? "undated", event.source].filter(Boolean).join(" · ")}`);
  }
}

export function addArticles(list, page, open) {
  for (const article of page.articles) {
    const li = make("li", {}, list);
    const title = make("button", {type: "button", className: "link"}, make("h3", {}, li));
    if (article.titleHighlight) marked(title, article.titleHighlight);
    else title.textContent = article.title ?? "Untitled report";
    title.addEventListener("click", () => open(article.id));
    meta([article.published?.slice(0, 10) ?? "undated", article.source], li);
    const chips = make("p", {className: "meta"}, li);
    for (const chip of article.focus.map(name).concat(article.actions)) make("span", {className: "chip", textContent: chip}, chips);
    for (const snippet of article.highlights) marked(make("p", {className: "snippet"}, li), snippet);
  }
}

// the service escapes everything but <mark>; parsed apart all the same, so that nothing else can come through
function marked(place, snippet) {
  const parsed = new DOMParser().parseFromString(snippet, "text/html").body;
  for (const node of parsed.childNodes) {
    place.append(node.nodeName === "MARK" ? make("mark", {textContent: node.textContent}) : node.textContent);
  }
}

/** The pairs of an answer of /matrices/relations as rows; choose(sender, target) is called for one that is chosen. */
export function pairs(place, matrix, choose) {
  place.replaceChildren();
  learn(matrix.senders);
  learn(matrix.targets);
  if (!matrix.cells.length) return;
  const left = [[matrix.withoutParty, "name one party only"], [matrix.beyond, "are of other pairs"]].filter(([count]) => count);
  const table = make("table", {className: "pairs"}, place);
  make("caption", {textContent: "Who acts on whom most"}, table);
  const head = make("tr", {}, make("thead", {}, table));
  for (const title of ["Pair", "Events", "Articles", "Stories", "Mean score"]) make("th", {scope: "col", textContent: title}, head);
  const body = make("tbody", {}, table);
  for (const cell of matrix.cells) {
    const row = make("tr", {}, body);
    make("button", {type: "button", className: "link", textContent: `${name(cell.sender)} → ${name(cell.target)}`}, make("th", {scope: "row"}, row))
      .addEventListener("click", () => choose(cell.sender, cell.target));
    for (const count of [cell.events, cell.articles, cell.stories]) make("td", {textContent: count.toLocaleString("en")}, row);
    make("td", {textContent: cell.meanScore.toFixed(1), className: cell.meanScore < 0 ? "conflict" : "cooperation"}, row);
  }
  if (left.length) {
    make("p", {className: "note", textContent: `Of ${matrix.events.toLocaleString("en")} events `
      + left.map(([count, words]) => `${count.toLocaleString("en")} ${words}`).join(", ") + "."}, place);
  }
}

/** Shows an article with its events and its mentions marked. */
export function openArticle(dialog, article) {
  dialog.replaceChildren();
  make("button", {type: "button", className: "close", textContent: "Close"}, dialog).addEventListener("click", () => dialog.close());
  make("h2", {id: "article-title", textContent: article.title ?? "Untitled report"}, dialog);
  const from = meta([article.published?.slice(0, 10), article.source], dialog);
  // a link to a page, and to nothing else that an address may stand for
  if (/^https?:\/\//i.test(article.url ?? "")) {
    from.append(from.textContent ? " · " : "");
    make("a", {href: article.url, target: "_blank", rel: "noopener noreferrer", textContent: "where it was published"}, from);
  }
  for (const run of runs(article.events)) evidence(run, dialog);
  text(make("p", {className: "text"}, dialog), article);
  dialog.showModal();
}

// offsets of the API count code points
function text(place, article) {
  const points = Array.from(article.body);
  const spans = article.mentions.flatMap(m => m.spans.filter(s => s.startsWith("body:"))
    .map(s => ({type: m.type, name: m.name ?? m.value, start: +s.slice(5).split("-")[0], end: +s.split("-")[1]})))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    place.append(points.slice(at, span.start).join(""));
    make("span", {className: `e-${span.type}`, title: `${span.type}: ${span.name}`, textContent: points.slice(span.start, span.end).join("")}, place);
    at = span.end;
  }
  place.append(points.slice(at).join(""));
}
