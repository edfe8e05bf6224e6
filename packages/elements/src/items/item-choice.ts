import type { Id, Product, ProductOption, Variant } from '@orderpad/contracts';

/** Option id → value id, as far as they have been chosen. */
export type Chosen = Readonly<Record<Id, Id>>;

/** Options of a product that are still to be chosen. */
export const unchosen = ({ options }: Product, chosen: Chosen): ProductOption[] =>
  options.filter(({ id }) => chosen[id] === undefined);

/** The variant that has all the chosen values, once every option is chosen. */
export const variantOf = (product: Product, chosen: Chosen): Variant | undefined =>
  unchosen(product, chosen).length > 0
    ? undefined
    : product.variants.find((variant) =>
        product.options.every(({ id }) => variant.options[id] === chosen[id]),
      );

/** Returns true when a value has a variant, together with the values chosen of the other options. */
export const isOffered = ({ options, variants }: Product, chosen: Chosen, option: Id, value: Id): boolean =>
  variants.some(
    (variant) =>
      variant.options[option] === value &&
      options.every(
        ({ id }) => id === option || chosen[id] === undefined || variant.options[id] === chosen[id],
      ),
  );

/** Returns the values that need no choice: options with one value, and every option when there is one variant. */
export function foregone({ options, variants }: Product): Chosen {
  if (variants.length === 1) return variants[0]?.options ?? {};
  return Object.fromEntries(
    options.flatMap(({ id, values }) => (values.length === 1 && values[0] ? [[id, values[0].id]] : [])),
  );
}
