import 'server-only';
import { AppError } from '@/lib/errors';
import type { Actor, Intent } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';
import { keyedHash, seal, unseal } from '@/lib/server/session/secrets';

const spent = new WeakSet<Intent>();

/**
 * Does the work of one intent once, however often it arrives: the answer is stored in the transaction of the work, and a later request
 * of the same person with the same key gets that answer and does nothing. Two at once wait for each other. What was refused is not
 * stored: it may be tried again. Refuses (`conflict`) a key that stood for something else.
 *
 * The key itself is stored nowhere. What was sent is kept as a hash and what was answered as a cipher, both under that key, so that
 * neither says anything of a patient to a reader of the table.
 */
export async function once<T>(
  tx: Tx,
  actor: Actor,
  work: () => Promise<T | AppError>,
): Promise<T | AppError> {
  if (actor.kind !== 'practitioner' || actor.intent === undefined) return work();
  const { clinicId, practitionerRoleId, intent } = actor;
  if (spent.has(intent)) throw new Error('one request, one write: what comes after it would not be done');
  const keyHash = keyedHash('intent look-up', `${practitionerRoleId} ${intent.key}`);
  const requestHash = keyedHash(`intent ${intent.key}`, intent.request);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`intent ${keyHash}`}, 0))`;
  const stored = await tx.writeIntent.findUnique({
    where: { clinicId_practitionerRoleId_keyHash: { clinicId, practitionerRoleId, keyHash } },
    select: { requestHash: true, sealedAnswer: true },
  });
  if (stored !== null && stored.requestHash !== requestHash) throw doneOtherwise();
  if (stored !== null) return (unseal(stored.sealedAnswer, purposeOf(intent)) as { answer: T }).answer;
  const answer = await work();
  if (answer instanceof AppError) return answer;
  await keep(tx, { clinicId, practitionerRoleId, keyHash, requestHash }, seal({ answer }, purposeOf(intent)));
  return answer;
}

/** Says that the actor's intent is done and kept: a second transaction of the same request would be taken for a repetition. */
export function spend(actor: Actor): void {
  if (actor.kind === 'practitioner' && actor.intent !== undefined) spent.add(actor.intent);
}

/** The same person, who only asks: for a look before the transaction that does what was sent. */
export function asking<A extends Actor>(actor: A): A {
  const { intent: _, ...asker } = actor as A & { intent?: Intent };
  return asker as A;
}

const purposeOf = ({ key }: Intent) => `answer ${key}`;

const doneOtherwise = () =>
  new AppError('conflict', {
    userMessage:
      'What you sent first was saved, although the answer did not arrive. Nothing more was saved now: look at what is stored before you send this again.',
  });

type Done = { clinicId: string; practitionerRoleId: string; keyHash: string; requestHash: string };

/**
 * Stores what was done, and takes away a few of the clinic's rows that are older than seven days, so that the table ends. One at a time
 * takes away; nobody waits for it.
 */
const keep = (tx: Tx, { clinicId, practitionerRoleId, keyHash, requestHash }: Done, sealedAnswer: string) =>
  tx.$executeRaw`
    with old as (
      delete from write_intent where (clinic_id, practitioner_role_id, key_hash) in (
        select clinic_id, practitioner_role_id, key_hash from write_intent
        where clinic_id = ${clinicId}::uuid and done_at < now() - interval '7 days'
          and (select pg_try_advisory_xact_lock(hashtextextended(${`forget intents ${clinicId}`}, 0)))
        order by done_at limit 20))
    insert into write_intent (clinic_id, practitioner_role_id, key_hash, request_hash, sealed_answer)
    values (${clinicId}::uuid, ${practitionerRoleId}::uuid, ${keyHash}, ${requestHash}, ${sealedAnswer})`;
