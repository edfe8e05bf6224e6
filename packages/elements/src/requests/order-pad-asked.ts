import { isHostError, type Host, type Id, type OrderRequest, type ProblemCode } from '@orderpad/contracts';
import { askedView, followRequests, keepOpen, loadRequest, type AskedView } from '@orderpad/core/requests';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ContextConsumer } from '@lit/context';
import { sessionContext, type PadSession } from '../context.ts';
import { draftsMessages } from '../drafts/drafts.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { askedBeside } from './asked-beside.ts';
import { askedMessages } from './asked.messages.ts';
import { askedStyles } from './asked.styles.ts';
import { DeclineDialog } from './decline-dialog.ts';
import { requestsMessages } from './requests.messages.ts';

/**
 * @summary What a customer asked for, beside the order that staff are about to confirm, with every difference, and who else has it open.
 * Stands inside a pad or a session, for example in the slot `header` of the pad.
 *
 * @tagname order-pad-asked
 *
 * @csspart heading - The number of the request.
 * @csspart dialog - The question for the reason.
 */
export class OrderPadAsked extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    askedStyles,
    css`
      :host {
        flex: 1 1 100%;
        min-width: 0;
      }
    `,
  ];
  static override properties = {
    request: {},
    shown: { state: true },
    problem: { state: true },
    others: { state: true },
  };

  /** Id of the request. */
  request: Id | undefined;

  private shown: OrderRequest | undefined;
  private problem: ProblemCode | undefined;
  /** Names of colleagues who have it open, too. */
  private others: readonly string[] = [];

  readonly #messages = new MessagesController(this, {
    ...draftsMessages,
    ...requestsMessages,
    ...askedMessages,
  });
  readonly #decline = new DeclineDialog(this, (decided) => this.#show(decided));
  #session: PadSession | undefined;
  #host: Host | undefined;
  #operator: Id | undefined;
  #view: AskedView | undefined;
  #stops: (() => void)[] = [];
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    // It adds itself to the element; adding it again is harmless.
    this.addController(
      new ContextConsumer(this, {
        context: sessionContext,
        subscribe: true,
        callback: (session) => {
          this.#session = session;
          this.#begin();
        },
      }),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('request')) this.#begin();
  }

  protected override render() {
    const { t, tProblem, locale } = this.#messages;
    const { shown, problem } = this;
    if (problem)
      return retryNotice(
        t,
        html`<b>${t('asked.failed')}</b> ${tProblem(problem)}`,
        () => this.#begin(),
        false,
        problem,
      );
    if (!shown) return html`<div class="card card-body">${skeleton(3)}</div>`;
    const { number, requestedBy, requestedAt, asked, state } = shown;
    return html`
      <section class="card card-body stack" aria-labelledby="heading">
        <div class="row spread">
          <h2 id="heading" part="heading" tabindex="-1">${t('asked.heading', { number })}</h2>
          ${
            state === 'sent' && !this.#isOver
              ? button({
                  label: t('requests.decline'),
                  ariaLabel: t('requests.decline-of', { number }),
                  onClick: () => this.#decline.ask(shown),
                })
              : nothing
          }
        </div>
        <p class="muted">
          ${t('asked.by', { name: requestedBy.name, when: locale.dateTime(requestedAt) })}
          ${asked.draft.note === undefined ? nothing : html`<span class="note">${t('asked.note', { note: asked.draft.note })}</span>`}
        </p>
        <div role="status" class="stack">${this.#others()} ${this.#state(shown)}</div>
        ${this.#view ? askedBeside(this.#view, this.#messages) : nothing}
      </section>
      ${this.#host ? this.#decline.render(this.#host, this.#messages) : nothing}
    `;
  }

  /** True once the order of the session is placed. */
  get #isOver(): boolean {
    const session = this.#session;
    return session?.view(session.views.pad).phase === 'placed';
  }

  #others(): TemplateResult | typeof nothing {
    if (this.others.length === 0) return nothing;
    const { t, locale } = this.#messages;
    return notice('warning', t('asked.others', { names: locale.list(this.others) }));
  }

  #state({ state, order, reason = '' }: OrderRequest): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (state === 'confirmed')
      return notice('success', t('asked.confirmed', { number: order?.number ?? '' }));
    if (state === 'declined') return notice('info', t('asked.declined', { reason }));
    return state === 'withdrawn' ? notice('info', t('asked.withdrawn')) : nothing;
  }

  #begin(): void {
    this.#end();
    const { request } = this;
    const session = this.#session;
    if (!session || request === undefined || !this.isConnected) return;
    this.problem = undefined;
    this.#host = session.ask((host) => host);
    void this.#load(this.#host, session, request);
  }

  #end(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  async #load(host: Host, session: PadSession, id: Id): Promise<void> {
    const reading = new AbortController();
    const { signal } = reading;
    this.#stops.push(() => reading.abort());
    try {
      const [request, { operator }] = await Promise.all([
        loadRequest(host, id, signal),
        host.describe({ signal }),
      ]);
      if (signal.aborted) return;
      this.#operator = operator.id;
      this.#show(request);
      const select = askedView(request.asked);
      this.#view = session.view(select);
      this.#unwatch = session.watch(select, (view) => {
        this.#view = view;
        this.requestUpdate();
      });
      this.#stops.push(
        session.on('placed', () => this.requestUpdate()),
        keepOpen(host, id, (now) => this.#show(now)),
        followRequests(
          host,
          { contactId: request.contact.id },
          {
            onNews: ({ request: news }) => {
              if (news?.id === id && this.shown) this.#show({ ...this.shown, ...news });
            },
          },
        ),
      );
    } catch (error) {
      if (!signal.aborted) this.problem = isHostError(error) ? error.code : 'internal';
    }
  }

  #show(request: OrderRequest): void {
    this.shown = request;
    const names = request.viewers.flatMap(({ id, name }) => (id === this.#operator ? [] : [name]));
    if (names.join('\n') !== this.others.join('\n')) this.others = names;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-asked': OrderPadAsked;
  }
}
