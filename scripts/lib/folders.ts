import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.ts';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const dataFolder = join(root, '.data');
export const testFolder = join(root, '.test');

export const isRoot = process.getuid?.() === 0;

/** Makes a folder for the product's own files; refuses, in one sentence, when the checkout cannot be written. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Fault(
      `The folder ${folder} cannot be written by the user ${userInfo().username}: give the checkout to this user (chown -R) or run the command as its owner.`,
    );
  }
  // Root's folder lets the database's own user pass through; the files in it stay closed.
  if (isRoot) chmodSync(folder, 0o711);
}
