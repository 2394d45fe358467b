import pg from 'pg';

/** How many of these entries of patients, by the ids that their devices gave them, are not stored. */
export async function countMissing(adminUrl: string, clientLogIds: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    'select client_log_id as id from exercise_log where client_log_id = any($1)',
    [clientLogIds],
  );
  await client.end();
  const stored = new Set(rows.map(({ id }) => id));
  return clientLogIds.filter((id) => !stored.has(id)).length;
}
