import { ProblemError } from '@/lib/client/problem';
import { pictureTooLarge } from '@/lib/schemas/picture';

/** A picture file as base64; what is too large is refused before it travels. */
export async function readPictureFile(file: File, mostBytes: number): Promise<string> {
  if (file.size > mostBytes)
    throw new ProblemError({ status: 413, code: 'too_large', title: pictureTooLarge(mostBytes) });
  let text = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}
