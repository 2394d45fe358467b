import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { languageNames } from '@/lib/domain/messages/languages';
import type { ScreeningOccasion } from '@/lib/domain/safety/flag-raised';
import { flagStopWords, flagUrgencyWords, flagWords } from '@/lib/domain/safety/flag-words';
import { paths } from '@/lib/paths';
import type { SafetyPanelView, ShownFlag } from '@/lib/server/data/screening/safety-panel';
import { CloseFlagDialog } from './close-flag-dialog';
import { SeenFlagButton } from './seen-flag-button';

type Props = { patientId: string; patientName: string; safety: SafetyPanelView };

const occasionWords: Record<ScreeningOccasion, string> = {
  intake: 'first questions',
  four_weekly: 'four-weekly set',
  pain_rise: 'more pain than usual',
  flare: 'a flare-up',
  body_region: 'a new sore place',
  session: 'before a session',
  worry: 'something new or worrying',
};
const channelWords = { device: 'on their device', phone: 'by phone', in_person: 'in person' } as const;

/** What the patient was asked, when and by whom, and what is open: acknowledged by name, closed with a reason. */
export function SafetyPanel({ patientId, patientName, safety }: Props) {
  const { last, level, unanswered, ask, open, closed } = safety;
  return (
    <section aria-labelledby="safety-questions" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="safety-questions">Safety questions</h2>
        <LinkButton href={paths.safetyQuestions(patientId)} variant={ask.isDue ? 'primary' : 'secondary'}>
          {last === null ? 'Ask the safety questions now' : 'Ask safety questions'}
        </LinkButton>
      </div>
      {open.map((flag) => (
        <OpenFlag key={flag.flagId} patientId={patientId} patientName={patientName} flag={flag} />
      ))}
      {level === 'incomplete' && (
        <Notice tone="warn" title="Safety questions are open">
          {unanswered === 1 ? 'One required question has' : `${unanswered} required questions have`} no answer
          yet. Until then nothing is raised and no test set is done. The portal asks before the next session;
          with paper only, ask by phone or in person.
        </Notice>
      )}
      <p className="text-sm text-muted">
        {last === null ? (
          'Nobody has asked yet.'
        ) : (
          <>
            Last asked {last.localDate}, {occasionWords[last.occasion]}, {channelWords[last.channel]}, in{' '}
            {languageNames[last.language]}
            {last.by !== null && (
              <>
                , by <bdi dir="auto">{last.by}</bdi>
              </>
            )}
            .{ask.isDue && ` Due now: ${ask.questionIds.length}.`}
          </>
        )}
      </p>
      {closed.length > 0 && (
        <ul className="flex flex-col gap-2 text-sm">
          {closed.map((flag) => (
            <li key={flag.flagId}>
              <b>{flagWords(flag).title}</b>
              {flag.closed !== null && (
                <>
                  : closed {flag.closed.at.slice(0, 10)} by <bdi dir="auto">{flag.closed.by}</bdi>:{' '}
                  <bdi dir="auto">{flag.closed.reason}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OpenFlag({
  patientId,
  patientName,
  flag,
}: {
  patientId: string;
  patientName: string;
  flag: ShownFlag;
}) {
  const { title, said } = flagWords(flag);
  return (
    <div className="flex flex-col gap-2 rounded-panel border-2 border-red bg-card p-4">
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone={flag.urgency === 'inform_clinician' ? 'amber' : 'red'}>
          {flagUrgencyWords[flag.urgency]}
        </Badge>
        <b>{title}</b>
      </div>
      {said !== null && <p>“{said}”</p>}
      {flag.comment !== null && (
        <p>
          In their own words: <bdi dir="auto">{flag.comment}</bdi>
        </p>
      )}
      <p className="text-sm text-muted">
        Told {flag.raisedAt.slice(0, 16).replace('T', ' ')} UTC. {flagStopWords[flag.urgency]}{' '}
        {flag.seenBy !== null && (
          <>
            Seen by <bdi dir="auto">{flag.seenBy}</bdi>.
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {flag.seenBy === null && (
          <SeenFlagButton
            patientId={patientId}
            flagId={flag.flagId}
            title={title}
            patientName={patientName}
          />
        )}
        <CloseFlagDialog patientId={patientId} flagId={flag.flagId} title={title} patientName={patientName} />
      </div>
    </div>
  );
}
