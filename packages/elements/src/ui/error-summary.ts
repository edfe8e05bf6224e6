import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { icon } from './icon.ts';
import { sentence } from '../messages/sentence.ts';

/** Error in a summary: its message (the same as beside the control) and the id of the input to go to. */
export interface SummaryError {
  readonly text: string;
  readonly inputId?: string | undefined;
  /** Goes to where the error can be resolved, in place of `inputId`. */
  readonly onGo?: (() => void) | undefined;
  /** Fix buttons beside the message. */
  readonly fixes?: TemplateResult | typeof nothing | undefined;
}

/**
 * Summary of errors, each linked to its input, named after the heading of its step as well: a screen may show several. `id` distinguishes the summary of a step from that of its dialog. Focus it
 * with `focusErrors` after a refused move.
 */
export function errorSummary(
  errors: readonly SummaryError[],
  t: Translate,
  id = 'errors',
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`
    <section class="notice error-tone" part="errors" id=${id} tabindex="-1" aria-labelledby="${id}-heading heading">
      ${icon('alert')}
      <div>
        <h3 id="${id}-heading">${t('ui.errors', { count: errors.length })}</h3>
        <ul role="list">
          ${errors.map(
            (error) =>
              html`<li>
                ${linked(error)} ${error.fixes ?? nothing}
              </li>`,
          )}
        </ul>
      </div>
    </section>
  `;
}

function linked({ text, inputId, onGo }: SummaryError): TemplateResult | string {
  if (!inputId && !onGo) return sentence(text);
  const go = (event: Event) => {
    event.preventDefault();
    if (onGo) onGo();
    else goTo(event, inputId ?? '');
  };
  return html`<a href="#${inputId ?? 'errors'}" @click=${go}>${sentence(text)}</a>`;
}

/** Focuses the summary, once it is rendered. Returns false without one. */
export function focusErrors(root: ParentNode, id = 'errors'): boolean {
  const summary = root.querySelector<HTMLElement>(`#${id}`);
  summary?.focus();
  summary?.scrollIntoView({ block: 'nearest' });
  return summary !== null;
}

/** Focuses an input by id: a fragment link does not reach into a shadow root. */
function goTo(event: Event, inputId: string): void {
  const root = (event.currentTarget as Node).getRootNode();
  if (root instanceof ShadowRoot || root instanceof Document) root.getElementById(inputId)?.focus();
}
