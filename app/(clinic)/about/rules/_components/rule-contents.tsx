import { ruleRegistry } from '@/lib/domain/rule-book/registry';
import type { RuleStatus } from '@/lib/server/data/rule-book/rule-book';

function markOf(state: RuleStatus['state'] | undefined): string {
  if (state === 'signed') return ' · signed off';
  return state === 'not_in_use' ? ' · not in use' : '';
}

/** Every rule with its state, at the side of the book; above it on narrow screens. */
export function RuleContents({ statuses }: { statuses: readonly RuleStatus[] }) {
  const states = new Map(statuses.map(({ ruleId, state }) => [ruleId, state]));
  return (
    <nav
      aria-labelledby="contents"
      className="rounded-panel border border-line bg-card px-3.5 py-3 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-4rem)] xl:overflow-y-auto print:hidden"
    >
      <h2 id="contents" className="mb-1.5 text-base">
        Contents
      </h2>
      <ul className="grid gap-x-4 sm:grid-cols-2 xl:grid-cols-1">
        {ruleRegistry.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex gap-2 rounded-field px-1.5 py-1 leading-snug hover:bg-tint pointer-coarse:min-h-11 pointer-coarse:items-center"
            >
              <span className="w-14 flex-none font-bold">{id}</span>
              <span className="min-w-0">
                {title}
                <span className="text-muted">{markOf(states.get(id))}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
