import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testFolder, root } from './folders.ts';
import { readVitest } from './reports.ts';
import { runNode } from './run-process.ts';
import { type Finding, part } from './tally.ts';

/** The folder of a build for tests: never the one that a running `npm start` serves from. */
export const testBuildFolder = '.test/next';

/** Runs a package's program; where the package says it is. */
export function programOf(packageName: string, program: string): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin[program]);
}

async function passes(args: readonly string[], env: Record<string, string> = {}): Promise<Finding> {
  const { code, output } = await runNode(args, { env: { NODE_ENV: 'test', ...env } });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

export async function checkSources(): Promise<void> {
  await part('format', () => passes([programOf('@biomejs/biome', 'biome'), 'format']));
  await part('lint', () => passes([programOf('oxlint', 'oxlint')]));
  await part('unused code', () => passes([programOf('knip', 'knip'), '--no-progress']));
  await part('code that no screen reaches', () =>
    passes([programOf('knip', 'knip'), '--no-progress', '--production', '--include', 'files,exports']),
  );
  await part('types', checkTypes);
}

/** Checks all types beside those that Next makes for the routes; builds in other folders, perhaps old, are left out. */
async function checkTypes(): Promise<Finding> {
  mkdirSync(testFolder, { recursive: true });
  const made = await passes([programOf('next', 'next'), 'typegen'], { PLIMSOLL_DIST_DIR: testBuildFolder });
  if (made.failed > 0) return made;
  const settings = {
    extends: '../tsconfig.json',
    compilerOptions: { incremental: true, tsBuildInfoFile: './types.tsbuildinfo' },
    include: ['../next-env.d.ts', '../**/*.ts', '../**/*.tsx', './next/types/**/*.ts'],
    exclude: ['../node_modules', '../.next*', '../.data', './next/dev'],
  };
  const path = join(testFolder, 'tsconfig.json');
  writeFileSync(path, JSON.stringify(settings));
  return passes([programOf('typescript', 'tsc'), '--noEmit', '-p', path]);
}

/** Runs tests with Vitest: a project of the main configuration, or another configuration file. */
export function runVitest(title: string, selection: readonly string[]): Promise<Finding> {
  const report = join(testFolder, 'reports', `${title.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const options = [
    'run',
    ...selection,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return part(title, async () => {
    const outcome = await runNode([programOf('vitest', 'vitest'), ...options], {
      env: { NODE_ENV: 'test', CI: 'true' },
    });
    return readVitest(report, outcome);
  });
}
