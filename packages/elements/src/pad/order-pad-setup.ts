import type { ProblemCode } from '@orderpad/contracts';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { MessagesController } from '../messages/messages-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, notice } from '../ui/surface.ts';
import type { SetupProblem } from './setup-problem.ts';
import { setupMessages } from './setup.messages.ts';

/** The question before an order is replaced, with its two answers. */
export interface ReplaceQuestion {
  readonly kind: 'replace';
  readonly onKeep: () => void;
  readonly onBegin: () => void;
}

/** The reason why an order saved for later cannot be gone on with. */
export interface ResumeProblem {
  readonly kind: 'resume';
  readonly code: ProblemCode;
  readonly onRetry: () => void;
}

/**
 * @summary Notice that no order can be taken here, and why; or the question before an order is replaced by another.
 *
 * @tagname order-pad-setup
 */
export class OrderPadSetup extends LitElement {
  static override styles = [...base, controls, surfaces];
  static override properties = { content: { attribute: false } };

  /** Content of the notice. */
  content: SetupProblem | ReplaceQuestion | ResumeProblem | undefined;

  readonly #messages = new MessagesController(this, setupMessages);

  protected override render(): TemplateResult | typeof nothing {
    const { content } = this;
    if (!content) return nothing;
    if (content.kind === 'replace') return this.#question(content);
    return content.kind === 'resume' ? this.#resume(content) : this.#problem(content);
  }

  #problem(problem: SetupProblem): TemplateResult {
    const { t } = this.#messages;
    if (problem.kind === 'none') return emptyState('alert', t('pad.no-host'), t('pad.no-host-remedy'));
    if (problem.kind === 'closed')
      return html`<div class="card">${emptyState('bag', t('pad.closed'), t(`pad.closed-${problem.bar}`))}</div>`;
    const { of: kind } = problem;
    if (problem.kind === 'invalid') return emptyState('alert', t(`pad.invalid-${kind}`), problem.detail);
    const { name } = problem;
    if (problem.kind === 'text')
      return emptyState('alert', t('pad.text-setup', { kind, name }), t('pad.text-setup-remedy', { kind }));
    const known = problem.known.map((each) => `“${each}”`).join(', ');
    const remedy = known ? t('pad.unknown-remedy', { kind, known }) : t('pad.no-host-remedy');
    return emptyState('alert', t(`pad.unknown-${kind}`, { name }), remedy);
  }

  #resume({ code, onRetry }: ResumeProblem): TemplateResult {
    const { t, tProblem } = this.#messages;
    return retryNotice(t, html`<b>${t('pad.resume-failed')}</b> ${tProblem(code)}`, onRetry, false, code);
  }

  #question({ onKeep, onBegin }: ReplaceQuestion): TemplateResult {
    const { t } = this.#messages;
    return html`<div role="status">
      ${notice('warning', t('pad.replace'), {
        actions: html`
          ${button({ label: t('pad.replace-begin'), onClick: onBegin })}
          ${button({ label: t('pad.replace-keep'), onClick: onKeep })}
        `,
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-setup': OrderPadSetup;
  }
}
