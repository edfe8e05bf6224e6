import { issue, warning, type Quote } from '@orderpad/contracts';
import {
  currentQuote,
  requires,
  withNotices,
  type Changes,
  type OrderContext,
  type Slice,
} from '@orderpad/core';
import { deliveryWindow, windowIn, windowPath, windowsIn, type DeliveryWindow } from './delivery-window.ts';

declare global {
  interface OrderPadSteps {
    /** Chooses one of the windows that the quote offers. */
    'delivery-window': { select: { windowId: string } };
  }
}

/** The rules of the step: a window is needed when something ships, and only an offered one can be chosen. */
export const deliveryWindowSlice: Slice = {
  name: deliveryWindow,
  step: deliveryWindow,

  edits: {
    'delivery-window.select': (context, { windowId }) => {
      const chosen = offeredIn(context.quote).find(({ id }) => id === windowId);
      return chosen ? withWindow(context, chosen) : {};
    },
  },

  issuesOf: (context) => [
    // A host that drops the extension would deliver whenever it likes.
    ...requires(context, 'extensions'),
    ...(windowIn(context.draft.extensions) ? [] : [issue('delivery-window.required', windowPath)]),
  ],

  issuesWith: {
    'delivery-window.select': ({ quote }, { windowId }) =>
      offeredIn(quote).some(({ id }) => id === windowId)
        ? []
        : [issue('delivery-window.not-offered', windowPath)],
  },

  /** A download needs no delivery. */
  isSkipped: ({ lines }) => lines.size > 0 && lines.ships === 0,

  /** A window that is offered no longer is taken away, with a warning; the only one there is, is chosen. */
  afterQuote: (context, quote) => {
    if (!currentQuote(context)) return undefined;
    const chosen = windowIn(context.draft.extensions);
    const offered = offeredIn(quote);
    if (chosen)
      return offered.some(({ id }) => id === chosen.id)
        ? undefined
        : {
            ...withWindow(context, undefined),
            ...withNotices(context, [warning('delivery-window.withdrawn', windowPath)]),
          };
    const [only, ...more] = offered;
    return only && more.length === 0 ? withWindow(context, only) : undefined;
  },
};

const offeredIn = (quote: Quote | undefined): readonly DeliveryWindow[] => windowsIn(quote?.extensions);

function withWindow({ draft }: OrderContext, chosen: DeliveryWindow | undefined): Changes {
  const { [deliveryWindow]: _, ...others } = draft.extensions ?? {};
  return {
    draft: { ...draft, extensions: { ...others, ...(chosen && { [deliveryWindow]: { ...chosen } }) } },
  };
}
