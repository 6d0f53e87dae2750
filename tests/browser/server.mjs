// A static host in small, on this machine alone: what any web server does with a published folder.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/** Serves `folder` on this machine; `home` is its address, `stop` ends it. */
export async function serve(folder) {
  const base = '/';
  const server = http.createServer((request, response) => {
    let wanted = '';
    try { wanted = decodeURIComponent(request.url.split(/[?#]/)[0]); } catch { /* answered below */ }
    const refuse = () => { response.writeHead(404, { 'Content-Type': 'text/plain' }); response.end('not found'); };
    if (!wanted.startsWith(base)) return refuse();
    let file = path.join(folder, wanted.slice(base.length));
    if (!file.startsWith(folder)) return refuse();
    if (wanted.endsWith('/')) file = path.join(file, 'index.html');
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return refuse();
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] || 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const home = `http://127.0.0.1:${server.address().port}${base}`;
  const stop = () => new Promise((stopped) => { server.closeAllConnections(); server.close(stopped); });
  return { home, stop };
}
