import 'server-only';
import { partialAdherence } from '@/lib/domain/adherence/adherence-week';
import { mutedDays } from '@/lib/domain/review/log-alert';
import { addDays } from '@/lib/domain/time/calendar-date';
import { AppError, notFound } from '@/lib/errors';
import { audit } from '@/lib/server/audit';
import { holdPatient, zoneOfRecord } from '@/lib/server/data/patient/require-record';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { todayIn } from '@/lib/server/today-in';

/** How one patient is watched, with who said so and when. */
export type WatchView = {
  /** Percent, and who set it; null: the rule book's own. */
  target: { pct: number; by: string | null; at: string | null; isOwn: boolean };
  mute: { muteId: string; note: string; untilOn: string; by: string } | null;
};

export async function readWatch(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  today: string,
): Promise<WatchView> {
  const select = { pct: true, setAt: true, setBy: { select: { displayName: true } } } as const;
  const latest = { orderBy: { setAt: 'desc' }, select } as const;
  const own = await tx.adherenceTarget.findFirst({ where: { clinicId, patientId }, ...latest });
  const set =
    own !== null && own.pct !== null
      ? own
      : await tx.adherenceTarget.findFirst({ where: { clinicId, patientId: null }, ...latest });
  const mute = await tx.painMute.findFirst({
    where: { clinicId, patientId, endedAt: null, untilOn: { gte: toDateColumn(today) } },
    orderBy: { untilOn: 'desc' },
    select: { id: true, note: true, untilOn: true, mutedBy: { select: { displayName: true } } },
  });
  return {
    target: {
      pct: set?.pct ?? Math.round(partialAdherence * 100),
      by: set?.setBy.displayName ?? null,
      at: set?.setAt.toISOString() ?? null,
      isOwn: own !== null && own.pct !== null,
    },
    mute:
      mute === null
        ? null
        : {
            muteId: mute.id,
            note: mute.note,
            untilOn: fromDateColumn(mute.untilOn),
            by: mute.mutedBy.displayName,
          },
  };
}

/** What the clinic has set, and who; null: nothing yet, so that the rule book's own counts. */
export function viewClinicTarget(
  actor: PractitionerActor,
): Promise<{ pct: number; by: string; at: string } | null> {
  return act(actor, 'clinic.write', async (tx) => {
    const set = await tx.adherenceTarget.findFirst({
      where: { clinicId: actor.clinicId, patientId: null },
      orderBy: { setAt: 'desc' },
      select: { pct: true, setAt: true, setBy: { select: { displayName: true } } },
    });
    return set === null || set.pct === null
      ? null
      : { pct: set.pct, by: set.setBy.displayName, at: set.setAt.toISOString() };
  });
}

/** Sets below which share of the plan a patient of this clinic is spoken to; the earlier ones stay on record. */
export function setClinicTarget(actor: PractitionerActor, pct: number, now: Date): Promise<void> {
  return act(actor, 'clinic.write', async (tx) => {
    const { id } = await tx.adherenceTarget.create({
      data: { clinicId: actor.clinicId, pct, setById: actor.practitionerRoleId, setAt: now },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'clinic.write',
      entity: { kind: 'AdherenceTarget', id },
      fields: ['pct'],
    });
  });
}

/** The same for one patient; null gives it back to the clinic. */
export function setPatientTarget(
  actor: PractitionerActor,
  patientId: string,
  pct: number | null,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['adherenceTarget'], async (tx) => {
    const { id } = await tx.adherenceTarget.create({
      data: { clinicId: actor.clinicId, patientId, pct, setById: actor.practitionerRoleId, setAt: now },
      select: { id: true },
    });
    return { entity: { kind: 'AdherenceTarget', id } };
  });
}

/**
 * Severe pain that lies within the agreed limits is not told of this patient for 28 days, with the reason (LG-7.4). What lies above the
 * limits is told all the same. Refuses `conflict` while it is muted already.
 */
export function mutePain(
  actor: PractitionerActor,
  patientId: string,
  note: string,
  now: Date,
): Promise<{ untilOn: string }> {
  return writeRecord(actor, patientId, ['painMuted'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    const today = todayIn(await zoneOfRecord(tx, actor, patientId), now);
    const running = await tx.painMute.count({
      where: { ...own, endedAt: null, untilOn: { gte: toDateColumn(today) } },
    });
    if (running > 0)
      throw new AppError('conflict', { userMessage: 'It is muted already. Nothing was changed.' });
    const untilOn = addDays(today, mutedDays);
    const { id } = await tx.painMute.create({
      data: {
        ...{ ...own, note, mutedAt: now, mutedById: actor.practitionerRoleId },
        untilOn: toDateColumn(untilOn),
      },
      select: { id: true },
    });
    return { entity: { kind: 'PainMute', id }, untilOn };
  });
}

/** Severe pain is told again from now on; ending twice is no error. */
export function endPainMute(
  actor: PractitionerActor,
  patientId: string,
  muteId: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['painMuted', 'ended'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId, id: muteId };
    const mute = await tx.painMute.findFirst({ where: own, select: { id: true } });
    if (mute === null) throw notFound();
    await tx.painMute.updateMany({
      where: { ...own, endedAt: null },
      data: { endedAt: now, endedById: actor.practitionerRoleId },
    });
    return { entity: { kind: 'PainMute', id: muteId } };
  });
}
