/** A row where the table is too narrow for three columns: what it is about has a line of its own, and the numbers stand below it. */
export const narrowRow = '@max-[16rem]:grid @max-[16rem]:grid-cols-[1fr_auto] @max-[16rem]:wrap-anywhere';

/** The heads of a table whose last column holds the numbers. */
export function TableHead({ names }: { names: readonly string[] }) {
  return (
    <thead className="@max-[16rem]:sr-only">
      <tr className="border-b border-line text-sm text-muted">
        {names.map((name, place) => (
          <th
            key={name}
            scope="col"
            className={
              place === names.length - 1
                ? 'py-1.5 text-end font-normal'
                : 'py-1.5 pe-3 text-start font-normal'
            }
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
