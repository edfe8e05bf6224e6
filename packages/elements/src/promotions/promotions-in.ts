import { createSibling, register, siblingTag } from '../registry.ts';
import { Promotions } from './promotions.ts';

/** Promotions for the inside of a step, under the prefix that the step was registered with. */
export function promotionsIn(step: Element): Promotions {
  const tag = siblingTag(step, 'order-pad-promotions');
  register(tag, Promotions);
  const promotions = createSibling(step, 'order-pad-promotions');
  if (!(promotions instanceof Promotions))
    throw new Error(`<${tag}> belongs to another copy of this package`);
  return promotions;
}
