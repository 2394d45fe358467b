import { createServer, type Server } from 'node:http';
import pg from 'pg';
import { writeBatch } from './floor-batch.ts';

/** The rows that each page reads, by a plain query under the same role and row security. */
const queries: Record<string, string> = {
  '/dashboard': `select p.id, p.full_name, p.birth_date, p.record_number, v.id as version_id, s.local_date, l.outcome, l.prescription_id,
      (select json_agg(x) from logged_set x where x.log_id = l.id) as sets, (select json_agg(x) from pain_score x where x.log_id = l.id) as pain
    from patient p join care_team_member c on c.patient_id = p.id and c.practitioner_role_id = $2 and c.ended_at is null
    left join program_version v on v.patient_id = p.id and v.status <> 'draft' left join exercise_session s on s.program_version_id = v.id and s.local_date > current_date - 29
    left join exercise_log l on l.session_id = s.id where p.clinic_id = $1`,
  '/patient': `select p.*, s.local_date, l.outcome, (select json_agg(x) from logged_set x where x.log_id = l.id) as sets,
      (select json_agg(x) from pain_score x where x.log_id = l.id) as pain
    from patient p left join exercise_session s on s.patient_id = p.id and s.local_date > current_date - 57 left join exercise_log l on l.session_id = s.id
    where p.clinic_id = $1 and p.id = $2`,
  '/today': `select v.title, v.pain_model, r.*, e.content from program_version v join prescription r on r.program_version_id = v.id
    join exercise_version e on e.id = r.exercise_version_id where v.clinic_id = $1 and v.patient_id = $2 and v.status = 'active'`,
};

export type FloorSubject = {
  clinicId: string;
  roleId: string;
  patientId: string;
  versionId: string;
  prescriptionIds: readonly string[];
};

/** The smallest server that could answer: node:http and pg, the same rows as JSON, no checks, no page. */
export async function startFloor(
  databaseUrl: string,
  subject: FloorSubject,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const server: Server = createServer((request, response) => {
    void answer(pool, subject, request.url ?? '/').then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

async function answer(pool: pg.Pool, subject: FloorSubject, path: string): Promise<string> {
  // The same rows as the product writes for a session with one log.
  if (path === '/log') return writeLog(pool, subject);
  const query = queries[path];
  if (query === undefined) throw new Error('unknown path');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.clinic_id', $1, true)", [subject.clinicId]);
    const second = path === '/dashboard' ? subject.roleId : subject.patientId;
    const { rows } = await client.query(query, [subject.clinicId, second]);
    await client.query('commit');
    return JSON.stringify(rows);
  } finally {
    client.release();
  }
}

async function writeLog(pool: pg.Pool, subject: FloorSubject): Promise<string> {
  const client = await pool.connect();
  try {
    await writeBatch(client, subject, 1);
    return JSON.stringify({ items: [{ status: 'stored' }, { status: 'stored' }] });
  } finally {
    client.release();
  }
}
