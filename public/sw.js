// A service worker that removes itself and all that one of this site has kept. It is sent where reading without a network is turned off
// (SERVICE_WORKER=off), in the editors' preview, and by a host that runs Next its own way. Browsers ask for /sw.js at every visit.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
