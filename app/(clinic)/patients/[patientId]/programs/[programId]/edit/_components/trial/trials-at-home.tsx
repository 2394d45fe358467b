'use client';
import { useState } from 'react';
import type { DraftItem } from '@/components/program/draft';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { allowTrials, endTrialPermission } from '@/lib/client/trial';
import { useWrite } from '@/lib/client/use-write';
import type { AdviceRequest } from '@/lib/domain/load/load-advice';
import type { TrialPermission } from '@/lib/domain/load/recorded-trial';
import { isAloneTooYoung, mayTry, type TrialAsked } from '@/lib/domain/load/trial';
import { gateWords } from './trial-words';

export type TrialsAtHomeProps = {
  patientId: string;
  programId: string;
  /** It stands in the version in force: what is only drafted no patient has. */
  isInForce: boolean;
  /** Told what may be tried from now on; null: no more. */
  onPermit: (permission: TrialPermission | null) => void;
  item: DraftItem;
  request: AdviceRequest;
  asked: Omit<TrialAsked, 'painBefore'>;
};

/** Whether the patient may find a weight alone at home (LG-4.4): who allowed it and when, the way to allow it and to take that back. */
export function TrialsAtHome(props: TrialsAtHomeProps) {
  const { patientId, programId, isInForce, item, request, asked, onPermit } = props;
  const { context } = request;
  const { lineageId } = item.dose;
  const permission = context.trialsAtHome?.find((one) => one.lineageId === lineageId) ?? null;
  const isYoung = isAloneTooYoung(context);
  const [needsAdult, setNeedsAdult] = useState(isYoung);
  const allow = useWrite(
    () => allowTrials({ patientId, programId, lineageId, needsAdult: isYoung || needsAdult }),
    { onDone: onPermit },
  );
  const end = useWrite(() => endTrialPermission(patientId, permission?.permissionId ?? ''), {
    onDone: () => onPermit(null),
  });
  // What today has been tried, and what hurts, is asked on the day itself.
  const gate = mayTry(
    { ...request, context: { ...context, trialSets: [] } },
    {
      ...asked,
      ...{ painBefore: 0, triedToday: 0 },
      atHome: { permission: { needsAdult: false }, isInForce: true, adultPresent: true },
    },
  );
  if (!isInForce)
    return (
      <p className="text-sm text-muted">At home: publish this exercise first, then it can be allowed.</p>
    );
  if (permission !== null)
    return (
      <>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-40 flex-1 text-sm">
            <b>Allowed at home</b>
            {permission.needsAdult && ', with an adult there'}
            <span className="block text-muted">
              {permission.allowedBy}, {permission.allowedOn}
              {!gate.ok && `. Not offered now: ${gateWords(gate.refusal)}`}
            </span>
          </p>
          <Button size="compact" isPending={end.isSending} onPress={() => void end.send(undefined)}>
            Take back
          </Button>
        </div>
        <Refusal problem={end.problem} />
      </>
    );
  if (!gate.ok) return <p className="text-sm text-muted">At home: {gateWords(gate.refusal)}</p>;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <label className="flex min-w-40 flex-1 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4"
            checked={isYoung || needsAdult}
            disabled={isYoung}
            onChange={(event) => setNeedsAdult(event.target.checked)}
          />
          {isYoung ? 'An adult has to be there (under 16)' : 'Only with an adult there'}
        </label>
        <Button size="compact" isPending={allow.isSending} onPress={() => void allow.send(undefined)}>
          Allow at home
        </Button>
      </div>
      <Refusal problem={allow.problem} />
    </>
  );
}
