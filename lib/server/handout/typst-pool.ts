import 'server-only';
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { cwd } from 'node:process';
import { AppError } from '@/lib/errors';
import { type FontSet, fontPaths } from '@/lib/server/handout/fonts';

export type TypstJob = { fonts: FontSet; template: string; inputs: Record<string, string> };
type Answer = { ok: true; pdf: Uint8Array } | { ok: false; message: string };
type Waiting = { job: TypstJob; resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void };
type Renderer = { child: ChildProcess; fonts: FontSet; renders: number };

const maxRenderers = 2;
/** Jobs kept in line; each holds a whole handout in memory. */
export const maxWaiting = 20;
const timeoutMilliseconds = 20_000;
/** A renderer is replaced after this many renders, so that no leak in native code can grow without end. */
const maxRendersEach = 1_000;

const waiting: Waiting[] = [];
const idle: Renderer[] = [];
let busyCount = 0;

function startRenderer(fonts: FontSet): Renderer {
  const program = path.join(/* turbopackIgnore: true */ cwd(), 'lib/server/handout/typst-process.mjs');
  const child = fork(program, fontPaths(fonts), {
    cwd: cwd(),
    // No settings, no secrets, no debugger flags of the server.
    env: { NODE_ENV: 'production' },
    // What a render leaves behind is swept up soon: without this it piles up to twice the memory before it is looked at.
    execArgv: ['--max-semi-space-size=1'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const forget = () => {
    const index = idle.findIndex((renderer) => renderer.child === child);
    if (index >= 0) idle.splice(index, 1);
  };
  child.on('exit', forget).on('error', forget);
  return { child, fonts, renders: 0 };
}

/** An idle renderer must not keep the server from ending. */
function letGo({ child }: Renderer): void {
  child.unref();
  child.channel?.unref();
}

function hold({ child }: Renderer): void {
  child.ref();
  child.channel?.ref();
}

function renderWith(renderer: Renderer, job: TypstJob): Promise<Uint8Array> {
  const { child } = renderer;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(() => reject(new Error(`handout not rendered within ${timeoutMilliseconds} ms`)));
    }, timeoutMilliseconds);
    const onMessage = (message: unknown) => {
      const answer = readAnswer(message);
      settle(() =>
        answer.ok ? resolve(answer.pdf) : reject(new Error(`handout not rendered: ${answer.message}`)),
      );
    };
    const onEnd = () => settle(() => reject(new Error('handout renderer ended before it answered')));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      finish();
    };
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    child.send(job, (error) => {
      if (error !== null) onEnd();
    });
  });
}

function readAnswer(message: unknown): Answer {
  if (typeof message === 'object' && message !== null) {
    if ('pdf' in message && message.pdf instanceof Uint8Array) return { ok: true, pdf: message.pdf };
    if ('message' in message && typeof message.message === 'string')
      return { ok: false, message: message.message };
  }
  return { ok: false, message: 'unreadable answer' };
}

/** One that waits and has the fonts; one without them makes room for another. */
function takeIdle(fonts: FontSet): Renderer | undefined {
  const place = idle.findIndex((renderer) => fonts === 'usual' || renderer.fonts === 'all');
  if (place >= 0) return idle.splice(place, 1)[0];
  idle.pop()?.child.disconnect();
  return undefined;
}

async function serveNext(): Promise<void> {
  const next = waiting.shift();
  if (next === undefined) return;
  busyCount += 1;
  const renderer = takeIdle(next.job.fonts) ?? startRenderer(next.job.fonts);
  hold(renderer);
  try {
    next.resolve(await renderWith(renderer, next.job));
  } catch (error) {
    next.reject(error instanceof Error ? error : new Error(String(error)));
  }
  busyCount -= 1;
  renderer.renders += 1;
  letGo(renderer);
  const isUsable = renderer.child.connected && !renderer.child.killed;
  if (isUsable && renderer.renders < maxRendersEach) idle.push(renderer);
  else if (isUsable) renderer.child.disconnect();
  startWaiting();
}

function startWaiting(): void {
  while (busyCount < maxRenderers && waiting.length > 0) void serveNext();
}

/**
 * Renders one document to PDF/UA-1 in a process of its own: two at once at most, each given 20 s and then killed. Refuses
 * `unavailable`, with a time to come back, when twenty are waiting already.
 */
export function renderTypst(job: TypstJob): Promise<Uint8Array> {
  if (waiting.length >= maxWaiting)
    return Promise.reject(
      new AppError('unavailable', {
        userMessage: 'Many handouts are being made just now. Try again in a few seconds.',
        retryAfterSeconds: 5,
      }),
    );
  return new Promise((resolve, reject) => {
    waiting.push({ job, resolve, reject });
    startWaiting();
  });
}
