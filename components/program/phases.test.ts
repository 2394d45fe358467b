import { describe, expect, test } from 'vitest';
import { readDraft, toDraft } from './draft';
import { storedVersion } from './draft-fixture';
import { phasesOf, phaseTitle, withPhase } from './phases';

const load = { number: 2, name: 'Load', entry: 'Two calm weeks' };
const draft = toDraft({ ...storedVersion, phases: [load] });
const stamp = { patientId: '01a20bd6-0000-7000-8000-00000000000b', revision: 3, basedOn: null };

describe('phases of a draft', () => {
  test('go with it when it is saved, and come from the prescriptions too', () => {
    const read = readDraft(draft, stamp);
    expect(read.ok && read.input.phases).toEqual([load]);
    const items = draft.items.map((item) => ({ ...item, dose: { ...item.dose, phase: 1 } }));
    expect(phasesOf({ ...draft, items })).toEqual([{ number: 1, name: '', entry: null }, load]);
    expect(phasesOf({ ...draft, phases: [] })).toEqual([]);
  });

  test('a phase without a name is refused in words, one without any words is left out', () => {
    const nameless = readDraft({ ...draft, phases: withPhase([load], { ...load, name: '' }) }, stamp);
    expect(nameless.ok).toBe(false);
    expect(withPhase([load], { number: 2, name: ' ', entry: null })).toEqual([]);
    expect(withPhase([load], { number: 1, name: 'Begin', entry: null }).map(({ number }) => number)).toEqual([
      1, 2,
    ]);
  });

  test('are called by number and name', () => {
    expect([phaseTitle([load], 2), phaseTitle([load], 1)]).toEqual(['Phase 2: Load', 'Phase 1']);
  });
});
