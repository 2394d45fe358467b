'use client';
import { contrastOnPaper, isReadableOnPaper } from '@/lib/domain/handout/paper-colour';
import { Paper } from './paper';

type Props = { colour: string; clinicName: string };

/** How a heading looks on white paper in the colour that is being typed; nothing until it is a colour that can be read. */
export function ColourSample({ colour, clinicName }: Props) {
  const typed = colour.trim().toLowerCase();
  const contrast = contrastOnPaper(typed);
  if (contrast === null || !isReadableOnPaper(typed)) return null;
  return (
    <Paper>
      <strong className="block text-lg" style={{ color: typed }}>
        <bdi>{clinicName}</bdi>
      </strong>
      <span className="text-sm">
        On white paper; contrast {(Math.floor(contrast * 10) / 10).toFixed(1)} to 1
      </span>
    </Paper>
  );
}
