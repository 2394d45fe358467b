import { Badge } from '@/components/ui/badge';
import { Bdi } from '@/components/ui/bdi';
import type { RuleStatus } from '@/lib/server/data/rule-book/rule-book';
import { SignDialog } from './sign-dialog';

type Props = { status: RuleStatus; title: string; isLead: boolean; on: string | null };

/** Who signed a rule off and when, or that nobody has; for a clinical lead with the way to sign or withdraw. */
export function RuleSignatureLine({ status, title, isLead, on }: Props) {
  const { state, by, ruleId, contentHash } = status;
  const rule = { ruleId, title, contentHash };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {state === 'signed' ? (
        <Badge tone="teal">signed off</Badge>
      ) : (
        <Badge tone="amber">not yet signed off</Badge>
      )}
      {by !== null && (
        <span className="text-muted">
          {before[state]}
          <Bdi>{by}</Bdi> on {on}
          {state === 'changed' && ', changed since'}
        </span>
      )}
      {isLead && (
        <span className="flex flex-wrap gap-2 print:hidden">
          {state !== 'signed' && <SignDialog action="sign" {...rule} />}
          {(state === 'signed' || state === 'changed') && <SignDialog action="withdraw" {...rule} />}
        </span>
      )}
    </div>
  );
}

const before: Record<RuleStatus['state'], string> = {
  signed: 'by ',
  changed: 'signed earlier by ',
  withdrawn: 'signature withdrawn by ',
  unsigned: '',
};
