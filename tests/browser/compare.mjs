// Any two regions side by side, as readers choose them: what is shown is what the table says, in both languages.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe } from './axe.mjs';
import { open } from './browser.mjs';

/** The pages for comparing any two regions, by the script that they have. */
export function comparePages(folder) {
  return fs.readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html') && fs.readFileSync(path.join(folder, name), 'utf8').includes('id="pair"'));
}

/** Rows of the table by the name of their region, and its heads. */
const listed = () => {
  const table = document.getElementById('regions-table');
  const words = (cell) => [...cell.childNodes].filter((node) => node.nodeName !== 'svg').map((node) => node.textContent).join('').trim();
  const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains('total'));
  return {
    heads: [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim()),
    rows: rows.map((row) => [(row.cells[0].querySelector('a') ?? row.cells[0].firstChild).textContent.trim(),
      ...[...row.cells].slice(1).map(words)]),
  };
};

/** What is shown of the two. */
const shown = () => {
  const table = document.querySelector('#pair table');
  if (!table) return null;
  const words = (cell) => cell.textContent.trim();
  return {
    caption: words(table.caption),
    heads: [...table.tHead.rows[0].cells].map(words),
    groups: [...table.tBodies].map((body) => [...body.rows].map((row) => [...row.cells].map(words))),
  };
};

/** Looks at one page for comparing; gives one line for each fault. */
export async function lookAtComparing(browser, folder, name, home) {
  const found = [];
  for (const [where, address, from] of [
    ['from a server', home + name, home], ['from disk', pathToFileURL(path.join(folder, name)).href, 'file:'],
  ]) {
    const { page, troubles, close } = await open(browser, address, { width: 360, height: 740, home: from });
    const note = (fault) => found.push(`${name} compared ${where}: ${fault}`);
    try {
      if (await page.evaluate(shown)) note('a pair is there before one was chosen');
      const { heads, rows } = await page.evaluate(listed);
      const [one, other] = [rows[0], rows[rows.length - 1]];
      // By keyboard alone: the names are there once the list has the focus.
      for (const [id, [region]] of [['first', one], ['second', other]]) {
        await page.focus(`#${id}`);
        const names = await page.evaluate((list) => [...document.getElementById(list).options].slice(1).map((option) => option.text), id);
        if (names.join() !== rows.map(([label]) => label).join()) note(`the list “${id}” has other names than the table`);
        await page.selectOption(`#${id}`, { label: region });
      }
      const pair = await page.evaluate(shown);
      if (!pair) {
        note('nothing is shown for two regions');
        continue;
      }
      const wanted = heads.map((head, at) => [[head], [one[at + 1], other[at + 1]]]);
      if (JSON.stringify(pair.groups) !== JSON.stringify(wanted)) note(`it shows ${JSON.stringify(pair.groups).slice(0, 160)}`);
      if (pair.heads.join() !== [one[0], other[0]].join()) note(`the columns are ${pair.heads.join(', ')}`);
      if (!pair.caption.includes(one[0]) || !pair.caption.includes(other[0]) || /%[12]/.test(pair.caption)) note(`the caption is “${pair.caption}”`);
      // The words are those of the language of the page, as its server wrote them.
      const labels = await page.evaluate(() => [...document.querySelectorAll('#pair label')].map((label) => label.textContent));
      const { first, second } = await page.evaluate(() => ({ ...document.getElementById('pair').dataset }));
      if (labels.join() !== [first, second].join()) note(`the lists are called ${labels.join(', ')}`);
      (await axe(page)).forEach(note);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) note(`${wide} px too wide`);
      if (from !== 'file:') {
        // The address can be sent on.
        const sent = await open(browser, page.url(), { home: from });
        if (JSON.stringify(await sent.page.evaluate(shown)) !== JSON.stringify(pair)) note('its address shows something else');
        sent.troubles.forEach(note);
        await sent.close();
      }
      troubles.forEach(note);
    } catch (error) {
      note(error.message);
    } finally {
      await close();
    }
  }
  return found;
}
