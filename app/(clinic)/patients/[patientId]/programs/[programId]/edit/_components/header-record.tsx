'use client';
import { keyOf, type ProgramDraft } from '@/components/program/draft';
import { equipmentText } from '@/components/record/equipment-words';
import { conditionDetails, weightBearingWords } from '@/components/record/record-words';
import { judgeItem, usePrecautions } from '@/components/safety/precautions-context';
import { Badge } from '@/components/ui/badge';
import { WordButton } from '@/components/ui/word-button';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { RecordFacts } from '@/lib/server/data/record/facts';
import { ConditionDialog } from '../../../../_components/record/condition-dialog';
import { EquipmentDialog } from '../../../../_components/record/equipment-dialog';

type Props = {
  patientId: string;
  record: Pick<RecordFacts, 'conditions' | 'equipment'>;
  context: LoadContext;
  draft: ProgramDraft;
};

/** For whom one prescribes: conditions, what they own, and what holds against the draft; each corrected on the spot, the draft stays. */
export function HeaderRecord({ patientId, record, context, draft }: Props) {
  const conditions = record.conditions.filter(({ status }) => status === 'active');
  const { items, revision } = record.equipment;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <span>
        Conditions:{' '}
        {conditions.map((condition) => (
          <span key={condition.conditionId}>
            <ConditionDialog
              patientId={patientId}
              corrects={condition}
              trigger={
                <WordButton aria-label={`Correct ${condition.description}`}>
                  <bdi dir="auto">{condition.description}</bdi>
                </WordButton>
              }
            />{' '}
            {conditionDetails(condition)}
            {condition.code === null && (
              <>
                {' '}
                <Badge tone="amber">not checked</Badge>
              </>
            )}
            {' · '}
          </span>
        ))}
        <ConditionDialog
          patientId={patientId}
          trigger={<WordButton>{conditions.length === 0 ? 'none, add one…' : 'add…'}</WordButton>}
        />
      </span>
      <span>
        Owns:{' '}
        <EquipmentDialog
          patientId={patientId}
          items={items}
          revision={revision}
          unit={context.loadUnit}
          trigger={
            <WordButton>
              <span className="sr-only">Change what the patient owns: </span>
              {items.map(equipmentText).join(', ') || 'nothing recorded'}
            </WordButton>
          }
        />
      </span>
      <PrecautionWords context={context} draft={draft} />
    </div>
  );
}

/** Orders in force, and how many exercises of the draft need care or a reason; nothing where nothing holds. */
function PrecautionWords({ context, draft }: Pick<Props, 'context' | 'draft'>) {
  const precautions = usePrecautions();
  const judged = draft.items.map((item) => ({ key: keyOf(item), check: judgeItem(item, precautions) }));
  const open = judged.filter(({ check }) => check === null || check.open.length > 0).length;
  const careful = judged.filter(({ check }) => check !== null && check.cautions.length > 0).length;
  const orders = new Set(context.conditions.flatMap(({ weightBearingOrder: order }) => orderWords(order)));
  const cap = context.postOpCap;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {[...orders].map((words) => (
        <Badge key={words} tone="amber">
          {words}
        </Badge>
      ))}
      {cap !== undefined && cap !== null && typeof cap === 'object' && (
        <Badge tone="amber">own load cap {cap.pct} % of 1RM</Badge>
      )}
      {open > 0 && (
        <Badge tone="red">
          {open === 1 ? '1 exercise needs a reason' : `${open} exercises need a reason`}
        </Badge>
      )}
      {careful > 0 && <Badge tone="amber">{careful} with care</Badge>}
      {orders.size + open + careful === 0 && 'No precaution in this draft'}
    </span>
  );
}

const ordersInForce: Readonly<Record<string, string | undefined>> = {
  ...weightBearingWords,
  as_tolerated: undefined,
};
const orderWords = (order: string | null | undefined): string[] => {
  const words = order === null || order === undefined ? undefined : ordersInForce[order];
  return words === undefined ? [] : [words];
};
