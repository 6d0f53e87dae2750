// The site keeps pages no longer: what an earlier edition left with readers goes, and this with it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const own = (await caches.keys()).filter((name) => name.startsWith(`${self.registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
})()));
