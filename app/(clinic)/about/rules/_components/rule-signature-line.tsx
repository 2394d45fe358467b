import { Badge } from '@/components/ui/badge';
import { Bdi } from '@/components/ui/bdi';
import type { RuleStatus } from '@/lib/server/data/rule-book/rule-book';
import { SignDialog } from './sign-dialog';

type Props = {
  status: RuleStatus;
  title: string;
  isLead: boolean;
  on: string | null;
  /** Why the rule cannot act today; null when it is in use. */
  unused: string | null;
};

/** Who signed a rule off and when, or that nobody has; for a clinical lead with the way to sign or withdraw. A rule that is not in use says why and cannot be signed. */
export function RuleSignatureLine({ status, title, isLead, on, unused }: Props) {
  const { state, by, ruleId, contentHash } = status;
  const rule = { ruleId, title, contentHash };
  if (state === 'not_in_use')
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone="plain">not in use</Badge>
        <span className="text-muted">{unused}</span>
      </div>
    );
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

const before: Record<Exclude<RuleStatus['state'], 'not_in_use'>, string> = {
  signed: 'by ',
  changed: 'signed earlier by ',
  withdrawn: 'signature withdrawn by ',
  unsigned: '',
};
