// Every page and drawing of a site through the Nu Html Checker, which knows the living standard. It needs Java 11.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const jar = String(createRequire(import.meta.url)('vnu-jar'));

/** The checker's own grammar of CSS lags behind browsers; what they do not understand is found by looking at pages. */
const LAGS = ['CSS: “container', 'CSS: Unrecognized at-rule “@container”'];
/**
 * It reads the policies of pages, but takes a file beside a page for one of another site, and data for a script. What
 * browsers make of the policies is seen by looking at pages.
 */
const POLICY = / violates Content Security Policy \(meta tag\): /;

/** What the checker objects to, errors and warnings, each in a line. */
export function lookAtHtml(folder) {
  const kinds = ['.html', '.svg', '.css'].map((kind) => fs.readdirSync(folder, { recursive: true })
    .filter((name) => path.extname(name) === kind).sort().map((name) => path.join(folder, name)));
  const options = ['-Xss2m', '-jar', jar, '--format', 'json', '--stdout', '--no-langdetect', '--also-check-svg', '--also-check-css'];
  const run = spawnSync('java', [...options, ...kinds.flat()], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || !run.stdout.startsWith('{')) throw new Error(`the checker did not run: ${run.error ?? run.stderr.slice(0, 300)}`);
  const counts = (message) => !POLICY.test(message) && !LAGS.some((lag) => message.startsWith(lag));
  const faults = JSON.parse(run.stdout).messages.filter(({ message }) => counts(message)).map(({ url, lastLine, message }) =>
    `${path.relative(folder, fileURLToPath(url))}:${lastLine ?? ''}: ${message}`);
  const [pages, drawings, sheets] = kinds.map((names) => names.length);
  return { faults, summary: `${pages} pages, ${drawings} drawings, ${sheets} style sheets` };
}
