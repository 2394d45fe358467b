/** A phase of a version as a comparison reads it. */
export type ComparedPhase = { number: number; name: string; entry: string | null };

/** What is different between the phases of two versions, one line each, in the order of the phases. */
export function comparePhases(before: readonly ComparedPhase[], after: readonly ComparedPhase[]): string[] {
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))].toSorted((a, b) => a - b);
  return numbers.flatMap((number) => {
    const [old, now] = [inWords(before, number), inWords(after, number)];
    return old === now ? [] : [`Phase ${number}: ${old ?? 'none'} → ${now ?? 'none'}`];
  });
}

function inWords(phases: readonly ComparedPhase[], number: number): string | null {
  const phase = phases.find((one) => one.number === number);
  if (phase === undefined) return null;
  return phase.entry === null ? phase.name : `${phase.name} (begins when: ${phase.entry})`;
}

/** All phases of a version in one line, in their order; "none" for a program without phases. */
export function phasesInWords(phases: readonly ComparedPhase[]): string {
  const lines = phases
    .toSorted((a, b) => a.number - b.number)
    .map(({ number }) => `Phase ${number}: ${inWords(phases, number) ?? 'none'}`);
  return lines.length === 0 ? 'none' : lines.join('; ');
}
