import { type PainRule, painZone, severePain } from '../pain/pain-zone.ts';

export type PainEntries = {
  rest?: number | undefined;
  during?: number | undefined;
  after?: number | undefined;
  next_morning?: number | undefined;
};

/**
 * Whether pain during or after an exercise lies above the agreed limit: in the red zone of the program's pain limits (LG-7.1),
 * or severe (8 or more of 10), which stops the exercise in every model (D05). Rest is the pain before; the next morning is judged
 * against other mornings, elsewhere. A score that was not given raises nothing.
 */
export function isPainAboveLimit(painRule: PainRule, pain: PainEntries): boolean {
  return [pain.during, pain.after].some((score) => {
    if (score === undefined) return false;
    if (score >= severePain) return true;
    const judged = painZone({ ...painRule, pain: score, painBefore: pain.rest });
    return judged.ok && judged.zone === 'red';
  });
}
