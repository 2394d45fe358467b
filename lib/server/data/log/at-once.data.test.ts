import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { countStatements } from '../../../../e2e/fixtures/count-statements.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { type NewPatient, newPatient } from '../../../../e2e/fixtures/scene.ts';
import * as sync from '@/app/api/sync/route';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LogItem, MorningItem, SyncItem } from '@/lib/schemas/log';
import { recordBatch } from '@/lib/server/data/log/log';
import { log as serverLog } from '@/lib/server/log';

const suite = prepareScene();
const makePatient = () => newPatient(suite.scene.harbour, suite.scene.exercises);
const stored = { status: 'stored' };

/** Each the correction of the one before. */
const chained = <T extends LogItem | MorningItem>(
  length: number,
  make: (correctsId: string | null) => T,
): T[] => {
  const made: T[] = [];
  while (made.length < length) made.push(make(made.at(-1)?.id ?? null));
  return made;
};

describe('F-4 the ways there and back of a batch', () => {
  const today = () => new Date().toISOString();
  const send = (cookie: string, items: readonly unknown[]) =>
    sync.POST(
      new Request('http://127.0.0.1:3000/api/sync', {
        method: 'POST',
        headers: { origin: 'http://127.0.0.1:3000', 'content-type': 'application/json', cookie },
        body: JSON.stringify({ format: 1, deviceNow: today(), items }),
      }),
      { params: Promise.resolve({}) },
    );

  test.each<[string, (records: ReturnType<typeof recordsOf>) => SyncItem[]]>([
    ['one session', ({ session }) => [session()]],
    [
      'fifty entries',
      ({ session, log }) => {
        const sitting = session();
        return [sitting, ...Array.from({ length: 49 }, () => log(sitting.id))];
      },
    ],
    [
      'entries and mornings that each correct the one before, in reverse, with severe pain',
      ({ session, log, morning }) => {
        const sitting = session();
        const entries = chained(25, (correctsId) => log(sitting.id, { correctsId, pain: { during: 9 } }));
        const mornings = chained(24, (correctsId) => morning({ correctsId, pain: 5 }));
        return [...mornings, ...entries, sitting].toReversed();
      },
    ],
  ])('F-4 are six from the door to the commit: %s', async (_, itemsOf) => {
    const patient = await makePatient();
    const [sitting = '', morning = ''] = [2, 1].map((days) =>
      new Date(Date.now() - days * 86_400_000).toISOString(),
    );
    const [sittingDay, morningDay] = [sitting.slice(0, 10), morning.slice(0, 10)];
    const items = itemsOf(recordsOf(patient)).map((item) =>
      item.kind === 'session'
        ? { ...item, performedAt: sitting, localDate: sittingDay, timeZone: 'UTC' }
        : item.kind === 'morning'
          ? // Yesterday's: today's cannot be noted at every hour.
            { ...item, recordedAt: `${morningDay}T08:00:00.000Z`, localDate: morningDay, timeZone: 'UTC' }
          : { ...item, recordedAt: sitting },
    );
    for (const answer of [stored, { status: 'already_stored' }]) {
      let body: unknown;
      const count = await countStatements(async () => {
        body = await (await send(patient.cookie, items)).json();
      });
      expect(body).toEqual({ items: items.map(() => answer) });
      // Who calls, begin, whose rows are seen, read, write, commit; nothing is written the second time.
      expect(count).toBe(answer === stored ? 6 : 5);
    }
  });
});

