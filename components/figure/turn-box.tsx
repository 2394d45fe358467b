'use client';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';

export type TurnBoxProps = {
  words: { turn: string; drag: string };
  /** Degrees so far; undefined: it was never turned. */
  turnDegrees: number | undefined;
  onTurn: (turnDegrees: number) => void;
  children: ReactNode;
};

/** A finger across a phone's picture turns the figure most of the way round (a choice). */
const degreesPerPixel = 0.8;
/** Less than this is a tap or the beginning of scrolling. */
const leastPixels = 6;
const keyDegrees = 15;
/** A tap on the button shows the next side of eight. */
const tapDegrees = 45;

/** Known as long as the page is open: whoever has turned one figure needs no telling at the next. */
let isLearned = false;

/** A figure that turns under a finger, with the arrow keys and with taps on its button; up and down still scroll the page. */
export function TurnBox({ words, turnDegrees, onTurn, children }: TurnBoxProps) {
  const drag = useRef<{ x: number; from: number; isOn: boolean } | null>(null);
  const [isHinted, setHinted] = useState(!isLearned);

  function turn(to: number): void {
    isLearned = true;
    setHinted(false);
    onTurn(((to % 360) + 360) % 360);
  }
  function move({ clientX, pointerId, currentTarget }: PointerEvent<HTMLDivElement>): void {
    const { current } = drag;
    if (current === null) return;
    const by = clientX - current.x;
    if (!current.isOn && Math.abs(by) < leastPixels) return;
    if (!current.isOn) currentTarget.setPointerCapture(pointerId);
    current.isOn = true;
    turn(current.from + by * degreesPerPixel);
  }
  const end = () => {
    drag.current = null;
  };
  return (
    <div
      className="relative cursor-grab touch-pan-y select-none active:cursor-grabbing"
      onPointerDown={({ clientX, isPrimary, button }) => {
        if (isPrimary && button === 0) drag.current = { x: clientX, from: turnDegrees ?? 0, isOn: false };
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {children}
      <button
        type="button"
        {...(isHinted ? {} : { 'aria-label': words.turn })}
        onClick={() => turn((turnDegrees ?? 0) + tapDegrees)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? keyDegrees : event.key === 'ArrowLeft' ? -keyDegrees : 0;
          if (by === 0) return;
          event.preventDefault();
          turn((turnDegrees ?? 0) + by);
        }}
        className="absolute top-0 left-0 flex min-h-12 min-w-12 items-center justify-center gap-1.5 rounded-full bg-card px-2.5 text-sm text-action"
      >
        <svg viewBox="0 0 24 16" width="1.5em" height="1em" aria-hidden="true" className="flex-none">
          <path
            d="M5 8.5C2.6 7.8 1.5 6.8 1.5 5.8 1.5 3.6 6.2 2 12 2s10.5 1.6 10.5 3.8c0 1.8-3 3.1-7.2 3.6M12 9.7h3.3M18.2 6.6l-3.6 2.9 3 3.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {isHinted && <span>{words.drag}</span>}
      </button>
    </div>
  );
}
