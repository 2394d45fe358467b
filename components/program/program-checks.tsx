import type { LoadContext } from '@/lib/domain/load/load-context';
import { BalanceCheck } from './balance-check';
import type { DraftItem, ProgramDraft } from './draft';
import { ReportingCard } from './reporting-card';

type Props = { draft: ProgramDraft; context: LoadContext; selected: DraftItem | null };

/** What the program as a whole is checked for while it is written: information, never a bar. */
export function ProgramChecks({ draft, context, selected }: Props) {
  if (draft.items.length === 0) return null;
  return (
    <>
      <BalanceCheck draft={draft} context={context} selected={selected} />
      <ReportingCard draft={draft} context={context} />
    </>
  );
}
