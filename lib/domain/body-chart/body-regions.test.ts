import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { painRegions } from '../pain/pain-regions.ts';
import { bodyRegionCodes, bodyRegions } from './body-regions.ts';
import { hipPainPlaces, opensHipCard } from './hip-pain-card.ts';
import { bodyRegionLabels } from './region-labels.ts';

const rulebook = new URL('../../../../shared/clinical/safety.md', import.meta.url);
const isBeside = existsSync(rulebook);

describe('SF-5 body chart', () => {
  it('has the regions that the morning-pain map knows, no more and no fewer', () => {
    expect(new Set(bodyRegionCodes)).toEqual(new Set(painRegions));
  });

  it.each(bodyRegionCodes)('%s belongs to a question group and is named in both languages', (region) => {
    expect(bodyRegions[region].questionGroups.length).toBeGreaterThan(0);
    expect(bodyRegionLabels[region].en).not.toBe(bodyRegionLabels[region].es);
  });

  it.each([
    ['chest', 'rf_chest_pain_exertion'],
    ['chest', 'rf_breathless_sudden'],
    ['saddle', 'rf_saddle_numbness'],
    ['saddle', 'rf_bladder_change'],
    ['groin', 'rf_groin_pain_runner'],
    ['calf', 'rf_calf_clot'],
  ] as const)('a tap on %s asks %s at once', (region, flag) => {
    expect(bodyRegions[region].ask).toContain(flag);
  });
});

describe.skipIf(!isBeside)(
  'the chart of the rule book equals the code (skipped when ../shared is absent)',
  () => {
    const lines = isBeside ? readFileSync(rulebook, 'utf8').split('\n') : [];

    it('SF-5 view, sides, label, what it suggests, note and questions', () => {
      const rows = lines
        .slice(
          lines.findIndex((line) => line.startsWith('## SF-5 Body')),
          lines.findIndex((line) => line.startsWith('### SF-5.1')),
        )
        .filter((line) => line.startsWith('| `'))
        .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
        .map(([, code, view, sides, label, suggests, note = '']) => [
          code,
          [view, sides, label, suggests, note, note.match(/rf_\w+/g) ?? []],
        ]);
      const own = bodyRegionCodes.map((code) => {
        const { view, sided, suggests, note, ask } = bodyRegions[code];
        return [code, [view, sided ? 'LR' : 'C', bodyRegionLabels[code].en, suggests, note ?? '', ask]];
      });
      expect(Object.fromEntries(own)).toEqual(Object.fromEntries(rows));
    });
  },
);

describe('SF-5.1 "hip pain"', () => {
  it.each([
    [[], 'My HIP hurts', true],
    [[], 'las caderas', true],
    [[], 'the ship', false],
    [['groin'], '', true],
    [['low_back_center'], '', true],
    [['knee_front'], '', false],
  ] as const)('%j and %j open the card: %s', (regions, words, opens) => {
    expect(opensHipCard(regions, words)).toBe(opens);
  });

  it('asks the groin set for the groin and the back set for buttock and low back', () => {
    expect(hipPainPlaces.map((place) => [place.ask.length, place.askBackSet])).toEqual([
      [4, false],
      [0, false],
      [0, true],
      [0, true],
    ]);
  });
});
