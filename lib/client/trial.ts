import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { trialSetAnswer, type TrialSetInput } from '@/lib/schemas/trial';

/** Records one set of a led trial; the answer says what follows from it. */
export const recordTrialSet = (input: TrialSetInput) =>
  sendJson('POST', paths.api.trialSets(input.patientId), input, trialSetAnswer);
