import 'server-only';
import type { RecheckedPrograms } from '@/lib/schemas/rechecked';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { recheckPrograms } from '@/lib/server/data/precaution/precaution-alerts';
import { readPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { readPrecautionOverview } from '@/lib/server/data/precaution/precaution';
import { holdPatient, requireRecord } from '@/lib/server/data/patient/require-record';
import { act, type Tx } from '@/lib/server/db';

type Entity = { kind: string; id: string };

/** One write into the record of an own patient: asked for, done and audited in one transaction. `work` answers what it wrote. */
export function writeRecord<T extends { entity: Entity }>(
  actor: PractitionerActor,
  patientId: string,
  fields: readonly string[],
  work: (tx: Tx) => Promise<T>,
): Promise<Omit<T, 'entity'>> {
  return act(actor, 'record.write', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const { entity, ...answer } = await work(tx);
    await audit(tx, actor, { action: 'record.write', patientId, entity, fields: [...fields] });
    return answer;
  });
}

/**
 * A write that the precautions depend on: nobody publishes meanwhile, the running programs are looked at again at once, and what
 * conflicts now is answered, so that the screen can say so on the spot.
 */
export function writePrecaution(
  actor: PractitionerActor,
  patientId: string,
  fields: readonly string[],
  now: Date,
  work: (tx: Tx) => Promise<Entity>,
): Promise<RecheckedPrograms> {
  return writeRecord(actor, patientId, fields, async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    const entity = await work(tx);
    await recheckPrograms(tx, actor, patientId, now);
    const { conflicts } = await readPrecautionOverview(tx, own, await readPrecautions(tx, own, now));
    return { entity, id: entity.id, conflicts };
  });
}
