import { amberMorningRise, redMorningRise } from '../../pain/morning-pain.ts';
import { type AgreedLimits, limitsOf } from '../../pain/agreed-limits.ts';
import { judgePain } from '../../pain/judge-pain.ts';
import type { PainZone } from '../../pain/pain-zone.ts';
import { isNumber } from '../../number/values.ts';
import type { SessionRecord } from './decision-input.ts';
import { type WithOwnRules } from '../../dosage/own-rules.ts';

/** The worst of the three clocks, during, after and next morning, and of spreading symptoms (LG-8.5). */
export function sessionZone(session: SessionRecord, limits: AgreedLimits): PainZone {
  const { morningDelta, peripheralised, painBefore } = session;
  const during = judgePain(limits, session.painDuring, painBefore);
  const after = judgePain(limits, session.painAfter, painBefore);
  const rise = isNumber(morningDelta) ? morningDelta : 0;
  if (peripheralised === true || during === 'red' || after === 'red' || rise >= redMorningRise) return 'red';
  if (during === 'amber' || after === 'amber' || rise >= amberMorningRise || isSevereMorning(session))
    return 'amber';
  const isComplete = during === 'green' && after === 'green' && isNumber(morningDelta);
  return isComplete && typeof peripheralised === 'boolean' ? 'green' : 'missing';
}

/** Usual mornings follow what mornings were (LG-7.5); severe pain never becomes a usual one that a step may rest on (choice). */
export const isSevereMorning = ({ severeMorning }: SessionRecord): boolean => severeMorning === true;

const isLevel = (zone: string): boolean => zone === 'green' || zone === 'amber';

/** Whether pain during and after, as it was said, stay green or amber and the morning did not rise: one of the three sessions of D15a. */
export function isStableSession(session: SessionRecord, ownRules?: WithOwnRules['ownRules']): boolean {
  const { painBefore, painDuring, painAfter, morningDelta } = session;
  const limits = limitsOf({ painModel: 'standard', painAmberTo: null }, { ownRules });
  return (
    isLevel(judgePain(limits, painDuring, painBefore)) &&
    isLevel(judgePain(limits, painAfter, painBefore)) &&
    session.peripheralised === false &&
    session.painAfterLowered !== true &&
    !isSevereMorning(session) &&
    isNumber(morningDelta) &&
    morningDelta <= 0 &&
    isNumber(painBefore) &&
    isNumber(painDuring) &&
    painDuring - painBefore < stopPainRise
  );
}

/** A rise during the exercise that stops it (D05). */
export const stopPainRise = 4;
