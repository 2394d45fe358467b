'use client';
import { useQuery } from '@tanstack/react-query';
import { HandoutPage } from '@/components/handout/handout-page';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { FailedState, LoadingState } from '@/components/ui/states';
import { handoutPreviewQuery } from '@/lib/client/handout';
import { paths } from '@/lib/paths';

type Props = {
  programVersionId: string;
  /** Counts the saves: each new one is looked at anew. */
  revision: number;
  isSaved: boolean;
  onClose: () => void;
};

/** The patient's sheet beside the program, as it was saved last. */
export function PreviewPanel({ programVersionId, revision, isSaved, onClose }: Props) {
  const { data, isError, refetch } = useQuery(handoutPreviewQuery(programVersionId, revision));
  return (
    <section aria-labelledby="handout-preview" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="handout-preview">Handout</h2>
        <span className="flex gap-2">
          <LinkButton href={paths.handout(programVersionId)} target="_blank" prefetch={false} size="compact">
            Print…
          </LinkButton>
          <Button size="compact" variant="quiet" onPress={onClose}>
            Close
          </Button>
        </span>
      </div>
      <p className="text-sm text-muted">
        {isSaved ? 'As it is saved now' : 'As it was saved last'}, without the patient’s own link.
      </p>
      {isError && data === undefined && (
        <FailedState
          title="The handout could not be loaded"
          action={<Button onPress={() => void refetch()}>Try again</Button>}
        />
      )}
      {!isError && data === undefined && <LoadingState label="Loading the handout" />}
      {data !== undefined && (
        <div className="border border-line [zoom:0.6] 2xl:[zoom:0.7]">
          <HandoutPage model={data.model} qrSvg={null} />
        </div>
      )}
    </section>
  );
}
