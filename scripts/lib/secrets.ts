import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Fault } from './fault.ts';
import { isRoot } from './folders.ts';

const secrets = z.object({
  sessionSecret: z.string().min(32),
  accessKey: z.string().regex(/^[0-9a-f]{64}$/),
  passwords: z.object({ postgres: z.string(), migrate: z.string(), app: z.string(), backup: z.string() }),
});

/** What this installation keeps to itself: keys of the product and passwords of the embedded database. */
export type Secrets = z.infer<typeof secrets>;

const secret = () => randomBytes(32).toString('base64url');

export const newSecrets = (): Secrets => ({
  sessionSecret: secret(),
  accessKey: randomBytes(32).toString('hex'),
  passwords: { postgres: secret(), migrate: secret(), app: secret(), backup: secret() },
});

/**
 * The secrets of a folder, made at the first start. Refuses to make new ones beside an old database:
 * the old database could not be opened with them, and the patients' links would be lost.
 */
export function keepSecrets(folder: string, hasDatabase: boolean): Secrets {
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) {
    if (hasDatabase) {
      throw new Fault(
        `The keys of the database are missing: put ${path} back from a backup, or remove ${folder} to begin anew without its data.`,
      );
    }
    writeDurably(path, JSON.stringify(newSecrets(), null, 2));
  }
  const parsed = secrets.safeParse(readJson(path));
  if (!parsed.success) throw new Fault(`The file ${path} is damaged: put it back from a backup.`);
  return parsed.data;
}

/** The content of a JSON file; null when it is no JSON. */
export function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes a file for the folder's owner only, whole or not at all, also when the machine stops in the middle. */
export function writeDurably(path: string, text: string): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, text);
  // Root at work in somebody's checkout leaves that user able to go on without root.
  const { uid, gid } = statSync(dirname(path));
  if (isRoot) fchownSync(file, uid, gid);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
}
