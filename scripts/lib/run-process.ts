import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { root } from './folders.ts';
import { onShutDown } from './shut-down.ts';
import type { Progress } from './steps.ts';

export type Outcome = { code: number; output: string };

type Options = { env?: Record<string, string>; progress?: Progress; logPath?: string; isShown?: boolean };

/** This process's settings with others laid over them. */
export function childEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const plain = process.stdout.isTTY === true ? {} : { NO_COLOR: '1' };
  return { ...process.env, ...plain, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...extra };
}

/** Runs a Node program to its end and keeps what it said; its latest line is shown as progress. */
export const runNode = (args: readonly string[], options: Options = {}): Promise<Outcome> =>
  runProgram(process.execPath, args, options);

/** Runs any program to its end, in the same way. */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = {}, progress, logPath, isShown = false }: Options = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: childEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    onShutDown(async () => {
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    });
    if (logPath !== undefined) writeFileSync(logPath, '', { mode: 0o600 });
    let output = '';
    const take = (text: string) => {
      output += text;
      if (isShown) process.stdout.write(text);
      if (logPath !== undefined) appendFileSync(logPath, text);
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      take(text);
      const line = lastLines(stripVTControlCharacters(text), 1).trim();
      if (line !== '') progress?.(line);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

export const lastLines = (text: string, count: number): string =>
  text.trim().split('\n').slice(-count).join('\n');
