'use client';
import { EffortGauge } from '@/components/load/effort-gauge';
import { choiceText, LoadChoices } from '@/components/load/load-choices';
import { LoadGauge } from '@/components/load/load-gauge';
import { draftLoadKg } from '@/components/program/apply-advice';
import { NoteForm } from '@/components/program/cap-notice';
import { chosenChange, repRangeOf } from '@/components/program/choose-load';
import type { DoseDraft } from '@/components/program/dose-draft';
import { type DraftItem, keyOf } from '@/components/program/draft';
import { kgIn } from '@/components/program/load-text';
import { StartReason } from '@/components/program/start-reason';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useRemembered } from '@/components/ui/remembered';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { adviseLoad, type AdviceRequest, type LoadAdvice } from '@/lib/domain/load/load-advice';
import { asksReason, isSameChoice, type LoadChoice, loadChoices } from '@/lib/domain/load/load-choices';
import { aboveCapWords, loadAboveCap } from '@/lib/domain/load/load-limits';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import { formatLoad } from '@/lib/domain/number/units';

type Props = {
  item: DraftItem;
  request: AdviceRequest;
  onChange: (change: Partial<DoseDraft>) => void;
  /** Another load than those of the list: it is typed in the editor of the dose. */
  onOther: () => void;
};

/** The loads to choose from, where the chosen one lies, and why the suggested one. */
export function LoadPanel({ item, request, onChange, onOther }: Props) {
  const advice = adviseLoad(request);
  if (!advice.ok) return <Notice tone="warn">{refusalMessages[advice.refusal].en}</Notice>;
  return <Choices advice={advice} item={item} request={request} onChange={onChange} onOther={onOther} />;
}

const choiceKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

function Choices({ advice, item, request, onChange, onOther }: Props & { advice: LoadAdvice }) {
  const { dose, exercise } = item;
  const { loadUnit } = request.context;
  // Kept while the panel moves to another place of the page.
  const [askedText, setAskedText] = useRemembered(`asked ${keyOf(item)}`, '');
  const choices = loadChoices(request, advice, dose.doseKind === 'reps' ? repRangeOf(dose) : null);
  const asked = choices.find((choice) => choiceText(choice, loadUnit) === askedText) ?? null;
  const setAsked = (choice: LoadChoice | null) =>
    setAskedText(choice === null ? '' : choiceText(choice, loadUnit));
  const write = (choice: LoadChoice, note: string | null) => {
    const above = loadAboveCap(request, choice.load);
    onChange(chosenChange({ dose, advice, choice, above, note }));
  };
  const choose = (choice: LoadChoice) => {
    if (isSameChoice(choice, dose.load)) return;
    if (asksReason(choice) || loadAboveCap(request, choice.load) !== null) setAsked(choice);
    else write(choice, null);
  };
  useShortcuts({
    ...Object.fromEntries(
      choiceKeys.map((key, index) => [
        key,
        () => {
          const choice = choices[index];
          if (choice !== undefined) choose(choice);
        },
      ]),
    ),
    '0': onOther,
  });
  const currentKg = draftLoadKg(dose.load);
  const { implement, effortTarget } = advice.start;
  const suggestedKg = implement.choice === 'weight' ? implement.loadKg : null;
  return (
    <>
      {choices.length > 0 ? (
        <LoadChoices
          choices={choices}
          isChosen={(choice) => isSameChoice(choice, dose.load)}
          unit={loadUnit}
          onChoose={choose}
        />
      ) : (
        <p className="text-muted">What the patient owns for this exercise is not on record.</p>
      )}
      <div className="flex items-center justify-between gap-2">
        <span className="text-sm text-muted">{reserveWords(advice, choices)}</span>
        <Button size="compact" variant="quiet" onPress={onOther}>
          <span className="whitespace-nowrap">Other load</span> <Kbd>0</Kbd>
        </Button>
      </div>
      {advice.line === null ? (
        <EffortGauge
          line={effortTarget}
          gauge={advice.gauge}
          chosenKg={currentKg ?? suggestedKg}
          label={exercise.names.en}
        />
      ) : (
        <LoadGauge
          {...advice.line}
          ticks={advice.line.owned.map(({ kg, label }) => ({ kg, text: formatLoad(label, loadUnit) }))}
          valueKg={currentKg ?? suggestedKg}
          label={exercise.names.en}
          formatLoad={kgIn(loadUnit)}
        />
      )}
      <StartReason advice={advice} unit={loadUnit} />
      {asked !== null && (
        <TooMuch
          name={exercise.names.en}
          choice={asked}
          request={request}
          onNote={(note) => {
            setAsked(null);
            write(asked, note);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** What the repetitions in the rows mean. */
function reserveWords({ start: { basis, sets } }: LoadAdvice, choices: readonly LoadChoice[]): string {
  const counted = choices.some(({ reps }) => reps !== null);
  if (basis.reason !== 'test_set' || !counted) return `${sets} ${sets === 1 ? 'set' : 'sets'}`;
  return `Repetitions with ${basis.targetRir} left`;
}

type AskedProps = Pick<Props, 'request'> & {
  name: string;
  choice: LoadChoice;
  onNote: (note: string) => void;
  onClose: () => void;
};

/** More than the line, or than what felt right: it may be prescribed, with a reason that stays with it (LG-3.3). */
function TooMuch({ name, choice, request, onNote, onClose }: AskedProps) {
  const { loadUnit } = request.context;
  const above = loadAboveCap(request, choice.load);
  const words =
    above === null
      ? `${choiceText(choice, loadUnit)} is more than the rules would give now.`
      : aboveCapWords(choice.load, above, loadUnit);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={
        above === null
          ? `${name}: prescribe it although it is too much?`
          : `${name}: prescribe it above the cap?`
      }
    >
      <NoteForm words={words} onNote={onNote} />
    </Dialog>
  );
}
