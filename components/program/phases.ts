import type { VersionPhase } from '@/lib/schemas/program-phases';
import type { ProgramDraft } from './draft';

/** The phases of a draft that have a name or a criterion, or at least one prescription. Phase 0 is a program without phases. */
export function phasesOf({ phases, items }: ProgramDraft): VersionPhase[] {
  const used = items.flatMap(({ dose }) => (typeof dose.phase === 'number' ? [dose.phase] : []));
  const numbers = new Set([...used.filter((number) => number > 0), ...phases.map(({ number }) => number)]);
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => phases.find((phase) => phase.number === number) ?? { number, name: '', entry: null });
}

/** A phase with other words; one that has neither name nor criterion any more is left out. */
export function withPhase(phases: readonly VersionPhase[], changed: VersionPhase): VersionPhase[] {
  const others = phases.filter(({ number }) => number !== changed.number);
  const isEmpty = changed.name.trim() === '' && changed.entry === null;
  return (isEmpty ? others : [...others, changed]).toSorted((a, b) => a.number - b.number);
}

/** "Phase 2: Build", for headings; a phase that was not named is its number. */
export function phaseTitle(phases: readonly VersionPhase[], number: number): string {
  const name = phases.find((phase) => phase.number === number)?.name ?? '';
  return name.trim() === '' ? `Phase ${number}` : `Phase ${number}: ${name}`;
}

/** The heading above a prescription that begins another phase than the one before it; null for the rest, and without phases. */
export function newPhaseTitle({ phases, items }: ProgramDraft, place: number): string | null {
  const [number, before] = [items[place]?.dose.phase, items[place - 1]?.dose.phase];
  return typeof number !== 'number' || number === 0 || number === before ? null : phaseTitle(phases, number);
}
