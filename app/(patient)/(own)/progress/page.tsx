import type { Metadata } from 'next';
import { Sparkline } from '@/components/adherence/sparkline';
import { PageHeading } from '@/components/shell/page-heading';
import { EmptyState } from '@/components/ui/states';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import { requirePatient } from '@/lib/server/actor';
import { type ProgressDay, viewProgress } from '@/lib/server/data/progress';

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requirePatient();
  return { title: patientWords[actor.language].nav.progress };
}

export default async function ProgressPage() {
  const actor = await requirePatient();
  const { days } = await viewProgress(actor, new Date());
  const locale = actor.language;
  const words = patientWords[locale].progress;
  const active = days.filter((day) => day.done + day.partly > 0);
  const pain = days
    .filter((day) => day.highestPain !== null)
    .map((day) => ({ date: day.localDate, score: day.highestPain }))
    .toReversed();
  if (days.length === 0)
    return (
      <>
        <PageHeading title={words.title} />
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={words.title} lede={words.lede} />
      <p className="text-lg font-bold">{words.days(active.length)}</p>
      <section className="flex flex-col gap-2">
        <h2>{words.painHeading}</h2>
        {pain.length === 0 ? (
          <p className="text-muted">{words.painNone}</p>
        ) : (
          <div className="[&_svg]:h-auto [&_svg]:w-full">
            <Sparkline points={pain} limit={null} label={words.painLabel} words={words.spark} tone="teal" />
          </div>
        )}
      </section>
      <section>
        <h2>{words.listHeading}</h2>
        <table className="mt-2 w-full text-start">
          <thead>
            <tr className="border-b border-line text-sm text-muted">
              <th scope="col" className="py-1.5 pe-3 text-start font-normal">
                {words.day}
              </th>
              <th scope="col" className="py-1.5 pe-3 text-start font-normal">
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
                <th scope="row" className="py-2 pe-3 text-start font-normal">
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
      </section>
    </>
  );
}

function countsOf(day: ProgressDay, words: PatientWords['progress']): string {
  return [
    day.done > 0 ? words.doneCount(day.done) : null,
    day.partly > 0 ? words.partlyCount(day.partly) : null,
    day.skipped > 0 ? words.skippedCount(day.skipped) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
