import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useCurrentDatabase } from './current-database.ts';
import { Fault } from './fault.ts';
import { root } from './folders.ts';
import { childEnvironment } from './run-process.ts';
import { runCommand, shutDown } from './shut-down.ts';

const usage =
  'npm run memos -- check (is everything that is kept what would be worked out now?) or rebuild (work out anew what is out of date)';

type Deed = 'check' | 'rebuild';

/** `npm run memos -- check | rebuild`: what was worked out for patients and is kept, for every clinic. Ends with 1 where something differs. */
export async function main(): Promise<void> {
  await runCommand(async () => {
    const deed = process.argv[2];
    if (deed !== 'check' && deed !== 'rebuild') throw new Fault(`The command is: ${usage}`);
    await shutDown((await goThroughMemos(deed, await useCurrentDatabase(), '.next')) ? 0 : 1);
  });
}

/** Checks or rebuilds what one built product keeps in the database of these settings; whether all of it is right. */
export async function goThroughMemos(
  deed: Deed,
  env: Record<string, string>,
  buildFolder: string,
): Promise<boolean> {
  const program = [
    '--import',
    'tsx',
    '--conditions=react-server',
    join(root, 'scripts', 'lib', 'go-through-memos.ts'),
  ];
  const child = spawn(process.execPath, [...program, deed], {
    cwd: root,
    env: { ...childEnvironment(env), PLIMSOLL_BUILD: buildId(buildFolder) },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** Memos are those of one built product. */
function buildId(folder: string): string {
  try {
    return readFileSync(join(root, folder, 'BUILD_ID'), 'utf8').trim();
  } catch {
    throw new Fault('Nothing is built yet, so nothing is kept: start the product once.');
  }
}
