import 'server-only';
import { foldTogether } from '@/lib/domain/library/fold-for-search';
import { byFoldedName, sameNameNotes } from '@/lib/domain/library/same-names';
import { staffLocale } from '@/lib/domain/messages/languages';
import { AppError, invalid } from '@/lib/errors';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { isOwnSlug, type OwnExercise, toOwnWords } from '@/lib/schemas/exercise-own';
import {
  type ForeignRead,
  mostTransferred,
  type OwnRead,
  readTransfer,
  transferFormat,
  type TransferInput,
  type TransferReport,
  transferVersion,
} from '@/lib/schemas/exercise-transfer';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { addDrafts } from '@/lib/server/data/exercise/exercise-draft';
import { isFound } from '@/lib/server/data/exercise/exercise-words';
import { insertOwn } from '@/lib/server/data/exercise/exercise-own';
import { act, type Tx } from '@/lib/server/db';

type ExportFile = {
  format: string;
  version: number;
  exercises: { slug: string; exercise: OwnExercise }[];
};

/** The own exercises that the reader may see and that are not archived, as a file that an import reads; at most 200. */
export function exportOwnExercises(actor: PractitionerActor): Promise<ExportFile> {
  return act(actor, 'exercise.write', async (tx) => {
    const rows = await tx.exerciseName.findMany({
      where: {
        locale: staffLocale,
        exercise: { AND: [visibleExercises(actor), { clinicId: actor.clinicId, retired: false }] },
      },
      orderBy: [{ exercise: { level: 'asc' } }, { name: 'asc' }, { slug: 'asc' }],
      take: mostTransferred,
      select: {
        slug: true,
        exercise: {
          select: {
            visibility: true,
            versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } },
          },
        },
      },
    });
    await audit(tx, actor, { action: 'exercise.write', fields: ['export'] });
    return {
      format: transferFormat,
      version: transferVersion,
      exercises: rows.flatMap(
        ({
          slug,
          exercise: {
            visibility,
            versions: [newest],
          },
        }) =>
          newest === undefined || visibility === null
            ? []
            : [{ slug, exercise: toOwnWords(exerciseContent.parse(newest.content), visibility) }],
      ),
    };
  });
}

/** Ends a trial: everything was done as it would be, and nothing of it stays. */
class Trial extends AppError {
  constructor(readonly report: TransferReport) {
    super('conflict');
  }
}

/**
 * Adds the exercises of a file to the clinic's own, none of them signed off; those of another collection as drafts, which nobody can
 * prescribe until they are finished. All that have no fault are added in one transaction; the report names the others and why. As a
 * trial it does the same and keeps nothing. Refuses a file of no known form.
 */
export async function importExercises(
  actor: PractitionerActor,
  input: TransferInput,
): Promise<TransferReport> {
  try {
    return await act(actor, 'exercise.write', async (tx) => {
      const file = readTransfer(input.text);
      if (!file.ok) throw invalid([{ path: 'text', code: 'transfer_unreadable', message: file.message }]);
      const report = await (file.from === 'own'
        ? importOwn(tx, actor, file.exercises)
        : importForeign(tx, actor, file.file));
      if (input.isTrial) throw new Trial({ ...report, isTrial: true });
      return { ...report, isTrial: false };
    });
  } catch (error) {
    if (error instanceof Trial) return error.report;
    throw error;
  }
}

type Report = Omit<TransferReport, 'isTrial'>;

async function importOwn(tx: Tx, actor: PractitionerActor, read: OwnRead[]): Promise<Report> {
  const slugs = new Map<string, string>();
  const exercises: Report['exercises'] = [];
  const easiestFirst = read.toSorted((a, b) => (a.exercise?.level ?? 0) - (b.exercise?.level ?? 0));
  const same = await sameNames(
    tx,
    actor,
    easiestFirst.map(({ name }) => name),
  );
  for (const [place, { slug, name, exercise, faults }] of easiestFirst.entries()) {
    if (exercise === null) {
      exercises.push({ name, faults, notes: [] });
      continue;
    }
    const { linked, notes } = relink(exercise, slugs);
    const added = await addOne(tx, actor, linked);
    if (added.slug !== null) slugs.set(slug, added.slug);
    exercises.push({ name, faults: added.faults, notes: [...(same[place] ?? []), ...notes] });
  }
  return { from: 'own', added: slugs.size, known: 0, remarks: [], exercises };
}

async function importForeign(tx: Tx, actor: PractitionerActor, file: ForeignRead): Promise<Report> {
  const same = await sameNames(
    tx,
    actor,
    file.entries.map(({ name }) => name),
  );
  const entries = file.entries.map((entry, place) => ({
    ...entry,
    notes: [...(same[place] ?? []), ...entry.notes],
  }));
  const drafts = entries.flatMap(({ draft, notes }) => (draft === null ? [] : [{ ...draft, notes }]));
  const added = await addDrafts(tx, actor, file.source, drafts);
  const exercises = entries.map(({ name, faults, notes, draft }) => ({
    name,
    faults,
    notes:
      draft === null || added.has(draft.sourceId) ? notes : ['It was brought in before and stays as it is.'],
  }));
  return {
    from: file.source,
    added: added.size,
    known: drafts.length - added.size,
    remarks: file.remarks,
    exercises,
  };
}

/** For each name what has the same name in the library or earlier in the file; read before anything is added. */
async function sameNames(
  tx: Tx,
  actor: PractitionerActor,
  names: readonly string[],
): Promise<(readonly string[])[]> {
  const folded = [...new Set(names.map(foldTogether))];
  const rows = await tx.$queryRaw<{ name: string; isOwn: boolean }[]>`
    select n.name, n.clinic_id is not null as "isOwn" from exercise_name n join exercise e on e.slug = n.slug
    where not e.retired and ${isFound(actor)} and replace(n.folded, ' ', '') = any(${folded}::text[])
    order by "isOwn", n.name`;
  const library = rows.map(({ name, isOwn }) => ({ name, where: isOwn ? 'our own' : 'shared' }));
  return sameNameNotes(names, byFoldedName(library));
}

async function addOne(tx: Tx, actor: PractitionerActor, exercise: OwnExercise) {
  try {
    return { slug: await insertOwn(tx, actor, exercise), faults: [] };
  } catch (error) {
    // Refused before anything was written: the rest of the file goes on.
    if (error instanceof AppError && error.code === 'invalid')
      return { slug: null, faults: (error.details.fields ?? []).map(({ path, message }) => message ?? path) };
    throw error;
  }
}

/** Points links to exercises of the same file at their new slugs. Links to those that come later are left out: they link back. */
function relink(exercise: OwnExercise, slugs: ReadonlyMap<string, string>) {
  const left: string[] = [];
  const move = (list: readonly string[]) =>
    list.flatMap((slug) => {
      const now = isOwnSlug(slug) ? slugs.get(slug) : slug;
      if (now === undefined) left.push(slug);
      return now === undefined ? [] : [now];
    });
  const { adaptedFrom, ...rest } = exercise;
  const linked: OwnExercise = {
    ...rest,
    regressions: move(exercise.regressions),
    progressions: move(exercise.progressions),
    ...(adaptedFrom === undefined || isOwnSlug(adaptedFrom.slug) ? {} : { adaptedFrom }),
  };
  const notes = left.map((slug) => `The link to ${slug} is left out unless that exercise links back.`);
  return { linked, notes };
}
