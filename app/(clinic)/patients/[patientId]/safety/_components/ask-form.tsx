'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { SegmentedControl } from '@/components/ui/radio-group';
import { Refusal } from '@/components/ui/refusal';
import { TextArea } from '@/components/ui/text-field';
import { recordAsked } from '@/lib/client/screening';
import { useWrite } from '@/lib/client/use-write';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import { languageChoices } from '@/lib/domain/messages/languages';
import type { Locale } from '@/lib/domain/result';
import {
  askedByStaff,
  flagsRaised,
  type RedFlagAnswer,
  redFlagAnswers,
} from '@/lib/domain/safety/flag-raised';
import { type ClinicContacts, hasThisChanged, redFlagMessage } from '@/lib/domain/safety/red-flag-messages';
import { redFlagQuestions } from '@/lib/domain/safety/red-flag-questions';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import { paths } from '@/lib/paths';
import type { AskedScreening } from '@/lib/schemas/screening';

type Channel = AskedScreening['channel'];

type AskFormProps = {
  patientId: string;
  language: Locale;
  ask: { occasion: AskedScreening['occasion']; questionIds: readonly RedFlagId[] };
  known: readonly RedFlagId[];
  contacts: ClinicContacts;
};

const channelWords: Record<Channel, string> = { phone: 'By phone', in_person: 'In person' };

/** The questions read out by a member of staff, with what to tell the patient as soon as an answer asks for it. */
export function AskForm({ patientId, language: own, ask, known, contacts }: AskFormProps) {
  const router = useRouter();
  const [screeningId] = useState(() => crypto.randomUUID());
  const [channel, setChannel] = useState<Channel | null>(null);
  const [language, setLanguage] = useState<Locale>(own);
  const [answers, setAnswers] = useState<ReadonlyMap<RedFlagId, RedFlagAnswer>>(new Map());
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<'channel' | 'answers' | null>(null);
  const recording = useWrite(recordAsked, {
    onDone: ({ worst }) => {
      if (worst === null) router.push(paths.patient(patientId));
      router.refresh();
    },
  });
  const said = comment.trim() === '' ? null : comment.trim();
  const given = ask.questionIds.map((questionId) => ({
    questionId,
    answer: answers.get(questionId) ?? null,
  }));
  const flags = flagsRaised({ answers: given, comment: said });
  const message = redFlagMessage(flags, contacts, language);

  function record(): void {
    if (channel === null) return setMissing('channel');
    if (answers.size === 0 && said === null) return setMissing('answers');
    setMissing(null);
    void recording.send({
      patientId,
      screeningId,
      channel,
      occasion: ask.occasion,
      language,
      comment: said,
      answers: given,
    });
  }

  if (recording.answer !== undefined && recording.answer.worst !== null)
    return <Recorded patientId={patientId} message={message} language={language} />;
  return (
    <div className="flex flex-col gap-5">
      <SegmentedControl
        label="How are you asking?"
        options={askedByStaff.map((value) => ({ value, label: channelWords[value] }))}
        value={channel}
        onChange={setChannel}
        errorMessage={missing === 'channel' && channel === null ? 'Say how it was asked.' : undefined}
      />
      <SegmentedControl
        label="In which language?"
        options={languageChoices}
        value={language}
        onChange={setLanguage}
      />
      <TextArea
        label="Anything new or worrying, in their own words"
        optional
        maxLength={1000}
        value={comment}
        onChange={setComment}
      />
      <ol className="flex flex-col gap-4" lang={language}>
        {ask.questionIds.map((id) => (
          <li key={id} className="border-t border-line pt-3">
            <SegmentedControl
              label={
                <>
                  {known.includes(id) && <span className="block">{hasThisChanged[language]}</span>}
                  {redFlagQuestions[id][language]}
                </>
              }
              options={redFlagAnswers.map((value) => ({
                value,
                label: questionWords[language].answers[value],
              }))}
              value={answers.get(id) ?? null}
              onChange={(answer) => setAnswers(new Map(answers).set(id, answer))}
            />
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        {message !== '' && (
          <Notice tone="danger" title="Tell the patient now">
            <p lang={language}>{message}</p>
          </Notice>
        )}
      </div>
      {missing === 'answers' && (
        <Notice tone="warn" announce>
          Answer a question first.
        </Notice>
      )}
      <div>
        <Button variant="primary" isPending={recording.isSending} onPress={record}>
          Record the answers
        </Button>
        <Refusal problem={recording.problem} />
      </div>
    </div>
  );
}

/** After a positive answer: what was to be said stays on the screen until somebody goes on. */
function Recorded({
  patientId,
  message,
  language,
}: {
  patientId: string;
  message: string;
  language: Locale;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <Notice tone="danger" announce title="Recorded. Tell the patient now">
        <p lang={language}>{message}</p>
      </Notice>
      <div>
        <LinkButton href={paths.patient(patientId)} variant="primary">
          Back to the record
        </LinkButton>
      </div>
    </div>
  );
}
