import { ChangeList } from '@/components/program/change-list';
import type { ProgramDraft } from '@/components/program/draft';
import type { VersionView } from '@/lib/schemas/program-view';
import { changesOf, otherChangesOf } from '@/components/program/publish-check';

type Props = { draft: ProgramDraft; active: VersionView | null };

/** In words, what publishing changes for the patient against the version in force. */
export function PublishChanges({ draft, active }: Props) {
  if (active === null)
    return (
      <p>
        This is the first version, with{' '}
        {draft.items.length === 1 ? 'one exercise' : `${draft.items.length} exercises`}.
      </p>
    );
  const changes = changesOf(draft, active);
  const others = otherChangesOf(draft, active);
  return (
    <section aria-labelledby="publish-changes" className="flex flex-col gap-2">
      <h3 id="publish-changes">Against version {active.number}</h3>
      {changes.length === 0 && <p>No exercise and no dose changes.</p>}
      {changes.length > 0 && <ChangeList changes={changes} />}
      {others.length > 0 && (
        <ul className="flex flex-col gap-2">
          {others.map((change) => (
            <li key={change} dir="auto" className="border-s-2 border-line ps-3">
              {change}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
