// Draws a specification as Kibana does: answers take the place of the requests, the drawing fills its panel, expressions are
// interpreted, not compiled. Gives back what a person would see of it: its texts, how many marks there are, and what is wrong with them.
// Sizes are pixels.
const EDGE = 1.5;       // a line's own width may lie beyond its place
const TOUCH = 0.12;     // the share of the smaller of two that may lie under the other: letters have air around them
const VISIBLE = 0.4;    // the least width and height of a bar that can be seen

let view;
let calls;

for (const name of ['kibanaAddFilter', 'kibanaSetTimeFilter']) {
  vega.expressionFunction(name, (...words) => { calls.push({name, words: JSON.parse(JSON.stringify(words))}); return null; });
}

async function draw(spec, answers, width, height) {
  view?.finalize();
  document.body.innerHTML = `<div id=panel style="width:${width}px;height:${height}px;overflow:hidden"></div>`;
  const complaints = [];
  const complain = (...words) => complaints.push(words.join(' '));
  const logger = {level: () => logger, error: complain, warn: complain, info: () => logger, debug: () => logger};
  calls = [];
  [spec.data].flat().filter(data => data.url).forEach((data, i) => {
    data.values = answers[i];
    delete data.url;
  });
  const panel = document.querySelector('#panel');
  spec.autosize = {type: 'fit', contains: 'padding'};
  if (spec.$schema.includes('vega-lite')) {
    spec = vegaLite.compile({...spec, width: panel.clientWidth, height: panel.clientHeight}, {logger}).spec;
  }
  const runtime = vega.parse(spec, {}, {ast: true});
  view = new vega.View(runtime, {logger, expr: vega.expressionInterpreter, renderer: 'canvas', container: panel})
    .width(panel.clientWidth).height(panel.clientHeight);
  await view.runAsync();
  const meta = spec.usermeta ?? {};
  const seen = look(meta);
  return {complaints, marks: seen.filter(one => one.data).length, faults: faults(seen, panel.querySelector('canvas'), panel, meta),
    texts: seen.filter(one => one.text).map(one => one.text)};
}

// Everything that is drawn, in the order of drawing, with its place on the canvas.
function look(meta) {
  const seen = [];
  const [x, y] = view.origin();
  const padding = view.padding();
  walk(view.scenegraph().root, {x: x + padding.left, y: y + padding.top, guide: null, clip: null});
  return seen;

  function walk(mark, at) {
    const guide = /^(axis|legend|title)/.test(mark.role || '') ? mark.role.replace(/-.*/, '') : at.guide;
    for (const item of mark.items) {
      const {x1, y1, x2, y2} = item.bounds;
      const clip = mark.clip ? {x1: mark.bounds.x1 + at.x, y1: mark.bounds.y1 + at.y, x2: mark.bounds.x2 + at.x, y2: mark.bounds.y2 + at.y} : null;
      const one = {item, type: mark.marktype, guide, clip, x1: x1 + at.x, y1: y1 + at.y, x2: x2 + at.x, y2: y2 + at.y};
      if (mark.marktype === 'group') {
        if (mark.role === 'legend') seen.push({...one, type: 'legend'});
        const inner = {x: at.x + (item.x || 0), y: at.y + (item.y || 0), guide};
        item.items.forEach(child => walk(child, inner));
      } else if ((item.opacity ?? 1) > 0) {
        one.text = mark.marktype === 'text' ? String(item.text ?? '') : undefined;
        if (one.text === '') continue;
        one.datum = source(item);
        one.value = one.datum?.[meta.size] ?? one.datum?.[meta.documents];
        one.data = !guide && mark.marktype !== 'text' && !!one.value;
        seen.push(one);
      }
    }
  }
}

// The row of data behind an item, also where the item was made from another.
function source(item) {
  let datum = item.datum;
  while (datum?.mark) datum = datum.datum;
  return datum;
}

