'use client';
import type { DraftItem } from '@/components/program/draft';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { notCheckedText } from '@/lib/domain/safety/prescription-checks';
import { useRevealed } from '@/components/ui/use-revealed';
import { safetyRefusals } from '@/lib/domain/safety/refusals';
import { OverrideDialog } from './override-dialog';
import { OverrideLine } from './override-line';
import { PrecautionLines } from './precaution-lines';
import { judgeItem, usePrecautions } from './precautions-context';
import { SeenButton } from './seen-button';

/** What the rules say of this prescription for this patient, the worst first. Preferred is shown only when nothing worse applies (SF-1). */
export function CardPrecautions({ item }: { item: DraftItem }) {
  const precautions = usePrecautions();
  const judged = judgeItem(item, precautions);
  const box = useRevealed(judged !== null && judged.open.length + judged.cautions.length > 0);
  if (judged === null) return <Notice tone="danger">{safetyRefusals.attribute_unknown.en}</Notice>;
  const { open, overridden, cautions, noted, preferred, notChecked } = judged;
  const name = item.exercise.names.en;
  const isClear = open.length + overridden.length + cautions.length + noted.length === 0;
  if (isClear && preferred.length === 0 && notChecked.length === 0) return null;
  return (
    <div ref={box} className="flex scroll-mt-28 scroll-mb-4 flex-col gap-2 px-3 pb-2.5">
      {open.length > 0 && (
        <Notice
          tone="danger"
          title="Not without a recorded reason"
          action={<OverrideDialog item={item} precautions={open} />}
        >
          <PrecautionLines precautions={open} />
        </Notice>
      )}
      {overridden.length > 0 && <OverrideLine decisions={overridden} />}
      {cautions.length > 0 && (
        <Notice
          tone="warn"
          title="Caution"
          action={<SeenButton name={name} lineageId={item.dose.lineageId} precautions={cautions} />}
        >
          <PrecautionLines precautions={cautions} />
        </Notice>
      )}
      {noted.length > 0 && (
        <div className="text-sm">
          <OverrideLine decisions={noted} />
          <PrecautionLines precautions={noted.map(({ precaution }) => precaution)} />
        </div>
      )}
      {isClear && preferred.length > 0 && (
        <p className="text-sm">
          <Badge tone="teal">often suits</Badge>{' '}
          <span className="text-muted">{[...new Set(preferred.map(({ label }) => label))].join(', ')}</span>
        </p>
      )}
      {notChecked.length > 0 && (
        <p className="text-sm">
          <Badge tone="amber">not checked</Badge>{' '}
          <span className="text-muted">
            {notCheckedText.en}: <bdi dir="auto">{notChecked.join(', ')}</bdi>
          </span>
        </p>
      )}
    </div>
  );
}
