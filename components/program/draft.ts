import { offeredGoals } from '@/lib/domain/program/default-dose';
import { newPrescription, usualDose } from '@/lib/domain/program/new-prescription';
import { sideOnRecord } from '@/lib/domain/program/sides';
import { findLoadJump, type LoadJump } from '@/lib/domain/program/load-jump';
import { ownRuleProblems } from '@/lib/domain/progression/rule-card/own-rule-check';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import { goals, type Goal } from '@/lib/domain/dosage/goals';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { ownRules, type ProgramDraftInput, programDraftInput } from '@/lib/schemas/program';
import type { PrescriptionView, VersionView } from '@/lib/schemas/program-view';
import { type DoseDraft, type DoseFault, faultLabel, readDose, toDoseDraft } from './dose-draft';

/** One prescription in the builder; the lineage is who it is through all versions. */
export type DraftItem = { exercise: ExerciseCard; dose: DoseDraft };

/** The whole program as it stands in the builder. */
export type ProgramDraft = Pick<
  VersionView,
  'title' | 'painModel' | 'patientNote' | 'clinicianNote' | 'validUntil' | 'phases'
> & { items: readonly DraftItem[] };

export const keyOf = (item: DraftItem): string => item.dose.lineageId;

/** The builder's program from a stored version. A side that an exercise cannot have is not taken along. */
export function toDraft(version: VersionView): ProgramDraft {
  const { title, painModel, patientNote, clinicianNote, validUntil, phases, prescriptions } = version;
  return {
    title,
    painModel,
    patientNote,
    clinicianNote,
    validUntil,
    phases,
    items: prescriptions.map(toItem),
  };
}

function toItem(view: PrescriptionView): DraftItem {
  const { exercise, prescriptionId: _, ...dose } = view;
  return {
    exercise,
    dose: { ...toDoseDraft(dose), side: sideOnRecord(exercise.laterality, dose.side) },
  };
}

const isGoal = (value: string): value is Goal => goals.some((goal) => goal === value);
export const goalOf = ({ exercise, dose }: DraftItem): Goal =>
  isGoal(dose.goal) ? dose.goal : (offeredGoals(exercise)[0] ?? 'strength');

/** A new prescription with the default dose of its usual goal. One-sided work leaves the side open: it has no default (H-2). */
export function newItem(exercise: ExerciseCard, context: LoadContext, lineageId: string): DraftItem {
  const goal = offeredGoals(exercise)[0] ?? 'strength';
  const dose = usualDose(exercise, context, goal);
  return { exercise, dose: toDoseDraft(newPrescription(exercise, { lineageId, phase: 0, goal, dose })) };
}

/** The default dose of another goal in the same prescription; side, load and note stay. */
export const withGoal = (item: DraftItem, context: LoadContext, goal: Goal): DraftItem => ({
  ...item,
  dose: { ...item.dose, ...usualDose(item.exercise, context, goal), goal },
});

/** Puts a prescription one place up or down; at the ends nothing happens. */
export function moveItem(items: readonly DraftItem[], key: string, step: 1 | -1): readonly DraftItem[] {
  const from = items.findIndex((item) => keyOf(item) === key);
  const moved = items[from];
  const other = items[from + step];
  if (moved === undefined || other === undefined) return items;
  return items.map((item, index) => (index === from ? other : index === from + step ? moved : item));
}

export type DraftFault = DoseFault & { key: string | null; name: string; label: string };

const programFields = [
  { path: 'title', label: 'title' },
  { path: 'patientNote', label: 'note to the patient' },
  { path: 'clinicianNote', label: 'note for clinicians' },
  { path: 'validUntil', label: 'valid until' },
  { path: 'phases', label: 'phases' },
] as const;

type OwnRuleLimits = { painModel: ProgramDraft['painModel']; choices: RuleChoices | undefined };

/** What is wrong with the own limits of a prescription, in themselves or against its program and the clinic. */
export function ownRuleFaults(
  { exercise: { pattern }, dose }: DraftItem,
  { painModel, choices }: OwnRuleLimits,
): DoseFault[] {
  const read = ownRules.nullable().safeParse(dose.ownRules);
  const found = read.success
    ? ownRuleProblems(read.data, { painModel, choices, pattern }).map(({ id, message }) => ({
        path: [id],
        message,
      }))
    : read.error.issues;
  return found.map(({ path, message }) => ({ path: ['ownRules', ...path].join('.'), message }));
}

/** The draft as it is sent, or everything in it that cannot be read yet; `choices` are those of the clinic. */
export function readDraft(
  draft: ProgramDraft,
  stamp: Pick<ProgramDraftInput, 'patientId' | 'revision' | 'basedOn'>,
  choices?: RuleChoices,
): { ok: true; input: ProgramDraftInput } | { ok: false; faults: DraftFault[] } {
  const { items, ...rest } = draft;
  const faults: DraftFault[] = programFields.flatMap(({ path, label }) => {
    const issue = programDraftInput.shape[path].safeParse(draft[path]).error?.issues[0];
    return issue === undefined ? [] : [{ key: null, name: 'Program', path, label, message: issue.message }];
  });
  const prescriptions = items.flatMap((item) => {
    const read = readDose(item.dose);
    const found = read.ok ? ownRuleFaults(item, { painModel: draft.painModel, choices }) : read.faults;
    if (read.ok && found.length === 0) return [read.dose];
    const name = item.exercise.names.en;
    faults.push(
      ...found.map((fault) => ({ ...fault, key: keyOf(item), name, label: faultLabel(fault.path) })),
    );
    return [];
  });
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, input: { ...stamp, ...rest, prescriptions } };
}

/** The load jump of a prescription against the last active load, unless this very load was confirmed (H-4). */
export function openJump(
  item: DraftItem,
  active: VersionView | null,
  confirmed: Readonly<Record<string, string>>,
): LoadJump | null {
  const last = active?.prescriptions.find((one) => one.lineageId === item.dose.lineageId)?.load ?? null;
  const jump = findLoadJump(last, item.dose.load);
  return jump !== null && confirmed[keyOf(item)] === loadKey(jump) ? null : jump;
}

/** Names one load exactly: a confirmation holds for this number and unit only. */
export const loadKey = ({ next }: LoadJump): string => `${next.value} ${next.unit}`;
