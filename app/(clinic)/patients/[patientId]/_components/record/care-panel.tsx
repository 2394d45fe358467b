'use client';
import { pauseWords } from '@/components/record/record-words';
import { Disclosure } from '@/components/ui/disclosure';
import { isPausedOn } from '@/lib/domain/record/pause';
import type { PauseFact, RecordFacts } from '@/lib/server/data/record/facts';
import type { EntryCheck } from '@/lib/domain/access/entry-check';
import { NewLinkButton } from '../new-link-button';
import { CarerDialog, EndCarer } from './carer-dialog';
import { EpisodeButton, LeaveCareTeam } from './end-buttons';
import { HoldDialog, type Holdable, LiftHold } from './hold-dialog';
import { EndPauseDialog, PauseDialog } from './pause-dialog';
import { SeeTechnique, WithdrawTechnique } from './technique-buttons';

type Props = {
  patientId: string;
  facts: Pick<RecordFacts, 'techniqueSeen' | 'careTeam' | 'carers' | 'pauses' | 'holds' | 'episodes'>;
  today: string;
  /** Exercises of the running programs. */
  holdable: readonly Holdable[];
  /** Under 16 each exercise waits until its technique was seen (LG-4.3). */
  needsTechniqueSeen: boolean;
  /** What a link that is made now asks for. */
  newAsks: EntryCheck;
};

/** Who treats and helps, pauses, exercises that are held, and the episode with its ends. */
export function CarePanel({ patientId, facts, today, holdable, needsTechniqueSeen, newAsks }: Props) {
  const { techniqueSeen, careTeam, carers, pauses, holds, episodes } = facts;
  const open = pauses.filter(({ lastDay }) => lastDay === null || lastDay >= today);
  const past = pauses.filter((pause) => !open.includes(pause));
  const present = carers.filter(({ endedAt }) => endedAt === null);
  const nameOf = (lineageId: string) =>
    holdable.find((one) => one.lineageId === lineageId)?.name ?? 'An exercise';
  const [episode] = episodes;
  return (
    <section
      aria-labelledby="care"
      className="flex flex-col gap-4 rounded-panel border border-line bg-card p-4"
    >
      <h2 id="care" className="text-md font-bold">
        Care
      </h2>
      <Part
        title="Pauses"
        action={episode?.status === 'active' && <PauseDialog patientId={patientId} today={today} />}
      >
        {open.map((pause) => (
          <li key={pause.pauseId}>
            {isPausedOn(pause, today) && <b>Now: </b>}
            {pauseLine(pause)} <EndPauseDialog patientId={patientId} pauseId={pause.pauseId} today={today} />
          </li>
        ))}
      </Part>
      {past.length > 0 && (
        <Disclosure title="Earlier pauses" summary={`${past.length}`} level={3} framed={false}>
          <ul className="text-sm">
            {past.map((pause) => (
              <li key={pause.pauseId}>{pauseLine(pause)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Part
        title="Held at their dose"
        action={holdable.length === 0 ? null : <HoldDialog patientId={patientId} exercises={holdable} />}
      >
        {holds.map((hold) => (
          <li key={hold.holdId}>
            <b>{nameOf(hold.lineageId)}</b>
            {hold.untilOn !== null && ` until ${hold.untilOn}`}: <span dir="auto">{hold.reason}</span>{' '}
            <span className="text-muted">{hold.byName}</span>{' '}
            <LiftHold patientId={patientId} holdId={hold.holdId} name={nameOf(hold.lineageId)} />
          </li>
        ))}
      </Part>
      {needsTechniqueSeen && (
        <Part title="Technique seen" action={null}>
          {holdable.map((exercise) => {
            const seen = techniqueSeen.find(({ lineageId }) => lineageId === exercise.lineageId);
            return (
              <li key={exercise.lineageId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <b>{exercise.name}</b>
                {seen === undefined ? (
                  <>
                    not yet: nothing goes up before.{' '}
                    <SeeTechnique patientId={patientId} exercise={exercise} />
                  </>
                ) : (
                  <>
                    <span className="text-muted">
                      {seen.byName}, {seen.at.slice(0, 10)}
                    </span>
                    <WithdrawTechnique
                      patientId={patientId}
                      observationId={seen.observationId}
                      name={exercise.name}
                    />
                  </>
                )}
              </li>
            );
          })}
        </Part>
      )}
      <Part title="Parents and carers" action={<CarerDialog patientId={patientId} />}>
        {present.map((carer) => (
          <li key={carer.relatedPersonId}>
            <span dir="auto">{carer.name}</span>, {carer.relationship}{' '}
            <CarerDialog patientId={patientId} corrects={carer} />
            <NewLinkButton patientId={patientId} carer={carer} newAsks={newAsks} />
            <EndCarer patientId={patientId} carer={carer} />
          </li>
        ))}
      </Part>
      <Part title="Treated by" action={<LeaveCareTeam patientId={patientId} />}>
        {careTeam.map(({ practitionerRoleId, name, since }) => (
          <li key={practitionerRoleId}>
            {name} <span className="text-muted">since {since.slice(0, 10)}</span>
          </li>
        ))}
      </Part>
      {episode !== undefined && (
        <Part
          title="Episode"
          action={<EpisodeButton patientId={patientId} finishedOn={episode.finishedOn} today={today} />}
        >
          <li>
            <span dir="auto">{episode.reason}</span>, since {episode.startedOn}
            {episode.finishedOn !== null && `, discharged ${episode.finishedOn}`}
          </li>
          {episode.events.map((event) => (
            <li key={`${event.deed} ${event.happenedOn}`} className="text-sm text-muted">
              {event.deed} {event.happenedOn}, {event.byName}: <span dir="auto">{event.reason}</span>
            </li>
          ))}
        </Part>
      )}
    </section>
  );
}

function Part({
  title,
  action,
  children,
}: {
  title: string;
  action: React.ReactNode;
  children: React.ReactNode;
}) {
  const isEmpty = Array.isArray(children) && children.flat().length === 0;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base font-bold">{title}</h3>
        {action}
      </div>
      {isEmpty ? (
        <p className="text-sm text-muted">None.</p>
      ) : (
        <ul className="flex flex-col gap-1">{children}</ul>
      )}
    </div>
  );
}

function pauseLine({ reason, firstDay, lastDay, note, byName }: PauseFact): string {
  const days = lastDay === null ? `from ${firstDay}, until it is ended` : `${firstDay} to ${lastDay}`;
  const who = byName ?? 'the patient';
  return `${pauseWords[reason]}, ${days}, entered by ${who}${note === null ? '' : `: ${note}`}`;
}
