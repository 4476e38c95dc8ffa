// The page: asks the API and shows the answers. State lives in the address, so that every view can be linked.
import {draw} from "./chart.js";
import {addArticles, addEvidence, learn, make, name, openArticle, pairs} from "./lists.js";

const $ = id => document.getElementById(id);

// what a form or a list has a field for, with what holds where it is empty; and what only bars and rows set
const FIELDS = {q: "", country: "", from: "", to: "", interval: "auto", count: "all", axis: "published", by: "action", basis: "event"};
const CHOSEN = ["partner", "action", "sender", "target", "measures", "quad"];
// five pieces of evidence under a chart, until more are asked for
const FEW = 5;
// what is told of days long before and after publication, in years around the newest article
const REFERRED = {before: 15, after: 5};

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
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? `Status ${answer.status}`);
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
  // partners are those of a country
  if (!now.country) now.partner = "";
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

const range = (timeline, bucket) => bucket === null ? {}
  : {from: timeline.buckets[bucket], to: lastDay(timeline.buckets[bucket], timeline.interval), interval: "auto"};

const tell = problem => {
  $("problem").textContent = problem.message;
  $("problem").hidden = false;
};

const dyad = now => now.partner ? [now.country, now.partner].sort().join("-") : "";
const common = now => ({q: now.q, country: now.country, from: now.from, to: now.to});

// what each chart counts is what the list below it holds
const acts = now => ({...common(now), basis: now.basis, dyad: dyad(now), sender: now.sender, target: now.target});
const sanctions = now => ({...acts(now), action: now.action, measures: now.measures});
const relations = now => ({...acts(now), quad: now.quad});
const counted = (now, each) => now.count === "all" ? each : now.count;

async function askMentions(now) {
  const asked = {...common(now), by: "country", interval: now.interval, measure: counted(now, "mentions")};
  if (now.axis === "published") return ask("timelines/mentions", asked);
  // a document of a country has no days of its own: the articles do
  if (asked.measure === "mentions") asked.measure = "articles";
  if (!now.from || !now.to) {
    const newest = +((await ask("status", {})).newestPublished ?? new Date().toISOString()).slice(0, 4);
    asked.from ||= `${newest - REFERRED.before}-01-01`;
    asked.to ||= `${newest + REFERRED.after}-12-31`;
  }
  return ask("timelines/mentions", {...asked, basis: "referred"});
}

const askArticles = (now, cursor) => ask("articles", {...common(now), basis: now.axis, dyad: dyad(now), action: now.action,
  sender: now.sender, target: now.target, measures: now.measures, quad: now.quad, cursor});
const askSanctions = (now, cursor) => ask("events", {only: "sanctions", ...sanctions(now), size: cursor ? "" : FEW, cursor});
const askRelations = (now, cursor) => ask("events", {...relations(now), size: cursor ? "" : FEW, cursor});

async function show() {
  const now = state();
  const turn = ++shown;
  for (const field of Object.keys(FIELDS)) if (field !== "country") $(field).value = now[field];
  $("problem").hidden = true;
  try {
    const [mentions, sanctioned, related, matrix, articles, evidence, told] = await Promise.all([
      askMentions(now),
      ask("timelines/sanctions", {...sanctions(now), by: now.by, interval: now.interval, measure: counted(now, "events")}),
      ask("timelines/relations", {...relations(now), by: "quad", interval: now.interval, measure: counted(now, "events")}),
      ask("matrices/relations", {...relations(now), top: 10}),
      askArticles(now), askSanctions(now), askRelations(now)]);
    // who clicked on meanwhile waits for another answer
    if (turn !== shown) return;
    for (const facet of ["country", "bloc", "sender", "target"]) learn(articles.facets[facet]);
    draw($("mentions"), mentions, (key, bucket) => go({country: key ?? now.country, ...range(mentions, bucket)}), mentions.measure, {from: now.from});
    const field = now.by === "measure" ? "measures" : now.by;
    draw($("sanctions"), sanctioned, (key, bucket) => go({...(key ? {[field]: key} : {}), ...range(sanctioned, bucket)}), sanctioned.measure, {from: now.from});
    draw($("relations"), related, (key, bucket) => go({...(key ? {quad: key} : {}), ...range(related, bucket)}), related.measure,
      {from: now.from, below: key => key?.endsWith("conflict") ?? false, colour: key => `k-${key}`});
    pairs($("pairs"), matrix, (sender, target) => go({country: sender, partner: target}));
    countries(articles.facets.country ?? [], now.country);
    list("articles", articles, now, "No article is like that.");
    list("sanctions-events", evidence, now, "No sanctions are like that.");
    list("relations-events", told, now, "No events are like that.");
    document.body.dataset.ready = "true";
  } catch (problem) {
    if (turn === shown) tell(problem);
  }
}

const LISTS = {
  "articles": {ask: askArticles, add: addArticles},
  "sanctions-events": {ask: askSanctions, add: addEvidence},
  "relations-events": {ask: askRelations, add: addEvidence},
};

const open = id => ask(`articles/${encodeURIComponent(id)}`, {}).then(article => openArticle($("article"), article)).catch(tell);

const chosen = now => CHOSEN.filter(field => now[field])
  .map(field => ` · ${field} ${["partner", "sender", "target"].includes(field) ? name(now[field]) : now[field]}`).join("");

function list(id, page, now, nothing) {
  $(id).replaceChildren();
  $(`${id}-total`).textContent = ` ${page.total.toLocaleString("en")}${chosen(now)}`;
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

function countries(facet, chosen) {
  const select = $("country");
  select.replaceChildren(make("option", {value: "", textContent: "all"}));
  if (chosen && !facet.some(f => f.key === chosen)) make("option", {value: chosen, textContent: name(chosen)}, select);
  for (const {key, label, count} of facet) make("option", {value: key, textContent: `${label} (${count})`}, select);
  select.value = chosen;
}

$("filters").addEventListener("submit", event => {
  event.preventDefault();
  go(Object.fromEntries(["q", "country", "from", "to", "interval", "count"].map(field => [field, $(field).value])));
});
$("filters").addEventListener("reset", event => { event.preventDefault(); history.pushState(null, "", location.pathname); show(); });
for (const field of ["by", "basis", "axis", "country", "interval", "count"]) {
  $(field).addEventListener("change", () => go({[field]: $(field).value, ...(field === "country" ? {partner: ""} : {})}));
}
addEventListener("popstate", show);
show();
