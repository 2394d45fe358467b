import { describe, expect, test } from 'vitest';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import {
  handoutOptionsOf,
  handoutPrescription,
  handoutSource,
  sheetDose,
} from '@/lib/domain/handout/handout-fixture';
import type { HandoutOptions, HandoutPrescription } from '@/lib/domain/handout/handout-source';
import { roomNeeded } from '@/lib/server/handout/room-needed';

function roomOf(changes: Partial<HandoutPrescription>, options: Partial<HandoutOptions> = {}): number {
  const model = buildHandout(
    handoutSource({ prescriptions: [handoutPrescription(changes)] }),
    handoutOptionsOf(options),
  );
  const [exercise] = model.exercises;
  if (exercise === undefined) throw new Error('no exercise');
  return roomNeeded(exercise, model);
}

const named = (text: string) => ({ name: { en: text, es: text }, figureSvg: null });

describe('the room of an exercise is never taken for smaller than its words', () => {
  // Height of the words beside the picture when each letter is as wide as the face has it, bold and 1.17 times as large.
  test.each([
    ['capitals as wide as they come', 'W', 0.97],
    ['wide small letters', 'm', 0.89],
    ['plain letters', 'n', 0.6],
    ['emoji', '😀', 1.27],
  ])('%s', (_, letter, widthEm) => {
    const grows = roomOf(named(letter.repeat(400))) - roomOf(named(letter));
    const lines = (399 * widthEm * 1.17) / 27;
    expect(grows).toBeGreaterThan(lines * 1.17);
  });

  test('every further step, box and week adds to it', () => {
    const step = { en: 'Stand up.', es: 'Levántese.' };
    expect(roomOf({ steps: Array.from({ length: 40 }, () => step) })).toBeGreaterThan(48);
    const weeks = [0, 3, 6].map((includeLogWeeks) =>
      roomOf({ dose: sheetDose({ schedule: { type: 'every_day' } }) }, { includeLogWeeks }),
    );
    expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
    expect(new Set(weeks).size).toBe(3);
  });

  test('large words need more of their own height, and a picture above the words adds all of its own', () => {
    expect(roomOf({}, { print: 'large' })).toBeGreaterThan(roomOf({}));
    expect(roomOf({}, { layout: 'one' }) - roomOf({})).toBeGreaterThan(15);
  });
});
