/** What makes a run another one than the model's own. */
interface Changes {
  readonly seed?: number | undefined;
  readonly layout?: string | undefined;
  readonly cost?: string | undefined;
}

/** The folder of a model's run, where none is named: one for each seed, layout and cost that differs from its own. */
export function runFolder(id: string, { seed, layout, cost }: Changes = {}): string {
  const parts = [
    id,
    ...(layout === undefined ? [] : [`layout-${layout.replaceAll(',', '-')}`]),
    ...(cost === undefined ? [] : [cost]),
    ...(seed === undefined ? [] : [`seed-${seed}`]),
  ];
  return `training/runs/${parts.join('.')}`;
}
