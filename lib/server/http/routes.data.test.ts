import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../../e2e/fixtures/every-row.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { appOrigin, send } from '../../../e2e/fixtures/send.ts';
import { clinicianNoteOf } from '../../../e2e/fixtures/scene-inputs.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';

const suite = prepareScene();
let routes: ApiRoute[];
let calls: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  calls = await routeCalls(suite.scene);
});

const nameOf = (call: RouteCall) => `${call.method} ${call.address}`;
const writes = () => calls.filter((call) => call.method !== 'GET');
const drawings = 'api/drawings/[version]/[slug]';
const isOpen = (call: RouteCall) =>
  ['api/access', drawings, 'api/openapi.json', 'api/sign-out'].includes(call.address);

/** Sends a variant of every one of these calls and answers "name status" of each. */
const statuses = (of: readonly RouteCall[], changes: Parameters<typeof send>[2]) =>
  Promise.all(of.map(async (call) => `${nameOf(call)} ${(await send(routes, call, changes)).status}`));
const all = (of: readonly RouteCall[], status: number) => of.map((call) => `${nameOf(call)} ${status}`);

test('G-3 every endpoint of the product is called here', () => {
  const endpoints = routes.flatMap(({ address, endpoints: known }) =>
    Object.keys(known ?? {}).map((method) => `${method} ${address}`),
  );
  expect(calls.map(nameOf).toSorted()).toEqual(endpoints.toSorted());
});

describe('W-1 where a write may come from', () => {
  test.each<[string, Record<string, string | null>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin of its own', { origin: 'null' }],
    ['our host with another scheme', { origin: 'https://127.0.0.1:3000' }],
    ['our host with another port', { origin: 'http://127.0.0.1:3001' }],
    ['a host that begins like ours', { origin: `${appOrigin}.evil.example` }],
    [
      'another origin, whatever Sec-Fetch-Site says',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['neither header', { origin: null }],
    ['the same site only', { origin: null, 'sec-fetch-site': 'same-site' }],
    ['another site', { origin: null, 'sec-fetch-site': 'cross-site' }],
    ['an address bar', { origin: null, 'sec-fetch-site': 'none' }],
    ['a Host header of the caller’s choice', { origin: 'https://evil.example', host: 'evil.example' }],
  ])('W-1 is refused from %s', async (_, headers) => {
    expect(await statuses(writes(), { headers })).toEqual(all(writes(), 403));
  });
});

describe('S-3 Z-2 who is signed in', () => {
  const closed = () => calls.filter((call) => !isOpen(call));
  test('V-1 nobody is 401, and so is a cookie that we did not make', async () => {
    for (const cookie of [null, 'plimsoll-session=', 'plimsoll-session=x', '__Host-plimsoll-session=x'])
      expect(await statuses(closed(), { cookie })).toEqual(all(closed(), 401));
  });

  test('S-3 a cookie is a cookie: as a Bearer header it opens nothing', async () => {
    for (const call of closed()) {
      const token = call.cookie?.split('=')[1] ?? '';
      const headers = { authorization: `Bearer ${token}`, 'x-session': token };
      expect(await statuses([call], { cookie: null, headers })).toEqual(all([call], 401));
    }
  });

  test('Z-2 a function that the role never has is 403 and stands in the audit', async () => {
    const { patient, physio, desk, owner } = suite.scene.harbour;
    const ofStaff = closed().filter(
      // Patients have sheets and photos of their own.
      (call) => call.cookie !== patient.cookie && !/\/(pdf|\[photoId\])$/.test(call.address),
    );
    expect(await statuses(ofStaff, { cookie: patient.cookie })).toEqual(all(ofStaff, 403));
    const ofPatient = closed().filter((call) => call.cookie === patient.cookie);
    expect(ofPatient.map(nameOf)).toEqual([
      'POST api/consents',
      'POST api/trials',
      'GET api/today',
      'GET api/portal',
      'POST api/sync',
      'POST api/devices/[deviceId]/dismissal',
    ]);
    for (const { cookie } of [physio, desk, owner])
      expect(await statuses(ofPatient, { cookie })).toEqual(all(ofPatient, 403));
    const { rows } = await suite.admin.query(
      `select distinct action from audit_event where outcome = 'denied' and agent_id = $1 order by action`,
      [patient.actor.patientId],
    );
    expect(rows.map((row) => row.action)).toEqual([
      'access.issue',
      'alert.acknowledge',
      'bounds.sign',
      'careTeam.join',
      'clinic.write',
      'cover.arrange',
      'exercise.sign',
      'exercise.write',
      'flag.close',
      'library.keep',
      'library.read',
      'log.transcribe',
      'patient.register',
      'patient.search',
      'patient.write',
      'people.write',
      'program.write',
      'proposal.decide',
      'record.read',
      'record.write',
      'review.read',
      'rules.sign',
      'safety.override',
      'template.read',
      'template.write',
    ]);
  });
});

