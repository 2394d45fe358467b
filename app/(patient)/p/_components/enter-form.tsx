'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/plain-button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { dropCurrent } from '@/lib/client/offline/device';
import { leaveWorker } from '@/lib/client/offline/worker';
import type { ProblemError } from '@/lib/client/problem';
import { openAccess } from '@/lib/client/sign-in';
import { usePageLanguage, useSpeech } from '@/lib/client/use-speech';
import { openPage, useWrite } from '@/lib/client/use-write';
import { type EntryCheck, readPin } from '@/lib/domain/access/entry-check';
import { patientWords } from '@/lib/domain/messages/patient';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import { portalPaths } from '@/lib/portal-paths';
import { isDateWithin } from '@/lib/domain/time/calendar-date';
import { partsOfDate, readDateParts, withWholeBirthYear } from '@/lib/domain/time/date-parts';

type EnterFormProps = {
  /** The link of the address, the one that this device remembers, or a code that is typed. */
  by: { token: string } | 'remembered' | 'code';
  /** What the link asks for; null where nobody knows yet, because a code is typed: then it is chosen. */
  asks: EntryCheck | null;
  locale: Locale;
};

type Failure = { title: string; text: string };
type Faults = { code?: string; birthDate?: string; pin?: string };

/** The one question before anything is shown: the birth date or the PIN (and the code, where there is no link). */
export function EnterForm({ by, asks, locale }: EnterFormProps) {
  useSpeech(locale);
  usePageLanguage(locale);
  const isByCode = by === 'code';
  const words = patientWords[locale].enter;
  const [code, setCode] = useState('');
  const [check, setCheck] = useState<EntryCheck>(asks ?? 'birth_date');
  const [birthDate, setBirthDate] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [sharedDevice, setSharedDevice] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const entry = useWrite(async (knows: { birthDate: string } | { pin: string }) => {
    const key = isByCode ? { code: code.trim() } : by === 'remembered' ? { remembered: true as const } : by;
    await openAccess({ ...key, ...knows, sharedDevice });
    // Before any page of theirs is shown: whoever used this device before is not.
    await dropCurrent();
    if (sharedDevice) await leaveWorker();
    return openPage(portalPaths.today);
  });
  const failure = entry.problem === null ? null : failureOf(entry.problem, check, words);
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entry.problem !== null) message.current?.focus();
  }, [entry.problem]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (entry.isSending) return;
    // A year of two digits is read where only one can be meant, and shown as it was read.
    const parts = partsOfDate(birthDate);
    const born = parts.year === '' ? birthDate : readDateParts(withWholeBirthYear(parts, lastBirthDate()));
    setBirthDate(born);
    const found: Faults = {
      ...(isByCode && code.trim() === '' ? { code: words.missingCode } : {}),
      ...(check === 'pin' ? pinFault(pin, words) : dateFault(born, words)),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const known = check === 'pin' ? readPin(pin) : born;
    if (known !== null) void entry.send(check === 'pin' ? { pin: known } : { birthDate: known });
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-5">
      <div>
        <h1>{words.title}</h1>
        <p className="text-muted">{lede(isByCode, check, words)}</p>
      </div>
      {failure !== null && (
        <div ref={message} tabIndex={-1}>
          <Notice tone="warn" announce title={failure.title}>
            {failure.text}
          </Notice>
        </div>
      )}
      {isByCode && (
        <TextField
          label={words.code}
          hint={words.codeHint}
          dir="ltr"
          autoComplete="off"
          maxLength={40}
          value={code}
          onChange={setCode}
          {...(faults.code === undefined ? {} : { errorMessage: faults.code })}
        />
      )}
      {asks === null && (
        <RadioGroup
          label={words.asks}
          options={[
            { value: 'birth_date', label: words.birthDate },
            { value: 'pin', label: words.pinOption },
          ]}
          value={check}
          onChange={setCheck}
        />
      )}
      {check === 'pin' ? (
        <TextField
          label={words.pin}
          hint={words.pinHint}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={pin}
          onChange={setPin}
          {...(faults.pin === undefined ? {} : { errorMessage: faults.pin })}
        />
      ) : (
        <DateField
          id="birth-date"
          label={words.birthDate}
          hint={words.birthHint}
          purpose="birth"
          value={birthDate}
          onChange={setBirthDate}
          {...(faults.birthDate === undefined ? {} : { errorMessage: faults.birthDate })}
        />
      )}
      <Checkbox isSelected={sharedDevice} onChange={setSharedDevice} hint={words.sharedHint}>
        {words.shared}
      </Checkbox>
      <Button type="submit" variant="primary" size="large" block isPending={entry.isSending}>
        {words.go}
      </Button>
    </form>
  );
}

function dateFault(birthDate: string | null, words: PatientWords['enter']): Faults {
  if (birthDate === null) return { birthDate: words.missingDate };
  return isDateWithin(birthDate, '1900-01-01', lastBirthDate()) ? {} : { birthDate: words.badDate };
}

/** The clinic's own day may be one ahead of UTC. */
const lastBirthDate = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

const pinFault = (pin: string, words: PatientWords['enter']): Faults =>
  readPin(pin) === null ? { pin: words.missingPin } : {};

function lede(isByCode: boolean, check: EntryCheck, words: PatientWords['enter']): string {
  if (isByCode) return words.ledeCode;
  return check === 'pin' ? words.ledePin : words.ledeLink;
}

function failureOf(problem: ProblemError, check: EntryCheck, words: PatientWords['enter']): Failure {
  if (problem.status === 429)
    return {
      title: words.waitTitle,
      text: words.wait(Math.max(1, Math.ceil((problem.retryAfterSeconds ?? 60) / 60))),
    };
  if (problem.status !== 0 && problem.status < 500)
    return { title: words.refusedTitle, text: check === 'pin' ? words.refusedPin : words.refused };
  return { title: words.offlineTitle, text: words.offline };
}
