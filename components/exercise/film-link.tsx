type Props = { video: string; words: (host: string) => string };

/** A film on another site: a link that says where it leads, never embedded. The other site does not learn where one came from. */
export function FilmLink({ video, words }: Props) {
  return (
    <a href={video} target="_blank" rel="noopener noreferrer nofollow" className="underline">
      {words(new URL(video).host)}
    </a>
  );
}
