'use client';
import { Disclosure } from '@/components/ui/disclosure';
import { NumberField, valueOf } from '@/components/ui/number-field';
import { type AngleKey, axialLimits, isAngleKey, limbLimits } from '@/lib/domain/figure/angles';
import { angleOf, withAngle } from '@/lib/domain/figure/solve/edit-pose';
import { jointWords, limitsOf } from '@/lib/domain/figure/solve/problem-words';
import { type FigureSpec, sides } from '@/lib/domain/figure/types';

const partOf: readonly (readonly [title: string, begins: RegExp])[] = [
  ['Pelvis', /^pelvis/],
  ['Back', /^(lumbar|thoracic)/],
  ['Neck', /^neck/],
  ['Hip', /^hip/],
  ['Knee', /^knee/],
  ['Ankle and foot', /^(ankle|foot|toe|bigToe)/],
  ['Shoulder', /^shoulder/],
  ['Elbow and forearm', /^(elbow|forearm)/],
  ['Wrist and hand', /^wrist|finger|thumb/i],
];
const sided = (name: string): AngleKey[] =>
  sides.map((side) => `${side}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`).filter(isAngleKey);
const groups = partOf.map(([title, begins]) => ({
  title,
  keys: [
    ...Object.keys(axialLimits).filter(isAngleKey),
    ...Object.keys(limbLimits).flatMap((name) => (begins.test(name) ? sided(name) : [])),
  ].filter((key) => begins.test(key) || !Object.hasOwn(axialLimits, key)),
}));

/** Every joint of a pose within its limits, by body part: a slider and a number for each. */
export function AngleSliders({
  figure,
  pose,
  onChange,
}: {
  figure: FigureSpec;
  pose: number;
  onChange: (next: FigureSpec, group: string) => void;
}) {
  return (
    <div className="flex flex-col gap-2">
      {groups.map(({ title, keys }) => (
        <Disclosure key={title} title={title} level={3}>
          <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            {keys.map((key) => (
              <DegreeSlider
                key={key}
                label={jointWords(key)}
                value={Math.round(angleOf(figure, pose, key))}
                limits={limitsOf(key) ?? [0, 0]}
                onChange={(degrees) => onChange(withAngle(figure, pose, key, degrees), `${pose} ${key}`)}
              />
            ))}
          </div>
        </Disclosure>
      ))}
    </div>
  );
}

/** A number of degrees by slider or typed; a typed number past the limit says so and changes nothing. */
export function DegreeSlider({
  label,
  value,
  limits: [low, high],
  onChange,
}: {
  label: string;
  value: number;
  limits: readonly [number, number];
  onChange: (degrees: number) => void;
}) {
  const name = `${label[0]?.toUpperCase() ?? ''}${label.slice(1)}`;
  return (
    <div className="flex flex-col gap-1">
      <NumberField
        label={name}
        unit="°"
        hint={`${low}° to ${high}°`}
        value={value}
        onChange={(entry) => {
          const typed = valueOf(entry);
          if (typeof typed === 'number' && typed >= low && typed <= high) onChange(typed);
        }}
      />
      <input
        type="range"
        aria-label={`${name}, slider`}
        min={low}
        max={high}
        step={1}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-8 w-full accent-action"
      />
    </div>
  );
}
