import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { IrritabilityInput } from '@/lib/schemas/patient';

/** Records one assessment; caps, steps and proposals are worked out anew from it. */
export const recordIrritability = async (input: IrritabilityInput): Promise<void> => {
  await sendJson('POST', paths.api.irritability(input.patientId), input);
};
