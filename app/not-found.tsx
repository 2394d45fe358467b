import { LinkButton } from '@/components/ui/plain-link';
import { DemoBanner } from '@/components/shell/demo-banner';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export const metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <>
      {env().isDemo && <DemoBanner />}
      <main className="mx-auto flex max-w-prose flex-col items-start gap-3 px-5 py-16">
        <h1>There is nothing here</h1>
        <p>The address may be wrong, or what was here is not yours to see.</p>
        <LinkButton href={paths.home}>Go to the start</LinkButton>
      </main>
    </>
  );
}
