import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { aboveCapWords } from '@/lib/domain/load/load-limits';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { isLoaded } from '@/lib/domain/load/load-advice';
import { burdenSources } from '@/lib/domain/program/burden';
import { changedWords, type SentenceWord } from '@/lib/domain/program/changed-words';
import { mayChoose } from '@/lib/domain/program/compare-versions';
import { ownRuleWords } from '@/lib/domain/progression/rule-card/own-rule-check';
import { judgePrecautions, precautionWords } from '@/lib/domain/safety/settled-precautions';
import type { PrecautionFacts } from '@/lib/domain/safety/precautions';
import type { SafetyNoteView } from '@/lib/schemas/safety';
import type { VersionView } from '@/lib/schemas/program-view';
import { readDose } from './dose-draft';
import { draftBurden } from './draft-burden';
import { type DraftItem, keyOf, type ProgramDraft } from './draft';
import { aboveCapOf, notOwnedWords } from './load-concern';
import { loadText } from './load-text';

type KnownPrecautions = { facts: PrecautionFacts; notes: readonly SafetyNoteView[] };

/** One line to read before publishing, and the prescription that it is about. */
export type Concern = { text: string; key: string | null };

/**
 * What does not hold publishing up and yet should be seen: more than people keep up (the burden meter's own limits), cautions that
 * nobody has marked as seen, loads above the cap with their note, and loads that the patient does not own.
 */
export function concernsOf(
  draft: ProgramDraft,
  active: VersionView | null,
  context: LoadContext,
  precautions: KnownPrecautions,
): Concern[] {
  const burden = draftBurden(draft.items)
    .warnings.filter((warning) => warning !== 'up_and_down')
    .map((warning) => ({ text: burdenSources[warning].words, key: null }));
  return [...burden, ...draft.items.flatMap((item) => concernsAbout(item, active, context, precautions))];
}

function concernsAbout(
  item: DraftItem,
  active: VersionView | null,
  context: LoadContext,
  { facts, notes }: KnownPrecautions,
): Concern[] {
  const { exercise, dose } = item;
  const high = dose.effortTarget?.high ?? null;
  const judged = judgePrecautions(
    exercise,
    {
      lineageId: keyOf(item),
      side: dose.side,
      goal: dose.goal,
      effortHigh: typeof high === 'number' ? high : null,
    },
    facts,
    notes,
  );
  const cautions = judged.ok ? judged.cautions : [];
  const above = aboveCapOf(item, context, active);
  // Without a note it is missing, and stands there.
  const capNote = dose.loadBasis?.aboveCap?.note;
  const texts = [
    cautions.length === 0 ? null : `Caution not seen yet. ${precautionWords(cautions)}.`,
    above === null || capNote === undefined
      ? null
      : `${aboveCapWords(item.dose.load, above, context.loadUnit)} Note: ${capNote}`,
    dose.loadBasis?.aboveLine === undefined
      ? null
      : `More than the line. Note: ${dose.loadBasis.aboveLine.note}`,
    notOwnedWords(item, context),
  ];
  return texts.flatMap((text) =>
    text === null ? [] : [{ text: `${exercise.names.en}: ${text}`, key: keyOf(item) }],
  );
}

/** A prescription as it will be published; words that are not in the version in force are marked. `wasDose` and `wasLoad` only where they differ. */
export type PublishRow = {
  key: string;
  name: SentenceWord[];
  dose: SentenceWord[];
  load: SentenceWord[];
  wasDose: string | null;
  wasLoad: string | null;
};

type Said = { name: string; dose: string; load: string };

/** Every exercise with dose and load, in the order of the program. Nothing is marked in the first version. */
export function publishRows(draft: ProgramDraft, active: VersionView | null): PublishRow[] {
  const before = new Map(active?.prescriptions.map((one) => [one.lineageId, saidOf(one)]));
  return draft.items.map((item) => {
    const key = keyOf(item);
    const now = saidInDraft(item);
    const old = active === null ? now : (before.get(key) ?? { name: '', dose: '', load: '' });
    return {
      key,
      name: changedWords(old.name, now.name),
      dose: changedWords(old.dose, now.dose),
      load: changedWords(old.load, now.load),
      wasDose: before.has(key) && old.dose !== now.dose ? old.dose : null,
      wasLoad: before.has(key) && old.load !== now.load ? old.load : null,
    };
  });
}

/** What is in force now and no longer in the program. */
export const takenOut = (draft: ProgramDraft, active: VersionView | null): string[] => {
  const kept = new Set(draft.items.map(keyOf));
  return (active?.prescriptions ?? [])
    .filter(({ lineageId }) => !kept.has(lineageId))
    .map(({ exercise }) => exercise.names.en);
};

function saidInDraft({ exercise, dose }: DraftItem): Said {
  const read = readDose(dose);
  return read.ok
    ? saidOf({ ...read.dose, exercise })
    : {
        name: exercise.names.en,
        dose: 'not complete yet',
        load: loadText(dose, isLoaded(exercise.equipment)),
      };
}

function saidOf(
  one: Pick<VersionView['prescriptions'][number], 'exercise'> &
    Parameters<typeof describeDosage>[0] & {
      note: string | null;
      ownRules: Parameters<typeof ownRuleWords>[0];
      easierSlug: string | null;
    },
): Said {
  const own = ownRuleWords(one.ownRules);
  return {
    name: one.exercise.names.en,
    dose: [
      describeDosage({ ...one, load: null }, 'en').short,
      ...(own === null ? [] : [own.en]),
      ...(one.easierSlug === null ? [] : [mayChoose.en]),
      ...(one.note === null ? [] : [`Note: ${one.note}`]),
    ].join('. '),
    load: loadText(one, isLoaded(one.exercise.equipment)),
  };
}
