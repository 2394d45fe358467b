import type { LoadContext } from '@/lib/domain/load/load-context';
import { BalanceCheck } from './balance-check';
import type { ProgramDraft } from './draft';
import { ReportingCard } from './reporting-card';

/** What the program as a whole is checked for while it is written: information, never a bar. */
export function ProgramChecks({ draft, context }: { draft: ProgramDraft; context: LoadContext }) {
  if (draft.items.length === 0) return null;
  return (
    <>
      <BalanceCheck items={draft.items} context={context} />
      <ReportingCard draft={draft} context={context} />
    </>
  );
}
