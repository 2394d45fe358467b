import { inflateSync } from 'node:zlib';
import { type Dictionary, lex, nameOf, type PdfValue, Ref } from './pdf-values.ts';

/** A piece of text in one type face. `x`, `y`: start of its base line, points from the top left corner. */
export type PdfText = { text: string; font: string; size: number; x: number; y: number };
/** What leaves ink, text included, in points from the top left corner. */
export type PdfMark = { top: number; bottom: number; left: number; right: number };
export type PdfPage = { width: number; height: number; texts: PdfText[]; marks: PdfMark[] };

type Matrix = readonly [number, number, number, number, number, number];
type Font = { name: string; bytes: 1 | 2; toText: Map<number, string>; ascent: number; descent: number };

const same: Matrix = [1, 0, 0, 1, 0, 0];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/**
 * What stands on the pages of a PDF of the typesetter: its text with the places, and whatever leaves ink. Reads what that writes (plain
 * objects, Flate, fonts with ToUnicode) and refuses anything else by throwing.
 */
export function readPdf(bytes: Uint8Array): PdfPage[] {
  const file = new PdfFile(Buffer.from(bytes));
  return file.pages().map((page) => readPage(file, page));
}

class PdfFile {
  private readonly starts = new Map<number, number>();
  private readonly fonts = new Map<number, Font>();
  private readonly text: string;

  constructor(private readonly bytes: Buffer) {
    this.text = bytes.toString('latin1');
    for (const match of this.text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g))
      this.starts.set(Number(match[1]), match.index + match[0].length);
  }

  get(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof Ref ? this.at(value).value : value;
  }

  dictionary(value: PdfValue | undefined): Dictionary {
    const found = this.get(value);
    return found instanceof Map ? found : new Map();
  }

  private at({ number }: Ref): { value: PdfValue; end: number } {
    const start = this.starts.get(number);
    if (start === undefined) throw new Error(`no object ${number}`);
    const reader = lex(this.text, start);
    const value = reader.value();
    return { value, end: reader.position() };
  }

  stream(ref: PdfValue | undefined): string {
    if (!(ref instanceof Ref)) throw new Error('a stream stands in an object of its own');
    const { value, end } = this.at(ref);
    const from = this.text.indexOf('stream\n', end) + 'stream\n'.length;
    const dictionary = this.dictionary(value);
    const raw = this.bytes.subarray(from, from + Number(this.get(dictionary.get('Length'))));
    return (dictionary.has('Filter') ? inflateSync(raw) : raw).toString('latin1');
  }

  pages(): Dictionary[] {
    const catalog = [...this.starts.keys()]
      .map((number) => this.dictionary(new Ref(number)))
      .find((dictionary) => dictionary.get('Type') === '/Catalog');
    return this.kids(catalog?.get('Pages'));
  }

  private kids(node: PdfValue | undefined): Dictionary[] {
    const dictionary = this.dictionary(node);
    const kids = this.get(dictionary.get('Kids'));
    return Array.isArray(kids) ? kids.flatMap((kid) => this.kids(kid)) : [dictionary];
  }

  font(ref: PdfValue | undefined): Font {
    if (!(ref instanceof Ref)) throw new Error('a font stands in an object of its own');
    const known = this.fonts.get(ref.number) ?? this.readFont(ref);
    this.fonts.set(ref.number, known);
    return known;
  }

  private readFont(ref: Ref): Font {
    const font = this.dictionary(ref);
    const isComposite = font.get('Subtype') === '/Type0';
    const toUnicode = font.get('ToUnicode');
    return {
      name: nameOf(font.get('BaseFont')).replace(/^[A-Z]{6}\+/, ''),
      bytes: isComposite ? 2 : 1,
      toText: toUnicode === undefined ? new Map() : readToUnicode(this.stream(toUnicode)),
      ascent: 0.75,
      descent: 0.22,
    };
  }
}

