import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { visitInput } from '../../../../e2e/fixtures/scene-inputs.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewDashboard } from '@/lib/server/data/review/review';
import { recordVisit } from '@/lib/server/data/visit/visit';

const suite = prepareScene();
const patient = patientForEach(suite);
const physio = () => suite.scene.harbour.physio.actor;
const now = new Date('2026-03-09T12:00:00Z');
const today = '2026-03-09';

const note = (changes: Partial<typeof visitInput> = {}) =>
  recordVisit(
    physio(),
    patient().patientId,
    { ...visitInput, visitedOn: '2026-03-02', nextOn: '2026-03-16', ...changes },
    now,
  );
const record = () => viewRecord(physio(), patient().patientId, now);

describe('visits', () => {
  test('the latest is told of by its day, and what is told since counts from it', async () => {
    await note({ visitedOn: '2026-02-20', note: 'First visit.' });
    await note();
    const { visits, since } = await record();
    expect(visits.map(({ visitedOn, note: said, by }) => [visitedOn, said, by])).toEqual([
      ['2026-03-02', visitInput.note, physio().name],
      ['2026-02-20', 'First visit.', physio().name],
    ]);
    expect(since).toMatchObject({ since: '2026-03-02', days: 7, isVisit: true });
  });

  test('D-6 a correction takes its place, what was written stays, and two at once leave one', async () => {
    const { visitId } = await note();
    const answers = await Promise.allSettled(
      ['Stairs are better.', 'Stairs are worse.'].map((said) => note({ note: said, correctsId: visitId })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { visits } = await record();
    expect(visits).toHaveLength(1);
    expect(visits[0]?.note).toMatch(/^Stairs are/);
    expect(visits[0]?.before.map(({ note: said }) => said)).toEqual([visitInput.note]);
  });

  test('is refused before it has taken place, and for a note of somebody else', async () => {
    await expect(note({ visitedOn: addDays(today, 1) })).rejects.toMatchObject({
      details: { fields: [{ path: 'visitedOn', code: 'day_ahead' }] },
    });
    await expect(note({ correctsId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not_found' });
    expect((await record()).visits).toEqual([]);
  });

  test('MS-8 the end of a program says how it lies to the next visit', async () => {
    const { patientId, versionId } = patient();
    await suite.admin.query('alter table program_version disable trigger user');
    await suite.admin.query('update program_version set valid_until = $2 where id = $1', [
      versionId,
      addDays(today, 3),
    ]);
    await suite.admin.query('alter table program_version enable trigger user');
    const endOf = async () => {
      const row = (await viewDashboard(physio(), now)).find((one) => one.patientId === patientId);
      const facts = row === undefined ? [] : [row.review.worst, ...row.review.others];
      return facts.find((fact) => fact?.reason === 'program_ends')?.subject;
    };
    expect(await endOf()).toBe('no next visit is noted');
    await note();
    expect(await endOf()).toBe('next visit Mon 16 Mar, after it has ended');
  });
});
