// One browser for the whole run, and pages in it that remember what went wrong on them.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

export const WIDTHS = [[320, 640], [360, 740], [768, 1024], [1280, 900]];
export const SCHEMES = ['light', 'dark'];

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--force-color-profile=srgb'];

/** Starts Chromium; nothing of it asks for anything outside this machine. */
export function launch(executablePath) {
  return chromium.launch({
    executablePath,
    headless: true,
    args: QUIET,
  });
}

/** Chromium as a program by itself, for those who bring their own way to speak to it, with the port where it listens. */
export async function launchApart(executable) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cakupan-browser-'));
  const program = spawn(executable, ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...QUIET, 'about:blank'],
    { stdio: 'ignore' });
  const gone = new Promise((ended) => { program.on('exit', ended); });
  const close = async () => {
    program.kill();
    await gone;
    // Its children may still write there for a moment; a folder that is left among those of the system is no fault of a page.
    for (let tried = 0; tried < 50; tried++) {
      try {
        fs.rmSync(profile, { recursive: true, force: true });
        return;
      } catch {
        await new Promise((passed) => { setTimeout(passed, 200); });
      }
    }
  };
  const file = path.join(profile, 'DevToolsActivePort');
  for (let waited = 0; waited < 400; waited++) {
    await new Promise((passed) => { setTimeout(passed, 100); });
    const port = fs.existsSync(file) && Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
    if (port) return { port, close };
  }
  await close();
  throw new Error('the browser did not start within 40 s');
}

/** A page with its troubles: errors on the console, answers that failed, requests to anyone but `home`. */
export async function open(browser, address, { width = 1280, height = 900, scheme = 'light', script = true, home }) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: script, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles = [];
  const asked = [];
  page.on('console', (said) => { if (said.type() === 'error') troubles.push(`console: ${said.text()}`); });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  // Who goes on to the next page while the icon of the tab is still on its way leaves it behind; where it is not there, the
  // answer says so.
  const isLeftBehind = (request) => request.failure()?.errorText === 'net::ERR_ABORTED' && request.url().endsWith('/assets/icon.svg');
  page.on('requestfailed', (request) => { if (!isLeftBehind(request)) troubles.push(`not loaded: ${short(request.url(), home)}`); });
  page.on('response', (answer) => {
    if (answer.status() >= 400 && !answer.url().endsWith('/favicon.ico')) {
      troubles.push(`answer ${answer.status()}: ${short(answer.url(), home)}`);
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(home)) {
      troubles.push(`asks a third party: ${request.url()}`);
    }
  });
  // Nothing may leave the machine, whatever a page asks for.
  await context.route((url) => !/^(data|blob|about|file):/.test(url.href) && !url.href.startsWith(home),
    (route) => route.abort());
  await page.goto(address);
  return { page, troubles, asked, close: () => context.close() };
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
