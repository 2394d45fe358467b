import { z } from 'zod';
import { type ConditionForm, conditionForm } from '@/lib/schemas/condition-form';
import { noteText } from '@/lib/schemas/values';

/** A corrected condition with the reason, as it is typed. */
export const correctionForm = z.strictObject({ condition: conditionForm, reason: noteText(1000) });
export type CorrectionForm = { condition: ConditionForm; reason: string };
