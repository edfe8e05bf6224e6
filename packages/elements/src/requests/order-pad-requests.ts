import {
  isHostError,
  type Host,
  type Id,
  type RequestsEvent,
  type RequestState,
  type RequestSummary,
} from '@orderpad/contracts';
import { guardedHost, type Finder } from '@orderpad/core';
import { findRequests, followRequests, withdrawRequest } from '@orderpad/core/requests';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { watchedHost } from '../events/watched-host.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderOpenedEvent } from '../orders/orders-events.ts';
import { ordersStyles } from '../orders/orders.styles.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce, prepareAnnouncer } from '../ui/announce.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { DeclineDialog } from './decline-dialog.ts';
import { requestList } from './request-list.ts';
import { ListNews } from '../ui/list-news.ts';
import { OrderRequestOpenedEvent } from './requests-events.ts';
import { requestsStyles } from './requests.styles.ts';
import { requestsMessages } from './requests.messages.ts';

/**
 * @summary Orders that customers ask for: an inbox for staff, and a customer's own list. What changes appears by itself.
 *
 * @tagname order-pad-requests
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @fires order-request-opened - Staff open a request.
 * @fires order-opened - The order that a request became is to be shown.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 *
 * @csspart heading - The heading of the list.
 * @csspart dialog - The question for the reason.
 */
export class OrderPadRequests extends LitElement {
  static override styles = [...base, root, controls, surfaces, ordersStyles, requestsStyles];
  static override properties = {
    host: { attribute: false },
    contact: {},
    mode: {},
    state: { state: true },
    open: { state: true },
    isLive: { state: true },
    asked: { state: true },
    told: { state: true },
  };

  /** Host that takes the requests. */
  host: Host | undefined;
  /** Id of a contact; only the requests of this contact are listed. */
  contact: Id | undefined;
  /** `agent` shows the inbox of staff, `self` the requests of the customer who is signed in. */
  mode: 'agent' | 'self' = 'agent';

  private state: RequestState | undefined;
  private open: number | undefined;
  private isLive = true;
  private asked: RequestSummary | undefined;
  private told: { readonly tone: 'success' | 'info' | 'error'; readonly text: string } | undefined;

  readonly #messages = new MessagesController(this, requestsMessages);
  readonly #decline = new DeclineDialog(this, (decided) => {
    const { number, state } = decided;
    this.#tell(
      state === 'declined'
        ? { tone: 'success', text: this.#messages.t('requests.declined', { number }) }
        : { tone: 'info', text: this.#messages.t('requests.decided', { number }) },
    );
    this.#keep(decided);
  });
  #watched: Host | undefined;
  #finder: Finder<RequestSummary> | undefined;
  readonly #news = new ListNews<RequestSummary>();
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer(this.ownerDocument);
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('host')) {
      const { host } = this;
      this.#watched = host && guardedHost(watchedHost(() => host, this));
    }
    if (changed.has('mode')) this.state = this.#usual;
    if (changed.has('host') || changed.has('contact') || changed.has('mode')) this.#begin();
  }

  /** Staff see what is to be decided first. */
  get #usual(): RequestState | undefined {
    return this.mode === 'agent' ? 'sent' : undefined;
  }

  protected override render() {
    const { t } = this.#messages;
    const host = this.#watched;
    if (!host) return notice('info', t('requests.no-host'));
    const view = this.#finder?.view;
    if (!view) return skeleton(6);
    const { told } = this;
    return html`
      ${requestList(
        {
          view: this.#news.in(view),
          state: this.state,
          usual: this.#usual,
          isOwn: this.mode === 'self',
          open: this.open,
          isConnected: this.isLive,
          told: told ? notice(told.tone, told.text, { isUrgent: told.tone === 'error' }) : nothing,
          asked: this.asked,
          onText: (text) => this.#find(text),
          onState: (state) => {
            this.state = state;
            this.#list(view.text);
          },
          onOpen: ({ id, draftId }) => this.dispatchEvent(new OrderRequestOpenedEvent(id, draftId)),
          onDecline: (request) => this.#decline.ask(request),
          onAsk: (request) => {
            this.asked = request;
            this.told = undefined;
            this.#focus('#withdraw');
          },
          onWithdraw: (request) => void this.#withdraw(host, request),
          onKeep: () => this.#keepIt(),
          onOrder: (id) => this.dispatchEvent(new OrderOpenedEvent(id)),
          onMore: () => this.#finder?.more(),
        },
        this.#messages,
      )}
      ${this.#decline.render(host, this.#messages)}
    `;
  }

  #begin(): void {
    this.#end();
    const host = this.#watched;
    if (!host || !this.isConnected) return;
    this.#list('');
    this.#stopFollowing = followRequests(
      host,
      this.contact === undefined ? {} : { contactId: this.contact },
      {
        onNews: (event) => this.#take(event),
        onConnected: (isConnected) => {
          this.isLive = isConnected;
          // What happened meanwhile is loaded with the list.
          if (isConnected) this.#find(this.#finder?.view.text ?? '');
        },
      },
    );
  }

  #end(): void {
    this.#finder?.stop();
    this.#finder = undefined;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
  }

  #list(text: string): void {
    if (!this.#watched) return;
    this.#finder?.stop();
    this.#finder = findRequests(this.#watched, {
      ...(this.state && { state: this.state }),
      ...(this.contact !== undefined && { contactId: this.contact }),
    });
    this.#finder.watch(() => this.requestUpdate());
    this.#find(text);
  }

  #find(text: string): void {
    this.#news.clear();
    this.#finder?.find(text);
  }

  #take({ open, request, isNew = false }: RequestsEvent): void {
    this.open = open;
    if (!request) return;
    const isListed = this.#finder?.view.text === '' && (!this.state || this.state === request.state);
    this.#news.take(request, isNew && isListed);
    if (isNew && this.mode === 'agent')
      announce(this.#messages.t('requests.arrived', { number: request.number, name: request.contact.name }));
    this.requestUpdate();
  }

  #keep(request: RequestSummary): void {
    this.#news.take(request);
    this.requestUpdate();
  }

  #tell(told: NonNullable<OrderPadRequests['told']>): void {
    this.told = told;
    if (told.tone !== 'error') announce(told.text);
  }

  /** Takes the question back: the focus returns to the button that asked. */
  #keepIt(): void {
    const id = this.asked?.id;
    this.asked = undefined;
    this.#focus(id === undefined ? '#heading' : `[data-request="${CSS.escape(id)}"]`);
  }

  async #withdraw(host: Host, request: RequestSummary): Promise<void> {
    const { number } = request;
    const { t, tProblem } = this.#messages;
    this.asked = undefined;
    this.#focus('#heading');
    try {
      const decided = await withdrawRequest(host, request.id);
      this.#tell(
        decided.state === 'withdrawn'
          ? { tone: 'success', text: t('requests.withdrawn', { number }) }
          : { tone: 'info', text: t('requests.decided', { number }) },
      );
      this.#keep(decided);
    } catch (error) {
      const code = isHostError(error) ? error.code : 'internal';
      this.#tell({ tone: 'error', text: `${t('requests.failed-action', { number })} ${tProblem(code)}` });
    }
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-requests': OrderPadRequests;
  }
}
