/**
 * Whether a request names a path of ours. A whole address (as one asks a proxy) or one that begins with two slashes names a host, and
 * whatever leads on from it would lead there.
 * @param {string | undefined} target
 */
export const isOwnPath = (target) => target !== undefined && /^\/(?![/\\])/.test(target);
