'use client';
import { DayTable } from '@/components/progress/day-table';
import { ExerciseLines, ExerciseTable } from '@/components/progress/exercise-lines';
import { type PainDay, PainChart } from '@/components/progress/pain-chart';
import { PictureOrTable } from '@/components/progress/picture-or-table';
import { PageHeading } from '@/components/shell/page-heading';
import { Disclosure } from '@/components/ui/disclosure';
import { Button } from '@/components/ui/plain-button';
import { EmptyState } from '@/components/ui/states';
import { dayInWords } from '@/lib/domain/messages/patient';
import { type ProgressWords, progressWords } from '@/lib/domain/messages/patient-progress';
import { useToday } from '@/lib/client/today';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import { addDays } from '@/lib/domain/time/calendar-date';
import { usePortal } from '@/lib/client/portal/use-portal';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import type { Progress } from '@/lib/schemas/portal';
import { BarrierCard } from './barrier-card';
import { ShownAsOf } from './shown-as-of';

const recentDays = 10;

/** The last eight weeks as the server knows them; what waits on this device is said to be missing. */
export function ProgressScreen() {
  const { data, sync } = usePortal();
  const { view } = useToday();
  const { days, firstDay, today, week, exercises: lines = [] } = data.progress;
  const locale = data.person.language;
  const words = progressWords[locale];
  const active = days.filter((day) => day.done + day.partly > 0);
  const painDays = days.filter(({ highestPain }) => highestPain !== null);
  const pain = painDays
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
  const shown = { words, locale };
  if (days.length === 0)
    return (
      <>
        <PageHeading title={words.title} />
        <ShownAsOf />
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
        <BarrierCard view={view} sync={sync} />
      </>
    );
  const said = [...didInWords(data.progress, words), painWent(pain, words)].filter((part) => part !== '');
  return (
    <>
      <PageHeading title={words.title} lede={words.lede} />
      <ShownAsOf />
      {sync.waiting.length > 0 && <p className="text-muted">{portalWords[locale].progressWaits}</p>}
      <div>
        <p className="text-lg leading-snug font-bold">{said.join(' ')}</p>
        <p className="text-muted">
          {words.days(active.length)} {week !== null && words.week(week.done, week.planned)}
        </p>
      </div>
      <BarrierCard view={view} sync={sync} />
      {pain.length === 0 ? (
        <section className="flex flex-col gap-2">
          <h2>{words.painHeading}</h2>
          <p className="text-muted">{words.painNone}</p>
        </section>
      ) : (
        <PictureOrTable
          heading={words.painHeading}
          labels={words}
          picture={
            <PainChart
              days={pain}
              firstDay={firstDay}
              lastDay={today}
              label={`${words.painLabel}: ${painInWords(pain, words)}`}
              firstLabel={dayInWords(firstDay, locale, 'short')}
              lastLabel={dayInWords(today, locale, 'short')}
              limit={limit}
            />
          }
          table={<DayTable days={painDays} {...shown} />}
        />
      )}
      {lines.length > 0 && (
        <PictureOrTable
          heading={words.eachHeading}
          labels={words}
          picture={<ExerciseLines lines={lines} firstDay={firstDay} lastDay={today} {...shown} />}
          table={<ExerciseTable lines={lines} {...shown} />}
        />
      )}
      <section className="flex flex-col gap-3">
        <h2>{words.listHeading}</h2>
        <DayTable days={recent} {...shown} />
        {earlier.length > 0 && (
          <Disclosure title={words.earlier} level={3}>
            <DayTable days={earlier} {...shown} />
          </Disclosure>
        )}
      </section>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button onPress={() => window.print()}>{words.print}</Button>
        {canShare() && (
          <Button onPress={() => void share(`${words.ofWhom(data.own.fullName)}. ${said.join(' ')}`)}>
            {words.share}
          </Button>
        )}
      </div>
    </>
  );
}

const canShare = () => typeof navigator !== 'undefined' && 'share' in navigator;

/** The device asks with whom; to think better of it is no fault. */
const share = (text: string): Promise<void> => navigator.share({ text }).catch(() => undefined);

/** What was done of what was planned, and that the rest may only not have been noted; before two weeks were planned, what was done. */
function didInWords({ fortnight, days, today }: Progress, words: ProgressWords): string[] {
  if (fortnight === null || fortnight === undefined) return [words.did(doneSince(days, addDays(today, -13)))];
  const { done, planned } = fortnight;
  return [words.didOf(done, planned), done < planned ? words.others(planned - done) : ''];
}

/** Exercises done, wholly or in part, from a day on. */
const doneSince = (days: Progress['days'], firstDay: string): number =>
  days.filter(({ localDate }) => localDate >= firstDay).reduce((sum, day) => sum + day.done + day.partly, 0);

/** How the worst pain of a day went from the first score to the last; fewer than three say nothing yet. */
function painWent(pain: readonly PainDay[], words: ProgressWords): string {
  const [first, last] = [pain[0], pain.at(-1)];
  if (first === undefined || last === undefined || pain.length < 3) return '';
  if (first.score === last.score) return words.painStayed(last.score);
  return last.score < first.score
    ? words.painWent(first.score, last.score)
    : `${words.painWent(first.score, last.score)} ${words.seen}`;
}

function painInWords(pain: readonly PainDay[], words: ProgressWords): string {
  const [first, last] = [pain[0], pain.at(-1)];
  if (first === undefined || last === undefined) return words.spark.none;
  const highest = Math.max(...pain.map((day) => day.score));
  return `${words.spark.from} ${first.score} ${words.spark.to} ${last.score}, ${words.spark.highest} ${highest}`;
}
