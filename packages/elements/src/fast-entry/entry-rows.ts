import type { EntryRow } from '@orderpad/core/fast-entry';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { button } from '../ui/button.ts';
import { entryRow, type EntryMessages, type RowActions } from './entry-row.ts';

export interface EntryActions extends RowActions {
  onRetry(): void;
  onDismissAll(): void;
}

/** Rows shown at once; the others follow as these are resolved. */
const most = 100;

/** List of the rows that need attention. */
export function entryRows(
  rows: readonly EntryRow[],
  messages: EntryMessages,
  actions: EntryActions,
): TemplateResult {
  const { t } = messages;
  const isUnanswered = rows.some(({ issue }) => issue?.code === 'sku-unanswered');
  return html`
    <div class="rows">
      <div class="rows-head">
        <h3 id="rows">${t('entry.rows', { count: rows.length })}</h3>
        ${
          isUnanswered
            ? button({ kind: 'link', label: t('entry.retry-all'), onClick: actions.onRetry })
            : nothing
        }
        ${button({ kind: 'link', label: t('entry.dismiss-all'), onClick: actions.onDismissAll })}
      </div>
      <ul aria-labelledby="rows">
        ${repeat(
          rows.slice(0, most),
          ({ id }) => id,
          (row) => entryRow(row, messages, actions),
        )}
      </ul>
      ${rows.length > most ? html`<p class="more hint">${t('entry.more-rows', { count: rows.length - most })}</p>` : nothing}
    </div>
  `;
}
