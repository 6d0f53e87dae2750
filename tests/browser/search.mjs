// Searching as readers do it: by keyboard, from a server and from disk, with slips of the pen, and without JavaScript.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { open } from './browser.mjs';

/** The pages for searching of a site, one for each language. */
export function searchPages(folder) {
  const pages = ['.', ...fs.readdirSync(folder).filter((name) => /^[a-z]{2,3}$/.test(name))].flatMap((below) => {
    const here = path.join(folder, below);
    return fs.statSync(here).isDirectory() ? fs.readdirSync(here).map((name) => path.posix.join(below, name)) : [];
  });
  return pages.filter((name) => name.endsWith('.html') && fs.readFileSync(path.join(folder, name), 'utf8').includes('id="found"'));
}

/** Two letters exchanged in the longest word: a slip that a search forgives. */
export function slipped(name) {
  const word = name.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a), '');
  return word.length < 5 ? null : word.slice(0, 2) + word[3] + word[2] + word.slice(4);
}

const results = () => [...document.querySelectorAll('.results > li > a')].map((link) => link.textContent);

/** What is found; nothing where the form leads away, as it does without the script. */
async function ask(page, query) {
  await page.fill('#q', query);
  await page.keyboard.press('Enter');
  // Time for the form to lead away.
  await page.waitForTimeout(100);
  await page.waitForLoadState();
  return page.evaluate(results);
}

/** Looks at one page for searching; gives one line for each fault. */
export async function lookAtSearch(browser, folder, name, home) {
  const found = [];
  for (const [where, address, from] of [
    ['from a server', home + name, home], ['from disk', pathToFileURL(path.join(folder, name)).href, 'file:'],
  ]) {
    const { page, troubles, close } = await open(browser, address, { width: 360, height: 740, home: from });
    const note = (fault) => found.push(`${name} searched ${where}: ${fault}`);
    try {
      const names = await page.evaluate(() => [...document.querySelectorAll('.entries > li > a')].map((link) => link.textContent));
      // One of the middle, so that it stands first for its name and not for its place.
      const wanted = names[Math.floor(names.length / 2)];
      const first = await ask(page, wanted.toUpperCase());
      if (first[0] !== wanted) note(`“${wanted}” finds ${first[0] ?? 'nothing'}`);
      const focus = await page.evaluate(() => document.activeElement?.closest('.results > li') !== null);
      if (!focus) note('the focus does not go to the first result');
      (await axe(page)).forEach(note);
      const long = names.find((one) => slipped(one));
      if (long && !(await ask(page, slipped(long))).includes(long)) note(`“${slipped(long)}” does not find ${long}`);
      const none = await ask(page, '<b>qqqqqq</b>');
      const said = await page.textContent('#found');
      if (none.length > 0 || !said.includes('<b>qqqqqq</b>')) note(`a word that is nowhere: ${none[0] ?? said}`);
      if (first.length === 0) continue;
      await page.fill('#q', '');
      await page.waitForFunction(() => document.getElementById('found').textContent === '', null, { timeout: 3000 })
        .catch(() => note('an empty field keeps what it said'));
      troubles.forEach(note);
      // From another page, with and without JavaScript.
      const start = path.posix.join(path.posix.dirname(name), 'index.html');
      for (const script of [true, false]) {
        const way = await open(browser, new URL(path.posix.basename(start), address).href, { script, home: from });
        await way.page.fill('#q', wanted);
        await Promise.all([way.page.waitForURL(/[?]q=/, { timeout: 5000 }), way.page.keyboard.press('Enter')])
          .catch(() => note(`the form of ${start} leads nowhere${script ? '' : ' without JavaScript'}`));
        if (script && (await way.page.evaluate(results))[0] !== wanted) note('what was asked on another page is not found');
        const listed = await way.page.evaluate(() => document.querySelectorAll('section .entries > li').length);
        if (listed !== names.length) note(`${listed} of ${names.length} entries are listed${script ? '' : ' without JavaScript'}`);
        way.troubles.forEach(note);
        await way.close();
      }
    } catch (error) {
      note(error.message);
    } finally {
      await close();
    }
  }
  return found;
}
