import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { Notice } from '@/components/ui/notice';
import { isKnownLocale, isKnownZone } from '@/lib/domain/time/clinic-place';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewClinicSettings } from '@/lib/server/data/clinic/clinic-settings';
import { loadPage } from '@/lib/server/http/load-page';
import { partialAdherence } from '@/lib/domain/adherence/adherence-week';
import { viewClinicTarget } from '@/lib/server/data/review/watch';
import { viewConsentText } from '@/lib/server/data/access/consent';
import { viewBarrierList } from '@/lib/server/data/clinic/barrier-list';
import { toBarrierForm } from '@/lib/schemas/barrier';
import { BarrierPanel } from './_components/barrier-panel';
import { ConsentPanel } from './_components/consent-panel';
import { TargetPanel } from './_components/target-panel';
import { LogoPanel } from './_components/logo-panel';
import { SettingsForm } from './_components/settings-form';

export const metadata: Metadata = { title: 'Clinic settings' };

export default async function ClinicSettingsPage() {
  const actor = await requirePractitioner();
  const { logo, writtenHours, sheetIdentityMoved, ...settings } = await loadPage(viewClinicSettings(actor));
  const target = await loadPage(viewClinicTarget(actor));
  const barriers = await loadPage(viewBarrierList(actor));
  const consent = await loadPage(viewConsentText(actor));
  return (
    <StaffPage width="form">
      <PageHeading
        title="Clinic settings"
        lede="How the clinic stands on handouts. Changes show on every handout printed from now on; programs stay as they are."
      />
      {!(isKnownLocale(settings.locale) && isKnownZone(settings.timeZone)) && (
        <Notice tone="warn" title="The language or the time zone on record is none">
          Dates and times are shown the British way and in UTC until you give another below.
        </Notice>
      )}
      {sheetIdentityMoved && (
        <Notice title="Sheets no longer show the birth date">
          A sheet carries the patient’s code, and code and birth date together open the patient’s record.
          Sheets now name patients by name and record number. You may choose otherwise under “Beside the
          patient’s name on every page”; saving the settings closes this notice.
        </Notice>
      )}
      <SettingsForm settings={settings} writtenHours={settings.openingWeek === null ? writtenHours : null} />
      <TargetPanel
        pct={target?.pct ?? Math.round(partialAdherence * 100)}
        said={target === null ? 'As in the rule book.' : `Set by ${target.by} on ${target.at.slice(0, 10)}.`}
      />
      <BarrierPanel
        key={`barriers ${barriers.number}`}
        number={barriers.number}
        start={toBarrierForm(barriers.barriers)}
        said={
          barriers.setAt === null
            ? 'So far it is the list that ships with the product.'
            : `List ${barriers.number}, set by ${barriers.setBy} on ${barriers.setAt.slice(0, 10)}.`
        }
      />
      <ConsentPanel
        key={consent.number}
        number={consent.number}
        english={consent.english ?? ''}
        spanish={consent.spanish ?? ''}
        said={
          consent.setAt === null
            ? 'Nobody is asked so far.'
            : `Text ${consent.number}, set by ${consent.setBy} on ${consent.setAt.slice(0, 10)}.${consent.english === null ? ' Nobody is asked any more.' : ''}`
        }
      />
      <LogoPanel logo={logo} clinicName={settings.name} revision={settings.revision} />
    </StaffPage>
  );
}
