import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import type { Outbox } from '../outbox.ts';
import type { addressOf } from '../routes.ts';
import { dateTime } from './format.ts';
import { stateOf } from './mail-state.ts';
import { trouble } from './trouble.ts';

type Mail = Awaited<ReturnType<Outbox['get']>>;

/** Page Outbox → one message, as its recipient would see it. */
export function messagePage(outbox: Outbox, id: string, linkTo: typeof addressOf): HTMLElement {
  const waiting = h('p', { class: 'quiet', role: 'status' }, 'Loading the message …');
  const content = h(
    'section',
    { class: 'page' },
    h('p', {}, h('a', { href: linkTo({ page: 'outbox' }) }, 'All messages')),
    waiting,
  );
  outbox.get(id).then(
    (mail) => waiting.replaceWith(...messageOf(mail, outbox)),
    (error: unknown) => {
      if (isSignedOut(error)) content.dispatchEvent(new OrderSignedOutEvent());
      waiting.replaceWith(trouble(error, 'The message'));
    },
  );
  return content;
}

function messageOf(mail: Mail, outbox: Outbox): readonly HTMLElement[] {
  const { id, subject, to, state, reason, queuedAt, html } = mail;
  const fact = (name: string, value: string) =>
    h('div', {}, h('dt', {}, name), h('dd', {}, h('bdi', {}, value)));
  return [
    h('h1', {}, h('bdi', {}, subject)),
    h(
      'dl',
      { class: 'facts' },
      fact('To', to.name === undefined ? to.email : `${to.name} <${to.email}>`),
      fact('Written', dateTime(queuedAt)),
      fact('State', stateOf(state)),
      ...(reason === undefined ? [] : [fact('The mail server said', reason)]),
    ),
    html === undefined
      ? h('p', { class: 'quiet' }, 'The text is not kept: it held a link that is for its recipient alone.')
      : frame(outbox.pageOf(id), subject),
  ];
}

/** Shows a message in a frame without scripts. Its links open in a tab of their own. */
const frame = (src: string, title: string): HTMLElement =>
  h('iframe', {
    class: 'message',
    src,
    title,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
  });