/** Codes of a font and what they mean. */
function readToUnicode(map: string): Map<number, string> {
  const meaning = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const found = new Map<number, string>();
  for (const block of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, text] of (block[1] ?? '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      found.set(Number.parseInt(code ?? '', 16), meaning(text ?? ''));
  for (const block of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of (block[1] ?? '').matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(from ?? '', 16);
      const base = Number.parseInt(text ?? '', 16);
      for (let code = first; code <= Number.parseInt(to ?? '', 16); code += 1)
        found.set(code, String.fromCodePoint(base + code - first));
    }
  return found;
}

function readPage(file: PdfFile, page: Dictionary): PdfPage {
  const box = file.get(page.get('MediaBox'));
  const [, , width = 0, height = 0] = Array.isArray(box) ? box.map(Number) : [];
  const read: PdfPage = { width, height, texts: [], marks: [] };
  drawing(file, read, file.stream(page.get('Contents')), file.dictionary(page.get('Resources')), same);
  return read;
}

/** Follows a content stream: where paths are painted, and where text stands. */
function drawing(file: PdfFile, page: PdfPage, content: string, resources: Dictionary, start: Matrix): void {
  const fonts = file.dictionary(resources.get('Font'));
  const pictures = file.dictionary(resources.get('XObject'));
  const reader = lex(content, 0);
  const saved: Matrix[] = [];
  let matrix = start;
  let line = same;
  let face: { font: Font; size: number } | null = null;
  let path: [number, number][] = [];
  let operands: PdfValue[] = [];
  const numbers = () => operands.map(Number);
  const place = (x: number, y: number, within = matrix): [number, number] => [
    x * within[0] + y * within[2] + within[4],
    page.height - (x * within[1] + y * within[3] + within[5]),
  ];
  const mark = (points: readonly [number, number][]) => {
    if (points.length === 0) return;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    page.marks.push({
      ...{ left: Math.min(...xs), right: Math.max(...xs) },
      ...{ top: Math.min(...ys), bottom: Math.max(...ys) },
    });
  };
  const corners = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[], within = matrix) => [
    place(x0, y0, within),
    place(x1, y0, within),
    place(x0, y1, within),
    place(x1, y1, within),
  ];
  const show = (pieces: readonly PdfValue[]) => {
    if (face === null) throw new Error('text before a font');
    const { font, size } = face;
    const text = pieces
      .flatMap((piece) => (typeof piece === 'string' ? codesOf(piece, font.bytes) : []))
      .map((code) => font.toText.get(code) ?? '')
      .join('');
    const at = times(line, matrix);
    const [x, y] = place(0, 0, at);
    page.texts.push({ text, font: font.name, size: size * Math.abs(at[3]), x, y });
    const scale = size * Math.abs(at[3]);
    if (text.trim() !== '')
      page.marks.push({
        left: x,
        right: x + scale,
        top: y - font.ascent * scale,
        bottom: y + font.descent * scale,
      });
  };
  for (let word = reader.next(); word !== null; word = reader.next()) {
    if (word.kind === 'value') {
      operands.push(word.value);
      continue;
    }
    switch (word.operator) {
      case 'q':
        saved.push(matrix);
        break;
      case 'Q':
        matrix = saved.pop() ?? start;
        break;
      case 'cm':
        matrix = times(asMatrix(numbers()), matrix);
        break;
      case 'BT':
        line = same;
        break;
      case 'Tm':
        line = asMatrix(numbers());
        break;
      case 'Td':
        line = times([1, 0, 0, 1, Number(operands[0]), Number(operands[1])], line);
        break;
      case 'Tf':
        face = { font: file.font(fonts.get(nameOf(operands[0]))), size: Number(operands[1]) };
        break;
      case 'TJ':
        show(Array.isArray(operands[0]) ? operands[0] : []);
        break;
      case 'Tj':
        show(operands);
        break;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y': {
        const points = numbers();
        for (let index = 0; index + 1 < points.length; index += 2)
          path.push(place(points[index] ?? 0, points[index + 1] ?? 0));
        break;
      }
      case 're': {
        const [x = 0, y = 0, w = 0, h = 0] = numbers();
        path.push(...corners([x, y, x + w, y + h]));
        break;
      }
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        mark(path);
        path = [];
        break;
      case 'n':
        path = [];
        break;
      case 'Do': {
        const picture = pictures.get(nameOf(operands[0]));
        const facts = file.dictionary(picture);
        if (facts.get('Subtype') === '/Image') mark(corners([0, 0, 1, 1]));
        else {
          const own = file.get(facts.get('Matrix'));
          const within = times(Array.isArray(own) ? asMatrix(own.map(Number)) : same, matrix);
          drawing(file, page, file.stream(picture), file.dictionary(facts.get('Resources')), within);
        }
        break;
      }
    }
    operands = [];
  }
}

const codesOf = (text: string, bytes: 1 | 2): number[] => {
  const codes: number[] = [];
  for (let at = 0; at + bytes <= text.length; at += bytes)
    codes.push(bytes === 1 ? text.charCodeAt(at) : text.charCodeAt(at) * 256 + text.charCodeAt(at + 1));
  return codes;
};

function asMatrix(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
