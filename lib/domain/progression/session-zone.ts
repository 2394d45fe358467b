import { amberMorningRise, redMorningRise } from '../pain/morning-pain.ts';
import { type PainModel, type PainZone, painZone } from '../pain/pain-zone.ts';
import { type Missing, isMissing, isNumber } from '../rules/values.ts';
import type { SessionRecord } from './decision-input.ts';

/** Pain during and after each, judged by the model; a model that is not known is judged as protective. */
function scoreZones(session: SessionRecord, painModel: PainModel | Missing): PainZone[] {
  return [session.painDuring, session.painAfter].map((pain) => {
    const judged = painZone({ painModel, pain, painBefore: session.painBefore });
    return judged.ok ? judged.zone : 'missing';
  });
}

/** The worst of the three clocks, during, after and next morning, and of spreading symptoms (LG-8.5). */
export function sessionZone(session: SessionRecord, painModel: PainModel | Missing): PainZone {
  const zones = scoreZones(session, painModel);
  const { morningDelta, peripheralised } = session;
  const rises = (limit: number): boolean => isNumber(morningDelta) && morningDelta >= limit;
  if (peripheralised === true || zones.includes('red') || rises(redMorningRise)) return 'red';
  if (zones.includes('amber') || rises(amberMorningRise)) return 'amber';
  const isIncomplete = isMissing(morningDelta) || typeof peripheralised !== 'boolean';
  return isIncomplete || zones.includes('missing') ? 'missing' : 'green';
}

/** Whether pain during and after stay green or amber and the morning did not rise: one of the three sessions of D15a. */
export function isStableSession(session: SessionRecord): boolean {
  const zones = scoreZones(session, 'standard');
  const { painBefore, painDuring, morningDelta } = session;
  return (
    zones.every((zone) => zone === 'green' || zone === 'amber') &&
    session.peripheralised === false &&
    isNumber(morningDelta) &&
    morningDelta <= 0 &&
    isNumber(painBefore) &&
    isNumber(painDuring) &&
    painDuring - painBefore < stopPainRise
  );
}

/** A rise during the exercise that stops it (D05). */
export const stopPainRise = 4;
