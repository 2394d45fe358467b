import type pg from 'pg';
import { withClient } from './database.ts';
import { codeOf, Fault } from './fault.ts';
import { pendingMigrations, readMigrations, readRecord } from './migrations.ts';

const oldestVersion = 15;

/** How many migrations of this version the database lacks; refuses, in one sentence, a database that cannot be used. */
export function askDatabase(databaseUrl: string): Promise<number> {
  return connected('DATABASE_URL', databaseUrl, countPending);
}

/** Refuses, in one sentence, a setting that leads to no database. */
export function requireConnection(setting: string, url: string): Promise<void> {
  return connected(setting, url, async () => undefined);
}

async function countPending(client: pg.Client): Promise<number> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int / 10000 AS version`);
  if (rows[0]?.version < oldestVersion) {
    throw new Fault(
      `The database is PostgreSQL ${rows[0]?.version}, and Plimsoll needs ${oldestVersion} or newer: upgrade it.`,
    );
  }
  return pendingMigrations(readMigrations(), await readRecord(client)).length;
}

async function connected<T>(
  setting: string,
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  try {
    return await withClient(url, work);
  } catch (error) {
    throw sentenceFor(setting, url, error);
  }
}

function sentenceFor(setting: string, url: string, error: unknown): unknown {
  const { host, username, pathname } = parse(setting, url);
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return new Fault(
        `The database at ${host} refuses the user ${username}: correct user and password in ${setting}.`,
      );
    case '3D000':
      return new Fault(
        `The database server at ${host} has no database ${pathname.slice(1)}: create it, or correct ${setting}.`,
      );
    case '42501':
      return new Fault(
        `The user ${username} may not read the schema of ${host}: run scripts/roles.sql as its administrator, and use the roles it makes.`,
      );
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
    case '57P03':
      return new Fault(`The database at ${host} cannot be reached: start it, or correct ${setting}.`);
    default:
      if (error instanceof Error && /timeout/i.test(error.message)) {
        return new Fault(`The database at ${host} does not answer: start it, or correct ${setting}.`);
      }
      return error;
  }
}

function parse(setting: string, url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new Fault(`${setting} must look like postgresql://user:password@host:5432/database: correct it.`);
  }
}
