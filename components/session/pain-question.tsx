'use client';
import type { ReactNode } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type NoticeTone, Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import type { Locale } from '@/lib/domain/result';
import { painMeaning, painTone } from './pain-meaning';
import { ScorePad, type ScoreTone } from './score-pad';

type PainQuestionProps = {
  label: ReactNode;
  labelHidden?: boolean;
  value: number | 'declined' | null;
  /** What a score is judged by; null where it is not judged. */
  limits: AgreedLimits | null;
  painBefore: number | null;
  emergencyNumber: string;
  locale: Locale;
  onPick: (score: number) => void;
  /** What else is asked on the screen, between the scale and the line that nobody watches. */
  children?: ReactNode;
};

const tones: Record<ScoreTone, NoticeTone> = {
  green: 'success',
  amber: 'warn',
  red: 'danger',
  severe: 'danger',
};

/** How much it hurts, with what the number means for this person at once, in words, shape and colour. */
export function PainQuestion(props: PainQuestionProps) {
  const {
    label,
    labelHidden = false,
    value,
    limits,
    painBefore,
    emergencyNumber,
    locale,
    onPick,
    children,
  } = props;
  const words = sessionWords[locale];
  const { emergency } = patientWords[locale];
  const tone = typeof value === 'number' && limits !== null ? painTone(value, limits, painBefore) : null;
  return (
    <>
      <ScorePad
        label={label}
        labelHidden={labelHidden}
        value={value}
        ends={words.feel.ends}
        tone={tone}
        onPick={onPick}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
      <div role="status" className={tone === null ? 'contents' : undefined}>
        {tone !== null && typeof value === 'number' && limits !== null && (
          <Notice tone={tones[tone]}>
            <span key={value}>{painMeaning(value, limits, painBefore, words)}</span>
          </Notice>
        )}
      </div>
      {children}
      <EmergencyText words={emergency} number={emergencyNumber} />
    </>
  );
}
