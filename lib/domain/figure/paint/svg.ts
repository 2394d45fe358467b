import type { Drawing } from './draw.ts';
import type { Role, Shape } from '../shapes.ts';

export type Theme = 'color' | 'print';
interface Ink {
  readonly paint: string;
  /** Width of the light outline, units of the drawing. */
  readonly outline: number;
  /** What lies behind shows through. */
  readonly opacity?: number;
}

/** Colours of each role. Screens may override them with the custom property `--figure-<role>`. */
export const inks: Readonly<Record<Theme, Readonly<Record<Role, Ink>>>> = {
  color: {
    skin: { paint: '#e2b08b', outline: 1.6 },
    farSkin: { paint: '#f0d2bd', outline: 1.6 },
    shirt: { paint: '#12807a', outline: 1.6 },
    farShirt: { paint: '#6aada7', outline: 1.6 },
    shorts: { paint: '#154f4b', outline: 1.6 },
    farShorts: { paint: '#63918c', outline: 1.6 },
    shoe: { paint: '#1d2a3c', outline: 1.6 },
    farShoe: { paint: '#6e7787', outline: 1.6 },
    hair: { paint: '#40302a', outline: 1.6 },
    muscle: { paint: '#5fd3bf', outline: 0 },
    floor: { paint: '#dde7e4', outline: 0 },
    ground: { paint: '#9fbab4', outline: 0 },
    mat: { paint: '#b9d3cd', outline: 0 },
    prop: { paint: '#c3ae90', outline: 1.2 },
    propTop: { paint: '#d8c7ad', outline: 0 },
    propDark: { paint: '#8c7558', outline: 0 },
    soft: { paint: '#c5cfe0', outline: 1.2 },
    shine: { paint: '#dfe6f2', outline: 0 },
    band: { paint: '#7a4fa3', outline: 0 },
    metal: { paint: '#59636e', outline: 0.8 },
    metalTop: { paint: '#76818d', outline: 0 },
    water: { paint: '#7db8dc', outline: 0, opacity: 0.5 },
    wall: { paint: '#d3d3cc', outline: 0 },
    arrow: { paint: '#0f5e59', outline: 0 },
    hold: { paint: '#0f5e59', outline: 0 },
    holdText: { paint: '#0f5e59', outline: 0 },
  },
  print: {
    skin: { paint: '#f2ece6', outline: 1.8 },
    farSkin: { paint: '#faf8f5', outline: 1.8 },
    shirt: { paint: '#8fa8a6', outline: 1.8 },
    farShirt: { paint: '#c8d5d3', outline: 1.8 },
    shorts: { paint: '#4a5f5d', outline: 1.8 },
    farShorts: { paint: '#a3b1af', outline: 1.8 },
    shoe: { paint: '#2b2f33', outline: 1.8 },
    farShoe: { paint: '#8a8f94', outline: 1.8 },
    hair: { paint: '#33302e', outline: 1.8 },
    muscle: { paint: '#ffffff', outline: 0 },
    floor: { paint: '#f0f0ee', outline: 0 },
    ground: { paint: '#777777', outline: 0 },
    mat: { paint: '#e2e5e4', outline: 0 },
    prop: { paint: '#d5d2cc', outline: 1.2 },
    propTop: { paint: '#e6e4e0', outline: 0 },
    propDark: { paint: '#8d8a86', outline: 0 },
    soft: { paint: '#dfe2e6', outline: 1.2 },
    shine: { paint: '#f1f3f5', outline: 0 },
    band: { paint: '#3d3d3d', outline: 0 },
    metal: { paint: '#5a5f64', outline: 0.8 },
    metalTop: { paint: '#7d8287', outline: 0 },
    water: { paint: '#b9cdd8', outline: 0, opacity: 0.5 },
    wall: { paint: '#dcdcd8', outline: 0 },
    arrow: { paint: '#14211f', outline: 0 },
    hold: { paint: '#14211f', outline: 0 },
    holdText: { paint: '#14211f', outline: 0 },
  },
};
/** The outline is light on the screen and dark on paper, where pale skin lies on white. */
export const outlinePaint: Readonly<Record<Theme, string>> = { color: '#f6fbfa', print: '#33403e' };

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Fingers and toes with the outline of a trunk would be all outline. */
const FINE_OUTLINE = 0.7;
export const outlineOf = (shape: Shape & { readonly kind: 'fill' }, theme: Theme): number =>
  shape.fine === true ? FINE_OUTLINE : inks[theme][shape.role].outline;

const renderShape = (shape: Shape, theme: Theme): string => {
  const ink = inks[theme][shape.role];
  if (shape.kind === 'text')
    return `<text x="${shape.x.toFixed(1)}" y="${shape.y.toFixed(1)}" font-size="${shape.size}" text-anchor="middle" font-weight="700" fill="${ink.paint}">${escapeText(shape.text)}</text>`;
  if (shape.kind === 'line')
    return `<path d="${shape.d}" fill="none" stroke="${ink.paint}" stroke-width="${shape.width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const width = outlineOf(shape, theme);
  const outline =
    width === 0
      ? ''
      : ` stroke="${outlinePaint[theme]}" stroke-width="${width}" paint-order="stroke" stroke-linejoin="round"`;
  const opacity = ink.opacity === undefined ? '' : ` opacity="${ink.opacity}"`;
  return `<path d="${shape.d}" fill="${ink.paint}"${opacity}${outline}/>`;
};

/** A drawing as SVG text for files and paper; the title is its accessible name. */
export const renderSvg = (drawing: Drawing, options: { title: string; theme: Theme }): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}" width="${drawing.width}" height="${drawing.height}" role="img" font-family="Atkinson Hyperlegible, sans-serif"><title>${escapeText(options.title)}</title>${drawing.shapes.map((shape) => renderShape(shape, options.theme)).join('')}</svg>`;
