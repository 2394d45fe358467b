import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { BarrierListInput } from '@/lib/schemas/barrier';
import type { PainMuteInput, PatientTargetInput } from '@/lib/schemas/watch';

export const setClinicTarget = (pct: number) => sendJson('POST', paths.api.clinicTarget, { pct });
/** Sets what patients below it may say got in the way. */
export const setBarrierList = (input: BarrierListInput) => sendJson('POST', paths.api.barriers, input);
export const setPatientTarget = (input: PatientTargetInput) =>
  sendJson('POST', paths.api.patientTarget(input.patientId), input);
export const mutePain = (input: PainMuteInput) =>
  sendJson('POST', paths.api.painMutes(input.patientId), input);
export const endPainMute = (patientId: string, muteId: string) =>
  sendJson('POST', paths.api.painMuteEnd(patientId, muteId), { patientId });
