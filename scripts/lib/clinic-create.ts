import { randomInt } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { useCurrentDatabase } from './current-database.ts';
import { Fault } from './fault.ts';
import { root } from './folders.ts';
import { childEnvironment, lastLines } from './run-process.ts';
import { runCommand, shutDown } from './shut-down.ts';
import { say } from './steps.ts';

const usage =
  'npm run clinic:create -- --clinic "Harbour Physiotherapy" --owner "Ana Ruiz" --email ana@example.org [--password-stdin] [--time-zone Europe/Madrid] [--locale es] [--paper a4|letter]';

const answer = z.union([z.object({ clinicId: z.string() }), z.object({ faults: z.array(z.string()) })]);

/** `npm run clinic:create`: the first owner of a real clinic. Asks for what the flags leave out; makes a password when none is given. */
export async function main(): Promise<void> {
  await runCommand(async () => {
    const flags = readFlags();
    const password = flags['password-stdin'] === true ? await readLine() : makePassword();
    const input = {
      clinicName: flags.clinic ?? (await ask('Name of the clinic: ')),
      ownerName: flags.owner ?? (await ask('Name of its owner: ')),
      ownerEmail: flags.email ?? (await ask("The owner's e-mail address: ")),
      password,
      locale: flags.locale ?? 'en',
      timeZone: flags['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      paperSize: flags.paper ?? 'a4',
    };
    const env = await useCurrentDatabase();
    const program = [
      '--import',
      'tsx',
      '--conditions=react-server',
      join(root, 'scripts', 'lib', 'make-clinic.ts'),
    ];
    const made = spawnSync(process.execPath, program, {
      cwd: root,
      env: childEnvironment(env),
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
    const result = answer.safeParse(parseLast(made.stdout)).data;
    if (result === undefined) throw new Fault(`The clinic could not be made: ${lastLines(made.stderr, 5)}`);
    if ('faults' in result) throw new Fault(result.faults.join(' '));
    say(
      `The clinic ${input.clinicName} is made. Its owner signs in at ${env['APP_URL'] ?? ''}/sign-in as ${input.ownerEmail}.`,
    );
    if (flags['password-stdin'] !== true) say(`Password, shown this once: ${password}`);
    await shutDown(0);
  });
}

function readFlags() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        ...{ clinic: text, owner: text, email: text, locale: text, paper: text, 'time-zone': text },
        'password-stdin': { type: 'boolean' },
      },
    });
    return values;
  } catch {
    throw new Fault(`The command is: ${usage}`);
  }
}

async function ask(question: string): Promise<string> {
  if (process.stdin.isTTY !== true) throw new Fault(`Say who the clinic is for: ${usage}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

async function readLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new Fault('The password was to come on standard input, which is empty.');
}

/** 24 letters and digits that are not mistaken for each other: about 118 bits. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const word = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
  return [word(), word(), word(), word()].join('-');
}

function parseLast(output: string): unknown {
  try {
    return JSON.parse(lastLines(output, 1));
  } catch {
    return null;
  }
}
