import { enterTitle, EnterPage } from '../_components/enter-page';

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ searchParams }: Props) => enterTitle(await searchParams);

/** Opening the link signs nobody in. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  return <EnterPage copied={token} query={await searchParams} />;
}
