import 'server-only';
import type { Locale } from '@/lib/domain/result';
import { workOfSheets } from '@/lib/server/data/handout/version-sheet';
import type { Work } from '@/lib/server/data/memo/memo';
import { workOfRecord } from '@/lib/server/data/patient/record';
import { workOfPrescribing } from '@/lib/server/data/program/prescribing';
import { workOfProposals } from '@/lib/server/data/proposal/proposal';
import { workOfPortal } from '@/lib/server/data/today/portal';
import { workOfToday } from '@/lib/server/data/today/today';

export type MemoPatient = { clinicId: string; patientId: string; language: Locale; timeZone: string };

/** Everything that is worked out for a patient and kept: what pages ask for, what the worker makes anew, what the check compares. */
export function worksOf(patient: MemoPatient, now: Date): readonly Work[] {
  const { clinicId, patientId, language, timeZone } = patient;
  const own = { clinicId, patientId };
  return [
    workOfToday({ ...own, language, timeZone, relatedPersonId: null }, now),
    // Whoever it is, they read the same.
    workOfToday({ ...own, language, timeZone, relatedPersonId: patientId }, now),
    workOfPortal({ ...own, language, timeZone, relatedPersonId: null }, now),
    workOfPortal({ ...own, language, timeZone, relatedPersonId: patientId }, now),
    workOfProposals(own, now),
    workOfRecord(own, now),
    workOfPrescribing(own, now),
    workOfSheets(own, now),
  ];
}
