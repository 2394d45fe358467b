'use client';
import type { DraftItem } from '@/components/program/draft';
import { trialSetText } from '@/components/load/trial-set-text';
import { judgeItem, usePrecautions } from '@/components/safety/precautions-context';
import { Button } from '@/components/ui/button';
import type { AdviceRequest } from '@/lib/domain/load/load-advice';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { newestTrialSets, type RecordedTrialSet } from '@/lib/domain/load/recorded-trial';
import { mayTry, type TrialAsked, trialsOn } from '@/lib/domain/load/trial';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { TrialsAtHome, type TrialsAtHomeProps } from './trials-at-home';
import { gateWords } from './trial-words';

export type TrialSetsProps = {
  item: DraftItem;
  request: AdviceRequest;
  painModel: PainModel;
  /** Opens the flow, which stands over the page whatever becomes of this panel. */
  onLead: () => void;
  /** What the way to allow them at home needs; it says itself why not. */
  atHome: Pick<TrialsAtHomeProps, 'patientId' | 'programId' | 'isInForce' | 'onPermit'>;
};

/** Light sets that the patient is led through in the clinic (LG-4.4): why not now in words, or the way into them, and the last trial. */
export function TrialSets({ item, request, painModel, onLead, atHome }: TrialSetsProps) {
  const asked = useAsked(item, request.context, painModel);
  const { context, exercise, side } = request;
  const last = newestTrialSets(context.trialSets ?? [], exercise.slug, side);
  // Whether it hurts now is asked in the flow.
  const allowed = mayTry(request, { ...asked, painBefore: 0 });
  return (
    <section aria-labelledby="trial-sets" className="flex flex-col gap-1.5">
      <h3 id="trial-sets">Trial sets</h3>
      {last.length > 0 && <LastTrial sets={last} />}
      {allowed.ok ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-40 flex-1 text-sm text-muted">
            {side === null
              ? 'Choose the side first: a trial counts for its own side only.'
              : 'From the lightest up, by how it feels. About ten minutes.'}
          </p>
          <Button size="compact" isDisabled={side === null} onPress={onLead}>
            Lead through…
          </Button>
        </div>
      ) : (
        <p className="text-sm text-muted">{gateWords(allowed.refusal)}</p>
      )}
      <TrialsAtHome {...atHome} item={item} request={request} asked={asked} />
    </section>
  );
}

/** What stands on record and is not asked again. */
export function useAsked(
  item: DraftItem,
  context: LoadContext,
  painModel: PainModel,
): Omit<TrialAsked, 'painBefore'> {
  const judged = judgeItem(item, usePrecautions());
  return {
    stopSymptom: null,
    painModel,
    // A reason on record lets the exercise be prescribed; a trial of it is still none of the light path.
    contraindicated: judged === null ? null : judged.open.length + judged.overridden.length > 0,
    triedToday: trialsOn(context.trialSets ?? [], context.today),
  };
}

/** "2 kg felt like 4 on 2026-11-29" */
function LastTrial({ sets }: { sets: readonly RecordedTrialSet[] }) {
  return (
    <p className="text-sm text-muted">
      {sets[0]?.performedOn}: {sets.map(trialSetText).join('; ')}
    </p>
  );
}
