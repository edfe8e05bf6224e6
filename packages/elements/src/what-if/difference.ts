import type { Currency, Totals } from '@orderpad/contracts';
import type { Difference, Sum, WhatIf } from '@orderpad/core/what-if';
import { html, nothing, type TemplateResult } from 'lit';
import { notice, skeleton } from '../ui/surface.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { WhatIfKey } from './what-if.words.ts';

export type WhatIfSpeech = Pick<WordsController<WhatIfKey>, 'say' | 'sayProblem' | 'locale'>;

/** How many of a kind are told one by one. */
const handful = 5;

/** What is known without asking, in sentences. */
export const lossesOf = ({ losses }: Pick<WhatIf, 'losses'>, { say, locale }: WhatIfSpeech): string[] =>
  losses.map(({ code, params }) =>
    code === 'currency-changed'
      ? say(`what-if.loss-${code}`, {
          from: locale.currency(String(params['from'])),
          to: locale.currency(String(params['to'])),
        })
      : say(`what-if.loss-${code}`, params),
  );

/** What the host says of it, or that it is being asked, or why it does not say. */
export function differenceList(view: WhatIf, name: string, speech: WhatIfSpeech): TemplateResult {
  const { say, sayProblem } = speech;
  const { status, problem, difference } = view;
  if (status === 'asking')
    return html`<div class="difference" aria-busy="true"><p role="status">${say('what-if.asking')}</p>${skeleton(3)}</div>`;
  if (difference) return told(difference, name, speech);
  const words =
    status === 'not-asked'
      ? say('what-if.not-asked')
      : `${say('what-if.unanswered')} ${problem ? sayProblem(problem) : ''}`;
  return html`<div class="difference">${view.losses.length > 0 ? notice('info', words) : nothing}</div>`;
}

function told(difference: Difference, name: string, speech: WhatIfSpeech): TemplateResult {
  const { gone, prices, promotions, brought, losesPayment, before, after } = difference;
  const { say, locale } = speech;
  const isTheSame = gone.length + prices.length + promotions.length + brought.length === 0;
  const list = (words: readonly string[]): string => locale.list(words);
  return html`<div class="difference">
    ${
      gone.length > 0
        ? html`<div>
            <p class="strong"><bdi>${say('what-if.gone', { count: gone.length, name })}</bdi></p>
            <ul>
              ${few(
                gone,
                ({ line }) => html`<li><bdi>${line.item.title}</bdi></li>`,
                (words) => html`<li class="muted">${words}</li>`,
                speech,
              )}
            </ul>
          </div>`
        : nothing
    }
    ${
      prices.length > 0
        ? html`<div>
            <p class="strong"><bdi>${say('what-if.prices', { count: prices.length })}</bdi></p>
            <dl class="pairs">
              ${few(
                prices,
                ({ line, from, to }) => html`<div>
                  <dt><bdi>${line.item.title}</bdi></dt>
                  <dd class="number"><bdi>${say('what-if.from-to', {
                    from: locale.amount(from, before?.currency ?? ''),
                    to: locale.amount(to, after?.currency ?? ''),
                  })}</bdi></dd>
                </div>`,
                (words) => html`<div><dt>${words}</dt><dd></dd></div>`,
                speech,
              )}
            </dl>
          </div>`
        : nothing
    }
    ${promotions.length > 0 ? html`<p>${say('what-if.promotions', { names: list(promotions.map((each) => each.name)) })}</p>` : nothing}
    ${brought.length > 0 ? html`<p>${say('what-if.brought', { names: list(brought.map(({ item }) => item.title)) })}</p>` : nothing}
    ${losesPayment ? html`<p>${say('what-if.loss-payment-forgotten')}</p>` : nothing}
    ${isTheSame && after ? html`<p>${say('what-if.no-change')}</p>` : nothing}
    ${after ? sums(before, after, difference.lacksShipping, speech) : html`<p class="strong">${say('what-if.nothing-left')}</p>`}
  </div>`;
}

function few<Item>(
  items: readonly Item[],
  show: (item: Item) => TemplateResult,
  more: (words: string) => TemplateResult,
  { say }: WhatIfSpeech,
): TemplateResult {
  const rest = items.length - handful;
  return html`${items.slice(0, handful).map(show)}${rest > 0 ? more(say('what-if.more', { count: rest })) : nothing}`;
}

function sums(
  before: Sum | undefined,
  after: Sum,
  lacksShipping: boolean,
  { say, locale }: WhatIfSpeech,
): TemplateResult {
  const figure = ({ totals, currency }: { totals: Totals; currency: Currency }) =>
    locale.amount(totals.total, currency);
  const isNews = before?.totals.taxIncluded !== after.totals.taxIncluded;
  const notes = [
    ...(isNews && after.totals.taxIncluded ? [say('what-if.tax-included')] : []),
    ...(lacksShipping ? [say('what-if.without-shipping')] : []),
  ];
  return html`<dl class="pairs sums">
    ${before ? html`<div><dt>${say('what-if.total-now')}</dt><dd class="number">${figure(before)}</dd></div>` : nothing}
    <div class="then">
      <dt>${say('what-if.total-then')}</dt>
      <dd class="number">
        ${figure(after)}${notes.length > 0 ? html`<br /><span class="muted small">${notes.join(', ')}</span>` : nothing}
      </dd>
    </div>
  </dl>`;
}
