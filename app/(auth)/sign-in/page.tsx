import type { Metadata } from 'next';
import { Wordmark } from '@/components/brand/mark';
import { DemoBanner } from '@/components/shell/demo-banner';
import { TextLink } from '@/components/ui/link-button';
import { paths, safeCallbackPath } from '@/lib/paths';
import { env } from '@/lib/env';
import { readDemoAccounts } from '@/lib/server/session/demo-accounts';
import { SignInForm } from './_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const accounts = env().isDemo ? readDemoAccounts() : [];
  return (
    <>
      {env().isDemo && <DemoBanner />}
      <main id="main" className="mx-auto flex max-w-md flex-col gap-6 px-5 py-12">
        <Wordmark />
        <h1>Sign in</h1>
        <SignInForm
          callbackPath={safeCallbackPath(callbackUrl, env().appOrigin)}
          accounts={accounts}
          wasRefused={error !== undefined}
        />
        <p className="text-muted">
          Are you a patient? <TextLink href={paths.enter}>Open your exercises</TextLink>
        </p>
      </main>
    </>
  );
}
