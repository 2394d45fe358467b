/** The heads of a table whose last column holds the numbers. */
export function TableHead({ names }: { names: readonly string[] }) {
  return (
    <thead>
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
