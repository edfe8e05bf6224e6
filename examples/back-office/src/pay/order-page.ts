import '@orderpad/elements/define.js';
import { payOrder } from '@orderpad/core/flows';
import { deviceStorage } from '@orderpad/elements';
import { h } from '../dom.ts';
import type { host, Profile } from '../host.ts';
import { dateTime, money } from '../pages/format.ts';
import { payments } from '../payments.ts';
import { endingIn, type Ending } from './ending.ts';
import { help } from './help.ts';
import { rememberPaid } from './paid.ts';

type Terms = NonNullable<Profile['handoff']>;

interface Opened {
  /** The shop as the customer of this order meets it. */
  readonly host: typeof host;
  readonly profile: Profile;
  readonly terms: Terms;
  /** The name of the person who prepared the order. */
  readonly sender: string | undefined;
  /** Called when the order can no longer be paid here. */
  onEnd(ending: Ending): void;
}

/** The order as its customer checks and pays it, in the pad. */
export function orderPage({ host, profile, terms, sender, onEnd }: Opened): HTMLElement {
  const { id, draftId, total, expiresAt } = terms;
  const title = h('h1', {}, 'Check and pay your order');
  const by = sender === undefined ? 'We' : sender;
  const lead = h(
    'p',
    { class: 'lead' },
    h('bdi', {}, by),
    ' prepared it for you. Choose how to pay, check everything, and confirm.',
  );
  const facts = h(
    'dl',
    { class: 'pay-facts' },
    fact('To pay', money(total)),
    fact('Pay before', dateTime(expiresAt)),
    fact('Order for', profile.operator.name),
  );

  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.payments = payments;
  pad.flow = payOrder;
  pad.draft = draftId;
  // After a reload the pad goes on with what this browser has chosen, and asks what became of a payment under way.
  pad.storage = deviceStorage(`larkspur-handoff-${id}`);

  // What was entered for a card is never saved: after a reload the order goes on there.
  pad.addEventListener('order-ready', () => {
    const toPayment = { type: 'go', step: 'payment' } as const;
    if (pad.session?.can(toPayment)) pad.session.send(toPayment);
  });
  pad.addEventListener('order-placed', ({ order }) => {
    rememberPaid(id, order.number);
    title.textContent = order.payment.state === undefined ? 'Your order is placed' : 'Your order is paid';
    document.title = `${title.textContent} · Larkspur Trading`;
    lead.remove();
    facts.remove();
  });
  pad.addEventListener('order-error', ({ cause }) => {
    const ending = endingIn(cause);
    if (ending) onEnd(ending);
  });
  pad.addEventListener('order-signed-out', () => onEnd('ended'));
  return h(
    'div',
    { class: 'order' },
    h('div', { class: 'intro' }, title, lead, facts),
    pad,
    help('Any questions about your order?'),
  );
}

const fact = (name: string, value: string): HTMLElement =>
  h('div', {}, h('dt', {}, name), h('dd', {}, h('bdi', {}, value)));
