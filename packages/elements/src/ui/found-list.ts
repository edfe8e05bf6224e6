import type { ProblemCode } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from './button.ts';
import { retryNotice } from './retry-notice.ts';
import { emptyState, skeleton } from './surface.ts';

/** The part of a finder's view that does not depend on what it finds. */
interface Found {
  readonly text: string;
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
  readonly isSearching: boolean;
  readonly problem: ProblemCode | undefined;
}

export interface FoundListOptions {
  readonly view: Found;
  readonly heading: string;
  /** Stands between the heading and the list: a question, or a notice. */
  readonly above?: TemplateResult | typeof nothing;
  /** The search field and the filters. */
  readonly filters: TemplateResult;
  /** True while a filter beside the text leaves something out. */
  readonly isFiltered: boolean;
  /** Renders what was found. */
  readonly table: () => TemplateResult;
  readonly failed: string;
  /** Texts while there is nothing at all, and while the search finds nothing. */
  readonly empty: { readonly text: string; readonly hint: string };
  readonly none: { readonly text: string; readonly hint: string; readonly clear: string };
  readonly t: Translate;
  readonly tProblem: (code: ProblemCode) => string;
  readonly onRetry: () => void;
  /** Clears the text and the filters. */
  readonly onClear: () => void;
  readonly onMore: () => void;
}

/** Renders a list that can be searched, with its pages, and what stands in its place: loading, nothing, nothing found, a failure. */
export function foundList(options: FoundListOptions): TemplateResult {
  const { view, heading, above, filters, t, onMore } = options;
  return html`
    <section class="stack" aria-labelledby="heading">
      <h2 id="heading" part="heading" tabindex="-1">${heading}</h2>
      ${above ?? nothing}
      <div class="card">
        <div class="filters">${filters}</div>
        <div class="results" aria-busy=${view.isSearching}>${results(options)}</div>
        ${
          view.hasMore
            ? html`<div class="foot">
                ${button({
                  label: t('ui.more'),
                  busy: { isOn: view.isSearching, label: t('ui.loading') },
                  onClick: onMore,
                })}
              </div>`
            : nothing
        }
      </div>
      <span class="unseen" role="status">
        ${view.isSearching || view.problem ? nothing : t('ui.results', { count: view.items.length })}
      </span>
    </section>
  `;
}

function results(options: FoundListOptions): TemplateResult {
  const { view, isFiltered, table, failed, empty, none, t, tProblem, onRetry, onClear } = options;
  if (view.problem)
    return html`<div class="card-body">
      ${retryNotice(t, html`<b>${failed}</b> ${tProblem(view.problem)}`, onRetry, false, view.problem)}
    </div>`;
  if (view.items.length > 0) return table();
  if (view.isSearching)
    return html`<div class="card-body"><span class="unseen" role="status">${t('ui.loading')}</span>${skeleton(6)}</div>`;
  if (!view.text && !isFiltered) return emptyState('receipt', empty.text, empty.hint);
  return emptyState('search', none.text, none.hint, button({ label: none.clear, onClick: onClear }));
}
