import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { foldForSearch } from '../../lib/domain/library/fold-for-search';
import type { ExerciseSearch } from '../../lib/schemas/exercise-search';
import { addPractitioner, openClinic } from '../../lib/server/data/clinic/clinic';
import { searchExercises } from '../../lib/server/data/exercise/exercise';
import { disconnect } from '../../lib/server/db';
import { drawOwn } from '../../lib/server/pictures/exercise-drawing';
import { loadFigure } from '../../lib/server/pictures/figures';
import type { PractitionerActor } from '../../lib/server/session/actor-types';
import { importCatalogue, readCatalogue } from '../../prisma/catalogue';

const rowsWanted = 10_000;
const longestSlug = 60;

/** Fills a passing database with 10 000 exercises made from the real ones, and measures the library's own functions on it. */
async function run(): Promise<void> {
  const owner = process.env['MIGRATE_DATABASE_URL'];
  if (owner === undefined) throw new Error('MIGRATE_DATABASE_URL is missing.');
  await importCatalogue(owner);
  const rows = await multiply(owner);
  const actor = await hire();
  const search = await measureSearch(actor, rows);
  await disconnect();
  console.log(JSON.stringify({ search, figure: measureFigures() }));
}

/** Copies the catalogue, each copy with a number in its name, until there are enough. Answers how many there are. */
async function multiply(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(
    `insert into exercise (slug, current_version, region, pattern, position, equipment, level, search_text, goals, needs)
     select e.slug || '_c' || n, 1, e.region, e.pattern, e.position, e.equipment,
       1 + (e.level + n) % 5, e.search_text || ' ' || n, e.goals, e.needs
     from generate_series(1, 100) n, exercise e where length(e.slug) <= ${longestSlug - 5} order by n, e.slug
     limit ${rowsWanted} - (select count(*) from exercise)`,
  );
  await client.query(
    `insert into exercise_name (slug, locale, name, folded)
     select e.slug, n.locale, n.name || ' ' || copy, n.folded || ' ' || copy
     from exercise e cross join lateral (select (regexp_match(e.slug, '_c([0-9]+)$'))[1] as copy) numbered
     join exercise_name n on n.slug = regexp_replace(e.slug, '_c[0-9]+$', '')
     where copy is not null on conflict do nothing`,
  );
  await client.query(
    `insert into exercise_version (id, slug, version, content)
     select gen_random_uuid(), e.slug, 1, jsonb_set(v.content, '{slug}', to_jsonb(e.slug))
     from exercise e join exercise_version v on v.slug = regexp_replace(e.slug, '_c[0-9]+$', '')
     where e.slug ~ '_c[0-9]+$' on conflict do nothing`,
  );
  await client.query('analyze exercise');
  await client.query('analyze exercise_name');
  await client.query('analyze exercise_version');
  await client.query('analyze catalogue_words');
  await client.query('analyze known_word');
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from exercise');
  await client.end();
  return rows[0]?.n ?? 0;
}

async function hire(): Promise<PractitionerActor> {
  const clinic = { name: 'Bench', locale: 'en-GB', timeZone: 'Europe/London', paperSize: 'a4' } as const;
  const system = await openClinic({ ...clinic, isDemo: true });
  const ids = await addPractitioner(system, {
    name: 'Ada Bench',
    email: 'ada@bench.example',
    password: 'quiet-lantern-over-water',
    roles: ['physiotherapist'],
  });
  return {
    kind: 'practitioner',
    clinicId: system.clinicId,
    ...ids,
    sessionId: crypto.randomUUID(),
    roles: ['physiotherapist'],
    name: 'Ada Bench',
    clinic: { ...clinic, isDemo: true },
    origin: system.origin,
  };
}

/** What people type: whole names, beginnings, a letter left out, two words swapped, Spanish, a muscle, facets, nothing. */
function searches(): ExerciseSearch[] {
  const some = readCatalogue().filter((_, index) => index % 9 === 0);
  const typed = some.flatMap(({ names, region }) => {
    const words = foldForSearch(names.en).split(' ');
    const [first = '', second = ''] = words;
    return [
      { q: names.en },
      { q: names.es },
      { q: first.slice(0, 4) },
      { q: `${first.slice(0, 3)}${first.slice(4)} ${second}` },
      { q: words.toReversed().join(' ') },
      { q: first, region, sort: 'used' as const },
    ];
  });
  const set: ExerciseSearch[] = [
    { q: '' },
    { q: '', region: 'hip', level: '2' },
    { q: '', owned: 'mat,chair', goal: 'strength' },
    { q: 'quadriceps' },
    { q: 'muslo' },
  ];
  return [...typed, ...set, ...set, ...set];
}

async function measureSearch(actor: PractitionerActor, exercises: number) {
  const asked = searches();
  for (const search of asked.slice(0, 20)) await searchExercises(actor, search);
  const times: number[] = [];
  let slowest = { ms: 0, q: '' };
  for (const search of asked) {
    const at = performance.now();
    await searchExercises(actor, search);
    const ms = performance.now() - at;
    times.push(ms);
    if (ms > slowest.ms) slowest = { ms, q: JSON.stringify(search) };
  }
  return { exercises, searches: asked.length, ...shares(times), slowest: slowest.q };
}

/**
 * Every strip of the catalogue, solved and drawn anew from its pose file: the time and its size as it is sent. A server that has just
 * begun draws more slowly; three rounds over the catalogue go before.
 */
function measureFigures() {
  const figures = readCatalogue().flatMap(({ slug }) => loadFigure(slug) ?? []);
  const drawAll = () =>
    figures.map((figure) => {
      const unknown = structuredClone(figure);
      const at = performance.now();
      const svg = drawOwn(unknown, { kind: 'strip', side: 'right' });
      return { ms: performance.now() - at, svg };
    });
  for (let round = 0; round < 3; round++) drawAll();
  const drawn = drawAll();
  return {
    figures: drawn.length,
    ...shares(drawn.map(({ ms }) => ms)),
    largestGzipBytes: Math.max(...drawn.map(({ svg }) => gzipSync(svg).byteLength)),
  };
}

function shares(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: sorted.at(-1) ?? 0 };
}

await run();
