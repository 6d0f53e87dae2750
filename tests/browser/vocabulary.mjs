// Statements held against the vocabularies that they use, as those who define them publish them: every class and
// property exists, stands on things of a class that it is for, and has a value of a kind that it takes.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { Parser } from 'n3';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SCHEMA = 'http://schema.org/';
const DCAM = 'http://purl.org/dc/dcam/';
const TYPE = `${RDF}type`;
const DOMAINS = [`${RDFS}domain`, `${SCHEMA}domainIncludes`, `${DCAM}domainIncludes`];
const RANGES = [`${RDFS}range`, `${SCHEMA}rangeIncludes`, `${DCAM}rangeIncludes`];
const ABOVE = [`${RDFS}subClassOf`, 'http://www.w3.org/2002/07/owl#equivalentClass'];
/** Classes that anything belongs to. */
const ANY = new Set([`${RDFS}Resource`, 'http://www.w3.org/2002/07/owl#Thing', `${SCHEMA}Thing`]);
const LITERALS = new Set([`${RDFS}Literal`, `${SCHEMA}DataType`]);

/** A vocabulary from the packages of these names. */
export function vocabulary(...packages) {
  const require = createRequire(import.meta.url);
  const terms = new Map();
  const term = (name) => {
    if (!terms.has(name)) terms.set(name, { domains: new Set(), ranges: new Set(), above: new Set() });
    return terms.get(name);
  };
  for (const name of packages) {
    const folder = require.resolve(`@vocabulary/${name}/package.json`).replace(/package\.json$/, '');
    for (const { subject, predicate, object } of new Parser().parse(fs.readFileSync(`${folder}${name}.nq`, 'utf8'))) {
      if (subject.termType !== 'NamedNode') continue;
      const one = term(subject.value);
      if (DOMAINS.includes(predicate.value)) one.domains.add(object.value);
      if (RANGES.includes(predicate.value)) one.ranges.add(object.value);
      if (ABOVE.includes(predicate.value)) one.above.add(object.value);
      // Kinds of values of schema.org are classes of a class of their own.
      if (predicate.value === TYPE && LITERALS.has(object.value)) one.above.add(object.value);
    }
  }
  return terms;
}

const reaches = (terms, from, wanted, seen = new Set()) => {
  if (wanted.has(from)) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...terms.get(from)?.above ?? []].some((above) => reaches(terms, above, wanted, seen));
};
const unbounded = (classes) => classes.size === 0 || [...classes].some((one) => ANY.has(one) || one.startsWith('_:'));
export const isLiteralKind = (terms, one) => one.startsWith('http://www.w3.org/2001/XMLSchema#') || reaches(terms, one, LITERALS);

/** What is wrong with statements, each in a line. Names outside `spaces` are nobody's business here. */
export function judge(terms, spaces, quads) {
  const ours = (name) => spaces.some((space) => name.startsWith(space));
  const types = new Map();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === TYPE) types.set(subject.value, [...types.get(subject.value) ?? [], object.value]);
  }
  const found = new Set();
  const short = (name) => name.replace(/^.*[#/](?=.)/, '');
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === TYPE) {
      if (ours(object.value) && !terms.has(object.value)) found.add(`there is no class ${object.value}`);
      continue;
    }
    if (!ours(predicate.value)) continue;
    const property = terms.get(predicate.value);
    if (!property) {
      found.add(`there is no property ${predicate.value}`);
      continue;
    }
    const own = types.get(subject.value) ?? [];
    const belongs = own.some((one) => reaches(terms, one, property.domains));
    if (own.length > 0 && !unbounded(property.domains) && !belongs) {
      found.add(`${short(predicate.value)} is not for ${own.map(short).join(', ')}`);
    }
    if (unbounded(property.ranges)) continue;
    const literal = [...property.ranges].some((one) => isLiteralKind(terms, one));
    if (object.termType === 'Literal') {
      if (!literal) found.add(`${short(predicate.value)} is a thing, not the text “${object.value.slice(0, 40)}”`);
    } else {
      const kinds = types.get(object.value);
      const fits = kinds ? kinds.some((one) => reaches(terms, one, property.ranges)) : !object.termType.startsWith('Blank');
      // An address may be what another document says more of.
      if (!fits) found.add(`${short(predicate.value)} cannot be ${kinds?.map(short).join(', ') ?? 'without a class'}`);
    }
  }
  return [...found];
}
