'use client';
import { useEffect, useState } from 'react';
import { AfterQuestions } from '@/components/safety/after-questions';
import { SafetyForm, type SafetySaid } from '@/components/safety/safety-form';
import type { Help } from '@/components/safety/what-to-do';
import {
  type Answering,
  closeQuestions,
  keepQuestions,
  questionsToGoOn,
  readQuestions,
} from '@/lib/client/kept-questions';
import { type Asking, flagsOf, screeningRecord } from '@/lib/client/safety';
import { dayNow } from '@/lib/client/sitting-store';
import type { Today } from '@/lib/client/today';
import type { Locale } from '@/lib/domain/result';
import type { FlagView } from '@/lib/schemas/screening';

type SafetyQuestionsProps = {
  today: Pick<Today, 'view' | 'sync'>;
  asking: Asking;
  help: Help;
  locale: Locale;
  /** Nothing more is answered now; what was stays on the device. */
  onBack: () => void;
  /** All is said, and what follows was read. */
  onDone: () => void;
};

/** Safety questions from the first one to what follows from the answers. What is asked stays the same, whatever is read meanwhile. */
export function SafetyQuestions({ today, asking, help, locale, onBack, onDone }: SafetyQuestionsProps) {
  const { view, sync } = today;
  const { patientId } = view;
  const [asked] = useState(asking);
  const [start] = useState(() => questionsToGoOn(view, asked));
  const [begun] = useState(
    () => start ?? { id: crypto.randomUUID(), localDate: dayNow(view), language: locale, asking: asked },
  );
  const [told, setTold] = useState<{ flags: readonly FlagView[]; isClear: boolean } | null>(null);
  useEffect(() => {
    // Of another day or another list: noted, for this one takes its place on the device.
    if (start === null) closeQuestions(view, sync.queue.add, true);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, before anything is answered
  }, []);

  const keep = ({ answers, place, comment }: Answering) =>
    keepQuestions(patientId, { ...begun, answers, place, comment });
  function save(said: SafetySaid): void {
    // Another tab has noted what was kept: what is said here is a record of its own.
    const isKept = readQuestions(patientId)?.id === begun.id;
    const record = screeningRecord(view, asked, said, locale, isKept ? begun.id : crypto.randomUUID());
    sync.queue.add([record]);
    keepQuestions(patientId, null);
    const isClear = asked.questionIds.every((id) => said.answers.get(id) === 'no');
    setTold({ flags: flagsOf(record), isClear });
    window.scrollTo(0, 0);
  }

  if (told !== null) return <AfterQuestions {...told} help={help} locale={locale} onGoOn={onDone} />;
  return (
    <SafetyForm
      asking={asked}
      known={view.safety.known}
      start={start}
      help={help}
      locale={locale}
      onChange={keep}
      onBack={onBack}
      onSave={save}
    />
  );
}
