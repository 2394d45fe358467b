'use client';
import { OwnRulesEditor } from '@/components/load/own-rules-editor';
import { PrescriptionOutlook } from '@/components/load/prescription-outlook';
import { requestOf } from '@/components/program/advised-change';
import { goalLabels } from '@/components/dosage/dose-words';
import { type DoseDraft, readDose } from '@/components/program/dose-draft';
import { type DraftItem, goalOf, withGoal } from '@/components/program/draft';
import type { OtherVersion } from '@/components/program/other-version';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { LoadContext, RecordedTest } from '@/lib/domain/load/load-context';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { hasLoadChoices } from '@/lib/domain/load/load-choices';
import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { LoadPanel } from './load-panel';
import { TrialSets, type TrialSetsProps } from './trial/trial-sets';
import { VersionPanel } from './version-panel';
import { TestSet, type TypedTests } from './test-set';

type Props = {
  patientId: string;
  item: DraftItem;
  context: LoadContext;
  painModel: PainModel;
  onChange: (change: Partial<DoseDraft>) => void;
  typed: TypedTests;
  onTest: (test: RecordedTest) => void;
  /** Leads the patient through trial sets. */
  onLead: () => void;
  atHome: TrialSetsProps['atHome'];
  /** Opens the editor of the dose at its load. */
  onOther: () => void;
  /** What stands in the program. */
  taken: ReadonlySet<string>;
  onSwap: (version: OtherVersion) => void;
  onOtherVersion: () => void;
  /** Takes the dose of the table for this patient and goal. */
  onDefaultDose: () => void;
};

/** How much of the selected exercise: the suggestion, where it lies, why, and the test set it comes from. */
export function GuidancePanel({
  patientId,
  item,
  context,
  painModel,
  onChange,
  typed,
  onTest,
  onLead,
  atHome,
  onOther,
  taken,
  onSwap,
  onOtherVersion,
  onDefaultDose,
}: Props) {
  const { exercise } = item;
  const request = requestOf(item, context);
  return (
    <section aria-labelledby="guidance" className="flex flex-col gap-3">
      <h2 id="guidance">{exercise.names.en}: how much?</h2>
      {hasLoadChoices(exercise.equipment) ? (
        <>
          <LoadPanel request={request} item={item} onChange={onChange} onOther={onOther} />
          <TestSet patientId={patientId} request={request} typed={typed} onTest={onTest} />
        </>
      ) : (
        <VersionPanel
          item={item}
          request={request}
          painModel={painModel}
          taken={taken}
          onSwap={onSwap}
          onOther={onOtherVersion}
        />
      )}
      <TrialSets item={item} request={request} painModel={painModel} onLead={onLead} atHome={atHome} />
      <PrescriptionOutlook item={item} context={context} painModel={painModel}>
        <OwnRulesEditor item={item} context={context} painModel={painModel} onChange={onChange} />
      </PrescriptionOutlook>
      <TableDose item={item} context={context} onUse={onDefaultDose} />
      {context.conditions.some(({ code }) => code === null) && (
        <Notice tone="warn">
          A condition of this patient is not in the list of the rules. It was not taken into account.
        </Notice>
      )}
    </section>
  );
}

/** The dose of the table, as long as the prescription says something else. */
function TableDose({ item, context, onUse }: Pick<Props, 'item' | 'context'> & { onUse: () => void }) {
  const goal = goalOf(item);
  const table = readDose(withGoal(item, context, goal).dose);
  const current = readDose(item.dose);
  if (!table.ok) return null;
  const words = describeDosage({ ...table.dose, load: null, side: null }, 'en').short;
  const isSame =
    current.ok && describeDosage({ ...current.dose, load: null, side: null }, 'en').short === words;
  return (
    <div className="flex flex-col items-start gap-1.5 border-t border-line pt-3">
      <h3>Dose of the table</h3>
      <p className="text-muted">
        {goalLabels[goal]}, for this patient, at the low end: {words}
      </p>
      {isSame ? (
        <p className="text-sm text-muted">The prescription says the same.</p>
      ) : (
        <Button size="compact" onPress={onUse}>
          Take the table dose
        </Button>
      )}
    </div>
  );
}
