// A sample of every template of a built site: on the phone and on the desk, light and dark, by keyboard, without
// JavaScript, and straight from disk.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { comparePages, lookAtComparing } from './compare.mjs';
import { each, open, WIDTHS } from './browser.mjs';
import { ready } from './measure.mjs';
import { lookAtSearch, searchPages } from './search.mjs';
import { serve } from './server.mjs';

/** All pages of a folder by their paths below it, with their sizes. */
function pagesOf(folder) {
  const found = [];
  const walk = (below) => {
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(name);
      else if (name.endsWith('.html')) found.push({ name, size: fs.statSync(path.join(folder, name)).size });
    }
  };
  walk('');
  return found;
}

/**
 * The largest page of each template: of pages whose addresses differ only in a name of a region, a measure or a
 * release. Pages at the root of a language are templates of their own.
 */
export function sample(folder) {
  const largest = new Map();
  for (const page of pagesOf(folder)) {
    const parts = page.name.split('/');
    const language = parts[0].length === 2 ? parts.shift() : '';
    const file = parts.pop();
    const folders = parts.map((part, at) => (at === 0 ? part : '*'));
    const template = [language, ...folders, file === 'index.html' || parts.length === 0 ? file : '*'].join('/');
    const best = largest.get(template);
    if (!best || page.size > best.size || (page.size === best.size && page.name < best.name)) largest.set(template, page);
  }
  return [...largest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([template, { name }]) => ({ template, name }));
}

/** A4 in px, less the margins that pages are printed with. */
const SHEET = [1123 - 136, 794 - 121];
/** What a page may ask for besides its scripts: itself, the style sheet, the icon. */
const REQUESTS = 3;

// All that the page says. Controls that a script makes say nothing but what the page has for them in its `data-` attributes.
const words = () => {
  const given = new Set([...document.querySelectorAll('[data-first], [data-second]')].flatMap((one) => Object.values(one.dataset)));
  const own = (text) => given.has(text) || /^…?$/.test(text);
  const made = [...document.querySelectorAll('label, option')].filter((one) => own(one.textContent.trim()));
  const saying = document.body.cloneNode(true);
  const among = [...document.body.querySelectorAll('*')];
  const cloned = [...saying.querySelectorAll('*')];
  made.forEach((one) => cloned[among.indexOf(one)].remove());
  // Laid out beside the page, so that what is hidden stays out.
  document.documentElement.append(saying);
  const text = saying.innerText.replace(/\s+/g, ' ').trim();
  saying.remove();
  return text;
};

/** Looks at the sample; gives one line for each fault. */
export async function lookAtSite(browser, folder) {
  const { home, stop } = await serve(folder);
  const pages = sample(folder);
  const counts = { views: 0, stops: 0, links: 0 };
  const searches = searchPages(folder);
  const compared = comparePages(folder);
  const faults = await each(pages, 2, async ({ name }) => {
    const english = /^[a-z]{2}\//.test(name);
    const address = home + name.split('/').map(encodeURIComponent).join('/');
    const found = [];
    const note = (where, all) => found.push(...all.map((fault) => `${name} ${where}: ${fault}`));
    // Each template is seen in both languages, so that each of the four views of axe is tried on it.
    for (const [device, scheme] of english ? [['phone', 'dark'], ['desk', 'light']] : [['phone', 'light'], ['desk', 'dark']]) {
      const [width, height] = device === 'phone' ? WIDTHS[1] : WIDTHS[3];
      const { page, troubles, asked, close } = await open(browser, address, { width, height, scheme, home });
      await ready(page);
      const scripts = await page.evaluate(() => document.querySelectorAll('script[src]').length);
      if (asked.length > REQUESTS + scripts) found.push(`${name}: it asks for ${asked.length} things: ${asked.map((one) => one.slice(home.length)).join(', ')}`);
      note(`${device} ${scheme}`, await axe(page));
      for (const chart of await page.evaluate(() => globalThis.measure.charts())) {
        note(`${device} ${scheme}, ${chart.name}`, chart.found);
      }
      if (device === 'phone') {
        note('by keyboard', await keyboard(page, counts));
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        for (const [narrow, tall] of WIDTHS) {
          await page.setViewportSize({ width: narrow, height: tall });
          note(`at ${narrow} px`, await page.evaluate(() => globalThis.measure.overflow()));
          counts.views += 1;
          if (narrow === 320 || narrow === 768) {
            for (const chart of await page.evaluate(() => globalThis.measure.charts({ places: true }))) {
              note(`at ${narrow} px, ${chart.name}`, chart.found);
            }
          }
        }
      }
      note(`${device} ${scheme}`, troubles);
      counts.views += 1;
      if (device === 'desk') {
        note('without JavaScript', await withoutScript(browser, page, address, home));
        note('on paper', await onPaper(page));
        counts.views += 1;
      }
      await close();
    }
    note('from disk', await fromDisk(browser, folder, name, counts));
    if (compared.includes(name)) found.push(...await lookAtComparing(browser, folder, name, home));
    if (searches.includes(name)) found.push(...await lookAtSearch(browser, folder, name, home));
    return found;
  }).finally(stop);
  const summary = `${pages.length} pages, one of each template, ${searches.length} searched, ${compared.length} compared, in ${counts.views} views, ${counts.stops} stops of the keyboard, ${counts.links} links followed on disk`;
  return { faults, summary };
}

