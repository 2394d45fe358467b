import { z } from 'zod';
import { goals } from '@/lib/domain/dosage/goals';
import { dosageRowIds } from '@/lib/domain/library/dosage-row-ids';
import { planes } from '@/lib/domain/library/vocabulary';
import { isLocale, languageNames } from '@/lib/domain/messages/languages';
import { byLocale, locales } from '@/lib/domain/result';
import { exerciseContent, literalDosage } from './exercise-content';
import { givenToOwn, ownExercise, visibilities } from './exercise-own';
import { figureSpec, videoAddress } from './figure-spec';
import { lineText, localizedText, searchText, whole } from './values';

const { shape } = exerciseContent;
const perhaps = (longest: number) => z.union([z.literal(''), lineText(longest)]);
const both = (longest: number) => localizedText(perhaps(longest));

/** An own exercise that is not finished: what a form holds, where texts may be empty and choices not made. */
export const draftContent = z.strictObject({
  visibility: z.enum(visibilities),
  names: both(60),
  aliases: shape.aliases,
  region: shape.region.exactOptional(),
  muscles: shape.muscles,
  secondaryMuscles: shape.secondaryMuscles,
  pattern: shape.pattern.exactOptional(),
  planes: z.array(z.enum(planes)).max(3),
  position: shape.position.exactOptional(),
  equipment: shape.equipment.exactOptional(),
  equipmentNeeded: shape.equipmentNeeded,
  laterality: shape.laterality.exactOptional(),
  level: shape.level.exactOptional(),
  attributes: shape.attributes,
  doseKind: shape.doseKind.exactOptional(),
  defaultDosage: z.partialRecord(z.enum(goals), z.union([z.enum(dosageRowIds), literalDosage])),
  setup: both(300),
  steps: z.array(both(160)).max(5),
  breathing: both(200),
  feelIt: both(200),
  stopIf: both(250),
  commonFaults: z.array(z.strictObject({ fault: both(120), fix: both(160) })).max(4),
  regressions: shape.regressions,
  progressions: shape.progressions,
  figure: figureSpec.exactOptional(),
  video: videoAddress.exactOptional(),
});
export type DraftContent = z.infer<typeof draftContent>;

const empty = () => byLocale(() => '');

/** A draft with nothing in it; what has to be chosen is not chosen for anybody. */
export const emptyDraft = (): DraftContent => ({
  visibility: 'clinic',
  names: empty(),
  aliases: byLocale(() => []),
  muscles: [],
  secondaryMuscles: [],
  planes: [],
  equipmentNeeded: [],
  attributes: [],
  defaultDosage: {},
  setup: empty(),
  steps: [empty(), empty(), empty()],
  breathing: empty(),
  feelIt: empty(),
  stopIf: empty(),
  commonFaults: [
    { fault: empty(), fix: empty() },
    { fault: empty(), fix: empty() },
  ],
  regressions: [],
  progressions: [],
});

const partWords: Partial<Record<string, string>> = {
  names: 'Name',
  region: 'Region',
  pattern: 'Movement',
  planes: 'Planes',
  position: 'Position',
  equipment: 'Main equipment',
  equipmentNeeded: 'Everything needed',
  laterality: 'Sides',
  level: 'Level',
  doseKind: 'What a set counts',
  defaultDosage: 'Default doses',
  setup: 'Getting ready',
  steps: 'Steps',
  breathing: 'Breathing',
  feelIt: 'You should feel',
  stopIf: 'When to stop',
  commonFaults: 'Faults and what helps',
  regressions: 'Easier exercises',
};

/** What a draft lacks before it can be prescribed, part by part in the words of the form. */
export function missingParts(draft: DraftContent | Readonly<Record<string, unknown>>): string[] {
  const { visibility: _visibility, ...words } = draft;
  const read = exerciseContent.safeParse({ ...words, ...givenToOwn('own_draft', 1) });
  const issues = read.error?.issues ?? [];
  const parts = new Map<string, Set<string>>();
  for (const { path } of issues) {
    const part = String(path[0] ?? '');
    const languages = parts.get(part) ?? new Set<string>();
    const language = path.length > 1 ? path.at(-1) : undefined;
    if (isLocale(language)) languages.add(languageNames[language]);
    parts.set(part, languages);
  }
  // The rule about neighbours is asked only when all else is there.
  const { level, regressions } = draft;
  if (typeof level === 'number' && level > 1 && Array.isArray(regressions) && regressions.length === 0)
    parts.set('regressions', new Set());
  return [...parts].map(([part, languages]) => {
    const name = partWords[part] ?? part;
    const isSome = languages.size > 0 && languages.size < locales.length;
    return isSome ? `${name} in ${[...languages].join(', ')}` : name;
  });
}

export const draftParams = z.strictObject({ draftId: z.uuid() });

/** What is kept of a draft that is not finished. `basedOn` is the revision that was read. */
export const draftSave = z.strictObject({ basedOn: whole(1, 100_000), content: draftContent });
export type DraftSave = z.infer<typeof draftSave>;
export const draftSaved = z.object({ revision: z.number().int() });

/** A finished draft, and that a person has gone through the ticks of the safety check: nobody had judged them before. */
export const draftFinish = z.strictObject({
  basedOn: whole(1, 100_000),
  exercise: ownExercise,
  safetyChecked: z.literal(true, { error: 'Please go through the safety check and tick this.' }),
});
export type DraftFinish = z.infer<typeof draftFinish>;

/** Drafts that nobody wants to finish; as many as a page shows. */
export const draftDiscard = z.strictObject({
  draftIds: z.array(z.uuid()).min(1, 'Choose at least one draft.').max(100),
});
export const draftDiscarded = z.object({ discarded: z.number().int() });

export const draftsPerPage = 50;
/** What the address of the list asks for. */
export const draftSearch = z.object({
  q: searchText,
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(1),
});
export type DraftSearch = z.infer<typeof draftSearch>;
