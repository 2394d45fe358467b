import 'server-only';
import { canonicalJson } from '@/lib/domain/canonical-json';
import type { Dose } from '@/lib/domain/dosage/prescription';
import { ownedLoads } from '@/lib/domain/load/owned-loads';
import { fallbackLocale } from '@/lib/domain/messages/languages';
import { pauseText } from '@/lib/domain/messages/patient-pause';
import { flareDose } from '@/lib/domain/progression/records/flare-dose';
import { type FlareDay, flareOn } from '@/lib/domain/progression/records/flare-on';
import { guidedDose } from '@/lib/domain/progression/records/judged-proposals';
import { goesOnOn, pauseOn } from '@/lib/domain/record/pause';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { byLocale, type LocalizedText } from '@/lib/domain/result';
import type { PrecautionsView } from '@/lib/schemas/safety';
import { easierNow } from '@/lib/server/data/handout/easier-names';
import { readPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { guidanceFrom } from '@/lib/server/data/proposal/proposal';
import type { Tx } from '@/lib/server/db';

/** What follows today from a patient's record for a sheet of theirs. */
export type SheetToday = {
  precautions: PrecautionsView;
  /** Said beside every exercise of a version in force. */
  paused: LocalizedText[];
  /** The flare-up that lasts, and what is in force in it by prescription of a version in force; null: none. */
  flare: { since: string; step: FlareDay['dose']; doses: Record<string, Dose> } | null;
  /** That less is to be done than is printed, or nothing, by lineage. */
  less: Record<string, LocalizedText>;
  /** The easier versions that may be done instead, by prescription of a version in force. */
  easier: Record<string, LocalizedText>;
};

export async function readSheetToday(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  now: Date,
): Promise<SheetToday> {
  const precautions = await readPrecautions(tx, own, now);
  const records = await readPatientRecords(tx, own, now);
  return {
    ...{ precautions, ...toldNow(records), flare: flareNow(records) },
    easier: await easierNow(tx, own, records),
  };
}

/** The doses of a flare-up as the phone shows them (LG-8.8), where they are other than the version's. */
function flareNow(records: PatientRecords): SheetToday['flare'] {
  const flare = flareOn(records.flareReports, records.today);
  if (flare === null) return null;
  const guidance = guidanceFrom(records, fallbackLocale);
  const prescriptions = records.versions
    .filter(({ isActive }) => isActive)
    .flatMap((version) => version.prescriptions);
  const lowered = prescriptions.flatMap(({ prescriptionId, lineageId, dose, exercise }): [string, Dose][] => {
    const present = guidedDose(dose, guidance.get(lineageId) ?? null);
    const owned = ownedLoads({ context: records.context, exercise, implement: dose.loadEquipment });
    const lower = flareDose(present, flare.dose, { prescribed: dose, owned });
    return canonicalJson(lower) === canonicalJson(dose) ? [] : [[prescriptionId, lower]];
  });
  return { since: flare.since, step: flare.dose, doses: Object.fromEntries(lowered) };
}

/**
 * What the phone says of an exercise today and the sheet must not contradict: that there is a pause, that it is to be left out, or that
 * less is to be done than is printed. A hold changes nothing of the dose.
 */
function toldNow(records: PatientRecords): Pick<SheetToday, 'paused' | 'less'> {
  const pause = pauseOn(records.pauses, records.today);
  const guidance = byLocale((locale) => guidanceFrom(records, locale));
  const lineages = new Set(Object.values(guidance).flatMap((ofOne) => [...ofOne.keys()]));
  const less = [...lineages].flatMap((lineageId): [string, LocalizedText][] => {
    const told = byLocale((locale) => guidance[locale].get(lineageId) ?? null);
    const isLess = Object.values(told).every((one) => one !== null && one.kind !== 'hold');
    return isLess ? [[lineageId, byLocale((locale) => told[locale]?.text ?? '')]] : [];
  });
  return { paused: pause === null ? [] : [pauseText(goesOnOn(pause))], less: Object.fromEntries(less) };
}
