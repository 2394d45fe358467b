import { fieldId } from '@/components/dosage/dose-fields';
import { type DraftFault, type DraftItem, keyOf, openJump, type ProgramDraft } from './draft';
import { endedWords, hasEnded } from '@/lib/domain/program/program-end';
import { comparePhases } from '@/lib/domain/program/compare-phases';
import { formatLoad } from '@/lib/domain/number/units';
import { aboveCapWords } from '@/lib/domain/load/load-limits';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { VersionView } from '@/lib/schemas/program-view';
import { aboveCapOf } from './load-concern';

/** Something that must be settled before publishing, and the field that settles it. */
export type MissingItem = { text: string; key: string | null; fieldId: string | null };

/** Everything that still stands in the way of publishing, in the order of the program. */
export function missingFor(
  draft: ProgramDraft,
  faults: readonly DraftFault[],
  active: VersionView | null,
  confirmed: Readonly<Record<string, string>>,
  context: LoadContext,
): MissingItem[] {
  const empty: MissingItem[] =
    draft.items.length === 0 ? [{ text: 'Add at least one exercise.', key: null, fieldId: null }] : [];
  const broken = faults.map(
    ({ key, name, label, message, path }): MissingItem => ({
      text: `${name}, ${label}: ${message}`,
      key,
      fieldId: key === null ? null : fieldId(key, path),
    }),
  );
  const past: MissingItem[] = hasEnded(draft.validUntil, context.today)
    ? [{ text: endedWords(draft.validUntil), key: null, fieldId: null }]
    : [];
  return [
    ...empty,
    ...past,
    ...broken,
    ...draft.items.flatMap((item) => missingOf(item, active, confirmed, context)),
  ];
}

function missingOf(
  item: DraftItem,
  active: VersionView | null,
  confirmed: Readonly<Record<string, string>>,
  context: LoadContext,
): MissingItem[] {
  const key = keyOf(item);
  const name = item.exercise.names.en;
  const jump = openJump(item, active, confirmed);
  const above = item.dose.loadBasis?.aboveCap === undefined ? aboveCapOf(item, context, active) : null;
  return [
    ...(item.dose.side === null
      ? [{ text: `${name}: choose the side.`, key, fieldId: fieldId(key, 'side') }]
      : []),
    ...(jump === null
      ? []
      : [
          {
            text: `${name}: confirm the load, ${formatLoad(jump.last)} before, ${formatLoad(jump.next)} now.`,
            key,
            fieldId: null,
          },
        ]),
    ...(above === null
      ? []
      : [
          {
            text: `${name}: ${aboveCapWords(item.dose.load, above, context.loadUnit)} Say why, or choose less.`,
            key,
            fieldId: null,
          },
        ]),
  ];
}

/** What else is different: title, pain rule, notes, validity and order, each in one line. */
export function otherChangesOf(draft: ProgramDraft, active: VersionView): string[] {
  const line = (name: string, before: string | null, after: string | null): string[] =>
    before === after ? [] : [`${name}: ${before ?? 'none'} → ${after ?? 'none'}`];
  const kept = new Set(draft.items.map(keyOf));
  const before = active.prescriptions.map((one) => one.lineageId).filter((key) => kept.has(key));
  const after = draft.items.map(keyOf).filter((key) => before.includes(key));
  return [
    ...line('Title', active.title, draft.title),
    ...line('Pain rule', active.painModel, draft.painModel),
    ...line('Note to the patient', active.patientNote, draft.patientNote),
    ...line('Note for clinicians', active.clinicianNote, draft.clinicianNote),
    ...line('Valid until', active.validUntil, draft.validUntil),
    ...comparePhases(active.phases, draft.phases),
    ...(before.join() === after.join() ? [] : ['The exercises stand in another order.']),
  ];
}
