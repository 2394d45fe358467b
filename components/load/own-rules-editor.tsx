'use client';
import { NumberBox } from '@/components/dosage/dose-fields';
import type { DoseDraft, Entry } from '@/components/program/dose-draft';
import { type DraftItem, keyOf, ownRuleFaults } from '@/components/program/draft';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { isLoaded } from '@/lib/domain/load/load-advice';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { ownRuleIds, ownRuleRange } from '@/lib/domain/progression/rule-card/own-rule-check';
import { noOwnRules, type OwnRuleId } from '@/lib/domain/dosage/own-rules';

type Props = {
  item: DraftItem;
  context: LoadContext;
  painModel: PainModel;
  onChange: (change: Pick<DoseDraft, 'ownRules'>) => void;
};

type Label = { label: string; unit: string };
const usual: Record<OwnRuleId, Label> = {
  painToRaise: { label: 'Raise only with pain up to', unit: 'of 10' },
  painAllowed: { label: 'Lower when pain is above', unit: 'of 10' },
  fullSessions: { label: 'Full sessions before more load', unit: 'in a row' },
  daysBetweenSteps: { label: 'Between two steps at least', unit: 'days' },
  stepPct: { label: 'Usual step of the load at most', unit: '%' },
};
/** Under the relative pain rule the rise over the pain just before is what counts. */
const rising: Partial<Record<OwnRuleId, Label>> = {
  painToRaise: { label: 'Raise only when pain rises by at most', unit: 'points' },
  painAllowed: { label: 'Lower when pain rises by more than', unit: 'points' },
};

function labelFor(id: OwnRuleId, painModel: PainModel, usesLoad: boolean): Label {
  if (id === 'fullSessions' && !usesLoad)
    return { ...usual.fullSessions, label: 'Full sessions before the harder version' };
  return (painModel === 'relative' ? rising[id] : undefined) ?? usual[id];
}

/** The numbers of the rule card that this one prescription may set for itself: as careful as the program and the clinic, or more. */
export function OwnRulesEditor({ item, context: { choices }, painModel, onChange }: Props) {
  const { exercise, dose } = item;
  const own = dose.ownRules;
  const faults = ownRuleFaults(item, { painModel, choices });
  const change = (id: OwnRuleId, value: Entry) => {
    const next = { ...(own ?? noOwnRules), [id]: value };
    onChange({ ownRules: Object.values(next).every((one) => one === null) ? null : next });
  };
  const count = own === null ? 0 : Object.values(own).filter((one) => one !== null).length;
  return (
    <Disclosure
      title="Change these limits"
      summary={count === 0 ? '(this exercise only)' : `(${count} set for this exercise)`}
      level={4}
      framed={false}
      defaultExpanded={count > 0}
      rememberAs={`own rules ${keyOf(item)}`}
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-muted">
          For this exercise in this program. As careful as the program and the clinic, or more; empty is
          theirs.
        </p>
        {ownRuleIds.map((id) => {
          const range = ownRuleRange(id, { painModel, choices, pattern: exercise.pattern });
          const isSet = own !== null && own[id] !== null;
          const isIdle = range === null || (id === 'stepPct' && !isLoaded(exercise.equipment));
          if (isIdle && !isSet) return null;
          const { label, unit } = labelFor(id, painModel, isLoaded(exercise.equipment));
          return (
            <NumberBox
              key={id}
              label={label}
              unit={range === null ? unit : `${unit}, ${range.min} to ${range.max}`}
              path={`ownRules.${id}`}
              idPrefix={keyOf(item)}
              faults={faults}
              optional
              value={own?.[id] ?? null}
              onChange={(value) => change(id, value)}
            />
          );
        })}
        {own !== null && (
          <div>
            <Button size="compact" onPress={() => onChange({ ownRules: null })}>
              Back to the usual limits
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}
