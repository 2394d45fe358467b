import { Fault } from './fault.ts';
import type { Secrets } from './secrets.ts';

/** What was asked for: where to serve, and whose database to use. */
export type Settings = {
  port: number;
  host: string;
  /** The address that people open, without a slash at the end. */
  origin: string;
  isDemo: boolean;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  migrateUrl: string | null;
};

type Source = Record<string, string | undefined>;

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(host);
const given = (source: Source, name: string): string | null => {
  const value = source[name]?.trim();
  return value === undefined || value === '' ? null : value;
};

/** Reads the settings of a start; each refusal is one sentence. */
export function readSettings(source: Source): Settings {
  const port = Number(given(source, 'PORT') ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Fault('PORT must be a whole number from 1 to 65535: correct it, or leave it out for 3000.');
  }
  const databaseUrl = given(source, 'DATABASE_URL');
  const demo = given(source, 'PLIMSOLL_DEMO');
  const isDemo = demo === null ? databaseUrl === null : demo === '1';
  if (databaseUrl === null && !isDemo) {
    throw new Fault(
      'A real clinic needs a database of its own: set DATABASE_URL (the README says how), or leave out PLIMSOLL_DEMO.',
    );
  }
  const host = given(source, 'HOST') ?? '127.0.0.1';
  const origin = readOrigin(given(source, 'APP_URL') ?? `http://127.0.0.1:${port}`);
  if (isDemo && !(isLoopback(host) && isLoopback(origin.hostname))) {
    throw new Fault(
      'The demo clinic is for this machine only: leave out HOST and APP_URL, or set DATABASE_URL for a real clinic (the README says how).',
    );
  }
  return {
    port,
    host,
    origin: origin.origin,
    isDemo,
    databaseUrl,
    migrateUrl: given(source, 'MIGRATE_DATABASE_URL'),
  };
}

function readOrigin(text: string): URL {
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  } catch {
    // Falls through to the same sentence.
  }
  throw new Fault(
    'APP_URL must be the address that people open, such as https://plimsoll.example.org: correct it.',
  );
}

type AppDatabase = { app: string };

/** The settings of the serving process, in the demo with keys of its own. The owner's address of the database stays out. */
export function appEnvironment(
  settings: Settings,
  database: AppDatabase,
  secrets: Secrets | null,
): Record<string, string> {
  const keys =
    secrets === null ? {} : { NEXTAUTH_SECRET: secrets.sessionSecret, ACCESS_KEY: secrets.accessKey };
  return {
    ...keys,
    DATABASE_URL: database.app,
    APP_URL: settings.origin,
    NEXTAUTH_URL: settings.origin,
    PLIMSOLL_DEMO: settings.isDemo ? '1' : '0',
    PORT: String(settings.port),
    HOST: settings.host,
  };
}

/** Refuses, with the list, when a real clinic is started without the settings it needs. */
export function requireRealSettings(source: Source): void {
  const missing = ['APP_URL', 'NEXTAUTH_SECRET', 'ACCESS_KEY'].filter((name) => given(source, name) === null);
  if (missing.length > 0) {
    throw new Fault(
      `These settings are missing: ${missing.join(', ')}. Set them (the README says how to make the keys), or set PLIMSOLL_DEMO=1 to try the demo clinic.`,
    );
  }
}
