/** On every page of the evaluation mode (B-10). In both languages where there is room, else in the page's own. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Demo"
      className="bg-amber-tint px-4 py-1 text-center text-xs font-bold text-amber max-sm:[&:lang(en)>:not([lang=en])]:hidden max-sm:[&:lang(es)>:not([lang=es])]:hidden print:border print:border-ink print:text-ink"
    >
      <span lang="en">Demo data, not for real patients</span>
      <span aria-hidden="true"> · </span>
      <span lang="es">Datos de prueba, no para pacientes reales</span>
    </aside>
  );
}
