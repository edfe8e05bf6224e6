import { type Approval, type Draft, type Host, isHostError, type Issue } from '@orderpad/contracts';
import { askApproval, followApprovals, lastApproval, withdrawApproval } from '@orderpad/core/approvals';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import { approvalMessages } from './approval.messages.ts';
import { reductionRows } from './reduction-rows.ts';
import { reductionsMessages } from './reductions.messages.ts';
import { reductionsStyles } from './reductions.styles.ts';

/** What the dialog knows of the last question about the draft. */
type Last =
  | { readonly isLoaded: false }
  | { readonly isLoaded: true; readonly approval: Approval | undefined };

/** A question as it was sent first: the same one is sent with the same key. */
interface Sent {
  readonly draft: Draft;
  readonly reason: string;
  readonly key: string;
}

/**
 * @summary Dialog in which staff ask a manager for what goes beyond their limit. Follows the answer for as long as the order is taken.
 *
 * @tagname order-pad-approval
 */
export class OrderPadApproval extends LitElement {
  static override styles = [...base, controls, popups, surfaces, reductionsStyles];
  static override properties = { reason: { state: true }, last: { state: true } };

  private reason = '';
  private last: Last = { isLoaded: false };

  readonly #messages = new MessagesController(this, { ...approvalMessages, ...reductionsMessages });
  readonly #order = new OrderController(this, 'items', ({ quoted }) => [quoted]);
  readonly #dialog = new DialogController(this);
  #issue: Issue | undefined;
  #isMissing = false;
  #isBusy = false;
  #problem: string | undefined;
  #sent: Sent | undefined;
  #followed: PadSession | undefined;
  #stopFollowing: (() => void) | undefined;

  /** Opens the dialog about an issue: the question, or what became of the last one. */
  open(issue: Issue): void {
    const { session } = this.#order;
    if (!session) return;
    this.#issue = issue;
    this.reason = reasonIn(session.persist().data, issue);
    this.last = { isLoaded: false };
    this.#isMissing = false;
    this.#problem = undefined;
    this.#dialog.open();
    void this.#load(session);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#followed = undefined;
  }

  protected override willUpdate(): void {
    const { session } = this.#order;
    if (session === this.#followed) return;
    this.#stopFollowing?.();
    this.#followed = session;
    if (session)
      this.#stopFollowing = followApprovals(
        session.ask((host) => host),
        { draftId: session.draftId },
        {
          onNews: ({ approval }) => approval && this.#hear(approval),
          // What happened meanwhile is in the next quote.
          onConnected: (isConnected) => isConnected && this.#order.send({ type: 'retry' }),
        },
      );
  }

