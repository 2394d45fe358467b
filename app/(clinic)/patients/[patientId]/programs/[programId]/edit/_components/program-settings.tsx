'use client';
import type { ProgramDraft } from '@/components/program/draft';
import { ReadingHint } from '@/components/exercise/reading-hint';
import { DateField } from '@/components/ui/date-field';
import { Disclosure } from '@/components/ui/disclosure';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-field';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { chosenAmberTo, type PainModel } from '@/lib/domain/pain/pain-zone';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { painModelReason, proposedPainModel } from '@/lib/domain/load/proposed-pain-model';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';

type Settings = Omit<ProgramDraft, 'items'>;
type Props = {
  draft: ProgramDraft;
  context: LoadContext;
  onChange: (change: Partial<Settings>) => void;
};

const names: Record<PainModel, string> = {
  protective: 'Protective',
  standard: 'Standard',
  relative: 'Relative: rise over the pain just before',
};
const orderOfModels = ['protective', 'standard', 'relative'] as const;

/** The limits as the program would be published with them. */
function limitsInWords(model: PainModel, choices: RuleChoices | undefined): string {
  const { green, amber } = limitsOf({ painModel: model, painAmberTo: chosenAmberTo(model, choices) }, null);
  const easeOff = amber > green ? [`${green + 1} to ${amber} ease off`] : [];
  return [`0 to ${green} go on`, ...easeOff, `${amber + 1} or more stop`].join(', ');
}

const noteOrNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What belongs to the whole program: the pain rule, notes, until when it is valid. */
export function ProgramSettings({ draft, context, onChange }: Props) {
  const proposal = proposedPainModel(context);
  return (
    <Disclosure
      title="Pain rule, notes, validity"
      summary={`· ${names[draft.painModel].split(':')[0]?.toLowerCase() ?? ''} pain rule`}
    >
      <div className="flex flex-col gap-4">
        <RadioGroup<PainModel>
          label="Pain rule"
          hint={`Proposed for this patient: ${proposal.painModel}, because ${painModelReason(proposal, context)}.`}
          options={orderOfModels.map((value) => ({
            value,
            label: names[value],
            hint: limitsInWords(value, context.choices),
          }))}
          value={draft.painModel}
          onChange={(painModel) => onChange({ painModel })}
        />
        <div>
          <TextArea
            label="Note to the patient"
            optional
            rows={2}
            value={draft.patientNote ?? ''}
            onChange={(text) => onChange({ patientNote: noteOrNull(text) })}
          />
          <ReadingHint text={draft.patientNote ?? ''} />
        </div>
        <TextArea
          label="Note for clinicians"
          hint="The patient does not see it."
          optional
          rows={2}
          value={draft.clinicianNote ?? ''}
          onChange={(text) => onChange({ clinicianNote: noteOrNull(text) })}
        />
        <DateField
          id="valid-until"
          label="Valid until"
          optional
          value={draft.validUntil}
          onChange={(validUntil) => onChange({ validUntil })}
        />
      </div>
    </Disclosure>
  );
}
