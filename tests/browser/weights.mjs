// What a page of each template weighs, and how long it takes on a slow line: a table in Markdown. Folders of other sites
// may follow, to stand beside it.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { open } from './browser.mjs';
import { sample } from './pages.mjs';
import { serve } from './server.mjs';

/** 400 kbit/s, 400 ms there and back, a processor four times slower: the “slow 3G” of browsers' own tools. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const TURNS = 3;

const kilo = (bytes) => (bytes / 1000).toFixed(1);
const packed = (bytes) => zlib.gzipSync(bytes, { level: 9 }).length;

async function load(browser, address, home) {
  const { page, close } = await open(browser, 'about:blank', { width: 360, height: 740, home });
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const began = Date.now();
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    return Date.now() - began;
  } finally {
    await close();
  }
}

/** One row for each template: the page, kB as it travels, with all that it loads, requests, seconds. */
async function rows(browser, folder) {
  const { home, stop } = await serve(folder, { gzip: true });
  const out = [];
  try {
    for (const { name } of sample(folder)) {
      const address = home + name.split('/').map(encodeURIComponent).join('/');
      const { asked, close } = await open(browser, address, { width: 360, height: 740, home });
      const files = asked.filter((one) => one.startsWith(home)).map((one) => decodeURI(new URL(one).pathname).slice(1));
      await close();
      const bytes = files.map((file) => packed(fs.readFileSync(path.join(folder, file))));
      const times = [];
      for (let turn = 0; turn < TURNS; turn++) times.push(await load(browser, address, home));
      times.sort((a, b) => a - b);
      const html = packed(fs.readFileSync(path.join(folder, name)));
      out.push([name, kilo(html), kilo(bytes.reduce((sum, one) => sum + one, 0)), files.length, (times[1] / 1000).toFixed(2)]);
    }
  } finally {
    await stop();
  }
  return out;
}

export async function weigh(browser, folders) {
  for (const folder of folders) {
    console.log(`| page of ${path.basename(folder)} | HTML, kB gzip | with all it loads | requests | loaded, s |\n|---|---:|---:|---:|---:|`);
    for (const row of await rows(browser, folder)) console.log(`| ${row.map((cell, at) => (at === 0 ? `\`${cell}\`` : cell)).join(' | ')} |`);
    console.log();
  }
  return { faults: [], summary: `${folders.length} sites` };
}
