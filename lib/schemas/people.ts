import { z } from 'zod';

export const personParams = z.strictObject({ practitionerRoleId: z.uuid() });

/** Makes a member of staff a clinical lead of the clinic, or takes that back. */
export const leadSetting = z.strictObject({ isLead: z.boolean() });
