// The worker of the patient's pages. It keeps the shell, which holds nobody's data, and the files that the shell needs, and answers with
// them when one of those pages is opened. `__BUILD__` is filled in when it is served (app/sw.js/route.ts).
const build = '__BUILD__';
const prefix = 'plimsoll-shell-';
const cacheName = prefix + build;
const pages = __PAGES__;
const nonceMark = '__NONCE_OF_THIS_VISIT__';

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await dropOld();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data?.kind === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pages.includes(url.pathname)) event.respondWith(shellOr(request));
  // The entrance is the server's; without a network the shell says so, and leads on where this device holds exercises.
  else if (request.mode === 'navigate' && /^\/p(\/|$)/.test(url.pathname))
    event.respondWith(fetch(request).catch(() => shellOr(request)));
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(keptOr(request));
});

/** All or nothing: a worker whose files are not all there never becomes one. */
async function fill() {
  const cache = await caches.open(cacheName);
  const shell = await fetch('/shell', { credentials: 'omit', cache: 'no-store', redirect: 'error' });
  if (!shell.ok) throw new Error('no shell');
  const html = await shell.text();
  const policy = shell.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (nonce === undefined) throw new Error('no nonce');
  await keepAll(cache, new Set(staticIn(html)));
  // A nonce is for one visit: none is kept.
  const headers = new Headers(shell.headers);
  headers.set('content-security-policy', policy.replaceAll(nonce, nonceMark));
  headers.delete('x-request-id');
  await cache.put('/shell', new Response(html.replaceAll(nonce, nonceMark), { headers }));
}

/** Every file that these name, and every file that those name in turn: scripts name what they load later, styles their fonts. */
async function keepAll(cache, found) {
  const todo = [...found];
  while (todo.length > 0) {
    const paths = todo.splice(0, 6);
    const named = await Promise.all(paths.map((path) => keepOne(cache, path)));
    for (const path of named.flat()) {
      if (found.has(path)) continue;
      found.add(path);
      todo.push(path);
    }
  }
}

async function keepOne(cache, path) {
  // Named by its content: what is kept of a former version is the same file.
  const known = await caches.match(path);
  const response = known ?? (await fetch(path, { credentials: 'omit', cache: 'force-cache' }));
  if (!response.ok) throw new Error('missing ' + path);
  await cache.put(path, response.clone());
  return /\.(css|js)$/.test(path) ? staticIn(await response.text(), path) : [];
}

function staticIn(text, from = '') {
  const whole = [...text.matchAll(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g)].map(([path]) => path);
  const scripts = [...text.matchAll(/static\/chunks\/[\w./~-]+\.(?:js|css)/g)].map(
    ([path]) => '/_next/' + path,
  );
  const fonts = from.endsWith('.css')
    ? [...text.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(
        ([, path]) => new URL(path, self.location.origin + from).pathname,
      )
    : [];
  return [...new Set([...whole, ...scripts, ...fonts])];
}

/** The shell under a nonce of its own for this visit; without a shell the server is asked. */
async function shellOr(request) {
  const shell = await (await caches.open(cacheName)).match('/shell');
  if (shell === undefined) return fetch(request);
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const headers = new Headers(shell.headers);
  headers.set(
    'content-security-policy',
    (headers.get('content-security-policy') ?? '').replaceAll(nonceMark, nonce),
  );
  return new Response((await shell.text()).replaceAll(nonceMark, nonce), { headers });
}

async function keptOr(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** The former version stays for the tabs that are still in it; everything older goes. */
async function dropOld() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  for (const name of names.slice(0, -1)) await caches.delete(name);
}
