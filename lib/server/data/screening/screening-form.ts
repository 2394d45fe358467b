import 'server-only';
import { knownQuestions } from '@/lib/domain/body-chart/flag-state';
import type { Locale } from '@/lib/domain/result';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import { notFound } from '@/lib/errors';
import { visibleRecords } from '@/lib/server/access';
import { audit } from '@/lib/server/audit';
import { identitySelect, type PatientIdentity, toIdentity } from '@/lib/server/data/patient/patient';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readAsking, type SafetyPanelView } from '@/lib/server/data/screening/safety-panel';
import { act } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

export type ScreeningFormView = PatientIdentity & {
  today: string;
  /** The patient's own: in it the questions are read out unless somebody says otherwise. */
  language: Locale;
  ask: SafetyPanelView['ask'];
  /** Questions whose flag a clinician has closed: asked only as "has this changed?". */
  known: RedFlagId[];
};

/** The questions that a member of staff would ask an own patient now. Reading them is audited as reading the record. */
export function viewScreeningForm(
  actor: PractitionerActor,
  patientId: string,
  now: Date,
): Promise<ScreeningFormView> {
  return act(actor, 'record.read', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { AND: [visibleRecords(actor), { id: patientId }] },
      select: { ...identitySelect, language: true },
    });
    if (patient === null) throw notFound();
    const own = { clinicId: actor.clinicId, patientId };
    const records = await readPatientRecords(tx, own, now);
    const ask = await readAsking(tx, own, records);
    await audit(tx, actor, { action: 'record.read', patientId, entity: { kind: 'Patient', id: patientId } });
    return {
      ...toIdentity(patient),
      today: records.today,
      language: patient.language,
      ask,
      known: knownQuestions(records.safety.flags),
    };
  });
}
