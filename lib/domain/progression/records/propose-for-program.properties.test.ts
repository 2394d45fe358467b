import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { availableLoads } from '../../load/inventory.ts';
import { calmMornings, program, programLog } from './program-fixtures.ts';
import type { ProgramInput, ProgramLog, Proposal, RefusedProposal } from './program.ts';
import { proposeForProgram } from './propose-for-program.ts';
import { isUpward } from './route-proposal.ts';

vi.setConfig({ testTimeout: 60_000 });
const propertyRuns = { numRuns: 10_000, seed: 20_260_303 } as const;

const log: fc.Arbitrary<ProgramLog> = fc
  .record({
    daysAgo: fc.constantFrom(1, 2, 2, 4, 4, 6, 9, 20),
    startedAt: fc.constantFrom('2026-01-01T08:00:00Z', '2026-01-01T18:00:00Z'),
    loadKg: fc.constantFrom(50, 50, 50, 45, 55),
    reps: fc.constantFrom([12, 12, 12], [12, 12, 12], [10, 10, 10]),
    effort: fc.constantFrom(5, 6, 6, 8, null),
    painDuring: fc.constantFrom(1, 1, 1, 2, 4, 7, null),
    painAfter: fc.constantFrom(1, 1, 2, 4),
  })
  .map(({ daysAgo, ...over }) => programLog(daysAgo, over));
const logs = fc
  .oneof(
    fc.constantFrom([programLog(4), programLog(2)], [programLog(6), programLog(4), programLog(1)]),
    fc.array(log, { maxLength: 6 }),
  )
  .map((list) => list.map((one, index) => ({ ...one, logId: `log-${index}` })));

const input: fc.Arbitrary<ProgramInput> = fc
  .record({
    first: logs,
    second: logs,
    mornings: fc.constantFrom(
      calmMornings,
      calmMornings,
      calmMornings.slice(0, 6),
      [{ localDate: '2026-03-29', pain: 4, region: 'knee_front' as const }, ...calmMornings.slice(2)],
      [{ localDate: '2026-03-29', pain: 3, region: null }, ...calmMornings.slice(2)],
    ),
    irritability: fc.constantFrom('low' as const, 'low' as const, 'moderate' as const, null),
    oneRmKg: fc.constantFrom(null, 55, 60, 65, 80),
    band: fc.constantFrom(null, { minLoadKg: 40, maxLoadKg: 52.5 }, { minLoadKg: 0, maxLoadKg: 500 }),
    lastProgressedOn: fc.constantFrom(null, null, '2026-03-29', '2026-03-20'),
  })
  .map(({ first, second, mornings, irritability, oneRmKg, band, lastProgressedOn }) => {
    const oneRm = oneRmKg === null ? null : { oneRmKg, daysAgo: 3 };
    const common = { oneRm, autoApply: band, lastProgressedOn };
    return program(
      { mornings, irritability },
      { ...common, logs: first },
      { ...common, prescriptionId: 'bridge', region: 'hip', logs: second },
    );
  });

const isUpwardProposal = (one: Proposal | RefusedProposal): one is Proposal =>
  one.type === 'proposal' && isUpward(one.decision);

/** What an upward proposal does beyond its bounds; empty when all is well. */
function excessesOf(
  { prescriptionId, decision, route, context, capKg }: Proposal,
  given: ProgramInput,
): string[] {
  const rx = given.prescriptions.find((one) => one.prescriptionId === prescriptionId);
  const newKg = decision.dose?.action === 'increase_load' ? decision.dose.newKg : null;
  const owned = availableLoads(rx?.inventory);
  const isOwned = owned.ok && owned.loads.some((load) => Math.abs(load.kg - (newKg ?? load.kg)) < 1e-4);
  const isApplied = route === 'auto_apply';
  const band = rx?.autoApply ?? null;
  const maxKg = band !== null && 'maxLoadKg' in band ? band.maxLoadKg : -1;
  const broken: [string, boolean][] = [
    ['not owned', !isOwned],
    ['above the cap', newKg !== null && capKg !== null && newKg > capKg + 1e-4],
    ['applied outside the band', isApplied && (newKg ?? Infinity) > maxKg],
    ['applied though it is the clinician’s', isApplied && decision.clinicianOnly === true],
    ['applied without a trend', isApplied && context.weeklyMorningTrend === null],
    ['applied though cautious', isApplied && given.patient.irritability !== 'low'],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([what]) => what);
}

describe('proposeForProgram, for every program', () => {
  it('gives the same answer in whatever order the logs arrive', () => {
    fc.assert(
      fc.property(input, fc.infiniteStream(fc.nat(100)), (given, dice) => {
        const shuffled: ProgramInput = {
          ...given,
          prescriptions: given.prescriptions.map((one) => ({ ...one, logs: shuffle(one.logs, dice) })),
        };
        expect(proposeForProgram(shuffled)).toEqual(proposeForProgram(given));
      }),
      propertyRuns,
    );
  });

  it('never goes beyond the cap of the 1RM, the owned equipment or, by itself, the agreed band', () => {
    const seen = { steps: 0, applied: 0 };
    fc.assert(
      fc.property(input, (given) => {
        const upward = proposeForProgram(given).proposals.filter(isUpwardProposal);
        seen.steps += upward.filter((one) => one.decision.dose?.action === 'increase_load').length;
        seen.applied += upward.filter((one) => one.route === 'auto_apply').length;
        expect(upward.flatMap((one) => excessesOf(one, given))).toEqual([]);
      }),
      propertyRuns,
    );
    expect(seen.steps).toBeGreaterThan(500);
    expect(seen.applied).toBeGreaterThan(100);
  });

  it('never moves up where the mornings, the effort or the pain of the latest session are taken away', () => {
    const fields = fc.constantFrom(
      'effort',
      'painDuring',
      'painAfter',
      'technique',
      'peripheralised',
      'mornings',
    );
    fc.assert(
      fc.property(input, fields, (given, field) => {
        const poorer: ProgramInput =
          field === 'mornings'
            ? { ...given, patient: { ...given.patient, mornings: [] } }
            : {
                ...given,
                prescriptions: given.prescriptions.map((one) => ({
                  ...one,
                  logs: one.logs.map((each) => ({ ...each, [field]: null })),
                })),
              };
        for (const one of proposeForProgram(poorer).proposals) {
          expect(one.type === 'proposal' && isUpward(one.decision)).toBe(false);
        }
      }),
      propertyRuns,
    );
  });
});

/** Fisher-Yates with the given dice. */
function shuffle<T>(list: readonly T[], dice: fc.Stream<number>): T[] {
  const shuffled = [...list];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = (dice.next().value ?? 0) % (index + 1);
    const [a, b] = [shuffled[index], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[index], shuffled[other]] = [b, a];
  }
  return shuffled;
}
