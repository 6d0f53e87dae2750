// Lighthouse on its phone: a slow line and a slow processor, both simulated.
import { launchApart } from './browser.mjs';
import { sample } from './pages.mjs';
import { serve } from './server.mjs';
import lighthouse from 'lighthouse';

const PERFECT = ['accessibility', 'best-practices', 'seo'];
/** What performance must reach. It is 100 on an idle machine; how busy this one is shall not decide. */
const LEAST = 0.95;
const TRIES = 3;
/** One page of each of these templates in the first language, and one to be embedded. */
const TEMPLATES = ['/index.html', '/laporan/*/index.html', '/laporan/*/*', '/ukuran/*', '/grafik/*/*/*/*'];

export async function lookWithLighthouse(executable, folder) {
  const pages = sample(folder).filter(({ template }) => TEMPLATES.includes(template)).map(({ name }) => name);
  const { port, close } = await launchApart(executable);
  const { home, stop } = await serve(folder);
  const settings = {
    port, output: 'json', logLevel: 'silent', formFactor: 'mobile', disableFullPageScreenshot: true,
    screenEmulation: { mobile: true, width: 360, height: 740, deviceScaleFactor: 2, disabled: false },
    // It asks for robots.txt from within the page, which the policy of the page forbids; other tests read that file.
    skipAudits: ['robots-txt'],
  };
  const faults = [];
  const lowest = new Map();
  try {
    for (const name of pages) {
      let best = 0;
      for (let turn = 0; turn < TRIES && best < LEAST; turn++) {
        const onlyCategories = turn === 0 ? ['performance', ...PERFECT] : ['performance'];
        const { lhr } = await lighthouse(home + name, { ...settings, onlyCategories });
        if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
        best = Math.max(best, lhr.categories.performance.score ?? 0);
        if (turn > 0) continue;
        for (const key of PERFECT) {
          const { score, auditRefs } = lhr.categories[key];
          lowest.set(key, Math.min(lowest.get(key) ?? 1, score));
          if (score === 1) continue;
          const missed = auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 1);
          faults.push(`${name}: ${key} ${Math.round(score * 100)}: ${missed.map(({ title }) => title).join('; ')}`);
        }
      }
      lowest.set('performance', Math.min(lowest.get('performance') ?? 1, best));
      if (best < LEAST) faults.push(`${name}: performance ${Math.round(best * 100)}`);
    }
  } finally {
    await stop();
    await close();
  }
  if (pages.length < TEMPLATES.length) faults.push(`only ${pages.length} of ${TEMPLATES.length} templates are there`);
  const scores = [...lowest].map(([key, score]) => `${key} ${Math.round(score * 100)}`).join(', ');
  return { faults, summary: `${pages.length} pages, at least ${scores}` };
}
