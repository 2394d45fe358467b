'use client';
import { type PointerEvent, useRef, useState } from 'react';
import { FigurePicture } from '@/components/figure/figure-picture';
import { drawStill } from '@/lib/domain/figure/paint/draw';
import { dragTo, type Grip, grips, placeOf } from '@/lib/domain/figure/solve/edit-pose';
import { solveFigure } from '@/lib/domain/figure/solve/solve';
import type { FigureSpec } from '@/lib/domain/figure/types';

type Props = {
  figure: FigureSpec;
  pose: number;
  onDrag: (next: FigureSpec) => void;
  onSettle: () => void;
};
type Held = { grip: Grip; origin: readonly [number, number]; scale: DOMMatrix };

/** The pose as it is drawn, with points to take hold of. The sliders below do the same from the keyboard. */
export function DragPicture({ figure, pose, onDrag, onSettle }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const frame = useRef(0);
  const drawing = drawStill(figure, pose, { side: 'right' });
  const solved = solveFigure(figure);
  const origin = drawing.origin ?? [0, 0];
  const places = grips.flatMap((grip) => {
    const place = placeOf(solved, pose, grip.point);
    return place === undefined ? [] : [{ grip, x: origin[0] + place[0], y: origin[1] - place[1] }];
  });
  const take = (grip: Grip) => (event: PointerEvent<SVGCircleElement>) => {
    const matrix = svg.current?.getScreenCTM();
    if (matrix === undefined || matrix === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The picture is drawn anew while it is dragged: the hand keeps the place and size it had when it took hold.
    setHeld({ grip, origin, scale: matrix.inverse() });
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (held === null) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(held.scale);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() =>
      onDrag(dragTo(figure, pose, held.grip, [point.x - held.origin[0], held.origin[1] - point.y])),
    );
  };
  const release = () => {
    if (held === null) return;
    setHeld(null);
    onSettle();
  };
  return (
    <div className="relative">
      <FigurePicture
        drawing={drawing}
        alt={`Pose ${pose + 1} as it is drawn`}
        className="mx-auto h-80 w-full"
      />
      <svg
        ref={svg}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        aria-hidden="true"
        className="absolute inset-0 mx-auto h-80 w-full touch-none"
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {places.map(({ grip, x, y }) => (
          <circle
            key={grip.point}
            cx={x}
            cy={y}
            r={held?.grip.point === grip.point ? 8 : 6}
            className="cursor-grab fill-action/40 stroke-action hover:fill-action/70"
            strokeWidth={1.2}
            onPointerDown={take(grip)}
          >
            <title>{grip.point}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}
