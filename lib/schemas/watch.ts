import { z } from 'zod';
import { id, noteText, whole } from '@/lib/schemas/values';

const pct = whole(0, 100);

/** Below which share of the plan the clinic speaks to a patient, in percent. */
export const clinicTargetInput = z.strictObject({ pct });
/** The same for one patient; null: as the clinic has it. */
export const patientTargetInput = z.strictObject({ patientId: id, pct: pct.nullable() });
export type PatientTargetInput = z.infer<typeof patientTargetInput>;

/** Why severe pain within the agreed limits is not told of this patient for 28 days (LG-7.4). */
export const painMuteInput = z.strictObject({ patientId: id, note: noteText(1000) });
export type PainMuteInput = z.infer<typeof painMuteInput>;
export const painMuteParams = z.strictObject({ patientId: id, muteId: id });
