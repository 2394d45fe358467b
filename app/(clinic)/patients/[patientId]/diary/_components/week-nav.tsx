import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { addDays } from '@/lib/domain/time/calendar-date';
import { paths } from '@/lib/paths';
import type { DiaryView, DiaryWeek } from '@/lib/server/data/diary/diary-view';

type Props = { patientId: string; view: DiaryView; week: DiaryWeek };

/** Which seven days of which version: the first day as it is printed on the sheet. */
export function WeekNav({ patientId, view, week }: Props) {
  const { from, version, valid } = week;
  const to = (versionId: string, day: string) => `${paths.diary(patientId)}?version=${versionId}&from=${day}`;
  const steps = [
    { words: '← Week before', day: addDays(from, -7) },
    { words: 'A day earlier', day: addDays(from, -1) },
    { words: 'A day later', day: addDays(from, 1) },
    { words: 'Week after →', day: addDays(from, 7) },
  ].filter(({ day }) => addDays(day, 6) >= valid.first && day <= valid.last);
  return (
    <nav aria-label="Week and version" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-md font-bold tabular-nums">
          {from} to {addDays(from, 6)}
        </p>
        <div className="flex flex-wrap gap-2">
          {steps.map(({ words, day }) => (
            <LinkButton key={words} size="compact" href={to(version.versionId, day)}>
              {words}
            </LinkButton>
          ))}
        </div>
      </div>
      {view.versions.length > 1 && (
        <p className="text-muted">More than one version was valid in this week. Which sheet is it?</p>
      )}
      <ul className="flex flex-wrap gap-2">
        {view.versions.map((one) => (
          <li key={one.versionId}>
            <LinkButton
              size="compact"
              variant={one.versionId === version.versionId ? 'primary' : 'secondary'}
              aria-current={one.versionId === version.versionId ? 'true' : undefined}
              href={to(one.versionId, from)}
            >
              {one.title}, version {one.number} ({one.first} to {one.last ?? 'now'})
            </LinkButton>
          </li>
        ))}
      </ul>
      {week.phoneDays.length > 0 && (
        <Notice title="Some of this week came by phone">
          Logged by phone on {week.phoneDays.join(', ')}. Type only what is not there already.
        </Notice>
      )}
    </nav>
  );
}
