import type { Issue } from '@orderpad/contracts';
import type { PadView, Step } from '@orderpad/core';
import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { focusErrors } from '../ui/error-summary.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { unfetchedNotice } from '../ui/unfetched.ts';
import { createSibling } from '../registry.ts';
import type { foot } from './foot.ts';
import type { FootKey } from './foot.messages.ts';
import { nextButton } from './next-button.ts';
import type * as PageLayout from './page-layout.ts';
import { padMessages, type PadKey } from './pad.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { LeaveGuard } from './leave-guard.ts';
import { OrderRoot } from './order-root.ts';
import type { Elsewhere } from './other-windows.ts';
import { padStyles } from './pad.styles.ts';
import { Stage } from './stage.ts';
import type { SceneName } from '../steps/scene.ts';
import { canFocusFirst, isFocusFree } from '../steps/first-focus.ts';
import { fetchAhead, firstStep, modeOf } from '../steps/scenes.ts';
import { StepDone } from '../steps/step-done.ts';
import { focusedIn, shortcutOf } from './shortcuts.ts';

/**
 * @summary The order pad: set `host` to take an order.
 *
 * @tagname order-pad
 *
 * @slot header - Content above the steps.
 * @slot help - Help, at the same position in every step.
 * @slot payment - The payment provider's own fields; they stay in the page's light DOM.
 * @slot payment-action - Challenge of the bank that the payer confirms, put there by a payment adapter.
 *
 * @fires order-ready - The host has described itself.
 * @fires order-step-changed - Another step is shown.
 * @fires order-changed - The draft was edited.
 * @fires order-quoted - The host answered with a price.
 * @fires order-blocked - A move was refused.
 * @fires order-submitting - The order is about to be placed; cancelable.
 * @fires order-placed - The host has placed the order.
 * @fires order-requested - The order was asked for; the business confirms it.
 * @fires order-handoff-changed - The order was left to its customer, or that has changed.
 * @fires order-placed-elsewhere - Another window has placed the order.
 * @fires order-replace-wanted - The page asked for another order during this one; cancelable.
 * @fires order-saved - The draft was saved.
 * @fires order-error - A call to the host failed, or a named host or flow does not exist.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 *
 * @csspart pad - The whole pad.
 * @csspart back - The button to the step before.
 * @csspart next - The button to the step after.
 */
export class OrderPad extends OrderRoot {
  static override styles = [...base, root, controls, surfaces, padStyles];
  static override properties = {
    layout: {},
    busy: { type: Boolean, reflect: true },
  };

  /** Arrangement of the steps: one at a time, or all of them on one page. */
  layout: 'stepper' | 'page' = 'stepper';
  /**
   * True while the pad waits for the host.
   * @readonly
   */
  busy = false;

  readonly #messages = new MessagesController<PadKey, FootKey>(this, padMessages);
  readonly #guard = new LeaveGuard(this);
  readonly #stage = new Stage(this, (retry) => unfetchedNotice(this.#messages, retry));
  #seen: PadView | undefined;
  #pageLayout: typeof PageLayout | undefined;
  #fetching: Promise<unknown> | undefined;
  /** State of this order in another window. */
  #elsewhere: Elsewhere;
  #at: SceneName | undefined;
  /** True when the last order ended with the focus in it. */
  #hadFocus = false;
  #hasBegun = false;
  /** Why the last move was refused, until the order is edited. */
  #refusal: readonly Issue[] | undefined;
  #subscriptions: readonly (() => void)[] = [];
  /** Number of keys and pointers that a person has pressed down in the pad. */
  #presses = 0;

  constructor() {
    super();
    for (const type of ['pointerdown', 'keydown'])
      this.addEventListener(type, () => this.#presses++, { capture: true });
    this.addEventListener(StepDone.type, (event) => {
      const below = this.#stage.below(event.composedPath());
      const next = below?.shadowRoot ?? this.renderRoot;
      const target = next.querySelector<HTMLElement>(below ? '#heading' : '[part~=next]');
      if (!target) return;
      event.preventDefault();
      target.focus();
      if (canFocusFirst(below)) below.focusFirst();
    });
  }

  /** The layout `page` where it is wanted, once its file is there. */
  get #page(): typeof PageLayout | undefined {
    return this.layout === 'page' ? this.#pageLayout : undefined;
  }

