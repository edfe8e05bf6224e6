import { h } from '../dom.ts';
import type { Ending } from './ending.ts';
import { help } from './help.ts';

const texts: Readonly<Record<Ending, readonly [title: string, text: string]>> = {
  nothing: [
    'Open your order from your message',
    'We sent you a link to your order. Open it to check the order and pay.',
  ],
  invalid: [
    'This link is not valid',
    'A part of it may be missing. Open it in your message again, or ask us for a new one. Nothing was charged.',
  ],
  elsewhere: [
    'This order is open in another browser',
    'To keep it safe, a link opens in one browser only. Go on there, or ask us for a new link.',
  ],
  revoked: [
    'We took this order back',
    'It is being changed, or no longer needed. Nothing was charged. Ask us if you expected to pay it.',
  ],
  expired: [
    'This link has expired',
    'Nothing was charged. Ask us for a new link, and we check the prices again.',
  ],
  paid: ['This order is paid', 'Thank you. There is nothing left to do.'],
  ended: [
    'Your visit has ended',
    'You were away for a long time, so this page was closed. Ask us for a new link. If you were paying, ask us before you pay again.',
  ],
  unreachable: [
    'Your order cannot be opened now',
    'Our server did not answer. Check your connection and try again. Nothing was charged.',
  ],
};

interface Details {
  /** The number of the order that was paid here. */
  readonly number: string | undefined;
  readonly onRetry: (() => void) | undefined;
}

/** Says why there is nothing to pay here, and whom to ask. */
export function endingPage(ending: Ending, { number, onRetry }: Details): HTMLElement {
  const [title, text] = texts[ending];
  document.title = `${title} · Larkspur Trading`;
  const retry = h('button', { type: 'button', class: 'primary' }, 'Try again');
  retry.addEventListener('click', () => onRetry?.());
  const isPaid = ending === 'paid' && number !== undefined;
  return h(
    'section',
    { class: 'ending' },
    h('h1', {}, title),
    h('p', {}, text),
    ...(isPaid
      ? [h('p', { class: 'number' }, 'Your order number is ', h('strong', { translate: 'no' }, number))]
      : []),
    ...(ending === 'unreachable' && onRetry ? [h('p', {}, retry)] : []),
    help(ending === 'paid' ? 'Any questions about your order?' : 'We are glad to help'),
  );
}
