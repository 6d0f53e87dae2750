// Looking at a site while it is written: what is saved is seen, at the place where the reader is; findings lie over the
// page until they are mended. Also measures how long it takes from saving a file to seeing it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { launch } from './browser.mjs';

/** Starts `cakupan serve`; gives the address and how to end it. */
function start(program, root) {
  const child = spawn(program, ['serve', root, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.includes('\n')) resolve(said.trim());
    });
    child.once('error', reject);
    ended.then(() => reject(new Error('cakupan serve has ended')));
  });
  return { address, stop: async () => { child.kill(); await ended; } };
}

/** Waits in the page until `seen` holds there, looking after each change of the page; gives the time of day. */
const until = (page, seen, argument) => page.evaluate(({ seen, argument }) => new Promise((resolve, reject) => {
  const holds = new Function('argument', `return (${seen})(argument)`);
  let done = false;
  const look = () => {
    if (done || !holds(argument)) return;
    done = true;
    observer.disconnect();
    // Painted, not only there: what follows a frame comes after it was drawn.
    requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true });
  // What lies over the page has a tree of its own, which nobody tells of.
  const frame = () => { look(); if (!done) setTimeout(frame, 50); };
  setTimeout(() => { if (!done) reject(new Error(`not seen within 20 s: ${seen}`)); }, 20_000);
  frame();
}), { seen: seen.toString(), argument });

const holdsText = (text) => document.body.textContent.includes(text);
const lacksText = (text) => !document.body.textContent.includes(text);
const shadowText = () => document.querySelector('aside[aria-live]')?.shadowRoot?.textContent ?? '';
const hasOverlay = () => document.querySelector('aside[aria-live]')?.style.display === 'block';
const hasNoOverlay = () => document.querySelector('aside[aria-live]')?.style.display === 'none';

/** Saves as programs do that are careful: beside it first, then in its place. */
function save(file, text) {
  fs.writeFileSync(`${file}~`, text);
  const saved = Date.now();
  fs.renameSync(`${file}~`, file);
  return saved;
}

async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const troubles = [];
  page.on('console', (said) => { if (said.type() === 'error') troubles.push(said.text()); });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(address);
  return { page, troubles };
}

/** Looks at a copy of the demonstration; gives one line for each fault. */
export async function lookAtServe(browser, program, root) {
  const found = [];
  const serving = start(program, root);
  try {
    const home = await serving.address;
    const { page, troubles } = await open(browser, `${home}laporan/2023-12/aceh.html`);
    await page.evaluate(() => { scrollTo(0, 600); document.querySelector('details:not([open])')?.setAttribute('open', ''); });
    const before = await page.evaluate(() => [scrollY, document.querySelectorAll('details[open]').length]);
    const file = path.join(root, 'content/data/2023-12-kemnaker-participants.yaml');
    const text = fs.readFileSync(file, 'utf8');
    const figure = text.replace('299_722,    86_668, 197_248,   583_638', '299_723,    86_668, 197_248,   583_639');
    if (figure === text) found.push('the figure to be changed is not there');

    save(file, figure);
    await until(page, holdsText, '583.639');
    const after = await page.evaluate(() => [scrollY, document.querySelectorAll('details[open]').length]);
    if (after.join() !== before.join()) found.push(`the page moved from ${before} to ${after}`);
    // The figure is no longer that of the control total, nor that of the narrative.
    await until(page, hasOverlay);
    const said = await page.evaluate(shadowText);
    if (!said.includes('2023-12-kemnaker-participants.yaml:')) found.push(`the overlay names no place: ${said}`);
    if (!said.includes('temuan')) found.push(`the overlay of an Indonesian page is not Indonesian: ${said.slice(0, 80)}`);

    save(file, `${text}\n  : [`);
    await until(page, () => (document.querySelector('aside[aria-live]')?.shadowRoot?.textContent ?? '').includes('sebelumnya'));
    if (!(await page.evaluate(holdsText, '583.639'))) found.push('the page of before is gone while the file is broken');

    save(file, text);
    await until(page, holdsText, '583.638');
    await until(page, hasNoOverlay);

    const messages = path.join(root, 'themes/default/assets');
    fs.mkdirSync(messages, { recursive: true });
    const style = fs.readFileSync(path.join(root, 'style.css'), 'utf8');
    save(path.join(messages, 'style.css'), `${style}\nbody { background: rgb(1, 2, 3) !important }\n`);
    await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)', null, { timeout: 20_000 });
    found.push(...troubles.map((trouble) => `console: ${trouble}`));
    await page.close();
  } finally {
    await serving.stop();
  }
  return { faults: found, summary: 'a figure, a fault, its mending and a style sheet were seen' };
}

/**
 * Measures saving to seeing: `file` of the content holds `old` and `fresh` by turns, the page at `where` shows
 * `shownFresh` and does not.
 */
export async function measureServe(program, root, { file, where, old, fresh, shownFresh, rounds }) {
  const browser = await launch(process.env.CAKUPAN_CHROMIUM || '/usr/bin/chromium');
  const serving = start(program, root);
  try {
    const home = await serving.address;
    const { page } = await open(browser, home + where);
    const target = path.join(root, file);
    const text = fs.readFileSync(target, 'utf8');
    if (!text.includes(old)) throw new Error(`${file} does not hold ${old}`);
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const isFresh = round % 2 === 0;
      // Until what comes after the page, the audit, is over.
      await page.waitForTimeout(400);
      // What was there before may stand in a narrative, too.
      const seen = until(page, isFresh ? holdsText : lacksText, shownFresh);
      const saved = save(target, isFresh ? text.replace(old, fresh) : text);
      times.push((await seen) - saved);
    }
    fs.writeFileSync(target, text);
    times.sort((a, b) => a - b);
    const at = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))]);
    return { faults: [], summary: `${rounds} saves seen after ${at(0)} to ${at(1)} ms, median ${at(0.5)}, nine of ten within ${at(0.9)}` };
  } finally {
    await serving.stop();
    await browser.close();
  }
}
