import { memoryOf } from '@/lib/client/offline/device';
import { isRecord } from '@/lib/client/offline/queue-entry';
import { type Asking, screeningRecord } from '@/lib/client/safety';
import { dayNow } from '@/lib/client/sitting-store';
import type { Locale } from '@/lib/domain/result';
import { isUrgent } from '@/lib/domain/safety/answer-step';
import type { RedFlagAnswer } from '@/lib/domain/safety/flag-raised';
import { isRedFlagId, type RedFlagId } from '@/lib/domain/safety/red-flags';
import type { SyncItem } from '@/lib/schemas/log';
import type { TodayView } from '@/lib/schemas/today';

/** Safety questions as they stand while they are answered. */
export type Answering = {
  answers: ReadonlyMap<RedFlagId, RedFlagAnswer>;
  /** The question that is shown, counted from 0; -1: what comes before the first one. */
  place: number;
  /** What was written to "anything new or worrying?". */
  comment: string;
};

export type KeptQuestions = Answering & {
  /** The id of the record that will be made of it: noted twice, it is one record. */
  id: string;
  /** The patient's day on which they were begun. */
  localDate: string;
  /** In which they were read. */
  language: Locale;
  asking: Asking;
};

type Whose = Pick<TodayView, 'patientId' | 'timeZone' | 'localDate'>;

/** The questions that this device has kept half answered; null: none. Read once the device's store is (`isReady`). */
export function readQuestions(patientId: string): KeptQuestions | null {
  const kept = memoryOf(patientId).piece('questions');
  return isKept(kept) ? { ...kept, answers: new Map(kept.answers) } : null;
}

/** Keeps them for a reload; a device that cannot store goes on without. */
export function keepQuestions(patientId: string, kept: KeptQuestions | null): void {
  const memory = memoryOf(patientId);
  if (kept === null && memory.piece('questions') === null) return;
  void memory.setPiece('questions', kept === null ? null : { ...kept, answers: [...kept.answers] });
}

/** What was kept of this asking today: whoever comes back goes on where they were. What is no longer asked is left out. */
export function questionsToGoOn(view: Whose, asking: Asking): KeptQuestions | null {
  const kept = readQuestions(view.patientId);
  if (
    kept === null ||
    kept.localDate !== dayNow(view) ||
    kept.asking.occasion !== asking.occasion ||
    kept.asking.region !== asking.region
  )
    return null;
  const shown = kept.asking.questionIds[kept.place];
  const place = shown === undefined ? -1 : asking.questionIds.indexOf(shown);
  const open = asking.questionIds.findIndex((id) => !kept.answers.has(id));
  return {
    ...kept,
    asking,
    answers: new Map([...kept.answers].filter(([id]) => asking.questionIds.includes(id))),
    place: place >= 0 || kept.place < 0 ? place : Math.max(0, open),
  };
}

/**
 * Notes what was answered and nobody came back to, and drops it from the device: of another day, at the end (`isEnd`), and at once
 * where an answer may not wait. A lone "no" is noted too: it was said. True when something was noted.
 */
export function closeQuestions(view: Whose, keep: (records: SyncItem[]) => void, isEnd = false): boolean {
  const kept = readQuestions(view.patientId);
  if (kept === null) return false;
  const isUrgentOne = [...kept.answers].some(([questionId, answer]) => isUrgent({ questionId, answer }));
  if (!isEnd && kept.localDate === dayNow(view) && !isUrgentOne) return false;
  const comment = kept.comment.trim() === '' ? null : kept.comment.trim();
  // A page that went away while it noted them may have left them here.
  const isNoted = memoryOf(view.patientId)
    .read()
    .entries.some(({ item }) => item.id === kept.id);
  const isSaid = !isNoted && (kept.answers.size > 0 || comment !== null);
  if (isSaid) {
    const said = { answers: kept.answers, comment };
    const record = screeningRecord(view, kept.asking, said, kept.language, kept.id);
    keep([{ ...record, localDate: kept.localDate }]);
  }
  keepQuestions(view.patientId, null);
  return isSaid;
}

type Stored = Omit<KeptQuestions, 'answers'> & { answers: readonly [RedFlagId, RedFlagAnswer][] };

/** We wrote it ourselves; a shape that is not this one is from another version and is nothing to go on with. */
const isKept = (value: unknown): value is Stored =>
  isRecord(value) &&
  ['id', 'localDate', 'language', 'comment'].every((name) => typeof value[name] === 'string') &&
  typeof value['place'] === 'number' &&
  isRecord(value['asking']) &&
  Array.isArray(value['asking']['questionIds']) &&
  value['asking']['questionIds'].every(isRedFlagId) &&
  Array.isArray(value['answers']) &&
  value['answers'].every((one) => Array.isArray(one) && isRedFlagId(one[0]));
