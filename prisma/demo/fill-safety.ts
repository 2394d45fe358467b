import { type RedFlagId, redFlagIds } from '../../lib/domain/safety/red-flags';
import { addDays } from '../../lib/domain/time/calendar-date';
import type { ScreeningItem } from '../../lib/schemas/screening';
import { recordItems } from '../../lib/server/data/log/log';
import { viewRecord } from '../../lib/server/data/patient/record';
import { closeFlag } from '../../lib/server/data/screening/flag';
import { recordScreening } from '../../lib/server/data/screening/screening';
import type { DemoPatient } from './demo-patient';
import { weeksOf } from './fill-program';
import { workingHours } from './fill-record';
import { type Filling, staffOf } from './staff';

/** What a patient said to the safety questions, where it was more than "no" to all of them. */
export type DemoSafety =
  /** Nobody has asked yet. */
  | { kind: 'unasked' }
  /** One "yes" so many hours ago, still open. */
  | { kind: 'open'; questionId: RedFlagId; hoursAgo: number }
  /** One "yes" so many days ago, closed by the therapist since. */
  | { kind: 'closed'; questionId: RedFlagId; daysAgo: number; reason: string };

const lastRoundDays = 9;
const hourMs = 3_600_000;

/** The first questions when the program began, and the four-weekly set since; with paper only, the therapist asked by phone. */
export async function fillSafety(
  { system, people, now }: Filling,
  patient: DemoPatient,
  patientId: string,
  today: string,
): Promise<void> {
  const { safety } = patient;
  if (safety?.kind === 'unasked') return;
  const therapist = staffOf(people, patient.therapist);
  const language = patient.language ?? 'en';
  if (patient.usesPaper === true) {
    const answers = redFlagIds.map((questionId) => ({ questionId, answer: 'no' as const }));
    for (const [daysAgo, occasion] of [
      [7 * weeksOf(patient), 'intake'],
      [lastRoundDays, 'four_weekly'],
    ] as const) {
      const asked = { screeningId: crypto.randomUUID(), occasion, comment: null, language };
      const at = workingHours(addDays(today, -daysAgo), now);
      await recordScreening(therapist, patientId, { ...asked, channel: 'phone', answers }, at);
    }
    return;
  }
  const at = (recordedAt: string, localDate: string, changes: Partial<ScreeningItem>): ScreeningItem => ({
    kind: 'screening',
    id: crypto.randomUUID(),
    patientId,
    occasion: 'intake',
    language,
    localDate,
    region: null,
    comment: null,
    answers: [],
    recordedAt,
    ...changes,
  });
  const on = (daysAgo: number, ids: readonly RedFlagId[], yes: RedFlagId | null, changes = {}) => {
    const day = addDays(today, -daysAgo);
    const answers = ids.map((questionId) => ({
      questionId,
      answer: questionId === yes ? ('yes' as const) : ('no' as const),
    }));
    return at(`${day}T07:45:00Z`, day, { answers, ...changes });
  };
  // Who has no program is asked again when one begins.
  const first = on(7 * (patient.weeksKnown ?? weeksOf(patient)) + 1, redFlagIds, null);
  const again = on(lastRoundDays, redFlagIds, null, { occasion: 'four_weekly' });
  const items = patient.program === null ? [first] : [first, again];
  if (safety?.kind === 'closed')
    items.push(on(safety.daysAgo, [safety.questionId], safety.questionId, { occasion: 'worry' }));
  if (safety?.kind === 'open') {
    const { questionId, hoursAgo } = safety;
    const recordedAt = new Date(now.getTime() - hoursAgo * hourMs).toISOString();
    const answers = [{ questionId, answer: 'yes' as const }];
    items.push(at(recordedAt, recordedAt.slice(0, 10), { occasion: 'worry', answers }));
  }
  const answered = await recordItems(system, patientId, items, { history: true });
  const refused = answered.find((answer) => answer.status === 'rejected');
  if (refused !== undefined) throw new Error(`${patient.name}: ${JSON.stringify(refused)}`);
  if (safety?.kind !== 'closed') return;
  const { open } = (await viewRecord(therapist, patientId, now)).safety;
  for (const { flagId } of open) await closeFlag(therapist, patientId, flagId, safety.reason, now);
}
