import type { Issue } from '@orderpad/contracts';
import { type DifferenceView, draftsView, saveForLater, warningOf } from '@orderpad/core/drafts';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { FixWanted } from '../fixes/fix-wanted.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { pill } from '../ui/surface.ts';
import { changeRow } from './change-row.ts';
import { conflictQuestion } from './conflict-question.ts';
import { draftsMessages } from './drafts.messages.ts';

/**
 * @summary What has changed since an order was saved for later, each with its decision; and the question which version to keep
 *   when somebody else has saved another one.
 *
 * @tagname order-pad-changes
 */
export class OrderPadChanges extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    css`
      :host {
        display: grid;
        gap: calc(var(--_u) * 3);
      }
      .changes {
        display: grid;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .change {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
        padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
        border-bottom: 1px solid var(--_line);
      }
      .change:last-child {
        border-bottom: 0;
      }
      .what {
        display: grid;
        flex: 1 1 14em;
        gap: calc(var(--_u) * 0.5);
        overflow-wrap: anywhere;
      }
      .sides {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--_u) * 1.5);
        font-variant-numeric: tabular-nums;
      }
      .sides s {
        color: var(--_muted);
      }
      .sides .arrow {
        display: grid;
      }
      .sides .icon {
        width: 1em;
        color: var(--_muted);
      }
      .reason {
        display: grid;
        flex: 1 1 100%;
        gap: calc(var(--_u) * 2);
      }
      .card-foot {
        padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
        border-top: 1px solid var(--_line);
      }
    `,
  ];
  static override properties = {
    asked: { state: true },
    reason: { state: true },
    isMissing: { state: true },
  };

  /** Id of the line whose reason is asked for. */
  private asked: string | undefined;
  private reason = '';
  private isMissing = false;

  readonly #messages = new MessagesController(this, { ...draftsMessages, ...fixesMessages });
  readonly #order = new OrderController(this, draftsView);
  #shownConflict: unknown;
  #announced = 0;

  protected override render() {
    const { view, session } = this.#order;
    if (!view || !session) return nothing;
    return html`${
      view.conflict
        ? conflictQuestion(
            {
              conflict: view.conflict,
              onMine: () =>
                void saveForLater(session, typeof view.conflict === 'object' ? view.conflict.tag : null),
              onTheirs: () => session.begin(session.draftId),
            },
            this.#messages,
          )
        : nothing
    }${this.#changes()}`;
  }

  protected override updated(): void {
    const conflict = this.#order.view?.conflict;
    if (conflict && conflict !== this.#shownConflict)
      this.renderRoot.querySelector<HTMLElement>('#conflict')?.focus();
    this.#shownConflict = conflict;
    const count = this.#order.view?.differences.length ?? 0;
    const open = this.#order.view?.open ?? 0;
    // What changes later is announced by the status in the heading.
    if (count > 0 && this.#announced === 0 && open > 0)
      announce(`${this.#messages.t('drafts.changes')}: ${this.#messages.t('drafts.open', { count: open })}`);
    this.#announced = count;
  }

  #changes(): TemplateResult | typeof nothing {
    const { view } = this.#order;
    if (!view || view.differences.length === 0) return nothing;
    const { t } = this.#messages;
    const { open, differences } = view;
    return html`
      <section class="card" aria-labelledby="heading">
        <header class="card-head">
          <h2 id="heading" tabindex="-1">${t('drafts.changes')}</h2>
          <span role="status"
            >${
              open > 0
                ? pill(t('drafts.open', { count: open }), 'warning')
                : pill(t('drafts.all-decided'), 'success')
            }</span
          >
        </header>
        <ul class="changes" role="list">
          ${differences.map((change) => this.#row(change))}
        </ul>
        ${
          open > 0
            ? html`<div class="card-foot row spread">
                <span class="muted small">${t('drafts.changes-hint')}</span>
                ${open > 1 ? button({ label: t('drafts.accept-all'), onClick: () => this.#acceptAll() }) : nothing}
              </div>`
            : nothing
        }
      </section>
    `;
  }

  #row(change: DifferenceView): TemplateResult | typeof nothing {
    const { view } = this.#order;
    if (!view) return nothing;
    const { id, kind } = change.difference;
    const isAsked = this.asked === id && kind === 'line';
    return changeRow({
      view,
      change,
      messages: this.#messages,
      titleOf: (issue) => this.#titleOf(issue),
      reason: isAsked ? this.reason : undefined,
      isReasonMissing: isAsked && this.isMissing,
      onAccept: () => this.#decide(() => this.#accept(change, true)),
      onRemove: () => this.#decide(() => this.#order.send({ type: 'items.remove', ids: [id] })),
      onHonour: () => this.#ask(id),
      onReason: (text) => {
        this.reason = text;
      },
      onKeep: () => this.#keep(change),
      onCancel: () => this.#decide(() => undefined),
      onUndo: () => this.#undo(change),
      onFix: (issue, fix) => this.dispatchEvent(new FixWanted(issue, fix)),
    });
  }

  #accept({ difference }: DifferenceView, accepted: boolean): void {
    this.#order.send({ type: 'review.acknowledge', issue: warningOf(difference), accepted });
  }

  #acceptAll(): void {
    this.#decide(() => {
      for (const change of this.#order.view?.differences ?? [])
        if (change.decision === 'open') this.#accept(change, true);
    });
  }

  #ask(id: string): void {
    this.asked = id;
    this.reason = this.#messages.t('drafts.reason-promised');
    this.isMissing = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#reason')?.select());
  }

  /** Keeps the price at which the line was saved, with the reason. The host decides if the operator may. */
  #keep({ difference: { id }, honour }: DifferenceView): void {
    const reason = this.reason.trim();
    this.isMissing = reason === '' || honour === undefined;
    if (this.isMissing || honour === undefined)
      return void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('#reason')?.focus(),
      );
    this.#decide(() =>
      this.#order.send({ type: 'items.edit', id, patch: { override: { unitPrice: honour, reason } } }),
    );
  }

  #undo(change: DifferenceView): void {
    this.#decide(() => {
      if (change.decision !== 'honoured') return this.#accept(change, false);
      const { id } = change.difference;
      this.#order.send({ type: 'items.edit', id, patch: { override: undefined } });
    });
  }

  /** Makes a decision, whose buttons are gone then: the focus goes to the next one, or to the heading. */
  #decide(decision: () => void): void {
    this.asked = undefined;
    decision();
    void this.updateComplete.then(() => {
      const next = this.renderRoot.querySelector<HTMLElement>('[data-decision=open] button');
      (next ?? this.renderRoot.querySelector<HTMLElement>('#heading'))?.focus();
    });
  }

  #titleOf({ path: [root, id] }: Issue): string | undefined {
    const isLine = root === 'lines' && typeof id === 'string';
    return isLine ? this.#order.session?.view(({ context }) => context.lines.get(id)?.item.title) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-changes': OrderPadChanges;
  }
}
