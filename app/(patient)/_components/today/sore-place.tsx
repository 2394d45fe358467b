'use client';
import { painWords } from '@/components/pain/pain-words';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { PlainSelect } from '@/components/ui/plain-select';
import { bodyRegionLabels, regionWarnings } from '@/lib/domain/body-chart/region-labels';
import { patientWords } from '@/lib/domain/messages/patient';
import { type PainRegion, painRegions } from '@/lib/domain/pain/pain-regions';
import type { Locale } from '@/lib/domain/result';
import { declined, elsewhere, type Place } from './place-choice';

type SorePlaceProps = {
  regions: readonly PainRegion[];
  place: Place;
  locale: Locale;
  onChange: (place: Place) => void;
};

/** Where it hurts: the likely places, all others behind one more choice. Nobody has to say. */
export function SorePlace({ regions, place, locale, onChange }: SorePlaceProps) {
  const words = patientWords[locale].morning;
  const labelOf = (region: PainRegion) => bodyRegionLabels[region][locale];
  const others = painRegions
    .filter((region) => !regions.includes(region))
    .map((region) => ({ value: region, label: labelOf(region) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const warning = place.region === null ? undefined : regionWarnings[place.region]?.[locale];
  return (
    <>
      <RadioGroup
        label={words.where}
        options={[
          ...regions.map((region) => ({ value: region, label: labelOf(region) })),
          { value: elsewhere, label: words.elsewhere },
          { value: declined, label: painWords[locale].decline },
        ]}
        value={place.choice}
        onChange={(choice) =>
          onChange({ choice, region: choice === elsewhere || choice === declined ? null : choice })
        }
      />
      {place.choice === elsewhere && (
        <PlainSelect
          label={words.whichPlace}
          optional
          options={others}
          value={place.region}
          onChange={(region) => onChange({ choice: elsewhere, region })}
        />
      )}
      {warning !== undefined && (
        <Notice tone="warn" announce>
          {warning}
        </Notice>
      )}
    </>
  );
}

/** The place that was named, after the score. */
export function RegionName({ region, locale }: { region: PainRegion; locale: Locale }) {
  return <> · {bodyRegionLabels[region][locale]}</>;
}
