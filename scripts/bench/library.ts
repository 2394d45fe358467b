import { join } from 'node:path';
import { z } from 'zod';
import { serverFlags } from '../lib/app-server.ts';
import { type DatabaseUrls, makeDatabase } from '../lib/database.ts';
import { root } from '../lib/folders.ts';
import { templateDatabase } from '../lib/passing-cluster.ts';
import { lastLines, runNode } from '../lib/run-process.ts';
import { newSecrets } from '../lib/secrets.ts';

const times = { p50Ms: z.number(), p95Ms: z.number(), maxMs: z.number() };
const figures = z.object({
  search: z.object({ exercises: z.number(), searches: z.number(), ...times, slowest: z.string() }),
  figure: z.object({ figures: z.number(), ...times, largestGzipBytes: z.number() }),
});
export type LibraryFigures = z.infer<typeof figures>;

/** What the library must keep: a search of 10 000 exercises, and a strip of a figure. */
export const libraryTargets = { searchP95Ms: 50, stripP95Ms: 2, stripGzipBytes: 6 * 1024 };

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Measures the search and the figures in a process and a database of their own, as the server runs them. */
export async function measureLibrary(urls: DatabaseUrls, origin: string): Promise<LibraryFigures> {
  const name = 'bench_library';
  await makeDatabase(withDatabase(urls.admin, 'postgres'), name, templateDatabase);
  const secrets = newSecrets();
  const env = {
    DATABASE_URL: withDatabase(urls.app, name),
    MIGRATE_DATABASE_URL: withDatabase(urls.migrate, name),
    APP_URL: origin,
    NEXTAUTH_SECRET: secrets.sessionSecret,
    ACCESS_KEY: secrets.accessKey,
    PLIMSOLL_DEMO: '1',
  };
  const script = join(root, 'scripts', 'bench', 'library-run.ts');
  const { code, output } = await runNode(
    [...serverFlags, '--import', 'tsx', '--conditions=react-server', script],
    { env },
  );
  if (code !== 0) throw new Error(`The library could not be measured: ${lastLines(output, 20)}`);
  return figures.parse(JSON.parse(lastLines(output, 1)));
}

/** Two lines for people, and whether every target was kept. */
export function readLibrary({ search, figure }: LibraryFigures): { lines: string[]; isKept: boolean } {
  const { searchP95Ms, stripP95Ms, stripGzipBytes } = libraryTargets;
  return {
    lines: [
      `library search, ${search.exercises} exercises: p50 ${search.p50Ms.toFixed(1)} ms, p95 ${search.p95Ms.toFixed(1)} ms (at most ${searchP95Ms}), slowest ${search.maxMs.toFixed(1)} ms`,
      `figure strip, ${figure.figures} exercises: p50 ${figure.p50Ms.toFixed(2)} ms, p95 ${figure.p95Ms.toFixed(2)} ms (at most ${stripP95Ms}), largest ${figure.largestGzipBytes} bytes gzipped (at most ${stripGzipBytes})`,
    ],
    isKept:
      search.p95Ms <= searchP95Ms && figure.p95Ms <= stripP95Ms && figure.largestGzipBytes <= stripGzipBytes,
  };
}
