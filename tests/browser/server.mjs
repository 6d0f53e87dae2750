// A static host in small, on this machine alone: what any web server does with a published folder.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/** What the site has servers say, from its `_headers`: for an address, or for all that begin with it. */
function headersOf(folder) {
  const file = path.join(folder, '_headers');
  const rules = [];
  for (const line of fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else if (line) rules.push({ pattern: line.trim(), headers: [] });
  }
  return (wanted) => Object.fromEntries(rules.filter(({ pattern }) =>
    (pattern.endsWith('*') ? wanted.startsWith(pattern.slice(0, -1)) : wanted === pattern)).flatMap(({ headers }) => headers));
}

/** Serves `folder` on this machine; `home` is its address, `stop` ends it. */
export async function serve(folder, { gzip = false, port = 0 } = {}) {
  const base = '/';
  const said = headersOf(folder);
  const server = http.createServer((request, response) => {
    let wanted = '';
    try { wanted = decodeURIComponent(request.url.split(/[?#]/)[0]); } catch { /* answered below */ }
    const refuse = () => { response.writeHead(404, { 'Content-Type': 'text/plain' }); response.end('not found'); };
    if (!wanted.startsWith(base)) return refuse();
    let file = path.join(folder, wanted.slice(base.length));
    if (!file.startsWith(folder)) return refuse();
    if (wanted.endsWith('/')) file = path.join(file, 'index.html');
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return refuse();
    const type = TYPES[path.extname(file)] || 'application/octet-stream';
    const pack = gzip && /text|json|xml|javascript|svg/.test(type);
    response.writeHead(200, { ...said(wanted), 'Content-Type': type, ...(pack ? { 'Content-Encoding': 'gzip' } : {}) });
    if (pack) fs.createReadStream(file).pipe(zlib.createGzip({ level: 9 })).pipe(response);
    else fs.createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  const home = `http://127.0.0.1:${server.address().port}${base}`;
  const stop = () => new Promise((stopped) => { server.closeAllConnections(); server.close(stopped); });
  return { home, stop };
}
