import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from './fault.ts';
import { root } from './folders.ts';
import { lastLines, runNode } from './run-process.ts';
import { readJson, writeDurably } from './secrets.ts';
import { type Progress, say } from './steps.ts';

const demo = z.object({
  accounts: z.array(
    z.looseObject({ role: z.string(), name: z.string(), email: z.string(), password: z.string() }),
  ),
  patients: z.array(z.looseObject({ name: z.string(), birthDate: z.string(), link: z.string() })),
});

/** Who can sign in to the demo clinic, and the patients' links. */
export type Demo = z.infer<typeof demo>;

/** Brings the library up to date and, when asked for and nobody is there yet, makes the demo clinic. */
export async function runSeed(
  env: Record<string, string>,
  migrateUrl: string,
  file: string,
  progress: Progress,
): Promise<void> {
  const seed = ['--import', 'tsx', '--conditions=react-server', join(root, 'prisma', 'seed.ts')];
  const settings = { ...env, MIGRATE_DATABASE_URL: migrateUrl, PLIMSOLL_DEMO_FILE: file };
  const { code, output } = await runNode(seed, { env: settings, progress });
  if (code !== 0) {
    process.stderr.write(`${lastLines(output, 30)}\n`);
    throw new Fault('The database could not be filled: the lines above say why.');
  }
}

/** Reads who can sign in; the patients' links are led to the address of this start. */
export function readDemo(file: string, origin: string): Demo | null {
  if (!existsSync(file)) return null;
  const parsed = demo.safeParse(readJson(file));
  if (!parsed.success)
    throw new Fault(`The file ${file} is damaged: remove it and sign in with an account that you know.`);
  const current = parsed.data;
  for (const patient of current.patients) {
    const { pathname, search, hash } = new URL(patient.link);
    patient.link = `${origin}${pathname}${search}${hash}`;
  }
  writeDurably(file, `${JSON.stringify(current, null, 2)}\n`);
  return current;
}

export function showDemo({ accounts, patients }: Demo, file: string): void {
  say('\nSign in as');
  for (const { role, email, password } of accounts)
    say(`  ${role.padEnd(18)} ${email.padEnd(34)} ${password}`);
  const [first] = patients;
  if (first !== undefined)
    say(
      `\nA patient's phone: ${first.link}\n  ${first.name}, born ${first.birthDate}; all patients are in ${file}`,
    );
}
