import { memoryHost as unmarked, type MemoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import {
  issue,
  type ApprovalsPort,
  type Issue,
  type Host,
  type HandoffsPort,
  type OrdersPort,
  type RequestsPort,
  type Submission,
} from '@orderpad/contracts';

/** A host that breaks one promise, and the test of the conformance suite that has to notice. */
export interface BrokenHost {
  readonly noticedBy: string;
  create(): Host;
  /** Opens a link; as the memory host does when left out. */
  openHandoff?(link: string, host: Host): Promise<Host>;
}

/** The memory hosts that the broken ones are made of, by their catalog, which most of them keep. */
const whole = new WeakMap<object, MemoryHost>();

function memoryHost(options?: MemoryOptions): MemoryHost {
  const host = unmarked({ overrideLimit: 20, shippingLimit: 20, ...options });
  whole.set(host.catalog, host);
  return host;
}

/** Opens a link at the memory host behind a broken one. */
export async function opened(link: string, { catalog }: Host): Promise<Host> {
  const host = whole.get(catalog);
  if (!host) throw new Error('this host opens no links');
  return host.openHandoff(link);
}

/** Signs a customer in at the memory host behind a broken one. */
export async function openInPerson({ catalog }: Host): Promise<Host> {
  const host = whole.get(catalog);
  if (!host) throw new Error('nobody signs in at this host');
  const page = await host.contacts?.search({ text: 'Whitcombe', limit: 1 }, { signal: patient });
  return host.inPerson(page?.items[0]?.id ?? '');
}

/** Signs a colleague in at the memory host behind a broken one. */
export function openAsColleague({ catalog }: Host): Host {
  const host = whole.get(catalog);
  if (!host) throw new Error('nobody signs in at this host');
  return host.asColleague('operator-2');
}

/** Signs in who decides about approvals at the memory host behind a broken one. */
export function openAsApprover({ catalog }: Host): Host {
  const host = whole.get(catalog);
  if (!host) throw new Error('nobody signs in at this host');
  return host.asColleague('operator-9');
}

/** The memory host with approvals that are decided about as `change` has it. */
function withApprovals(change: (host: Host, approvals: ApprovalsPort) => Partial<Host>): () => Host {
  return () => {
    const host = memoryHost();
    if (!host.approvals) throw new Error('the memory host takes approvals');
    return { ...host, ...change(host, host.approvals) };
  };
}

/** The memory host with some of its answers about requests replaced. */
function withRequests(change: (requests: RequestsPort) => Partial<RequestsPort>): () => Host {
  return () => {
    const host = memoryHost();
    if (!host.requests) throw new Error('the memory host takes requests');
    return { ...host, requests: { ...host.requests, ...change(host.requests) } };
  };
}

/** The memory host with some of its answers about hand-offs replaced. */
function withHandoffs(change: (handoffs: HandoffsPort) => Partial<HandoffsPort>): () => Host {
  return () => {
    const host = memoryHost();
    if (!host.handoffs) throw new Error('the memory host hands off');
    return { ...host, handoffs: { ...host.handoffs, ...change(host.handoffs) } };
  };
}

const patient = new AbortController().signal;

/** The memory host with some of its answers about orders replaced. */
function withOrders(change: (orders: Required<OrdersPort>) => Partial<OrdersPort>): () => Host {
  return () => {
    const host = memoryHost();
    // Sound: the memory host leaves no part of the port out.
    const orders = host.orders as Required<OrdersPort>;
    return { ...host, orders: { ...orders, ...change(orders) } };
  };
}

const renamed = (submission: Submission): Submission => ({
  ...submission,
  draft: { ...submission.draft, id: crypto.randomUUID() },
});

export const brokenHosts: Record<string, BrokenHost> = {
  'places again with every submission': {
    noticedBy: 'answers a repeated submission with the same order',
    create: withOrders(({ place }) => ({
      place: (submission, call) => place(renamed(submission), { ...call, key: crypto.randomUUID() }),
    })),
  },
  'places a draft again under another key': {
    noticedBy: 'places a draft once, whatever the key',
    create: withOrders(({ place }) => ({ place: (submission, call) => place(renamed(submission), call) })),
  },
  'charges what nobody accepted': {
    noticedBy: 'places nothing at a total that nobody accepted',
    create: withOrders(({ place, quote }) => ({
      async place(submission, call) {
        const { totals } = await quote(submission.draft, call);
        const acceptedTotal = { ...submission.acceptedTotal, amount: totals.total };
        return place({ ...submission, acceptedTotal }, call);
      },
    })),
  },
  'taxes a split line by where its first piece goes': {
    noticedBy: 'of a line that goes to two places are those of each, for its part',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const [answer, whole] = [await quote(draft, call), draft.shipments.slice(0, 1)];
        const { totals } = await quote({ ...draft, shipments: whole }, call);
        return { ...answer, totals };
      },
    })),
  },
  'sends everything to the first address': {
    noticedBy: 'assigns the parts that are named, and the rest to the first shipment',
    create: withOrders(({ quote }) => ({
      quote: (draft, call) => quote({ ...draft, shipments: draft.shipments.slice(0, 1) }, call),
    })),
  },
  'takes a discount off each piece, rounded each time': {
    noticedBy: 'take their rate off the net of the line, rounded once, and keep the reason with the order',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const answer = await quote(draft, call);
        const [line] = answer.lines;
        const [off] = line?.discounts ?? [];
        if (!line || !off) return answer;
        const each = Math.ceil(off.amount / line.quantity) * line.quantity;
        const discounts = [{ ...off, amount: each + 1 }];
        return { ...answer, lines: [{ ...line, discounts }, ...answer.lines.slice(1)] };
      },
    })),
  },
  'takes any quantity of what it says is sold in sixes': {
    noticedBy:
      'that are not sold are refused at the line, with the next that is sold as a fix, and are not placed',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const answer = await quote(draft, call);
        return { ...answer, issues: answer.issues.filter(({ code }) => !code.startsWith('quantity-')) };
      },
    })),
  },
  'promises a price from a quantity on, and asks for another': {
    noticedBy:
      'name the next quantity that is cheaper, and the price that it is quoted at then, and not before',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const answer = await quote(draft, call);
        const lines = answer.lines.map(({ nextBreak, ...line }) => ({
          ...line,
          ...(nextBreak && { nextBreak: { ...nextBreak, unitPrice: nextBreak.unitPrice - 1 } }),
        }));
        return { ...answer, lines };
      },
    })),
  },
  'forgets what was ordered on account': {
    noticedBy: 'is told with the method on account, and grows by the total of an order that is placed',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const answer = await quote(draft, call);
        const owed = { amount: 42_000, currency: 'GBP' };
        const paymentMethods = answer.paymentMethods.map((method) =>
          method.account ? { ...method, account: { ...method.account, owed } } : method,
        );
        return { ...answer, paymentMethods };
      },
    })),
  },
  'counts each line as an order of its own': {
    noticedBy: 'adds up the lines of one variant in an order, which is bought once',
    create: withOrders(({ bought }) => ({
      async bought(query, call) {
        const items = await bought(query, call);
        return items.map((item) => ({ ...item, times: item.pieces }));
      },
    })),
  },
  'drops the discount on the order without a word': {
    noticedBy: 'take their rate off all goods, after every other discount, and are kept with the order',
    create: withOrders(({ quote }) => ({
      quote(sent, call) {
        const { discount: _, ...draft } = sent;
        return quote(draft, call);
      },
    })),
  },
  'charges its own price of shipping whatever staff have set': {
    noticedBy: 'make the price that staff set for it that of the shipment, beside the one of the host',
    create: withOrders(({ quote }) => ({
      quote(draft, call) {
        const shipments = draft.shipments.map((sent) => {
          const { override: _, ...shipment } = sent;
          return shipment;
        });
        return quote({ ...draft, shipments }, call);
      },
    })),
  },
  'lets a grant cover a larger discount': {
    noticedBy: 'cover what is reduced no further: less money and a smaller part, and nothing beyond',
    create: withApprovals(({ orders }, approvals) => ({
      orders: {
        ...orders,
        async quote(draft, call) {
          const answer = await orders.quote(draft, call);
          const { items } = await approvals.list({ draftId: draft.id, state: 'granted', limit: 1 }, call);
          const isFree = ({ code }: Issue) => items.length > 0 && code === 'discount-too-large';
          return { ...answer, issues: answer.issues.filter((each) => !isFree(each)) };
        },
      },
    })),
  },
  'lets the asker decide': {
    noticedBy: 'are decided by nobody who asked for them',
    create: withApprovals((host, approvals) => ({
      approvals: {
        ...approvals,
        decide: async (id, decision, call) =>
          (await openAsApprover(host).approvals?.decide(id, decision, call)) ?? approvals.get(id, call),
      },
    })),
  },
  'asks twice with one key': {
    noticedBy: 'are offered for a discount beyond the limit, and asked for once',
    create: withApprovals((_, approvals) => ({
      approvals: {
        ...approvals,
        ask: ({ draft, reason }, call) =>
          approvals.ask(
            { draft, reason: `${reason} ${crypto.randomUUID()}` },
            { ...call, key: crypto.randomUUID() },
          ),
      },
    })),
  },
  'forgets who approved': {
    noticedBy: 'block the draft no more once they are granted, and the order says who approved',
    create: withOrders(({ place }) => ({
      async place(submission, call) {
        const { approvedBy: _, ...order } = await place(submission, call);
        return order;
      },
    })),
  },
  'drops the details of an order without a word': {
    noticedBy: 'are kept with the order as they were given',
    create: withOrders(({ place }) => ({
      async place(submission, call) {
        const { details: _, ...order } = await place(submission, call);
        return order;
      },
    })),
  },
  'delivers yesterday': {
    noticedBy: 'are refused with a delivery date in the past, where it stands',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const answer = await quote(draft, call);
        return { ...answer, issues: answer.issues.filter(({ code }) => code !== 'date-in-past') };
      },
    })),
  },
  'changes the draft it prices': {
    noticedBy: 'prices a draft without changing it, and answers its revision',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const answer = await quote(draft, call);
        draft.revision++;
        return answer;
      },
    })),
  },
  'keeps the last piece': {
    noticedBy: 'takes all that is there, and says how much that is when one more is ordered',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const { issues, ...answer } = await quote(draft, call);
        const short = answer.lines.flatMap(({ lineId, quantity, stock }) =>
          stock?.kind === 'counted' && stock.available === quantity
            ? [issue('out-of-stock', ['lines', lineId, 'quantity'])]
            : [],
        );
        return { ...answer, issues: [...issues, ...short] };
      },
    })),
  },
  'adds up wrongly': {
    noticedBy: 'adds up',
    create: withOrders(({ quote }) => ({
      async quote(draft, call) {
        const { totals, ...answer } = await quote(draft, call);
        return { ...answer, totals: { ...totals, subtotal: totals.subtotal + 1, total: totals.total + 1 } };
      },
    })),
  },
  'forgets what it placed': {
    noticedBy: 'knows the order a key placed',
    create: withOrders(() => ({ lookup: async () => ({ state: 'unseen' }) })),
  },
  'says a key is closed and leaves it open': {
    noticedBy: 'closes a key before it was used: what comes late places nothing',
    create: withOrders(() => ({ fence: async () => ({ state: 'fenced' }) })),
  },
  'goes on after the caller gave up': {
    noticedBy: 'gives up a quote when the caller does',
    create: withOrders(({ quote }) => ({ quote: (draft) => quote(draft, { signal: patient }) })),
  },
  'throws errors of its own': {
    noticedBy: 'refuses a key that came with another submission',
    create: withOrders(({ place }) => ({
      place: (submission, call) =>
        place(submission, call).catch((cause: unknown) => Promise.reject(new Error('no', { cause }))),
    })),
  },
  'answers SKUs in an order of its own': {
    noticedBy: 'says what each SKU is, in the order asked',
    create() {
      const host = memoryHost();
      const { search, resolve } = host.catalog;
      return {
        ...host,
        catalog: { search, resolve: async (query, call) => (await resolve(query, call)).toReversed() },
      };
    },
  },
  'creates a contact with every request': {
    noticedBy: 'creates a contact once a key',
    create() {
      const host = memoryHost();
      const { contacts } = host;
      if (!contacts) return host;
      const create: typeof contacts.create = async (input, call) => {
        if (!contacts.create) throw new Error('the memory host creates contacts');
        return contacts.create(input, { ...call, key: crypto.randomUUID() });
      };
      return { ...host, contacts: { ...contacts, create } };
    },
  },
  'forgets the job title of a contact': {
    noticedBy: 'keeps the number, the job title and the further fields of a contact',
    create() {
      const host = memoryHost();
      const { contacts } = host;
      if (!contacts) return host;
      const create: typeof contacts.create = async (given, call) => {
        if (!contacts.create) throw new Error('the memory host creates contacts');
        const { jobTitle: _, ...input } = given;
        return contacts.create(input, call);
      };
      return { ...host, contacts: { ...contacts, create } };
    },
  },
  'hands off again with every request': {
    noticedBy: 'gives the same hand-off and link for the same key, and refuses the key with another draft',
    create: withHandoffs(({ create }) => ({
      create: (input, call) => create(input, { ...call, key: crypto.randomUUID() }),
    })),
  },
  'takes nothing back': {
    noticedBy: 'takes a hand-off back: the link is dead and the draft can be placed',
    create: withHandoffs(({ get }) => ({
      revoke: async (id, call) => ({ ...(await get(id, call)), state: 'revoked' }),
    })),
  },
  'stops following after the first state': {
    noticedBy: 'takes the payment of the customer, once, and tells the operator',
    create: withHandoffs(({ get }) => ({
      async *watch(id, call) {
        yield await get(id, call);
      },
    })),
  },
  'opens a link to everybody': {
    noticedBy: 'opens a link once',
    create: () => memoryHost(),
    openHandoff: (() => {
      const customers = new Map<string, Host>();
      return async (link: string, host: Host) => {
        const customer = customers.get(link) ?? (await opened(link, host));
        customers.set(link, customer);
        return customer;
      };
    })(),
  },
  'declines nothing': {
    noticedBy: 'is declined with a reason that the customer sees, and placed by nobody afterwards',
    create: withRequests(({ get }) => ({
      decline: async (id, reason, call) => ({ ...(await get(id, call)), state: 'declined', reason }),
    })),
  },
  'tells nobody who has a request open': {
    noticedBy: 'tells staff who has it open, and the customer nothing of it',
    create: withRequests(({ get }) => ({ open: get })),
  },
  'tells the count of requests and nothing more': {
    noticedBy: 'tells those who follow what is sent, opened and decided, with the count of open ones',
    create: withRequests(({ watch }) => ({
      async *watch(query, call) {
        for await (const { position, open } of watch(query, call)) yield { position, open };
      },
    })),
  },
  'declares less than it was said to': {
    noticedBy: 'declares all that is checked',
    create: () => memoryHost({ capabilities: [] }),
  },
};
