import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { isKnownZone } from '@/lib/domain/time/clinic-place';
import { keepMemo, readMemo } from '@/lib/server/data/memo/memo';
import { type MemoPatient, worksOf } from '@/lib/server/data/memo/memo-kinds';
import { momentIn } from '@/lib/server/data/memo/moment';
import { inContext, type Tx } from '@/lib/server/db';
import type { SystemActor } from '@/lib/server/session/actor-types';

/** What nobody has looked at for so long is worked out when somebody does. */
const keptWarmDays = 14;

type Kept = MemoPatient & { kinds: string[] };

/** Whose memos a clinic keeps, and which. */
async function listKept(tx: Tx, clinicId: string): Promise<Kept[]> {
  const rows = await tx.$queryRaw<Kept[]>`
    select p.clinic_id as "clinicId", p.id as "patientId", p.language, p.time_zone as "timeZone", kept.kinds
    from (select m.patient_id, array_agg(m.kind) as kinds from patient_memo m
      where m.clinic_id = ${clinicId}::uuid and m.made_at > now() - make_interval(days => ${keptWarmDays}) group by m.patient_id) kept
    join patient p on p.clinic_id = ${clinicId}::uuid and p.id = kept.patient_id
    order by p.id`;
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } });
  const usable = isKnownZone(clinic.timeZone) ? clinic.timeZone : 'UTC';
  return rows.map((row) => ({ ...row, timeZone: isKnownZone(row.timeZone) ? row.timeZone : usable }));
}

/**
 * Makes anew what is out of date of a clinic's memos, one at a time and each in its own transaction. Returns how many there were.
 * `isEnough` is asked before each and ends it early.
 */
export async function rebuildMemos(
  system: SystemActor,
  now: Date,
  isEnough: () => boolean = () => false,
): Promise<number> {
  const { clinicId } = system;
  let made = 0;
  for (const patient of await inContext({ clinicId }, (tx) => listKept(tx, clinicId)))
    for (const { kind, make } of worksOf(patient, now)) {
      if (!patient.kinds.includes(kind)) continue;
      if (isEnough()) return made;
      const { body, stamp } = await inContext({ clinicId }, async (tx) => {
        const { kept, ...stamp } = await readMemo(tx, patient, kind, momentIn(patient.timeZone, now));
        return { stamp, body: kept === null ? JSON.stringify(await make(tx)) : null };
      });
      if (body === null) continue;
      await keepMemo(system, patient, kind, stamp, body);
      made += 1;
    }
  return made;
}

/** Works out everything for one patient of a clinic and keeps nothing of it. */
export async function tryWorks(clinicId: string, now: Date): Promise<void> {
  await inContext({ clinicId }, async (tx) => {
    const program = await tx.program.findFirst({
      where: { clinicId, status: 'active' },
      select: { patient: { select: { id: true, language: true, timeZone: true } } },
    });
    if (program === null) return;
    const { id, ...words } = program.patient;
    for (const { make } of worksOf({ clinicId, patientId: id, ...words }, now)) await make(tx);
  });
}

/** Compares every memo of a clinic that would be believed now with what is worked out anew; returns those that differ. */
export async function checkMemos(
  { clinicId }: SystemActor,
  now: Date,
): Promise<{ checked: number; wrong: { patientId: string; kind: string }[] }> {
  const wrong: { patientId: string; kind: string }[] = [];
  let checked = 0;
  for (const patient of await inContext({ clinicId }, (tx) => listKept(tx, clinicId)))
    for (const { kind, make } of worksOf(patient, now)) {
      const isRight = await inContext({ clinicId }, async (tx) => {
        const { kept } = await readMemo(tx, patient, kind, momentIn(patient.timeZone, now));
        if (kept === null) return null;
        const anew: unknown = JSON.parse(JSON.stringify(await make(tx)));
        return isDeepStrictEqual(JSON.parse(kept), anew);
      });
      if (isRight === null) continue;
      checked += 1;
      if (!isRight) wrong.push({ patientId: patient.patientId, kind });
    }
  return { checked, wrong };
}