function faults(seen, canvas, panel, meta) {
  const faults = [];
  const name = one => one.text ?? `${one.guide ?? ''} ${one.type} ${JSON.stringify(one.value ?? '')}`.trim();
  const beyond = Math.max(canvas.clientWidth - panel.clientWidth, canvas.clientHeight - panel.clientHeight);
  if (beyond > 0) faults.push(`${beyond} pixels beyond the panel`);
  for (const one of seen) {
    if (![one.x1, one.y1, one.x2, one.y2].every(Number.isFinite) || Number.isNaN(one.item.x) || Number.isNaN(one.item.y)) {
      faults.push(`without a place: ${name(one)}`);
    } else if (one.x1 < -EDGE || one.y1 < -EDGE || one.x2 > canvas.clientWidth + EDGE || one.y2 > canvas.clientHeight + EDGE) {
      faults.push(`cut off by the edge: ${name(one)}`);
    } else if (one.clip && (one.x1 < one.clip.x1 - EDGE || one.y1 < one.clip.y1 - EDGE || one.x2 > one.clip.x2 + EDGE || one.y2 > one.clip.y2 + EDGE)) {
      faults.push(`clipped: ${name(one)}`);
    }
    if (one.text && one.item.limit > 0 && vega.textMetrics.width({...one.item, limit: 0}, one.text) > one.item.limit + EDGE) faults.push(`shortened: ${name(one)}`);
    if (one.data && one.type === 'rect' && Math.min(one.item.width, one.item.height) < VISIBLE) faults.push(`too small to be seen: ${name(one)}`);
    if (one.data && one.type === 'symbol' && !(one.item.size >= 4)) faults.push(`too small to be seen: ${name(one)}`);
  }
  const texts = seen.filter(one => one.text);
  texts.forEach((one, i) => texts.slice(i + 1).filter(other => overlap(one, other) > TOUCH)
    .forEach(other => faults.push(`"${one.text}" and "${other.text}" lie on each other`)));
  const solid = seen.filter(one => one.data && ['rect', 'symbol', 'arc'].includes(one.type));
  solid.forEach((one, i) => solid.slice(i + 1).filter(other => hides(other, one))
    .forEach(other => faults.push(`covered: ${name(one)} by ${name(other)}`)));
  if (meta.apart) {
    const circles = solid.filter(one => one.type === 'symbol');
    const span = Math.max(...circles.map(one => one.x2)) - Math.min(...circles.map(one => one.x1));
    if (circles.length && span < 0.85 * panel.clientWidth) faults.push(`fills ${Math.round(span)} of ${panel.clientWidth} pixels`);
    circles.forEach((one, i) => circles.slice(i + 1).filter(other => distance(one, other) < radius(one) + radius(other) - EDGE)
      .forEach(other => faults.push(`not apart: ${name(one)} and ${name(other)}`)));
  }
  const legends = seen.filter(one => one.type === 'legend');
  const shown = seen.filter(one => !one.guide && one.type !== 'legend' && (one.data || one.text));
  legends.forEach(legend => shown.filter(one => overlap(legend, one) > 0.02)
    .forEach(one => faults.push(`the legend touches ${name(one)}`)));
  texts.filter(one => one.guide).forEach(one => solid.filter(other => overlap(one, other) > TOUCH)
    .forEach(other => faults.push(`"${one.text}" lies on ${name(other)}`)));
  if (!seen.some(one => one.data) && !texts.some(one => !one.guide)) faults.push('nothing is drawn, and no words say so');
  return faults;
}

// The share of the smaller that lies in both.
function overlap(one, other) {
  const width = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1);
  const height = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1);
  const area = box => Math.max((box.x2 - box.x1) * (box.y2 - box.y1), 1e-9);
  return width > 0 && height > 0 ? width * height / Math.min(area(one), area(other)) : 0;
}

// Whether nothing of what lies below can be seen.
function hides(above, below) {
  if (above.type !== below.type) return false;
  if (above.type !== 'symbol') {
    return above.x1 <= below.x1 && above.y1 <= below.y1 && above.x2 >= below.x2 && above.y2 >= below.y2;
  }
  return distance(above, below) + radius(below) <= radius(above) + 0.5;
}

// Of circles.
function radius(one) {
  return Math.sqrt(one.item.size / Math.PI);
}

function distance(one, other) {
  return Math.hypot((one.x1 + one.x2 - other.x1 - other.x2) / 2, (one.y1 + one.y2 - other.y1 - other.y2) / 2);
}

// Places to click: the middles of the largest marks of each kind that lie open there, with the number of documents each stands for.
function targets(meta, most) {
  const open = look(meta).filter(one => one.data || (!one.guide && one.value && one.type !== 'group'))
    .map(one => ({...one, x: (one.x1 + one.x2) / 2, y: (one.y1 + one.y2) / 2}))
    .filter(one => view._handler.pick(view.scenegraph().root, one.x, one.y, one.x - view.origin()[0] - view.padding().left,
      one.y - view.origin()[1] - view.padding().top) === one.item);
  const kinds = Map.groupBy(open, one => one.item.mark.name ?? one.type);
  return [...kinds.values()].flatMap(kind => kind.sort((one, other) => other.value - one.value).slice(0, most))
    .map(one => ({x: one.x, y: one.y, mark: one.item.mark.name ?? one.type, documents: one.datum[meta.documents] ?? -1}));
}

function called() {
  const made = calls;
  calls = [];
  return made;
}
