import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf, Fault } from './fault.ts';
import { root } from './folders.ts';
import { childEnvironment } from './run-process.ts';
import { onShutDown } from './shut-down.ts';

const startWithinMs = 60_000;
const message = z.object({ failure: z.string().optional() });

const portTaken = (port: number) =>
  new Fault(
    `Port ${port} is in use: stop the program that uses it, or choose another one, such as PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
  );

/** Refuses at once when the port is taken, before minutes are spent on the rest. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(refusal(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function refusal(error: Error, port: number, host: string): Error {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return portTaken(port);
    case 'EACCES':
      return new Fault(
        `Port ${port} is reserved for root: choose one above 1023, such as PORT=3000 npm start.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Fault(`This machine has no address ${host}: correct HOST, or leave it out.`);
    default:
      return error;
  }
}

/**
 * In megabytes. Pages and drawings leave much behind that is soon swept up: with more room for it the pauses are fewer. What lives longer
 * is swept up late unless it is told how much there may be.
 */
export const serverFlags = ['--max-semi-space-size=32', '--max-old-space-size=640'] as const;

type ServeOptions = { logPath?: string; onCrash?: () => void };

/** Starts the serving process and returns when it is ready for requests. It drains and stops with the command, or before that when what is returned is called. */
export async function serveApp(
  { port, host }: { port: number; host: string },
  env: Record<string, string>,
  { logPath, onCrash }: ServeOptions,
): Promise<() => Promise<void>> {
  const settings = childEnvironment(env);
  // The product never needs what may change its tables.
  delete settings['MIGRATE_DATABASE_URL'];
  const output = logPath === undefined ? 'inherit' : openSync(logPath, 'w', 0o600);
  const isOne = (settings['PLIMSOLL_PROCESSES'] ?? '1') === '1';
  const child = fork(join(root, 'scripts', isOne ? 'serve.mjs' : 'serve-many.mjs'), {
    cwd: root,
    env: settings,
    execArgv: [...serverFlags],
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  let failure = '';
  child.on('message', (said) => {
    failure = message.safeParse(said).data?.failure ?? failure;
  });
  let isExpectedToEnd = false;
  const stop = async () => {
    isExpectedToEnd = true;
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  onShutDown(stop);
  if (!(await Promise.race([waitUntilReady(port, host), ended.then(() => false)]))) {
    if (failure === 'port') throw portTaken(port);
    throw new Fault(
      `The product did not start: ${failure === '' ? (logPath ?? 'the lines above say why') : failure}.`,
    );
  }
  void ended.then((code) => {
    if (isExpectedToEnd) return;
    process.stderr.write(`The product stopped by itself (code ${code}): run the command again.\n`);
    onCrash?.();
  });
  return stop;
}

async function waitUntilReady(port: number, host: string): Promise<boolean> {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host;
  const deadlineMs = performance.now() + startWithinMs;
  while (performance.now() < deadlineMs) {
    try {
      const answer = await fetch(`http://${address}:${port}/api/health/ready`);
      await answer.body?.cancel();
      if (answer.ok) return true;
    } catch {
      // Nobody listens yet.
    }
    await wait(30);
  }
  return false;
}
