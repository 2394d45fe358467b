'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { openAccess } from '@/lib/client/access';
import { ProblemError } from '@/lib/client/problem';
import { useHydrated } from '@/lib/client/use-hydrated';
import { patientWords } from '@/lib/domain/messages/patient';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import { birthDate as birthDateSchema } from '@/lib/schemas/values';

type EnterFormProps = {
  /** From the link; null where the code is typed. */
  token: string | null;
  locale: Locale;
};

type Failure = { title: string; text: string };
type Faults = { code?: string; birthDate?: string };

/** The one question before anything is shown: the birth date (and the code, where there is no link). */
export function EnterForm({ token, locale }: EnterFormProps) {
  const words = patientWords[locale].enter;
  const [code, setCode] = useState('');
  const [birthDate, setBirthDate] = useState<string | null>(null);
  const [sharedDevice, setSharedDevice] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, setPending] = useState(false);
  const isReady = useHydrated();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null) message.current?.focus();
  }, [failure]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isPending) return;
    const found: Faults = {
      ...(token === null && code.trim() === '' ? { code: words.missingCode } : {}),
      ...dateFault(birthDate, words),
    };
    setFaults(found);
    if (found.code !== undefined || found.birthDate !== undefined || birthDate === null) return;
    setPending(true);
    setFailure(null);
    try {
      await openAccess({ ...(token === null ? { code: code.trim() } : { token }), birthDate, sharedDevice });
      window.location.assign(paths.today);
    } catch (error) {
      setFailure(failureOf(error, words));
      setPending(false);
    }
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <div>
        <h1>{words.title}</h1>
        <p className="text-muted">{token === null ? words.ledeCode : words.ledeLink}</p>
      </div>
      {failure !== null && (
        <div ref={message} tabIndex={-1}>
          <Notice tone="warn" announce title={failure.title}>
            {failure.text}
          </Notice>
        </div>
      )}
      {token === null && (
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
      <DateField
        id="birth-date"
        label={words.birthDate}
        hint={words.birthHint}
        purpose="birth"
        value={birthDate}
        onChange={setBirthDate}
        {...(faults.birthDate === undefined ? {} : { errorMessage: faults.birthDate })}
      />
      <Checkbox isSelected={sharedDevice} onChange={setSharedDevice} hint={words.sharedHint}>
        {words.shared}
      </Checkbox>
      <Button type="submit" variant="primary" size="large" block isPending={isPending} isDisabled={!isReady}>
        {words.go}
      </Button>
    </form>
  );
}

function dateFault(birthDate: string | null, words: PatientWords['enter']): Faults {
  if (birthDate === null) return { birthDate: words.missingDate };
  return birthDateSchema.safeParse(birthDate).success ? {} : { birthDate: words.badDate };
}

function failureOf(error: unknown, words: PatientWords['enter']): Failure {
  if (error instanceof ProblemError && error.status === 429)
    return {
      title: words.waitTitle,
      text: words.wait(Math.max(1, Math.ceil((error.retryAfterSeconds ?? 60) / 60))),
    };
  if (error instanceof ProblemError && error.status !== 0 && error.status < 500)
    return { title: words.refusedTitle, text: words.refused };
  return { title: words.offlineTitle, text: words.offline };
}
