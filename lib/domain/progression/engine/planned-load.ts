import type { AvailableLoad } from '../../load/inventory.ts';
import type { DecisionInput, NotInKg, SessionRecord } from './decision-input.ts';
import type { DecisionFacts } from './facts.ts';
import { heaviestKg, isSameKg, kgOf } from './session-load.ts';

type Kg = number | null | NotInKg | undefined;

/** The load that was prescribed when a session was done; where that is not said, the present one. */
export const plannedFor = (session: SessionRecord, rx: DecisionInput['rx']): Kg =>
  session.rxLoadKg === undefined ? rx.loadKg : session.rxLoadKg;

/** On which side of a planned load another one lies; null where either is not known in kg. */
export function againstPlanned(
  kg: Kg,
  planned: Kg,
  owned: readonly AvailableLoad[],
): 'lighter' | 'same' | 'heavier' | null {
  const [done, asked] = [kgOf(kg), kgOf(planned)];
  if (done === null || asked === null) return null;
  if (isSameKg(done, asked, owned)) return 'same';
  return done < asked ? 'lighter' : 'heavier';
}

/** Whether a set of the latest session was heavier than what was prescribed for it; told whatever row answers (D18b). */
export const isAboveItsPlan = ({ latest, input: { rx }, owned }: DecisionFacts): boolean =>
  againstPlanned(heaviestKg(latest), plannedFor(latest, rx), owned) === 'heavier';

/** Whether a session was done under the load that is prescribed now. */
export const isUnderPresentPlan = (
  session: SessionRecord,
  { input: { rx }, owned }: DecisionFacts,
): boolean => session.rxLoadKg === undefined || againstPlanned(session.rxLoadKg, rx.loadKg, owned) === 'same';
