import { z } from 'zod';
import { type ProblemError, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import {
  type DiaryAnswer,
  diaryAnswer,
  type DiaryInput,
  type DiaryMove,
  diaryMoveAnswer,
} from '@/lib/schemas/diary';
import {
  type AdmissionInput,
  type CareTeamInput,
  type IrritabilityInput,
  type PatientUpdate,
  type PossibleDuplicate,
  possibleDuplicate,
  type StrengthTestInput,
} from '@/lib/schemas/patient';

const registered = z.object({ patientId: z.string() });

/** Registers a patient with the first episode of care; refused with `conflict` when `others` leaves out somebody who may be the same. */
export const registerPatient = (input: AdmissionInput) =>
  sendJson('POST', paths.api.patients, input, registered);

/** Those who may be the person that was to be registered, out of a refusal; none for every other failure. */
export function duplicatesFrom(problem: ProblemError | null): readonly PossibleDuplicate[] {
  if (problem?.code !== 'conflict') return [];
  const parsed = possibleDuplicate.array().safeParse(problem.extra['duplicates']);
  return parsed.success ? parsed.data : [];
}

/** Changes name and contact; refused with `conflict` when somebody saved since `revision`. */
export const changeContact = (patientId: string, input: PatientUpdate) =>
  sendJson('PUT', paths.api.patient(patientId), input);

/** Puts the caller into the patient's care team, with the reason that the owner sees. */
export const joinCareTeam = (patientId: string, input: CareTeamInput) =>
  sendJson('POST', paths.api.careTeam(patientId), input);

/** Records one assessment; caps, steps and proposals are worked out anew from it. */
export const recordIrritability = (input: IrritabilityInput) =>
  sendJson('POST', paths.api.irritability(input.patientId), input);

/** Records one test set; guidance is worked out anew from it. */
export const recordStrengthTest = (input: StrengthTestInput) =>
  sendJson('POST', paths.api.strengthTests(input.patientId), input);

/** Sends a week typed from paper; sending the same again is success. */
export const sendDiary = (input: DiaryInput): Promise<DiaryAnswer> =>
  sendJson('POST', paths.api.diary(input.patientId), input, diaryAnswer);

/** Puts a day of the paper diary under another date; sending the same again is success. */
export const sendDiaryMove = (input: DiaryMove) =>
  sendJson('POST', paths.api.diaryMoves(input.patientId), input, diaryMoveAnswer);
