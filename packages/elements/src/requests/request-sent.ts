import type { OrderRequest } from '@orderpad/contracts';
import { html, LitElement, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import type { MessagesController, Translate } from '../messages/messages-controller.ts';
import { padView } from '@orderpad/core';
import { siblingTag } from '../registry.ts';
import { button } from '../ui/button.ts';
import { lazyElement } from '../ui/lazy-element.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { addMessages } from '../messages/own-messages.ts';
import { sentMessages, type SentKey } from './sent.messages.ts';

addMessages(sentMessages);

interface SentOptions {
  readonly onAll: () => void;
  readonly onNew: () => void;
}

/** Shows that a request was sent, and what follows. */
export const requestSent = (
  { number, items, total }: OrderRequest,
  { t, locale }: Pick<MessagesController<never, SentKey>, 't' | 'locale'>,
  { onAll, onNew }: SentOptions,
): TemplateResult => html`
  <div class="stack">
    ${notice('success', html`<span class="strong">${t('sent.thanks')}</span>`)}
    <section class="card card-body stack" aria-labelledby="heading">
      <h2 id="heading" part="heading" tabindex="-1">${t('sent.heading', { number })}</h2>
      <p>${t('sent.total', { count: items, total: locale.money(total) })}</p>
      <p>${t('sent.next')}</p>
      <div class="row">
        ${button({ label: t('sent.all'), onClick: onAll })}
        ${button({ kind: 'primary', icon: 'plus', label: t('sent.new'), onClick: onNew })}
      </div>
    </section>
  </div>
`;

const tag = 'order-pad-requests';

const load = async () => ({ [tag]: (await import('./order-pad-requests.ts')).OrderPadRequests });

/** Creates the list of the requests of a session's host inside an element, and focuses its heading once it is there. */
export function allRequests(parent: Element, session: PadSession, t: Translate): HTMLElement {
  const list = lazyElement(parent, { tag, load, t, placeholder: skeleton(6) });
  const { mode } = session.view(padView);
  void customElements.whenDefined(siblingTag(parent, tag)).then(async () => {
    if (!(list instanceof LitElement)) return;
    await list.updateComplete;
    list.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  });
  return Object.assign(list, { mode, host: session.ask((host) => host) });
}
