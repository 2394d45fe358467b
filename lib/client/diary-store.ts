'use client';
import { z } from 'zod';
import { diaryDraftPrefix } from '@/lib/client/drop-diary-drafts';

/** What was typed and not saved: changed cells by key, and the ids already given to what they make. */
const storedDraft = z.strictObject({
  cells: z.record(z.string(), z.string().max(100)),
  ids: z.record(z.string(), z.uuid()),
});
export type DiaryDraft = z.infer<typeof storedDraft>;

const keyOf = (name: string) => `${diaryDraftPrefix}${name}`;

/** The unsaved week of this name (who types, patient, version, first day); null when there is none. */
export function readDiaryDraft(name: string): DiaryDraft | null {
  try {
    const parsed = storedDraft.safeParse(JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed for a reload. */
export function writeDiaryDraft(name: string, draft: DiaryDraft): void {
  try {
    if (Object.keys(draft.cells).length === 0) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // A device that cannot store goes on without; Save still sends everything.
  }
}
