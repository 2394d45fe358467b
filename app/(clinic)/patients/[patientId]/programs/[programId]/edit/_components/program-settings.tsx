'use client';
import { useEffect, useSyncExternalStore } from 'react';
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
import { useFocusLater } from './use-focus-later';

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

/** Links to the rule itself end with it (`paths.painRule`). */
const painRuleId = 'pain-rule';

/** Whether the address names this part of the page. */
const useIsNamed = (id: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash === `#${id}`,
    () => false,
  );

const noteOrNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What belongs to the whole program: the pain rule, notes, until when it is valid. */
export function ProgramSettings({ draft, context, onChange }: Props) {
  const proposal = proposedPainModel(context);
  const isLanding = useIsNamed(painRuleId);
  const setFocus = useFocusLater();
  useEffect(() => {
    if (isLanding) setFocus({ id: painRuleId });
  }, [isLanding, setFocus]);
  return (
    <Disclosure
      key={isLanding ? painRuleId : ''}
      defaultExpanded={isLanding}
      title="Pain rule, notes, validity"
      summary={`· ${names[draft.painModel].split(':')[0]?.toLowerCase() ?? ''} pain rule`}
    >
      <div className="flex flex-col gap-4">
        <RadioGroup<PainModel>
          id={painRuleId}
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
