import { describe, expect, it } from 'vitest';
import { aDose } from '../dosage/dose-fixture.ts';
import type { RecordedIrritability } from '../pain/recorded-irritability.ts';
import { irritabilityOn } from '../pain/recorded-irritability.ts';
import {
  recordedPrescription,
  recordedVersion,
  patientRecords,
} from '../progression/records/record-fixtures.ts';
import { proposeForProgram } from '../progression/records/propose-for-program.ts';
import { toProgramInput } from '../progression/records/program-input.ts';
import type { LoadContext } from './load-context.ts';
import { painModelReason, proposedPainModel } from './proposed-pain-model.ts';

const today = '2026-06-01';
const assessed = (over: Partial<RecordedIrritability> = {}): RecordedIrritability => ({
  painWorst: 2,
  nightOrRestPain: 'none',
  settleMinutes: 10,
  assessedOn: today,
  ...over,
});
const high = assessed({ painWorst: 9, nightOrRestPain: 'constant', settleMinutes: 180 });
const context = (over: Partial<LoadContext> = {}): LoadContext => ({
  birthDate: '1979-01-30',
  today,
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [],
  strengthTests: [],
  irritability: assessed(),
  ...over,
});
const condition = (code: string, onsetOn: string | null = null) => ({ code, onsetOn, side: 'left' as const });

describe('the irritability that counts on a day (LG-7.3)', () => {
  it.each([
    ['never assessed', null, null],
    ['left out', undefined, null],
    ['today', assessed(), 'low'],
    ['zero minutes and zero pain are answers', assessed({ painWorst: 0, settleMinutes: 0 }), 'low'],
    ['42 days ago', assessed({ assessedOn: '2026-04-20' }), 'low'],
    ['43 days ago', assessed({ assessedOn: '2026-04-19' }), null],
    ['dated tomorrow', assessed({ assessedOn: '2026-06-02' }), null],
    ['moderate, 43 days ago', assessed({ painWorst: 7, assessedOn: '2026-04-19' }), null],
    ['high, a year ago: until it is assessed anew', { ...high, assessedOn: '2025-06-01' }, 'high'],
    ['not a score', assessed({ painWorst: 11 }), null],
  ])('%s', (_, record, level) => {
    expect(irritabilityOn(record, today, undefined)).toBe(level);
  });
});

describe('the pain rule proposed for a patient (LG-7.2)', () => {
  it.each<[string, Partial<LoadContext>, string, string]>([
    ['nothing asks for it', {}, 'standard', 'default'],
    ['not assessed', { irritability: null }, 'protective', 'irritability_unknown'],
    ['high', { irritability: high }, 'protective', 'irritability_high'],
    [
      'an operation 41 days ago',
      { conditions: [condition('total_knee_replacement', '2026-04-21')] },
      'protective',
      'recent_surgery',
    ],
    [
      'an operation 42 days ago',
      { conditions: [condition('total_knee_replacement', '2026-04-20')] },
      'standard',
      'default',
    ],
    [
      'an operation without a day',
      { conditions: [condition('total_knee_replacement')] },
      'protective',
      'recent_surgery',
    ],
    [
      'it began 14 days ago',
      { conditions: [condition('lateral_ankle_sprain', '2026-05-18')] },
      'protective',
      'acute_onset',
    ],
    [
      'it began 15 days ago',
      { conditions: [condition('lateral_ankle_sprain', '2026-05-17')] },
      'standard',
      'default',
    ],
    ['the episode began today', { episodeOnsetOn: today }, 'protective', 'acute_onset'],
    [
      'a shoulder that was dislocated 83 days ago',
      { conditions: [condition('shoulder_instability', '2026-03-10')] },
      'protective',
      'shoulder_instability',
    ],
    [
      'a shoulder that was dislocated 84 days ago',
      { conditions: [condition('shoulder_instability', '2026-03-09')] },
      'standard',
      'default',
    ],
    [
      'a shoulder that was dislocated on a day not known',
      { conditions: [condition('shoulder_instability')] },
      'protective',
      'shoulder_instability',
    ],
    [
      'a broken wrist 84 days ago',
      { conditions: [condition('fracture_upper_limb', '2026-03-09')] },
      'standard',
      'default',
    ],
    [
      'a cord under watch, years ago',
      { conditions: [condition('cervical_myelopathy_monitored', '2020-01-01')] },
      'protective',
      'cervical_myelopathy_monitored',
    ],
    [
      'a nerve root',
      { conditions: [condition('lumbar_radiculopathy')] },
      'protective',
      'lumbar_radiculopathy',
    ],
  ])('%s', (_, over, painModel, because) => {
    const proposal = proposedPainModel(context(over));
    expect(proposal).toEqual({ painModel, because });
    expect(painModelReason(proposal, context(over))).not.toContain('_');
  });
});

describe('what irritability changes in the proposals (LG-7.3, LG-8.0)', () => {
  const judged = (irritability: RecordedIrritability | null) => {
    const base = patientRecords();
    const input = toProgramInput(
      { ...base, context: { ...base.context, irritability } },
      recordedVersion({ prescriptions: [recordedPrescription({ dose: aDose() })] }),
      'en',
    );
    return {
      irritability: input.patient.irritability,
      notes: proposeForProgram(input).notes,
      populations: input.patient.populations,
    };
  };
  it('a low one is passed on, and a missing one stays missing', () => {
    expect(judged(null).irritability).toBeNull();
    expect(judged({ ...assessed(), assessedOn: patientRecords().today }).irritability).toBe('low');
  });
  it('a high one counts as acute pain and asks for a review within seven days', () => {
    const { notes, populations } = judged(high);
    expect(populations).toContain('acute_pain');
    expect(notes).toContainEqual({ code: 'review_within_7_days' });
  });
});
