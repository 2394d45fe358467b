'use client';
import { type PainDay, PainChart } from '@/components/session/pain-chart';
import { PageHeading } from '@/components/shell/page-heading';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/states';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import { useToday } from '@/lib/client/today';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import { addDays } from '@/lib/domain/time/calendar-date';
import { usePortal } from '@/lib/client/portal/use-portal';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import { ShownAsOf } from './shown-as-of';
import type { ProgressDay } from '@/lib/schemas/portal';

const recentDays = 10;

/** The last eight weeks as the server knows them; what waits on this device is said to be missing. */
export function ProgressScreen() {
  const { data, sync } = usePortal();
  const { view } = useToday();
  const { days, firstDay, today, week } = data.progress;
  const locale = data.person.language;
  const words = patientWords[locale].progress;
  const active = days.filter((day) => day.done + day.partly > 0);
  const pain = days
    .flatMap(({ localDate, highestPain }) =>
      highestPain === null ? [] : [{ localDate, score: highestPain }],
    )
    .toReversed();
  const limits = limitsOf(view.program ?? strictestRule, null);
  // A rule that goes by the rise has no line of its own.
  const limit =
    view.program === null || limits.painModel === 'relative'
      ? null
      : { score: limits.amber, label: words.limit(limits.amber) };
  const recent = days.slice(0, recentDays);
  const earlier = days.slice(recentDays);
  if (days.length === 0)
    return (
      <>
        <PageHeading title={words.title} />
        <ShownAsOf />
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={words.title} lede={words.lede} />
      <ShownAsOf />
      {sync.waiting.length > 0 && <p className="text-muted">{portalWords[locale].progressWaits}</p>}
      <div>
        <p className="text-lg leading-snug font-bold">
          {words.did(doneSince(active, addDays(today, -13)))} {painWent(pain, words)}
        </p>
        <p className="text-muted">
          {words.days(active.length)} {week !== null && words.week(week.done, week.planned)}
        </p>
      </div>
      <section className="flex flex-col gap-2">
        <h2>{words.painHeading}</h2>
        {pain.length === 0 ? (
          <p className="text-muted">{words.painNone}</p>
        ) : (
          <PainChart
            days={pain}
            firstDay={firstDay}
            lastDay={today}
            label={`${words.painLabel}: ${painInWords(pain, words)}`}
            firstLabel={dayInWords(firstDay, locale, 'short')}
            lastLabel={dayInWords(today, locale, 'short')}
            limit={limit}
          />
        )}
      </section>
      <section className="flex flex-col gap-3">
        <h2>{words.listHeading}</h2>
        <DayTable days={recent} words={words} locale={locale} />
        {earlier.length > 0 && (
          <Disclosure title={words.earlier} level={3}>
            <DayTable days={earlier} words={words} locale={locale} />
          </Disclosure>
        )}
      </section>
    </>
  );
}

type DayTableProps = { days: readonly ProgressDay[]; words: PatientWords['progress']; locale: Locale };

function DayTable({ days, words, locale }: DayTableProps) {
  const head = 'py-1.5 pe-3 text-start font-normal';
  return (
    <table className="w-full text-start">
      <thead>
        <tr className="border-b border-line text-sm text-muted">
          <th scope="col" className={head}>
            {words.day}
          </th>
          <th scope="col" className={head}>
            {words.exercises}
          </th>
          <th scope="col" className="py-1.5 text-end font-normal">
            {words.pain}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.localDate} className="border-b border-line align-top">
            <th scope="row" className="py-2 pe-3 text-start font-normal whitespace-nowrap">
              <time dateTime={day.localDate}>{dayInWords(day.localDate, locale, 'short')}</time>
            </th>
            <td className="py-2 pe-3">{countsOf(day, words)}</td>
            <td className="py-2 text-end">
              {day.highestPain ?? <span className="text-sm text-muted">{words.notStated}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Exercises done, wholly or in part, from a day on. */
const doneSince = (days: readonly ProgressDay[], firstDay: string): number =>
  days.filter(({ localDate }) => localDate >= firstDay).reduce((sum, day) => sum + day.done + day.partly, 0);

/** How the worst pain of a day went from the first score to the last; fewer than three say nothing yet. */
function painWent(pain: readonly PainDay[], words: PatientWords['progress']): string {
  const [first, last] = [pain[0], pain.at(-1)];
  if (first === undefined || last === undefined || pain.length < 3) return '';
  if (first.score === last.score) return words.painStayed(last.score);
  return last.score < first.score
    ? words.painWent(first.score, last.score)
    : `${words.painWent(first.score, last.score)} ${words.seen}`;
}

function painInWords(pain: readonly PainDay[], words: PatientWords['progress']): string {
  const [first, last] = [pain[0], pain.at(-1)];
  if (first === undefined || last === undefined) return words.spark.none;
  const highest = Math.max(...pain.map((day) => day.score));
  return `${words.spark.from} ${first.score} ${words.spark.to} ${last.score}, ${words.spark.highest} ${highest}`;
}

function countsOf(day: ProgressDay, words: PatientWords['progress']): string {
  return [
    day.done > 0 ? words.doneCount(day.done) : null,
    day.partly > 0 ? words.partlyCount(day.partly) : null,
    day.skipped > 0 ? words.skippedCount(day.skipped) : null,
    day.state === 'stopped_for_pain' ? words.stoppedForPain : null,
    day.state === 'skipped_for_pain' ? words.skippedForPain : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
