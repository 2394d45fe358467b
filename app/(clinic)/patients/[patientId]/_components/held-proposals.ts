import type { ProposalsView, ProposalView } from '@/lib/schemas/proposal';

/** What asks for nothing, by its cause: the exercises that it holds, and of the first of them why. */
export type HeldProposals = Pick<
  ProposalView,
  'key' | 'words' | 'decided' | 'reason' | 'rules' | 'toldPatient' | 'declined'
> & { exercises: string[]; isStopped: boolean };

export type ShownProposals = { open: ProposalView[]; held: HeldProposals[]; notes: string[] };

/** Proposals as they are shown: whole where they wait for an answer, each cause once where they do not. */
export function toShownProposals({ proposals, notes }: ProposalsView): ShownProposals {
  const held = new Map<string, HeldProposals>();
  for (const { state, kind, exercise, ...one } of proposals) {
    if (state === 'open') continue;
    const { key, words, decided, reason, rules, toldPatient, declined } = one;
    const cause = `${words}\n${reason}\n${decided}`;
    const first = held.get(cause) ?? {
      ...{ key, words, decided, reason, rules, toldPatient, declined },
      ...{ exercises: [], isStopped: false },
    };
    held.set(cause, {
      ...first,
      exercises: [...first.exercises, exercise],
      isStopped: first.isStopped || (kind === 'stop' && state === 'quiet'),
    });
  }
  return { open: proposals.filter(({ state }) => state === 'open'), held: [...held.values()], notes };
}
