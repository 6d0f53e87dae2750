// Every chart of the snapshots, on a page such as sites have, at every width and in both colour schemes.
import fs from 'node:fs';
import path from 'node:path';
import { axe } from './axe.mjs';
import { each, open, SCHEMES, WIDTHS } from './browser.mjs';
import { KNOWN } from './known.mjs';
import { ready } from './measure.mjs';

const PLAIN = { media: 'screen', colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' };
const WAYS = [
  ['with more contrast, light', { contrast: 'more' }],
  ['with more contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
  ['in forced colours, light', { forcedColors: 'active' }],
  ['in forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['on paper', { media: 'print' }],
];

/** The snapshots by kind, each case with its two layouts. */
export function gallery(folder) {
  const kinds = new Map();
  for (const file of fs.readdirSync(folder).sort()) {
    const [, name, layout] = /^(.+)-(phone|desk)\.svg$/.exec(file) || [];
    if (!name) throw new Error(`${file} is no snapshot of a layout`);
    const svg = fs.readFileSync(path.join(folder, file), 'utf8');
    // A drawing within a line of text is the same for both layouts, and always shown.
    const [, word, kind = word] = /class="(spark|chart chart-([a-z]+))[ "]/.exec(svg);
    if (kind === 'spark' && layout === 'phone') continue;
    if (!kinds.has(kind)) kinds.set(kind, new Map());
    const cases = kinds.get(kind);
    cases.set(name, { ...cases.get(name), [layout]: svg });
  }
  return kinds;
}

/** A page of charts as the default theme frames them. */
export function harness(style, title, cases) {
  const figures = [...cases].map(([name, { phone = '', desk = '' }]) =>
    `<figure class="plot" id="${name}"><figcaption><h2>${name}</h2></figcaption>${phone}${desk}</figure>`);
  return `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main id="main"><h1>${title}</h1>${figures.join('\n')}</main></body></html>`;
}

/** Looks at all of them; gives one line for each fault. */
export async function lookAtCharts(browser, { snapshots, style }) {
  const css = fs.readFileSync(style, 'utf8');
  const kinds = [...gallery(snapshots)];
  let [views, texts] = [0, 0];
  const faults = await each(kinds, 2, async ([kind, cases]) => {
    const { page, troubles, close } = await open(browser, 'about:blank', { home: 'about:' });
    const out = [];
    await page.setContent(harness(css, kind, cases));
    await ready(page);
    for (const [width, height] of WIDTHS) {
      for (const scheme of SCHEMES) {
        const at = `${width} px ${scheme}`;
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme: scheme });
        // Between 320 and 360 px, and between 768 and 1280, only places differ.
        const places = width === 320 || width === 768;
        const seen = await page.evaluate((how) => globalThis.measure.charts(how), { places });
        views += seen.length;
        if (seen.length !== cases.size) out.push(`${kind} at ${at}: ${seen.length} of ${cases.size} charts are shown`);
        for (const chart of seen) {
          texts += chart.texts;
          if (chart.texts === 0 && kind !== 'spark') out.push(`${chart.name} at ${at}: no text`);
          out.push(...chart.found.map((fault) => `${chart.name} at ${at}: ${fault}`));
        }
        if (width === 360 || width === 1280) out.push(...(await axe(page)).map((fault) => `${kind} at ${at}: ${fault}`));
      }
    }
    // Those who want more contrast, who have colours of their own, and paper.
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [name, media] of WAYS) {
      await page.emulateMedia({ ...PLAIN, ...media });
      const seen = await page.evaluate(() => globalThis.measure.charts());
      views += seen.length;
      if (seen.length !== cases.size) out.push(`${kind} ${name}: ${seen.length} of ${cases.size} charts are shown`);
      for (const chart of seen) out.push(...chart.found.map((fault) => `${chart.name} ${name}: ${fault}`));
    }
    await page.emulateMedia(PLAIN);
    // A reader's own font may be broader: texts must still have their room.
    await page.addStyleTag({ content: '.chart text { font-family: "DejaVu Sans", sans-serif !important }' });
    for (const [width, height] of [WIDTHS[1], WIDTHS[3]]) {
      await page.setViewportSize({ width, height });
      for (const chart of await page.evaluate(() => globalThis.measure.charts({ broad: true }))) {
        out.push(...chart.found.map((fault) => `${chart.name} at ${width} px in a broad font: ${fault}`));
      }
    }
    await close();
    return [...out, ...troubles.map((trouble) => `${kind}: ${trouble}`)];
  });
  const mended = KNOWN.filter((known) => !faults.some((fault) => known.test(fault)))
    .map((known) => `is no longer found, and stands in known.mjs: ${known}`);
  const unknown = faults.filter((fault) => !KNOWN.some((known) => known.test(fault)));
  const cases = kinds.reduce((sum, [, of]) => sum + of.size, 0);
  const summary = `${faults.length - unknown.length} known; ${cases} charts of ${kinds.length} kinds in ${views} views, ${texts} texts`;
  return { faults: [...unknown, ...mended], summary };
}
