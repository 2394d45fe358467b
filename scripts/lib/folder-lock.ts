import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './fault.ts';
import { isAlive, startMark } from './process-identity.ts';

/** Who holds a folder: its process, and where it serves once it does. */
export type Holder = { pid: number; mark: string; address: string | null };

export type FolderLock = { announce: (address: string) => void; release: () => void };

const lockPath = (folder: string, name: string) => join(folder, `${name}.lock`);

/** The live process that holds the folder, or null. What a killed process left behind does not count. */
export function readHolder(folder: string, name: string): Holder | null {
  try {
    const holder: Holder = JSON.parse(readFileSync(lockPath(folder, name), 'utf8'));
    return isAlive(holder.pid) && startMark(holder.pid) === holder.mark ? holder : null;
  } catch {
    return null;
  }
}

/** Takes the folder for this process, or tells who has it. Safe against two processes that try at the same moment. */
export function takeFolder(folder: string, name: string): FolderLock | Holder {
  const path = lockPath(folder, name);
  const own: Holder = { pid: process.pid, mark: startMark(process.pid), address: null };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o644 });
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(draft, path);
        break;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || attempt === 3) throw error;
        const holder = readHolder(folder, name);
        if (holder !== null) return holder;
        rmSync(path, { force: true });
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
