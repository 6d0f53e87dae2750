// Has pages kept for when there is no network, and lists those that are. It is on every page, and none needs it.
(async () => {
  const script = document.currentScript;
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return;
  const root = new URL('../', script.src);
  const list = document.getElementById('kept');
  if (list) {
    const cache = await caches.open(`${root.href} pages`);
    const keys = (await cache.keys()).reverse();
    const titles = await Promise.all(keys.map(async (key) => {
      const text = await (await cache.match(key)).text();
      return new DOMParser().parseFromString(text, 'text/html').title;
    }));
    keys.forEach((key, at) => {
      if (key.url === location.href || !titles[at]) return;
      const link = document.createElement('a');
      link.href = key.url;
      link.textContent = titles[at];
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    });
  }
  // Asked before anything keeps this page: once it is there it may have taken the page over by itself.
  const isKept = navigator.serviceWorker.controller;
  try {
    await navigator.serviceWorker.register(new URL('service-worker.js', root), { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    if (!isKept) active.postMessage(location.href);
  } catch { /* Where it is not allowed there is nothing to keep pages with. */ }
})();
