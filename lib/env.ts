import { z } from 'zod';

const fewestDifferentCharacters = 8;
const isVaried = (secret: string) => new Set(secret).size >= fewestDifferentCharacters;

const hex64 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

const knownExampleSecrets = ['changeme', 'secret', 'development', 'your-secret-here'];

const environment = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  DATABASE_PREPARES: z.enum(['0', '1']).default('1'),
  APP_URL: z.url({ protocol: /^https?$/ }),
  NEXTAUTH_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= 32, 'must be at least 32 bytes')
    .refine(
      (secret) => !knownExampleSecrets.some((known) => secret.toLowerCase().startsWith(known)),
      'must not be an example',
    )
    .refine(isVaried, 'must be random'),
  ACCESS_KEY: hex64,
  PLIMSOLL_DEMO: z.enum(['0', '1']).default('0'),
  PLIMSOLL_DEMO_FILE: z.string().optional(),
  PLIMSOLL_DIST_DIR: z.string().min(1).default('.next'),
  PLIMSOLL_PROCESSES: z
    .string()
    .regex(/^[1-8]$/, 'must be 1 to 8')
    .default('1'),
  PLIMSOLL_WORKER: z.enum(['0', '1']).default('1'),
  PLIMSOLL_BUILD: z.string().min(1).optional(),
  TRUSTED_PROXY_HOPS: z.string().regex(/^\d$/).default('0'),
  NEXTAUTH_URL: z.string().optional(),
  // Either makes next-auth believe the Host header of a request.
  AUTH_TRUST_HOST: z.undefined({ message: 'must not be set' }).optional(),
  VERCEL: z.undefined({ message: 'must not be set' }).optional(),
});

export type Env = {
  databaseUrl: string;
  /** False behind a pooler that does not carry prepared statements from one transaction to the next. */
  preparesStatements: boolean;
  appOrigin: string;
  sessionSecret: string;
  accessKey: string;
  isDemo: boolean;
  /** Where the demo accounts are written down; null outside evaluation mode. */
  demoFile: string | null;
  /** False only for the evaluation mode on the loopback address: browsers refuse `__Host-` cookies over plain http. */
  usesHttps: boolean;
  trustedProxyHops: number;
  /** Where this build lies. */
  buildFolder: string;
  /** How many processes serve together: they share the connections of one. */
  processes: number;
  /** Names the built product: what one has worked out is not taken for the work of another. Null where code may change under way: nothing is kept then. */
  build: string | null;
  /** Whether this process does the work in the background too. */
  hasWorker: boolean;
};

const isLoopback = (host: string) => host === '127.0.0.1' || host === 'localhost' || host === '[::1]';

/** Reads and checks the settings; throws one sentence per fault. Values are never part of the message. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = environment.safeParse(source);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`These settings are missing or wrong: ${faults.join('; ')}.`);
  }
  const values = result.data;
  const url = new URL(values.APP_URL);
  const usesHttps = url.protocol === 'https:';
  const isDemo = values.PLIMSOLL_DEMO === '1';
  if (values.NEXTAUTH_URL !== undefined && originOf(values.NEXTAUTH_URL) !== url.origin) {
    throw new Error('NEXTAUTH_URL must be the same address as APP_URL, or be left out.');
  }
  if (!usesHttps && !(isDemo && isLoopback(url.hostname))) {
    throw new Error('APP_URL must begin with https:// (only the demo on the loopback address may use http).');
  }
  if (isDemo && !isLoopback(url.hostname)) {
    throw new Error(
      'The demo clinic is for this machine only: use a loopback APP_URL, or set PLIMSOLL_DEMO=0.',
    );
  }
  return {
    databaseUrl: values.DATABASE_URL,
    preparesStatements: values.DATABASE_PREPARES === '1',
    appOrigin: url.origin,
    sessionSecret: values.NEXTAUTH_SECRET,
    accessKey: values.ACCESS_KEY,
    isDemo,
    demoFile: isDemo ? (values.PLIMSOLL_DEMO_FILE ?? null) : null,
    usesHttps,
    trustedProxyHops: Number(values.TRUSTED_PROXY_HOPS),
    buildFolder: values.PLIMSOLL_DIST_DIR,
    processes: Number(values.PLIMSOLL_PROCESSES),
    build: values.PLIMSOLL_BUILD ?? null,
    hasWorker: values.PLIMSOLL_WORKER === '1' && values.PLIMSOLL_BUILD !== undefined,
  };
}

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

let cached: Env | null = null;

/** The checked settings of this process. */
export function env(): Env {
  if (cached === null) {
    cached = parseEnv(process.env);
    // next-auth reads its address from here; without it, it would take one from the request or a default.
    process.env['NEXTAUTH_URL'] = cached.appOrigin;
  }
  return cached;
}
