import { Notice } from '@/components/ui/notice';
import { pauseOn } from '@/lib/domain/record/pause';
import type { RecordFacts } from '@/lib/server/data/record/facts';
import { pauseReasonWords } from './pause-words';

type Props = { facts: Pick<RecordFacts, 'episodes' | 'pauses'>; today: string };

/** Says at the top of the page that the patient was discharged, or is paused and until when. */
export function StateNotice({ facts: { episodes, pauses }, today }: Props) {
  const [latest] = episodes;
  if (latest !== undefined && !episodes.some(({ status }) => status === 'active')) {
    const [event] = latest.events;
    return (
      <Notice title={`Discharged${latest.finishedOn === null ? '' : ` on ${latest.finishedOn}`}`}>
        {event !== undefined && <bdi dir="auto">{event.reason}</bdi>} Reopen the episode under “Care” before
        you prescribe again.
      </Notice>
    );
  }
  const pause = pauseOn(pauses, today);
  if (pause === null) return null;
  const until = pause.lastDay === null ? 'until somebody ends it' : `until ${pause.lastDay}`;
  return (
    <Notice tone="warn" title={`Paused ${until}`}>
      {pause.programId === null
        ? `Since ${pause.firstDay}, ${pauseReasonWords[pause.reason]}. Nothing is expected meanwhile.`
        : `The program is paused since ${pause.firstDay}. Resume it on its own page.`}
    </Notice>
  );
}
