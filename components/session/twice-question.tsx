'use client';
import type { Twice } from '@/lib/client/records';
import { momentInWords, patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import { notedWords } from './noted-words';
import { Button } from '@/components/ui/plain-button';

type TwiceQuestionProps = {
  twice: Twice;
  timeZone: string;
  locale: Locale;
  onAnswer: (isAgain: boolean) => void;
};

/** An exercise was noted twice on one day, from two places: whether it was done again, only who did it can say. */
export function TwiceQuestion({ twice, timeZone, locale, onAnswer }: TwiceQuestionProps) {
  const { exercise, entry, other } = twice;
  const words = sessionWords[locale].twice;
  return (
    <section
      aria-labelledby={`twice-${entry.logId}`}
      className="flex flex-col gap-3 rounded-large border border-edge bg-card p-4"
    >
      <div>
        <h2 id={`twice-${entry.logId}`} className="text-lg">
          {words.title(exercise.name)}
        </h2>
        <ul className="mt-1 text-muted">
          {[other, entry].map((log) => (
            <li key={log.logId}>
              {momentInWords(new Date(log.recordedAt), timeZone, locale)}
              {notedWords(exercise, log, patientWords[locale], locale)}
            </li>
          ))}
        </ul>
      </div>
      <div className="grid grid-cols-1 gap-2.5 min-[22rem]:grid-cols-2">
        <Button block onPress={() => onAnswer(true)}>
          {words.again}
        </Button>
        <Button block onPress={() => onAnswer(false)}>
          {words.same}
        </Button>
      </div>
      <p className="text-sm text-muted">{words.keeps}</p>
    </section>
  );
}
