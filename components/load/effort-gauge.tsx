import { highestEffort } from '@/lib/domain/load/effort';
import {
  type EffortGauge as Gauge,
  type GaugeSide,
  type GaugeTick,
  gaugeSide,
} from '@/lib/domain/load/effort-gauge';
import { formatLoad } from '@/lib/domain/number/units';
import { GAUGE_WIDTH, gaugeX } from './gauge-scale';

const sideWords: Record<GaugeSide, string> = { easy: 'easy', line: 'the line', too_hard: 'too hard' };

const xOf = (effort: number): number =>
  gaugeX(effort, { minKg: 0, lowKg: 0, highKg: highestEffort, maxKg: highestEffort });

/** Where the tested weight lies between "easy", "the line" and "too hard", with the other weights in their order; no kilograms are worked out. */
export function EffortGauge({ gauge, label }: { gauge: Gauge; label: string }) {
  const { line, tested, others } = gauge;
  const [left, right] = [xOf(line.low), xOf(line.high)];
  const weight = formatLoad(tested.label);
  const said = `${weight} at effort ${tested.effort}, ${sideWords[gaugeSide(gauge)]}`;
  return (
    <div>
      <svg
        viewBox={`0 0 ${GAUGE_WIDTH} 90`}
        role="img"
        aria-label={`${label}: ${said}. ${sideWords.line}: effort ${line.low} to ${line.high}.`}
        className="block w-full max-w-md fill-current font-sans text-ink"
      >
        <rect x="8" y="36" width={GAUGE_WIDTH - 16} height="12" rx="6" className="fill-line" />
        <rect x={left} y="36" width={Math.max(2, right - left)} height="12" className="fill-teal/40" />
        <path d={`M${left} 34v16M${right} 34v16`} className="stroke-teal" strokeWidth="1.5" />
        {others.map((tick) => (
          <path
            key={formatLoad(tick.label)}
            d={`M${xOf(tick.effort)} 50v7`}
            className="stroke-muted"
            strokeWidth="1.5"
          />
        ))}
        <Tested tick={tested} />
        <text x="8" y="85" fontSize="11.5" className="fill-muted">
          {sideWords.easy}
        </text>
        <text x={(left + right) / 2} y="85" fontSize="11.5" textAnchor="middle" className="fill-ink">
          {sideWords.line}: effort {line.low}–{line.high}
        </text>
        <text x={GAUGE_WIDTH - 8} y="85" fontSize="11.5" textAnchor="end" className="fill-muted">
          {sideWords.too_hard}
        </text>
      </svg>
      {others.length > 0 && (
        <p className="text-sm text-muted">
          Only {weight} was tried. The other weights stand in their order, not at a measured place.
        </p>
      )}
    </div>
  );
}

function Tested({ tick: { effort, label } }: { tick: GaugeTick }) {
  const x = xOf(effort);
  const anchor = x < 60 ? 'start' : x > GAUGE_WIDTH - 60 ? 'end' : 'middle';
  const textX = anchor === 'start' ? 8 : anchor === 'end' ? GAUGE_WIDTH - 8 : x;
  return (
    <g>
      <text x={textX} y="22" fontSize="14" fontWeight="700" textAnchor={anchor}>
        {formatLoad(label)}
      </text>
      <path d={`M${x} 28v28`} className="stroke-ink" strokeWidth="3" />
    </g>
  );
}
