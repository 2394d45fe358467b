import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { viewRecord } from '@/lib/server/data/patient/record';
import { disconnect } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { useAppSettings } from '../../e2e/fixtures/app-settings.ts';
import { therapistOf, yesterday, yesterdaysDatabase } from '../../e2e/fixtures/upgrade/yesterday.ts';
import { withClient } from '../../scripts/lib/database.ts';

const now = new Date(yesterday.now);
let adminUrl = '';

beforeAll(async () => {
  vi.spyOn(log, 'info').mockImplementation(() => undefined);
  const { urls, upgrade } = await yesterdaysDatabase();
  await upgrade();
  adminUrl = urls.admin;
  useAppSettings(urls.app);
});
afterAll(() => disconnect());

describe('F-12 a database of 27 November 2026 with its rows', () => {
  test('keeps every row', async () => {
    await withClient(adminUrl, async (client) => {
      for (const [table, rows] of Object.entries(yesterday.tables)) {
        const found = await client.query(`select count(*)::int as n from ${client.escapeIdentifier(table)}`);
        expect([table, found.rows[0]?.n]).toEqual([table, rows.length]);
      }
    });
  });

  test.each(yesterday.judged)(
    'is judged as before: $patientId has its sessions and one proposal an exercise',
    async (was) => {
      const record = await viewRecord(therapistOf(was.patientId), was.patientId, now);
      // The page of then showed twenty; how many are shown now is the page's own choice.
      expect(record.sessions.length).toBeGreaterThanOrEqual(Math.min(was.sessions, 12));
      expect(record.proposals.proposals).toHaveLength(was.proposals);
      expect(record.proposals.proposals.filter(({ kind }) => kind === 'refused')).toEqual([]);
    },
  );

  test.each(yesterday.printed)('prints the exercises of version $versionId as before', async (was) => {
    const loaded = await loadHandout(therapistOf(was.patientId), was.versionId, now);
    const model = buildHandout(loaded.source, {
      ...{ paper: 'a4', print: 'standard', locale: loaded.source.patient.language, layout: 'flow' },
      ...{ colour: 'grey', includeLogWeeks: 0, advice: [], includeFlarePlan: false, photos: 'beside' },
    });
    // Sheets have since put the same dose into other words: its numbers are those of then.
    const numbersIn = (words: readonly string[]) => words.join(' ').match(/\d+/g)?.toSorted();
    const said = model.exercises.map(({ name, dose, doseWords, steps }) => ({
      ...{ name, steps },
      numbers: numbersIn([...dose, doseWords ?? '']),
    }));
    expect(said).toEqual(
      was.exercises.map(({ name, dose, steps }) => ({ name, steps, numbers: numbersIn(dose) })),
    );
  });
});
