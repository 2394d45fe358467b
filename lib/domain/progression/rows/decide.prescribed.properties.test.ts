import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { availableLoads } from '../../load/inventory.ts';
import { isSameLoadIn } from '../../load/match-load.ts';
import { painLimits } from '../../pain/pain-zone.ts';
import { shareAfter } from '../../pain/share-after.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import { decide } from './decide.ts';
import {
  calmInput,
  currentAmount,
  judged,
  latestJudged,
  propertyRuns,
  validInput,
  withSession,
} from './decision-arbitraries.ts';

vi.setConfig({ testTimeout: 60_000 });

const withoutSession = (input: DecisionInput, place: number): DecisionInput => ({
  ...input,
  sessions: input.sessions.filter((_, index) => index !== place % input.sessions.length),
});

describe('decide against what is prescribed, for every valid input (LG-8.5, reference 1.1)', () => {
  it('never moves up from a load that is not the prescribed one, and D18a and D18b only hold', () => {
    fc.assert(
      fc.property(validInput, (input) => {
        const decision = decide(input);
        if (!decision.ok) throw new Error(decision.refusal);
        const isHeld = decision.action === 'hold' && typeof decision.doneKg === 'number';
        expect(isHeld || (decision.row !== 'D18a' && decision.row !== 'D18b')).toBe(true);
        const { loadKg: planned } = input.rx;
        if (planned === undefined || judged(input)?.isUpward !== true) return;
        const owned = availableLoads(input.inventory);
        const latest = latestJudged(input)?.loadKg ?? 0;
        const isSame =
          latest === (planned ?? 0) || isSameLoadIn(owned.ok ? owned.loads : [], latest, planned ?? 0);
        expect(isSame).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('never gives more than the next step from the prescribed load, whichever log is removed', () => {
    fc.assert(
      fc.property(validInput, fc.nat(4), (full, place) => {
        const fewer = withoutSession(full, place);
        const decision = decide(fewer);
        if (!decision.ok || decision.dose?.action !== 'increase_load' || full.rx.loadKg === undefined) return;
        const latest = latestJudged(fewer)?.loadKg ?? 0;
        const owned = availableLoads(fewer.inventory);
        expect(isSameLoadIn(owned.ok ? owned.loads : [], latest, full.rx.loadKg ?? 0)).toBe(true);
      }),
      propertyRuns,
    );
  });

  it('never raises a load because a log of a steady history is removed', () => {
    fc.assert(
      fc.property(calmInput, fc.nat(4), (full, place) => {
        const [before, after] = [judged(full), judged(withoutSession(full, place))];
        if (before === null || after === null) throw new Error('a valid input was refused');
        expect(after.load).toBeLessThanOrEqual(Math.max(before.load, currentAmount(full)) + 1e-9);
        expect(after.isUpward && !before.isUpward).toBe(false);
      }),
      propertyRuns,
    );
  });

  it('a score after that was shared out never raises, and lowers no further than the whole score', () => {
    const pain = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(validInput, pain, pain, (input, said, others) => {
        const latest = input.sessions.at(-1);
        const painBefore = latest?.painBefore ?? null;
        const { amber } = painLimits[input.painModel ?? 'protective'];
        const amberHigh = input.painModel === 'relative' ? (painBefore ?? 0) + amber : amber;
        const shared = shareAfter({
          painAfter: said,
          amberHigh,
          exercises: [
            { id: 'this', painBefore, painDuring: latest?.painDuring },
            { id: 'other', painBefore, painDuring: others },
          ],
        });
        if (!shared.ok) throw new Error(shared.refusal);
        const share = shared.after[0]?.painAfter ?? said;
        expect(share).toBeLessThanOrEqual(said);
        const of = (painAfter: number, painAfterLowered: boolean) =>
          judged(withSession(input, 0, (one) => ({ ...one, painAfter, painAfterLowered })));
        const [whole, part, calm] = [of(said, false), of(share, share < said), of(Math.min(said, 2), false)];
        if (whole === null || part === null || calm === null) throw new Error('a valid input was refused');
        expect(part.load).toBeGreaterThanOrEqual(whole.load - 1e-9);
        expect(part.load).toBeLessThanOrEqual(calm.load + 1e-9);
        expect(share < said && part.isUpward).toBe(false);
      }),
      propertyRuns,
    );
  });

  it('tells the clinician of severe pain, in every row and model (LG-7.4)', () => {
    fc.assert(
      fc.property(validInput, fc.integer({ min: 8, max: 10 }), fc.boolean(), (input, pain, isDuring) => {
        const severe = withSession(input, 0, (one) => ({
          ...one,
          ...(isDuring ? { painDuring: pain } : { painAfter: pain }),
        }));
        const decision = decide(severe);
        expect(decision.ok && decision.urgency !== 'none').toBe(true);
      }),
      propertyRuns,
    );
  });
});
