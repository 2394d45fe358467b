import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { root } from './folders.ts';
import { lastLines, runNode } from './run-process.ts';
import type { Progress } from './steps.ts';

const sourceFolders = [
  'app',
  'components',
  'lib',
  'messages',
  'prisma/schema',
  'prisma/migrations',
  'prisma/catalogue',
  'public',
];
const sourceFiles =
  /^(package(-lock)?\.json|tsconfig\.json|(next|postcss|tailwind)\.config\..+|proxy\.ts|instrumentation(-client)?\.ts)$/;
const notSource = /\.test\.tsx?$|^lib\/server\/generated\//;

/** Tells whether the sources are those of a build: the content of every file that goes into it, and the place of the checkout. */
export function hashSources(): string {
  const hash = createHash('sha256').update(root);
  for (const path of listSources()) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function listSources(): string[] {
  const nested = sourceFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    );
  const top = readdirSync(root).filter((name) => sourceFiles.test(name));
  return [...top, ...nested].filter((path) => !notSource.test(path)).sort();
}

export function isBuilt(buildFolder: string): boolean {
  const stamp = join(root, buildFolder, 'plimsoll-sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources();
}

/** Builds the product into a folder of the checkout. A build that was broken off has no stamp and is made again. */
export async function build(buildFolder: string, logPath: string, progress: Progress): Promise<void> {
  const stamp = join(root, buildFolder, 'plimsoll-sources');
  const sources = hashSources();
  rmSync(stamp, { force: true });
  const { code, output } = await runNode(
    [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    {
      env: { PLIMSOLL_DIST_DIR: buildFolder },
      logPath,
      progress,
    },
  );
  if (code !== 0) {
    process.stderr.write(`${lastLines(output, 40)}\n`);
    throw new Fault(
      `The product could not be built: the lines above say why, all of them are in ${logPath}.`,
    );
  }
  writeFileSync(stamp, sources);
}
