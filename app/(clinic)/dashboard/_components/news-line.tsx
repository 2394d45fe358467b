'use client';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { reviewMarkQuery } from '@/lib/client/review';

/** Says when something has come in since the list was read. The list never jumps by itself. */
export function NewsLine({ mark, onShow }: { mark: string; onShow: () => void }) {
  const { data } = useQuery(reviewMarkQuery());
  const isOld = data !== undefined && data.mark !== mark;
  return (
    <output>
      {isOld && (
        <span className="inline-flex flex-wrap items-center gap-3 rounded-panel bg-blue-tint px-3.5 py-1.5">
          Something new has come in.
          <Button size="compact" onPress={onShow}>
            Show
          </Button>
        </span>
      )}
    </output>
  );
}
