import { issue, type Draft, type Host, type Issue, type Quote } from '@orderpad/contracts';
import { deliveryWindow, windowIn, windowPath, type DeliveryWindow } from './delivery-window.ts';

export interface DeliveryWindowsOptions {
  /** Returns the windows that are free now. Default: two on each of the next three days. */
  readonly free?: () => readonly DeliveryWindow[];
}

/**
 * Adds delivery windows to a host that keeps extensions. A back office of one's own does the same in its `quote` and `place`:
 * it offers the windows with each quote, and refuses a draft whose window is full.
 */
export function withDeliveryWindows(host: Host, { free = nextDays }: DeliveryWindowsOptions = {}): Host {
  return {
    ...host,
    orders: {
      ...host.orders,
      quote: async (draft, call) => offering(await host.orders.quote(draft, call), draft, free()),
    },
  };
}

const offering = (quote: Quote, draft: Draft, windows: readonly DeliveryWindow[]): Quote => ({
  ...quote,
  issues: [...quote.issues, ...fullIssues(draft, windows)],
  extensions: { ...quote.extensions, [deliveryWindow]: windows.map((each) => ({ ...each })) },
});

function fullIssues({ extensions }: Draft, windows: readonly DeliveryWindow[]): Issue[] {
  const chosen = windowIn(extensions);
  return chosen && !windows.some(({ id }) => id === chosen.id)
    ? [issue('delivery-window.full', windowPath)]
    : [];
}

/** Mornings and afternoons of the three days after today, in UTC. */
function nextDays(): DeliveryWindow[] {
  const day = 24 * 60 * 60_000;
  const midnight = Math.floor(Date.now() / day) * day;
  return [1, 2, 3].flatMap((ahead) =>
    [
      [8, 12],
      [13, 18],
    ].map(([begin = 0, end = 0]) => {
      const at = (hour: number) => new Date(midnight + ahead * day + hour * 60 * 60_000).toISOString();
      return { id: at(begin), from: at(begin), to: at(end) };
    }),
  );
}
