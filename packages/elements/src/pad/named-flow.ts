import type { Flow } from '@orderpad/core';
import { backOffice, consultant, distributor, payOrder, phoneOrder } from '@orderpad/core/flows';

/** Shipped flows. A module of its own: pages that name none, or bring their own, do not load it. */
export const shippedFlows: readonly Flow[] = [backOffice, phoneOrder, consultant, distributor, payOrder];
