'use client';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/checkbox';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl, FormSelect } from '@/components/ui/form-choices';
import { FormNumberField } from '@/components/ui/form-fields';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { useWrite } from '@/lib/client/use-write';
import { effortWords } from '@/lib/domain/load/effort';
import {
  type RecordedTrialSet,
  trialTechniques,
  type TrialTechnique,
} from '@/lib/domain/load/recorded-trial';
import { isStopSymptom, stopSymptoms } from '@/lib/domain/safety/stop-symptoms';
import { paths } from '@/lib/paths';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { whole } from '@/lib/schemas/values';
import type { SetAnswers } from './trial-words';

const readyOptions = [
  { value: 'warm', label: 'Warmed up for five minutes' },
  { value: 'support', label: 'A chair or wall near' },
  { value: 'shoes', label: 'Wearing shoes' },
] as const;

/** T0: name, figure, and what has to be done first. */
export function Ready({
  slug,
  clinicianName,
  onReady,
}: {
  slug: string;
  clinicianName: string;
  onReady: () => void;
}) {
  const [done, setDone] = useState<readonly string[]>([]);
  const [wasAsked, setAsked] = useState(false);
  return (
    <>
      <div className="flex items-center gap-3">
        <ExerciseThumb slug={slug} />
        <p>
          We will find a weight that feels right. It takes about ten minutes. Stop whenever the patient likes.
          <span className="block text-sm text-muted">With {clinicianName}, in the clinic.</span>
        </p>
      </div>
      <CheckboxGroup label="Ready?" options={readyOptions} value={done} onChange={setDone} />
      {wasAsked && done.length === 0 && <Notice tone="warn">Do that first.</Notice>}
      <div>
        <Button variant="primary" onPress={() => (done.length === 0 ? setAsked(true) : onReady())}>
          Go on
        </Button>
      </div>
    </>
  );
}

const beforeForm = z.strictObject({
  symptoms: z.enum(['none', 'some'], { error: 'Ask for them first.' }),
  painBefore: whole(0, 10),
});
type BeforeAnswers = z.output<typeof beforeForm>;
const symptomCodes = Object.keys(stopSymptoms).filter(isStopSymptom);

/** T1: stop symptoms, and how much it hurts now. */
export function Before({ onPain, onStop }: { onPain: (pain: number) => void; onStop: () => void }) {
  const form = useZodForm<Partial<BeforeAnswers>, BeforeAnswers>(beforeForm, {});
  const go = useWrite((answers: BeforeAnswers) => Promise.resolve(answers), {
    onDone: ({ painBefore, symptoms }) => (symptoms === 'none' ? onPain(painBefore) : onStop()),
  });
  return (
    <Form form={form} label="Before the first set" write={go}>
      <div>
        <p className="font-bold">Any of these today?</p>
        <ul className="list-disc ps-5 text-sm">
          {symptomCodes.map((code) => (
            <li key={code}>{stopSymptoms[code].label.en}</li>
          ))}
        </ul>
      </div>
      <FormSegmentedControl
        control={form.control}
        name="symptoms"
        label="Stop symptoms"
        options={[
          { value: 'none', label: 'None of them' },
          { value: 'some', label: 'Yes, one' },
        ]}
      />
      <FormNumberField
        control={form.control}
        name="painBefore"
        label="How much does it hurt now?"
        unit="of 10"
      />
      <div>
        <SubmitButton>Go on</SubmitButton>
      </div>
    </Form>
  );
}

/** TX: nothing is tried, and it goes on record with the safety questions. */
export function StopNow({ patientId }: { patientId: string }) {
  return (
    <Notice
      tone="danger"
      announce
      title="No trial today"
      action={
        <LinkButton href={paths.safetyQuestions(patientId)} target="_blank" prefetch={false}>
          Record it
        </LinkButton>
      }
    >
      A symptom of this list needs to be looked at today, and most of them at once: call the emergency number
      if it is not settling. Record it with the safety questions; the program pauses with it.
    </Notice>
  );
}

const restSeconds = 120;

/** The two minutes between two sets; nobody is held up by it. */
function Rest() {
  const [left, setLeft] = useState(restSeconds);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <p role="timer" className="text-lg font-bold tabular-nums">
      Rest: {Math.floor(left / 60)}:{`${left % 60}`.padStart(2, '0')}
    </p>
  );
}

const afterWords: Partial<Record<RecordedTrialSet['action'], string>> = {
  increase: 'That was easy. Rest two minutes, then a little more.',
  decrease: 'That was too much. Rest two minutes, then a little less.',
  repeat: 'Show the movement again. Rest two minutes, then the same once more.',
};

type NextProps = {
  last: RecordedTrialSet | null;
  number: number;
  what: string;
  repetitions: number;
  onDone: () => void;
};

