import 'server-only';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { flagsRaised } from '@/lib/domain/safety/flag-raised';
import type { ScreeningItem } from '@/lib/schemas/screening';
import type { ItemAnswer } from '@/lib/schemas/sync';
import { auditAll } from '@/lib/server/audit';
import {
  alreadyStored,
  type Batch,
  byId,
  enteredBy,
  rejected,
  stored,
} from '@/lib/server/data/log/log-sessions';
import { raiseFlags } from '@/lib/server/data/log/raise-flags';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import { uuidV7 } from '@/lib/server/uuid-v7';

/**
 * Stores askings of safety questions with their answers, the flags that follow and their alerts; answers by id. One that is there
 * already is compared: the same is `already_stored`, another is a `conflict` and the first stays.
 */
export async function storeScreenings(
  tx: Tx,
  batch: Batch,
  items: readonly ScreeningItem[],
): Promise<Map<string, ItemAnswer>> {
  const answers = new Map<string, ItemAnswer>();
  if (items.length === 0) return answers;
  const own = { clinicId: batch.actor.clinicId, patientId: batch.patientId };
  const wanted = items.toSorted(byId);
  const inserted = await tx.redFlagScreening.createManyAndReturn({
    data: wanted.map(({ id, occasion, language, localDate, region, comment, recordedAt }) => ({
      ...own,
      ...{ id, occasion, language, region, comment },
      channel: batch.channel,
      localDate: toDateColumn(localDate),
      recordedAt: new Date(recordedAt),
      receivedAt: batch.receivedAt(new Date(recordedAt)),
      relatedPersonId: batch.relatedPersonId,
      enteredById: enteredBy(batch),
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  const freshIds = new Set(inserted.map(({ id }) => id));
  const fresh = wanted.filter(({ id }) => freshIds.has(id));
  await tx.redFlagAnswer.createMany({
    data: fresh.flatMap((item) => item.answers.map((one) => ({ ...own, screeningId: item.id, ...one }))),
  });
  const before = await readStored(
    tx,
    own,
    wanted.filter(({ id }) => !freshIds.has(id)).map(({ id }) => id),
  );
  for (const item of wanted)
    answers.set(
      item.id,
      freshIds.has(item.id)
        ? stored
        : before.get(item.id) === contentOf(item)
          ? alreadyStored
          : rejected('conflict'),
    );
  await auditAll(
    tx,
    batch.actor,
    fresh.map(({ id }) => ({
      action: batch.actor.kind === 'practitioner' ? ('record.write' as const) : ('log.write' as const),
      patientId: batch.patientId,
      entity: { kind: 'RedFlagScreening', id },
    })),
  );
  await raiseFlags(
    tx,
    batch,
    fresh.flatMap((item) =>
      flagsRaised(item).map((flag) => ({
        ...flag,
        flagId: uuidV7(),
        toldAt: new Date(item.recordedAt),
        origin: { screeningId: item.id },
      })),
    ),
  );
  return answers;
}

/** What an asking says, whatever order its answers came in. */
const contentOf = ({
  occasion,
  language,
  localDate,
  region,
  comment,
  answers,
  recordedAt,
}: Omit<ScreeningItem, 'kind' | 'id' | 'patientId'>): string =>
  canonicalJson({
    ...{ occasion, language, localDate, region, comment },
    answers: Object.fromEntries(answers.map(({ questionId, answer }) => [questionId, answer])),
    recordedAt: new Date(recordedAt).toISOString(),
  });

async function readStored(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.redFlagScreening.findMany({
    where: { ...own, id: { in: [...ids] } },
    select: {
      id: true,
      occasion: true,
      language: true,
      localDate: true,
      region: true,
      comment: true,
      recordedAt: true,
      answers: { select: { questionId: true, answer: true } },
    },
  });
  return new Map(
    rows.map(({ id, localDate, recordedAt, answers, ...row }) => [
      id,
      canonicalJson({
        ...row,
        localDate: fromDateColumn(localDate),
        answers: Object.fromEntries(answers.map(({ questionId, answer }) => [questionId, answer])),
        recordedAt: recordedAt.toISOString(),
      }),
    ]),
  );
}
