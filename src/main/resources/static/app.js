// The page: asks the API, draws the charts, lists the articles. State lives in the address, so that every view can be linked.
import {draw} from "./chart.js";

const $ = id => document.getElementById(id);
const FIELDS = ["q", "country", "from", "to", "interval", "by", "basis"];
const EXTRA = ["action", "sender", "target", "measures"];
const next = {articles: null, events: null};
let shown = 0;

const make = (name, properties, parent) => {
  const made = Object.assign(document.createElement(name), properties);
  parent?.append(made);
  return made;
};

async function ask(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  let answer;
  try {
    answer = await fetch(`api/v1/${path}?${query}`);
  } catch {
    throw new Error("The service does not answer. Is it running?");
  }
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? `Status ${answer.status}`);
  return body;
}

function state() {
  const given = new URLSearchParams(location.search);
  const now = {};
  for (const name of FIELDS) now[name] = given.get(name) ?? "";
  for (const name of EXTRA) now[name] = given.get(name) ?? "";
  now.interval ||= "auto"; now.by ||= "action"; now.basis ||= "event";
  return now;
}

function go(changes) {
  const now = {...state(), ...changes};
  const query = new URLSearchParams(Object.entries(now).filter(([, value]) => value));
  history.pushState(null, "", `?${query}`);
  show();
}

