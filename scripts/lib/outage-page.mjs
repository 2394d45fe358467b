import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A page that could not be made because the database is away is told as that: 503 with words and a time to come back, whatever the
 * framework would answer. The data layer notes an outage in the running request (`noteOutage` in lib/server/outage.ts).
 * @type {AsyncLocalStorage<{ isOut: boolean }>}
 */
const requests = new AsyncLocalStorage();
const retryAfterSeconds = 5;

/** @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle */
export function tellOutages(handle) {
  globalThis.plimsollRequests = requests;
  /** @type {typeof handle} */
  return (request, response) => {
    const facts = { isOut: false };
    watchAnswer(request, response, facts);
    return requests.run(facts, () => handle(request, response));
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ isOut: boolean }} facts
 */
function watchAnswer(request, response, facts) {
  const own = {
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  /** @type {'not yet' | 'as it is' | 'outage'} */
  let answer = 'not yet';
  const decide = () => {
    if (answer === 'not yet') answer = facts.isOut && response.statusCode === 500 ? 'outage' : 'as it is';
    return answer === 'outage';
  };
  const isOutage = (status) => {
    if (typeof status === 'number') response.statusCode = status;
    return decide();
  };
  response.writeHead = function writeHead(status, ...rest) {
    return isOutage(status) ? response : own.writeHead(status, ...rest);
  };
  response.flushHeaders = function flushHeaders() {
    if (!decide()) own.flushHeaders();
  };
  response.write = function write(...args) {
    return decide() ? true : own.write(...args);
  };
  response.end = function end(...args) {
    if (!decide()) return own.end(...args);
    answer = 'as it is';
    sendOutage(request, response, own);
    return response;
  };
}

/**
 * Sends over the methods that the response came with: the framework has put its compression over the present ones.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Pick<import('node:http').ServerResponse, 'writeHead' | 'end'>} own
 */
function sendOutage(request, response, own) {
  const nonce = /'nonce-([^']+)'/.exec(String(response.getHeader('content-security-policy')))?.[1] ?? '';
  const kept = /^(content-security-policy|x-|referrer-policy|permissions-policy|cross-origin-|strict-)/;
  for (const name of response.getHeaderNames()) if (!kept.test(name)) response.removeHeader(name);
  const page = outagePage(request.headers['accept-language'] ?? '', nonce);
  own.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'cache-control': 'no-store',
    'retry-after': String(retryAfterSeconds),
  });
  own.end(page);
}

const words = {
  en: {
    title: 'We cannot reach our records just now',
    text: 'Nothing was lost, and you are still signed in. What was entered on a phone stays there until it can be sent. Please try again in a moment.',
    again: 'Try again',
    staff: 'If it goes on: tell whoever looks after this program. Until then, go by the printed sheet.',
  },
  es: {
    title: 'Ahora mismo no podemos llegar a sus datos',
    text: 'No se ha perdido nada y su sesión sigue abierta. Lo que se anotó en un teléfono se queda en él hasta que se pueda enviar. Inténtelo de nuevo en un momento.',
    again: 'Intentar de nuevo',
    staff: 'Si continúa, avise a su clínica. Mientras tanto, siga la hoja impresa.',
  },
};

const style = `
  :root { color-scheme: light dark; --paper: #faf8f4; --ink: #1d2b33; --muted: #51606a; --action: #0b5c6b; --on-action: #fff; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #141b20; --ink: #edf1f2; --muted: #aab6bc; --action: #7fd0dd; --on-action: #10242a; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 0 auto; padding: 4rem 1.25rem; }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
  p { margin: 0 0 1rem; }
  .muted { color: var(--muted); font-size: 1rem; }
  a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 1.25rem; border-radius: 0.5rem;
    background: var(--action); color: var(--on-action); font-weight: 700; text-decoration: none; }
  a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
`;

/** The page in Spanish for a browser that prefers it, else in English; it needs nothing but itself. */
export function outagePage(preferred, nonce) {
  const language = /^\s*es\b/i.test(preferred) ? 'es' : 'en';
  const { title, text, again, staff } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Plimsoll</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="">${again}</a></p>
<p class="muted">${staff}</p>
</main>
</body>
</html>
`;
}
