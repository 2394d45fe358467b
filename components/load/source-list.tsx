import type { SourceRecord, SourceStatus } from '@/lib/domain/sources/source-record';
import { ruleSources, type RuleSourceId } from '@/lib/domain/sources/rule-sources';

const statusWords: Record<SourceStatus, string | null> = {
  seen: null,
  partly_seen: 'seen in part',
  from_memory: 'not checked yet',
};

const isText = (part: string | number | null): part is string | number => part !== null;

/** References as they are cited: who, what, where, and whether the record itself was seen. */
export function SourceList({ sources }: { sources: readonly RuleSourceId[] }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {sources.map((key) => {
        const source: SourceRecord = ruleSources[key];
        const status = statusWords[source.status];
        return (
          <li key={key} className="break-words">
            <b>{key}</b>
            {status !== null && <span className="text-muted"> ({status})</span>}
            <br />
            {[source.authors, source.title, source.publishedIn, source.year, source.identifier]
              .filter(isText)
              .join('. ')}
          </li>
        );
      })}
    </ul>
  );
}
