'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { advisedChange } from '@/components/program/advised-change';
import type { DoseDraft } from '@/components/program/dose-draft';
import { cardId } from '@/components/program/prescription-card';
import {
  type DraftItem,
  keyOf,
  loadKey,
  moveItem,
  newItem,
  type ProgramDraft,
  withGoal,
} from '@/components/program/draft';
import { type SwapReason, swappedItem } from '@/components/program/other-version';
import { canHaveSide } from '@/lib/domain/program/sides';
import type { Side } from '@/lib/domain/dosage/side';
import type { Goal } from '@/lib/domain/dosage/goals';
import type { LoadContext, RecordedTest } from '@/lib/domain/load/load-context';
import type { RecordedTrialSet, TrialPermission } from '@/lib/domain/load/recorded-trial';
import type { LoadJump } from '@/lib/domain/program/load-jump';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';

/** What was taken out, where it stood, and what took its place. */
type Removed = { item: DraftItem; index: number; inPlaceOf: string | null };

/** The program being written, which prescription is looked at, and what was confirmed. */
export function useBuilder(initial: ProgramDraft, initialContext: LoadContext) {
  const [draft, setDraft] = useState(initial);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [editingKey, setEditingKey] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<Readonly<Record<string, string>>>({});
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [repeated, setRepeated] = useState<ExerciseCard | null>(null);
  const [tests, setTests] = useState<readonly RecordedTest[]>([]);
  const [trialSets, setTrialSets] = useState<readonly RecordedTrialSet[]>([]);
  /** Said since the page was opened, by lineage: what may be tried at home; null: no more. */
  const [permitted, setPermitted] = useState<Readonly<Record<string, TrialPermission | null>>>({});
  const [said, setSaid] = useState('');
  const reveal = useReveal();

  const context = useMemo<LoadContext>(
    () => ({
      ...initialContext,
      strengthTests: withoutTwice([...tests, ...initialContext.strengthTests]),
      trialSets: withoutTwiceTold([...trialSets, ...(initialContext.trialSets ?? [])]),
      trialsAtHome: [
        ...(initialContext.trialsAtHome ?? []).filter(({ lineageId }) => permitted[lineageId] === undefined),
        ...Object.values(permitted).filter((one) => one !== null),
      ],
    }),
    [initialContext, tests, trialSets, permitted],
  );
  const selected = draft.items.find((item) => keyOf(item) === selectedKey) ?? draft.items[0] ?? null;

  const setItems = useCallback(
    (change: (items: readonly DraftItem[]) => readonly DraftItem[]) =>
      setDraft((now) => {
        const items = change(now.items);
        return items === now.items ? now : { ...now, items };
      }),
    [],
  );
  const changeItem = (key: string, change: (item: DraftItem) => DraftItem) =>
    setItems((items) => items.map((item) => (keyOf(item) === key ? change(item) : item)));

  const select = (key: string, focus = false) => {
    setSelectedKey(key);
    if (key !== editingKey) setEditingKey(null);
    if (focus) document.getElementById(cardId(key))?.focus({ preventScroll: true });
    reveal(key);
  };

  return {
    draft,
    setDraft,
    context,
    selected,
    editingKey,
    confirmed,
    removed,
    said,
    select,
    changeProgram: (change: Partial<Omit<ProgramDraft, 'items'>>) =>
      setDraft((now) => ({ ...now, ...change })),
    repeated,
    /** Adds an exercise; one that is in the program already is shown instead, and added again only when asked once more. Answers which one it is. */
    add: (exercise: ExerciseCard, isMeant = false): string => {
      const present = draft.items.find((item) => item.exercise.slug === exercise.slug);
      if (present !== undefined && !isMeant) {
        select(keyOf(present));
        setRepeated(exercise);
        setSaid(`${exercise.names.en} is in the program already.`);
        return keyOf(present);
      }
      const item = newItem(exercise, context, crypto.randomUUID());
      setItems((items) => [...items, item]);
      select(keyOf(item));
      setRepeated(null);
      setSaid(`${exercise.names.en} added.${item.dose.side === null ? ' Choose the side.' : ''}`);
      return keyOf(item);
    },
    changeDose: (key: string, change: Partial<DoseDraft>) =>
      changeItem(key, (item) => ({ ...item, dose: { ...item.dose, ...change } })),
    /** The side of the selected prescription, where its exercise has that side at all. */
    chooseSide: (side: Side) => {
      if (selected === null) return;
      const { exercise } = selected;
      reveal(keyOf(selected));
      if (!canHaveSide(exercise.laterality, side)) {
        setSaid(`${exercise.names.en} has no side to choose.`);
        return;
      }
      changeItem(keyOf(selected), (item) => ({ ...item, dose: { ...item.dose, side } }));
    },
    takeAdvice: () => {
      if (selected === null) return;
      reveal(keyOf(selected));
      changeItem(keyOf(selected), (item) => ({
        ...item,
        dose: { ...item.dose, ...advisedChange(item, context) },
      }));
    },
    changeGoal: (key: string, goal: Goal) => changeItem(key, (item) => withGoal(item, context, goal)),
    move: (key: string, step: 1 | -1) => {
      setItems((items) => moveItem(items, key, step));
      reveal(key);
    },
    step: (by: 1 | -1) => {
      const at = draft.items.findIndex((item) => item === selected);
      const next = draft.items[at + by] ?? selected;
      if (next !== null) select(keyOf(next), true);
    },
    toggleEdit: (key: string) => {
      setSelectedKey(key);
      setEditingKey((now) => (now === key ? null : key));
    },
    openEdit: (key: string) => {
      setSelectedKey(key);
      setEditingKey(key);
    },
    /** Another version of an exercise takes its place; the one before can be brought back. */
    swap: (key: string, exercise: ExerciseCard, reason: SwapReason, wasPublished: boolean) => {
      const index = draft.items.findIndex((one) => keyOf(one) === key);
      const item = draft.items[index];
      if (item === undefined) return;
      const next = swappedItem(item, exercise, {
        context,
        reason,
        wasPublished,
        lineageId: crypto.randomUUID(),
      });
      setItems((items) => items.map((one) => (keyOf(one) === key ? next : one)));
      setRemoved({ item, index, inPlaceOf: keyOf(next) });
      setRepeated(null);
      select(keyOf(next), true);
      setSaid(`${exercise.names.en} in place of ${item.exercise.names.en}.`);
    },
    remove: (key: string) => {
      const index = draft.items.findIndex((item) => keyOf(item) === key);
      const item = draft.items[index];
      if (item === undefined) return;
      setRemoved({ item, index, inPlaceOf: null });
      setRepeated(null);
      setItems((items) => items.filter((one) => keyOf(one) !== key));
      const beside = draft.items[index + 1] ?? draft.items[index - 1];
      if (key === selectedKey) setSelectedKey(beside === undefined ? null : keyOf(beside));
      setSaid(`${item.exercise.names.en} taken out.`);
    },
    bringBack: () => {
      if (removed === null) return;
      const { item, index, inPlaceOf } = removed;
      setItems((items) =>
        inPlaceOf === null
          ? items.toSpliced(index, 0, item)
          : items.map((one) => (keyOf(one) === inPlaceOf ? item : one)),
      );
      select(keyOf(removed.item));
      setRemoved(null);
    },
    confirmJump: (key: string, jump: LoadJump) => setConfirmed((now) => ({ ...now, [key]: loadKey(jump) })),
    addTrialSet: (set: RecordedTrialSet) => setTrialSets((now) => [set, ...now]),
    permitTrials: (lineageId: string, permission: TrialPermission | null) =>
      setPermitted((now) => ({ ...now, [lineageId]: permission })),
    addTest: (test: RecordedTest) => setTests((now) => [test, ...now]),
  };
}
export type Builder = ReturnType<typeof useBuilder>;

/** Brings a prescription into view once it stands where it belongs: what is selected, added or acted on is seen. */
function useReveal(): (key: string) => void {
  const [wanted, setWanted] = useState<{ key: string } | null>(null);
  useEffect(() => {
    if (wanted !== null)
      document.getElementById(cardId(wanted.key))?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  return useCallback((key: string) => setWanted({ key }), []);
}

/** A set of a trial that was just done stands on record too, once the page was read anew. */
const withoutTwiceTold = (sets: readonly RecordedTrialSet[]): RecordedTrialSet[] =>
  sets.filter(
    ({ trialId, number }, place) =>
      sets.findIndex((one) => one.trialId === trialId && one.number === number) === place,
  );

/** A test set that was entered here stands among the stored ones too, once the record was read again. */
function withoutTwice(tests: readonly RecordedTest[]): RecordedTest[] {
  const seen = new Set<string>();
  return tests.filter(({ exerciseSlug, side, load, repetitions, effort, performedOn }) => {
    const key = JSON.stringify([
      exerciseSlug,
      side,
      Number(load.value),
      load.unit,
      repetitions,
      effort,
      performedOn,
    ]);
    return !seen.has(key) && seen.add(key);
  });
}
