import type { Drawing } from '@/lib/domain/figure/paint/draw';
import type { Role, Shape } from '@/lib/domain/figure/shapes';
import { inks, outlineOf, outlinePaint } from '@/lib/domain/figure/paint/svg';

const { color } = inks;
/** A theme may set `--figure-<role>`; without it the drawing keeps its own colour. */
const paint = (role: Role): string => `var(--figure-${role}, ${color[role].paint})`;

function FigureShape({ shape }: { shape: Shape }) {
  if (shape.kind === 'text')
    return (
      <text
        x={shape.x}
        y={shape.y}
        fontSize={shape.size}
        textAnchor="middle"
        fontWeight={700}
        fill={paint(shape.role)}
      >
        {shape.text}
      </text>
    );
  if (shape.kind === 'line')
    return (
      <path
        d={shape.d}
        fill="none"
        stroke={paint(shape.role)}
        strokeWidth={shape.width}
        strokeLinecap="round"
      />
    );
  const { opacity } = color[shape.role];
  const outline = outlineOf(shape, 'color');
  return outline === 0 ? (
    <path d={shape.d} fill={paint(shape.role)} opacity={opacity} />
  ) : (
    <path
      d={shape.d}
      fill={paint(shape.role)}
      stroke={`var(--figure-outline, ${outlinePaint.color})`}
      strokeWidth={outline}
    />
  );
}

/** A drawing as inline SVG. An empty alt hides it from readers whose text already says the same. */
export function FigurePicture({
  drawing,
  alt,
  className,
}: {
  drawing: Drawing;
  alt: string;
  className?: string | undefined;
}) {
  const isDecorative = alt === '';
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      className={className}
      role={isDecorative ? undefined : 'img'}
      aria-label={isDecorative ? undefined : alt}
      aria-hidden={isDecorative}
      // Inherited by every shape: said once, as a page may hold a dozen drawings.
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {drawing.shapes.map((shape, index) => (
        // The order of the shapes is what they are: nothing else tells two of them apart.
        <FigureShape key={index} shape={shape} />
      ))}
    </svg>
  );
}
