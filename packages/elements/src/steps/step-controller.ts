import type { Fix, Issue } from '@orderpad/contracts';
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { FixWanted } from '../fixes/fix-wanted.ts';
import type { FocusesIssue } from '../fixes/focus-issue.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { errorSummary, type SummaryError } from '../ui/error-summary.ts';

type OnFix = (issue: Issue, fix: Fix | undefined) => void;
type Content = TemplateResult | typeof nothing;

export interface StepOptions {
  readonly messages: Pick<MessagesController<never>, 't' | 'tIssue'>;
  /** Renders the fixes of an issue: `stepFixes`. Left out where the fields of the step answer its issues. */
  readonly fixes?: (issue: Issue, onFix: OnFix) => Content;
  /** Applies a fix. By default the root of the order is asked to. */
  readonly onFix?: OnFix;
}

/**
 * Gives an element what every step of an order does: an error summary with links and fixes, and the focus handed on from a
 * placeholder to the choices that replace it. A link calls the element's `focusIssue`, as the pad does.
 *
 * @example
 * ```ts
 * class DeliveryWindow extends LitElement {
 *   static override styles = [...base, controls, surfaces];
 *   readonly #messages = new MessagesController(this, { ...windowMessages, ...fixesMessages });
 *   readonly #order = new OrderController(this, windowView);
 *   readonly #step = new StepController(this, {
 *     messages: this.#messages,
 *     fixes: stepFixes('window', this.#messages),
 *   });
 *
 *   protected override render() {
 *     return html`<h2 id="heading" tabindex="-1">Delivery window</h2> ${this.#step.errors(this.#order.view?.issues ?? [])} …`;
 *   }
 *
 *   focusIssue(): void {
 *     this.#step.focus('#window');
 *   }
 * }
 * ```
 */
export class StepController implements ReactiveController {
  readonly #element: LitElement & Partial<FocusesIssue>;
  readonly #options: StepOptions;
  /** Id of the placeholder that has the focus. */
  #focusedId: string | undefined;

  constructor(element: LitElement & Partial<FocusesIssue>, options: StepOptions) {
    this.#element = element;
    this.#options = options;
    element.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#element.shadowRoot?.activeElement;
    this.#focusedId = focused?.matches('[tabindex][aria-busy=true]') ? focused.id : undefined;
  }

  hostUpdated(): void {
    if (this.#focusedId) this.#element.shadowRoot?.getElementById(this.#focusedId)?.focus();
  }

  /**
   * Renders the error summary; nothing without issues. `entry` replaces message, link or fixes of an issue: by default a link
   * calls `focusIssue`.
   */
  errors(issues: readonly Issue[], entry: (issue: Issue) => Partial<SummaryError> = () => ({})): Content {
    const { messages } = this.#options;
    const { focusIssue } = this.#element;
    return errorSummary(
      issues.map((issue) => {
        const own = entry(issue);
        const onGo = focusIssue && !own.inputId ? () => focusIssue.call(this.#element, issue) : undefined;
        return { text: messages.tIssue(issue), onGo, fixes: this.fixes(issue), ...own };
      }),
      messages.t,
    );
  }

  /** Renders the fixes of an issue as buttons. */
  fixes(issue: Issue): Content {
    const { fixes, onFix = this.#dispatch } = this.#options;
    return fixes?.(issue, onFix) ?? nothing;
  }

  /** Focuses the first element that matches a selector, once the step is rendered. */
  focus(selector: string): void {
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  readonly #dispatch: OnFix = (issue, fix) => {
    this.#element.dispatchEvent(new FixWanted(issue, fix));
  };
}
