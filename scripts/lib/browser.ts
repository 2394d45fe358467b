import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Fault } from './fault.ts';
import { isRoot } from './folders.ts';
import { runNode, runProgram } from './run-process.ts';
import { programOf } from './static-checks.ts';
import type { Progress } from './steps.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser for the journeys: the one named by PLAYWRIGHT_CHROMIUM, Playwright's own, or the system's; installed when there is none. */
export async function findBrowser(progress: Progress): Promise<string> {
  const named = process.env['PLAYWRIGHT_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw new Fault(`PLAYWRIGHT_CHROMIUM names ${named}, which cannot be run: correct it, or leave it out.`);
  }
  return installed() ?? (await install(progress)) ?? refuse();
}

const installed = (): string | null => [chromium.executablePath(), ...onPath()].find(canRun) ?? null;

const onPath = (): string[] =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function install(progress: Progress): Promise<string | null> {
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update'], { env, progress });
    // Another installation that holds the lock is waited for.
    await runProgram('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', 'chromium'], {
      env,
      progress,
    });
    const found = installed();
    if (found !== null) return found;
  }
  await runNode([programOf('@playwright/test', 'playwright'), 'install', 'chromium'], { progress });
  return installed();
}

function refuse(): never {
  throw new Fault(
    'The journeys need a browser: install Chromium (on Debian: apt-get install chromium), or name one in PLAYWRIGHT_CHROMIUM.',
  );
}
