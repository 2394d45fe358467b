import 'server-only';
import { flagsRaised } from '@/lib/domain/safety/flag-raised';
import { type Urgency, urgencies } from '@/lib/domain/safety/urgency';
import { AppError } from '@/lib/errors';
import type { AskedScreening, ScreeningItem } from '@/lib/schemas/screening';
import { recordIn } from '@/lib/server/data/log/log';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { fromDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Records safety questions that a member of staff asked by phone or in person: the same record, flags and alerts as from a device, under
 * the name of who asked. Answers the worst urgency that was raised. Sending the same again is success; refuses `conflict` for the same id
 * with other answers.
 */
export function recordScreening(
  actor: PractitionerActor,
  patientId: string,
  { screeningId, channel, occasion, language, comment, answers }: Omit<AskedScreening, 'patientId'>,
  now: Date,
): Promise<{ worst: Urgency | null }> {
  return act(actor, 'record.write', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const own = { clinicId: actor.clinicId, patientId };
    const said = { occasion, language, comment, answers, region: null };
    const store = async (moment: Moment): Promise<boolean> => {
      const item: ScreeningItem = { kind: 'screening', id: screeningId, patientId, ...said, ...moment };
      const [answer] = await recordIn(tx, actor, patientId, [item], { channel });
      return answer !== undefined && answer.status !== 'rejected';
    };
    const today = await patientDay(tx, own, now);
    if (!(await store({ localDate: today, recordedAt: now.toISOString() }))) {
      // The same form came before: a second sending is told by what it says, not by its time.
      const before = await storedMoment(tx, own, screeningId);
      if (before === null || !(await store(before)))
        throw new AppError('conflict', {
          userMessage: 'Other answers were stored under this form. Reload the page and look at them.',
        });
    }
    const raised = flagsRaised(said);
    return { worst: urgencies.find((one) => raised.some(({ urgency }) => urgency === one)) ?? null };
  });
}

type Moment = Pick<ScreeningItem, 'localDate' | 'recordedAt'>;

async function storedMoment(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  id: string,
): Promise<Moment | null> {
  const row = await tx.redFlagScreening.findUnique({
    where: { clinicId_patientId_id: { clinicId, patientId, id } },
    select: { localDate: true, recordedAt: true },
  });
  return row === null
    ? null
    : { localDate: fromDateColumn(row.localDate), recordedAt: row.recordedAt.toISOString() };
}
