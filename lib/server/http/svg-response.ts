import 'server-only';

/** A drawing as an answer: opened by itself it loads and runs nothing. */
export const svgResponse = (svg: string): Response =>
  new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
