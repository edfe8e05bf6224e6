import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import type { Outbox } from '../outbox.ts';
import type { addressOf } from '../routes.ts';
import { dateTime } from './format.ts';
import { stateOf } from './mail-state.ts';
import { trouble } from './trouble.ts';

type MailList = Awaited<ReturnType<Outbox['list']>>;

/** Page Outbox: the messages to customers, newest first. */
export function outboxPage(outbox: Outbox, linkTo: typeof addressOf): HTMLElement {
  const content = h(
    'section',
    { class: 'page' },
    h('h1', {}, 'Outbox'),
    h(
      'p',
      { class: 'quiet lead' },
      'Messages to customers. Without a mail server they are not sent, and can be read here.',
    ),
  );
  const rows = h('tbody', {});
  const waiting = h('p', { class: 'quiet', role: 'status' }, 'Loading the messages …');
  content.append(waiting);
  void fill();
  return content;

  /** Adds a page of messages, and a button for the next one. */
  async function fill(cursor?: string): Promise<void> {
    try {
      const { items, next } = await outbox.list(cursor);
      rows.append(...items.map((mail) => row(mail, linkTo)));
      const added = rows.children[rows.children.length - items.length];
      waiting.remove();
      if (cursor !== undefined) added?.querySelector('a')?.focus();
      else content.append(items.length === 0 ? nothingYet() : tableOf(rows));
      if (next !== undefined) content.append(more(next));
    } catch (error) {
      if (isSignedOut(error)) content.dispatchEvent(new OrderSignedOutEvent());
      waiting.replaceWith(trouble(error, 'The messages'));
    }
  }

  function more(next: string): HTMLElement {
    const button = h('button', { type: 'button', class: 'plain more' }, 'Older messages');
    button.addEventListener('click', () => {
      button.replaceWith(waiting);
      void fill(next);
    });
    return button;
  }
}

const nothingYet = (): HTMLElement =>
  h(
    'p',
    { class: 'quiet' },
    'No messages yet. The first one is written when an order is left to its customer to pay.',
  );

const row = (
  { id, subject, to, state, queuedAt }: MailList['items'][number],
  linkTo: typeof addressOf,
): HTMLElement =>
  h(
    'tr',
    {},
    h('td', { class: 'subject' }, h('a', { href: linkTo({ page: 'message', id }) }, h('bdi', {}, subject))),
    h('td', {}, h('bdi', {}, to.name ?? to.email)),
    h('td', {}, stateOf(state)),
    h('td', {}, dateTime(queuedAt)),
  );

const tableOf = (rows: HTMLElement): HTMLElement =>
  h(
    'div',
    { class: 'scroller', role: 'region', 'aria-label': 'Messages', tabindex: '0' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h('tr', {}, ...['Subject', 'To', 'State', 'Written'].map((name) => h('th', { scope: 'col' }, name))),
      ),
      rows,
    ),
  );
