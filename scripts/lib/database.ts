import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from './folders.ts';
import type { Secrets } from './secrets.ts';

/** The addresses of one database, one for each role. */
export type DatabaseUrls = { admin: string; migrate: string; app: string; backup: string };

export type Passwords = Secrets['passwords'];

export function databaseUrls(port: number, database: string, passwords: Passwords): DatabaseUrls {
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    admin: url('postgres', passwords.postgres),
    migrate: url('plimsoll_migrate', passwords.migrate),
    app: url('plimsoll_app', passwords.app),
    backup: url('plimsoll_backup', passwords.backup),
  };
}

/** Runs work on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'plimsoll set-up',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the three roles and sets their rights on the database; `admin` is a superuser's address of that database. */
export async function makeRoles(urls: DatabaseUrls, passwords: Passwords): Promise<void> {
  const statements = readFileSync(join(root, 'scripts', 'roles.sql'), 'utf8');
  await withClient(urls.admin, async (client) => {
    await client.query(statements);
    for (const role of ['migrate', 'app', 'backup'] as const) {
      await client.query(`ALTER ROLE plimsoll_${role} PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
  });
}

export async function hasDatabase(adminUrl: string, name: string): Promise<boolean> {
  return withClient(adminUrl, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    return found.rows.length > 0;
  });
}

/** Makes an empty database in place of whatever an interrupted set-up left under that name. */
export async function makeDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const quoted = client.escapeIdentifier(name);
    await client.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    await client.query(
      template === undefined
        ? `CREATE DATABASE ${quoted}`
        : `CREATE DATABASE ${quoted} TEMPLATE ${client.escapeIdentifier(template)} OWNER plimsoll_migrate`,
    );
    if (template !== undefined) {
      // Rights on the database itself are not copied with it.
      await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
      await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO plimsoll_app, plimsoll_backup`);
    }
  });
}

const objectInUse = '55006';

/** Takes a database away. Connections that are being closed get the server's five seconds; who stays longer is cut off. @internal for tests */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const drop = `DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`;
    await client.query(drop).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === objectInUse)) throw error;
      return client.query(`${drop} WITH (FORCE)`);
    });
  });
}

export async function renameDatabase(adminUrl: string, from: string, to: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`ALTER DATABASE ${client.escapeIdentifier(from)} RENAME TO ${client.escapeIdentifier(to)}`),
  );
}
