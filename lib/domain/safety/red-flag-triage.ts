import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isRecord } from '../number/values.ts';
import { type RedFlagId, isRedFlagId, redFlags } from './red-flags.ts';
import { type TriageUrgency, urgencies } from './urgency.ts';

/**
 * Urgency of a patient's answers to the red flag questions (SF-2): the worst "yes" decides; with no "yes" but
 * a required question unanswered it is `incomplete`. Flags come sorted by urgency, then id. Anything but true
 * or false is unanswered. Refuses ids it does not know.
 */
export function redFlagTriage(input: {
  answers?: Readonly<Record<string, boolean | Missing>> | Missing;
  required?: readonly string[] | Missing;
}): Result<{ urgency: TriageUrgency; flags: RedFlagId[]; unanswered: RedFlagId[] }, 'flag_unknown'> {
  const answers: unknown = input.answers ?? {};
  const required = input.required ?? [];
  if (!isRecord(answers) || !Array.isArray(required)) return refuse('flag_unknown');
  const answered = Object.keys(answers);
  if (!answered.every(isRedFlagId) || !required.every(isRedFlagId)) return refuse('flag_unknown');

  const flags = answered.filter((id) => answers[id] === true).sort(byUrgencyThenId);
  const unanswered = required.filter((id) => typeof answers[id] !== 'boolean');
  const worst = flags[0];
  if (worst !== undefined) return accept({ urgency: redFlags[worst].urgency, flags, unanswered });
  return accept({ urgency: unanswered.length > 0 ? 'incomplete' : 'none', flags, unanswered });
}

/**
 * How everybody but `decide` takes a triage (SF-2): a lesser "yes" does not hide a gap. While a required question is open and the
 * urgency is below `same_day`, it is `incomplete`: no test set, trial set, flare plan or "all clear"; the open questions come again.
 */
export const urgencyWithGaps = ({
  urgency,
  unanswered,
}: {
  urgency: TriageUrgency;
  unanswered: readonly unknown[];
}): TriageUrgency =>
  unanswered.length > 0 && urgency !== 'emergency_now' && urgency !== 'same_day' ? 'incomplete' : urgency;

function byUrgencyThenId(a: RedFlagId, b: RedFlagId): number {
  const urgency = urgencies.indexOf(redFlags[a].urgency) - urgencies.indexOf(redFlags[b].urgency);
  return urgency === 0 ? (a < b ? -1 : 1) : urgency;
}
