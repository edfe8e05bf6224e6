import {
  type Approval,
  type ApprovalDecision,
  type ApprovalsEvent,
  type ApprovalState,
  type Host,
  type Id,
  isHostError,
} from '@orderpad/contracts';
import { guardedHost, type Finder } from '@orderpad/core';
import { decideApproval, findApprovals, followApprovals } from '@orderpad/core/approvals';
import { LitElement, nothing, type PropertyValues } from 'lit';
import { watchedHost } from '../events/watched-host.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderOpenedEvent } from '../orders/orders-events.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce, prepareAnnouncer } from '../ui/announce.ts';
import { ListNews } from '../ui/list-news.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { approvalList } from './approval-list.ts';
import { approvalsMessages } from './approvals.messages.ts';
import { approvalsStyles } from './approvals.styles.ts';
import { reductionsMessages } from './reductions.messages.ts';
import { reductionsStyles } from './reductions.styles.ts';

/**
 * @summary What staff ask to take off beyond their limit: an inbox in which managers decide. What changes appears by itself.
 *
 * @tagname order-pad-approvals
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @fires order-opened - The order that was placed with an approval is to be shown.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 *
 * @csspart heading - The heading of the list.
 */
export class OrderPadApprovals extends LitElement {
  static override styles = [...base, root, controls, surfaces, approvalsStyles, reductionsStyles];
  static override properties = {
    host: { attribute: false },
    state: { state: true },
    open: { state: true },
    isLive: { state: true },
    told: { state: true },
    deciding: { state: true },
  };

  /** Host that takes the approvals. */
  host: Host | undefined;

  private state: ApprovalState | undefined = 'asked';
  private open: number | undefined;
  private isLive = true;
  private told: { readonly tone: 'success' | 'info' | 'error'; readonly text: string } | undefined;
  private deciding: { readonly id: Id; readonly decision: ApprovalDecision['decision'] } | undefined;

  readonly #messages = new MessagesController(this, { ...approvalsMessages, ...reductionsMessages });
  readonly #news = new ListNews<Approval>();
  readonly #remarks = new Map<Id, string>();
  #watched: Host | undefined;
  #finder: Finder<Approval> | undefined;
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
    if (!changed.has('host')) return;
    const { host } = this;
    this.#watched = host && guardedHost(watchedHost(() => host, this));
    this.#begin();
  }

  protected override render() {
    const { t } = this.#messages;
    const host = this.#watched;
    if (!host) return notice('info', t('approvals.no-host'));
    const view = this.#finder?.view;
    if (!view) return skeleton(6);
    const { told } = this;
    return approvalList(
      {
        view: this.#news.in(view),
        state: this.state,
        open: this.open,
        isConnected: this.isLive,
        told: told ? notice(told.tone, told.text, { isUrgent: told.tone === 'error' }) : nothing,
        remarks: this.#remarks,
        deciding: this.deciding,
        onState: (state) => {
          this.state = state;
          this.#list();
        },
        onRemark: (id, remark) => void this.#remarks.set(id, remark),
        onDecide: (approval, decision) => void this.#decide(host, approval, decision),
        onOrder: (id) => this.dispatchEvent(new OrderOpenedEvent(id)),
        onRetry: () => this.#find(),
        onMore: () => this.#finder?.more(),
      },
      this.#messages,
    );
  }

  #begin(): void {
    this.#end();
    const host = this.#watched;
    if (!host || !this.isConnected) return;
    this.#list();
    this.#stopFollowing = followApprovals(
      host,
      {},
      {
        onNews: (event) => this.#take(event),
        onConnected: (isConnected) => {
          this.isLive = isConnected;
          // What happened meanwhile is loaded with the list.
          if (isConnected) this.#find();
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

  #list(): void {
    if (!this.#watched) return;
    this.#finder?.stop();
    this.#finder = findApprovals(this.#watched, this.state ? { state: this.state } : {});
    this.#finder.watch(() => this.requestUpdate());
    this.#find();
  }

  #find(): void {
    this.#news.clear();
    this.#finder?.find('');
  }

  #take({ open, approval, isNew = false }: ApprovalsEvent): void {
    this.open = open;
    if (!approval) return;
    this.#news.take(approval, isNew && (!this.state || this.state === approval.state));
    const { askedBy, contact } = approval;
    if (isNew && approval.mayDecide)
      announce(this.#messages.t('approvals.arrived', { name: askedBy.name, contact: contact.name }));
    this.requestUpdate();
  }

  async #decide(
    host: Host,
    { id, contact }: Approval,
    decision: ApprovalDecision['decision'],
  ): Promise<void> {
    if (this.deciding) return;
    const { t, tIssue, tProblem } = this.#messages;
    const remark = this.#remarks.get(id)?.trim() ?? '';
    this.deciding = { id, decision };
    try {
      const decided = await decideApproval(host, id, { decision, ...(remark !== '' && { remark }) });
      this.#remarks.delete(id);
      this.#news.take(decided);
      const isOurs = decided.state === decision;
      const text = t(isOurs ? `approvals.${decision}` : 'approvals.decided', { contact: contact.name });
      this.told = { tone: isOurs ? 'success' : 'info', text };
      announce(text);
      this.#focusNext(id);
    } catch (error) {
      const [issue] = isHostError(error) ? error.issues : [];
      const why = issue ? tIssue(issue) : tProblem(isHostError(error) ? error.code : 'internal');
      this.told = { tone: 'error', text: `${t('approvals.failed-action')} ${why}` };
    } finally {
      this.deciding = undefined;
    }
  }

  /** Moves the focus to the next decision, else to the heading: the buttons that were pressed are gone. */
  #focusNext(id: Id): void {
    void this.updateComplete.then(() => {
      const { activeElement } = this.renderRoot instanceof ShadowRoot ? this.renderRoot : document;
      if (activeElement) return;
      const cards = [...this.renderRoot.querySelectorAll('article')];
      const at = cards.findIndex((each) => each.getAttribute('aria-labelledby') === `of-${id}`);
      const presses = cards.slice(at + 1).map((each) => each.querySelector<HTMLElement>('[data-decide]'));
      const next =
        presses.find((each) => each !== null) ?? this.renderRoot.querySelector<HTMLElement>('#heading');
      next?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-approvals': OrderPadApprovals;
  }
}
