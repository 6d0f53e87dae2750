// The feeds of a site as RFC 4287 wants them: by a grammar (`atom.rng`), and by the rules that no grammar can say.
import fs from 'node:fs';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

const ATOM = { a: 'http://www.w3.org/2005/Atom' };
const grammar = () => XmlDocument.fromBuffer(fs.readFileSync(new URL('atom.rng', import.meta.url)));

/** What is wrong with the feeds of a folder, each in a line, and how many entries there are. */
export function lookAtFeeds(folder) {
  const files = fs.readdirSync(folder, { recursive: true }).filter((name) => path.basename(name) === 'feed.xml').sort();
  const rules = grammar();
  const validator = RelaxNGValidator.fromDoc(rules);
  const found = files.length === 0 ? ['there is no feed'] : [];
  let entries = 0;
  for (const name of files) {
    try {
      const feed = XmlDocument.fromBuffer(fs.readFileSync(path.join(folder, name)));
      try {
        entries += feed.find('//a:entry', ATOM).length;
        found.push(...judged(feed, validator).map((fault) => `${name}: ${fault}`));
      } finally {
        feed.dispose();
      }
    } catch (error) {
      found.push(`${name}: not well-formed: ${error.message}`);
    }
  }
  validator.dispose();
  rules.dispose();
  return { found, entries };
}

function judged(feed, validator) {
  const found = [];
  try {
    validator.validate(feed);
  } catch (error) {
    found.push(`not as the grammar has it: ${error.message}`);
  }
  const text = (node, where) => node.get(where, ATOM)?.content?.trim() ?? '';
  const root = feed.root;
  if (!root.get('a:link[@rel="self"]', ATOM)) found.push('no link to itself (4.1.1)');
  const ids = new Set();
  const about = [['the feed', root], ...root.find('a:entry', ATOM).map((entry, at) => [`entry ${at + 1}`, entry])];
  for (const [what, node] of about) {
    const id = text(node, 'a:id');
    if (ids.has(id)) found.push(`${what}: the id ${id} is there twice`);
    ids.add(id);
    // 4.1.1, 4.1.2: no two alternates of the same type and language; an entry without content has one.
    const alternates = node.find('a:link[not(@rel) or @rel="alternate"]', ATOM)
      .map((link) => ['type', 'hreflang'].map((name) => link.attr(name)?.value ?? '').join(' '));
    if (new Set(alternates).size < alternates.length) found.push(`${what}: two alternates of the same type and language`);
    if (what !== 'the feed' && !node.get('a:content', ATOM) && alternates.length === 0) found.push(`${what}: neither content nor an alternate`);
    // 4.2.1: every entry has an author, its own or that of the feed.
    if (!node.get('a:author', ATOM) && !root.get('a:author', ATOM)) found.push(`${what}: no author`);
    // 4.2.9, 4.2.15: what was published later than updated, or a feed older than its entries.
    const [updated, published] = [text(node, 'a:updated'), text(node, 'a:published')];
    if (Number.isNaN(Date.parse(updated))) found.push(`${what}: updated \`${updated}\` is no time`);
    if (published && Date.parse(published) > Date.parse(updated)) found.push(`${what}: published after it was updated`);
    if (Date.parse(updated) > Date.parse(text(root, 'a:updated'))) found.push(`${what}: newer than the feed`);
  }
  return found;
}
