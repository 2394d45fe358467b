'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/plain-button';
import { barrierRecord, barrierStanding } from '@/lib/client/barrier';
import { usePortal } from '@/lib/client/portal/use-portal';
import type { Today } from '@/lib/client/today';
import { barrierWords } from '@/lib/domain/messages/patient-barrier';

/** What got in the way, asked once a week where less was done than is asked for: one tap, then the clinic's own tip for it. */
export function BarrierCard({ view, sync }: Pick<Today, 'view' | 'sync'>) {
  const { barriers = null, person } = usePortal().data;
  const [step, setStep] = useState<'first' | 'changing' | 'answered'>('first');
  const words = barrierWords[person.language];
  const records = [...sync.sent, ...sync.waiting].map(({ item }) => item);
  const standing = barrierStanding(barriers, view, records);
  if (standing === null || barriers === null) return null;
  function answer(barrier: string | null): void {
    if (barriers !== null) sync.queue.add([barrierRecord(view, barriers, barrier)]);
    setStep('answered');
  }
  if (standing.kind === 'asked' || step === 'changing')
    return (
      <Card key="asked" name={words.title} takesFocus={step === 'changing'}>
        <h2>{words.title}</h2>
        <p className="text-muted">{words.why}</p>
        <div className="flex flex-col gap-2.5">
          {barriers.choices.map(({ key, label }) => (
            <Button key={key} block onPress={() => answer(key)}>
              {label}
            </Button>
          ))}
          <Button variant="quiet" block onPress={() => answer(null)}>
            {words.decline}
          </Button>
        </div>
      </Card>
    );
  const { choice, mayChange } = standing;
  return (
    <Card key="answered" name={words.title} takesFocus={step === 'answered'}>
      {choice === null ? (
        <p>{words.declined}</p>
      ) : (
        <>
          <p className="text-muted">{words.said(choice.label)}</p>
          <p className="whitespace-pre-line">{choice.tip}</p>
        </>
      )}
      {mayChange && (
        <div>
          <Button onPress={() => setStep('changing')}>{words.change}</Button>
        </div>
      )}
    </Card>
  );
}

type CardProps = { name: string; takesFocus: boolean; children: ReactNode };

/** Comes in the place of what was pressed, and is read out then. */
function Card({ name, takesFocus, children }: CardProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) card.current?.focus();
  }, [takesFocus]);
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-label={name}
      className="flex flex-col gap-3 rounded-large border border-line bg-card p-4 outline-none print:hidden"
    >
      {children}
    </section>
  );
}
