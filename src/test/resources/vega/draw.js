// Draws a specification as Kibana does: answers take the place of the requests, the drawing fills its panel, expressions are
// interpreted, not compiled. Gives back what a person would see of it in numbers.
async function draw(spec, answers) {
  const complaints = [];
  const complain = (...words) => complaints.push(words.join(' '));
  const logger = {level: () => logger, error: complain, warn: complain, info: () => logger, debug: () => logger};
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
  const view = new vega.View(runtime, {logger, expr: vega.expressionInterpreter, renderer: 'canvas', container: panel})
    .width(panel.clientWidth).height(panel.clientHeight);
  await view.runAsync();
  const seen = {marks: 0, unplaced: 0, texts: []};
  look(view.scenegraph().root, true, seen);
  const canvas = panel.querySelector('canvas');
  return {...seen, complaints, beyond: Math.max(canvas.clientWidth - panel.clientWidth, canvas.clientHeight - panel.clientHeight)};
}

// Counts the marks that stand for data, those without a place, and collects what is written.
function look(mark, data, seen) {
  const own = data && !/^(axis|legend|title)/.test(mark.role || '');
  for (const item of mark.items) {
    if (mark.marktype === 'group') {
      item.items.forEach(inner => look(inner, own, seen));
    } else if (mark.marktype === 'text' && String(item.text ?? '') !== '') {
      seen.texts.push(String(item.text));
    } else if (own) {
      const {x1, y1, x2, y2} = item.bounds;
      const placed = [x1, y1, x2, y2].every(Number.isFinite);
      seen.unplaced += placed ? 0 : 1;
      seen.marks += placed && (x2 > x1 || y2 > y1) ? 1 : 0;
    }
  }
}
