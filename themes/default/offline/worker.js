// Pages that were visited, without a network. What comes before this text: START, what is kept from the beginning, and
// AWAY, for each folder of a language the page that is shown in place of one that is not kept.
// Pages come from the network while there is one, so that no figure is older than it need be.
const HERE = self.registration.scope;
const PAGES = `${HERE} pages`;
const PARTS = `${HERE} parts`;
/** So many are kept, those that were asked for last. */
const MOST = { [PAGES]: 120, [PARTS]: 40 };
/** What has its digest in its name never changes. */
const FIXED = /\.[0-9a-f]{8}\.(css|js)$/;
const PART = ['style', 'script', 'image', 'font', 'manifest'];

/** The address of a page without what was asked of it, a folder as the file that is in it. */
const plain = (address) => {
  const url = new URL(address, HERE);
  return url.origin + url.pathname.replace(/\/$/, '/index.html');
};
const inside = (address) => address.startsWith(HERE);

const keep = async (name, key, answer) => {
  const cache = await caches.open(name);
  // What is put again goes to the end.
  await cache.delete(key);
  await cache.put(key, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((old) => cache.delete(old)));
};
const kept = async (name, key) => (await caches.open(name)).match(key);
const fetchedToKeep = async (address) => {
  const key = plain(address);
  const answer = await fetch(key, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${key}`);
  await keep(key.endsWith('.html') ? PAGES : PARTS, key, answer);
};

const page = async (event) => {
  const key = plain(event.request.url);
  try {
    const answer = await fetch(event.request);
    const isPage = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html');
    if (isPage) event.waitUntil(keep(PAGES, key, answer.clone()));
    return answer;
  } catch (failure) {
    const old = await kept(PAGES, key);
    if (old) return old;
    const folders = Object.keys(AWAY).sort((a, b) => b.length - a.length);
    const folder = folders.find((one) => key.startsWith(HERE + one));
    // Sent there, so that what it leads to is found from where it is.
    if (folder !== undefined && await kept(PAGES, HERE + AWAY[folder])) return Response.redirect(HERE + AWAY[folder]);
    throw failure;
  }
};

const part = async (event) => {
  const key = plain(event.request.url);
  const old = await kept(PARTS, key);
  if (old && FIXED.test(key)) return old;
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(PARTS, key, answer.clone()));
    return answer;
  } catch (failure) {
    if (old) return old;
    throw failure;
  }
};

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(START.map(fetchedToKeep)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// The page from which all this began was there before anything could keep it.
self.addEventListener('message', (event) => {
  if (typeof event.data === 'string' && inside(event.data)) event.waitUntil(fetchedToKeep(event.data).catch(() => {}));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !inside(request.url)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (PART.includes(request.destination)) event.respondWith(part(event));
});
