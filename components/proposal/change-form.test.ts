import { describe, expect, it } from 'vitest';
import { proposalDecisionInput, type ProposalView } from '@/lib/schemas/proposal';
import { changeDefaults, changeForm, toChange } from './change-form';

const view = (over: Partial<ProposalView> = {}): ProposalView => ({
  key: '0'.repeat(64),
  programId: '00000000-0000-4000-8000-000000000001',
  prescriptionId: '00000000-0000-4000-8000-000000000002',
  exercise: 'Goblet squat',
  slug: 'goblet-squat',
  sessions: [],
  declined: null,
  kind: 'lower',
  state: 'open',
  decided: null,
  words: '10 → 8 kg',
  reason: '',
  toldPatient: null,
  rules: [],
  accepting: 'publishes',
  present: {
    doseKind: 'reps',
    load: { value: '10.00', unit: 'kg' },
    takesLoad: true,
    sets: 3,
    amount: { min: 8, max: 10 },
  },
  suggested: { load: { value: '8', unit: 'kg' }, sets: null, amount: null },
  variation: null,
  variations: [],
  ...over,
});
type Written = ReturnType<typeof changeDefaults>['change'];
const sent = (proposal: ProposalView, written: Partial<Written> = {}) => {
  const { change, note } = changeDefaults(proposal);
  return toChange(changeForm.parse({ change: { ...change, ...written }, note }), proposal);
};
const minutes = view({
  present: { doseKind: 'time', load: null, takesLoad: false, sets: 1, amount: { min: 900, max: 900 } },
  suggested: { load: null, sets: null, amount: { min: 720, max: 720 } },
});

describe('what the dialog sends in place of a proposal', () => {
  it.each<[string, unknown, unknown]>([
    ['the proposed load as it stands there', sent(view()), { load: { value: '8', unit: 'kg' } }],
    ['the present load is no change', sent(view(), { load: { value: '10', unit: 'kg' } }), { sets: 3 }],
    [
      'a load that was emptied is none',
      sent(view(), { load: { value: null, unit: 'kg' }, sets: 2 }),
      { sets: 2 },
    ],
    [
      'only what differs',
      sent(view(), { load: { value: '10', unit: 'kg' }, sets: 2, amount: { min: 8, max: 9 } }),
      { sets: 2, amount: { min: 8, max: 9 } },
    ],
    ['another version alone', sent(view(), { variation: 'box_squat', sets: 1 }), { variation: 'box_squat' }],
    [
      'minutes have one end',
      sent(minutes, { amount: { min: 900, max: 600 } }),
      { amount: { min: 600, max: 600 } },
    ],
    [
      'no load where none is prescribed',
      sent(minutes, { load: { value: '5', unit: 'kg' } }),
      { amount: { min: 720, max: 720 } },
    ],
  ])('%s', (_, change, expected) => {
    expect(change).toEqual(expected);
    const answer = { patientId: view().programId, proposalKey: view().key, outcome: 'changed', note: null };
    expect(proposalDecisionInput.safeParse({ ...answer, change }).success).toBe(true);
  });
});
