import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { Fault } from './fault.ts';
import type { ApplyMigrationsInput, DiffParams, SchemaEngine } from '@prisma/schema-engine-wasm';

const require = createRequire(import.meta.url);

type EngineModule = {
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<SchemaEngine> };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let loaded: Promise<EngineModule> | null = null;

/** Prisma's schema engine as WebAssembly: the native one would have to be downloaded from a host that clinics do not reach. */
function loadEngine(): Promise<EngineModule> {
  loaded ??= (async () => {
    const folder = dirname(require.resolve('@prisma/schema-engine-wasm'));
    const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
    const engine: EngineModule = bindings;
    const functions: WebAssembly.ModuleImports = bindings;
    const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
      './schema_engine_bg.js': Object.fromEntries(
        Object.entries(functions).map(([name, value]) => [name, replaceTimer(name, value)]),
      ),
    });
    engine.__wbg_set_wasm(instance.exports);
    const begin = instance.exports['__wbindgen_start'];
    if (typeof begin === 'function') begin();
    return engine;
  })();
  return loaded;
}

// The engine leaves the clock of its ten-second lock limit running, which would hold every command open that long.
const replaceTimer = (name: string, value: WebAssembly.ImportValue): WebAssembly.ImportValue =>
  name.startsWith('__wbg_setTimeout_')
    ? (callback: () => void, delayMs: number) => setTimeout(callback, delayMs).unref()
    : value;

/** Called with each script that the engine runs; gives back the script to run in its place. */
export type ScriptFilter = (script: string) => string;

/** Runs work on an engine and closes its connections afterwards, which the engine itself leaves open. */
async function withEngine<T>(
  url: string,
  filter: ScriptFilter,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const adapters = createRequire(require.resolve('@prisma/adapter-pg'))('@prisma/driver-adapter-utils');
  const factory = new PrismaPg({ connectionString: url, max: 2 });
  const connect = factory.connect.bind(factory);
  // The engine reports where it was, not what PostgreSQL said.
  let cause: unknown = null;
  const opened: Awaited<ReturnType<typeof connect>>[] = [];
  factory.connect = async () => {
    const adapter = await connect();
    // The adapter's own version cuts scripts at every semicolon, which breaks functions and lets a script fail half-done.
    // Sent as one message, PostgreSQL runs the whole script in one transaction.
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(filter(script));
      } catch (error) {
        cause = error;
        throw error;
      }
    };
    opened.push(adapter);
    return adapter;
  };
  const bound = adapters.bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
  try {
    return await work(engine);
  } catch (error) {
    throw cause instanceof Error
      ? new Fault(`The database refuses a migration, and is as it was before it: ${cause.message}.`)
      : error;
  } finally {
    engine.free();
    for (const adapter of opened) await adapter.dispose();
  }
}

const noFilters: ApplyMigrationsInput['filters'] = { externalTables: [], externalEnums: [] };

export function applyWithEngine(
  url: string,
  migrationsList: ApplyMigrationsInput['migrationsList'],
  filter: ScriptFilter,
): Promise<string[]> {
  return withEngine(url, filter, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return applied.appliedMigrationNames;
  });
}

/** The SQL that leads from one schema text to another. The engine wants some database to be there, whatever is in it. */
export function diffWithEngine(url: string, from: DiffParams['from'], to: DiffParams['to']): Promise<string> {
  return withEngine(
    url,
    (script) => script,
    async (engine) => {
      const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: noFilters });
      return stdout ?? '';
    },
  );
}
