'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { type DiaryDraft, readDiaryDraft, writeDiaryDraft } from '@/lib/client/diary-store';
import { sendDiary } from '@/lib/client/patient';
import type { ProblemError } from '@/lib/client/problem';
import { useWrite, type Write } from '@/lib/client/use-write';
import type { LoadUnit } from '@/lib/domain/number/units';
import { countChanges, diaryChanges } from '@/lib/domain/log/diary-changes';
import { movedCells } from '@/lib/domain/log/diary-read';
import { diarySheet, storedSheetCells } from '@/lib/domain/log/diary-days';
import type { DiaryGrid } from '@/lib/domain/log/diary-grid';
import { diaryItems } from '@/lib/domain/log/diary-items';
import type { DiaryWeek } from '@/lib/server/data/diary/diary-view';

export type DiaryProps = { draftName: string; patientId: string; loadUnit: LoadUnit; week: DiaryWeek };
export type SaveState = { kind: 'idle' | 'saving' | 'saved' | 'faulty' } | { kind: 'failed'; words: string };

type Sent = { cells: DiaryDraft['cells']; grids: readonly DiaryGrid[] };

const emptyDraft: DiaryDraft = { cells: {}, ids: {} };
const offlineWords = 'No answer came back. Nothing is lost: save again when the connection is there.';

/** One week being typed: what is stored, what was typed over it, what Save would send. Kept on this device until it is saved. */
export function useDiary({ draftName, patientId, loadUnit, week }: DiaryProps) {
  const router = useRouter();
  const [draft, setDraft] = useState<DiaryDraft>(() => readDiaryDraft(draftName) ?? emptyDraft);
  const [faulty, setFaulty] = useState<{ kind: 'faulty' } | null>(null);
  const [seen, setSeen] = useState(week);
  const [sent, setSent] = useState<Sent | null>(null);
  if (seen !== week) {
    setSeen(week);
    // What was sent is now what is stored; what was typed since stays.
    if (sent !== null) {
      setDraft(typedSince(draft, sent));
      setSent(null);
    }
  }
  useEffect(() => writeDiaryDraft(draftName, draft), [draftName, draft]);
  const sheet = useMemo(() => diarySheet(week.exercises, week.from, loadUnit, week), [week, loadUnit]);
  const stored = useMemo(() => storedSheetCells(sheet, week), [sheet, week]);
  const cells = new Map([...stored, ...Object.entries(draft.cells)]);
  const reading = diaryChanges(sheet, cells, week, week.valid);
  const { changes, mornings, faults } = reading;

  const type = (key: string, text: string) => {
    const { [key]: _, ...others } = draft.cells;
    const isStored = text === (stored.get(key) ?? '');
    setDraft({ ...draft, cells: isStored ? others : { ...others, [key]: text } });
    if (saving.isSending) return;
    saving.clear();
    setFaulty(null);
  };
  const saving = useWrite(
    async () => {
      const ids = { ...draft.ids };
      const idFor = (name: string) => (ids[name] ??= crypto.randomUUID());
      const items = diaryItems(reading, sheet.grids, week.entries, idFor);
      setDraft({ ...draft, ids });
      // Before the request: a reload while it runs must send the same ids.
      writeDiaryDraft(draftName, { ...draft, ids });
      await sendDiary({ patientId, programVersionId: week.version.versionId, ...items });
      // The stored week may arrive after a reload: what was sent is not kept for it.
      const saved = { cells: draft.cells, grids: sheet.grids };
      writeDiaryDraft(draftName, typedSince(readDiaryDraft(draftName) ?? emptyDraft, saved));
      setSent(saved);
    },
    {
      onDone: () => router.refresh(),
      onProblem: ({ code }) => code === 'conflict' && router.refresh(),
    },
  );
  const save = () => {
    if (faults.size > 0) setFaulty({ kind: 'faulty' });
    else if (changes.length + mornings.length > 0) void saving.send();
  };
  const state = saving.isSending ? ({ kind: 'saving' } as const) : (faulty ?? stateOf(saving));
  const isUnsaved = Object.keys(draft.cells).length > 0;
  return { sheet, cells, faults, summary: countChanges(reading), isUnsaved, state, type, save };
}

function stateOf({ problem, isDone }: Write<void>): SaveState {
  if (problem !== null) return { kind: 'failed', words: wordsOf(problem) };
  return { kind: isDone ? 'saved' : 'idle' };
}

/** What was typed after these cells were sent, under the keys that its columns have now. */
function typedSince({ cells }: DiaryDraft, { cells: sent, grids }: Sent): DiaryDraft {
  const since = Object.entries(cells).filter(([key, text]) => sent[key] !== text);
  const moved = movedCells(
    grids,
    new Map(Object.entries(sent)),
    since.map(([key]) => key),
  );
  return { cells: Object.fromEntries(since.map(([key, text]) => [moved.get(key) ?? key, text])), ids: {} };
}

function wordsOf({ code, title, words }: ProblemError): string {
  if (code === 'offline') return offlineWords;
  return code === 'conflict'
    ? `${title} What is stored is shown now; look it over and save again to correct it.`
    : words;
}
