import 'server-only';
import { rankForPatient } from '@/lib/domain/program/rank-for-patient';
import { toRecordedCondition } from '@/lib/domain/safety/recorded-condition';
import { isChosen, type Suits } from '@/lib/domain/safety/suits';
import { isConditionCode } from '@/lib/domain/safety/vocabulary';
import type { PatientSearchAnswer } from '@/lib/schemas/exercise-card';
import { type PatientExerciseSearch, wantedExercises } from '@/lib/schemas/exercise-search';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { countLeaves, findBySlugs, findMatches, findSlugs } from '@/lib/server/data/exercise/exercise-find';
import { readWords } from '@/lib/server/data/exercise/exercise-words';
import { readPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { act } from '@/lib/server/db';

const none: PatientSearchAnswer = {
  exercises: [],
  total: 0,
  leaves: {},
  fitting: [],
  suits: { safe: 0, caution: 0, unsafe: 0 },
};

/**
 * A search of the library for one own patient: ranked by their conditions and by what this clinic gives for them, each exercise with
 * whether it is for them; `suits` counts all that the words and facets find, `total` those of the chosen kind. Reading it is audited.
 */
export function searchForPatient(
  actor: PractitionerActor,
  patientId: string,
  { safety = 'all', ...search }: PatientExerciseSearch,
  now: Date,
): Promise<PatientSearchAnswer> {
  return act(actor, 'record.read', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const { today, conditions } = await readPrecautions(tx, { clinicId: actor.clinicId, patientId }, now);
    await audit(tx, actor, {
      action: 'record.read',
      patientId,
      entity: { kind: 'Patient', id: patientId },
      fields: ['conditions'],
    });
    const fit = await readWords(tx, actor, search.q);
    if (fit === 'nothing') return none;
    const codes = conditions.flatMap(({ code }) => (isConditionCode(code) ? [code] : []));
    const ranked = rankForPatient(
      await findMatches(tx, actor, search, fit, codes),
      conditions.map((one) => toRecordedCondition(one, one.label, today)),
    );
    const chosen = ranked.filter(({ suits }) => isChosen(safety, suits));
    const byUse = search.sort === 'used' ? await findSlugs(tx, actor, search, fit) : null;
    const order = byUse === null ? chosen : inOrder(chosen, byUse.slugs);
    const page = order.slice(0, wantedExercises(search));
    return {
      exercises: await findBySlugs(
        tx,
        actor,
        page.map(({ slug }) => slug),
      ),
      fitting: page.filter(({ isFitting }) => isFitting).map(({ slug }) => slug),
      total: chosen.length,
      leaves: await countLeaves(tx, actor, search, fit),
      suits: countSuits(ranked),
    };
  });
}

/** Those that are named first, in their order, then the rest. */
function inOrder<T extends { slug: string }>(all: readonly T[], first: readonly string[]): T[] {
  const places = new Map(first.map((slug, place) => [slug, place]));
  const placeOf = ({ slug }: T) => places.get(slug) ?? first.length;
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const countSuits = (ranked: readonly { suits: Suits }[]): Record<Suits, number> => {
  const counts = { safe: 0, caution: 0, unsafe: 0 };
  for (const { suits } of ranked) counts[suits] += 1;
  return counts;
};
