import 'server-only';

/**
 * Code points that a TrueType or OpenType font has a glyph for, from its Unicode `cmap` (formats 4 and 12, the two that
 * current fonts use). Refuses a font without one by throwing.
 */
export function readCharacterMap(font: Buffer): Set<number> {
  const start = findTable(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => {
    const record = start + 4 + index * 8;
    return start + font.readUInt32BE(record + 4);
  });
  const codes = new Set<number>();
  for (const subtable of subtables) {
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, codes);
    if (format === 12) addGroups(font, subtable, codes);
  }
  if (codes.size === 0) throw new Error('font without a Unicode character map');
  return codes;
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font without a ${tag} table`);
}

/** Format 4: segments of 16-bit codes; a glyph number of 0 means that the code is not shown. */
function addSegments(font: Buffer, subtable: number, codes: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const end = font.readUInt16BE(ends + at);
    const start = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + delta : font.readUInt16BE(offsets + at + offset + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) codes.add(code);
    }
  }
}

/** Format 12: groups of 32-bit codes. */
function addGroups(font: Buffer, subtable: number, codes: Set<number>): void {
  const count = font.readUInt32BE(subtable + 12);
  for (let index = 0; index < count; index += 1) {
    const group = subtable + 16 + index * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code += 1) codes.add(code);
  }
}
