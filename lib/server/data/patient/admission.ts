import 'server-only';
import { AppError } from '@/lib/errors';
import type { AdmissionInput } from '@/lib/schemas/patient';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { issueFirstLinkIn } from '@/lib/server/data/access/access-link';
import { registerIn } from '@/lib/server/data/patient/patient';
import { findDuplicates } from '@/lib/server/data/patient/patient-search';
import { act } from '@/lib/server/db';

/**
 * Registers a patient and makes the access link, both or neither (no link yet where the clinic gives PINs). Refuses `conflict` with those on record who may be the same person,
 * unless all of them are named as `others`: the caller has seen them.
 */
export function admitPatient(
  actor: PractitionerActor,
  { others = [], ...input }: AdmissionInput,
): Promise<{ patientId: string }> {
  return act(actor, 'patient.register', async (tx) => {
    // Two who register one person at the same time wait for each other here; nobody else does, whose rows only name the clinic.
    await tx.$queryRaw`select id from clinic where id = ${actor.clinicId}::uuid for no key update`;
    const duplicates = await findDuplicates(tx, actor, input);
    if (duplicates.some(({ patientId }) => !others.includes(patientId))) {
      await audit(tx, actor, { action: 'patient.search' });
      return new AppError('conflict', {
        userMessage:
          'Somebody with this birth date and nearly this name is on record. Nobody was registered yet.',
        extra: { duplicates },
      });
    }
    const { patientId } = await registerIn(tx, actor, input, new Date());
    await issueFirstLinkIn(tx, actor, { patientId });
    return { patientId };
  });
}
