'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { maxAdviceCards } from '@/lib/domain/handout/advice-slugs';
import { useHydrated } from '@/lib/client/use-hydrated';
import type { HandoutOptions } from '@/lib/domain/handout/handout-source';
import { paths } from '@/lib/paths';
import { toHandoutQuery } from '@/lib/schemas/handout';
import {
  colourChoices,
  languageChoices,
  layoutChoices,
  paperChoices,
  photoChoices,
  printChoices,
} from './print-choices';

export type AdviceChoice = { value: HandoutOptions['advice'][number]; label: string };
type Props = {
  programVersionId: string;
  /** Where one comes from: nothing else on this page leads anywhere. */
  back: { href: string; words: string };
  options: HandoutOptions;
  patientLanguage: HandoutOptions['locale'];
  adviceChoices: readonly AdviceChoice[];
  /** Some exercise of the sheet has photos of its own. */
  hasPhotos: boolean;
};

type Query = (change: Partial<HandoutOptions>) => string;

/** The choices above the sheet; not printed. The PDF stands first: it fills its pages, which a browser leaves to chance. Each lies in the address, so a print can be repeated and shared. */
export function PrintBar(props: Props) {
  const { programVersionId, back, options } = props;
  const isLive = useHydrated();
  const query: Query = (change) => toHandoutQuery({ ...options, ...change });
  return (
    <nav
      aria-label="Printing"
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-b border-line bg-side px-4 py-3 *:max-w-full print:hidden [&_select]:max-w-full"
    >
      <LinkButton href={back.href} variant="quiet" prefetch={false}>
        <span aria-hidden="true">← </span>
        {back.words}
      </LinkButton>
      <LinkButton
        href={`${paths.handoutPdf(programVersionId)}?${query({})}`}
        variant="primary"
        prefetch={false}
        target="_blank"
      >
        Print the PDF
      </LinkButton>
      {isLive ? <Choices {...props} query={query} /> : <div className="h-[4.5rem]" />}
    </nav>
  );
}

/** Once they answer: on the sheet that the server sends they would only stand there. */
function Choices({
  programVersionId,
  options,
  patientLanguage,
  adviceChoices,
  hasPhotos,
  query,
}: Props & { query: Query }) {
  const router = useRouter();
  const choose = (change: Partial<HandoutOptions>) =>
    router.replace(`${paths.handout(programVersionId)}?${query(change)}`, { scroll: false });
  const chooseCard = (place: number, slug: AdviceChoice['value'] | 'none') => {
    const advice = options.advice.filter((card, at) => at !== place && card !== slug);
    choose({ advice: slug === 'none' ? advice : advice.toSpliced(place, 0, slug) });
  };
  return (
    <>
      <Button onPress={() => window.print()}>Print this page</Button>
      <Select
        label="Paper"
        options={paperChoices}
        value={options.paper}
        onChange={(paper) => choose({ paper })}
      />
      <Select
        label="Size of print"
        options={printChoices}
        value={options.print}
        onChange={(print) => choose({ print })}
      />
      <Select
        label="Language"
        options={languageChoices(patientLanguage)}
        value={options.locale}
        onChange={(locale) => choose({ locale })}
      />
      <Select
        label="Layout"
        options={layoutChoices}
        value={options.layout}
        onChange={(layout) => choose({ layout })}
      />
      <Select
        label="Colour"
        options={colourChoices}
        value={options.colour}
        onChange={(colour) => choose({ colour })}
      />
      {Array.from({ length: Math.min(options.advice.length + 1, maxAdviceCards) }, (_, place) => (
        <Select
          key={options.advice[place] ?? 'next'}
          label={place === 0 ? 'Advice card' : 'Second advice card'}
          options={[{ value: 'none', label: 'None' }, ...adviceChoices]}
          value={options.advice[place] ?? 'none'}
          onChange={(slug) => chooseCard(place, slug)}
        />
      ))}
      {hasPhotos && (
        <Select
          label="Own photos"
          options={photoChoices}
          value={options.photos}
          onChange={(photos) => choose({ photos })}
        />
      )}
      <Checkbox
        isSelected={options.includeFlarePlan}
        onChange={(includeFlarePlan) => choose({ includeFlarePlan })}
      >
        Flare plan
      </Checkbox>
    </>
  );
}