describe('Z-2 what does not exist for the caller', () => {
  const bodyOf = async (answer: Response) => {
    const { requestId: _, ...body } = (await answer.json()) satisfies object;
    return { status: answer.status, body, headers: [...answer.headers.keys()] };
  };

  test('Z-2 Z-8 another clinic’s id, a patient of somebody else and an absent id get the very same answer', async () => {
    const { harbour, hillside } = suite.scene;
    const absent = {
      patientId: crypto.randomUUID(),
      programId: crypto.randomUUID(),
      versionId: crypto.randomUUID(),
      alertId: crypto.randomUUID(),
    };
    for (const call of calls.filter(
      (entry) => Object.keys(entry.params).length > 0 && entry.cookie === harbour.physio.cookie,
    )) {
      if (call.address.endsWith('/figure')) continue;
      const isJoin = call.address.endsWith('/care-team');
      const answers: Awaited<ReturnType<typeof bodyOf>>[] = [];
      for (const who of [hillside.patient, ...(isJoin ? [] : [harbour.otherPatient]), absent]) {
        const ids: Record<string, string> = {
          patientId: 'actor' in who ? who.actor.patientId : who.patientId,
          programId: who.programId,
          programVersionId: who.versionId,
          alertId: who.alertId,
        };
        const params = Object.fromEntries(Object.keys(call.params).map((name) => [name, ids[name] ?? '']));
        const patientId =
          call.body !== null && 'patientId' in call.body ? { patientId: ids['patientId'] } : {};
        answers.push(
          await bodyOf(await send(routes, call, { params, body: { ...call.body, ...patientId } })),
        );
      }
      expect(answers.map(({ status }) => `${nameOf(call)} ${status}`)).toEqual(
        answers.map(() => `${nameOf(call)} 404`),
      );
      expect(answers.map((answer) => JSON.stringify(answer))).toEqual(
        answers.map(() => JSON.stringify(answers[0])),
      );
    }
  });

  test('H-1 Z-8 a program of one patient is not found under another', async () => {
    const { patient, otherPatient, colleague } = suite.scene.harbour;
    for (const call of calls.filter((entry) => 'programId' in entry.params)) {
      const params = { patientId: otherPatient.actor.patientId, programId: patient.programId };
      const body = { ...call.body, patientId: otherPatient.actor.patientId };
      const answer = await send(routes, call, { cookie: colleague.cookie, params, body });
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} 404`);
    }
  });
});

describe('H-1 the form belongs to the patient it was opened for', () => {
  test('H-1 sent to the address of another patient it is refused in words, and nothing is written', async () => {
    const { harbour } = suite.scene;
    const named = writes().filter(({ params, body }) => 'patientId' in params && 'patientId' in (body ?? {}));
    expect(named.map(nameOf).toSorted()).toEqual([
      'PATCH api/patients/[patientId]/conditions/[conditionId]',
      'POST api/patients/[patientId]/access-links/showing',
      'POST api/patients/[patientId]/adherence-target',
      'POST api/patients/[patientId]/bounds',
      'POST api/patients/[patientId]/bounds/[boundsId]/withdrawal',
      'POST api/patients/[patientId]/care-team/leave',
      'POST api/patients/[patientId]/carers',
      'POST api/patients/[patientId]/carers/[relatedPersonId]/end',
      'POST api/patients/[patientId]/caution',
      'POST api/patients/[patientId]/conditions',
      'POST api/patients/[patientId]/conditions/[conditionId]/orders',
      'POST api/patients/[patientId]/devices/[deviceId]/acknowledgement',
      'POST api/patients/[patientId]/diary',
      'POST api/patients/[patientId]/diary/moves',
      'POST api/patients/[patientId]/episode',
      'POST api/patients/[patientId]/flags/[flagId]/acknowledgement',
      'POST api/patients/[patientId]/flags/[flagId]/closing',
      'POST api/patients/[patientId]/holds',
      'POST api/patients/[patientId]/holds/[holdId]/end',
      'POST api/patients/[patientId]/irritability',
      'POST api/patients/[patientId]/orders/[orderId]/withdrawal',
      'POST api/patients/[patientId]/pain-mutes',
      'POST api/patients/[patientId]/pain-mutes/[muteId]/end',
      'POST api/patients/[patientId]/pauses',
      'POST api/patients/[patientId]/pauses/[pauseId]/end',
      'POST api/patients/[patientId]/program-starts',
      'POST api/patients/[patientId]/programs',
      'POST api/patients/[patientId]/programs/[programId]/life',
      'POST api/patients/[patientId]/programs/[programId]/publish',
      'POST api/patients/[patientId]/programs/[programId]/safety-notes',
      'POST api/patients/[patientId]/proposals',
      'POST api/patients/[patientId]/proposals/acceptance',
      'POST api/patients/[patientId]/review/acknowledgements',
      'POST api/patients/[patientId]/review/acknowledgements/[acknowledgementId]/undo',
      'POST api/patients/[patientId]/screenings',
      'POST api/patients/[patientId]/steps/[decisionId]/put-back',
      'POST api/patients/[patientId]/strength-tests',
      'POST api/patients/[patientId]/technique-observations',
      'POST api/patients/[patientId]/technique-observations/[observationId]/withdrawal',
      'POST api/patients/[patientId]/trial-permissions',
      'POST api/patients/[patientId]/trial-permissions/[permissionId]/end',
      'POST api/patients/[patientId]/trial-sets',
      'POST api/patients/[patientId]/trial-sets/[trialId]/withdrawal',
      'POST api/patients/[patientId]/usual-morning',
      'POST api/patients/[patientId]/visits',
      'PUT api/patients/[patientId]/carers/[relatedPersonId]',
      'PUT api/patients/[patientId]/equipment',
      'PUT api/patients/[patientId]/programs/[programId]',
      'PUT api/patients/[patientId]/training',
    ]);
    // That a session was in use is noted once a minute, whatever was asked.
    const before = await everyRow(suite.admin, ['sign_in_session']);
    for (const call of named) {
      const body = { ...call.body, patientId: harbour.otherPatient.actor.patientId };
      const answer = await send(routes, call, { body });
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} 422`);
      expect(await answer.json()).toMatchObject({
        title: 'This form belongs to another patient.',
        fields: [{ path: 'patientId', code: 'wrong_patient' }],
      });
    }
    expect(await everyRow(suite.admin, ['sign_in_session'])).toEqual(before);
  });
});

