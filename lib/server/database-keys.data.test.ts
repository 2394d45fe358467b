import { describe, expect, test } from 'vitest';
import { listNames, tenantTables } from '../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';

const suite = prepareScene();

/** Keys that are unique across clinics, and why they tell one nothing of another. */
const uniqueWithoutClinic = new Set([
  'sign_in_session_secret_hash_key', // the hash of 256 random bits
  'access_link_token_hash_key', // the keyed hash of 256 random bits
  'access_link_code_hash_key', // the keyed hash of 60 random bits
]);

describe('Z-7 keys', () => {
  type ForeignKey = { name: string; from: string; to: string; columns: string[]; targets: string[] };
  const foreignKeys = async (): Promise<ForeignKey[]> =>
    (
      await suite.admin.query<ForeignKey>(
        `select conname as name, conrelid::regclass::text as from, confrelid::regclass::text as to,
          (select array_agg(attname::text order by place) from unnest(conkey) with ordinality k(key, place)
            join pg_attribute on attrelid = conrelid and attnum = key) as columns,
          (select array_agg(attname::text order by place) from unnest(confkey) with ordinality k(key, place)
            join pg_attribute on attrelid = confrelid and attnum = key) as targets
         from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
      )
    ).rows;

  test('Z-7 a foreign key between rows of a clinic carries the clinic on both sides', async () => {
    const tenants = (await tenantTables(suite.admin)).filter((table) => table !== 'clinic');
    const between = (await foreignKeys()).filter(
      (key) => tenants.includes(key.from) && tenants.includes(key.to),
    );
    expect(between.length).toBeGreaterThan(25);
    for (const key of between) {
      expect([key.name, key.columns[0], key.targets[0]]).toEqual([key.name, 'clinic_id', 'clinic_id']);
      expect([key.name, key.columns.length >= 2]).toEqual([key.name, true]);
    }
  });

  test('Z-7 below a patient it carries the patient too, so that a record never hangs on another patient’s', async () => {
    const withPatient = await listNames(
      suite.admin,
      `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'patient_id'`,
    );
    // A session of staff has no patient, so that its key to a link leaves the patient out; readers ask for link and patient together.
    const known = new Set(['sign_in_session_clinic_id_access_link_id_fkey']);
    const between = (await foreignKeys()).filter(
      (key) => withPatient.includes(key.from) && withPatient.includes(key.to),
    );
    for (const key of between.filter(({ name }) => !known.has(name)))
      expect([key.name, key.columns[1], key.targets[1]]).toEqual([key.name, 'patient_id', 'patient_id']);
    expect(between.length).toBeGreaterThan(10);
  });

  test('Z-7 who recorded, entered, signed or owns is a row, and not any id', async () => {
    const { rows } = await suite.admin.query<{ name: string; isKept: boolean }>(
      `select table_name || '.' || column_name as name,
        exists (select from pg_constraint join unnest(conkey) as part on true
          join pg_attribute on attrelid = conrelid and attnum = part
          where contype = 'f' and convalidated and conrelid = table_name::regclass and attname = column_name) as "isKept"
       from information_schema.columns
       where table_schema = 'public' and (column_name ~ '_by_id$'
         or column_name in ('author_id', 'owner_id', 'related_person_id', 'practitioner_role_id'))`,
    );
    expect(rows.filter(({ isKept }) => !isKept).map(({ name }) => name)).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
  });

  test('Z-7 every unique key of a clinic’s table begins with the clinic, but for hashes of secrets', async () => {
    const { rows } = await suite.admin.query<{ name: string; from: string; columns: string[] }>(
      `select i.relname as name, t.relname as from,
        (select array_agg(attname::text order by place) from unnest(x.indkey::int[]) with ordinality k(key, place)
          join pg_attribute on attrelid = t.oid and attnum = key) as columns
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
       where x.indisunique and t.relnamespace = 'public'::regnamespace`,
    );
    const tenants = (await tenantTables(suite.admin)).filter((table) => table !== 'clinic');
    const keys = rows.filter((row) => tenants.includes(row.from));
    const without = keys.filter((row) => row.columns[0] !== 'clinic_id').map((row) => row.name);
    expect(new Set(without)).toEqual(uniqueWithoutClinic);
    expect(keys.length).toBeGreaterThan(30);
  });
});
