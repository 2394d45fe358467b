'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ToneShape } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Refusal } from '@/components/ui/refusal';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { acknowledgeReview, undoAcknowledgement } from '@/lib/client/review';
import { useWrite } from '@/lib/client/use-write';
import { dayWords } from '@/lib/domain/review/day-words';
import type { WhyNowView } from '@/lib/server/data/review/why-now';
import { AcknowledgeDialog } from '../../../_components/acknowledge-dialog';
import { acknowledgedWords } from '../../../_components/acknowledged-words';
import { telOf } from '../../../_components/tel-of';

type Props = {
  patientId: string;
  name: string;
  view: WhyNowView;
  /** The lower doses that are proposed and can be taken as they are written, and the one in words where it is one; null: none. */
  lower: { proposalKeys: string[]; words: string } | null;
};

/** Why this patient stands on the review list: facts with their numbers, what was told, and what can be done about it here. */
export function WhyNow({ patientId, name, view, lower }: Props) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { line, facts, today } = view;
  const { offer, acknowledged } = line;
  const undo = useWrite(() => undoAcknowledgement(patientId, acknowledged?.acknowledgementId ?? ''), {
    onDone: () => router.refresh(),
  });
  const both = useWrite(acknowledgeReview, {
    onDone: () => router.refresh(),
    onProblem: ({ code }) => code === 'conflict' && router.refresh(),
  });
  useShortcuts({
    ...(offer === null ? {} : { a: () => setAsking(true) }),
    ...(acknowledged === null ? {} : { z: () => void undo.send() }),
  });
  const isUrgent = line.group === 'call_today';
  return (
    <section
      aria-labelledby="why"
      className={
        isUrgent
          ? 'flex flex-col gap-3 rounded-panel border border-red border-s-4 bg-card p-4 print:border-line'
          : 'flex flex-col gap-3 rounded-panel border border-line bg-card p-4'
      }
    >
      <h2 id="why" className={`flex scroll-mt-32 items-center gap-2 ${isUrgent ? 'text-red' : ''}`}>
        {isUrgent && <ToneShape tone="red" />}
        Why now
        {line.waits !== null && <span className="text-sm font-normal text-muted">open for {line.waits}</span>}
      </h2>
      {facts.length > 0 && (
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-4">
          {facts.map((fact) => (
            <li key={fact.key} className="min-w-0 border-s border-line ps-3">
              <bdi dir="auto" className="font-bold">
                {fact.title}
              </bdi>
              <span className="block text-sm text-muted">
                {[fact.when, fact.detail].filter((part) => part !== null).join('. ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {line.told !== null && <p>Told: {line.told}.</p>}
      {acknowledged !== null && (
        <p className="text-sm">
          Acknowledged by {acknowledgedWords(acknowledged, today)}
          {acknowledged.note !== null && (
            <>
              {' '}
              <bdi dir="auto">“{acknowledged.note}”</bdi>
            </>
          )}{' '}
          {acknowledged.untilOn === null
            ? 'Shown again if it happens again.'
            : `Shown again ${dayWords(acknowledged.untilOn, today)}.`}{' '}
          <span className="print:hidden">
            <Button
              variant="quiet"
              size="compact"
              isPending={undo.isSending}
              onPress={() => void undo.send()}
            >
              Undo
            </Button>
          </span>
        </p>
      )}
      <Refusal problem={undo.problem ?? both.problem} />
      <div className="flex flex-wrap gap-2 print:hidden">
        {offer !== null && lower !== null && (
          <Button
            variant="primary"
            isPending={both.isSending}
            onPress={() =>
              void both.send({
                patientId,
                ...{ basis: offer.basis, untilOn: offer.presetDay, proposalKeys: lower.proposalKeys },
                ...{ deeds: ['lowered'], note: null },
              })
            }
          >
            Accept {lower.words} + acknowledge
          </Button>
        )}
        {offer !== null && (
          <Button
            variant={isUrgent && lower === null ? 'primary' : 'secondary'}
            onPress={() => setAsking(true)}
          >
            Acknowledge <Kbd>a</Kbd>
          </Button>
        )}
        {line.phone !== null && (
          <a
            href={telOf(line.phone)}
            className="inline-flex min-h-control items-center rounded-field border border-edge px-4 font-bold text-action"
          >
            Call {line.phone}
          </a>
        )}
      </div>
      {offer !== null && (
        <AcknowledgeDialog
          patientId={patientId}
          name={name}
          title={line.title}
          offer={offer}
          isOpen={isAsking}
          onOpenChange={setAsking}
          onDone={() => router.refresh()}
        />
      )}
    </section>
  );
}
