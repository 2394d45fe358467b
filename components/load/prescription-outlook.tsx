import type { ReactNode } from 'react';
import { keyOf } from '@/components/program/draft';
import { usePrecautions } from '@/components/safety/precautions-context';
import { dryRunRefusals } from '@/lib/domain/program/dry-run-load';
import { ruleCardOf } from '@/lib/domain/program/rule-card-input';
import { DryRunSection } from './dry-run';
import { type PrescribedItem, prepareItem } from './prepare-item';
import { RuleCard } from './rule-card';

type Props = PrescribedItem & {
  /** Under the rule card: what may be changed in it. */
  children: ReactNode;
};

/** What the rules would do with the selected prescription as it is written; in words why not, while it cannot be read. */
export function PrescriptionOutlook({ item, context, painModel, children }: Props) {
  const precautions = usePrecautions();
  const prepared = prepareItem({ item, context, painModel }, precautions);
  if (prepared === null)
    return <Refusal words="Complete the dose, then the rules for it are shown.">{children}</Refusal>;
  if (!prepared.ok) return <Refusal words={dryRunRefusals[prepared.refusal]}>{children}</Refusal>;
  return (
    <>
      <RuleCard parts={ruleCardOf(prepared)} rememberAs={`rules ${keyOf(item)}`}>
        {children}
      </RuleCard>
      <DryRunSection item={item} context={context} painModel={painModel} />
    </>
  );
}

function Refusal({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h3>When to move</h3>
      <p className="text-muted">{words}</p>
      {children}
    </div>
  );
}
