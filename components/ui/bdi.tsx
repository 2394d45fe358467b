/** A name or free text in its own writing direction, so that it cannot turn around what stands beside it (V-6). */
export function Bdi({ children, lang }: { children: string; lang?: string }) {
  return (
    <bdi dir="auto" {...(lang === undefined ? {} : { lang })}>
      {children}
    </bdi>
  );
}
