// One browser for the whole run, and pages in it that remember what went wrong on them.
import { chromium } from 'playwright-core';

export const WIDTHS = [[320, 640], [360, 740], [768, 1024], [1280, 900]];
export const SCHEMES = ['light', 'dark'];

/** Starts Chromium; nothing of it asks for anything outside this machine. */
export function launch(executablePath) {
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  });
}

/** A page with its troubles: errors on the console, answers that failed, requests to anyone but `home`. */
export async function open(browser, address, { width = 1280, height = 900, scheme = 'light', script = true, home }) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: script, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (said) => { if (said.type() === 'error') troubles.push(`console: ${said.text()}`); });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => troubles.push(`not loaded: ${short(request.url(), home)}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400 && !answer.url().endsWith('/favicon.ico')) {
      troubles.push(`answer ${answer.status()}: ${short(answer.url(), home)}`);
    }
  });
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(home)) {
      troubles.push(`asks a third party: ${request.url()}`);
    }
  });
  // Nothing may leave the machine, whatever a page asks for.
  await context.route((url) => !/^(data|blob|about|file):/.test(url.href) && !url.href.startsWith(home),
    (route) => route.abort());
  await page.goto(address);
  return { page, troubles, close: () => context.close() };
}

function short(url, home) {
  return home && url.startsWith(home) ? url.slice(home.length) : url;
}

/** Works through jobs, a few at a time; results keep their order. */
export async function each(jobs, atOnce, work) {
  const results = new Array(jobs.length);
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const at = next++;
      results[at] = await work(jobs[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, worker));
  return results.flat();
}
