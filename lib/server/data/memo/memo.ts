import 'server-only';
import type { Operation } from '@/lib/domain/access/permissions';
import { env } from '@/lib/env';
import { momentIn } from '@/lib/server/data/memo/moment';
import { act, inContext, type Tx } from '@/lib/server/db';
import { errorFacts, log } from '@/lib/server/log';
import type { Actor } from '@/lib/server/session/actor-types';

type Own = { clinicId: string; patientId: string };
type Stamp = { stamp: string; revision: bigint };

/** What can be worked out for a patient at one time. */
export type Work = {
  patientId: string;
  /** What it is, and who it is worded for. */
  kind: string;
  /** Works it out from what is on record; nothing in it but what JSON holds. */
  make: (tx: Tx) => Promise<unknown>;
};

/** Who may ask for it. */
type Door = {
  operation: Operation;
  /** Asks first, in the same transaction, whether the caller may see this patient, and refuses; answers the patient's time zone. */
  enter: (tx: Tx) => Promise<string>;
};

/**
 * Something worked out for a patient, as JSON text: as it was kept, or worked out anew where the record, the clinic, the library, the
 * product or the patient's day has moved since. It is kept afterwards, apart: where nothing can be written it is only not kept.
 */
export const rememberedText = async (actor: Actor, work: Work, door: Door, now: Date): Promise<string> =>
  (await recall(actor, work, door, now)).body;

/** As `rememberedText`, with the stamp that moves with everything it is made from. */
export async function recall(
  actor: Actor,
  work: Work,
  { operation, enter }: Door,
  now: Date,
): Promise<{ body: string; stamp: string }> {
  const own = { clinicId: actor.clinicId, patientId: work.patientId };
  const recalled = await act(actor, operation, async (tx) =>
    recallIn(tx, own, work, momentIn(await enter(tx), now)),
  );
  await keepRecalled(actor, own, work, recalled);
  return recalled;
}

/** `anew`: what it was made from, where it was not kept. */
export type Recalled = { body: string; stamp: string; anew: Stamp | null };

/** The same within a transaction that has asked whether the caller may see this patient; `keepRecalled` goes after it. */
export async function recallIn(
  tx: Tx,
  own: Own,
  { kind, make }: Pick<Work, 'kind' | 'make'>,
  moment: string,
): Promise<Recalled> {
  // Read before the record is: what changes meanwhile makes the memo an old one, never a wrong one.
  const { kept, ...found } = await readMemo(tx, own, kind, moment);
  return kept === null
    ? { body: JSON.stringify(await make(tx)), stamp: found.stamp, anew: found }
    : { body: kept, stamp: found.stamp, anew: null };
}

/** Keeps what was worked out anew. */
export async function keepRecalled(
  actor: Actor,
  own: Own,
  { kind }: Pick<Work, 'kind'>,
  { body, anew }: Recalled,
): Promise<void> {
  if (anew !== null && env().build !== null) await keepMemo(actor, own, kind, anew, body);
}

/** As `rememberedText`, read. */
export async function remembered<T>(actor: Actor, work: Work, door: Door, now: Date): Promise<T> {
  return JSON.parse(await rememberedText(actor, work, door, now)) as T;
}

/** The stamp that a memo has to carry now, and its text if it does. One statement. */
export async function readMemo(
  tx: Tx,
  { clinicId, patientId }: Own,
  kind: string,
  moment: string,
): Promise<Stamp & { kept: string | null }> {
  const { build } = env();
  const [row] = await tx.$queryRaw<(Stamp & { kept: string | null })[]>`
    select now.stamp, now.revision, m.body as kept
    from (
      select concat_ws(' ', p.revision, c.revision, l.revision, ${build}::text, ${moment}::text) as stamp, p.revision
      from patient_revision p
      join clinic_revision c on c.id = p.clinic_id
      cross join library_revision l
      where p.clinic_id = ${clinicId}::uuid and p.patient_id = ${patientId}::uuid) now
    left join patient_memo m on m.clinic_id = ${clinicId}::uuid and m.patient_id = ${patientId}::uuid and m.kind = ${kind}
      and m.stamp = now.stamp`;
  if (row === undefined) throw new Error('a patient without a revision');
  return build === null ? { ...row, kept: null } : row;
}

/** A later writer's memo is not put back to an earlier one. */
export async function keepMemo(
  actor: Actor,
  { clinicId, patientId }: Own,
  kind: string,
  { stamp, revision }: Stamp,
  body: string,
): Promise<void> {
  const context = actor.kind === 'patient' ? { clinicId, patientId } : { clinicId };
  try {
    await inContext(
      context,
      (tx) => tx.$executeRaw`
        insert into patient_memo as m (clinic_id, patient_id, kind, stamp, revision, body)
        values (${clinicId}::uuid, ${patientId}::uuid, ${kind}, ${stamp}, ${revision}, ${body})
        on conflict (clinic_id, patient_id, kind) do update
          set stamp = excluded.stamp, revision = excluded.revision, body = excluded.body, made_at = now()
          where m.revision <= excluded.revision`,
    );
  } catch (error) {
    log.warn('memo not kept', { requestId: actor.origin.requestId, ...errorFacts(error) });
  }
}
