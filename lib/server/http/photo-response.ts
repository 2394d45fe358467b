import 'server-only';

/** A photo as an answer: of one fixed type, and opened by itself it is saved, not shown (V-9). */
export const photoResponse = (jpeg: Uint8Array<ArrayBuffer>): Response =>
  new Response(jpeg, {
    headers: {
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="photo.jpg"',
      'x-content-type-options': 'nosniff',
    },
  });
