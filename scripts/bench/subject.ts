import { readFileSync } from 'node:fs';
import { z } from 'zod';
import pg from 'pg';

const demo = z.object({
  accounts: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
  patients: z.array(z.object({ name: z.string(), birthDate: z.string(), link: z.string() })),
});

const readDemo = (demoFile: string) => demo.parse(JSON.parse(readFileSync(demoFile, 'utf8')));

export const physiotherapistsOf = (demoFile: string) =>
  readDemo(demoFile).accounts.filter(({ role }) => role === 'physiotherapist');

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

/** Signs a patient (the first, or number `which`) and who treats them in, as browsers do, and finds the rows that the measurements use. */
export async function openSubject(origin: string, demoFile: string, adminUrl: string, which = 0) {
  const { accounts, patients } = readDemo(demoFile);
  const patient = patients[which];
  if (patient === undefined) throw new Error('The demo clinic is empty.');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{
    clinic_id: string;
    email: string;
    role_id: string;
    patient_id: string;
    program_id: string;
    version_id: string;
    prescription_id: string;
    time_zone: string;
  }>(
    `select p.clinic_id, w.email, c.practitioner_role_id as role_id, p.id as patient_id, v.program_id, v.id as version_id, r.id as prescription_id, p.time_zone
     from patient p join care_team_member c on c.patient_id = p.id and c.ended_at is null
     join practitioner_role o on o.id = c.practitioner_role_id join practitioner w on w.id = o.practitioner_id
     join program_version v on v.patient_id = p.id and v.status = 'active'
     join prescription r on r.program_version_id = v.id and r.dose_kind = 'reps' and r.side = 'not_sided' where p.full_name = $1 limit 1`,
    [patient.name],
  );
  await client.end();
  const found = rows[0];
  if (found === undefined) throw new Error(`${patient.name} has no program to log for.`);
  const account = accounts.find(({ email }) => email === found.email);
  if (account === undefined) throw new Error(`Nobody who treats ${patient.name} can sign in.`);
  const staffCookie = await signInStaff(origin, account);
  const patientCookie = await signInPatient(origin, patient);
  return { ...found, name: patient.name, staffCookie, patientCookie, account };
}

/** So many patients whose logs the measurements write in turn, so that none has more of a day than anybody ever does. */
export async function openSubjects(
  origin: string,
  demoFile: string,
  adminUrl: string,
  count: number,
): Promise<Subject[]> {
  const subjects: Subject[] = [];
  const { patients } = readDemo(demoFile);
  for (const which of patients.keys()) {
    if (subjects.length === count) return subjects;
    const subject = await openSubject(origin, demoFile, adminUrl, which).catch(() => null);
    if (subject !== null) subjects.push(subject);
  }
  throw new Error(`Only ${subjects.length} patients have a program to log for.`);
}

export type Subject = Awaited<ReturnType<typeof openSubject>>;

/** Sends a password as the form does. */
export async function sendPassword(
  origin: string,
  account: { email: string; password: string },
): Promise<Response> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await first.json());
  return fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie: cookieOf(first), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...account, csrfToken, json: 'true' }),
  });
}

export async function signInStaff(
  origin: string,
  account: { email: string; password: string },
): Promise<string> {
  const answer = await sendPassword(origin, account);
  if (!answer.ok) throw new Error(`The sign-in answered ${answer.status}.`);
  return cookieOf(answer);
}

async function signInPatient(origin: string, patient: { birthDate: string; link: string }): Promise<string> {
  const token = new URL(patient.link).pathname.split('/').at(-1) ?? '';
  const answer = await fetch(`${origin}/api/access`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token, birthDate: patient.birthDate, sharedDevice: false }),
  });
  if (!answer.ok) throw new Error(`The patient's link answered ${answer.status}.`);
  return cookieOf(answer);
}

/** A session with one log, as a phone sends it; new ids each time. */
export function writeLog(subject: Subject): string {
  const now = new Date();
  const localDate = new Intl.DateTimeFormat('en-CA', { timeZone: subject.time_zone }).format(now);
  const sessionId = crypto.randomUUID();
  const performedAt = new Date(now.getTime() - 60_000).toISOString();
  const common = { patientId: subject.patient_id };
  return JSON.stringify({
    format: 1,
    deviceNow: now.toISOString(),
    items: [
      {
        kind: 'session',
        id: sessionId,
        ...common,
        programVersionId: subject.version_id,
        performedAt,
        localDate,
        timeZone: subject.time_zone,
      },
      {
        kind: 'log',
        id: crypto.randomUUID(),
        ...common,
        sessionId,
        prescriptionId: subject.prescription_id,
        recordedAt: performedAt,
        outcome: 'done',
        skipReason: null,
        sets: [{ setNumber: 1, side: 'not_sided', amount: 8, loadValue: '10', loadUnit: 'kg' }],
        pain: { during: 1, after: 2 },
        effort: 5,
        comment: null,
        correctsId: null,
      },
    ],
  });
}
