import 'server-only';
import { fallbackLocale } from '@/lib/domain/messages/languages';
import type { ConsentTextInput } from '@/lib/schemas/consent';
import type { DueConsent } from '@/lib/schemas/portal';
import { changedMeanwhile, notFound } from '@/lib/errors';
import { audit } from '@/lib/server/audit';
import { act, type Tx } from '@/lib/server/db';
import type { PatientActor, PractitionerActor } from '@/lib/server/session/actor-types';

/** The clinic's text as it counts, with who set it and when; `number` 0: there never was one. */
export type ConsentTextView = {
  number: number;
  english: string | null;
  spanish: string | null;
  setBy: string | null;
  setAt: string | null;
};

const latest = { orderBy: { number: 'desc' } } as const;

/** What the clinic asks its patients to agree to, for those who may change it. */
export function viewConsentText(actor: PractitionerActor): Promise<ConsentTextView> {
  return act(actor, 'clinic.write', async (tx) => {
    const text = await tx.consentText.findFirst({
      where: { clinicId: actor.clinicId },
      ...latest,
      select: {
        ...{ number: true, english: true, spanish: true, setAt: true },
        setBy: { select: { displayName: true } },
      },
    });
    return text === null
      ? { number: 0, english: null, spanish: null, setBy: null, setAt: null }
      : { ...text, setBy: text.setBy.displayName, setAt: text.setAt.toISOString() };
  });
}

/**
 * Puts another text in the place of the one that counts: everybody is asked anew, and what was agreed to before stays on record. Without
 * an English text nobody is asked. Refuses `conflict` when there is a newer one than the writer has seen.
 */
export function setConsentText(
  actor: PractitionerActor,
  { english, spanish, after }: ConsentTextInput,
  now: Date,
): Promise<void> {
  return act(actor, 'clinic.write', async (tx) => {
    const { clinicId } = actor;
    const seen = await tx.consentText.findFirst({
      where: { clinicId },
      ...latest,
      select: { number: true },
    });
    if ((seen?.number ?? 0) !== after) throw changedMeanwhile('the consent text');
    const { id } = await tx.consentText.create({
      data: {
        ...{ clinicId, number: after + 1, english, setAt: now, setById: actor.practitionerRoleId },
        spanish: english === null ? null : spanish,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'clinic.write',
      entity: { kind: 'ConsentText', id },
      fields: ['english', 'spanish'],
    });
  });
}

/** What the caller is asked to agree to, in their language where the clinic has written it; null: nothing, or they have. */
export async function readDueConsent(tx: Tx, actor: PatientActor): Promise<DueConsent | null> {
  const [text] = await tx.$queryRaw<{ id: string; english: string | null; spanish: string | null }[]>`
    select t.id, t.english, t.spanish from consent_text t
    where t.clinic_id = ${actor.clinicId}::uuid
      and t.number = (select max(l.number) from consent_text l where l.clinic_id = ${actor.clinicId}::uuid)
      and not exists (
        select from consent c
        where c.clinic_id = t.clinic_id and c.consent_text_id = t.id and c.patient_id = ${actor.patientId}::uuid
          and c.related_person_id is not distinct from ${actor.relatedPersonId}::uuid)`;
  if (text === undefined || text.english === null) return null;
  const own = { en: text.english, es: text.spanish }[actor.language];
  return {
    consentTextId: text.id,
    text: own ?? text.english,
    language: own === null ? fallbackLocale : actor.language,
  };
}

/** The patient or carer agrees to a text of their clinic; twice is the same. Refuses `not_found` for a text that is none of it. */
export function giveConsent(actor: PatientActor, consentTextId: string, now: Date): Promise<void> {
  return act(actor, 'log.write', async (tx) => {
    const { clinicId, patientId, relatedPersonId } = actor;
    const text = await tx.consentText.findFirst({
      where: { clinicId, id: consentTextId },
      select: { id: true },
    });
    if (text === null) throw notFound();
    const { count } = await tx.consent.createMany({
      data: [{ clinicId, patientId, relatedPersonId, consentTextId, givenAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, {
      action: 'consent.give',
      patientId,
      entity: { kind: 'ConsentText', id: consentTextId },
    });
  });
}

/** To which text somebody has agreed, and when; `by`: the carer, when it was not the patient. */
export type GivenConsent = { number: number; givenAt: string; by: string | null };

/** What was agreed to for a patient whom the caller may see (asked before), the latest first. */
export async function readConsents(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Promise<GivenConsent[]> {
  const rows = await tx.consent.findMany({
    where: { clinicId, patientId },
    orderBy: { givenAt: 'desc' },
    take: 5,
    select: {
      givenAt: true,
      text: { select: { number: true } },
      relatedPerson: { select: { name: true } },
    },
  });
  return rows.map(({ givenAt, text, relatedPerson }) => ({
    number: text.number,
    givenAt: givenAt.toISOString(),
    by: relatedPerson?.name ?? null,
  }));
}
