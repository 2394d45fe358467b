import type { Side } from '../dosage/side.ts';
import { conditionFacts } from '../safety/condition-facts.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import { isKeptAsFirstDay } from '../time/partial-date.ts';
import type { RecordedOnset } from './onset.ts';

export const bodyLimbs = ['arm', 'leg', 'trunk'] as const;
/** Where the joint of a flare is. */
export type BodyLimb = (typeof bodyLimbs)[number];

/** What is asked about a condition beside its date: a side, which a diagnosis in own words may have or not, and the limb of a joint. */
export type ConditionFields = { side: 'asked' | 'open' | 'none'; limb: boolean };

/** The fields of a condition of this code; null is a diagnosis in the clinician's own words. A side is asked only where the checks read one (SF-1, laterality). */
export function conditionFields(code: string | null): ConditionFields {
  if (!isConditionCode(code)) return { side: 'open', limb: false };
  const { sided, site } = conditionFacts[code];
  const limb = site === 'joint';
  return { side: sided && !limb ? 'asked' : 'none', limb };
}

type RecordedFields = RecordedOnset & { code: string | null; side: Side; limb: BodyLimb | null };
export type FieldFault = { path: 'side' | 'limb' | 'onsetOn'; code: string; message: string };

/** What is written down where the condition has no such thing, or in another form than it is kept in. */
export function conditionFaults({ code, side, limb, onsetOn, onsetPrecision }: RecordedFields): FieldFault[] {
  const fields = conditionFields(code);
  const faults: FieldFault[] = [];
  if (fields.side === 'none' && side !== 'not_sided')
    faults.push({ path: 'side', code: 'side_not_asked', message: 'This condition has no side.' });
  if (!fields.limb && limb !== null)
    faults.push({ path: 'limb', code: 'limb_not_asked', message: 'This condition is not in one joint.' });
  const isKept =
    onsetOn === null
      ? onsetPrecision === 'day'
      : isKeptAsFirstDay({ firstDay: onsetOn, precision: onsetPrecision });
  if (!isKept)
    faults.push({
      path: 'onsetOn',
      code: 'onset_not_first_day',
      message: 'Of a month or a year the first day is kept.',
    });
  return faults;
}
