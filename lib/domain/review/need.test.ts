import { expect, test } from 'vitest';
import { needOf, type NeedReason, orderByNeed } from './need.ts';

type Facts = Parameters<typeof needOf>[0];
const summary = (over: Partial<Facts['summary']>): Facts['summary'] => ({
  lastSessionOn: '2026-03-29',
  daysSilent: 1,
  pause: null,
  fortnight: fortnight('good'),
  hasRunAWeek: true,
  ...over,
});
const fortnight = (band: 'good' | 'partial' | 'low'): Facts['summary']['fortnight'] => ({
  expected: 6,
  frequencyAdherence: band === 'low' ? 0.4 : 0.8,
  doseAdherence: 0.4,
  overRatio: 0.8,
  band,
});
const facts = (over: Partial<Facts>): Facts => ({
  summary: summary({}),
  alerts: [],
  proposals: [],
  isWatched: false,
  isDischarged: false,
  hasActiveProgram: true,
  isOnHold: false,
  hasOpenedLink: true,
  flags: [],
  isUnasked: false,
  ...over,
});
const proposal = (kind: 'stop' | 'lower' | 'hold' | 'raise', isAbsence = false) => ({ kind, isAbsence });
const pain = { rule: 'pain_above_limit' } as const;
const severe = { rule: 'severe_pain' } as const;
const spread = { rule: 'symptoms_spread' } as const;
const moved = { rule: 'moved_within_bounds' } as const;
const conflict = { rule: 'precaution_conflict' } as const;
const silent = summary({ lastSessionOn: '2026-03-15', daysSilent: 15, fortnight: fortnight('low') });
const low = summary({ fortnight: fortnight('low') });
const paused = summary({ pause: { firstDay: '2026-03-28', lastDay: '2026-04-10' } });

