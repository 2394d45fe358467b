import { type LinePlace, placeOnLine } from '@/lib/domain/load/line-place';
import { isNearLoad } from '@/lib/domain/load/match-load';
import { GAUGE_WIDTH, type GaugeRange, gaugeX, isMark, shownLabels } from './gauge-scale';

export type LoadGaugeProps = GaugeRange & {
  /** null while no load is set. */
  valueKg: number | null;
  /** Names the gauge for screen readers, e.g. "Goblet squat". */
  label: string;
  /** The weights the patient owns, as they are printed on them. */
  ticks?: readonly { kg: number; text: string }[];
  /** Writes a load with its unit in the patient's own unit. */
  formatLoad?: (kg: number) => string;
};

const placeWords: Record<LinePlace, string> = { light: 'light', line: 'on the line', too_much: 'too much' };
const markColour: Record<LinePlace, string> = {
  light: 'text-blue',
  line: 'text-teal-ink',
  too_much: 'text-amber',
};

/** Where a load sits between "light", "the line" and "too much" for this patient, with what is owned as ticks. */
export function LoadGauge(props: LoadGaugeProps) {
  const { minKg, lowKg, highKg, maxKg, valueKg, label, ticks = [] } = props;
  const { formatLoad = inKilograms } = props;
  const range: GaugeRange = { minKg, lowKg, highKg, maxKg };
  const span = isMark(range) ? formatLoad(lowKg) : `${numberOf(formatLoad(lowKg))} to ${formatLoad(highKg)}`;
  const line = `the line: ${span}`;
  // An owned weight is said as it is printed, in the gauge as in the proposal.
  const textOf = (kg: number) => ticks.find((tick) => isNearLoad(tick.kg, kg))?.text ?? formatLoad(kg);
  const owned = ticks.length === 0 ? '' : ` owned: ${ticks.map(({ text }) => text).join(', ')}.`;
  const place = valueKg === null ? null : placeOnLine(valueKg, range);
  const said =
    valueKg === null || place === null ? 'no load set' : `${textOf(valueKg)}, ${placeWords[place]}`;
  const [left, right] = [gaugeX(lowKg, range), gaugeX(highKg, range)];
  const labels = shownLabels([
    ...(valueKg === null ? [] : [{ x: gaugeX(valueKg, range), text: textOf(valueKg), isBold: true }]),
    ...ticks.map(({ kg, text }) => ({ x: gaugeX(kg, range), text, isBold: false })),
  ]);
  return (
    <svg
      viewBox={`0 0 ${GAUGE_WIDTH} 88`}
      role="img"
      aria-label={`${label}: ${said}. ${line}.${owned}`}
      className="block w-full max-w-md fill-current font-sans text-ink"
    >
      <GaugeHead line={line} />
      <rect x="8" y="42" width={GAUGE_WIDTH - 16} height="10" rx="5" className="fill-line" />
      {isMark(range) ? (
        <path d={`M${left} 37v20`} className="stroke-teal" strokeWidth="3" />
      ) : (
        <>
          <rect x={left} y="42" width={right - left} height="10" className="fill-teal/40" />
          <path d={`M${left} 39v16M${right} 39v16`} className="stroke-teal" strokeWidth="1.5" />
        </>
      )}
      {ticks.map(({ kg }) => (
        <path key={kg} d={`M${gaugeX(kg, range)} 56v7`} className="stroke-muted" strokeWidth="1.5" />
      ))}
      {labels.map(({ x, text, isBold }) => (
        <text
          key={`${x} ${text}`}
          x={x}
          y="78"
          fontSize="12"
          textAnchor="middle"
          fontWeight={isBold ? 700 : 400}
        >
          {text}
        </text>
      ))}
      {valueKg !== null && place !== null && (
        <g className={markColour[place]}>
          <GaugeTarget x={gaugeX(valueKg, range)} />
        </g>
      )}
    </svg>
  );
}

/** What lies on both sides of the line, and the line itself. */
export function GaugeHead({ line }: { line: string }) {
  return (
    <>
      <text
        x={GAUGE_WIDTH / 2}
        y="11"
        fontSize="13"
        fontWeight="700"
        textAnchor="middle"
        className="fill-teal-ink"
      >
        {line}
      </text>
      <text x="8" y="27" fontSize="12" className="fill-muted">
        light
      </text>
      <text x={GAUGE_WIDTH - 8} y="27" fontSize="12" textAnchor="end" className="fill-muted">
        too much
      </text>
    </>
  );
}

/** The mark of what is prescribed. */
export function GaugeTarget({ x }: { x: number }) {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="3">
      <circle cx={x} cy="47" r="9" className="fill-card" />
      <path d={`M${x - 13} 47h26M${x} 32v30`} strokeLinecap="round" />
    </g>
  );
}

const numberOf = (text: string): string => text.replace(/ (?:kg|lb)$/, '');

function inKilograms(kg: number): string {
  return `${kg} kg`;
}
