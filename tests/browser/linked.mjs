// What a site tells other catalogues and search engines in JSON-LD: read by a processor of its own, held against the
// vocabularies that it uses, and against shapes (`shapes.ttl`) of what those who read it need.
import fs from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Shacl from 'rdf-validate-shacl';
import { isLiteralKind, judge, vocabulary } from './vocabulary.mjs';

const SCHEMA = 'http://schema.org/';
const CATALOGUE = ['dcat', 'dcterms', 'foaf', 'vcard'];
const SPACES = ['http://www.w3.org/ns/dcat#', 'http://purl.org/dc/terms/', 'http://xmlns.com/foaf/0.1/', 'http://www.w3.org/2006/vcard/ns#'];

/** What a document says, in statements; it may ask no other server for anything. */
async function statements(document) {
  const documentLoader = (address) => { throw new Error(`it asks for ${address}`); };
  const text = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader });
  return new Parser({ format: 'N-Quads' }).parse(text);
}

/** The context of schema.org as its own vocabulary gives it: what takes no text is an address. */
function context(terms) {
  const out = { '@vocab': SCHEMA };
  for (const [name, { ranges }] of terms) {
    if (!name.startsWith(SCHEMA) || ranges.size === 0) continue;
    const addresses = [...ranges].every((one) => one === `${SCHEMA}URL` || !isLiteralKind(terms, one));
    if (addresses) out[name.slice(SCHEMA.length)] = { '@id': name, '@type': '@id' };
  }
  return out;
}

const complaints = async (shapes, quads) => {
  const { results } = await new Shacl(shapes).validate(new Store(quads));
  return results.map(({ focusNode, path: property, message, sourceConstraintComponent: rule }) =>
    `${focusNode.value} ${property?.value ?? ''}: ${message.map((one) => one.value).join('; ') || rule.value.replace(/^.*#/, '')}`);
};

const read = new Map();
/** A vocabulary, read once. */
const known = (...packages) => {
  const name = packages.join();
  if (!read.has(name)) read.set(name, vocabulary(...packages));
  return read.get(name);
};

/** Looks at the catalogue and at every page; gives one line for each fault. */
export async function lookAtLinkedData(folder) {
  const shapes = new Store(new Parser().parse(fs.readFileSync(new URL('shapes.ttl', import.meta.url), 'utf8')));
  const found = [];
  const looked = async (name, document, terms, spaces) => {
    try {
      const quads = await statements(document);
      if (quads.length === 0) found.push(`${name}: it says nothing`);
      found.push(...[...judge(terms, spaces, quads), ...await complaints(shapes, quads)].map((fault) => `${name}: ${fault}`));
      return quads.length;
    } catch (error) {
      found.push(`${name}: ${error.message}`);
      return 0;
    }
  };

  const file = 'data/catalogue.jsonld';
  const parsed = (name, text) => {
    try {
      return JSON.parse(text);
    } catch (error) {
      found.push(`${name}: ${error.message}`);
      return {};
    }
  };
  const catalogue = parsed(file, fs.readFileSync(path.join(folder, file), 'utf8'));
  const said = await looked(file, catalogue, known(...CATALOGUE), SPACES);

  const terms = known('schema');
  const own = context(terms);
  let blocks = 0;
  for (const name of fs.readdirSync(folder, { recursive: true }).filter((one) => one.endsWith('.html')).sort()) {
    const html = fs.readFileSync(path.join(folder, name), 'utf8');
    for (const [, text] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      blocks += 1;
      const document = parsed(name, text);
      if (document['@context'] !== 'https://schema.org') found.push(`${name}: the context is not that of schema.org`);
      await looked(name, { ...document, '@context': own }, terms, [SCHEMA]);
    }
  }
  if (blocks === 0) found.push('no page describes itself');
  return { found, said, blocks };
}
