'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { applyAdvice } from '@/components/program/apply-advice';
import { loadText } from '@/components/program/load-text';
import { fittingVersions, type OtherVersion } from '@/components/program/other-version';
import { usePrecautions } from '@/components/safety/precautions-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { neighboursQuery } from '@/lib/client/exercise';
import { recordTrialSet } from '@/lib/client/trial';
import { useWrite } from '@/lib/client/use-write';
import { plannedAmount } from '@/lib/domain/dosage/dosage';
import { readDose } from '@/components/program/dose-draft';
import { adviseLoad } from '@/lib/domain/load/load-advice';
import { implementText } from '@/lib/domain/load/explain-start';
import { type RecordedTrialSet, type TrialAction, trialRepetitions } from '@/lib/domain/load/recorded-trial';
import { mayTry, nextLoadOf } from '@/lib/domain/load/trial';
import type { TrialSetInput } from '@/lib/schemas/trial';
import { AfterSet, Before, Ended, NextSet, Ready, StopNow } from './trial-steps';
import { useAsked } from './trial-sets';
import { gateWords, type SetAnswers, type TrialFlowProps } from './trial-words';

type Stage =
  | { at: 'ready' }
  | { at: 'before' }
  | { at: 'stop' }
  | { at: 'refused'; words: string }
  | { at: 'set' | 'after'; load: TrialSetInput['load'] }
  | { at: 'ended' };

/** After these the weight is not prescribed. */
const endsWithout: readonly TrialAction[] = ['stop_pain', 'easier_variation'];
const notDone: SetAnswers = {
  repetitions: null,
  effort: null,
  painDuring: null,
  technique: null,
  brokenOff: true,
};

/** T0 to T8: one thing at a time; each set is stored when its questions are answered, and the server says what comes next. */
export function TrialFlow(props: TrialFlowProps) {
  const { patientId, item, request, painModel, onSet, onChange, onClose, clinicianName } = props;
  const asked = useAsked(item, request.context, painModel);
  const { side } = request;
  const [stage, setStage] = useState<Stage>({ at: 'ready' });
  const [trialId] = useState(() => crypto.randomUUID());
  const [sets, setSets] = useState<readonly RecordedTrialSet[]>([]);
  const [painBefore, setPainBefore] = useState(0);
  /** Of the set that is being answered: stopped there, it is kept as far as it was said. */
  const [said, setSaid] = useState<SetAnswers>(notDone);
  const read = readDose(item.dose);
  const planned = read.ok && item.dose.doseKind === 'reps' ? plannedAmount(read.dose).min : trialRepetitions;
  const record = useWrite(
    (set: SetAnswers & { load: TrialSetInput['load'] }) =>
      recordTrialSet({
        patientId,
        trialId,
        number: sets.length + 1,
        exerciseSlug: request.exercise.slug,
        side: side ?? 'not_sided',
        goal: request.goal,
        implement: request.implement ?? null,
        painModel,
        noStopSymptom: true,
        painBefore,
        present: 'clinician',
        ...set,
      }),
    {
      onDone: ({ set, next }) => {
        setSets([...sets, set]);
        onSet(set);
        setStage(next === null ? { at: 'ended' } : { at: 'set', load: next });
      },
    },
  );
  const begin = (pain: number) => {
    setPainBefore(pain);
    const allowed = mayTry(request, { ...asked, painBefore: pain });
    const load = nextLoadOf(request, [], painModel);
    if (!allowed.ok) setStage({ at: 'refused', words: gateWords(allowed.refusal) });
    else if (load !== null) setStage({ at: 'set', load });
  };
  /** Always in sight: what was begun is kept, and counts as one of the day. */
  const stop = () => {
    if (stage.at === 'set') void record.send({ ...notDone, load: stage.load });
    else if (stage.at === 'after') void record.send({ ...said, load: stage.load });
    else onClose();
  };
  const easier = useEasier(props, sets.at(-1)?.action === 'easier_variation');
  const advice = adviseLoad(request);
  const suggested = advice.ok ? applyAdvice(advice) : null;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && stop()}
      title={`Trial sets: ${item.exercise.names.en}`}
    >
      <div className="flex flex-col gap-4">
        {stage.at === 'ready' && (
          <Ready
            slug={item.exercise.slug}
            clinicianName={clinicianName}
            onReady={() => setStage({ at: 'before' })}
          />
        )}
        {stage.at === 'before' && <Before onPain={begin} onStop={() => setStage({ at: 'stop' })} />}
        {stage.at === 'stop' && <StopNow patientId={patientId} />}
        {stage.at === 'refused' && <p role="alert">{stage.words}</p>}
        {stage.at === 'set' && (
          <NextSet
            key={sets.length}
            last={sets.at(-1) ?? null}
            number={sets.length + 1}
            what={loadText({ load: stage.load }, true)}
            repetitions={planned}
            onDone={() => {
              setSaid(notDone);
              setStage({ at: 'after', load: stage.load });
            }}
          />
        )}
        {stage.at === 'after' && (
          <AfterSet
            key={sets.length}
            what={loadText({ load: stage.load }, true)}
            repetitions={planned}
            onSaid={setSaid}
            onAnswered={(answers) => void record.send({ ...answers, load: stage.load })}
          />
        )}
        {stage.at === 'ended' && (
          <Ended
            last={sets.at(-1) ?? null}
            begin={advice.ok ? implementText(advice.start.implement, 'en', request.context.loadUnit) : null}
            easier={easier?.exercise ?? null}
            onEasier={() => {
              if (easier !== null) props.onSwap(easier);
              onClose();
            }}
          />
        )}
        <Refusal problem={record.problem} />
        <div className="flex flex-wrap justify-between gap-2 border-t border-line pt-3">
          {stage.at === 'ended' &&
          suggested !== null &&
          !endsWithout.includes(sets.at(-1)?.action ?? 'accept') ? (
            <Button
              variant="primary"
              onPress={() => {
                onChange(suggested);
                onClose();
              }}
            >
              Prescribe {loadText(suggested, true)}
            </Button>
          ) : (
            <span />
          )}
          {stage.at === 'ended' || stage.at === 'stop' || stage.at === 'refused' ? (
            <Button onPress={onClose}>Close</Button>
          ) : (
            <Button variant="danger" isPending={record.isSending} onPress={stop}>
              Stop
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The easier version to take where even the lightest was too much: the first that passes for this patient (LG-5.2, part E). */
function useEasier(
  { item, request, painModel, taken }: TrialFlowProps,
  isAsked: boolean,
): OtherVersion | null {
  const precautions = usePrecautions();
  const { data } = useQuery({ ...neighboursQuery(item.exercise.slug), enabled: isAsked });
  const cards = data?.exercises ?? [];
  const { context } = request;
  const versions = isAsked ? fittingVersions({ item, context, painModel, precautions, cards, taken }) : [];
  return versions.find(({ direction }) => direction === 'easier') ?? null;
}
