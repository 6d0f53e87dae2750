// node main.mjs charts SNAPSHOTS STYLE · node main.mjs site FOLDER · node main.mjs proof
// node main.mjs data FOLDER · node main.mjs data-proof FOLDER · node main.mjs html FOLDER (these need no browser)
// node main.mjs weights FOLDER … (a table in Markdown)
// node main.mjs lighthouse FOLDER · node main.mjs offline KEPT WITHDRAWN (a site that keeps its pages, and
// the same once it does so no longer)
// node main.mjs serve PROGRAM ROOT · node main.mjs latency PROGRAM ROOT '{"file": …}' (see serve.mjs)
//
// Says what is wrong, a fault in a line, and a summary. Ends with 0 where there is nothing, 1 with faults, and 2
// where it could not look. The browser is the one in CAKUPAN_CHROMIUM, else Debian's.
import path from 'node:path';
import { launch } from './browser.mjs';
import { lookAtCharts } from './charts.mjs';
import { lookAtData } from './data.mjs';
import { proveData } from './data.proof.mjs';
import { lookAtHtml } from './html.mjs';
import { lookWithLighthouse } from './lighthouse.mjs';
import { lookOffline } from './offline.mjs';
import { lookAtSite } from './pages.mjs';
import { prove } from './proof.mjs';
import { weigh } from './weights.mjs';
import { lookAtServe, measureServe } from './serve.mjs';

const [word, ...names] = process.argv.slice(2);
const executable = process.env.CAKUPAN_CHROMIUM || '/usr/bin/chromium';
const [first, second] = names.map((name) => path.resolve(name));
/** Those that look without a browser, or with one of their own. */
const apart = {
  data: () => lookAtData(first),
  'data-proof': () => proveData(first),
  html: () => lookAtHtml(first),
  lighthouse: () => lookWithLighthouse(executable, first),
}[word];
const work = {
  charts: (browser) => lookAtCharts(browser, { snapshots: first, style: second }),
  site: (browser) => lookAtSite(browser, first),
  offline: (browser) => lookOffline(browser, first, second),
  weights: (browser) => weigh(browser, names.map((name) => path.resolve(name))),
  proof: (browser) => prove(browser),
  serve: (browser) => lookAtServe(browser, first, second),
  latency: () => measureServe(first, second, JSON.parse(names[2])),
}[word];

try {
  if (!work && !apart) throw new Error('which of `charts`, `site`, `data`, `data-proof`, `html`, `lighthouse`, `offline`, `weights`, `proof`, `serve` and `latency`?');
  const began = Date.now();
  const browser = work && await launch(executable);
  const { faults, summary } = await (apart ? apart() : work(browser).finally(() => browser.close()));
  for (const fault of faults) console.log(fault);
  console.log(`${word}: ${faults.length} faults; ${summary}; ${Math.round((Date.now() - began) / 1000)} s`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error.stack || String(error));
  process.exitCode = 2;
}
