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
  issuedLink,
  type LinkShowing,
  type PatientUpdate,
  type PossibleDuplicate,
  possibleDuplicate,
  shownLink,
  type StrengthTestInput,
} from '@/lib/schemas/patient';
import { trialSetAnswer, type TrialSetInput } from '@/lib/schemas/trial';
import {
  proposalDecisionAnswer,
  type ProposalDecisionInput,
  proposalsAcceptedAnswer,
} from '@/lib/schemas/proposal';

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

/** Makes a new link, for the patient or for a carer; the one before and every sign-in made with it stop at once. The answer holds the PIN, if the clinic gives one: it is told once. */
export const replaceAccessLink = (patientId: string, relatedPersonId: string | null = null) =>
  sendJson('POST', paths.api.accessLinks(patientId), { relatedPersonId }, issuedLink);

/** The patient's running link and code, to be shown or copied: which of the two goes on record. */
export const fetchLink = (patientId: string, deed: LinkShowing['deed']) =>
  sendJson(
    'POST',
    paths.api.linkShowing(patientId),
    { patientId, relatedPersonId: null, deed } satisfies LinkShowing,
    shownLink,
  );

/** Puts the caller into the patient's care team, with the reason that the owner sees. */
export const joinCareTeam = (patientId: string, input: CareTeamInput) =>
  sendJson('POST', paths.api.careTeam(patientId), input);

/** Records one assessment; caps, steps and proposals are worked out anew from it. */
export const recordIrritability = (input: IrritabilityInput) =>
  sendJson('POST', paths.api.irritability(input.patientId), input);

/** Records one test set; guidance is worked out anew from it. */
export const recordStrengthTest = (input: StrengthTestInput) =>
  sendJson('POST', paths.api.strengthTests(input.patientId), input);

/** Records one set of a led trial; the answer says what follows from it. */
export const recordTrialSet = (input: TrialSetInput) =>
  sendJson('POST', paths.api.trialSets(input.patientId), input, trialSetAnswer);

/** A whole trial was entered in error. */
export const withdrawTrial = (patientId: string, trialId: string, reason: string) =>
  sendJson('POST', paths.api.trialWithdrawal(patientId, trialId), { patientId, reason });

/** Sends a clinician's answer to one proposal; one that has moved on is refused with `conflict`. */
export const decideProposal = (input: ProposalDecisionInput) =>
  sendJson('POST', paths.api.proposals(input.patientId), input, proposalDecisionAnswer);

/** Takes several proposals as they are written: one new version for each program. */
export const acceptProposals = (patientId: string, proposalKeys: readonly string[]) =>
  sendJson(
    'POST',
    paths.api.proposalsAcceptance(patientId),
    { patientId, proposalKeys },
    proposalsAcceptedAnswer,
  );

/** Sends a week typed from paper; sending the same again is success. */
export const sendDiary = (input: DiaryInput): Promise<DiaryAnswer> =>
  sendJson('POST', paths.api.diary(input.patientId), input, diaryAnswer);

/** Puts a day of the paper diary under another date; sending the same again is success. */
export const sendDiaryMove = (input: DiaryMove) =>
  sendJson('POST', paths.api.diaryMoves(input.patientId), input, diaryMoveAnswer);

/** Takes alerts off the list one by one; those that were sent before a failure stay acknowledged, and sending one again is success. */
export async function acknowledgeAlerts(alertIds: readonly string[]): Promise<void> {
  for (const alertId of alertIds) await sendJson('POST', paths.api.alert(alertId), {});
}
