'use client';
import { useState } from 'react';
import { ConditionFields, firstSideOf, useCode } from '@/components/record/condition-fields';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { addCondition, changeCondition } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { Choice } from '@/lib/domain/library/equipment-choices';
import { type ConditionForm, conditionForm, conditionFormOf } from '@/lib/schemas/condition-form';
import type { ConditionInput } from '@/lib/schemas/patient';
import type { RecheckedPrograms } from '@/lib/schemas/record';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { type CorrectionForm, correctionForm } from './correction-form';
import { PrecautionDialog } from './precaution-dialog';

type Finish = { onDone: (answer: RecheckedPrograms) => void };

export function AddConditionDialog({
  patientId,
  choices,
}: {
  patientId: string;
  choices: readonly Choice[];
}) {
  return (
    <PrecautionDialog
      patientId={patientId}
      title="Add a condition or precaution"
      trigger={
        <Button size="compact" aria-label="Add a condition">
          Add…
        </Button>
      }
    >
      {(finish) => <AddForm patientId={patientId} choices={choices} onDone={finish} />}
    </PrecautionDialog>
  );
}

function AddForm({ patientId, choices, onDone }: Finish & { patientId: string; choices: readonly Choice[] }) {
  const form = useZodForm<ConditionForm, ConditionInput>(conditionForm, {
    ...{ code: null, description: '', side: null, limb: null, onsetOn: null },
  });
  const code = useCode(form.control, 'code');
  const addition = useWrite((condition: ConditionInput) => addCondition(patientId, condition), { onDone });
  return (
    <Form form={form} label="Condition" write={addition}>
      <DiagnosisChoice
        choices={choices}
        code={code}
        onChoose={(chosen) => {
          form.setValue('code', chosen?.value ?? null);
          if (chosen !== null) form.setValue('description', chosen.label);
          form.setValue('side', firstSideOf(chosen?.value ?? null));
          form.setValue('limb', null);
        }}
      />
      <FormTextField
        control={form.control}
        name="description"
        label="In words"
        hint="As you would say it. Without a diagnosis from the list it is not checked against exercises."
      />
      <ConditionFields control={form.control} code={code} at={(field) => field} />
      <div>
        <SubmitButton>Record</SubmitButton>
      </div>
    </Form>
  );
}

type ChoiceProps = {
  choices: readonly Choice[];
  code: string | null;
  onChoose: (chosen: Choice | null) => void;
};

function DiagnosisChoice({ choices, code, onChoose }: ChoiceProps) {
  return (
    <ComboBox
      label="Diagnosis from the list"
      placeholder="Type to find it"
      options={choices}
      value={code}
      optional
      onChange={(next) => onChoose(choices.find(({ value }) => value === next) ?? null)}
    />
  );
}

type OfCondition = { patientId: string; condition: ConditionFact; choices: readonly Choice[] };

/** A correction: of a wrong side or date, or the diagnosis from the list for what stood there in own words. */
export function CorrectConditionDialog({ patientId, condition, choices }: OfCondition) {
  const words = condition.code === null ? 'Code it' : 'Correct';
  return (
    <PrecautionDialog
      patientId={patientId}
      title={`Correct: ${condition.description}`}
      trigger={
        <Button variant="quiet" size="compact" aria-label={`${words}: ${condition.description}`}>
          {words}…
        </Button>
      }
    >
      {(finish) => (
        <CorrectForm patientId={patientId} condition={condition} choices={choices} onDone={finish} />
      )}
    </PrecautionDialog>
  );
}

function CorrectForm({ patientId, condition, choices, onDone }: OfCondition & Finish) {
  const form = useZodForm<CorrectionForm, { condition: ConditionInput; reason: string }>(correctionForm, {
    condition: conditionFormOf(condition),
    reason: '',
  });
  const code = useCode(form.control, 'condition.code');
  const [hasOrders] = useState(() => condition.orders.some(({ withdrawnAt }) => withdrawnAt === null));
  const correction = useWrite(
    (values: { condition: ConditionInput; reason: string }) =>
      changeCondition(condition.conditionId, { deed: 'correct', patientId, ...values }),
    { onDone },
  );
  return (
    <Form form={form} label="Correction" write={correction}>
      <DiagnosisChoice
        choices={choices}
        code={code}
        onChoose={(chosen) => {
          form.setValue('condition.code', chosen?.value ?? null);
          if (chosen !== null && condition.code !== null)
            form.setValue('condition.description', chosen.label);
          form.setValue('condition.side', firstSideOf(chosen?.value ?? null));
          form.setValue('condition.limb', null);
        }}
      />
      <FormTextField control={form.control} name="condition.description" label="In words" />
      <ConditionFields control={form.control} code={code} at={(field) => `condition.${field}`} />
      {hasOrders && code !== condition.code && (
        <p className="text-sm text-muted">
          With another diagnosis only orders that hold back go along. Record a clearance anew if it still
          holds.
        </p>
      )}
      <FormTextArea
        control={form.control}
        name="reason"
        label="What was wrong"
        hint="What was recorded before stays in the history."
      />
      <div>
        <SubmitButton>Correct</SubmitButton>
      </div>
    </Form>
  );
}
