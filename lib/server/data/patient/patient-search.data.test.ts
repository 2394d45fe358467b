import { beforeAll, expect, test } from 'vitest';
import { countBuffers } from '../../../../e2e/fixtures/count-buffers.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { fillWithLogs } from '../../../../e2e/fixtures/many-logs.ts';
import { searchPatients } from '@/lib/server/data/patient/patient-search';

const suite = prepareScene();
const search = (q: string) =>
  searchPatients(suite.scene.harbour.desk.actor, { q, scope: 'clinic' }).then((rows) =>
    rows.map(({ fullName }) => fullName),
  );

beforeAll(async () => {
  const { clinicId, patient } = suite.scene.harbour;
  const like = { clinicId, patientId: patient.actor.patientId, ...patient, lastDay: '2026-03-09' };
  await fillWithLogs(suite.admin, like, { patients: 20_000, sittings: 0, entries: 0 });
  // The first search folds the names that are new, as after an update of the product.
  await search('Zenobia');
  await suite.admin.query('vacuum analyze');
});

test('F-4 H-1 a patient is found by the beginning of a name, by number and by birth date without looking at everybody', async () => {
  const { rows } = await suite.admin.query(
    `select full_name as name, record_number as number, to_char(birth_date, 'DD/MM/YYYY') as born,
       pg_relation_size('patient') / 8192 as pages
     from patient where record_number = 'M-012345'`,
  );
  const [{ name, number, born, pages }] = rows;
  const [first, last] = name.split(' ');
  expect(Number(pages)).toBeGreaterThan(500);
  for (const q of [name, `${last} ${first}`, last.slice(0, 5), number, number.slice(2), born]) {
    let found: string[] = [];
    const touched = await countBuffers(async () => {
      found = await search(q);
    });
    expect(found).toContain(name);
    const sum = touched.reduce((total, { buffers }) => total + buffers, 0);
    expect([q, sum < 200 ? 'few pages' : sum]).toEqual([q, 'few pages']);
  }
});

test('H-1 what stands in the middle of a name is found where nobody is called so', async () => {
  expect(await search('enobiaHarbour Ada')).toEqual(['ZenobiaHarbour Ada']);
});

test('H-1 a name that is no more finds nobody, and one search after the other folds once', async () => {
  const { clinicId } = suite.scene.harbour;
  await suite.admin.query(
    `update patient set full_name = 'Quirina Xaver', call_name = 'Quirina', search_text = null where clinic_id = $1 and record_number = 'M-000007'`,
    [clinicId],
  );
  const found = await Promise.all([search('Quirina'), search('Quirina'), search('xaver')]);
  expect(found).toEqual([['Quirina Xaver'], ['Quirina Xaver'], ['Quirina Xaver']]);
  const { rows } = await suite.admin.query(
    `select word from patient_word w join patient p on p.id = w.patient_id where p.record_number = 'M-000007' order by 1`,
  );
  expect(rows.map(({ word }) => word)).toEqual(['000007', 'm000007', 'quirina', 'quirinaxaver', 'xaver']);
});
