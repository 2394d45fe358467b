'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { sendDiary } from '@/lib/client/diary';
import { type DiaryDraft, readDiaryDraft, writeDiaryDraft } from '@/lib/client/diary-store';
import { ProblemError } from '@/lib/client/problem';
import type { LoadUnit } from '@/lib/domain/number/units';
import { countChanges, diaryChanges } from '@/lib/domain/log/diary-changes';
import { diaryGrid, storedCells } from '@/lib/domain/log/diary-grid';
import { diaryItems } from '@/lib/domain/log/diary-items';
import type { DiaryWeek } from '@/lib/server/data/diary/diary-view';

export type DiaryProps = { draftName: string; patientId: string; loadUnit: LoadUnit; week: DiaryWeek };
export type SaveState = { kind: 'idle' | 'saving' | 'saved' | 'faulty' } | { kind: 'failed'; words: string };

const emptyDraft: DiaryDraft = { cells: {}, ids: {} };
const offlineWords = 'No answer came back. Nothing is lost: save again when the connection is there.';

/** One week being typed: what is stored, what was typed over it, what Save would send. Kept on this device until it is saved. */
export function useDiary({ draftName, patientId, loadUnit, week }: DiaryProps) {
  const router = useRouter();
  const [draft, setDraft] = useState<DiaryDraft>(() => readDiaryDraft(draftName) ?? emptyDraft);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [seen, setSeen] = useState(week.entries);
  const [sent, setSent] = useState<DiaryDraft['cells'] | null>(null);
  if (seen !== week.entries) {
    setSeen(week.entries);
    // What was sent is now what is stored; what was typed since stays.
    if (sent !== null) {
      setDraft(typedSince(draft, sent));
      setSent(null);
    }
  }
  useEffect(() => writeDiaryDraft(draftName, draft), [draftName, draft]);
  const grids = useMemo(
    () => week.exercises.map((exercise) => diaryGrid(exercise, week.from, loadUnit, week.entries)),
    [week, loadUnit],
  );
  const stored = useMemo(
    () => new Map(grids.flatMap((grid) => [...storedCells(grid, week.entries)])),
    [grids, week.entries],
  );
  const cells = new Map([...stored, ...Object.entries(draft.cells)]);
  const { changes, faults } = diaryChanges(grids, cells, week.entries, week.valid);

  const type = (key: string, text: string) => {
    const { [key]: _, ...others } = draft.cells;
    const isStored = text === (stored.get(key) ?? '');
    setDraft({ ...draft, cells: isStored ? others : { ...others, [key]: text } });
    if (state.kind !== 'saving') setState({ kind: 'idle' });
  };
  const save = async () => {
    if (state.kind === 'saving') return;
    if (faults.size > 0) return setState({ kind: 'faulty' });
    if (changes.length === 0) return;
    const ids = { ...draft.ids };
    const idFor = (name: string) => (ids[name] ??= crypto.randomUUID());
    const items = diaryItems(changes, grids, week.entries, idFor);
    setDraft({ ...draft, ids });
    // Before the request: a reload while it runs must send the same ids.
    writeDiaryDraft(draftName, { ...draft, ids });
    setState({ kind: 'saving' });
    try {
      await sendDiary({ patientId, programVersionId: week.version.versionId, ...items });
      // The stored week may arrive after a reload: what was sent is not kept for it.
      writeDiaryDraft(draftName, typedSince(readDiaryDraft(draftName) ?? emptyDraft, draft.cells));
      setSent(draft.cells);
      setState({ kind: 'saved' });
      router.refresh();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setState({ kind: 'failed', words: error.status === 0 ? offlineWords : wordsOf(error) });
      if (error.code === 'conflict') router.refresh();
    }
  };
  return { grids, cells, faults, summary: countChanges(changes), state, type, save };
}

/** What was typed after these cells were sent. */
const typedSince = ({ cells }: DiaryDraft, sent: DiaryDraft['cells']): DiaryDraft => ({
  cells: Object.fromEntries(Object.entries(cells).filter(([key, text]) => sent[key] !== text)),
  ids: {},
});

function wordsOf(error: ProblemError): string {
  if (error.code === 'conflict')
    return `${error.title} What is stored is shown now; look it over and save again to correct it.`;
  return error.fields[0]?.message ?? error.title;
}
