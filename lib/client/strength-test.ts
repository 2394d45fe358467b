import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { StrengthTestInput } from '@/lib/schemas/patient';

/** Records one test set; guidance is worked out anew from it. */
export const recordStrengthTest = async (input: StrengthTestInput): Promise<void> => {
  await sendJson('POST', paths.api.strengthTests(input.patientId), input);
};
