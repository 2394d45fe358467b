import 'server-only';
import type { LogAlert } from '@/lib/domain/review/log-alert';
import { type FreshLog, hashOf } from '@/lib/server/data/log/log-judge';
import { type Batch, enteredBy } from '@/lib/server/data/log/log-sessions';
import { toDateColumn } from '@/lib/server/dates';
import { uuidV7 } from '@/lib/server/uuid-v7';

const painMoments = ['rest', 'during', 'after', 'next_morning'] as const;

const ownOf = ({ actor, patientId }: Batch) => ({ clinicId: actor.clinicId, patientId });

export const logRow = (batch: Batch, { item, context, logId }: FreshLog) => ({
  ...ownOf(batch),
  id: logId,
  sessionId: item.sessionId,
  prescriptionId: item.prescriptionId,
  clientLogId: item.id,
  contentHash: hashOf(item),
  outcome: item.outcome,
  skipReason: item.skipReason,
  effort: item.effort,
  comment: item.comment,
  technique: item.technique ?? null,
  symptomsSpread: item.symptomsSpread ?? null,
  isEasier: item.isEasier ?? false,
  correctsId: context.corrected?.logId ?? null,
  recordedAt: new Date(item.recordedAt),
  receivedAt: batch.receivedAt(new Date(item.recordedAt)),
  relatedPersonId: batch.relatedPersonId,
  enteredById: enteredBy(batch),
});

export const setRows = (batch: Batch, { item, logId }: FreshLog) =>
  item.sets.map((set) => ({ ...ownOf(batch), logId, ...set }));

export const painRows = (batch: Batch, { item, logId }: FreshLog) =>
  painMoments.flatMap((moment) => {
    const score = item.pain[moment];
    return score === undefined ? [] : [{ ...ownOf(batch), logId, moment, score }];
  });

export const alertRow = (batch: Batch, { rule, item, logId, context }: FreshLog & { rule: LogAlert }) => ({
  ...ownOf(batch),
  id: uuidV7(),
  rule,
  logId,
  localDate: toDateColumn(context.localDate),
  raisedAt: batch.receivedAt(new Date(item.recordedAt)),
});
