import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import type { Routine } from '@/lib/domain/handout/find-routine';
import { catalogueRoutine } from '@/lib/schemas/catalogue';

let routines: readonly Routine[] | undefined;

/** The routines of the catalogue (LB-7), read once per process. Refuses a file that is none by throwing. */
export function loadRoutines(): readonly Routine[] {
  routines ??= catalogueRoutine
    .array()
    .parse(JSON.parse(readFileSync(join(cwd(), 'prisma', 'catalogue', 'routines.json'), 'utf8')));
  return routines;
}
