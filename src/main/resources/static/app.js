// The page: asks the API and shows the answers. State lives in the address, so that every view can be linked.
import {draw} from "./chart.js";
import {addArticles, addEvidence, learn, make, name, openArticle, pairs} from "./lists.js";

const $ = id => document.getElementById(id);

// what a form or a list has a field for, with what holds where it is empty; and what only bars and rows set
const FIELDS = {q: "", country: "", from: "", to: "", interval: "auto", count: "all", modality: "asserted", axis: "published", by: "action",
  basis: "event"};
const CHOSEN = ["action", "sender", "target", "measures", "designated", "quad"];
// whether acts happened, in plain words
const MODALITIES = {asserted: "happened", planned: "planned", possible: "possible", denied: "denied"};
// cooperation from the line upwards, conflict downwards: the same order whatever the counts
const QUADS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
// five pieces of evidence under a chart, until more are asked for
const FEW = 5;
// what is told of days long before and after publication, in years around the newest article
const REFERRED = {before: 15, after: 5};

const NOTHING_YET = "No articles are in yet: index some (dateline index FOLDER), or send them (POST api/v1/articles).";

const next = {};
let shown = 0;

async function ask(path, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  let answer;
  try {
    answer = await fetch(`api/v1/${path}?${query}`);
  } catch {
    throw new Error("The service does not answer. Is it running?");
  }
  // a proxy tells errors in HTML
  const body = await answer.json().catch(() => null);
  if (!answer.ok || !body) throw new Error(body?.detail ?? `Status ${answer.status}`);
  return body;
}

function state() {
  const given = new URLSearchParams(location.search);
  const now = {};
  for (const field of Object.keys(FIELDS)) now[field] = given.get(field) || FIELDS[field];
  for (const field of CHOSEN) now[field] = given.get(field) ?? "";
  return now;
}

function go(changes) {
  const now = {...state(), ...changes};
  const query = new URLSearchParams(Object.entries(now).filter(([field, value]) => value && value !== FIELDS[field]));
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

// the days of a bar, no more than were asked for
function range(timeline, bucket, now) {
  if (bucket === null) return {};
  const first = timeline.buckets[bucket], last = lastDay(first, timeline.interval);
  return {from: now.from > first ? now.from : first, to: now.to && now.to < last ? now.to : last, interval: "auto"};
}

const tell = problem => {
  $("problem").textContent = problem.message;
  $("problem").hidden = false;
};

const common = now => ({q: now.q, country: now.country, from: now.from, to: now.to});

// what each chart counts is what the list below it holds
const acts = now => ({...common(now), basis: now.basis, modality: now.modality, sender: now.sender, target: now.target});
const sanctions = now => ({...acts(now), action: now.action, measures: now.measures, designated: now.designated});
const relations = now => ({...acts(now), quad: now.quad});
const counted = (now, each) => now.count === "all" ? each : now.count;

async function askMentions(now) {
  const asked = {...common(now), by: "country", interval: now.interval, measure: counted(now, "mentions")};
  if (now.axis === "published") return ask("timelines/mentions", asked);
  // a document of a country has no days of its own: the articles do
  if (asked.measure === "mentions") asked.measure = "articles";
  if (!now.from || !now.to) {
    const newest = ((await ask("status", {})).newestPublished ?? new Date().toISOString()).slice(0, 4);
    const year = +(now.from || now.to || newest).slice(0, 4);
    asked.from ||= `${String(Math.max(1, year - REFERRED.before)).padStart(4, "0")}-01-01`;
    asked.to ||= `${String(Math.min(9999, year + REFERRED.after)).padStart(4, "0")}-12-31`;
  }
  const told = await ask("timelines/mentions", {...asked, basis: "referred"});
  return {...told, earlier: `Days from ${asked.from} to ${asked.to}; choose From and To for others.`};
}

const askArticles = (now, cursor) => ask("articles", {...common(now), basis: now.axis, action: now.action,
  sender: now.sender, target: now.target, measures: now.measures, designated: now.designated, quad: now.quad, cursor});
const askSanctions = (now, cursor) => ask("events", {only: "sanctions", ...sanctions(now), size: cursor ? "" : FEW, cursor});
const askRelations = (now, cursor) => ask("events", {...relations(now), size: cursor ? "" : FEW, cursor});

// one question that cannot be answered takes its own place only
const settled = (asked, turn) => asked.catch(problem => { if (turn === shown) tell(problem); return null; });

async function show() {
  const now = state();
  const turn = ++shown;
  for (const field of Object.keys(FIELDS)) if (field !== "country") $(field).value = now[field];
  $("problem").hidden = true;
  // of the lists that are about to go
  for (const id of Object.keys(LISTS)) $(`more-${id}`).hidden = true;
  const [mentions, sanctioned, related, matrix, articles, evidence, told] = await Promise.all([
    askMentions(now),
    ask("timelines/sanctions", {...sanctions(now), by: now.by, interval: now.interval, measure: counted(now, "events")}),
    ask("timelines/relations", {...relations(now), by: "quad", interval: now.interval, measure: counted(now, "events")}),
    ask("matrices/relations", {...relations(now), top: 10}),
    askArticles(now), askSanctions(now), askRelations(now)].map(asked => settled(asked, turn)));
  // who clicked on meanwhile waits for another answer
  if (turn !== shown) return;
  for (const facet of ["country", "bloc", "sender", "target"]) learn(articles?.facets[facet]);
  const nothingYet = articles?.total === 0 && ![...CHOSEN, "q", "country", "from", "to"].some(field => now[field]);
  if (nothingYet) for (const counts of [mentions, sanctioned, related]) if (counts) counts.nothing = NOTHING_YET;
  if (mentions && now.q) mentions.words = "With words to search for, countries count where the first sentence that names them has the words.";
  if (mentions) mentions.several = "that name several countries count once in each colour.";
  chart("mentions", mentions, now, (key, bucket) => go({country: key ?? now.country, ...range(mentions, bucket, now)}));
  const field = now.by === "measure" ? "measures" : now.by;
  if (now.by === "modality") sanctioned?.series.forEach(series => { series.label = MODALITIES[series.key]; });
  for (const counts of [sanctioned, related]) if (counts) counts.words = happening(counts.modality);
  chart("sanctions", sanctioned, now, (key, bucket) => go({...(key ? {[field]: key} : {}), ...range(sanctioned, bucket, now)}));
  related?.series.sort((one, other) => QUADS.indexOf(one.key) - QUADS.indexOf(other.key));
  chart("relations", related, now, (key, bucket) => go({...(key ? {quad: key} : {}), ...range(related, bucket, now)}),
    {below: key => key?.endsWith("conflict") ?? false, colour: key => `k-${key}`});
  if (matrix) pairs($("pairs"), matrix, (sender, target) => go({sender, target, country: "", action: "", measures: "", designated: "", quad: ""}));
  countries(articles?.facets.country, now.country);
  chips(now);
  list("articles", articles, "articles", nothingYet ? NOTHING_YET : "No article is like that.");
  list("sanctions-events", evidence, "events", "No sanctions are like that.");
  list("relations-events", told, "events", "No events are like that.");
  document.body.dataset.ready = "true";
}

const happening = modality => `Acts counted, as the articles tell them: ${modality.map(one => MODALITIES[one]).join(", ")}.`;

const drawn = new Map();

function chart(id, timeline, now, open, more = {}) {
  if (timeline) drawn.set(id, () => draw($(id), timeline, open, timeline.measure, {from: now.from, ...more}));
  else drawn.set(id, () => $(id).replaceChildren());
  drawn.get(id)();
}

// charts are as wide as their place
let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === width) return;
  width = innerWidth;
  const {bucket, series} = document.activeElement.dataset, place = document.activeElement.closest(".chart");
  drawn.forEach(again => again());
  place?.querySelector(`[data-bucket="${bucket}"][data-series="${series}"]`)?.focus();
});

