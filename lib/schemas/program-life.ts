import { z } from 'zod';
import { programDeeds } from '@/lib/domain/program/program-life';
import { id } from './values';

/** What is done with a whole program. */
export const programLifeInput = z.strictObject({ patientId: id, deed: z.enum(programDeeds) });
export type ProgramLifeInput = z.infer<typeof programLifeInput>;