/** T2, T3, T5, T6: the next weight, and the set itself. */
export function NextSet({ last, number, what, repetitions, onDone }: NextProps) {
  return (
    <>
      {last !== null && (
        <>
          <p>{afterWords[last.action]}</p>
          <Rest />
        </>
      )}
      <div>
        <p className="text-sm text-muted">Set {number} of at most 4</p>
        <p className="text-lg font-bold">
          {what} × {repetitions}
        </p>
        <p className="text-muted">Slowly, and breathe out on the effort. Stop with several left.</p>
      </div>
      <div>
        <Button variant="primary" autoFocus onPress={onDone}>
          Set done
        </Button>
      </div>
    </>
  );
}

const techniqueWords: Record<TrialTechnique, string> = { yes: 'Yes', not_sure: 'Not sure', no: 'No' };
const effortOptions = effortWords.map((words, effort) => ({
  value: `${effort}`,
  label: `${effort} · ${words.en}`,
}));
const setForm = z.strictObject({
  repetitions: whole(0, 999),
  effort: z.string({ error: 'Ask how hard it was.' }).transform(Number),
  painDuring: whole(0, 10),
  technique: z.enum(trialTechniques, { error: 'Say how it looked.' }),
});
type SetTyped = Partial<z.input<typeof setForm>>;

/** As far as it was said; the number that stands there beforehand nobody has said. */
function saidOf(typed: SetTyped, wasCounted: boolean): SetAnswers {
  const { repetitions, effort, painDuring, technique } = setForm.shape;
  return {
    repetitions: wasCounted ? (repetitions.safeParse(typed.repetitions).data ?? null) : null,
    effort: effort.safeParse(typed.effort).data ?? null,
    painDuring: painDuring.safeParse(typed.painDuring).data ?? null,
    technique: technique.safeParse(typed.technique).data ?? null,
    brokenOff: true,
  };
}

type AfterProps = {
  what: string;
  repetitions: number;
  /** Told with every answer, so that stopping here loses none. */
  onSaid: (answers: SetAnswers) => void;
  onAnswered: (answers: SetAnswers) => void;
};

/** T4: how many, how hard, how it hurt, how it looked. */
export function AfterSet({ what, repetitions, onSaid, onAnswered }: AfterProps) {
  const form = useZodForm<SetTyped, z.output<typeof setForm>>(setForm, { repetitions });
  useEffect(() => {
    const watching = form.watch((typed) => onSaid(saidOf(typed, typed.repetitions !== repetitions)));
    return () => watching.unsubscribe();
  }, [form, onSaid, repetitions]);
  const take = useWrite((answers: z.output<typeof setForm>) => Promise.resolve(answers), {
    onDone: (answers) => onAnswered({ ...answers, brokenOff: false }),
  });
  return (
    <Form form={form} label="After the set" write={take}>
      <p className="text-lg font-bold">{what}</p>
      <div className="flex flex-wrap items-start gap-3">
        <FormNumberField control={form.control} name="repetitions" label="Times" />
        <FormNumberField
          control={form.control}
          name="painDuring"
          label="Worst pain in the set"
          unit="of 10"
        />
      </div>
      <FormSelect
        control={form.control}
        name="effort"
        label="How hard was the last one?"
        options={effortOptions}
      />
      <FormSegmentedControl
        control={form.control}
        name="technique"
        label="Did it look like the picture?"
        options={trialTechniques.map((value) => ({ value, label: techniqueWords[value] }))}
      />
      <div>
        <SubmitButton>Save the set</SubmitButton>
      </div>
    </Form>
  );
}

type EndedProps = {
  last: RecordedTrialSet | null;
  /** With what to begin, as it was worked out from the trial. */
  begin: string | null;
  /** The version to take where even the lightest was too much; null where none passes. */
  easier: ExerciseCard | null;
  onEasier: () => void;
};

/** T7, T8, T-PAIN, or stopped early: what the trial says. */
export function Ended({ last, begin, easier, onEasier }: EndedProps) {
  if (last?.action === 'stop_pain')
    return (
      <Notice tone="danger" announce title="Not today">
        It hurts more than planned for a trial. Leave this exercise for today. The sets are on record.
      </Notice>
    );
  if (last?.action === 'easier_variation')
    return (
      <>
        <Notice tone="warn" announce title="Lighter way">
          Even the lightest is hard today. That happens.{' '}
          {easier === null
            ? 'No easier version passes for this patient: choose another exercise.'
            : 'Here is an easier version.'}
        </Notice>
        {easier !== null && (
          <div className="flex items-center gap-3">
            <ExerciseThumb slug={easier.slug} />
            <b className="flex-1">{easier.names.en}</b>
            <Button variant="primary" onPress={onEasier}>
              Take it instead
            </Button>
          </div>
        )}
      </>
    );
  return (
    <Notice
      tone={last?.action === 'broken_off' ? 'info' : 'success'}
      announce
      title={last?.action === 'broken_off' ? 'Stopped early' : 'That is the one'}
    >
      {last?.action === 'broken_off' && 'It is on record and counts as one of today’s trials. '}
      {begin === null ? 'No weight to begin with was found.' : `Begin ${begin}.`}
    </Notice>
  );
}
