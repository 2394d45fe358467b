export const programStatuses = [
  'draft',
  'active',
  'on_hold',
  'completed',
  'revoked',
  'entered_in_error',
] as const;
export type ProgramStatus = (typeof programStatuses)[number];

export const programDeeds = ['pause', 'resume', 'end', 'mark_error'] as const;
/** What a physiotherapist may do with a whole program, beside publishing a version of it. */
export type ProgramDeed = (typeof programDeeds)[number];

/** From which states a deed is allowed, and where it leads. `revoked` and `entered_in_error` lead nowhere. */
const table: Record<ProgramDeed, { from: readonly ProgramStatus[]; to: ProgramStatus }> = {
  pause: { from: ['active'], to: 'on_hold' },
  resume: { from: ['on_hold'], to: 'active' },
  end: { from: ['active', 'on_hold'], to: 'completed' },
  mark_error: { from: ['draft', 'active', 'on_hold', 'completed'], to: 'entered_in_error' },
};

/** The state that a deed leads to; null when it is not allowed from this one. */
export function statusAfter(status: ProgramStatus, deed: ProgramDeed): ProgramStatus | null {
  const { from, to } = table[deed];
  return from.includes(status) ? to : null;
}

/** What may be done with a program in this state, in the order of the buttons. */
export const allowedDeeds = (status: ProgramStatus): ProgramDeed[] =>
  programDeeds.filter((deed) => statusAfter(status, deed) !== null);

/** Whether a version may be published: a paused program is resumed first, so that nobody is set going unawares. */
export const canPublish = (status: ProgramStatus): boolean =>
  status === 'draft' || status === 'active' || status === 'completed';

/** Whether the deed takes the version in force out of force. */
export const endsVersion = (deed: ProgramDeed): boolean => deed === 'end' || deed === 'mark_error';

/** The states in words for the clinician. */
export const programStatusWords: Record<ProgramStatus, string> = {
  draft: 'not published',
  active: 'active',
  on_hold: 'paused',
  completed: 'ended',
  revoked: 'revoked',
  entered_in_error: 'entered in error',
};
