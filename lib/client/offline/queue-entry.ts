import type { SyncItem } from '@/lib/schemas/log';
import type { RejectionCode } from '@/lib/domain/record/rejection';

/** The format of what devices keep; an entry of a later one is kept and shown, and neither changed nor sent. */
const entryFormat = 1;

/** One record of this device. `refusal`: why the server will not take it. `sentAt`: taken, and not yet seen in an answer of the day. */
export type QueueEntry = {
  item: SyncItem;
  /** Rises with every record of this device, whatever its clock says. */
  order: number;
  refusal: RejectionCode | null;
  keptAt: string;
  sentAt: string | null;
};

export const storedEntry = (entry: QueueEntry): unknown => ({ format: entryFormat, ...entry });

/** What was kept as an entry; null when it is of another format, of a kind that is not known here, or no entry at all. */
export function readEntry(value: unknown): QueueEntry | null {
  if (!isRecord(value) || value['format'] !== entryFormat) return null;
  const { item, order, refusal, keptAt, sentAt } = value;
  if (!isSyncItem(item) || typeof order !== 'number' || typeof keptAt !== 'string') return null;
  return {
    ...{ item, order, keptAt },
    refusal: typeof refusal === 'string' ? (refusal as RejectionCode) : null,
    sentAt: typeof sentAt === 'string' ? sentAt : null,
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kinds: Record<SyncItem['kind'], true> = {
  session: true,
  log: true,
  log_mark: true,
  morning: true,
  usual_morning: true,
  pause: true,
  pause_end: true,
  flare: true,
  barrier: true,
  screening: true,
  stop_symptom: true,
};

/** We wrote it ourselves, sealed under its own id; the server reads every field again. */
const isSyncItem = (value: unknown): value is SyncItem =>
  isRecord(value) &&
  typeof value['kind'] === 'string' &&
  Object.hasOwn(kinds, value['kind']) &&
  typeof value['id'] === 'string' &&
  typeof value['patientId'] === 'string';
