import type { Metadata } from 'next';
import { EnterPage } from '../_components/enter-page';

export const metadata: Metadata = { title: 'Your exercises · Sus ejercicios' };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Opening the link asks nothing of the database and signs nobody in. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  return <EnterPage token={token.slice(0, 200)} chosen={(await searchParams)['lang']} />;
}
