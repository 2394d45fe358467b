import { describe, expect, test } from 'vitest';
import {
  allowedDeeds,
  canPublish,
  endsVersion,
  programDeeds,
  programStatuses,
  statusAfter,
} from './program-life.ts';

describe('the life of a program', () => {
  test.each([
    ['draft', { mark_error: 'entered_in_error' }],
    ['active', { pause: 'on_hold', end: 'completed', mark_error: 'entered_in_error' }],
    ['on_hold', { resume: 'active', end: 'completed', mark_error: 'entered_in_error' }],
    ['completed', { mark_error: 'entered_in_error' }],
    ['revoked', {}],
    ['entered_in_error', {}],
  ] as const)('from %s exactly this is allowed: %j', (status, allowed: Record<string, string>) => {
    for (const deed of programDeeds) expect(statusAfter(status, deed)).toBe(allowed[deed] ?? null);
    expect(allowedDeeds(status).toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  test('nothing leads out of entered in error, and nothing leads back to draft', () => {
    const reached = programStatuses.flatMap((status) =>
      programDeeds.map((deed) => statusAfter(status, deed)),
    );
    expect(reached).not.toContain('draft');
    expect(programDeeds.map((deed) => statusAfter('entered_in_error', deed))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('a paused program, and one that was a mistake, is not set going by publishing', () => {
    expect(programStatuses.filter(canPublish)).toEqual(['draft', 'active', 'completed']);
    expect(programDeeds.filter(endsVersion)).toEqual(['end', 'mark_error']);
  });
});
