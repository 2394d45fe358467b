import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './process-identity.mjs';

/**
 * Who holds a folder: its process, and where it serves once it does.
 * @typedef {{ pid: number, mark: string, address: string | null }} Holder
 * @typedef {{ announce: (address: string) => void, release: () => void }} FolderLock
 */

/** @param {string} folder @param {string} name */
const lockPath = (folder, name) => join(folder, `${name}.lock`);

/**
 * The live process that holds the folder, or null. What a killed process left behind does not count.
 * @param {string} folder
 * @param {string} name
 * @returns {Holder | null}
 */
export function readHolder(folder, name) {
  try {
    const holder = JSON.parse(readFileSync(lockPath(folder, name), 'utf8'));
    return isAlive(holder.pid) && startMark(holder.pid) === holder.mark ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes the folder for this process, or tells who has it. Safe against two processes that try at the same moment.
 * @param {string} folder
 * @param {string} name
 * @returns {FolderLock | Holder}
 */
export function takeFolder(folder, name) {
  const path = lockPath(folder, name);
  const own = { pid: process.pid, mark: startMark(process.pid), address: null };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        // Unlike a rename, a link never replaces what another process has put there in the meantime.
        linkSync(draft, path);
        break;
      } catch (error) {
        if (error.code !== 'EEXIST' || attempt === 3) throw error;
        const holder = readHolder(folder, name) ?? removeDead(folder, name);
        if (holder !== null) return holder;
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce: (address) => writeFileSync(path, JSON.stringify({ ...own, address })),
    release: () => rmSync(path, { force: true }),
  };
}

/**
 * Writes down another process as the holder, whoever held the name before.
 * @param {string} folder
 * @param {string} name
 * @param {number} pid
 */
export function noteHolder(folder, name, pid) {
  writeFileSync(lockPath(folder, name), JSON.stringify({ pid, mark: startMark(pid), address: null }));
}

/**
 * Removes a dead process's lock. Another process may have done so already and put its own there: then that one holds.
 * @param {string} folder
 * @param {string} name
 */
function removeDead(folder, name) {
  const aside = `${name}.aside-${process.pid}`;
  try {
    renameSync(lockPath(folder, name), lockPath(folder, aside));
    const holder = readHolder(folder, aside);
    if (holder !== null) linkSync(lockPath(folder, aside), lockPath(folder, name));
    return holder;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(lockPath(folder, aside), { force: true });
  }
}
