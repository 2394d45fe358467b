import { sourcesAToF } from './safety-a-to-f.ts';
import { sourcesGToM } from './safety-g-to-m.ts';
import { sourcesNToZ } from './safety-n-to-z.ts';
import { sourcesSurgeryAndBirth } from './safety-surgery-and-birth.ts';

/** References of the safety rules (SF), with the status that the rule book gives. */
export const safetySources = { ...sourcesAToF, ...sourcesGToM, ...sourcesNToZ, ...sourcesSurgeryAndBirth };

export type SafetySourceId = keyof typeof safetySources;