  protected override render() {
    const { t } = this.#messages;
    const { last } = this;
    const approval = last.isLoaded ? last.approval : undefined;
    const waits = approval?.state === 'asked' ? approval : undefined;
    const isSame = waits !== undefined && this.#isToldAs('asked');
    return this.#dialog.render({
      id: 'approval',
      heading: t('approval.heading'),
      t,
      body: last.isLoaded ? this.#body(approval, isSame) : skeleton(4),
      foot: html`
        ${
          waits
            ? button({
                kind: 'quiet',
                look: 'give-back',
                label: t('approval.withdraw'),
                onClick: () => void this.#withdraw(waits),
              })
            : nothing
        }
        ${button({ label: t(isSame ? 'ui.close' : 'ui.cancel'), onClick: () => this.#dialog.close() })}
        ${
          last.isLoaded && !isSame
            ? button({
                kind: 'primary',
                label: t(approval && approval.state !== 'withdrawn' ? 'approval.ask-again' : 'approval.ask'),
                submits: true,
                busy: { isOn: this.#isBusy, label: t('approval.asking') },
              })
            : nothing
        }
      `,
      onSubmit: () => void this.#ask(),
    });
  }

  #body(approval: Approval | undefined, isSame: boolean): TemplateResult {
    const { t, locale } = this.#messages;
    const asked = approval && t('approval.waits', { date: locale.dateTime(approval.askedAt) });
    return html`
      ${this.#problem === undefined ? nothing : notice('error', this.#problem, { isUrgent: true })}
      ${approval && asked !== undefined && isSame ? html`${notice('info', asked)} ${reductionRows(approval, this.#messages)}` : nothing}
      ${approval?.state === 'asked' && !isSame ? notice('warning', t('approval.differs')) : nothing}
      ${approval?.state === 'refused' && this.#isToldAs('refused') ? this.#refused(approval) : nothing}
      ${isSame ? nothing : this.#question()}
    `;
  }

  #refused({ decidedBy, remark }: Approval): TemplateResult {
    const { t } = this.#messages;
    return notice(
      'warning',
      html`${t('approval.refused', { by: decidedBy?.name ?? '' })}
        ${remark === undefined ? nothing : html`<q class="prose"><bdi>${remark}</bdi></q>`} ${t('approval.next')}`,
    );
  }

  #question(): TemplateResult {
    const { t } = this.#messages;
    return html`
      <p class="muted">${t('approval.hint')}</p>
      ${proseField({
        id: 'approval-reason',
        name: 'reason',
        label: t('approval.reason'),
        hint: t('approval.reason-hint'),
        need: 'required',
        rows: 2,
        isFirst: true,
        maxLength: 500,
        value: this.reason,
        error: this.#isMissing ? t('approval.reason-required') : undefined,
        t,
        onInput: (reason) => {
          this.reason = reason;
          this.#isMissing = false;
        },
      })}
    `;
  }

  /** Tells whether the quote tells the last question about this reduction so. */
  #isToldAs(state: 'asked' | 'refused'): boolean {
    const issue = this.#issue;
    return (
      issue?.fixes.some(({ code, params }) => code === 'ask-approval' && params['state'] === state) ?? false
    );
  }

  async #load(session: PadSession): Promise<void> {
    try {
      const approval = await lastApproval(this.#hostOf(session), session.draftId);
      this.last = { isLoaded: true, approval };
      // The field takes the focus once it is there.
      this.#focus('#approval-reason');
    } catch (error) {
      this.last = { isLoaded: true, approval: undefined };
      this.#fail(error);
    }
  }

  async #ask(): Promise<void> {
    const { session } = this.#order;
    const reason = this.reason.trim();
    if (!session || this.#isBusy) return;
    this.#isMissing = reason === '';
    this.requestUpdate();
    if (this.#isMissing) return this.#focus('#approval-reason');
    await this.#busily(async () => {
      const { data: draft } = session.persist();
      const { key } = (this.#sent = sentAs(this.#sent, draft, reason));
      await askApproval(this.#hostOf(session), { draft, reason }, key);
      announce(this.#messages.t('approval.asked'));
    });
  }

  async #withdraw({ id }: Approval): Promise<void> {
    const { session } = this.#order;
    if (!session || this.#isBusy) return;
    await this.#busily(async () => {
      const { state, decidedBy } = await withdrawApproval(this.#hostOf(session), id);
      const { t } = this.#messages;
      const by = decidedBy?.name ?? '';
      announce(
        state === 'withdrawn'
          ? t('approval.withdrawn')
          : t(`approval.${state === 'granted' ? 'granted' : 'refused'}`, { by }),
      );
    });
  }

  /** Does what the dialog is for, closes it, and lets the host tell the new state in its next quote. */
  async #busily(act: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      await act();
      this.#dialog.close();
      this.#order.send({ type: 'retry' });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isBusy = false;
      this.requestUpdate();
    }
  }

  /** Says why a manager could not be asked: by what the host says about the order, else by its problem. */
  #fail(error: unknown): void {
    const { t, tIssue, tProblem } = this.#messages;
    const [issue] = isHostError(error) ? error.issues : [];
    const why = issue ? tIssue(issue) : tProblem(isHostError(error) ? error.code : 'internal');
    this.#problem = `${t('approval.failed')} ${why}`;
    this.requestUpdate();
  }

  /** Says what was decided, and asks the host for a quote that holds it. */
  #hear({ state, decidedBy, remark, order }: Approval): void {
    if (order) return;
    const { t } = this.#messages;
    const by = decidedBy?.name ?? '';
    if (state === 'granted' || state === 'refused') {
      const said = remark === undefined ? '' : ` ${t('approval.remark', { remark })}`;
      announce(t(`approval.${state}`, { by }) + said);
    }
    if (state !== 'asked') this.#order.send({ type: 'retry' });
  }

  #hostOf(session: PadSession): Host {
    return session.ask((host) => host);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

/** Returns a question as it is sent: with the key of the one before, where it is the same. */
const sentAs = (before: Sent | undefined, draft: Draft, reason: string): Sent =>
  before?.draft.id === draft.id && before.draft.revision === draft.revision && before.reason === reason
    ? before
    : { draft, reason, key: crypto.randomUUID() };

/** Returns the reason that staff gave where the issue is. */
function reasonIn({ lines, shipments, discount }: Draft, { path: [part, id] }: Issue): string {
  if (part === 'shipments') return shipments.find((each) => each.id === id)?.override?.reason ?? '';
  const line = part === 'lines' ? lines.find((each) => each.id === id) : undefined;
  return (line ? (line.discount ?? line.override) : discount)?.reason ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-approval': OrderPadApproval;
  }
}
