import { step } from '../lib/steps.ts';
import { startFloor } from './floor.ts';
import { type Figures, measure, send, type Shot } from './load.ts';
import { type Subject, writeLog } from './subject.ts';

const forMs = 4_000;
const warmUps = 20;
const connectionCounts = [1, 16] as const;
export const mostCallers = Math.max(...connectionCounts);

export type Row = { name: string; connections: number; product: Figures; floor: Figures | null };

type Kind = { name: string; ask: (subject: Subject) => Omit<Shot, 'origin'>; floorPath: string | null };

export const handoutPdf = ({ staffCookie, version_id }: Subject) => ({
  cookie: staffCookie,
  path: `/api/handouts/${version_id}/pdf`,
});

const kinds: Kind[] = [
  {
    name: 'dashboard',
    ask: ({ staffCookie }) => ({ cookie: staffCookie, path: '/dashboard' }),
    floorPath: '/dashboard',
  },
  {
    name: 'patient page',
    ask: ({ staffCookie, patient_id }) => ({ cookie: staffCookie, path: `/patients/${patient_id}` }),
    floorPath: '/patient',
  },
  {
    name: 'today page',
    ask: ({ patientCookie }) => ({ cookie: patientCookie, path: '/today' }),
    floorPath: '/today',
  },
  {
    name: 'today as data',
    ask: ({ patientCookie }) => ({ cookie: patientCookie, path: '/api/today' }),
    floorPath: '/today',
  },
  {
    name: 'log write',
    ask: (of) => ({ cookie: of.patientCookie, path: '/api/sync', body: () => writeLog(of) }),
    floorPath: '/log',
  },
  { name: 'handout PDF', ask: handoutPdf, floorPath: null },
  { name: 'sign-in page', ask: () => ({ cookie: '', path: '/sign-in' }), floorPath: null },
  {
    name: 'handout page',
    ask: ({ staffCookie, version_id }) => ({ cookie: staffCookie, path: `/handouts/${version_id}` }),
    floorPath: null,
  },
  {
    name: 'builder page',
    ask: ({ staffCookie, patient_id, program_id }) => ({
      cookie: staffCookie,
      path: `/patients/${patient_id}/programs/${program_id}/edit`,
    }),
    floorPath: null,
  },
];

/** Asks for the main pages and calls with one caller and with sixteen, and a floor of node:http and pg for the same rows. */
export async function measureRequests(
  origin: string,
  databaseUrl: string,
  callers: readonly Subject[],
): Promise<Row[]> {
  const [subject] = callers;
  if (subject === undefined) throw new Error('nobody to ask for');
  const floor = await startFloor(databaseUrl, {
    clinicId: subject.clinic_id,
    roleId: subject.role_id,
    patientId: subject.patient_id,
    versionId: subject.version_id,
    prescriptionIds: [subject.prescription_id],
  });
  const rows: Row[] = [];
  for (const { name, ask, floorPath } of kinds)
    for (const connections of connectionCounts)
      await step(`${name}, ${connections} at a time`, async () => {
        const shot = (caller: number): Shot => ({
          origin,
          ...ask(callers[caller % callers.length] ?? subject),
        });
        for (let warm = 0; warm < warmUps; warm++) {
          const status = await send(shot(warm));
          if (status >= 400) throw new Error(`${name} answered ${status}`);
        }
        const product = await measure(shot, connections, forMs);
        const below =
          floorPath === null
            ? null
            : await measure(
                () => ({ origin: floor.origin, cookie: '', path: floorPath }),
                connections,
                forMs / 2,
              );
        rows.push({ name, connections, product, floor: below });
      });
  await floor.stop();
  return rows;
}

/** How many times as much as its floor, or as the sign-in page where it has none, may be asked of a kind. */
const goals = [
  { name: 'today as data', atMost: 2 },
  { name: 'log write', atMost: 3 },
  { name: 'handout page', atMost: 2 },
  { name: 'builder page', atMost: 2 },
];

/** One line for each kind; then the ratios, which are kept when they hold for sixteen callers. With one, work in the background shares its core. */
export function readRequests(rows: readonly Row[]): { lines: string[]; isKept: boolean } {
  const perSecond = (name: string, connections: number, of: 'product' | 'floor') =>
    rows.find((row) => row.name === name && row.connections === connections)?.[of]?.perSecond;
  const ratio = (name: string, connections: number) =>
    (perSecond(name, connections, 'floor') ??
      perSecond('sign-in page', connections, 'product') ??
      Number.NaN) / (perSecond(name, connections, 'product') ?? Number.NaN);
  return {
    lines: [
      'page            at once    p50 ms    p99 ms     req/s   failed   floor req/s',
      ...rows.map(({ name, connections, product, floor }) =>
        [
          name.padEnd(14),
          String(connections).padStart(8),
          product.p50Ms.toFixed(1).padStart(9),
          product.p99Ms.toFixed(1).padStart(9),
          product.perSecond.toFixed(1).padStart(9),
          String(product.failed).padStart(8),
          (floor === null ? '–' : floor.perSecond.toFixed(0)).padStart(13),
        ].join(' '),
      ),
      '',
      'floor or sign-in page ÷      one caller     sixteen     at most',
      ...goals.map(({ name, atMost }) =>
        [
          name.padEnd(26),
          ...connectionCounts.map((count) => ratio(name, count).toFixed(1).padStart(12)),
          String(atMost).padStart(11),
        ].join(''),
      ),
    ],
    isKept:
      rows.every(({ product }) => product.failed === 0) &&
      goals.every(({ name, atMost }) => ratio(name, mostCallers) <= atMost),
  };
}
