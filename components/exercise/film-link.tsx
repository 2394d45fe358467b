type Props = { video: string; words: (host: string) => string };

/** A film on another site: a link that says where it leads, never embedded. The other site does not learn where one came from. */
export function FilmLink({ video, words }: Props) {
  return (
    <a
      href={video}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="underline in-[.patient]:inline-flex in-[.patient]:min-h-12 in-[.patient]:items-center"
    >
      {words(new URL(video).host)}
    </a>
  );
}
