import { z } from 'zod';
import { bodyLimbs } from '../domain/record/condition-fields.ts';
import { readPartialDate, toDateBoxes } from '../domain/time/partial-date.ts';
import { conditionInput, type ConditionInput } from './patient.ts';
import { lineText, side } from './values.ts';

/** A condition as it stands on the screen: of the date, the day or the day and the month may be left empty. */
export const conditionForm = z
  .strictObject({
    code: z.string().nullable(),
    description: lineText(200),
    side,
    limb: z.enum(bodyLimbs).nullable(),
    onsetOn: z.string().nullable(),
  })
  .transform((form, context): ConditionInput => {
    if (form.onsetOn === null) return { ...form, onsetOn: null, onsetPrecision: 'day' };
    const date = readPartialDate(form.onsetOn);
    if (date === null) {
      context.addIssue({
        code: 'custom',
        path: ['onsetOn'],
        message: 'This is no date. Leave the day, or the day and the month, empty when they are not known.',
      });
      return z.NEVER;
    }
    return { ...form, onsetOn: date.firstDay, onsetPrecision: date.precision };
  })
  .pipe(conditionInput);

/** What is typed: the side has no default. */
export type ConditionForm = Omit<z.input<typeof conditionForm>, 'side'> & {
  side: ConditionInput['side'] | null;
};

/** A recorded condition as the form shows it, to be corrected. */
export const conditionFormOf = ({ onsetOn, onsetPrecision, ...rest }: ConditionInput): ConditionForm => ({
  code: rest.code,
  description: rest.description,
  side: rest.side,
  limb: rest.limb,
  onsetOn: onsetOn === null ? null : toDateBoxes({ firstDay: onsetOn, precision: onsetPrecision }),
});
