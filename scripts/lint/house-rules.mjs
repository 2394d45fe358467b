import { posix } from 'node:path';
import { noLocaleBranch } from './locale-branch.mjs';
import { domainRooms, subRooms } from './rooms.mjs';

const domain = 'lib/domain/';

/** Where a file lies below lib/domain, as folders; null outside of it. */
function placeOf(path) {
  const at = path.replaceAll('\\', '/').lastIndexOf(domain);
  return at === -1
    ? null
    : path
        .slice(at + domain.length)
        .split('/')
        .slice(0, -1);
}

/** Rank of a folder in an order: files of the folder itself are the ground, 0; an unknown folder is -1. */
function rankIn(order, folder) {
  if (folder === undefined) return 0;
  const place = order.indexOf(folder);
  return place === -1 ? -1 : place + 1;
}

/** Why an import must not be, or null. Both places are folders below lib/domain. */
export function upwardImport(from, to) {
  const [room, subRoom] = from;
  const [target, subTarget] = to;
  for (const folder of [room, target])
    if (rankIn(domainRooms, folder) === -1) return `The room ${folder} is not in scripts/lint/rooms.mjs.`;
  if (room !== target) {
    if (rankIn(domainRooms, target) < rankIn(domainRooms, room)) return null;
    return `lib/domain/${room ?? ''} stands below lib/domain/${target}: see the order in scripts/lint/rooms.mjs.`;
  }
  const order = subRooms[room];
  if (order === undefined || subRoom === subTarget) return null;
  for (const folder of [subRoom, subTarget])
    if (rankIn(order, folder) === -1) return `The room ${room}/${folder} is not in scripts/lint/rooms.mjs.`;
  if (rankIn(order, subTarget) < rankIn(order, subRoom)) return null;
  return `${room}/${subRoom ?? ''} stands below ${room}/${subTarget}: see the order in scripts/lint/rooms.mjs.`;
}

/** A room of lib/domain imports only from rooms below it, so that no two import each other. */
const roomOrder = {
  create(context) {
    const from = placeOf(context.filename);
    if (from === null || context.filename.includes('.test.')) return {};
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const folder = posix.join(domain, ...from);
      const to = placeOf(posix.normalize(posix.join(folder, specifier)));
      const problem = to === null ? null : upwardImport(from, to);
      if (problem !== null) context.report({ node, message: problem });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

export default {
  meta: { name: 'house' },
  rules: { 'room-order': roomOrder, 'no-locale-branch': noLocaleBranch },
};
