/** One large number, what it is, and what it was measured with. */
export function HeadlineFigure({ value, what, set }: { value: string; what: string; set: string }) {
  return (
    <li className="headline">
      <span className="headline-value">{value}</span>
      <span>{what}</span>
      <span className="text-quiet">{set}</span>
    </li>
  );
}
