// The checks must be able to fail: each fault here has to be found, and what is sound must not be complained of.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { open } from './browser.mjs';
import { ready } from './measure.mjs';
import { lookAtSite } from './pages.mjs';

const drawing = (inside) => `<figure id="f"><svg class="chart chart-desk" style="width:720px;height:200px;display:block"
  viewBox="0 0 720 200">${inside}</svg></figure>`;
const TEXT = 'font: 13px Arial, sans-serif';

/** Drawings, each with the word that its fault is told by; nothing for a sound one. */
const DRAWINGS = [
  [null, `<path d="M0 0h300v50h-300z" fill="#04507f"/><text x="10" y="30" style="${TEXT}" fill="#fff">Aceh</text>
    <text x="400" y="30" style="${TEXT}" fill="#111">Riau</text>`],
  ['overlap', `<text x="10" y="30" style="${TEXT}">Aceh</text><text x="20" y="34" style="${TEXT}">Riau</text>`],
  ['overlap', `<text x="10" y="30" style="${TEXT}">العاملين</text><text x="10" y="42" style="${TEXT}">\uFFFD\uFFFD</text>`],
  [null, `<text x="10" y="30" style="${TEXT}" fill="#111">العاملين</text><text x="10" y="46" style="${TEXT}" fill="#111">\uFFFD\uFFFD</text>`],
  ['cut', `<text x="700" y="30" style="${TEXT}">Kepulauan Bangka Belitung</text>`],
  ['cut', `<text x="10" y="206" style="${TEXT}">Aceh</text>`],
  ['text under 11 px', '<text x="10" y="30" style="font: 10px Arial, sans-serif">Aceh</text>'],
  ['text under 11 px', `<g transform="scale(.8)"><text x="10" y="30" style="${TEXT}">Aceh</text></g>`],
  ['struck', `<path class="c-line" d="M0 26l100 1" stroke="#111" fill="none"/><text x="10" y="30" style="${TEXT}">Aceh</text>`],
  [null, `<path class="c-line" d="M0 26l100 1" stroke="#111" fill="none"/><path class="c-bg" d="M5 15h60v20h-60z"
    fill="#fff"/><text x="10" y="30" style="${TEXT}">Aceh</text>`],
  ['faint text', `<text x="10" y="30" style="${TEXT}" fill="#888">Aceh</text>`],
  ['faint text', `<path d="M0 0h300v50h-300z" fill="#04507f"/><text x="10" y="30" style="${TEXT}">Aceh</text>`],
  ['covered', `<text x="10" y="30" style="${TEXT}">Aceh</text><path d="M0 0h300v50h-300z" fill="#04507f"/>`],
  ['faint mark', '<path class="c-bar" d="M0 0h300v50h-300z" fill="#ccc"/>'],
  ['faint mark', '<path class="c-line" d="M0 0l300 50" fill="none" stroke="#bbb" stroke-width="2"/>'],
  ['faint mark', '<path class="c-dot" d="M50 50h0" fill="none" stroke="#bbb" stroke-width="8" stroke-linecap="round"/>'],
  [null, '<path class="c-dot" d="M50 50h0" fill="none" stroke="#555" stroke-width="8" stroke-linecap="round"/>'],
];

const page = (inside, head = '') => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="style.css">${head}</head>
<body><a href="#main" class="skip">Skip to the text</a><header><nav><a href="index.html">Home</a></nav></header>
<main id="main" tabindex="-1"><h1>Page</h1>${inside}</main><footer>End</footer></body></html>`;
const STYLE = 'body { background: #fff; color: #111; font: 16px sans-serif } a { color: #003; display: inline-block; padding: 6px } :focus-visible { outline: 3px solid #036 } @media print { :root { color-scheme: light } nav, form { display: none } }';

/** Pages, each with the word that its fault is told by. */
const PAGES = [
  [null, page('<p>All is well.</p>')],
  ['axe: image-alt', page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9">')],
  ['axe: color-contrast', page('<p style="color: #999">Too pale to be read.</p>')],
  ['px too wide', page('<p style="width: 2000px">Wide</p>')],
  ['asks a third party', page('<p>A picture.</p><img alt="A" src="http://127.0.0.2:9/x.png">')],
  ['answer 404', page('<p>A picture.</p><img alt="A" src="lost.png">')],
  ['error: thrown', page('<p>A script.</p><script>throw new Error("thrown")</script>')],
  ['does not show the focus', page('<p><a class="plain" href="index.html">Away</a></p>', '<style>.plain { outline: none }</style>')],
  ['leads past nothing', page('<p>All is well.</p>').replace(/<a href="#main".*?<\/a>/, '')],
  ['other words than with it', page('<p id="p"></p><script>document.getElementById("p").textContent = "Said"</script>')],
  ['<nav> is printed', page('<p>All is well.</p>', '<style>@media print { nav { display: block } }</style>')],
  ['in the colours of the dark', page('<p>All is well.</p>', '<style>@media print { :root { color-scheme: dark } }</style>')],
  ['a link leads to no file', page('<p><a href="lost.html">Lost</a></p>')],
  ['a link leads to no file', page('<p><a href="./">A folder</a></p>')],
];

/** A page for searching whose script finds nothing. */
PAGES.push(['finds nothing', page(`<form action="index.html"><label for="q">Name</label> <input id="q" name="q"><button>Find</button></form>
<p id="found" role="status"></p><section aria-labelledby="a"><h2 id="a">A</h2><ul class="entries"><li><a href="index.html">Aceh</a></li></ul></section>`)]);

/** Looks at all of them; a fault is one that was not found, or was found where there is none. */
export async function prove(browser) {
  const faults = [];
  const judge = (what, expected, found) => {
    if (expected === null ? found.length > 0 : !found.some((line) => line.includes(expected))) {
      faults.push(`${what}: expected ${expected ?? 'nothing'}, found ${found.join(' | ') || 'nothing'}`);
    }
  };
  const { page: sheet, close } = await open(browser, 'about:blank', { home: 'about:' });
  for (const [number, [expected, inside]] of DRAWINGS.entries()) {
    await sheet.setContent(`<!DOCTYPE html><body style="background: #fff">${drawing(inside)}</body>`);
    await ready(sheet);
    const [chart] = await sheet.evaluate(() => globalThis.measure.charts());
    judge(`drawing ${number + 1}`, expected, chart.found);
  }
  await close();
  for (const [number, [expected, html]] of PAGES.entries()) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cakupan-proof-'));
    try {
      fs.writeFileSync(path.join(folder, 'style.css'), STYLE);
      fs.writeFileSync(path.join(folder, 'index.html'), html);
      judge(`page ${number + 1}`, expected, (await lookAtSite(browser, folder)).faults);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }
  return { faults, summary: `${DRAWINGS.length} drawings and ${PAGES.length} pages with a fault each, or none` };
}