// what bars and rows have chosen, each to be taken back
function chips(now) {
  $("chosen").replaceChildren();
  const told = CHOSEN.filter(field => now[field])
    .map(field => [field, ["sender", "target"].includes(field) ? name(now[field]) : now[field]]);
  for (const [field, value] of told) {
    make("button", {type: "button", className: "chip", textContent: `${field} ${value} ×`, title: `Without ${field} ${value}`}, $("chosen"))
      .addEventListener("click", () => go({[field]: ""}));
  }
  document.title = ["Dateline", now.country && name(now.country), ...told.map(part => part.join(" ")), now.q].filter(Boolean).join(" · ");
}

const LISTS = {
  "articles": {ask: askArticles, add: addArticles},
  "sanctions-events": {ask: askSanctions, add: addEvidence},
  "relations-events": {ask: askRelations, add: addEvidence},
};

const open = id => ask(`articles/${encodeURIComponent(id)}`, {}).then(article => openArticle($("article"), article)).catch(tell);

function list(id, page, unit, nothing) {
  $(id).replaceChildren();
  $(`${id}-total`).textContent = page ? ` ${page.total.toLocaleString("en")} ${unit}` : "";
  $(`more-${id}`).hidden = true;
  if (!page) return;
  if (!page.total) make("li", {className: "empty", textContent: nothing}, $(id));
  add(id, page);
}

function add(id, page) {
  LISTS[id].add($(id), page, open);
  next[id] = page.next;
  $(`more-${id}`).hidden = !page.next;
}

// one page at a time, of the list that is shown
for (const id of Object.keys(LISTS)) {
  const button = $(`more-${id}`);
  button.addEventListener("click", async () => {
    const turn = shown;
    button.disabled = true;
    try {
      const page = await LISTS[id].ask(state(), next[id]);
      if (turn === shown) add(id, page);
    } catch (problem) {
      tell(problem);
    } finally {
      button.disabled = false;
    }
  });
}

// without an answer those of before stay, and the one that is chosen
function countries(facet, chosen) {
  const select = $("country");
  if (facet) {
    select.replaceChildren(make("option", {value: "", textContent: "all"}));
    for (const {key, label, count} of facet) make("option", {value: key, textContent: `${label} (${count})`}, select);
  }
  select.value = chosen;
  if (select.value !== chosen) make("option", {value: chosen, textContent: name(chosen), selected: true}, select);
}

$("filters").addEventListener("submit", event => {
  event.preventDefault();
  go(Object.fromEntries(["q", "country", "from", "to", "interval", "count", "modality"].map(field => [field, $(field).value])));
});
$("filters").addEventListener("reset", event => { event.preventDefault(); history.pushState(null, "", location.pathname); show(); });
for (const field of ["basis", "axis", "country", "interval", "count", "modality"]) {
  $(field).addEventListener("change", () => go({[field]: $(field).value}));
}
// drawn by whether they happened, all acts are counted; drawn by anything else afterwards, only those that happened
$("by").addEventListener("change", () => {
  const by = $("by").value, before = state();
  go({by, modality: by === "modality" ? "all" : before.by === "modality" ? FIELDS.modality : before.modality});
});
addEventListener("popstate", show);
show();