// the last day of a bucket, for opening what is behind a bar
function lastDay(first, interval) {
  const day = new Date(`${first}T00:00:00Z`);
  if (interval === "day") return first;
  if (interval === "week") day.setUTCDate(day.getUTCDate() + 7);
  else day.setUTCMonth(day.getUTCMonth() + {month: 1, quarter: 3, year: 12}[interval]);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

const tell = problem => {
  $("problem").textContent = problem.message;
  $("problem").hidden = false;
};

// the events that the chart of sanctions counts, and the evidence below it lists
const sanctions = now => ({basis: now.basis, q: now.q, country: now.country, from: now.from, to: now.to,
  action: now.action, sender: now.sender, target: now.target, measures: now.measures});

async function show() {
  const now = state();
  const turn = ++shown;
  for (const name of FIELDS) if ($(name).tagName !== "SELECT" || name !== "country") $(name).value = now[name];
  $("problem").hidden = true;
  try {
    const [mentions, told, articles, events] = await Promise.all([
      ask("timelines/mentions", {by: "country", q: now.q, country: now.country, from: now.from, to: now.to, interval: now.interval}),
      ask("timelines/sanctions", {by: now.by, interval: now.interval, ...sanctions(now)}),
      askArticles(now),
      ask("events", {only: "sanctions", ...sanctions(now)})]);
    // who clicked on meanwhile waits for another answer
    if (turn !== shown) return;
    draw($("mentions"), mentions, (key, bucket) => go({country: key ?? now.country, ...range(mentions, bucket)}), "mentions");
    const field = now.by === "measure" ? "measures" : now.by;
    draw($("sanctions"), told, (key, bucket) => go({...(key ? {[field]: key} : {}), ...range(told, bucket)}), "events");
    listArticles(articles, now);
    listEvidence(events, now);
    document.body.dataset.ready = "true";
  } catch (problem) {
    if (turn === shown) tell(problem);
  }
}

const range = (timeline, bucket) => bucket === null ? {}
  : {from: timeline.buckets[bucket], to: lastDay(timeline.buckets[bucket], timeline.interval), interval: "auto"};

const chosen = now => EXTRA.filter(name => now[name]).map(name => ` · ${name} ${now[name]}`).join("");

const askArticles = (now, cursor) => ask("articles", {q: now.q, country: now.country, from: now.from, to: now.to,
  action: now.action, sender: now.sender, target: now.target, measures: now.measures, cursor});

function listArticles(page, now) {
  $("articles").replaceChildren();
  $("total").textContent = ` ${page.total.toLocaleString("en")}${chosen(now)}`;
  countries(page.facets.country ?? [], now.country);
  if (!page.total) make("li", {className: "empty", textContent: "No article is like that."}, $("articles"));
  addArticles(page);
}

function addArticles(page) {
  for (const article of page.articles) item(article);
  paged("articles", page);
}

function listEvidence(page, now) {
  $("events").replaceChildren();
  $("events-total").textContent = ` ${page.total.toLocaleString("en")}${chosen(now)}`;
  if (!page.total) make("li", {className: "empty", textContent: "No sanctions are like that."}, $("events"));
  addEvidence(page);
}

function addEvidence(page) {
  for (const event of page.events) {
    const li = make("li", {}, $("events"));
    const box = evidence(event, li);
    const source = make("button", {type: "button", textContent: event.title ?? "Untitled report"}, make("p", {className: "meta"}, box));
    source.addEventListener("click", () => open(event.article).catch(tell));
    source.after(` ${[event.published?.slice(0, 10) ?? "undated", event.source].filter(Boolean).join(" · ")}`);
  }
  paged("events", page);
}

function evidence(event, parent) {
  const box = make("div", {className: "evidence"}, parent);
  const when = event.event_date ? (event.event_date.gte === event.event_date.lte ? event.event_date.gte : `${event.event_date.gte} to ${event.event_date.lte}`) : "undated";
  make("b", {textContent: `${event.sender ?? "?"} → ${event.target ?? "?"} `}, box);
  box.append(`${event.action ?? event.type} · ${event.modality} · ${when}${event.measures ? " · " + event.measures.join(", ") : ""}${event.designated ? " · " + event.designated.join(", ") : ""}`);
  make("div", {textContent: event.evidence}, box);
  return box;
}

function paged(name, page) {
  next[name] = page.next;
  $(`more-${name}`).hidden = !page.next;
}

// one page at a time, of the list that is shown
function more(name, asking, adding) {
  const button = $(`more-${name}`);
  button.addEventListener("click", async () => {
    const turn = shown;
    button.disabled = true;
    try {
      const page = await asking(state(), next[name]);
      if (turn === shown) adding(page);
    } catch (problem) {
      tell(problem);
    } finally {
      button.disabled = false;
    }
  });
}

function countries(facet, chosen) {
  const select = $("country");
  select.replaceChildren(make("option", {value: "", textContent: "all"}));
  if (chosen && !facet.some(f => f.key === chosen)) make("option", {value: chosen, textContent: chosen}, select);
  for (const {key, label, count} of facet) make("option", {value: key, textContent: `${label} (${count})`}, select);
  select.value = chosen;
}

function item(article) {
  const li = make("li", {}, $("articles"));
  const title = make("button", {type: "button", textContent: article.title ?? "Untitled report"}, make("h3", {}, li));
  title.addEventListener("click", () => open(article.id).catch(tell));
  make("p", {className: "meta", textContent: [article.published?.slice(0, 10) ?? "undated", article.source].filter(Boolean).join(" · ")}, li);
  const chips = make("p", {className: "meta"}, li);
  for (const code of article.focus.concat(article.actions)) make("span", {className: "chip", textContent: code}, chips);
  for (const snippet of article.highlights) marked(make("p", {className: "snippet"}, li), snippet);
}

// the service escapes everything but <mark>; parsed apart all the same, so that nothing else can come through
function marked(place, snippet) {
  const parsed = new DOMParser().parseFromString(snippet, "text/html").body;
  for (const node of parsed.childNodes) {
    place.append(node.nodeName === "MARK" ? make("mark", {textContent: node.textContent}) : node.textContent);
  }
}

async function open(id) {
  const article = await ask(`articles/${encodeURIComponent(id)}`, {});
  const dialog = $("article");
  dialog.replaceChildren();
  const close = make("button", {type: "button", className: "close", textContent: "Close"}, dialog);
  close.addEventListener("click", () => dialog.close());
  make("h2", {id: "article-title", textContent: article.title ?? "Untitled report"}, dialog);
  make("p", {className: "meta", textContent: [article.published?.slice(0, 10), article.source].filter(Boolean).join(" · ")}, dialog);
  for (const event of article.events) evidence(event, dialog);
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

$("filters").addEventListener("submit", event => {
  event.preventDefault();
  go(Object.fromEntries(["q", "country", "from", "to", "interval"].map(name => [name, $(name).value])));
});
$("filters").addEventListener("reset", event => { event.preventDefault(); history.pushState(null, "", location.pathname); show(); });
for (const name of ["by", "basis", "country", "interval"]) $(name).addEventListener("change", () => go({[name]: $(name).value}));
more("articles", askArticles, addArticles);
more("events", (now, cursor) => ask("events", {only: "sanctions", ...sanctions(now), cursor}), addEvidence);
addEventListener("popstate", show);
show();
