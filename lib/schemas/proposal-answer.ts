import { z } from 'zod';
import { id } from './values.ts';

/** Names a proposal with all that it rests on. */
export const proposalKey = z.string().regex(/^[0-9a-f]{64}$/, 'Look at the proposals again.');

/** The versions that taking several proposals has made. */
export const proposalsAcceptedAnswer = z.strictObject({ versionIds: z.array(id) });

/** What became of the program: the new version, or null where a decision changes nothing in it. */
export const proposalDecisionAnswer = z.strictObject({ versionId: id.nullable() });
