import type { EntryRow } from '@orderpad/core/fast-entry';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { entryRow, type EntryWords, type RowPresses } from './entry-row.ts';

export interface EntryPresses extends RowPresses {
  onRetry(): void;
  onDismissAll(): void;
}

/** Rows shown at once; the others come up as these go. */
const most = 100;

/** The rows that want somebody. */
export function entryRows(
  rows: readonly EntryRow[],
  words: EntryWords,
  presses: EntryPresses,
): TemplateResult {
  const { say } = words;
  const isUnanswered = rows.some(({ issue }) => issue?.code === 'sku-unanswered');
  return html`
    <div class="rows">
      <div class="rows-head">
        <h3 id="rows">${say('entry.rows', { count: rows.length })}</h3>
        ${
          isUnanswered
            ? html`<button type="button" class="button link" @click=${presses.onRetry}>
                ${say('entry.retry-all')}
              </button>`
            : nothing
        }
        <button type="button" class="button link" @click=${presses.onDismissAll}>${say('entry.dismiss-all')}</button>
      </div>
      <ul aria-labelledby="rows">
        ${repeat(
          rows.slice(0, most),
          ({ id }) => id,
          (row) => entryRow(row, words, presses),
        )}
      </ul>
      ${rows.length > most ? html`<p class="more hint">${say('entry.more-rows', { count: rows.length - most })}</p>` : nothing}
    </div>
  `;
}
