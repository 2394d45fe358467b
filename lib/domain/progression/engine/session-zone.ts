import { amberMorningRise, redMorningRise } from '../../pain/morning-pain.ts';
import { type PainLimits, type PainModel, type PainZone, judgePain } from '../../pain/pain-zone.ts';
import { type Missing, isNumber } from '../../number/values.ts';
import type { SessionRecord } from './decision-input.ts';
import { type WithOwnRules } from '../../dosage/own-rules.ts';
import { painLimitsFor } from './own-rules.ts';

/** The worst of the three clocks, during, after and next morning, and of spreading symptoms; a model that is not known is judged as protective (LG-8.5). `limits` left out are those of the model. */
export function sessionZone(
  session: SessionRecord,
  painModel: PainModel | Missing,
  limits?: PainLimits,
): PainZone {
  const { morningDelta, peripheralised, painBefore } = session;
  const during = judgePain(painModel, session.painDuring, painBefore, limits);
  const after = judgePain(painModel, session.painAfter, painBefore, limits);
  const rise = isNumber(morningDelta) ? morningDelta : 0;
  if (peripheralised === true || during === 'red' || after === 'red' || rise >= redMorningRise) return 'red';
  if (during === 'amber' || after === 'amber' || rise >= amberMorningRise) return 'amber';
  const isComplete = during === 'green' && after === 'green' && isNumber(morningDelta);
  return isComplete && typeof peripheralised === 'boolean' ? 'green' : 'missing';
}

const isLevel = (zone: string): boolean => zone === 'green' || zone === 'amber';

/** Whether pain during and after, as it was said, stay green or amber and the morning did not rise: one of the three sessions of D15a. */
export function isStableSession(session: SessionRecord, ownRules?: WithOwnRules['ownRules']): boolean {
  const { painBefore, painDuring, painAfter, morningDelta } = session;
  const limits = painLimitsFor('standard', null, ownRules);
  return (
    isLevel(judgePain('standard', painDuring, painBefore, limits)) &&
    isLevel(judgePain('standard', painAfter, painBefore, limits)) &&
    session.peripheralised === false &&
    session.painAfterLowered !== true &&
    isNumber(morningDelta) &&
    morningDelta <= 0 &&
    isNumber(painBefore) &&
    isNumber(painDuring) &&
    painDuring - painBefore < stopPainRise
  );
}

/** A rise during the exercise that stops it (D05). */
export const stopPainRise = 4;
