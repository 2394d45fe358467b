import { portalPaths } from '@/lib/portal-paths';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';
import { ExerciseStill } from './exercise-still';
import { standingWords } from '@/lib/client/standing-words';

type NextCardProps = {
  exercise: TodayExercise;
  /** What is new in it; null when nothing is. */
  news: string | null;
  words: PatientWords;
  locale: Locale;
};

/** The one thing that comes next, large; pressing it is starting. Nothing of it was noted yet, or not all of its times today. */
export function NextCard({ exercise, news, words, locale }: NextCardProps) {
  const { name, dose, cautions } = exercise;
  const standing = standingWords(exercise, words.today, locale);
  return (
    <li>
      <a
        href={portalPaths.session}
        className="block overflow-hidden rounded-large border border-line bg-card text-ink no-underline"
      >
        <span className="flex h-[24dvh] max-h-52 min-h-24 items-center justify-center bg-well p-2">
          <ExerciseStill exercise={exercise} />
        </span>
        <span className="flex flex-col px-4 py-3">
          <span className="text-lg leading-snug font-bold">{name}</span>
          <span>{dose.line}</span>
          {standing !== null && <span className="text-sm text-muted first-letter:uppercase">{standing}</span>}
          {news !== null && <span className="text-sm text-muted">{news}</span>}
          {cautions.length > 0 && <span className="text-sm text-amber">▲ {words.today.takeCare}</span>}
        </span>
      </a>
    </li>
  );
}
