import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noteHolder, readHolder, takeFolder } from './folder-lock.mjs';
import './started-by.mjs';

// What every command needs before any package can be imported: the packages themselves and the database client.
// Nothing but Node is used here.

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const at = (...names) => join(root, ...names);
const packagesStamp = at('node_modules', '.plimsoll-packages');
const clientStamp = at('lib', 'server', 'generated', '.stamp');
const dataFolder = at('.data');
/** Under this name the folder remembers the program that works for the command holding `install`. */
const worker = 'install-worker';

/** Installs packages and generates the database client where they are missing or old, then runs a module's `main`. */
export async function runPrepared(module) {
  try {
    await underLock(async () => {
      await ensurePackages();
      await ensureClient();
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Sentence ? error.message : error.stack}\n`);
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import(module);
  await main();
}

class Sentence extends Error {}

async function ensurePackages() {
  if (packagesAreComplete()) return;
  if (readHolder(dataFolder, 'start') !== null && existsSync(at('node_modules'))) {
    throw new Sentence(
      'The packages have changed while Plimsoll runs from this folder: stop it first, then run the command again.',
    );
  }
  // npm removes the old packages first; if it is stopped there, nothing may say that they are complete.
  rmSync(packagesStamp, { force: true });
  rmSync(at('node_modules', '.package-lock.json'), { force: true });
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const options = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--loglevel=error'];
  const { code, output } = await run('Installing packages', [...npm, ...options], {});
  if (code !== 0 || !packagesAreComplete()) {
    const [, reason] = /npm (?:error|ERR!) code (\S+)/.exec(output) ?? [];
    process.stderr.write(`${output.trim().split('\n').slice(-6).join('\n')}\n`);
    throw new Sentence(
      `npm could not install the packages${reason === undefined ? '' : ` (${reason})`}: see that the npm registry can be reached and the disk has room, then run the command again.`,
    );
  }
}

/** Complete: installed from this lockfile, by us or by hand, and no package's folder is missing. */
function packagesAreComplete() {
  const text = readFileSync(at('package-lock.json'), 'utf8');
  const mark = createHash('sha256').update(`${text}${process.platform}${process.arch}`).digest('hex');
  const wanted = Object.entries(JSON.parse(text).packages).filter(
    ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional,
  );
  if (!wanted.every(([path]) => existsSync(at(path, 'package.json')))) return false;
  if (readText(packagesStamp) === mark) return true;
  const hidden = readText(at('node_modules', '.package-lock.json'));
  if (hidden === null) return false;
  const installed = JSON.parse(hidden).packages;
  if (!wanted.every(([path, entry]) => installed[path]?.version === entry.version)) return false;
  writeFileSync(packagesStamp, mark);
  return true;
}

async function ensureClient() {
  const schema = at('prisma', 'schema');
  const hash = createHash('sha256').update(readFileSync(at('node_modules', 'prisma', 'package.json')));
  for (const name of readdirSync(schema).sort()) hash.update(name).update(readFileSync(join(schema, name)));
  const mark = hash.digest('hex');
  if (readText(clientStamp) === mark) return;
  // Generating needs no schema engine, but Prisma would download one unless it is told of a program that exists.
  const environment = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const prisma = at('node_modules', 'prisma', 'build', 'index.js');
  const { code, output } = await run(
    'Generating the database client',
    [process.execPath, prisma, 'generate'],
    environment,
  );
  if (code !== 0) throw new Sentence(`The database client could not be generated:\n${output.trim()}`);
  writeFileSync(clientStamp, mark);
}

/** One command at a time installs; the others wait for it. */
async function underLock(work) {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    writeFileSync(at('.data', '.probe'), '');
    rmSync(at('.data', '.probe'));
  } catch (error) {
    if (error.code === 'ENOSPC') throw new Sentence('The disk is full: make room and run the command again.');
    throw new Sentence(
      `The folder ${root} cannot be written by the user ${userInfo().username}: give it to this user (chown -R) or run the command as its owner.`,
    );
  }
  let lock = takeFolder(dataFolder, 'install');
  if (!('release' in lock))
    process.stdout.write(`Waiting for process ${lock.pid}, which is installing packages here\n`);
  while (!('release' in lock)) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    lock = takeFolder(dataFolder, 'install');
  }
  const { release } = lock;
  process.once('exit', release);
  try {
    await endOrphan();
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** A command that was killed leaves its npm running, which would go on writing where this one does. */
async function endOrphan() {
  for (
    let orphan = readHolder(dataFolder, worker);
    orphan !== null;
    orphan = readHolder(dataFolder, worker)
  ) {
    process.kill(orphan.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Runs a program and prints one line for it, with a sign of life every 15 seconds. */
function run(title, [program, ...options], environment) {
  const startedMs = performance.now();
  const time = () => `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
  const timer = setInterval(() => process.stdout.write(`${title} … ${time()}\n`), 15_000);
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid !== undefined) noteHolder(dataFolder, worker, child.pid);
    let output = '';
    const stop = (signal) => {
      child.kill(signal);
      child.once('close', () => process.exit(130));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => {
      clearInterval(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      process.stdout.write(
        code === 0 ? `${title.padEnd(44)} ${time().padStart(8)}\n` : `${title} failed after ${time()}\n`,
      );
      resolve({ code, output });
    });
  });
}