test.each([
  ['pdf', { patient: 200, otherPatient: 404 }],
  ['preview', { patient: 403, otherPatient: 403 }],
])(
  'Z-12 a sheet (%s) is for those who see the program on the screen, and for nobody else',
  async (form, patients) => {
    const { harbour, hillside } = suite.scene;
    const sheet = calls.find((call) => call.address === `api/handouts/[programVersionId]/${form}`);
    if (sheet === undefined) throw new Error('the sheet has an endpoint');
    const statusFor = async (who: { cookie: string }) =>
      (await send(routes, sheet, { cookie: who.cookie })).status;
    expect({
      physio: await statusFor(harbour.physio),
      patient: await statusFor(harbour.patient),
      colleague: await statusFor(harbour.colleague),
      otherPatient: await statusFor(harbour.otherPatient),
      otherClinic: await statusFor(hillside.physio),
      owner: await statusFor(harbour.owner),
      desk: await statusFor(harbour.desk),
    }).toEqual({
      physio: 200,
      ...patients,
      colleague: 404,
      otherClinic: 404,
      owner: 403,
      desk: 403,
    });
    for (const programVersionId of ['../../etc/passwd', '%2e%2e%2f', 'x.pdf', ''])
      expect((await send(routes, sheet, { params: { programVersionId } })).status).toBe(404);
  },
);

