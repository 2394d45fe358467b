const hexColour = /^#[0-9a-f]{6}$/i;
const ink = '#14211f';
/** Contrast of text against white that WCAG 2.2 asks of text of any size (1.4.3, level AA). */
export const minContrastOnPaper = 4.5;

const channelsOf = (hex: string) => [1, 3, 5].map((at) => Number(`0x${hex.slice(at, at + 2)}`) / 255);

/** Relative luminance 0–1 of a colour "#rrggbb" (WCAG 2.2, definition of relative luminance). */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast 1–21 of a colour "#rrggbb" as text on white paper; null for what is no such colour. */
export function contrastOnPaper(colour: string): number | null {
  return hexColour.test(colour) ? 1.05 / (luminanceOf(colour) + 0.05) : null;
}

/** True for "#rrggbb" that can be read as text on white paper; false for anything else. */
export function isReadableOnPaper(colour: string): boolean {
  return (contrastOnPaper(colour) ?? 0) >= minContrastOnPaper;
}

/** The colour of headings: the clinic's own when it can be read on white and colour is wanted, else that of the words. */
export function headingColour(brandColour: string | null, colour: 'colour' | 'grey'): string {
  if (colour === 'grey' || brandColour === null || !isReadableOnPaper(brandColour)) return ink;
  return brandColour;
}

/** A drawing in greys of the same lightness, as a black-and-white printer shows it. */
export function toGreys(svg: string): string {
  return svg.replace(/#[0-9a-f]{6}\b/gi, (hex) => {
    const [red = 0, green = 0, blue = 0] = channelsOf(hex);
    const level = Math.round((0.299 * red + 0.587 * green + 0.114 * blue) * 255);
    return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
  });
}