test.each<[string, Partial<Facts>, NeedReason]>([
  ['nothing at all', {}, 'on_track'],
  [
    'an open flag comes before everything, also when it was seen',
    { flags: [{ urgency: 'inform_clinician' }], alerts: [conflict, pain], proposals: [proposal('stop')] },
    'red_flag',
  ],
  ['whose safety questions are open is not on track', { isUnasked: true }, 'safety_unasked'],
  ['but silence comes first', { isUnasked: true, summary: silent }, 'silent'],
  ['a stop comes before pain', { proposals: [proposal('stop')], alerts: [pain] }, 'exercise_stopped'],
  [
    'pain comes before the reduction it led to',
    { proposals: [proposal('lower')], alerts: [pain] },
    'pain_above_limit',
  ],
  ['LG-7.4 severe pain comes before pain above the limit', { alerts: [pain, severe] }, 'severe_pain'],
  ['LG-8.5 symptoms that spread come before both', { alerts: [pain, severe, spread] }, 'symptoms_spread'],
  [
    'a stop that waits comes before the symptoms',
    { proposals: [proposal('stop')], alerts: [spread] },
    'exercise_stopped',
  ],
  [
    'a precaution that conflicts comes before pain and before the stop it leads to',
    { alerts: [pain, conflict], proposals: [proposal('stop')] },
    'precaution_conflict',
  ],
  ['a reduction comes before a step', { proposals: [proposal('raise'), proposal('lower')] }, 'load_lowered'],
  [
    'a hold of which the clinician is told comes before a step',
    { proposals: [proposal('raise'), proposal('hold')] },
    'clinician_told',
  ],
  ['and after a reduction', { proposals: [proposal('hold'), proposal('lower')] }, 'load_lowered'],
  ['whose reduction or hold was agreed and not tried since is not on track', { isWatched: true }, 'watched'],
  ['nor is it more than silence', { isWatched: true, summary: silent }, 'silent'],
  ['a step comes before silence', { proposals: [proposal('raise')], summary: silent }, 'ready_to_progress'],
  [
    'a lighter return is part of being silent',
    { proposals: [proposal('lower', true)], summary: silent },
    'silent',
  ],
  ['MS-8 (1.1) seven days are not silent yet', { summary: summary({ daysSilent: 7 }) }, 'on_track'],
  ['eight are', { summary: summary({ daysSilent: 8 }) }, 'silent'],
  ['nothing to report is not silent', { summary: summary({ daysSilent: null }) }, 'on_track'],
  ['MS-8 less than half done', { summary: low }, 'adherence_low'],
  ['not of a program that has just begun', { summary: { ...low, hasRunAWeek: false } }, 'on_track'],
  ['a step comes before it', { summary: low, proposals: [proposal('raise')] }, 'ready_to_progress'],
  ['who is silent is not called unreliable', { summary: silent }, 'silent'],
  ['LG-0.1 a step within signed bounds is seen by somebody', { alerts: [moved] }, 'moved_by_itself'],
  [
    'before the next step is decided, and in a pause',
    { alerts: [moved], proposals: [proposal('raise')], summary: paused },
    'moved_by_itself',
  ],
  ['pain comes before it', { alerts: [moved, pain] }, 'pain_above_limit'],
  ['a reduction comes before it', { alerts: [moved], proposals: [proposal('lower')] }, 'load_lowered'],
  ['who was discharged is not on the list for it', { alerts: [moved], isDischarged: true }, 'discharged'],
  ['paused', { summary: paused }, 'paused'],
  [
    'paused, though the program is on hold and so not active',
    { summary: paused, hasActiveProgram: false },
    'paused',
  ],
  ['on hold since before pauses were written down', { isOnHold: true, hasActiveProgram: false }, 'paused'],
  ['pain comes before a pause', { summary: paused, alerts: [pain] }, 'pain_above_limit'],
  [
    'an earned step waits for the end of a pause',
    { summary: paused, proposals: [proposal('raise')] },
    'paused',
  ],
  ['no program', { hasActiveProgram: false }, 'no_program'],
  ['who was discharged lacks no program', { isDischarged: true, hasActiveProgram: false }, 'discharged'],
  [
    'and is neither silent nor late with the questions',
    { isDischarged: true, summary: silent, isUnasked: true },
    'discharged',
  ],
  [
    'pain that nobody has seen outlives a discharge',
    { isDischarged: true, alerts: [pain] },
    'pain_above_limit',
  ],
  [
    'never opened',
    { summary: summary({ lastSessionOn: null, daysSilent: 9 }), hasOpenedLink: false },
    'not_started',
  ],
])('%s', (_, over, need) => {
  expect(needOf(facts(over))).toBe(need);
});

test('among open flags the emergency comes first, then who has waited longest', () => {
  const row = (
    fullName: string,
    urgency: 'emergency_now' | 'same_day' | 'inform_clinician',
    raisedAt: string,
  ) => ({
    fullName,
    need: 'red_flag' as const,
    flags: [{ urgency: 'inform_clinician' as const }, { urgency }],
    alerts: [{ raisedAt }],
    summary: { daysSilent: 0 },
  });
  const rows = [
    row('late', 'same_day', '2026-03-30T09:00:00Z'),
    row('small', 'inform_clinician', '2026-03-01T09:00:00Z'),
    row('early', 'same_day', '2026-03-29T09:00:00Z'),
    row('emergency', 'emergency_now', '2026-03-30T10:00:00Z'),
  ];
  expect(orderByNeed(rows).map(({ fullName }) => fullName)).toEqual(['emergency', 'early', 'late', 'small']);
});

test('MS-8 little done comes before silence, and a pause waits for nobody', () => {
  const row = (need: NeedReason, fullName: string, daysSilent: number | null = null) => ({
    ...{ need, fullName, alerts: [], flags: [] },
    summary: { daysSilent },
  });
  const rows = [
    row('on_track', 'A'),
    row('paused', 'B'),
    row('silent', 'C', 8),
    row('silent', 'D', 30),
    row('adherence_low', 'E'),
    row('pain_above_limit', 'F'),
  ];
  expect(orderByNeed(rows).map(({ fullName }) => fullName)).toEqual(['F', 'E', 'D', 'C', 'B', 'A']);
});
