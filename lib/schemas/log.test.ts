import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../e2e/fixtures/scene-inputs.ts';
import { openAccessInput } from './access.ts';
import { instant, logItem, pauseItem, sessionItem } from './log.ts';
import { signInInput } from './sign-in.ts';
import { syncInput } from './sync.ts';

const uuid = '0196f2aa-7c7e-7aaa-8aaa-0123456789ab';
const items = () => itemsOf(uuid, uuid, uuid, 0);
const takesLog = (changes: object) => logItem.safeParse({ ...items().log, ...changes }).success;
const oneSet = { setNumber: 1, side: 'left', amount: 8, loadValue: '12.5', loadUnit: 'kg' };
const takesSet = (changes: object) => takesLog({ sets: [{ ...oneSet, ...changes }] });

describe('V-4 H-5 what was done', () => {
  test.each<[string, object, boolean]>([
    ['pain of 0 is an answer', { pain: { during: 0, after: 0 } }, true],
    ['pain that was not asked is left out', { pain: {} }, true],
    ['pain of 10', { pain: { rest: 10 } }, true],
    ['pain of 11', { pain: { rest: 11 } }, false],
    ['pain of 0.5', { pain: { after: 0.5 } }, false],
    ['pain in quotes', { pain: { after: '3' } }, false],
    ['an empty pain field', { pain: { after: '' } }, false],
    ['pain of null', { pain: { after: null } }, false],
    ['pain at an unknown moment', { pain: { later: 3 } }, false],
    ['effort 0', { effort: 0 }, true],
    ['effort 11', { effort: 11 }, false],
    ['effort not stated', { effort: null }, true],
    ['a comment of 1000', { comment: 'é'.repeat(1000) }, true],
    ['a comment of 1001', { comment: 'é'.repeat(1001) }, false],
    ['an empty comment', { comment: ' ' }, false],
    ['skipped with its reason', { outcome: 'skipped', skipReason: 'pain', sets: [] }, true],
    ['skipped without a reason', { outcome: 'skipped', sets: [] }, false],
    ['done with a reason to skip', { skipReason: 'pain' }, false],
    ['skipped with sets', { outcome: 'skipped', skipReason: 'pain' }, false],
    ['a moment without its offset', { recordedAt: '2026-03-09T09:00:00' }, false],
    ['the same set twice', { sets: [oneSet, oneSet] }, false],
    ['both sides of a set', { sets: [oneSet, { ...oneSet, side: 'right' }] }, true],
    ['its clinic', { clinicId: uuid }, false],
    ['its author', { relatedPersonId: uuid }, false],
    ['when it was received', { receivedAt: '2026-03-09T09:00:00Z' }, false],
  ])('%s', (_, changes, isGood) => {
    expect(takesLog(changes)).toBe(isGood);
  });

  test.each<[string, object, boolean]>([
    ['nothing done is 0', { amount: 0 }, true],
    ['half a repetition', { amount: 7.5 }, false],
    ['an empty amount', { amount: '' }, false],
    ['a weight without its unit', { loadUnit: null }, false],
    ['a unit without its weight', { loadValue: null }, false],
    ['a band has no weight', { loadValue: null, loadUnit: 'band' }, true],
    ['a band with a weight', { loadUnit: 'band' }, false],
    ['no load at all', { loadValue: null, loadUnit: null }, true],
    ['0 kg', { loadValue: '0' }, true],
    ['500.01 kg', { loadValue: '500.01' }, false],
    ['set 0', { setNumber: 0 }, false],
    ['set 100', { setNumber: 100 }, false],
    ['no side', { side: null }, false],
  ])('V-5 a set: %s', (_, changes, isGood) => {
    expect(takesSet(changes)).toBe(isGood);
  });

  test('V-7 instants carry an offset', () => {
    for (const value of ['2026-03-09T09:00:00Z', '2026-03-29T02:30:00+02:00'])
      expect(instant.safeParse(value).success).toBe(true);
    for (const value of ['2026-03-09', '2026-02-30T09:00:00Z', 'now', 0, null])
      expect(instant.safeParse(value).success).toBe(false);
    expect(sessionItem.safeParse({ ...items().session, localDate: '2026-02-30' }).success).toBe(false);
  });
});

test('V-8 O-5 a batch has 1 to 200 items', () => {
  const batch = (count: number) => ({
    format: 1,
    deviceNow: new Date().toISOString(),
    items: Array.from({ length: count }, () => null),
  });
  for (const count of [1, 200]) expect(syncInput.safeParse(batch(count)).success).toBe(true);
  for (const count of [0, 201]) expect(syncInput.safeParse(batch(count)).success).toBe(false);
  for (const format of [0, 1.5, '1', null])
    expect(syncInput.safeParse({ ...batch(1), format }).success).toBe(false);
});

test('A-17 the way in takes a link or a code, never both or neither', () => {
  const input = { birthDate: '1979-01-30', sharedDevice: false };
  const takes = (also: object) => openAccessInput.safeParse({ ...input, ...also }).success;
  expect(takes({ token: 'x' })).toBe(true);
  expect(takes({ code: 'K7QM-2XRD-9FHT' })).toBe(true);
  expect(takes({})).toBe(false);
  expect(takes({ token: 'x', code: 'y' })).toBe(false);
  expect(takes({ token: 'x'.repeat(201) })).toBe(false);
  expect(takes({ token: 'x', patientId: uuid })).toBe(false);
});

test('A-17 beside it the birth date or a PIN of six digits, never both or neither', () => {
  const takes = (also: object) =>
    openAccessInput.safeParse({ token: 'x', sharedDevice: false, ...also }).success;
  expect(takes({ pin: '042917' })).toBe(true);
  expect(takes({})).toBe(false);
  expect(takes({ pin: '042917', birthDate: '1979-01-30' })).toBe(false);
  for (const pin of ['42917', '0429171', '04291a', '', 42917]) expect(takes({ pin })).toBe(false);
});

test('A-2 the sign-in form lets every password of 256 characters through, exactly as typed', () => {
  for (const password of ['🦶'.repeat(256), ' x ', 'e\u0301'.repeat(256), 'a'.repeat(4096)])
    expect(signInInput.parse({ email: 'a@b.example', password }).password).toBe(password);
});

test.each<[string, object, boolean]>([
  ['for today alone', { untilOn: '2026-03-09' }, true],
  ['of six weeks, short of the 56 days of LG-8.3', { untilOn: '2026-04-20' }, true],
  ['longer than that', { untilOn: '2026-04-21' }, false],
  ['that ends before it begins', { untilOn: '2026-03-08' }, false],
  ['without its end', { untilOn: null }, false],
  ['until a day that does not exist', { untilOn: '2026-03-32' }, false],
  ['for the clinic’s reason', { reason: 'clinic' }, false],
  ['of one program', { programId: uuid }, false],
])('MS-1 a patient’s own pause %s', (_, changes, isTaken) => {
  const pause = {
    ...{ kind: 'pause', id: uuid, patientId: uuid, localDate: '2026-03-09' },
    ...{ recordedAt: '2026-03-09T09:00:00Z', reason: 'other', untilOn: '2026-03-10' },
  };
  expect(pauseItem.safeParse({ ...pause, ...changes }).success).toBe(isTaken);
});
