/** What somebody did about a patient on the list. */
export const reviewDeeds = ['called', 'wrote', 'lowered', 'nothing_needed'] as const;
export type ReviewDeed = (typeof reviewDeeds)[number];

export const deedWords: Record<ReviewDeed, string> = {
  called: 'Called',
  wrote: 'Sent a message',
  lowered: 'Lowered the dose',
  nothing_needed: 'No action needed',
};
