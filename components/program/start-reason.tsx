import { HowWorkedOut } from '@/components/load/how-worked-out';
import { implementText } from '@/lib/domain/load/explain-start';
import type { LoadAdvice } from '@/lib/domain/load/load-advice';
import { whyLoad } from '@/lib/domain/load/why-load';
import { formatLoad, type LoadUnit } from '@/lib/domain/number/units';

type Props = { advice: LoadAdvice; unit: LoadUnit };

/** Why this load: one sentence with its numbers, and the whole way for who wants it. */
export function StartReason({ advice, unit }: Props) {
  const { implement } = advice.start;
  const what =
    implement.choice === 'weight' ? formatLoad(implement.label, unit) : implementText(implement, 'en', unit);
  return (
    <div className="flex flex-col gap-1">
      <h3>Why {what}</h3>
      <p>{whyLoad(advice, unit)}</p>
      <HowWorkedOut advice={advice} unit={unit} />
    </div>
  );
}
