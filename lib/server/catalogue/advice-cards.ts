import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { type AdviceCard, adviceCard } from '@/lib/schemas/catalogue';

let cards: readonly AdviceCard[] | undefined;

/** The advice cards of the catalogue (LB-8), read once per process. Refuses a file that is none by throwing. */
export function loadAdviceCards(): readonly AdviceCard[] {
  cards ??= adviceCard
    .array()
    .parse(JSON.parse(readFileSync(join(cwd(), 'prisma', 'catalogue', 'advice-cards.json'), 'utf8')));
  return cards;
}
