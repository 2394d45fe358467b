import { drawingVersion } from '@/lib/drawing-version';
import { drawingParams, figureQuery } from '@/lib/schemas/exercise-figure';
import { endpoint, route } from '@/lib/server/http/route';
import { svgResponse } from '@/lib/server/http/svg-response';
import { drawExercise } from '@/lib/server/pictures/exercise-drawing';

const aYear = 31_536_000;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'anyone',
    summary:
      'A drawing that ships with the product, as SVG. Its address changes with the drawings, so that a browser keeps it for good.',
    params: drawingParams,
    query: figureQuery,
    handle: async ({ params: { version, slug }, query }) => {
      const response = svgResponse(drawExercise(slug, query));
      // A page from before an update gets the drawing of now, which is not what its address says.
      if (version === drawingVersion)
        response.headers.set('cache-control', `private, max-age=${aYear}, immutable`);
      return response;
    },
  }),
});
