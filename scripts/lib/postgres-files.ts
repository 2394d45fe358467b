import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseHome, giveTo } from './database-home.ts';
import { Fault } from './fault.ts';

/** The folder of the database files. */
export const clusterOf = (home: DatabaseHome) => join(home.folder, 'postgres');
/** Whom the database's programs run as. */
export const identity = (home: DatabaseHome) => home.user ?? {};
/** All that the database's programs are told of this process's settings. */
export const cleanEnvironment = {
  NODE_ENV: 'production',
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const;

/** Makes the database files once. They get their name only when they are complete, so a broken-off attempt leaves nothing behind. */
export function initPostgres(home: DatabaseHome, superuserPassword: string, isLasting: boolean): void {
  const cluster = clusterOf(home);
  if (existsSync(cluster)) return;
  const partial = join(home.folder, 'postgres.new');
  const passwordFile = join(home.folder, '.password');
  rmSync(partial, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  try {
    giveTo(home.user, passwordFile);
    makeOwned(home, partial);
    const made = spawnSync(
      join(home.programs, 'bin', 'initdb'),
      [
        `--pgdata=${partial}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The built-in locale sorts the same on every system and after every upgrade of it.
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        '--no-instructions',
        ...(isLasting ? [] : ['--no-sync']),
      ],
      { ...identity(home), cwd: '/', env: cleanEnvironment, encoding: 'utf8' },
    );
    if (made.status !== 0)
      throw new Fault(`PostgreSQL could not make its files in ${home.folder}: ${lastLine(made.stderr)}`);
    renameSync(partial, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function makeOwned(home: DatabaseHome, folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  giveTo(home.user, folder);
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
