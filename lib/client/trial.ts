import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import {
  trialPermission,
  type TrialPermissionInput,
  trialSetAnswer,
  type TrialSetInput,
} from '@/lib/schemas/trial';

/** Records one set of a led trial; the answer says what follows from it. */
export const recordTrialSet = (input: TrialSetInput) =>
  sendJson('POST', paths.api.trialSets(input.patientId), input, trialSetAnswer);

/** Allows trial sets of one prescribed exercise at home, and takes that back. */
export const allowTrials = (input: TrialPermissionInput) =>
  sendJson('POST', paths.api.trialPermissions(input.patientId), input, trialPermission);
export const endTrialPermission = (patientId: string, permissionId: string) =>
  sendJson('POST', paths.api.trialPermissionEnd(patientId, permissionId), { patientId });