describe('O-2 what is stored at once', () => {
  /** What an entry is and corrects: mostly a new one, of none or of the latest; else one of the ten before. */
  const place = fc.record({
    again: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(9) }),
    corrects: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(9) },
    ),
  });
  const rarely = <T>(usual: T, rare: T) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(rare) });
  const step = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('session' as const), of: fc.nat(4), day: rarely(0, 1) }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('log' as const),
        place,
        sitting: rarely(0, 4),
        isSquat: rarely(true, false),
        hasSets: fc.boolean(),
        pain: fc.option(fc.constantFrom(0, 4, 6, 9), { nil: undefined }),
        symptomsSpread: fc.boolean(),
        ended: fc.constantFrom(
          ...([
            ['done', null],
            ['stopped', null],
            ['partly', 'pain'],
            ['partly', 'no_time'],
          ] as const),
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('morning' as const),
        place,
        day: fc.nat(2),
        pain: fc.option(fc.nat(10), { nil: null }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('usual' as const), of: fc.nat(3), pain: rarely(2, 3) }),
    },
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
  const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 });

  /** The batches of one run, with ids and days of their own, the same for both patients; a sitting has begun before them. */
  function batchesOf(who: NewPatient, run: number, sent: readonly Step[][]): SyncItem[][] {
    const { session, log, morning } = recordsOf(who);
    const idOf = (kind: number, n: number) =>
      `00000000-0000-4000-800${kind}-${String(run * 100 + n).padStart(12, '0')}`;
    const dayOf = (n: number) => addDays('2026-03-09', run * 5 + n);
    const made = { log: 50, morning: 50 };
    const placed = (
      kind: 'log' | 'morning',
      { again, corrects }: typeof place extends fc.Arbitrary<infer T> ? T : never,
    ) => {
      const n = again === null ? ++made[kind] : made[kind] - again;
      const [id, correctsId] = [n, n - 1 - (corrects ?? 0)].map((each) => idOf(kind === 'log' ? 2 : 3, each));
      return { id: id ?? '', correctsId: corrects === null ? null : (correctsId ?? '') };
    };
    const sitting = (n: number, day: number) =>
      session({ id: idOf(1, n), localDate: dayOf(day), performedAt: `${dayOf(day)}T08:30:00+00:00` });
    const itemOf = (given: Step): SyncItem => {
      switch (given.kind) {
        case 'session':
          return sitting(given.of, given.day);
        case 'log': {
          const { pain, symptomsSpread, ended } = given;
          return log(idOf(1, given.sitting), {
            ...placed('log', given.place),
            prescriptionId: who.prescriptionIds[given.isSquat ? 0 : 1] ?? '',
            // The bridge is prescribed on the left: sets of no side do not fit it.
            sets: given.hasSets ? log('').sets : [],
            pain: pain === undefined ? {} : { during: pain, after: pain },
            symptomsSpread,
            outcome: ended[0],
            skipReason: ended[1],
          });
        }
        case 'morning':
          return morning({
            ...placed('morning', given.place),
            localDate: dayOf(given.day),
            pain: given.pain,
          });
        case 'usual':
          return {
            kind: 'usual_morning',
            id: idOf(4, given.of),
            patientId: who.patientId,
            localDate: dayOf(0),
            recordedAt: `${dayOf(0)}T08:00:00+00:00`,
            pain: given.pain,
          };
      }
    };
    return [[sitting(0, 0)], ...sent.map((steps) => steps.map(itemOf))];
  }

  /** All that is stored of a patient, without what differs between two: ids that the server made, whose it is, when it came in. */
  async function everythingOf({ patientId, prescriptionIds, versionId }: NewPatient): Promise<unknown> {
    const { rows } = await suite.admin.query(
      `with name as (select id, client_log_id::text as name from exercise_log where patient_id = $1
         union all select a.id, concat(a.rule, ' ', l.client_log_id) from alert a left join exercise_log l on l.id = a.log_id where a.patient_id = $1),
       found (kind, row) as (
         select 'session', to_jsonb(t) from exercise_session t where patient_id = $1
         union all select 'log', to_jsonb(t) from exercise_log t where patient_id = $1
         union all select 'set', to_jsonb(t) from logged_set t where patient_id = $1
         union all select 'pain', to_jsonb(t) from pain_score t where patient_id = $1
         union all select 'alert', to_jsonb(t) from alert t where patient_id = $1
         union all select 'morning', to_jsonb(t) from morning_check t where patient_id = $1
         union all select 'usual', to_jsonb(t) from usual_morning t where patient_id = $1
         union all select 'audit', to_jsonb(t) - 'id' - 'recorded_at' from audit_event t where patient_id = $1 and action in ('log.write', 'alert.raise'))
       select kind, (row - 'patient_id' - 'received_at' - 'raised_at' - 'content_hash' - 'agent_id' || jsonb_strip_nulls(jsonb_build_object(
         'id', (select name from name where id::text = row ->> 'id'),
         'log_id', (select name from name where id::text = row ->> 'log_id'),
         'corrects_id', (select name from name where id::text = row ->> 'corrects_id'),
         'entity_id', (select name from name where id::text = row ->> 'entity_id'))))::text as text
       from found order by 1, 2`,
      [patientId],
    );
    const own = [...prescriptionIds, versionId];
    return rows
      .map(({ kind, text }) =>
        own.reduce((said: string, id, index) => said.replaceAll(id, `own ${index}`), `${kind} ${text}`),
      )
      .toSorted();
  }

  test('O-2 O-3 is what the careful road stores of the same batches, answer by answer and row by row', async () => {
    const seen = { ordinary: 0, odd: 0, overtaken: 0 };
    vi.spyOn(serverLog, 'warn').mockImplementation(() => {
      seen.overtaken += 1;
    });
    const [quick, careful] = [await makePatient(), await makePatient()];
    let run = 0;
    await fc.assert(
      fc.asyncProperty(batches, async (sent) => {
        run += 1;
        const carefully = batchesOf(careful, run, sent);
        for (const [index, items] of batchesOf(quick, run, sent).entries()) {
          const { answers, mayMove } = await recordBatch(quick.actor, quick.patientId, items);
          seen[mayMove ? 'odd' : 'ordinary'] += 1;
          const twin = carefully[index] ?? [];
          const expected = await recordBatch(careful.actor, careful.patientId, twin, { isCareful: true });
          expect(answers).toEqual(expected.answers);
        }
      }),
      { numRuns: 30, seed: 20261130 },
    );
    expect(await everythingOf(quick)).toEqual(await everythingOf(careful));
    // Both roads were taken, and nothing that was judged ordinary was refused by the tables.
    expect(seen.ordinary).toBeGreaterThan(30);
    expect(seen.odd).toBeGreaterThan(30);
    expect(seen.overtaken).toBe(0);
  });

  test('O-2 a batch that another one overtakes is taken carefully, and stands once', async () => {
    const who = await makePatient();
    const { session, log } = recordsOf(who);
    const sitting = session();
    const items = [sitting, log(sitting.id), log(sitting.id, { pain: { during: 9 } })];
    const warned = vi.spyOn(serverLog, 'warn').mockImplementation(() => undefined);
    warned.mockClear();
    const other = await suite.admin.connect();
    await other.query('begin');
    await other.query(
      `insert into exercise_session (id, clinic_id, patient_id, program_version_id, local_date, time_zone, performed_at, source)
       values ($1, $2, $3, $4, $5, $6, $7, 'phone')`,
      [
        ...[sitting.id, suite.scene.harbour.clinicId, who.patientId, who.versionId],
        ...[sitting.localDate, sitting.timeZone, sitting.performedAt],
      ],
    );
    const sent = recordBatch(who.actor, who.patientId, items);
    await vi.waitFor(async () => {
      const { rows } = await suite.admin.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    });
    await other.query('commit');
    other.release();
    expect((await sent).answers).toEqual([{ status: 'already_stored' }, stored, stored]);
    expect(warned).toHaveBeenCalledTimes(1);
    const { rows } = await suite.admin.query(
      'select count(*)::int as alerts, count(distinct log_id)::int as logs from alert where patient_id = $1',
      [who.patientId],
    );
    expect(rows).toEqual([{ alerts: 1, logs: 1 }]);
  });

  test('logs and alerts get ids that begin with the moment they came in', async () => {
    const who = await makePatient();
    const { session, log } = recordsOf(who);
    const sitting = session();
    await recordBatch(who.actor, who.patientId, [sitting, log(sitting.id, { pain: { during: 9 } })]);
    const { rows } = await suite.admin.query(
      `select substr(id::text, 15, 1) as version from exercise_log where patient_id = $1
       union all select substr(id::text, 15, 1) from alert where patient_id = $1
       union all select substr(id::text, 15, 1) from audit_event where patient_id = $1 and action = 'log.write'`,
      [who.patientId],
    );
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ version: '7' })));
  });
});
