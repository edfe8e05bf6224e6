import type { Flow } from '@orderpad/core';
import { backOffice, consultant, distributor, phoneOrder } from '@orderpad/core/flows';

/** The shipped flows. A module of its own: a page that names none, or brings its own, fetches none of them. */
export const shippedFlows: readonly Flow[] = [backOffice, phoneOrder, consultant, distributor];
