import 'server-only';
import { AppError, invalid } from '@/lib/errors';
import type { ItemAnswer, RejectionCode } from '@/lib/schemas/sync';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { type DiaryVersion, readDiaryVersions } from '@/lib/server/data/diary/diary-versions';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import type { Tx } from '@/lib/server/db';
import { todayIn } from '@/lib/server/today-in';

/** The paper diary of one version of a patient, as long as the transaction holds it. */
export type HeldDiary = {
  clinicId: string;
  patientId: string;
  version: DiaryVersion;
  timeZone: string;
  today: string;
};

/** One diary of a patient after the other: two people who type the same week must see each other's entries. */
export async function holdDiary(
  tx: Tx,
  actor: PractitionerActor,
  patientId: string,
  versionId: string,
  now: Date,
): Promise<HeldDiary> {
  await requireRecord(tx, actor, patientId);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`diary ${patientId}`}, 0))`;
  const { timeZone } = await tx.patient.findFirstOrThrow({
    where: { clinicId: actor.clinicId, id: patientId },
    select: { timeZone: true },
  });
  const today = todayIn(timeZone, now);
  const versions = await readDiaryVersions(tx, { clinicId: actor.clinicId, patientId }, today);
  const version = versions.find((one) => one.versionId === versionId);
  if (version === undefined)
    throw refused('programVersionId', 'unknown_version', 'This patient never had that program.');
  return { clinicId: actor.clinicId, patientId, version, timeZone, today };
}

export const refused = (path: string, code: string, words: string) =>
  invalid([{ path, code, message: words }], words);
export const meanwhile = () =>
  new AppError('conflict', { userMessage: 'Somebody typed in part of this week meanwhile.' });

/** Refuses, at that field, a day outside the version or ahead. */
export function checkDay(
  localDate: string,
  { version: { first, last }, today }: Pick<HeldDiary, 'version' | 'today'>,
  path: string,
): void {
  if (localDate > today) throw refused(path, 'future_date', `${localDate} has not come yet.`);
  if (localDate < first)
    throw refused(path, 'before_version', `${localDate} lies before this program began on ${first}.`);
  if (last !== null && localDate > last)
    throw refused(path, 'after_version', `${localDate} lies after this version ended on ${last}.`);
}

const meanwhileCodes: ReadonlySet<RejectionCode> = new Set([
  'conflict',
  'already_corrected',
  'already_answered',
]);

export function refuseUnlessStored(answer: ItemAnswer): void {
  if (answer.status !== 'rejected') return;
  if (meanwhileCodes.has(answer.code)) throw meanwhile();
  throw refused('logs', answer.code, 'An entry does not fit this program.');
}
