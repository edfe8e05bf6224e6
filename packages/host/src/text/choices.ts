import type { ProductOption } from '@orderpad/contracts';

/** Returns the names of the chosen values of a variant, in the order of the options of its product. */
export const choicesIn = (
  options: readonly ProductOption[],
  chosen: Readonly<Record<string, string>>,
): string[] =>
  options.flatMap(({ id, values }) => values.find((value) => value.id === chosen[id])?.name ?? []);
