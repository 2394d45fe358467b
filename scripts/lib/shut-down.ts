import { explain } from './fault.ts';
import { startedBy } from './started-by.mjs';

const undo: (() => Promise<void> | void)[] = [];
let isStopping = false;

/** Registers what must be stopped or given back when this command ends; the last comes first. */
export function onShutDown(work: () => Promise<void> | void): void {
  undo.push(work);
}

/** Ends the command: whatever runs is stopped in order, then the process goes with this code. */
export async function shutDown(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  let finalCode = code;
  for (const work of undo.splice(0).reverse()) {
    try {
      await work();
    } catch (error) {
      process.stderr.write(`${explain(error)}\n`);
      finalCode = 1;
    }
  }
  process.exit(finalCode);
}

/** Runs a command to its end. Ctrl-C and SIGTERM, however often they come, stop it in order with the code of the moment. */
export async function runCommand(
  work: () => Promise<void>,
  interruptedCode: () => number = () => 130,
): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void shutDown(interruptedCode()));
  if (process.env['npm_lifecycle_event'] !== undefined) followNpm(interruptedCode);
  // Whoever read our lines has gone (`npm start | head`); the database is still to be stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void shutDown(1));
  try {
    await work();
  } catch (error) {
    // A step that was stopped on purpose fails too; that is no news.
    if (!isStopping) process.stderr.write(`\n${explain(error)}\n`);
    await shutDown(1);
  }
}

/** Whoever kills npm means the product: without npm there is no terminal that could stop it. */
function followNpm(code: () => number): void {
  setInterval(() => {
    if (process.ppid !== startedBy) void shutDown(code());
  }, 300).unref();
}
