export type GaugeRange = { minKg: number; lowKg: number; highKg: number; maxKg: number };

export const GAUGE_WIDTH = 320;
const EDGE = 14;

/** Horizontal place of a load on the gauge, kept within its ends. A gauge without length puts all in the middle. */
export function gaugeX(kg: number, { minKg, maxKg }: GaugeRange): number {
  if (maxKg <= minKg) return GAUGE_WIDTH / 2;
  const share = Math.min(1, Math.max(0, (kg - minKg) / (maxKg - minKg)));
  return Math.round((EDGE + share * (GAUGE_WIDTH - 2 * EDGE)) * 10) / 10;
}

/** Whether the line has no width to draw: it is a mark. */
export const isMark = ({ lowKg, highKg }: GaugeRange): boolean => Math.abs(highKg - lowKg) < 0.05;

export type GaugeLabel = { x: number; text: string; isBold: boolean };
const roomAround = 46;

/** The labels that fit beside each other, the first of them before those that follow; kept within the ends. */
export function shownLabels(labels: readonly GaugeLabel[]): GaugeLabel[] {
  const shown: GaugeLabel[] = [];
  for (const label of labels) {
    const x = Math.min(GAUGE_WIDTH - roomAround / 2, Math.max(roomAround / 2, label.x));
    if (shown.every((other) => Math.abs(other.x - x) >= roomAround)) shown.push({ ...label, x });
  }
  return shown;
}
