'use client';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormPasswordField, FormTextField } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { signIn } from '@/lib/client/sign-in';
import { openPage, useWrite } from '@/lib/client/use-write';
import { type SignInInput, signInInput } from '@/lib/schemas/sign-in';

type Account = { role: string; name: string; email: string; password: string };
type Props = { callbackPath: string; accounts: readonly Account[]; wasRefused: boolean };

export function SignInForm({ callbackPath, accounts, wasRefused }: Props) {
  const form = useZodForm(signInInput, { email: '', password: '' });
  const entry = useWrite(async (values: SignInInput) => {
    await signIn(values);
    return openPage(callbackPath);
  });
  const isRefused = entry.sent === undefined ? wasRefused : entry.problem?.code === 'not_signed_in';
  return (
    <div className="flex flex-col gap-6">
      {isRefused && (
        <Notice tone="danger" title="That did not work" announce>
          The e-mail or the password is not right, or this account is closed. Both look the same on purpose.
        </Notice>
      )}
      {entry.problem?.code === 'too_many' && (
        <Notice tone="warn" title={`Please wait ${minutesOf(entry.problem.retryAfterSeconds)}`} announce>
          There were too many tries. Until then the right password is not looked at either. A browser that you
          have signed in from before does not wait for other people’s tries.
        </Notice>
      )}
      <Form
        form={form}
        write={entry}
        isToldElsewhere={({ code }) => code === 'not_signed_in' || code === 'too_many'}
      >
        <FormTextField
          control={form.control}
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
        />
        <FormPasswordField
          control={form.control}
          name="password"
          label="Password"
          autoComplete="current-password"
        />
        <SubmitButton pendingLabel="Signing in">Sign in</SubmitButton>
      </Form>
      {accounts.length > 0 && (
        <section
          aria-labelledby="demo-accounts"
          className="flex flex-col gap-2 rounded-panel border border-line bg-card p-4"
        >
          <h2 id="demo-accounts" className="text-md font-bold">
            Demo accounts
          </h2>
          <ul className="flex flex-col gap-1.5">
            {accounts.map((account) => (
              <li key={account.email}>
                <Button
                  variant="quiet"
                  size="compact"
                  onPress={() => {
                    form.setValue('email', account.email);
                    form.setValue('password', account.password);
                  }}
                >
                  {account.name}, {account.role.replaceAll('_', ' ')}
                </Button>
                <span className="block px-2.5 text-sm break-all text-muted">{account.email}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function minutesOf(seconds: number | null): string {
  const minutes = Math.max(1, Math.ceil((seconds ?? 60) / 60));
  return minutes === 1 ? 'one minute' : `${minutes} minutes`;
}
