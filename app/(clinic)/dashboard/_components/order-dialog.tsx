'use client';
import { Dialog } from '@/components/ui/dialog';
import { WordButton } from '@/components/ui/word-button';
import { groupTitles, reviewGroups } from '@/lib/domain/review/review-reason';

/** Why the list stands in this order, in the words of the rules. */
export function OrderDialog() {
  return (
    <Dialog title="Why this order?" width="normal" trigger={<WordButton>Why this order?</WordButton>}>
      <div className="flex flex-col gap-3">
        <p>
          Each patient stands once, in the first of these groups for which there is a reason; other reasons
          are named beside it. Within a group: emergencies, then what must be seen the same day, then the
          rest; among these who has waited longest.
        </p>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5">
          {reviewGroups.map((group) => (
            <div key={group} className="contents">
              <dt className="font-bold">{groupTitles[group].title}</dt>
              <dd>{groupTitles[group].says}</dd>
            </div>
          ))}
        </dl>
        <p>
          “On track” has to be proved: a report within the patient’s own rhythm, at least half of what was
          planned, no pain above the limit and nothing stopped or left out for pain in 14 days, calm mornings
          in 7, nothing unread and no open flag. What is not known proves nothing.
        </p>
      </div>
    </Dialog>
  );
}
