import { isHostError, type DraftSummary, type Host, type HostProfile, type Id } from '@orderpad/contracts';
import { guardedHost, type Finder } from '@orderpad/core';
import { findDrafts, removeDraft, takeOverDraft, transferDraft } from '@orderpad/core/drafts';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { watchedHost } from '../events/watched-host.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { ordersStyles } from '../orders/orders.styles.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce, prepareAnnouncer } from '../ui/announce.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { draftList } from './draft-list.ts';
import { OrderDraftOpenedEvent } from './drafts-events.ts';
import { draftsMessages } from './drafts.messages.ts';
import { TransferDialog } from './transfer-dialog.ts';
import { transferMessages } from './transfer.messages.ts';
import { popups } from '../styles/popups.ts';

/**
 * @summary Orders saved for later: a list to search, continue and remove.
 *
 * @tagname order-pad-drafts
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @fires order-draft-opened - A saved order is to be continued.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 *
 * @csspart heading - The heading of the list.
 */
export class OrderPadDrafts extends LitElement {
  static override styles = [
    ...base,
    root,
    controls,
    surfaces,
    popups,
    ordersStyles,
    css`
      .filters {
        align-items: center;
      }
      th.number {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      th .note {
        display: block;
        font-weight: normal;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      td.actions .row {
        flex-wrap: nowrap;
        justify-content: end;
      }
      @container (max-width: 700px) {
        tbody tr {
          grid-template:
            'number total' auto
            'contact placed' auto
            'actions actions' auto / minmax(0, 1fr) auto;
        }
        td.actions .row {
          flex-wrap: wrap;
        }
        th .pill {
          white-space: normal;
        }
      }
    `,
  ];
  static override properties = {
    host: { attribute: false },
    contact: {},
    isMine: { state: true },
    asked: { state: true },
    hasFailed: { state: true },
    failure: { state: true },
    profile: { state: true },
  };

  /** Host that keeps the saved orders. */
  host: Host | undefined;
  /** Id of a contact; only the saved orders for this contact are listed. */
  contact: Id | undefined;

  private isMine = false;
  private asked: DraftSummary | undefined;
  private hasFailed = false;
  /** Why an order could not be taken over. */
  private failure: string | undefined;
  private profile: HostProfile | undefined;

  readonly #messages = new MessagesController(this, { ...draftsMessages, ...transferMessages });
  readonly #transfer = new TransferDialog(this, ({ name }) => {
    announce(this.#messages.t('transfer.sent', { name }));
    this.#finder?.find(this.#finder.view.text);
  });
  #watched: Host | undefined;
  #finder: Finder<DraftSummary> | undefined;
  /** Profile of the host and of the operator who is signed in. */
  #described: Promise<HostProfile | undefined> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer(this.ownerDocument);
    if (this.hasUpdated) void this.#list('');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finder?.stop();
    this.#finder = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('host')) {
      const { host } = this;
      this.#watched = host && guardedHost(watchedHost(() => host, this));
      this.#described = undefined;
      this.profile = undefined;
      const watched = this.#watched;
      if (watched?.drafts?.transfer)
        void this.#describe(watched).then((profile) => {
          if (watched === this.#watched) this.profile = profile;
        });
    }
    if (changed.has('host') || changed.has('contact')) void this.#list('');
  }

  protected override render() {
    const { t } = this.#messages;
    if (!this.host) return notice('info', t('drafts.no-host'));
    const view = this.#finder?.view;
    if (!view) return skeleton(6);
    return html`${draftList(
      {
        view,
        isMine: this.isMine,
        asked: this.asked,
        hasFailed: this.hasFailed,
        onText: (text) => this.#finder?.find(text),
        onMine: (isMine) => {
          this.isMine = isMine;
          void this.#list(view.text);
        },
        onResume: ({ id, flow }) => this.dispatchEvent(new OrderDraftOpenedEvent(id, flow)),
        onAsk: (draft) => this.#ask(draft),
        onRemove: (draft) => void this.#remove(draft),
        onKeep: () => this.#keep(),
        onMore: () => this.#finder?.more(),
        me: this.profile?.operator.id,
        canTransfer: this.profile?.capabilities.includes('drafts.transfers') ?? false,
        failure: this.failure,
        onGive: (draft) => this.#give(draft),
        onTake: (draft) => void this.#take(draft),
      },
      this.#messages,
    )}${this.#transfer.render(this.#messages)}`;
  }

  async #list(text: string): Promise<void> {
    const host = this.#watched;
    this.#finder?.stop();
    this.#finder = undefined;
    const savedBy = this.isMine && host ? await this.#ownId(host) : undefined;
    if (!host || host !== this.#watched || this.#finder) return;
    const { contact } = this;
    this.#finder = findDrafts(host, {
      ...(contact && { contactId: contact }),
      ...(savedBy && { savedBy }),
    });
    this.#finder.watch(() => this.requestUpdate());
    this.#finder.find(text);
  }

  /** Returns the id of the operator; without an answer the list is not narrowed, and shows its own failure. */
  async #ownId(host: Host): Promise<Id | undefined> {
    return (await this.#describe(host))?.operator.id;
  }

  #describe(host: Host): Promise<HostProfile | undefined> {
    this.#described ??= host.describe({ signal: new AbortController().signal }).catch(() => undefined);
    return this.#described;
  }

  #give({ id, contact }: DraftSummary): void {
    const host = this.#watched;
    if (!host) return;
    const name = contact?.name ?? this.#messages.t('drafts.nobody');
    this.#transfer.ask({ host, name, send: (input) => transferDraft(host, id, input) });
  }

  /** Takes an order over, which is continued then, or takes it back. */
  async #take({ id, flow, transfer }: DraftSummary): Promise<void> {
    const host = this.#watched;
    const { t, tIssue, tProblem } = this.#messages;
    if (!host) return;
    this.failure = undefined;
    try {
      await takeOverDraft(host, id);
      if (transfer?.to.id === this.profile?.operator.id)
        return void this.dispatchEvent(new OrderDraftOpenedEvent(id, flow));
      announce(t('transfer.is-back'));
    } catch (error) {
      const [issue] = isHostError(error) ? error.issues : [];
      const why = issue ? tIssue(issue) : tProblem(isHostError(error) ? error.code : 'internal');
      this.failure = `${t('transfer.take-failed')} ${why}`;
    }
    this.#finder?.find(this.#finder.view.text);
  }

  #ask(draft: DraftSummary): void {
    this.asked = draft;
    this.hasFailed = false;
    this.#focus('#remove');
  }

  /** Takes the question back: the focus returns to the button that asked, unless it goes with its row. */
  #keep(isAnswered = false): void {
    const id = this.asked?.id;
    this.asked = undefined;
    this.#focus(isAnswered || id === undefined ? '#heading' : `[data-remove="${CSS.escape(id)}"]`);
  }

  async #remove({ id }: DraftSummary): Promise<void> {
    const host = this.#watched;
    if (!host) return;
    this.#keep(true);
    try {
      await removeDraft(host, id);
      announce(this.#messages.t('drafts.deleted'));
    } catch {
      this.hasFailed = true;
    }
    this.#finder?.find(this.#finder.view.text);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-drafts': OrderPadDrafts;
  }
}
