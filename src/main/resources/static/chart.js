// A stacked bar chart over time, as SVG, with a legend and its numbers as a table. Needs no library.
const SVG = "http://www.w3.org/2000/svg";
// 2 % of all: what may be left out of a picture that says so
const RARE = 0.02;
// one unit is one pixel, so that words are as large on a phone as on a wall; a narrower place scrolls
const NARROWEST = 320, HEIGHT = 300, LEFT = 44, BOTTOM = 26, TOP = 10;

const element = (name, attributes, parent) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
};

const html = (name, properties, parent) => {
  const made = Object.assign(document.createElement(name), properties);
  parent?.append(made);
  return made;
};

// a round number at or above the highest bar, in at most five steps
const steps = most => {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map(f => f * power).find(s => s >= rough));
  return Array.from({length: Math.ceil(most / step) + 1}, (_, i) => i * step);
};

/**
 * Draws {buckets, series, other} into a place; open(series key or null, bucket index) is called when a bar is chosen.
 * below(key) tells which series hang below the line of zero; colour(key, index) gives the class of a series.
 */
export function draw(place, whole, open, unit, {below = () => false, colour = (key, k) => `k${k % 10}`, from = ""} = {}) {
  place.replaceChildren();
  const width = Math.max(NARROWEST, place.clientWidth);
  const timeline = from || whole.earlier ? {earlier: "", ...whole, first: 0} : recent(whole, unit);
  const withOther = timeline => timeline.series.concat(timeline.other.some(v => v > 0)
    ? [{key: null, label: "other", values: timeline.other, total: timeline.other.reduce((a, b) => a + b, 0)}] : []);
  const all = withOther(timeline);
  if (!timeline.buckets.length || !all.length) {
    html("p", {className: "empty", textContent: timeline.nothing ?? "Nothing found. Widen the dates, or clear the filters."}, place);
    note(place, timeline);
    return;
  }
  const named = (series, k) => series.key === null ? "kother" : colour(series.key, k);
  const sums = down => timeline.buckets.map((_, i) => all.reduce((sum, s) => sum + (below(s.key) === down ? s.values[i] : 0), 0));
  const up = steps(Math.max(...sums(false))), under = steps(Math.max(...sums(true)));
  // the longer side has the steps of both
  const step = Math.max(up[1] ?? 0, under[1] ?? 0) || 1;
  const most = Math.ceil(Math.max(...sums(false)) / step) * step, least = -Math.ceil(Math.max(...sums(true)) / step) * step;
  const svg = element("svg", {viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "group", "aria-label": `${unit} over time; arrow keys go from bar to bar`}, place);
  const y = value => TOP + (HEIGHT - TOP - BOTTOM) * (most - value) / (most - least || 1);
  for (let tick = least; tick <= most; tick += step) {
    element("line", {x1: LEFT, x2: width, y1: y(tick), y2: y(tick), class: tick === 0 && least < 0 ? "grid zero" : "grid"}, svg);
    element("text", {x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end"}, svg).textContent = Math.abs(tick).toLocaleString("en");
  }
  const slot = (width - LEFT) / timeline.buckets.length;
  const breadth = Math.max(1, slot * 0.84);
  let lastLabel = -100, lastText = "";
  timeline.buckets.forEach((bucket, i) => {
    const x = LEFT + slot * i;
    let above = 0, beneath = 0;
    all.forEach((series, k) => {
      const value = series.values[i];
      if (!value) return;
      const foot = below(series.key) ? beneath - value : above;
      const words = `${series.label}, ${bucket}: ${value} ${unit}`;
      const bar = element("rect", {x: x + (slot - breadth) / 2, y: y(foot + value), width: breadth, height: Math.max(0.5, y(foot) - y(foot + value)),
        class: named(series, k), "aria-label": words, ...(series.key === null ? {role: "img"} : {role: "button", tabindex: -1, "data-bucket": i, "data-series": k})}, svg);
      element("title", {}, bar).textContent = words;
      if (below(series.key)) beneath = foot; else above += value;
      // what is behind the others taken together has no list
      if (series.key === null) return;
      bar.addEventListener("click", () => open(series.key, timeline.first + i));
    });
    const label = timeline.interval === "year" ? bucket.slice(0, 4)
      : timeline.buckets.length > 30 ? bucket.slice(0, 4) : bucket.slice(0, 7);
    if (label !== lastText && x - lastLabel > (label.length > 4 ? 64 : 44)) {
      element("text", {x: x + 2, y: HEIGHT - 6}, svg).textContent = label;
      lastLabel = x; lastText = label;
    }
  });
  keys(svg);
  const legend = html("ul", {className: "legend"}, place);
  all.forEach((series, k) => {
    const item = html("button", {type: "button", title: `All ${series.label}`}, html("li", {}, legend));
    html("i", {className: named(series, k)}, item);
    item.append(`${series.label} ${series.total.toLocaleString("en")}`);
    if (series.key === null) item.disabled = true;
    else item.addEventListener("click", () => open(series.key, null));
  });
  note(place, timeline);
  table(place, whole, withOther(whole));
}

// a chart is one stop of the tabulator: arrows go on in time, and up and down the bars of one time; Enter or space chooses
function keys(svg) {
  const bars = [...svg.querySelectorAll("[role=button]")];
  bars[0]?.setAttribute("tabindex", 0);
  const at = bar => [+bar.dataset.bucket, +bar.dataset.series, +bar.getAttribute("y")];
  svg.addEventListener("keydown", event => {
    const [bucket, series, height] = at(event.target);
    if (event.key === "Enter" || event.key === " ") event.target.dispatchEvent(new MouseEvent("click"));
    // the nearest bar that way: in time of the same series if it has one
    const ways = {
      ArrowRight: ([b, s]) => b > bucket && (b - bucket) * 100 + Math.abs(s - series),
      ArrowLeft: ([b, s]) => b < bucket && (bucket - b) * 100 + Math.abs(s - series),
      ArrowUp: ([b, , y]) => b === bucket && y < height && height - y,
      ArrowDown: ([b, , y]) => b === bucket && y > height && y - height,
      Home: ([b, s]) => 1 + b * 100 + s,
      End: ([b, s]) => 1e9 - b * 100 - s,
    };
    if (!ways[event.key] && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    const way = ways[event.key];
    const [next] = way ? bars.filter(bar => way(at(bar))).sort((one, other) => way(at(one)) - way(at(other))) : [];
    if (!next) return;
    event.target.setAttribute("tabindex", -1);
    next.setAttribute("tabindex", 0);
    next.focus();
  });
  svg.addEventListener("focusin", event => bars.forEach(bar => bar.setAttribute("tabindex", bar === event.target ? 0 : -1)));
}

// a few events told of long ago would leave the rest a sliver: with no beginning asked for, the chart begins where they end
function recent(timeline, unit) {
  const sums = timeline.buckets.map((_, i) => timeline.series.reduce((sum, s) => sum + s.values[i], timeline.other[i]));
  const most = RARE * sums.reduce((a, b) => a + b, 0);
  let first = 0, before = 0;
  while (first < sums.length && before + sums[first] <= most) before += sums[first++];
  if (first <= sums.length / 2) return {...timeline, first: 0, earlier: ""};
  const cut = series => ({...series, values: series.values.slice(first)});
  return {...timeline, first, buckets: timeline.buckets.slice(first), series: timeline.series.map(cut), other: timeline.other.slice(first),
    earlier: `${before} ${unit} before ${timeline.buckets[first]} are in the numbers only; choose From to draw them.`};
}

function note(place, timeline) {
  if (["articles", "stories"].includes(timeline.measure)) {
    const counted = timeline.measure === "stories" ? "Stories" : "Articles";
    html("p", {className: "note", textContent: `${counted} ${timeline.several ?? "that tell of several acts count once in each colour; the evidence lists every act."}`}, place);
  }
  if (timeline.words) html("p", {className: "note", textContent: timeline.words}, place);
  if (timeline.earlier) html("p", {className: "note", textContent: timeline.earlier}, place);
  if (timeline.undated) html("p", {className: "note", textContent: `${timeline.undated} without a date are not shown.`}, place);
}

function table(place, timeline, all) {
  const details = html("details", {}, place);
  html("summary", {textContent: "The numbers"}, details);
  const made = html("table", {}, html("div", {className: "scroll"}, details));
  const head = html("tr", {}, html("thead", {}, made));
  html("th", {textContent: timeline.interval, scope: "col"}, head);
  all.forEach(s => html("th", {textContent: s.label, scope: "col"}, head));
  const body = html("tbody", {}, made);
  timeline.buckets.forEach((bucket, i) => {
    if (!all.some(s => s.values[i])) return;
    const row = html("tr", {}, body);
    html("th", {textContent: bucket, scope: "row"}, row);
    all.forEach(s => html("td", {textContent: s.values[i]}, row));
  });
}