test('W-1 reading changes nothing but the audit and what is kept of work', async () => {
  const before = await everyRow(suite.admin, ['audit_event', 'patient_memo', 'patient_review']);
  const answers = await statuses(
    calls.filter((call) => call.method === 'GET'),
    {},
  );
  expect(answers.filter((answer) => !answer.endsWith(' 200'))).toEqual([]);
  expect(await everyRow(suite.admin, ['audit_event', 'patient_memo', 'patient_review'])).toEqual(before);
});

describe('the good answers, one of each endpoint', () => {
  const texts = new Map<RouteCall, string>();

  test('W-6 are 200 and never kept by anyone', async () => {
    for (const call of calls) {
      const answer = await send(routes, call);
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} 200`);
      // Only what ships with the product is, under an address that changes with it.
      const kept = call.address === drawings ? /^private, max-age=31536000, immutable$/ : /(^|, )no-store$/;
      expect(answer.headers.get('cache-control')).toMatch(kept);
      texts.set(call, await answer.text());
    }
  });

  test('Z-10 hold no password, hash, secret or token, and nothing of another clinic', () => {
    const { hillside } = suite.scene;
    const { canary, clinicId, patient, physio } = hillside;
    const foreign = [
      canary.name,
      canary.note,
      clinicId,
      patient.actor.patientId,
      physio.actor.practitionerRoleId,
    ];
    const keys = /"(password\w*|secret\w*|token\w*|\w*Hash|sealed|sessionSecret|sid|clinicId|clinic_id)":/i;
    for (const [call, text] of texts) {
      if (call.address === 'api/openapi.json') continue;
      expect(`${nameOf(call)} ${keys.exec(text)?.[0] ?? ''}`).toBe(`${nameOf(call)} `);
      for (const word of foreign)
        expect(`${nameOf(call)} ${text.includes(word)}`).toBe(`${nameOf(call)} false`);
    }
    expect(texts.size).toBe(calls.length);
  });

  test('Z-10 a patient reads no note that was written for clinicians, staff do', () => {
    const { patient, canary } = suite.scene.harbour;
    const note = clinicianNoteOf(canary.note);
    const withNote = [...texts].filter(([, text]) => text.includes(note)).map(([call]) => call);
    expect(withNote.map(nameOf)).toEqual(['GET api/patients/[patientId]/programs/[programId]']);
    expect(withNote.some((call) => call.cookie === patient.cookie)).toBe(false);
    const own = [...texts]
      .filter(([call]) => call.cookie === patient.cookie)
      .map(([, text]) => text)
      .join('');
    expect(own).toContain(`${canary.note} keep going`);
    expect(own).not.toMatch(/clinicianNote|for clinicians|recordNumber|birthDate|sore hip/);
  });

  test('S-4 a sign-in sets a new cookie each time', async () => {
    const call = calls.find((entry) => entry.address === 'api/access');
    if (call === undefined) throw new Error('no way in');
    const cookies: (string | null)[] = [];
    for (const cookie of [null, suite.scene.harbour.patient.cookie]) {
      const answer = await send(routes, call, { cookie });
      cookies.push(answer.headers.getSetCookie()[0] ?? null);
    }
    expect(new Set([...cookies, suite.scene.harbour.patient.cookie]).size).toBe(3);
    expect(cookies[0]).toMatch(
      /^plimsoll-session=[^;]{100,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/,
    );
  });
});
