import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/domain/result';
import { cautionTitle } from '@/lib/domain/safety/patient-limits';
import type { TodayExercise } from '@/lib/schemas/today';

type Props = {
  exercises: readonly Pick<TodayExercise, 'prescriptionId' | 'name' | 'cautions'>[];
  locale: Locale;
};

/** Agreed limits and what to take care with, above the exercises they belong to. */
export function CautionNotes({ exercises, locale }: Props) {
  const concerned = exercises.filter(({ cautions }) => cautions.length > 0);
  if (concerned.length === 0) return null;
  return (
    <Notice tone="warn" title={cautionTitle[locale]}>
      <ul className="flex flex-col gap-1.5">
        {concerned.map(({ prescriptionId, name, cautions }) => (
          <li key={prescriptionId}>
            <b>{name}:</b> {cautions.join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
