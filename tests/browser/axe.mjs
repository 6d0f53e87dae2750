// axe-core in a page: the rules of WCAG 2.2 A and AA, and those of good practice.
import { createRequire } from 'node:module';

const { source } = createRequire(import.meta.url)('axe-core');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to, each in a line. */
export async function axe(page) {
  await page.evaluate(source);
  return page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'],
      // Nothing is fetched again; pages forbid it.
      preload: false,
    });
    return violations.map(({ id, help, nodes }) =>
      `axe: ${id}: ${help}: ${nodes.length} times, first at ${nodes[0]?.target?.join(' ')}`);
  }, TAGS);
}
