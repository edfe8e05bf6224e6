import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, issue, type Handoff, type Host } from '@orderpad/contracts';
import { handOff, handoffsView } from '@orderpad/core/handoffs';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import { press, says, showing, within } from './at-the-pad.ts';
import { goTo, linesOf, shop, shopPad } from './in-an-order.ts';

const meta: Meta = {
  title: 'Steps/Order at the customer',
  component: 'order-pad-handoff',
  render: () => shopPad(),
};
export default meta;
type Story = StoryObj;

/** A shop whose customer is in a state already when the order is handed off. */
function shopIn(state: Handoff['state'], more: Partial<Handoff> = {}): Host {
  const host = memoryHost({ data: shop });
  const { handoffs } = host;
  if (!handoffs) throw new Error('the memory host leaves orders to customers');
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const passed: Handoff['history'] = [
    { at: at(14), state: 'waiting' },
    ...(state === 'waiting' ? [] : [{ at: at(6), state: 'opened' as const }]),
    ...(state === 'waiting' || state === 'opened' ? [] : [{ at: at(1), state, ...more }]),
  ];
  const shown = (handoff: Handoff): Handoff => ({ ...handoff, ...more, state, history: passed });
  return {
    ...host,
    handoffs: {
      ...handoffs,
      create: async (...call) => shown(await handoffs.create(...call)),
      get: async (...call) => shown(await handoffs.get(...call)),
      async *watch(...call) {
        for await (const handoff of handoffs.watch(...call)) yield shown(handoff);
      },
    },
  };
}

/** Leaves an order of a story to Ada Whitcombe. */
async function sent(canvas: HTMLElement, sendTo?: string) {
  const session = await goTo(canvas, 'review', linesOf(4));
  await waitFor(() => {
    if (!session.can({ type: 'handoffs.create' })) throw new Error('the order cannot be sent yet');
  });
  handOff(session, {
    ...(sendTo && { sendTo }),
    expiresAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  });
  return session;
}

const email = 'ada.whitcombe@example.com';

const following =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await sent(canvasElement, email);
    await says(await showing(canvasElement, 'order-pad-handoff'), text);
  };

export const BesideTheMainButton: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'review');
    await says(await showing(canvasElement, 'order-pad-review'), 'Send to customer');
  },
};

export const AtThePayment: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'payment');
    await says(await showing(canvasElement, 'order-pad-payment'), 'Send to customer');
  },
};

export const Question: Story = {
  play: async ({ canvasElement }) => {
    const session = await goTo(canvasElement, 'review');
    await waitFor(() => {
      if (!session.can({ type: 'handoffs.create' })) throw new Error('the order cannot be sent yet');
    });
    const review = await showing(canvasElement, 'order-pad-review');
    await press(review, 'Send to customer');
    await says(await within(review, 'order-pad-send'), 'Send link');
  },
};

export const Waiting: Story = { play: following('Waiting for the customer') };

export const PassedOn: Story = {
  play: async ({ canvasElement }) => {
    await sent(canvasElement);
    await says(await showing(canvasElement, 'order-pad-handoff'), 'Nobody: pass the link on yourself');
  },
};

export const Opened: Story = {
  render: () => shopPad({ host: shopIn('opened') }),
  play: following('The customer is looking at the order'),
};

export const PaymentFailed: Story = {
  render: () =>
    shopPad({ host: shopIn('failed', { failure: issue('payment-insufficient-funds', ['payment']) }) }),
  play: following('The payment did not go through'),
};

export const PaidWithoutTheOrder: Story = {
  render: () => {
    const host = shopIn('paid', { orderId: 'order-1', number: 'C-1042' });
    const get = () => Promise.reject(new HostError('unsupported', 'it shows no orders'));
    return shopPad({ host: { ...host, orders: { ...host.orders, get } } });
  },
  play: following('The order is placed as'),
};

export const TakeBack: Story = {
  play: async (context) => {
    await following('Waiting for the customer')(context);
    await press(await showing(context.canvasElement, 'order-pad-handoff'), 'Take back');
  },
};

export const TakenBack: Story = {
  play: async (context) => {
    await following('Waiting for the customer')(context);
    const card = await showing(context.canvasElement, 'order-pad-handoff');
    await press(card, 'Take back');
    await press(card, 'Take it back');
    await says(card, 'The order was taken back.');
  },
};

export const Expired: Story = {
  render: () => shopPad({ host: shopIn('expired') }),
  play: following('The link has expired.'),
};

/** The host does not answer: the same request is sent again until it does. */
export const NotCertain: Story = {
  render: () => {
    const host = shopIn('waiting');
    if (!host.handoffs) throw new Error('the memory host leaves orders to customers');
    const create = () => Promise.reject(new HostError('unreachable', 'no word'));
    return shopPad({ host: { ...host, handoffs: { ...host.handoffs, create } } });
  },
  play: following('Checking whether the link was made'),
};

export const Disconnected: Story = {
  render: () => {
    const host = shopIn('opened');
    if (!host.handoffs) throw new Error('the memory host leaves orders to customers');
    const away = () => Promise.reject(new HostError('unreachable', 'no word'));
    return shopPad({
      host: {
        ...host,
        handoffs: {
          ...host.handoffs,
          get: away,
          async *watch() {
            yield await away();
          },
        },
      },
    });
  },
  play: following('The server cannot be reached.'),
};

export const Refused: Story = {
  render: () => {
    const host = shopIn('waiting');
    if (!host.handoffs) throw new Error('the memory host leaves orders to customers');
    const create = () =>
      Promise.reject(new HostError('refused', 'no', { issues: [issue('out-of-stock', ['lines'])] }));
    return shopPad({ host: { ...host, handoffs: { ...host.handoffs, create } } });
  },
  play: following('The order was not sent to the customer.'),
};

export const NarrowWaiting: Story = {
  globals: { width: '320px' },
  play: async (context) => {
    const session = await sent(context.canvasElement, email);
    await waitFor(() => {
      if (session.view(handoffsView).progress !== 'waiting') throw new Error('not waiting yet');
    });
  },
};
