import type { EffortBand } from '@/lib/domain/dosage/effort-bands';
import { highestEffort } from '@/lib/domain/load/effort';
import {
  type EffortGauge as Gauge,
  type GaugeSide,
  gaugeSide,
  type GaugeTick,
} from '@/lib/domain/load/effort-gauge';
import { isNearLoad } from '@/lib/domain/load/match-load';
import { formatLoad, toKilograms } from '@/lib/domain/number/units';
import { GAUGE_WIDTH, gaugeX } from './gauge-scale';
import { GaugeHead, GaugeTarget } from './load-gauge';

const sideWords: Record<GaugeSide, string> = { easy: 'light', line: 'on the line', too_hard: 'too much' };

const sideTones: Record<GaugeSide, string> = {
  easy: 'text-blue',
  line: 'text-teal-ink',
  too_hard: 'text-amber',
};

/** The tick of the prescribed weight; the tested one while none of them is prescribed. */
function markedTick(gauge: Gauge | null, chosenKg: number | null): GaugeTick | null {
  if (gauge === null) return null;
  const ticks = [gauge.tested, ...gauge.others];
  const chosen = ticks.find(
    ({ label }) => chosenKg !== null && isNearLoad(toKilograms(label.value, label.unit), chosenKg),
  );
  return chosen ?? (chosenKg === null ? gauge.tested : null);
}

/** 0 is the body alone. */
const weightOf = ({ label }: GaugeTick): string => (label.value === 0 ? 'body weight' : formatLoad(label));

const xOf = (effort: number): number =>
  gaugeX(effort, { minKg: 0, lowKg: 0, highKg: highestEffort, maxKg: highestEffort });

type Props = {
  line: EffortBand;
  /** What was tried, with the other weights in their order; null before. */
  gauge: Gauge | null;
  /** The prescribed weight; where it is owned the mark stands on it, else on the tested one. */
  chosenKg: number | null;
  /** How hard the exercise was without a weight; left out: not tried, or it has weights. */
  felt?: number | null;
  label: string;
};

/** How hard it should feel, on the scale of effort, and where the tested weight lies on it; no kilograms are worked out. */
export function EffortGauge({ line, gauge, chosenKg, felt = null, label }: Props) {
  const [left, right] = [xOf(line.low), xOf(line.high)];
  const words = `the line: effort ${line.low} to ${line.high}`;
  const weight = gauge === null ? null : weightOf(gauge.tested);
  const said =
    gauge === null
      ? felt === null
        ? 'not tried yet'
        : `effort ${felt}`
      : gauge.hurt
        ? `${weight} hurt, too much`
        : `${weight} at effort ${gauge.tested.effort}, ${sideWords[gaugeSide(gauge)]}`;
  const others = gauge?.others ?? [];
  const marked = markedTick(gauge, chosenKg);
  return (
    <div>
      <svg
        viewBox={`0 0 ${GAUGE_WIDTH} ${marked === null ? 84 : 98}`}
        role="img"
        aria-label={`${label}: ${said}. ${words}.`}
        className="block w-full max-w-md fill-current font-sans text-ink"
      >
        <GaugeHead line={words} />
        <rect x="8" y="42" width={GAUGE_WIDTH - 16} height="10" rx="5" className="fill-line" />
        <rect x={left} y="42" width={Math.max(2, right - left)} height="10" className="fill-teal/40" />
        <path d={`M${left} 39v16M${right} 39v16`} className="stroke-teal" strokeWidth="1.5" />
        {others.map((tick) => (
          <path
            key={formatLoad(tick.label)}
            d={`M${xOf(tick.effort)} 56v7`}
            className="stroke-muted"
            strokeWidth="1.5"
          />
        ))}
        {[...new Set([0, line.low, line.high, highestEffort])].map((effort) => (
          <text key={effort} x={xOf(effort)} y="78" fontSize="12" textAnchor="middle">
            {effort}
          </text>
        ))}
        {gauge !== null && (
          <path d={`M${xOf(gauge.tested.effort)} 36v22`} className="stroke-ink" strokeWidth="3" />
        )}
        {felt !== null && (
          <g className={felt > line.high ? 'text-amber' : felt < line.low ? 'text-blue' : 'text-teal-ink'}>
            <GaugeTarget x={xOf(felt)} />
          </g>
        )}
        {gauge !== null && marked !== null && (
          <g className={sideTones[gaugeSide({ ...gauge, tested: marked })]}>
            <GaugeTarget x={xOf(marked.effort)} />
            <text
              x={Math.min(GAUGE_WIDTH - 36, Math.max(36, xOf(marked.effort)))}
              y="94"
              fontSize="12"
              fontWeight="700"
              textAnchor="middle"
              fill="currentColor"
            >
              {weightOf(marked)}
            </text>
          </g>
        )}
      </svg>
      {others.length > 0 && (
        <p className="text-sm text-muted">
          Only {weight} was tried. The other weights stand in their order, not at a measured place.
        </p>
      )}
    </div>
  );
}
