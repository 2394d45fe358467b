import type { z } from 'zod';

/** What a schema found wrong, as it is told to whoever sent it: never with the value. */
export function toFault(issue: z.core.$ZodIssue): { path: string; code: string; message: string } {
  const custom =
    issue.code === 'custom' && typeof issue.params?.['code'] === 'string' ? issue.params['code'] : null;
  return { path: issue.path.join('.'), code: custom ?? issue.code, message: issue.message };
}
