/**
 * Whether a request names a path of ours. A whole address (as one asks a proxy) or one that begins with two slashes names a host, and
 * whatever leads on from it would lead there.
 * @param {string | undefined} target
 */
export const isOwnPath = (target) => target !== undefined && /^\/(?![/\\])/.test(target);

/**
 * Whether somebody typed the other name of this machine, `localhost` for `127.0.0.1` or the other way round: sign-in accepts one origin
 * only, and they are led to it. Never for the origin itself, whichever of the two it is.
 *
 * @param {{ method?: string | undefined; headers: { host?: string | undefined } }} request
 * @param {string} origin the address of this installation
 */
export function isOtherName({ method, headers }, origin) {
  if (method !== 'GET' || !URL.canParse(origin)) return false;
  const { host, hostname, port } = new URL(origin);
  if (headers.host === host || !names.includes(hostname)) return false;
  return names.some((name) => headers.host === (port === '' ? name : `${name}:${port}`));
}

const names = ['127.0.0.1', 'localhost'];