/** After so many stops that are like others before, such as the links of a long table, the walk ends. */
const ENOUGH = 80;

/** Walks the page with the Tab key: every kind of stop is in view and ringed, and none holds the keyboard. */
async function keyboard(page, counts) {
  const found = [];
  const looked = new Set();
  let before = null;
  let first = null;
  let alike = 0;
  // A page with nothing but a chart has nothing in front of it to be led past.
  const leads = await page.evaluate(() => document.querySelector('nav') !== null);
  for (let stop = 0; alike < ENOUGH; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => globalThis.measure.focus());
    if (!at || at.path === first) return found;
    if (at.path === before) return [...found, `the keyboard is caught at ${at.name}`];
    first ??= at.path;
    before = at.path;
    counts.stops += 1;
    if (stop === 0 && leads && !at.skip) found.push(`the first stop ${at.name} leads past nothing`);
    alike = looked.has(at.kind) ? alike + 1 : 0;
    if (alike > 0) continue;
    // One of each kind of stop is looked at closely.
    looked.add(at.kind);
    if (!at.inside) found.push(`${at.name} is out of view when it has the focus`);
    if (!at.ringed) found.push(`${at.name} does not show the focus: ${at.look}`);
    if (at.positive) found.push(`${at.name} jumps the queue with a tabindex`);
  }
  return found;
}

/** As a printer gets it: as wide as a sheet, every chart there and whole, nothing to press, on white. */
async function onPaper(page) {
  const before = await page.evaluate(() => globalThis.measure.charts({ broad: true }).length);
  const [tall, wide] = SHEET;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: wide, height: tall });
  const found = await page.evaluate((height) => [
    ...globalThis.measure.overflow(), ...globalThis.measure.paper(height),
    ...[...document.querySelectorAll('nav, form, button, select')].filter((one) => one.checkVisibility() && one.closest('header, .foot, form, .pick'))
      .map((one) => `<${one.localName}> is printed`),
  ], tall);
  const dark = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  if (dark !== 'light') found.push('it is printed in the colours of the dark');
  const after = await page.evaluate(() => globalThis.measure.charts({ broad: true }).length);
  if (after < before) found.push(`${after} of ${before} charts are printed`);
  for (const chart of await page.evaluate(() => globalThis.measure.charts({ places: true }))) {
    found.push(...chart.found.filter((fault) => !fault.startsWith('text under')).map((fault) => `${chart.name}: ${fault}`));
  }
  return found;
}

/** What the page says and shows must not need a script. */
async function withoutScript(browser, page, address, home) {
  const plain = await open(browser, address, { script: false, home });
  try {
    const [with_, without] = [await page.evaluate(words), await plain.page.evaluate(words)];
    await ready(plain.page);
    const shown = await plain.page.evaluate(() => globalThis.measure.charts({ broad: true }).length);
    const all = await page.evaluate(() => globalThis.measure.charts({ broad: true }).length);
    return [
      ...(with_ === without ? [] : ['other words than with it']),
      ...(shown === all ? [] : [`${shown} of ${all} charts are shown`]),
      ...plain.troubles,
    ];
  } finally {
    await plain.close();
  }
}

/** Opened as a file: it looks as it should, and its links lead to files. */
async function fromDisk(browser, folder, name, counts) {
  if (name === '404.html') return []; // Shown by servers alone, at addresses that no disk has.
  const root = pathToFileURL(folder).href;
  const { page, troubles, close } = await open(browser, pathToFileURL(path.join(folder, name)).href, { home: 'file:' });
  try {
    const { sheets, links, pictures } = await page.evaluate(() => ({
      sheets: [...document.querySelectorAll('link[rel=stylesheet]')].filter((link) => !link.sheet).map((link) => link.href),
      pictures: [...document.images].filter((image) => !image.naturalWidth).map((image) => image.src),
      links: [...document.querySelectorAll('a[href]')].filter((link) => link.protocol === 'file:').map((link) => link.href),
    }));
    const lost = [...new Set(links.map((link) => link.split(/[?#]/)[0]))].filter((link) => {
      counts.links += 1;
      const file = link.startsWith(`${root}/`) && path.join(folder, decodeURIComponent(link.slice(root.length)));
      return !file || !fs.statSync(file, { throwIfNoEntry: false })?.isFile();
    });
    return [
      ...sheets.map((href) => `a style sheet is not loaded: ${href.slice(root.length)}`),
      ...pictures.map((src) => `a picture is not loaded: ${src.slice(root.length)}`),
      ...lost.map((href) => `a link leads to no file: ${href.slice(root.length)}`),
      ...troubles,
    ];
  } finally {
    await close();
  }
}
