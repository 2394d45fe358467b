import { isNearLoad } from '@/lib/domain/load/match-load';
import { GAUGE_WIDTH, type GaugePlace, type GaugeRange, gaugePlace, gaugeX, isMark } from './gauge-scale';

export type GaugeWords = {
  tooLight: string;
  line: string;
  tooMuch: string;
  noLoad: string;
  owned: string;
};

export type LoadGaugeProps = GaugeRange & {
  /** null while no load is set. */
  valueKg: number | null;
  /** Names the gauge for screen readers, e.g. "Goblet squat". */
  label: string;
  /** The weights the patient owns, as they are printed on them. */
  ticks?: readonly { kg: number; text: string }[];
  /** Writes a load with its unit in the patient's own unit. */
  formatLoad?: (kg: number) => string;
  words?: GaugeWords;
};

const english: GaugeWords = {
  tooLight: 'too light',
  line: 'the line',
  tooMuch: 'too much',
  noLoad: 'no load set',
  owned: 'owned',
};

/** Where a load sits between "too light", "the line" and "too much" for this patient. */
export function LoadGauge(props: LoadGaugeProps) {
  const { minKg, lowKg, highKg, maxKg, valueKg, label, ticks = [] } = props;
  const { formatLoad = inKilograms, words = english } = props;
  const range: GaugeRange = { minKg, lowKg, highKg, maxKg };
  const wordOf: Record<GaugePlace, string> = {
    'too-light': words.tooLight,
    line: words.line,
    'too-much': words.tooMuch,
  };
  const span = isMark(range) ? formatLoad(lowKg) : `${formatLoad(lowKg)} – ${formatLoad(highKg)}`;
  const line = `${words.line}: ${span}`;
  // An owned weight is said as it is printed, in the gauge as in the proposal.
  const textOf = (kg: number) => ticks.find((tick) => isNearLoad(tick.kg, kg))?.text ?? formatLoad(kg);
  const owned = ticks.length === 0 ? '' : ` ${words.owned}: ${ticks.map(({ text }) => text).join(', ')}.`;
  const place = valueKg === null ? null : gaugePlace(valueKg, range);
  const said = valueKg === null || place === null ? words.noLoad : `${textOf(valueKg)}, ${wordOf[place]}`;
  const left = gaugeX(lowKg, range);
  const right = gaugeX(highKg, range);
  return (
    <svg
      viewBox={`0 0 ${GAUGE_WIDTH} 90`}
      role="img"
      aria-label={`${label}: ${said}. ${line}.${owned}`}
      className="block w-full max-w-md fill-current font-sans text-ink"
    >
      <rect x="8" y="36" width={GAUGE_WIDTH - 16} height="12" rx="6" className="fill-line" />
      {isMark(range) ? (
        <path d={`M${left} 32v20`} className="stroke-teal" strokeWidth="3" />
      ) : (
        <>
          <rect x={left} y="36" width={right - left} height="12" className="fill-teal/40" />
          <path d={`M${left} 34v16M${right} 34v16`} className="stroke-teal" strokeWidth="1.5" />
        </>
      )}
      {ticks.map(({ kg }) => (
        <path key={kg} d={`M${gaugeX(kg, range)} 50v7`} className="stroke-muted" strokeWidth="1.5" />
      ))}
      <text x="8" y="71" fontSize="11.5" className="fill-muted">
        {formatLoad(minKg)}
      </text>
      <text x="8" y="85" fontSize="11.5" className="fill-muted">
        {words.tooLight}
      </text>
      <text x={(left + right) / 2} y="71" fontSize="11.5" textAnchor="middle" className="fill-ink">
        {span}
      </text>
      <text x={(left + right) / 2} y="85" fontSize="11.5" textAnchor="middle" className="fill-ink">
        {words.line}
      </text>
      <text x={GAUGE_WIDTH - 8} y="71" fontSize="11.5" textAnchor="end" className="fill-muted">
        {formatLoad(maxKg)}
      </text>
      <text x={GAUGE_WIDTH - 8} y="85" fontSize="11.5" textAnchor="end" className="fill-muted">
        {words.tooMuch}
      </text>
      {valueKg !== null && place !== null && (
        <Mark x={gaugeX(valueKg, range)} text={textOf(valueKg)} place={place} />
      )}
    </svg>
  );
}

const markColour: Record<GaugePlace, string> = {
  'too-light': 'text-blue',
  line: 'text-teal-ink',
  'too-much': 'text-amber',
};

function Mark({ x, text, place }: { x: number; text: string; place: GaugePlace }) {
  const anchor = x < 60 ? 'start' : x > GAUGE_WIDTH - 60 ? 'end' : 'middle';
  const textX = anchor === 'start' ? 8 : anchor === 'end' ? GAUGE_WIDTH - 8 : x;
  return (
    <g className={markColour[place]}>
      <text x={textX} y="18" fontSize="14" fontWeight="700" textAnchor={anchor} fill="currentColor">
        {text}
      </text>
      <g fill="none" stroke="currentColor" strokeWidth="3">
        <circle cx={x} cy="42" r="10" className="fill-card" />
        <path d={`M${x - 15} 42h30M${x} 25v34`} strokeLinecap="round" />
      </g>
    </g>
  );
}

function inKilograms(kg: number): string {
  return `${kg} kg`;
}