  /** The order, with its screens as the layout has them. */
  get #view(): PadView | undefined {
    return this.#page?.arranged(this.#seen) ?? this.#seen;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('layout') && this.layout === 'page')
      // Without its file the order is taken step by step.
      this.#fetching = fetchModule(() => import('./page-layout.ts'))
        .then((module) => (this.#pageLayout = module).style(this))
        .catch(() => undefined);
    // A context provider does not provide to its own element.
    this.#messages.instead = this.replaced;
    const isOpening = this.#view
      ? this.#view.phase === 'opening'
      : Boolean(this.host) && !this.notice && !this.retry;
    this.busy = isOpening || this.#stage.isLoading;
    // A pad that was removed may never come back: the page has decided about it.
    this.#guard.isNeeded =
      this.isConnected && !this.#elsewhere && this.#view?.phase === 'editing' && this.#view.isDirty;
  }

  protected override render() {
    return html`
      <div class="pad ${this.layout}" part="pad" @keydown=${this.#pressed}>
        <div class="row spread" ?hidden=${!this.querySelector('[slot]')}>
          <slot name="header" @slotchange=${() => this.requestUpdate()}></slot>
          <slot name="help"></slot>
        </div>
        ${this.question} ${this.#phase()}
      </div>
    `;
  }

  protected override updated(): void {
    // Below the heading of their screen, the headings of steps are one level lower.
    const isShared = this.renderRoot.querySelector('#screen') !== null;
    void this.#stage.allShown().then((shown) => {
      for (const each of shown) {
        const heading = each?.renderRoot.querySelector('#heading');
        if (heading) heading.ariaLevel = isShared ? '3' : null;
      }
    });
  }

  #phase(): TemplateResult {
    const { t, tProblem } = this.#messages;
    const view = this.#view;
    if (this.notice) return html`${this.notice}`;
    if (this.retry) return html`${unfetchedNotice(this.#messages, this.retry)}`;
    if (view?.phase === 'failed')
      return retryNotice(
        t,
        html`<b>${t('pad.failed')}</b> ${tProblem(view.problem ?? 'internal')}`,
        () => this.session?.send({ type: 'retry' }),
        false,
        view.problem,
      );
    if (view?.phase === 'placed') return html`${this.#stage.show('placed')}`;
    if (view?.phase === 'handed-off') return html`${this.#stage.show('handoffs')}`;
    if (this.#elsewhere === 'placing')
      return html`<div role="status">${notice('info', t('pad.placing-elsewhere'))}</div>`;
    if (this.#elsewhere)
      return html`${Object.assign(this.#stage.show('placed'), { order: this.#elsewhere })}`;
    return this.#editing(view);
  }

  /** Renders the steps. While the order is being opened, its first step is shown and takes input. */
  #editing(view: PadView | undefined): TemplateResult {
    const isOpening = !view || view.phase === 'opening';
    const scene = view?.step ?? firstStep(this.flow);
    const screen = view?.screens.find(({ state }) => state === 'current');
    const steps = screen?.steps ?? (scene ? [scene] : []);
    const isShared = steps.length > 1;
    // The contact step shows the contact itself.
    const isBeside = !this.#page && steps.includes('contact');
    const header = view?.mode === 'agent' ? this.#part('order-pad-contact-header') : undefined;
    header?.toggleAttribute('beside', isBeside);
    if (isOpening && scene && !this.#hasBegun && modeOf(this.flow) === 'agent') {
      this.#hasBegun = true;
      void this.#begin(scene);
    }
    return html`
      ${this.#page ? nothing : this.#part('order-pad-rail')} ${isBeside || !header ? nothing : html`<div class="who">${header}</div>`} ${this.#stage.kept('handoffs')} ${this.#part('order-pad-blocked')} ${this.#part('order-pad-changes')} ${this.#part('order-pad-reorder')} ${this.#part('order-pad-question')}
      <div class="columns">
        <div class="step-frame ${isShared ? 'shared' : ''}">
          ${screen && isShared ? html`<h2 id="screen" tabindex="-1">${this.#messages.tScreen(screen)}</h2>` : nothing}
          ${scene ? this.#stage.showAll(steps) : html`<div class="card card-body">${skeleton(5)}</div>`} ${isBeside ? header : nothing}
          ${isOpening ? html`<span class="unseen" role="status">${this.#messages.t('pad.opening')}</span>` : nothing}
        </div>
        <div class="aside">
          ${isOpening ? html`<div class="card card-body">${skeleton(3)}</div>` : html`${this.#part('order-pad-summary')}${nextButton(view, this.#messages, (type) => this.#send(type))}`}
        </div>
        ${isOpening ? nothing : html`<div class="end">${this.#foot?.(view, this.#messages, (type) => this.#send(type))} ${this.#part('order-pad-save')} ${this.#part('order-pad-keys')}</div>`}
      </div>
    `;
  }

  #foot: typeof foot | undefined;

  readonly #parts = new Map<string, HTMLElement>();

  /** Returns a part of the pad, created under the pad's own prefix. */
  #part(tag: string): HTMLElement {
    const part = this.#parts.get(tag) ?? createSibling(this, tag);
    this.#parts.set(tag, part);
    return part;
  }

  protected override joined(session: PadSession | undefined): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#at = undefined;
    if (!session) {
      this.#hadFocus = this.matches(':focus-within');
      this.#hasBegun = false;
    }
    this.#elsewhere = undefined;
    this.#seen = session?.view(session.views.pad);
    this.#subscriptions = session
      ? [
          session.watch(session.views.pad, (view) => {
            const isHandedOff = view.phase === 'handed-off' && this.#seen?.phase !== view.phase;
            this.#seen = view;
            if (isHandedOff) void this.#arrive('handoffs');
            this.requestUpdate();
          }),
          session.on('started', () => this.#fetchAhead()),
          session.on('stepped', ({ step }) => {
            this.#part('order-pad-blocked').removeAttribute('open');
            if (!this.#foot) this.#fetchAhead();
            void this.#arrive(step);
          }),
          // What stood in the way may be gone; a further move tells.
          session.on('changed', () => {
            this.#refusal = undefined;
            this.#part('order-pad-blocked').removeAttribute('open');
          }),
          session.on('placed', () => void this.#arrive('placed')),
          session.on('requested', () => void this.#arrive('placed')),
          session.on('asked', (asked) => void this.#ask(asked)),
          session.on('blocked', ({ issues }) => void this.#showErrors(issues)),
          session.elsewhere((news) => {
            this.#elsewhere = news;
            this.requestUpdate();
          }),
        ]
      : [];
    this.requestUpdate();
  }

  #fetchAhead(): void {
    fetchAhead(this, (each) => {
      this.#foot = each;
      this.requestUpdate();
    });
  }

  /** Focuses a new step: its first field for staff, who type first, else its heading. */
  async #arrive(scene: SceneName): Promise<void> {
    const isFirst = this.#at === undefined;
    this.#at = scene;
    await this.#fetching;
    const isAgent = this.#view?.mode === 'agent';
    // Opening a pad for a customer leaves the focus of the page where it is, unless it was lost with the last order.
    if (isFirst && !isAgent && (!this.#hadFocus || this.matches(':focus-within'))) return;
    const presses = this.#presses;
    const shown = await this.#stage.shown(scene);
    // A file that comes late takes the focus from nobody.
    if (isFirst ? !isFocusFree(this) : presses !== this.#presses) return;
    // A page is read from its top, however far the order was taken before.
    const isTop = isFirst || this.#view?.screens.some(({ steps }) => steps[0] === scene);
    const top = isTop && this.renderRoot.querySelector<HTMLElement>('#screen');
    const heading = top || shown?.renderRoot.querySelector<HTMLElement>('#heading');
    heading?.focus({ preventScroll: isFirst });
    if (isAgent && canFocusFirst(shown)) shown.focusFirst();
  }

  /** Puts the cursor in the first field while the order is being opened: staff need not wait for that. */
  async #begin(scene: SceneName): Promise<void> {
    const shown = await this.#stage.shown(scene);
    if (!this.#at && isFocusFree(this) && canFocusFirst(shown)) shown.focusFirst();
  }

  /** Shows why a move was refused: in the current step where it belongs there, else above it. */
  async #showErrors(issues: readonly Issue[]): Promise<void> {
    this.#refusal = issues;
    const presses = this.#presses;
    const shown = await this.#stage.allShown();
    const module = await fetchModule(() => import('../fixes/show-blocked.ts')).catch(() => undefined);
    if (this.#refusal !== issues) return;
    const hasGoneOn = presses !== this.#presses;
    if (module) await module.showBlocked(this, this.#part('order-pad-blocked'), shown, issues, hasGoneOn);
    else if (shown[0] && !hasGoneOn) focusErrors(shown[0].renderRoot);
  }

  /** Asks the question of the flow before a move; where its file is lost, the move goes on. */
  async #ask({ question, step }: { readonly question: string; readonly step: Step }): Promise<void> {
    const goOn = () => this.session?.send({ type: 'go', step, answered: true });
    const module = await fetchModule(() => import('./ask-question.ts')).catch(() => undefined);
    if (module) module.askQuestion(this, this.#part('order-pad-question'), question, goOn);
    else goOn();
  }

  /** Returns the element of a step, of the current one by default, once it is rendered. */
  stepShown(step?: Step): Promise<LitElement | undefined> {
    return this.#stage.shown(step);
  }

  #send(type: 'next' | 'back'): void {
    this.session?.send({ type });
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event);
    if (!shortcut || this.#view?.phase !== 'editing') return;
    event.preventDefault();
    event.stopPropagation();
    // Leaving a field is when it hands over what was typed.
    const field = focusedIn(this.shadowRoot);
    field?.blur();
    if (this.#page) this.#page.move(event, this.renderRoot, shortcut);
    else this.#send(shortcut);
    if (!focusedIn(this.shadowRoot)) field?.focus();
  };

  /** Goes to a step, as the rail does. */
  go(step: Step): void {
    this.session?.send({ type: 'go', step });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad': OrderPad;
  }
}
