// A site that keeps its pages, without a network: what was opened is there with its looks, the start pages are, and what
// is not kept is said so, with what is.
import { axe } from './axe.mjs';
import { open } from './browser.mjs';
import { serve } from './server.mjs';

const heading = () => document.querySelector('h1')?.textContent.trim();
const styled = () => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0);

/** Asks until the answer is what is hoped for, ten seconds at most. A browser's own waiting takes a promise for a yes. */
async function until(page, ask, hoped) {
  let answer = await ask();
  for (let waited = 0; !hoped(answer) && waited < 100; waited++) {
    await page.waitForTimeout(100);
    answer = await ask();
  }
  return answer;
}

/** `withdrawn` is the same site once it keeps pages no longer: who comes back loses what was kept. */
export async function lookOffline(browser, folder, withdrawn, { visited = 'laporan/2023-12/aceh.html', other = 'en/reports/2023-12/bali.html' } = {}) {
  const faults = [];
  const { home, stop } = await serve(folder);
  const { page, troubles, close } = await open(browser, home + visited, { home });
  try {
    const opened = await page.evaluate(heading);
    await page.evaluate(() => Promise.race([
      navigator.serviceWorker.ready, new Promise((_, late) => { setTimeout(late, 10000, new Error('nothing keeps pages')); }),
    ]).then(() => true));
    // It is kept a moment later.
    const keys = () => page.evaluate(async () => {
      const names = await caches.keys();
      return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((key) => key.url)))).flat();
    });
    const isKept = (all) => all.includes(home + visited);
    if (!isKept(await until(page, keys, isKept))) faults.push(`${visited} is not kept after it was opened`);
    // While there is a network pages come from it, whatever is kept.
    const online = await page.reload();
    if (!online.ok() || await page.evaluate(heading) !== opened) faults.push('it is another page with a network');
    faults.push(...troubles.splice(0));

    await stop();
    for (const [name, expected] of [[visited, opened], ['index.html', null], ['en/index.html', null], ['', null]]) {
      await page.goto(home + name);
      const found = await page.evaluate(heading);
      if (!found || (expected && found !== expected)) faults.push(`without a network ${name || 'the root'} is “${found}”`);
      if (!await page.evaluate(styled)) faults.push(`without a network ${name || 'the root'} has lost its looks`);
    }
    await page.goto(home + other);
    const [url, lang] = await page.evaluate(() => [location.href, document.documentElement.lang]);
    if (url !== `${home}en/offline.html` || lang !== 'en') faults.push(`what is not kept leads to ${url}`);
    await page.waitForFunction(() => document.querySelectorAll('#kept a').length > 2, null, { timeout: 5000 })
      .catch(() => faults.push('the pages that are kept are not listed'));
    const links = await page.evaluate(() => [...document.querySelectorAll('#kept a')].map((link) => link.href));
    if (!links.includes(home + visited)) faults.push(`${visited} is not among what is kept`);
    faults.push(...await axe(page));
    await page.goto(links.at(-1));
    if (!await page.evaluate(heading)) faults.push(`${links.at(-1)} is listed and not there`);

    const { stop: leave } = await serve(withdrawn, { port: Number(new URL(home).port) });
    try {
      await page.goto(home + visited);
      const left = () => page.evaluate(async () => [
        ...(await navigator.serviceWorker.getRegistrations()).map(() => 'what keeps pages'), ...await caches.keys(),
      ]);
      faults.push(...(await until(page, left, (all) => !all.length)).map((name) => `${name} stays after the site keeps pages no longer`));
    } finally {
      await leave();
    }
    // A page that was there while it went is still its own.
    await page.goto('about:blank');
    await page.goto(home + visited).then(() => faults.push('a page is kept that should be no more'), () => {});
  } catch (error) {
    faults.push(error.message);
  } finally {
    await close();
    await stop().catch(() => {});
  }
  return { faults, summary: 'one page opened, the rest without a network, then kept no longer' };
}
