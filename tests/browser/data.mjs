// What is published for programs, read by programs that are not ours: the Data Package with all of its rows, the feeds,
// the catalogue, and what pages say of themselves.
import path from 'node:path';
import { createRequire } from 'node:module';
import { lookAtFeeds } from './feeds.mjs';
import { lookAtLinkedData } from './linked.mjs';

const { Package } = createRequire(import.meta.url)('datapackage');
const PACKAGE = 'data/datapackage.json';

/** The Data Package against the published schemas of its profile, and each row of each table against its own schema. */
async function lookAtPackage(folder) {
  const found = [];
  let rows = 0;
  const whole = await Package.load(path.join(folder, PACKAGE));
  found.push(...whole.errors.map((error) => `${PACKAGE}: ${error.message}`));
  if (whole.descriptor.profile !== 'tabular-data-package') found.push(`${PACKAGE}: the profile is ${whole.descriptor.profile}`);
  for (const table of whole.resources) {
    try {
      rows += (await table.read({ relations: true })).length;
    } catch (error) {
      const all = error.errors?.length ? error.errors : [error];
      found.push(...all.slice(0, 3).map((one) => `${PACKAGE}: table ${table.name}: ${one.message}`));
    }
  }
  return { found, tables: whole.resources.length, rows };
}

/** Looks at all of it; gives one line for each fault. */
export async function lookAtData(folder) {
  const table = await lookAtPackage(folder).catch((error) => ({ found: [`${PACKAGE}: ${error.message}`], tables: 0, rows: 0 }));
  const feeds = lookAtFeeds(folder);
  const linked = await lookAtLinkedData(folder);
  const summary = `${table.rows} rows in ${table.tables} tables, ${feeds.entries} entries of feeds, ${linked.said} statements of the catalogue, ${linked.blocks} pages that describe themselves`;
  return { faults: [...table.found, ...feeds.found, ...linked.found], summary };
}
