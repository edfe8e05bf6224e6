import type { Issue } from '@orderpad/contracts';
import type { OrderState } from '@orderpad/core';
import { deliveryWindow, windowIn, windowsIn, type DeliveryWindow } from './delivery-window.ts';

/** The input of the element. */
export interface DeliveryWindowView {
  readonly windows: readonly DeliveryWindow[];
  readonly chosen: DeliveryWindow | undefined;
  readonly isQuoting: boolean;
  readonly issues: readonly Issue[];
}

export const deliveryWindowView = ({ context, pricing, shownIssues }: OrderState): DeliveryWindowView => ({
  windows: windowsIn(context.quote?.extensions),
  chosen: windowIn(context.draft.extensions),
  isQuoting: pricing === 'quoting',
  issues: shownIssues(deliveryWindow),
});
