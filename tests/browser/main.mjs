// node main.mjs charts SNAPSHOTS STYLE · node main.mjs site FOLDER · node main.mjs proof
// node main.mjs serve PROGRAM ROOT · node main.mjs latency PROGRAM ROOT '{"file": …}' (see serve.mjs)
//
// Says what is wrong, a fault in a line, and a summary. Ends with 0 where there is nothing, 1 with faults, and 2
// where it could not look. The browser is the one in CAKUPAN_CHROMIUM, else Debian's.
import path from 'node:path';
import { launch } from './browser.mjs';
import { lookAtCharts } from './charts.mjs';
import { lookAtSite } from './pages.mjs';
import { prove } from './proof.mjs';
import { lookAtServe, measureServe } from './serve.mjs';

const [word, ...names] = process.argv.slice(2);
const [first, second] = names.map((name) => path.resolve(name));
const work = {
  charts: (browser) => lookAtCharts(browser, { snapshots: first, style: second }),
  site: (browser) => lookAtSite(browser, first),
  proof: (browser) => prove(browser),
  serve: (browser) => lookAtServe(browser, first, second),
  latency: () => measureServe(first, second, JSON.parse(names[2])),
}[word];

try {
  if (!work) throw new Error('which of `charts`, `site`, `proof`, `serve` and `latency`?');
  const began = Date.now();
  const browser = await launch(process.env.CAKUPAN_CHROMIUM || '/usr/bin/chromium');
  const { faults, summary } = await work(browser).finally(() => browser.close());
  for (const fault of faults) console.log(fault);
  console.log(`${word}: ${faults.length} faults; ${summary}; ${Math.round((Date.now() - began) / 1000)} s`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error.stack || String(error));
  process.exitCode = 2;
}
