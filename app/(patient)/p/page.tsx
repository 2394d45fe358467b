import { enterTitle, EnterPage } from './_components/enter-page';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async ({ searchParams }: Props) => enterTitle(await searchParams);

export default async function CodePage({ searchParams }: Props) {
  return <EnterPage copied={null} query={await searchParams} />;
}
