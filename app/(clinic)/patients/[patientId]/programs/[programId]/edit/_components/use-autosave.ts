'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DraftFault, type ProgramDraft, readDraft, toDraft } from '@/components/program/draft';
import { readProblem } from '@/lib/client/problem';
import { saveDraft, storedFromConflict } from '@/lib/client/program';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import type { ProgramDraftInput } from '@/lib/schemas/program';
import type { StoredProgram } from '@/lib/schemas/program-view';

export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'waiting' | 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'incomplete'; faults: readonly DraftFault[] }
  | { kind: 'failed'; message: string; isSignedOut: boolean; isTemporary: boolean }
  | { kind: 'conflict'; stored: StoredProgram };

/** Where the next save goes on top of. */
type Stamp = { revision: number; basedOn: string | null; versionId: string | null; number: number };
type Sent = { draft: ProgramDraft; input: ProgramDraftInput };
type Options = {
  patientId: string;
  programId: string;
  initial: StoredProgram;
  draft: ProgramDraft;
  /** The clinic's numbers that own limits are measured against. */
  choices: RuleChoices | undefined;
  setDraft: (draft: ProgramDraft) => void;
};

const quietMs = 800;
const retryMs = 5000;

const stampOf = ({ draft, active }: StoredProgram): Stamp => ({
  revision: draft?.revision ?? 0,
  basedOn: active?.versionId ?? null,
  versionId: draft?.versionId ?? null,
  number: draft?.number ?? (active?.number ?? 0) + 1,
});

/**
 * Saves the draft a moment after the last change, one request at a time and each on top of the revision before.
 * Nothing typed is dropped: what could not be saved stays on the screen with the reason, is tried again, and the page asks before it closes.
 */
export function useAutosave({ patientId, programId, initial, draft, choices, setDraft }: Options) {
  const [state, setState] = useState<SaveState>({ kind: 'unchanged' });
  const [stamp, setStamp] = useState<Stamp>(() => stampOf(initial));
  const latest = useRef({ draft, stamp });
  const saved = useRef<ProgramDraft | null>(draft);
  /** What got no answer: it is sent again as it was, so that it is done once, and what was typed since goes on top of it. */
  const unanswered = useRef<Sent | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const isConflict = useRef(false);

  const keepStamp = useCallback((next: Stamp) => {
    latest.current.stamp = next;
    setStamp(next);
  }, []);

  const sendOne = useCallback(
    async ({ draft: sent, input }: Sent): Promise<boolean> => {
      setState({ kind: 'saving' });
      try {
        const answer = await saveDraft(programId, input);
        unanswered.current = null;
        saved.current = sent;
        keepStamp({ ...latest.current.stamp, ...answer });
        setState(latest.current.draft === sent ? { kind: 'saved', at: new Date() } : { kind: 'waiting' });
        return true;
      } catch (error) {
        const failure = failureOf(error);
        unanswered.current = failure.kind === 'failed' && failure.isTemporary ? { draft: sent, input } : null;
        setState(failure);
        return false;
      }
    },
    [programId, keepStamp],
  );

  const send = useCallback(async (): Promise<boolean> => {
    if (unanswered.current !== null && !(await sendOne(unanswered.current))) return false;
    const { draft: typed, stamp: from } = latest.current;
    if (typed === saved.current) return true;
    const read = readDraft(typed, { patientId, revision: from.revision, basedOn: from.basedOn }, choices);
    if (read.ok) return sendOne({ draft: typed, input: read.input });
    setState({ kind: 'incomplete', faults: read.faults });
    return false;
  }, [patientId, choices, sendOne]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    while (running.current !== null) await running.current;
    running.current = send();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }, [send]);

  useEffect(() => {
    latest.current.draft = draft;
    if (draft === saved.current) return;
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'waiting' }));
    const timer = setTimeout(() => {
      if (!isConflict.current) void saveNow();
    }, quietMs);
    return () => clearTimeout(timer);
  }, [draft, saveNow]);

  useEffect(() => {
    isConflict.current = state.kind === 'conflict';
    if (state.kind !== 'failed' || !state.isTemporary) return;
    const timer = setTimeout(() => void saveNow(), retryMs);
    return () => clearTimeout(timer);
  }, [state, saveNow]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.draft !== saved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (!isConflict.current) void saveNow();
    };
  }, [saveNow]);

  /** Ends a conflict: ours goes on top of what is stored now, or the stored version takes its place. */
  const resolve = (choice: 'mine' | 'stored', stored: StoredProgram) => {
    isConflict.current = false;
    keepStamp(stampOf(stored));
    const version = stored.draft ?? stored.active;
    if (choice === 'mine' || version === null) {
      saved.current = null;
      void saveNow();
      return;
    }
    const taken = toDraft(version);
    saved.current = taken;
    setDraft(taken);
    setState({ kind: 'saved', at: new Date(version.savedAt) });
  };

  const reportConflict = useCallback((stored: StoredProgram) => setState({ kind: 'conflict', stored }), []);
  /** The revision to publish, once all is saved; null when it could not be. */
  const settle = async (): Promise<number | null> =>
    (await saveNow()) ? latest.current.stamp.revision : null;
  return { state, stamp, saveNow, settle, resolve, reportConflict };
}

function failureOf(error: unknown): SaveState {
  const stored = storedFromConflict(error);
  if (stored !== null) return { kind: 'conflict', stored };
  const { words, code, isTemporary } = readProblem(error, 'something went wrong.');
  return { kind: 'failed', message: words, isSignedOut: code === 'not_signed_in', isTemporary };
}
