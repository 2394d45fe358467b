import { defaultDoseWords } from '@/components/dosage/row-words';
import { goalLabels } from '@/components/dosage/dose-words';
import {
  lateralityLabels,
  muscleLabels,
  planeLabels,
  positionLabels,
  regionLabels,
} from '@/lib/domain/library/labels';
import { equipmentLabels, patternLabels } from '@/lib/domain/library/pattern-labels';
import { languageNames } from '@/lib/domain/messages/languages';
import { offeredGoals } from '@/lib/domain/program/default-dose';
import { type Locale, locales, type LocalizedText } from '@/lib/domain/result';
import { attributeLabels } from '@/lib/domain/safety/attribute-labels';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';

/** One thing that an exercise says, in words. */
export type ContentPart = { name: string; value: string };

const listed = (words: readonly string[]) => (words.length === 0 ? 'none' : words.join(', '));

/** What the rules and the clinician read of an exercise: facts, doses and marks, in English. */
export function factParts(content: ExerciseContent): ContentPart[] {
  const doses = offeredGoals(content).flatMap((goal) => {
    const entry = content.defaultDosage[goal];
    return entry === undefined
      ? []
      : [
          {
            name: `Dose, ${goalLabels[goal].toLowerCase()}`,
            value: defaultDoseWords(entry, content.doseKind),
          },
        ];
  });
  return [
    { name: 'Region', value: regionLabels[content.region].en },
    { name: 'Movement', value: patternLabels[content.pattern].en },
    { name: 'Position', value: positionLabels[content.position].en },
    { name: 'Level', value: `${content.level} of 5` },
    { name: 'Main muscles', value: listed(content.muscles.map((one) => muscleLabels[one].en)) },
    { name: 'Helping muscles', value: listed(content.secondaryMuscles.map((one) => muscleLabels[one].en)) },
    { name: 'Planes', value: listed(content.planes.map((one) => planeLabels[one].en)) },
    { name: 'Sides', value: lateralityLabels[content.laterality].en },
    { name: 'Needs', value: listed(content.equipmentNeeded.map((one) => equipmentLabels[one].en)) },
    {
      name: 'For the safety check',
      value: listed(content.attributes.map((one) => attributeLabels[one].en)),
    },
    ...doses,
  ];
}

/** What the patient reads, in one language. */
export function wordParts(content: ExerciseContent, locale: Locale): ContentPart[] {
  const said = (name: string, text: LocalizedText) => ({ name, value: text[locale] });
  return [
    said('Name', content.names),
    said('Getting ready', content.setup),
    ...content.steps.map((step, at) => said(`Step ${at + 1}`, step)),
    said('Breathing', content.breathing),
    said('You should feel', content.feelIt),
    said('When to stop', content.stopIf),
    ...content.commonFaults.map(({ fault, fix }, at) => ({
      name: `Common fault ${at + 1}`,
      value: `${fault[locale]}. ${fix[locale]}`,
    })),
  ];
}

/** The same thing in two contents; null where one does not say it. */
export type PartPair = { name: string; before: string | null; after: string | null };

/** Both contents part by part, in the order of the second; what only the first says stands last. */
export function pairParts(before: readonly ContentPart[], after: readonly ContentPart[]): PartPair[] {
  const valueIn = (parts: readonly ContentPart[], wanted: string) =>
    parts.find(({ name }) => name === wanted)?.value ?? null;
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  return names.map((name) => ({ name, before: valueIn(before, name), after: valueIn(after, name) }));
}

/** What differs between two versions of one exercise, words of every language among it; drawing and photos by that they changed. */
export function contentChanges(before: ExerciseContent, after: ExerciseContent): PartPair[] {
  const all = (content: ExerciseContent): ContentPart[] => [
    ...locales.flatMap((locale) =>
      wordParts(content, locale).map(({ name, value }) => ({
        name: `${name}, ${languageNames[locale]}`,
        value,
      })),
    ),
    ...factParts(content),
    { name: 'Easier neighbours', value: listed(content.regressions) },
    { name: 'Harder neighbours', value: listed(content.progressions) },
    { name: 'Film', value: content.video ?? 'none' },
    { name: 'Photos', value: `${(content.photos ?? []).length}` },
  ];
  const changed = pairParts(all(before), all(after)).filter((pair) => pair.before !== pair.after);
  const isRedrawn = JSON.stringify(before.figure ?? null) !== JSON.stringify(after.figure ?? null);
  return isRedrawn ? [...changed, { name: 'Drawing', before: 'as it was', after: 'drawn anew' }] : changed;
}
