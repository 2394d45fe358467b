'use client';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { LoadingState } from '@/components/ui/states';
import { neighboursQuery } from '@/lib/client/exercise';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { keyOf } from '@/components/program/draft';
import { type Precautions, usePrecautions } from '@/components/safety/precautions-context';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { useRemembered } from '@/components/ui/remembered';
import { type DryRun, dryRunView, dryRunWeeks, scenarioWords } from '@/lib/domain/program/dry-run';
import { simulate } from '@/lib/domain/progression/simulation/simulate';
import { type ScenarioName, scenarioNames } from '@/lib/domain/progression/simulation/simulation-scenarios';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import { DryRunLine } from './dry-run-line';
import { DryRunTable } from './dry-run-table';
import { type PrescribedItem, prepareItem } from './prepare-item';

/** The next six weeks of the selected prescription by the same rules, worked out only while it is open. */
export function DryRunSection(props: PrescribedItem) {
  return (
    <Disclosure
      title="The next six weeks"
      summary="(dry run)"
      level={3}
      lazy
      rememberAs={`dry run ${keyOf(props.item)}`}
    >
      <Scenarios {...props} />
    </Disclosure>
  );
}

const options = scenarioNames.map((value) => ({ value, label: scenarioWords[value].name }));

function Scenarios({ item, context, painModel }: PrescribedItem) {
  const [asked, setScenario] = useRemembered(`scenario ${keyOf(item)}`, 'all_well');
  const scenario = scenarioNames.find((name) => name === asked) ?? 'all_well';
  const { facts, notes } = usePrecautions();
  // The run follows the typing instead of holding it up.
  const settled = useDeferredValue(item);
  // Without its neighbours the run says that a version has to be chosen.
  const { data, isPending } = useQuery(neighboursQuery(settled.exercise.slug));
  const neighbours = data?.exercises;
  const run = useMemo(
    () => runOf({ item: settled, context, painModel }, { facts, notes }, scenario, neighbours),
    [settled, context, painModel, facts, notes, scenario, neighbours],
  );
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup label="What if" options={options} value={scenario} onChange={setScenario} />
      <p className="text-sm text-muted">
        {scenarioWords[scenario].assumes} Starts today without what was logged so far; upward steps are taken
        as agreed. It is a trial: the program stays as it is.
      </p>
      {isPending ? (
        <LoadingState label="Working out the next six weeks" />
      ) : (
        run !== null && <Run run={run} name={scenarioWords[scenario].name} />
      )}
    </div>
  );
}

function Run({ run: { refusal, line, weeks }, name }: { run: DryRun; name: string }) {
  return (
    <>
      {refusal !== null && <Notice tone="warn">{refusalMessages[refusal].en}</Notice>}
      <DryRunLine {...line} name={name} />
      <DryRunTable weeks={weeks} name={name} />
    </>
  );
}

/** Null while the dose cannot be read: why it cannot stands above, in place of the rules. */
function runOf(
  prescribed: PrescribedItem,
  precautions: Pick<Precautions, 'facts' | 'notes'>,
  scenario: ScenarioName,
  neighbours: readonly ExerciseCard[] | undefined,
): DryRun | null {
  const prepared = prepareItem(prescribed, precautions, neighbours);
  if (!prepared?.ok) return null;
  const { today, loadUnit } = prescribed.context;
  return dryRunView(simulate(prepared.program, scenario, dryRunWeeks), { today, unit: loadUnit });
}
