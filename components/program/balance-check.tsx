import { SourceList } from '@/components/load/source-list';
import { RuleLinks } from '@/components/rules/rule-links';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { muscleLabels, planeLabels } from '@/lib/domain/library/labels';
import { planes } from '@/lib/domain/library/vocabulary';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { type Balance, type BalanceItem, balanceOf } from '@/lib/domain/program/balance';
import { type BalanceFinding, balanceFindings } from '@/lib/domain/program/balance-findings';
import { readDose } from './dose-draft';
import { type DraftItem, goalOf, type ProgramDraft } from './draft';
import { phasesOf, phaseTitle } from './phases';

type Props = {
  draft: ProgramDraft;
  context: LoadContext;
  /** The prescription that is looked at: the sets of its phase are counted. */
  selected: DraftItem | null;
};

/** What the program trains, in one line; numbers and findings of the balance rules on demand. */
export function BalanceCheck({ draft, context, selected }: Props) {
  const read = draft.items.map(toBalanceItem);
  const looked = phaseOf(selected) ?? 0;
  const phase = looked > 0 ? looked : (phasesOf(draft)[0]?.number ?? 0);
  const balance = balanceOf(read, phase);
  const findings = balanceFindings(read, {
    conditions: context.conditions.map(({ code }) => code),
    checkAbove: context.choices?.checkRecoveryAboveSets,
    phase,
  });
  const sources = [...new Set(findings.flatMap((finding) => finding.sources))];
  return (
    <Disclosure title="Balance" summary={<Summary balance={balance} findings={findings} />}>
      <div className="flex flex-col gap-3">
        {findings.length > 0 && (
          <ul className="flex flex-col gap-2.5">
            {findings.map((finding) => (
              <Finding key={`${finding.id} ${finding.phase ?? ''}`} finding={finding} />
            ))}
          </ul>
        )}
        <Numbers balance={balance} phase={phase === 0 ? null : phaseTitle(draft.phases, phase)} />
        {sources.length > 0 && (
          <Disclosure title="Sources" summary={`· ${sources.length}`} level={3} framed={false}>
            <SourceList sources={sources} />
          </Disclosure>
        )}
      </div>
    </Disclosure>
  );
}

/** The phase of a prescription, as far as it can be read. */
const phaseOf = (item: DraftItem | null): number | null =>
  typeof item?.dose.phase === 'number' ? item.dose.phase : null;

function toBalanceItem(item: DraftItem): BalanceItem {
  const reading = readDose(item.dose);
  return {
    ...item.exercise,
    phase: phaseOf(item) ?? 0,
    goal: goalOf(item),
    dose: reading.ok ? reading.dose : null,
  };
}

function Summary({ balance, findings }: { balance: Balance; findings: readonly BalanceFinding[] }) {
  const cautions = findings.filter(({ severity }) => severity === 'caution').length;
  const hints = findings.length - cautions;
  return (
    <>
      <span className="text-muted">
        {balance.strengthening === 0
          ? '· no strength or control work'
          : planes.map((plane) => `· ${planeLabels[plane].en.toLowerCase()} ${balance.planes[plane]} `)}
        {balance.unread > 0 && `· ${balance.unread} not counted: dose incomplete`}
      </span>{' '}
      {cautions > 0 && <Badge tone="amber">{cautions} to look at</Badge>}{' '}
      {hints > 0 && <Badge tone="blue">{hints === 1 ? '1 hint' : `${hints} hints`}</Badge>}
    </>
  );
}

function Finding({ finding }: { finding: BalanceFinding }) {
  const { severity, sentence, rule } = finding;
  return (
    <li className="flex flex-col gap-0.5">
      <span>
        <Badge tone={severity === 'caution' ? 'amber' : 'blue'}>
          {severity === 'caution' ? 'caution' : 'hint'}
        </Badge>{' '}
        {sentence}
      </span>
      <span className="text-sm text-muted">
        {rule === 'choice' ? 'A choice, not from a study.' : <RuleLinks ids={[rule]} />}
      </span>
    </li>
  );
}

function Numbers({ balance, phase }: { balance: Balance; phase: string | null }) {
  const { push, pull, hipFront, hipBack, weeklySets, unread } = balance;
  return (
    <dl className="grid grid-cols-[fit-content(11rem)_1fr] gap-x-4 gap-y-1 text-sm">
      <dt className="text-muted">Pushing and pulling</dt>
      <dd>
        {push} and {pull}
      </dd>
      <dt className="text-muted">Front and back of the hip</dt>
      <dd>
        {hipFront} and {hipBack}
      </dd>
      <dt className="text-muted">
        Sets a week
        {phase !== null && (
          <>
            , <bdi dir="auto">{phase}</bdi>
          </>
        )}
      </dt>
      <dd>
        {weeklySets.length === 0 && 'no strengthening sets'}
        {weeklySets.map(({ muscle, sets }) => `${muscleLabels[muscle].en} ${sets}`).join(', ')}
        {unread > 0 && ` (${unread} not counted: dose incomplete)`}
      </dd>
    </dl>
  );
}
