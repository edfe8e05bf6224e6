import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { notice } from './surface.ts';
import { sentence } from '../messages/sentence.ts';

export interface AskFirstOptions {
  /** Id, unique in its root, of the element to focus when the question appears. */
  readonly id: string;
  readonly heading: string;
  /** Consequences, one sentence each. */
  readonly points: readonly string[];
  /** Content below the sentences. */
  readonly below?: TemplateResult | typeof nothing;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Question that names the consequences of a choice before it is made. Esc keeps everything as it is. */
export function askFirst(options: AskFirstOptions): TemplateResult {
  const { id, heading, points, below = nothing, confirm, keep, onConfirm, onKeep } = options;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Keeps a dialog around it open.
    event.preventDefault();
    event.stopPropagation();
    onKeep();
  };
  return html`
    <div id=${id} class="ask-first" role="group" tabindex="-1" aria-labelledby="${id}-heading" @keydown=${pressed}>
      ${notice(
        'warning',
        html`<b id="${id}-heading">${sentence(heading)}</b>${points.map((point) => html` <span>${sentence(point)}</span>`)}`,
        {
          actions: html`${below}
            <div class="row">
              ${button({ label: confirm, onClick: onConfirm })}
              ${button({ kind: 'quiet', label: keep, onClick: onKeep })}
            </div>`,
        },
      )}
    </div>
  `;
}
