'use client';
import { useState } from 'react';
import { endsTheDay } from '@/lib/client/ended-by';
import { lastDone, withPainAfter } from '@/lib/client/questions';
import { logRecord, type Occasion, sessionRecords, type Told } from '@/lib/client/records';
import type { useQueue } from '@/lib/client/use-queue';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';
import { PainAfter } from './day-forms';
import { EntryFlow } from './entry-flow';

export type EntryQueueProps = {
  /** The day, as it stands with each entry that is saved. */
  view: TodayView;
  /** What is noted, one after the other, in one sitting; as it was when it began, whatever changes meanwhile. */
  exercises: readonly TodayExercise[];
  occasion: Occasion;
  /** The day is over. */
  isPast?: boolean;
  sync: ReturnType<typeof useQueue>;
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
};

/** Entries without the guided session: each exercise, and pain after once at the end. Too much pain ends it at once. */
export function EntryQueue(props: EntryQueueProps) {
  const { view, exercises, occasion, isPast = false, sync, onBack, ...common } = props;
  const [place, setPlace] = useState(0);
  /** Pain before, once the first entry was saved that was not left out. */
  const [before, setBefore] = useState<number | null | undefined>(undefined);
  /** Something was done, and pain after was not asked yet. */
  const [owesAfter, setOwesAfter] = useState(false);
  const exercise = exercises[place];
  const isLast = place === exercises.length - 1;

  function save(told: Told): void {
    if (exercise === undefined) return;
    // The session is on record from its first entry on.
    const sitting = place === 0 ? sessionRecords(view, occasion) : [];
    sync.queue.add([...sitting, logRecord(view, occasion.sessionId, exercise, told)]);
    const isSkip = told.outcome === 'skipped';
    const owes = isSkip ? owesAfter : !isLast;
    if (!isSkip) setBefore(told.pain.rest);
    setOwesAfter(owes);
    window.scrollTo(0, 0);
    if (endsTheDay({ ...told, symptomsSpread: told.spread }) || (isLast && !owes)) onBack();
    else setPlace(place + 1);
  }

  if (exercise === undefined)
    return (
      <PainAfter
        {...common}
        view={view}
        before={before ?? null}
        isPast={isPast}
        onSave={(score) => {
          const log = lastDone(view, occasion.sessionId);
          if (score !== null && log !== null) sync.queue.add([withPainAfter(view, log, score)]);
          onBack();
        }}
      />
    );
  return (
    <EntryFlow
      {...common}
      key={exercise.prescriptionId}
      view={view}
      exercise={exercise}
      corrects={null}
      isFirst={before === undefined}
      isLast={isLast}
      painBefore={before ?? null}
      isPast={isPast}
      save={isLast ? 'save' : 'next'}
      onBack={onBack}
      onSave={save}
    />
  );
}
