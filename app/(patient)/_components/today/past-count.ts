import type { PastCount } from '@/lib/client/past-day';
import type { PastWords } from '@/lib/domain/messages/patient-past';

const kinds = ['done', 'partly', 'stopped', 'skipped', 'nothing'] as const;

/** What a day came to, in one line: "2 done, 1 not noted". */
export const countWords = (count: PastCount, words: PastWords): string =>
  kinds.flatMap((kind) => (count[kind] > 0 ? [words[kind](count[kind])] : [])).join(', ');
