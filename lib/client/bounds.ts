import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { BoundsInput } from '@/lib/schemas/bounds';

/** Signs how far one prescription in force may move by itself; refused with `conflict` in words where none may be signed. */
export const signBounds = (input: BoundsInput) => sendJson('POST', paths.api.bounds(input.patientId), input);

export const withdrawBounds = (patientId: string, boundsId: string) =>
  sendJson('POST', paths.api.boundsWithdrawal(patientId, boundsId), { patientId });

/** Puts back the dose from before a step within bounds; refused with `conflict` when it has changed since. */
export const putStepBack = (patientId: string, decisionId: string) =>
  sendJson('POST', paths.api.putStepBack(patientId, decisionId), { patientId });
