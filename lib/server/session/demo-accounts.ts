import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { env } from '@/lib/env';

const demoFile = z.object({
  accounts: z.array(
    z.object({ role: z.string(), name: z.string(), email: z.string(), password: z.string() }),
  ),
});

/** The demo clinic's accounts, for its sign-in page; none when they cannot be read. */
export function readDemoAccounts(): z.infer<typeof demoFile>['accounts'] {
  const path = env().demoFile;
  if (path === null) return [];
  try {
    return demoFile.parse(JSON.parse(readFileSync(path, 'utf8'))).accounts;
  } catch {
    return [];
  }
}
