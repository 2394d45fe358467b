import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { dataFolder, isRoot, makeFolder, root } from './folders.ts';
import { copyPostgres, findPackagedPostgres } from './postgres-binaries.ts';

/** The system user that PostgreSQL runs as when the product is started by root; PostgreSQL refuses to run as root. */
const systemUser = 'plimsoll-db';

/** Null: the database runs as the user who started the product. */
export type DatabaseUser = { uid: number; gid: number } | null;

/** Where the database lives, which programs run it, and as whom. */
export type DatabaseHome = { folder: string; programs: string; user: DatabaseUser };

// Root's checkout often lies where no other user may go (/root, a 0700 home). Then data and programs live here.
const outside = join('/var/lib', `plimsoll-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
const pointer = join(dataFolder, 'database-folder');

/**
 * The home of the lasting database. A place once chosen is kept in `.data/database-folder`, so that data never
 * seem lost because the rights of a folder above have changed since.
 */
export function lastingHome(): DatabaseHome {
  makeFolder(dataFolder);
  const chosen = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  if (!isRoot) {
    if (chosen !== null) {
      throw new Fault(`The database of this checkout belongs to root (${chosen}): run the command as root.`);
    }
    refuseForeignData(join(dataFolder, 'postgres'));
    return { folder: dataFolder, programs: findPackagedPostgres().folder, user: null };
  }
  const folder = chosen ?? dataFolder;
  const user = ownerOf(join(folder, 'postgres')) ?? ensureSystemUser();
  if (chosen !== null) refuseCopiedPointer(chosen);
  if (canEnter(folder, user)) return { folder, programs: reachablePrograms(user), user };
  if (existsSync(join(folder, 'postgres'))) {
    throw new Fault(
      `The user of the database (id ${user.uid}) cannot reach ${folder}: allow passage through the folders above it (chmod o+x).`,
    );
  }
  // A name of its own each time: removing `.data` means to begin anew, also here, but deletes nothing outside the checkout.
  const elsewhere = makeOutside(`data-${randomBytes(4).toString('hex')}`);
  writeFileSync(join(elsewhere, 'checkout'), `${root}\n`);
  writeFileSync(pointer, `${elsewhere}\n`);
  return { folder: elsewhere, programs: reachablePrograms(user), user };
}

/** A home for a database that is thrown away after a test run. */
export function passingHome(base: string): DatabaseHome {
  makeFolder(base);
  if (!isRoot) return { folder: base, programs: findPackagedPostgres().folder, user: null };
  const user = ensureSystemUser();
  const folder = canEnter(base, user) ? base : makeOutside('test');
  return { folder, programs: reachablePrograms(user), user };
}

/** Gives a new folder to the database's user. */
export function giveTo(user: DatabaseUser, path: string): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}

function refuseForeignData(cluster: string): void {
  if (existsSync(cluster) && statSync(cluster).uid !== process.getuid?.()) {
    throw new Fault(
      `The database in ${cluster} belongs to another user: run the command as that user or as root.`,
    );
  }
}

/** A copied checkout carries the pointer of its original; two checkouts on one database would be a trap. */
function refuseCopiedPointer(folder: string): void {
  const marker = join(folder, 'checkout');
  const owner = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : root;
  if (owner === root) return;
  if (existsSync(join(owner, '.data', 'database-folder'))) {
    throw new Fault(
      `The database in ${folder} belongs to the checkout ${owner}: remove the folder .data of this copy to give it a database of its own.`,
    );
  }
  writeFileSync(marker, `${root}\n`);
}

function ownerOf(cluster: string): { uid: number; gid: number } | null {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid };
}

function ensureSystemUser(): { uid: number; gid: number } {
  const known = lookUpSystemUser();
  if (known !== null) return known;
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  const options = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  spawnSync('useradd', [...options, systemUser], { env: { ...process.env, PATH: path } });
  const created = lookUpSystemUser();
  if (created === null) {
    throw new Fault(
      `PostgreSQL cannot run as root, and the system user ${systemUser} could not be made: run "useradd --system ${systemUser}", or start as an ordinary user.`,
    );
  }
  return created;
}

function lookUpSystemUser(): { uid: number; gid: number } | null {
  const number = (flag: string) =>
    Number(spawnSync('id', [flag, systemUser], { encoding: 'utf8' }).stdout.trim() || NaN);
  const [uid, gid] = [number('-u'), number('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

const canEnter = (folder: string, user: { uid: number; gid: number }): boolean =>
  spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;

function reachablePrograms(user: { uid: number; gid: number }): string {
  const packaged = findPackagedPostgres();
  const probe = spawnSync(join(packaged.folder, 'bin', 'initdb'), ['--version'], { ...user, cwd: '/' });
  return probe.status === 0 ? packaged.folder : copyPostgres(packaged, makeOutside('programs'));
}

function makeOutside(name: string): string {
  const folder = join(outside, name);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Fault(
      `PostgreSQL cannot run as root, and the folder ${folder} for its data cannot be made: start the product as an ordinary user.`,
    );
  }
  makeFolder(outside);
  makeFolder(folder);
  return folder;
}
