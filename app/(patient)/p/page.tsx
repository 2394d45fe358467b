import type { Metadata } from 'next';
import { EnterPage } from './_components/enter-page';

export const metadata: Metadata = { title: 'Your exercises · Sus ejercicios' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodePage({ searchParams }: Props) {
  return <EnterPage token={null} chosen={(await searchParams)['lang']} />;
}
