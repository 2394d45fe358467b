import { expect, test } from 'vitest';
import { advance, nothingSaid, type Sitting, type SittingEvent } from './sitting.ts';

const start: Sitting = {
  sessionId: 's',
  versionId: 'v',
  localDate: '2026-03-09',
  performedAt: '2026-03-09T08:00:00Z',
  timeZone: 'Europe/London',
  isBegun: false,
  plan: [
    { prescriptionId: 'squat', name: 'Squat', sets: 2, sides: ['not_sided'], bareLoad: null },
    { prescriptionId: 'bridge', name: 'Bridge', sets: 1, sides: ['not_sided'], bareLoad: 'bodyweight' },
  ],
  place: 0,
  phase: 'set',
  sets: [],
  ...{ said: nothingSaid, savedAs: null, timer: null },
  painBefore: null,
  owesAfter: false,
  restUntilMs: null,
};
const set: SittingEvent = { kind: 'setDone', set: { amounts: [10], weight: null }, restUntilMs: 5_000 };
const logged: SittingEvent = { kind: 'logged', askedAfter: false };
const loggedLast: SittingEvent = { kind: 'logged', askedAfter: true };
const skipped: SittingEvent = { kind: 'logged', askedAfter: null };
const run = (...events: SittingEvent[]) => events.reduce(advance, start);

test('after a set comes a rest and the next set; after the last one the questions, without a rest', () => {
  expect(run(set)).toMatchObject({ phase: 'set', restUntilMs: 5_000, sets: [{ amounts: [10] }] });
  expect(run(set, set)).toMatchObject({ phase: 'feel', restUntilMs: null });
});

test('a logged exercise leads to the next with nothing carried over, the last one to the end', () => {
  expect(run(set, set, logged)).toMatchObject({ phase: 'set', place: 1, sets: [] });
  expect(run(set, set, logged, set, loggedLast)).toMatchObject({ phase: 'finished', place: 2 });
});

test.each([[[]], [[set]]])('stopping asks how much it hurt and keeps what was done: %j', (before) => {
  const stopped = run(...before, { kind: 'stopExercise' });
  expect(stopped).toMatchObject({ phase: 'hurt', sets: before.map(() => ({ amounts: [10] })) });
});

test('asking why not keeps what was done', () => {
  expect(run(set, { kind: 'askSkip' }).sets).toHaveLength(1);
});

test('back takes the last set off, and leaves a question without changing what was done', () => {
  expect(run(set, set, { kind: 'back' })).toMatchObject({ phase: 'set', sets: [{ amounts: [10] }] });
  expect(run(set, { kind: 'stopExercise' }, { kind: 'back' })).toMatchObject({
    phase: 'set',
    sets: [{ amounts: [10] }],
  });
  expect(run({ kind: 'askSkip' }, { kind: 'back' }).phase).toBe('set');
});

test('pain 0 before the start is an answer, not a missing one', () => {
  const before = advance({ ...start, phase: 'before' }, { kind: 'painBefore', score: 0 });
  expect(before).toMatchObject({ painBefore: 0, phase: 'set' });
});

test.each<[string, SittingEvent[], Sitting['phase']]>([
  ['the last exercise asked it', [set, set, logged, set, loggedLast], 'finished'],
  ['the last exercise was left out', [set, set, logged, skipped], 'after'],
  ['the patient stops after the first exercise', [set, set, logged, { kind: 'stop' }], 'after'],
  ['the patient stops within the second exercise', [set, set, logged, set, { kind: 'stop' }], 'after'],
  ['nothing was done at all', [skipped, skipped], 'finished'],
  ['the patient stops before anything was done', [{ kind: 'stop' }], 'finished'],
  ['it was answered', [set, set, logged, skipped, { kind: 'painAfter' }], 'finished'],
])('LG-7.6 pain after is asked once, however the session ends: %s', (_, events, phase) => {
  expect(run(...events).phase).toBe(phase);
});

test('all as planned leads to the questions; a set that was done is changed in its place, and the last one can be undone', () => {
  const all = run(set, { kind: 'setsDone', sets: [{ amounts: [9], weight: null }] });
  expect(all).toMatchObject({
    phase: 'feel',
    sets: [{ amounts: [10] }, { amounts: [9] }],
    restUntilMs: null,
  });
  const changed = advance(run(set), { kind: 'changeSet', place: 0, set: { amounts: [7], weight: null } });
  expect(changed.sets).toEqual([{ amounts: [7], weight: null }]);
  expect(run(set, { kind: 'undoSet' })).toMatchObject({ phase: 'set', sets: [], restUntilMs: null });
});

test('a rest is made longer or left out; without one there is nothing to make longer', () => {
  expect(run(set, { kind: 'restLonger', restUntilMs: 35_000 }).restUntilMs).toBe(35_000);
  expect(run(set, { kind: 'restOver' }).restUntilMs).toBeNull();
  expect(run({ kind: 'restLonger', restUntilMs: 35_000 }).restUntilMs).toBeNull();
});

test('what was said is kept tap by tap, also on the way back, and does not go along to the next exercise', () => {
  const said = run(set, set, { kind: 'say', said: { during: 3 } }, { kind: 'say', said: { effort: 0 } });
  expect(said.said).toMatchObject({ during: 3, effort: 0 });
  expect(advance(said, { kind: 'back' }).said.during).toBe(3);
  const saved = advance(said, { kind: 'saved', logId: 'log' });
  expect(advance(saved, { kind: 'back' })).toBe(saved);
  expect(advance(saved, logged)).toMatchObject({ said: nothingSaid, savedAs: null, timer: null });
});

test('another version is chosen before its first set, and not after it', () => {
  const planned = {
    prescriptionId: 'squat',
    name: 'Box squat',
    sets: 1,
    sides: ['not_sided' as const],
    bareLoad: null,
    isEasier: true as const,
  };
  const swap: SittingEvent = { kind: 'swap', planned };
  expect(run(swap).plan[0]).toEqual(planned);
  expect(run(swap, set)).toMatchObject({ phase: 'feel' });
  expect(run(set, swap).plan[0]).toMatchObject({ name: 'Squat' });
});
