import type { Flow } from '@orderpad/core';
import { backOffice, consultant, distributor, phoneOrder } from '@orderpad/core/flows';

/** A shipped flow by its id. A module of its own: a page that names none, or brings its own, fetches none of them. */
export function flowNamed(id: string): Flow {
  const flow = [backOffice, consultant, distributor, phoneOrder].find((each) => each.id === id);
  if (!flow)
    throw new TypeError(
      `<order-pad flow="${id}">: no shipped flow has this id; set the property to your own`,
    );
  return flow;
}
