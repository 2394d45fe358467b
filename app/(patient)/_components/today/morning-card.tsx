'use client';
import { Suspense, useEffect, useRef, useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import type { PainAnswer } from '@/components/pain/pain-scale';
import { PainStrip } from '@/components/pain/pain-strip';
import { painEnds, painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { asksWhere, isWorseMorning } from '@/lib/domain/log/morning-check';
import { patientWords } from '@/lib/domain/messages/patient';
import { severePain } from '@/lib/domain/pain/pain-zone';
import type { Locale } from '@/lib/domain/result';
import type { MorningItem } from '@/lib/schemas/log';
import type { MorningView } from '@/lib/schemas/today';
import { later } from '../later';
import { type Place, placeOf } from './place-choice';

const RegionName = later(() => import('./sore-place').then((file) => file.RegionName));
const SorePlace = later(() => import('./sore-place').then((file) => file.SorePlace));

type Said = Pick<MorningItem, 'pain' | 'region'>;

type MorningCardProps = {
  morning: MorningView;
  emergencyNumber: string;
  locale: Locale;
  /** False when the morning's day is over. */
  onSave: (said: Said) => boolean;
};

/** The morning after a session: one tap when it is calm, and where it hurts when it is not. Nothing waits for it. */
export function MorningCard({ morning, emergencyNumber, locale, onSave }: MorningCardProps) {
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isOver, setOver] = useState(false);
  if (morning.answer !== null && !isChanging)
    return (
      <MorningNoted
        answer={morning.answer}
        usual={morning.usual}
        takesFocus={isSaved}
        locale={locale}
        onChange={() => setChanging(true)}
      />
    );
  return (
    <MorningQuestion
      morning={morning}
      emergencyNumber={emergencyNumber}
      isOver={isOver}
      locale={locale}
      onSave={(said) => {
        const isTaken = onSave(said);
        setOver(!isTaken);
        setSaved(isTaken);
        setChanging(false);
      }}
    />
  );
}

const gravePain = 5;

type MorningQuestionProps = Omit<MorningCardProps, 'onSave'> & {
  isOver: boolean;
  onSave: (said: Said) => void;
};

function MorningQuestion({ morning, emergencyNumber, isOver, locale, onSave }: MorningQuestionProps) {
  const { answer, bodyPart, regions, usual } = morning;
  const { morning: words, emergency } = patientWords[locale];
  const [score, setScore] = useState<PainAnswer>(answer === null ? null : (answer.pain ?? 'declined'));
  const [place, setPlace] = useState<Place>(() => placeOf(answer?.region ?? null, regions));
  // Arrow keys pass over numbers that are not meant: only a finger or a mouse saves with the first tap.
  const isTap = useRef(false);
  const isWhereAsked = typeof score === 'number' && asksWhere(score, usual);
  // The signs of an emergency stand there from 5 on, and on a morning that is worse than usual (H-8).
  const isGrave = typeof score === 'number' && (score >= gravePain || isWorseMorning(score, usual));
  const title = words.title(words.parts[bodyPart]);

  function choose(given: number | 'declined'): void {
    setScore(given);
    if (!isTap.current) return;
    if (given === 'declined') onSave({ pain: null, region: null });
    else if (!asksWhere(given, usual)) onSave({ pain: given, region: null });
  }

  return (
    <section className="overflow-hidden rounded-large border border-line bg-card">
      <div
        onPointerDownCapture={() => {
          isTap.current = true;
        }}
        onKeyDownCapture={() => {
          isTap.current = false;
        }}
      >
        <PainStrip
          id="morning"
          label={title}
          words={painWords[locale]}
          ends={painEnds[locale]}
          value={score}
          onChange={choose}
        />
      </div>
      <div className="flex flex-col gap-3 px-4 pb-3">
        {isWhereAsked && (
          <Suspense fallback={null}>
            <SorePlace regions={regions} place={place} locale={locale} onChange={setPlace} />
          </Suspense>
        )}
        {score !== null && (
          <Button
            variant="primary"
            block
            onPress={() =>
              onSave({
                pain: score === 'declined' ? null : score,
                region: isWhereAsked ? place.region : null,
              })
            }
          >
            {words.save}
          </Button>
        )}
        {isOver && (
          <Notice tone="warn" announce>
            {words.over}
          </Notice>
        )}
        <EmergencyText words={emergency} number={emergencyNumber} isShort={!isGrave} />
      </div>
    </section>
  );
}

type MorningNotedProps = {
  answer: NonNullable<MorningView['answer']>;
  usual: number | null;
  /** Just answered: the question that had the focus is gone. */
  takesFocus: boolean;
  locale: Locale;
  onChange: () => void;
};

function MorningNoted({ answer, usual, takesFocus, locale, onChange }: MorningNotedProps) {
  const { morning: words } = patientWords[locale];
  const { pain, region } = answer;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <p ref={line} tabIndex={-1} className="text-sm outline-none">
          <b className="text-teal-ink">✓</b> {pain === null ? words.notSaid : words.noted(pain)}
          {region !== null && (
            <Suspense fallback={null}>
              <RegionName region={region} locale={locale} />
            </Suspense>
          )}
        </p>
        <span className="-ms-2.5">
          <Button variant="quiet" size="compact" aria-label={words.changeLong} onPress={onChange}>
            {words.change}
          </Button>
        </span>
      </div>
      {pain !== null && pain >= severePain ? (
        <Notice tone="warn">{words.severe(pain)}</Notice>
      ) : (
        isWorseMorning(pain, usual) && <Notice tone="warn">{words.worse}</Notice>
      )}
    </div>
  );
}
