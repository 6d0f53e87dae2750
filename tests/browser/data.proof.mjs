// The checks of what is published for programs must be able to fail: each fault that is put into a sound site is found.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lookAtData } from './data.mjs';

const PAGE = 'data/index.html';
const FILES = ['feed.xml', PAGE, ...['datapackage.json', 'catalogue.jsonld', 'cakupan.csv', 'regions.csv', 'measures.csv', 'sources.csv']
  .map((name) => `data/${name}`)];

/** A file, what is changed in it, and the word that its fault is told by. */
const FAULTS = [
  ['data/datapackage.json', '"resources"', '"others"', 'resources'],
  ['data/datapackage.json', '"name": "cakupan"', '"name": "Cakupan Indonesia"', 'name'],
  ['data/cakupan.csv', /\r\n[^,\r]+,/, '\r\n,', 'table figures'],
  ['data/cakupan.csv', /,actual,/, ',guessed,', 'table figures'],
  ['feed.xml', /<entry>\n<title>.*<\/title>/, '<entry>', 'grammar'],
  ['feed.xml', /<updated>[^<]*Z<\/updated>/, '<updated>2024-03-15</updated>', 'grammar'],
  ['feed.xml', /<author>.*?<\/author>/s, '', 'no author'],
  ['feed.xml', '</feed>', '', 'not well-formed'],
  ['data/catalogue.jsonld', '"dcat:downloadURL"', '"dcat:downloadAddress"', 'there is no property'],
  ['data/catalogue.jsonld', '"@type": "dcat:Dataset"', '"@type": "dcat:DataSet"', 'there is no class'],
  ['data/catalogue.jsonld', /"dct:language": \[[^\]]*\]/, '"dct:language": "id"', 'is a thing, not the text'],
  ['data/catalogue.jsonld', '"dct:identifier"', '"dct:alternative"', 'identifier'],
  [PAGE, '"distribution"', '"distributions"', 'there is no property'],
  [PAGE, '"@type":"DataDownload"', '"@type":"Person"', 'cannot be Person'],
  [PAGE, '"encodingFormat"', '"abstract"', 'encodingFormat'],
];

export async function proveData(site) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cakupan-proof-'));
  const lay = (name) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.copyFileSync(path.join(site, name), path.join(folder, name));
  };
  const faults = [];
  try {
    FILES.forEach(lay);
    const sound = await lookAtData(folder);
    faults.push(...sound.faults.map((fault) => `nothing was changed: ${fault}`));
    for (const [name, from, to, expected] of FAULTS) {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) faults.push(`${name}: there is no ${from} to change`);
      fs.writeFileSync(path.join(folder, name), changed);
      const { faults: found } = await lookAtData(folder);
      if (!found.some((line) => line.includes(expected))) faults.push(`${name}: ${from} → ${to}: expected ${expected}, found ${found.join(' | ') || 'nothing'}`);
      lay(name);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return { faults, summary: `${FAULTS.length} faults` };
}
