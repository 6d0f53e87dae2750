// What is measured inside a page. `install` is sent to the page as text, so nothing outside it may be used.

/** Puts `globalThis.measure` into a page. */
export const ready = (page) => page.evaluate(`(${install})()`);

function install() {
  if (globalThis.measure) return;

  // Colours and contrast (WCAG 2) ------------------------------------------------------------------------------
  const pen = document.createElement('canvas').getContext('2d');
  const parts = (colour) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
    return [red, green, blue, alpha];
  };
  const luminance = (colour) => {
    const [red, green, blue] = parts(colour).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const opaque = (colour) => colour && colour !== 'none' && parts(colour)[3] > 0.05;
  /** What lies behind an element of HTML. */
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
  };

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && element.getBoundingClientRect().width > 0;
  const round = (number) => Math.round(number * 10) / 10;
  const cut = (text) => (text.length > 30 ? `${text.slice(0, 29)}…` : text);

  // Texts of a drawing -----------------------------------------------------------------------------------------
  /** The box of the letters' own ink on the screen, and the size that they are shown in. */
  const texts = (svg) => [...svg.querySelectorAll('text')].flatMap((element) => {
    const words = element.textContent.trim();
    if (!words || !shown(element)) return [];
    const style = getComputedStyle(element);
    const box = element.getBBox();
    const matrix = element.getScreenCTM();
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(words);
    // Where the letters stand: a box may begin above the own font of a text, where one letter is from another.
    const line = element.getStartPositionOfChar(0).y;
    const corner = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
    const from = corner(box.x, line - ink.actualBoundingBoxAscent);
    const to = corner(box.x + box.width, line + ink.actualBoundingBoxDescent);
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    return [{
      element, words, fill: style.fill,
      size: parseFloat(style.fontSize) * scale,
      bold: Number(style.fontWeight) >= 700,
      // Letters that the fonts of the layouts do not have come from whichever font has them.
      borrowed: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|\uFFFD/u.test(words),
      left: Math.min(from.x, to.x), right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y),
    }];
  });

  // Marks of a drawing -----------------------------------------------------------------------------------------
  const marks = (svg) => [...svg.querySelectorAll('path')].filter((element) => {
    if (!element.checkVisibility() || element.closest('defs, clipPath, mask, pattern')) return false;
    const box = element.getBBox();
    const { stroke, strokeLinecap } = getComputedStyle(element);
    // A dot has no box of its own: it is all stroke.
    return box.width > 0 || box.height > 0 || (stroke !== 'none' && strokeLinecap === 'round');
  }).map((element) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(element);
    const kind = element.getAttribute('class') || element.parentElement.getAttribute('class') || '';
    const box = element.getBoundingClientRect();
    return {
      element, kind, inverse: element.getScreenCTM().inverse(), box, reach: (parseFloat(strokeWidth) || 0) + 1,
      fill: opaque(fill) ? fill : null,
      stroke: opaque(stroke) && parseFloat(strokeWidth) > 0 ? stroke : null,
    };
  });
  /** The colour that a mark has at a place on the screen, if it is there. */
  const colourAt = (mark, x, y) => {
    const { box, reach } = mark;
    if (x < box.left - reach || x > box.right + reach || y < box.top - reach || y > box.bottom + reach) return null;
    const point = new DOMPoint(x, y).matrixTransform(mark.inverse);
    if (mark.stroke && mark.element.isPointInStroke(point)) return mark.stroke;
    return mark.fill && mark.element.isPointInFill(point) ? mark.fill : null;
  };
  const groundAt = (below, paper, x, y) => {
    for (let at = below.length - 1; at >= 0; at--) {
      const colour = colourAt(below[at], x, y);
      if (colour) return colour;
    }
    return paper;
  };
  const follows = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;

  /** The straight pieces of a path, on the screen. */
  const pieces = ({ element }) => {
    const matrix = element.getScreenCTM();
    const place = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
    const found = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    for (const [, letter, rest] of element.getAttribute('d').matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
      const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) || []).map(Number);
      const own = letter === letter.toLowerCase();
      const to = (nextX, nextY, line) => {
        if (line) found.push([place(x, y), place(nextX, nextY)]);
        [x, y] = [nextX, nextY];
      };
      const command = letter.toUpperCase();
      if (command === 'Z') to(startX, startY, true);
      for (let at = 0; at < numbers.length;) {
        if (command === 'H') to((own ? x : 0) + numbers[at++], y, true);
        else if (command === 'V') to(x, (own ? y : 0) + numbers[at++], true);
        else {
          const line = command !== 'M' || at > 0;
          to((own ? x : 0) + numbers[at], (own ? y : 0) + numbers[at + 1], line);
          if (!line) [startX, startY] = [x, y];
          at += 2;
        }
      }
    }
    return found;
  };
  /** The middle of the part of a straight piece that lies in a box (Liang and Barsky), if there is one. */
  const inBox = ([from, to], { left, right, top, bottom }) => {
    let [enter, leave] = [0, 1];
    for (const [p, q] of [[from.x - to.x, from.x - left], [to.x - from.x, right - from.x],
      [from.y - to.y, from.y - top], [to.y - from.y, bottom - from.y]]) {
      if (p === 0) { if (q < 0) return null; } else if (p < 0) enter = Math.max(enter, q / p);
      else leave = Math.min(leave, q / p);
    }
    const half = (enter + leave) / 2;
    return enter < leave ? [from.x + half * (to.x - from.x), from.y + half * (to.y - from.y)] : null;
  };

  // Judging a drawing ------------------------------------------------------------------------------------------
  const LEAST = 11;
  const SLACK = 1;
  // Some letters reach a little over their own place, as J does in some fonts.
  const OVERHANG = 1.5;
  // In a font that the layouts are not made for, other scripts may touch the next line, and so may borrowed letters.
  const BROAD = 2.5;
  // Helping lines, grounds and holes are there to stand back; patterns are judged against what they lie on.
  const QUIET = /^(c-grid|c-rest|c-bg|c-hole)$/;
  // Lines that a text must not be struck through by.
  const STRIKES = /^(c-line|c-dash|c-target|c-break|c-ref|c-lead|c-whisk|c-faint|c-axis|c-miss|c-edge)$/;

  const layout = (all, box, slack, out) => {
    for (const text of all) {
      if (text.size < LEAST - 0.05) out.push(`text under ${LEAST} px: "${cut(text.words)}" is ${round(text.size)} px`);
      const beyond = Math.max(box.left - text.left, text.right - box.right, box.top - text.top, text.bottom - box.bottom);
      if (beyond > Math.max(slack, OVERHANG)) out.push(`cut: "${cut(text.words)}" is ${round(beyond)} px outside`);
    }
    all.forEach((a, at) => all.slice(at + 1).forEach((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const least = a.borrowed && b.borrowed ? Math.max(slack, BROAD) : slack;
      if (across > slack && along > least) {
        out.push(`overlap: "${cut(a.words)}" and "${cut(b.words)}" by ${round(across)} × ${round(along)} px`);
      }
    }));
  };
  const struck = (all, drawn, out) => {
    for (const mark of drawn.filter(({ kind }) => STRIKES.test(kind))) {
      const lines = pieces(mark);
      const later = drawn.slice(drawn.indexOf(mark) + 1);
      for (const text of all) {
        const core = { left: text.left + 1, right: text.right - 1, top: text.top + 1, bottom: text.bottom - 1 };
        // A text may have a ground of its own, which hides what runs behind it.
        const over = later.filter(({ element }) => follows(element, text.element));
        const hidden = ([x, y]) => over.some((other) => colourAt(other, x, y));
        const through = lines.map((line) => inBox(line, core)).filter(Boolean);
        if (through.some((place) => !hidden(place))) {
          out.push(`struck: "${cut(text.words)}" by a line ${mark.kind}`);
        }
      }
    }
  };
  const textContrast = (all, drawn, paper, out) => {
    for (const text of all) {
      const below = drawn.filter(({ element }) => follows(element, text.element));
      const above = drawn.filter(({ element }) => follows(text.element, element));
      const grounds = new Map();
      let [hidden, count] = [0, 0];
      for (let row = 1; row <= 3; row++) {
        for (let column = 0; column < 9; column++) {
          const x = text.left + (column + 0.5) / 9 * (text.right - text.left);
          const y = text.top + row / 4 * (text.bottom - text.top);
          const colour = groundAt(below, paper, x, y);
          grounds.set(colour, (grounds.get(colour) || 0) + 1);
          hidden += above.some((mark) => colourAt(mark, x, y)) ? 1 : 0;
          count += 1;
        }
      }
      const need = text.size >= 24 || (text.bold && text.size >= 18.66) ? 3 : 4.5;
      for (const [colour, times] of grounds) {
        const found = contrast(text.fill, colour);
        if (times > count / 6 && found < need - 0.005) {
          out.push(`faint text: "${cut(text.words)}" ${text.fill} on ${colour} has ${found.toFixed(2)}, not ${need}`);
        }
      }
      if (hidden > count / 6) out.push(`covered: "${cut(text.words)}"`);
    }
  };
  const markContrast = (drawn, paper, out) => {
    drawn.forEach((mark, at) => {
      if (QUIET.test(mark.kind)) return;
      const { element } = mark;
      // Lines and dots may cross and meet each other; against areas they must stand out.
      const below = drawn.slice(0, at).filter(({ fill }) => fill);
      const own = [mark.fill, mark.stroke].filter(Boolean);
      const scale = Math.abs(element.getScreenCTM().a);
      const reach = (mark.stroke ? parseFloat(getComputedStyle(element).strokeWidth) / 2 : 0) * scale + 0.5;
      const lines = pieces(mark);
      const every = Math.max(1, Math.floor(lines.length / 40));
      let [faint, seen, worst, ground] = [0, 0, Infinity, paper];
      const places = lines.filter((_, number) => number % every === 0)
        .flatMap(([from, to]) => [1, 3, 5].map((sixths) => [from, to, sixths / 6]));
      places.forEach(([from, to, along]) => {
        const [x, y] = [from.x + along * (to.x - from.x), from.y + along * (to.y - from.y)];
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        const [dx, dy] = length === 0 ? [reach, 0]
          : [(from.y - to.y) / length * reach, (to.x - from.x) / length * reach];
        const around = [[dx, dy], [-dx, -dy], ...(length === 0 ? [[0, reach], [0, -reach]] : [])];
        // A mark is seen if it stands out from what is at one side of its edge.
        const sides = around.map(([sideX, sideY]) => {
          const under = groundAt(below, paper, x + sideX, y + sideY);
          return [Math.max(...own.map((colour) => contrast(colour, under))), under];
        });
        const [found, under] = sides.reduce((best, side) => (side[0] > best[0] ? side : best));
        // A mark on one of its own colour, as a dot on its line, is one with it.
        if (own.includes(under)) return;
        seen += 1;
        faint += found < 3 - 0.005 ? 1 : 0;
        if (found < worst) [worst, ground] = [found, under];
      });
      // Where marks cross each other a part of one is hidden; it must be the smaller one.
      if (faint > seen / 2) {
        out.push(`faint mark: ${mark.kind} ${own.join(' ')} on ${ground} has ${worst.toFixed(2)}, not 3`);
      }
    });
  };

  /** Every chart that is shown, with what is wrong with it: with the places of texts alone, as `broad` in a broad font. */
  const charts = ({ places = false, broad = false } = {}) => [...document.querySelectorAll('svg.chart, svg.spark')].filter(shown).map((svg) => {
    const out = [];
    const all = texts(svg);
    const box = svg.getBoundingClientRect();
    const page = { left: Math.max(box.left, 0), right: Math.min(box.right, document.documentElement.clientWidth) };
    layout(all, { ...page, top: box.top, bottom: box.bottom }, broad ? BROAD : SLACK, out);
    const drawn = broad ? [] : marks(svg);
    struck(all, drawn, out);
    if (!places && !broad) {
      const paper = behind(svg.parentElement);
      textContrast(all, drawn, paper, out);
      markContrast(drawn, paper, out);
    }
    const name = svg.closest('figure[id]')?.id || svg.querySelector('title')?.id || 'chart';
    const classes = [...svg.classList].join(' ');
    return { name: `${name} ${/chart-(phone|desk)/.exec(classes)?.[1] || ''}`.trim(), texts: all.length, found: out };
  });

  // Judging a page ---------------------------------------------------------------------------------------------
  /** How far a page is wider than its window, and what reaches farthest. */
  const overflow = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth + 1) return [];
    const held = (element) => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const far = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !held(element)).at(-1);
    return [`${scrollWidth - clientWidth} px too wide, at ${far ? `<${far.localName} class="${far.getAttribute('class') || ''}">` : 'no element'}`];
  };
  /** Where the keyboard is, and how that shows. */
  const focus = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    const path = [];
    for (let at = element; at.parentElement; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at));
    const on = behind(element.parentElement);
    return {
      path: path.join('.'),
      name: `<${element.localName}> "${cut((element.textContent || element.getAttribute('aria-label') || '').trim())}"`,
      inside,
      ringed: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && contrast(outlineColor, on) >= 3,
      look: `${outlineStyle} ${outlineWidth} ${outlineColor} on ${on}`,
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      kind: `${element.localName}.${element.getAttribute('class') || ''} in ${element.parentElement.localName}.${element.parentElement.getAttribute('class') || ''}`,
      positive: element.tabIndex > 0,
      // A link to the main part of the page.
      skip: element.matches('a[href^="#"]') && !!document.querySelector('main')?.matches(element.hash || '_'),
    };
  };
  /** What is lost on a sheet of paper of this height: charts that do not fit on one, or that a page break may part. */
  const paper = (height) => [...document.querySelectorAll('figure.plot, .plot')].filter(shown).flatMap((figure) => {
    const svg = figure.querySelector('svg.chart');
    const name = figure.id || svg?.querySelector('title')?.id || 'a chart';
    const tall = svg ? Math.max(...[...figure.querySelectorAll('svg.chart')].filter(shown).map((one) => one.getBoundingClientRect().height)) : 0;
    return [
      ...(tall > height ? [`${name} is ${round(tall)} px tall, a sheet ${height}`] : []),
      ...(getComputedStyle(figure).breakInside === 'avoid' ? [] : [`${name} may be parted by the end of a sheet`]),
    ];
  });
  globalThis.measure = { charts, overflow, focus, paper };
}
