import 'server-only';
import { AppError, invalid } from '@/lib/errors';

export const usualBodyLimit = 64 * 1024;

/** Reads at most `limit` bytes, counted as they arrive whatever the headers claim; refuses more, and bad UTF-8. */
export async function readBody(request: Request, limit: number): Promise<string> {
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new AppError('too_large');
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError('bad_request', { message: 'body is not UTF-8' });
  }
}

/** The deepest that anything of ours is nested, with room to spare. */
const deepest = 24;

/** Whether lists and objects stand inside each other more deeply than anything of ours; looks at brackets outside of texts only. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) {
      at = endOfText(text, at);
    } else if (character === openBracket || character === openBrace) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (character === closeBracket || character === closeBrace) depth -= 1;
  }
  return false;
}

const [quote, backslash] = [0x22, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the text that begins here ends; the end of everything when it does not. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Parses a JSON body; refuses what is not JSON, and before anything is built of it what is nested too deeply. */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw invalid([{ path: '', code: 'too_deep' }]);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad_request', { message: 'body is not JSON' });
  }
}
