import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DatabaseHome, giveTo } from './database-home.ts';
import { Fault } from './fault.ts';
import { freePort } from './free-port.ts';
import { cleanEnvironment, clusterOf, identity, lastLine } from './postgres-files.ts';
import { isAlive, workingFolder } from './process-identity.mjs';
import type { Progress } from './steps.ts';

/** A running PostgreSQL on the loopback address. */
export type RunningPostgres = {
  port: number;
  /** SIGINT (as usual) ends sessions and writes everything; SIGQUIT stops at once, as a crash would. */
  stop: (signal?: 'SIGINT' | 'SIGQUIT') => Promise<void>;
};

const startWithinMs = 120_000;
const stopWithinMs = 30_000;
const largestLogBytes = 5_000_000;

/** Starts PostgreSQL, after clearing away whatever an earlier, killed run left: its server, its pid file. */
export async function startPostgres(
  home: DatabaseHome,
  { isLasting, progress, port: fixedPort }: { isLasting: boolean; progress?: Progress; port?: number },
): Promise<RunningPostgres> {
  await stopLeftOver(home);
  for (let attempt = 1; ; attempt++) {
    const port = fixedPort ?? (await freePort());
    const { pid, failure } = await launch(home, port, isLasting, progress);
    if (failure === null) return { port, stop: (signal = 'SIGINT') => stopServer(home, pid, signal) };
    // Another program took the port in between, or the killed server's last processes are just going away.
    const passes = /could not create any TCP\/IP sockets|pre-existing shared memory|still running/.test(
      failure,
    );
    if (!passes || attempt === 5) {
      throw new Fault(`PostgreSQL did not start: ${failure} (its log is ${logOf(home)}).`);
    }
    await wait(1_000);
  }
}

const logOf = (home: DatabaseHome) => join(home.folder, 'postgres.log');

async function launch(home: DatabaseHome, port: number, isLasting: boolean, progress?: Progress) {
  const log = logOf(home);
  if (existsSync(log) && statSync(log).size > largestLogBytes) renameSync(log, `${log}.old`);
  const from = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, 'a', 0o600);
  giveTo(home.user, log);
  const settings = { ...serverSettings, ...(isLasting ? {} : passingSettings), port: String(port) };
  const server = spawn(
    join(home.programs, 'bin', 'postgres'),
    [
      '-D',
      clusterOf(home),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A session of its own: Ctrl-C in the terminal must reach the product first, and the database after it.
    { ...identity(home), cwd: '/', env: cleanEnvironment, detached: true, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  let hasEnded = false;
  server.on('exit', () => {
    hasEnded = true;
  });
  server.on('error', () => {
    hasEnded = true;
  });
  server.unref();
  const deadlineMs = performance.now() + startWithinMs;
  while (!hasEnded && performance.now() < deadlineMs) {
    if (server.pid !== undefined && isReady(home, server.pid)) return { pid: server.pid, failure: null };
    progress?.('waiting for the database');
    await wait(20);
  }
  if (!hasEnded) server.kill('SIGINT');
  const said = readFileSync(log, 'utf8').slice(from);
  return {
    pid: 0,
    failure: lastLine(
      said
        .split('\n')
        .filter((line) => /FATAL|PANIC/.test(line))
        .join('\n'),
    ),
  };
}

// Values of patients stay out of the database's log: no statements, no parameters, no failing rows.
const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};
const passingSettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
};

function readPidFile(home: DatabaseHome): string[] {
  try {
    return readFileSync(join(clusterOf(home), 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isReady(home: DatabaseHome, pid: number): boolean {
  const lines = readPidFile(home);
  return Number(lines[0]) === pid && (lines[7] ?? '').trim() === 'ready';
}

/** The port of the server that runs on these files now, whoever started it; null when none does. */
export function runningPort(home: DatabaseHome): number | null {
  const lines = readPidFile(home);
  const pid = Number(lines[0] ?? NaN);
  return Number.isInteger(pid) && servesFrom(home, pid) && isReady(home, pid) ? Number(lines[3]) : null;
}

// PostgreSQL works in its own data folder, which tells it from a stranger with the same number (where /proc exists).
const servesFrom = (home: DatabaseHome, pid: number): boolean =>
  isAlive(pid) && (process.platform !== 'linux' || workingFolder(pid) === realpathSync(clusterOf(home)));

/** Stops a server that outlived its starter. Only called by the holder of the folder, so nobody is using it. */
export async function stopLeftOver(home: DatabaseHome): Promise<void> {
  const pid = Number(readPidFile(home)[0] ?? NaN);
  if (!Number.isInteger(pid)) return;
  if (servesFrom(home, pid)) await stopServer(home, pid);
  // A server that was killed leaves its file. The number may belong to a stranger by now, or to what is left of the killed one, and
  // PostgreSQL would take either for itself.
  const isLeft = Number(readPidFile(home)[0] ?? NaN) === pid && !servesFrom(home, pid);
  if (isLeft && (process.platform === 'linux' || !isAlive(pid)))
    rmSync(join(clusterOf(home), 'postmaster.pid'), { force: true });
}

async function stopServer(
  home: DatabaseHome,
  pid: number,
  first: 'SIGINT' | 'SIGQUIT' = 'SIGINT',
): Promise<void> {
  // SIGINT: end sessions, write everything, stop. SIGQUIT: stop now and recover at the next start.
  for (const signal of [first, 'SIGQUIT'] as const) {
    if (!servesFrom(home, pid)) return;
    process.kill(pid, signal);
    const deadlineMs = performance.now() + stopWithinMs;
    while (servesFrom(home, pid) && performance.now() < deadlineMs) await wait(20);
  }
}
