import type { Currency, Totals } from '@orderpad/contracts';
import type { Difference, Sum, WhatIf } from '@orderpad/core/what-if';
import { html, nothing, type TemplateResult } from 'lit';
import { notice, skeleton } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import type { WhatIfKey } from './what-if.messages.ts';

export type WhatIfMessages = Pick<MessagesController<WhatIfKey>, 't' | 'tProblem' | 'locale'>;

/** Most entries of a kind that are listed one by one. */
const handful = 5;

/** Returns the consequences known without asking the host, as sentences. */
export const lossesOf = ({ losses }: Pick<WhatIf, 'losses'>, { t, locale }: WhatIfMessages): string[] =>
  losses.map(({ code, params }) =>
    code === 'currency-changed'
      ? t(`what-if.loss-${code}`, {
          from: locale.currency(String(params['from'])),
          to: locale.currency(String(params['to'])),
        })
      : t(`what-if.loss-${code}`, params),
  );

/** Renders the host's answer about the consequences, that it is being asked, or why it does not answer. */
export function differenceList(view: WhatIf, name: string, messages: WhatIfMessages): TemplateResult {
  const { t, tProblem } = messages;
  const { status, problem, difference } = view;
  if (status === 'asking')
    return html`<div class="difference" aria-busy="true"><p role="status">${t('what-if.asking')}</p>${skeleton(3)}</div>`;
  if (difference) return differenceDetails(difference, name, messages);
  const text =
    status === 'not-asked'
      ? t('what-if.not-asked')
      : `${t('what-if.unanswered')} ${problem ? tProblem(problem) : ''}`;
  return html`<div class="difference">${view.losses.length > 0 ? notice('info', text) : nothing}</div>`;
}

function differenceDetails(difference: Difference, name: string, messages: WhatIfMessages): TemplateResult {
  const { removedLines, prices, picks, promotions, promotionLines, losesPayment, before, after } = difference;
  const { t, locale } = messages;
  const isTheSame =
    removedLines.length + prices.length + picks.length + promotions.length + promotionLines.length === 0;
  const list = (texts: readonly string[]): string => locale.list(texts);
  return html`<div class="difference">
    ${
      removedLines.length > 0
        ? html`<div>
            <p class="strong"><bdi>${t('what-if.gone', { count: removedLines.length, name })}</bdi></p>
            <ul>
              ${few(
                removedLines,
                ({ line }) => html`<li><bdi>${line.item.title}</bdi></li>`,
                (text) => html`<li class="muted">${text}</li>`,
                messages,
              )}
            </ul>
          </div>`
        : nothing
    }
    ${
      prices.length > 0
        ? html`<div>
            <p class="strong"><bdi>${t('what-if.prices', { count: prices.length })}</bdi></p>
            <dl class="pairs">
              ${few(
                prices,
                ({ line, from, to }) => html`<div>
                  <dt><bdi>${line.item.title}</bdi></dt>
                  <dd class="number"><bdi>${sentence(
                    t('what-if.from-to', {
                      from: locale.amount(from, before?.currency ?? ''),
                      to: locale.amount(to, after?.currency ?? ''),
                    }),
                  )}</bdi></dd>
                </div>`,
                (text) => html`<div><dt>${text}</dt><dd></dd></div>`,
                messages,
              )}
            </dl>
          </div>`
        : nothing
    }
    ${
      picks.length > 0
        ? html`<p>${t('what-if.picks', {
            items: list(
              picks.map(({ item: { title }, quantity }) => t('what-if.pick', { count: quantity, title })),
            ),
          })}</p>`
        : nothing
    }
    ${promotions.length > 0 ? html`<p>${t('what-if.promotions', { names: list(promotions.map((each) => each.name)) })}</p>` : nothing}
    ${promotionLines.length > 0 ? html`<p>${t('what-if.brought', { names: list(promotionLines.map(({ item }) => item.title)) })}</p>` : nothing}
    ${losesPayment ? html`<p>${t('what-if.loss-payment-forgotten')}</p>` : nothing}
    ${isTheSame && after ? html`<p>${t('what-if.no-change')}</p>` : nothing}
    ${after ? sums(before, after, difference.lacksShipping, messages) : html`<p class="strong">${t('what-if.nothing-left')}</p>`}
  </div>`;
}

function few<Item>(
  items: readonly Item[],
  show: (item: Item) => TemplateResult,
  more: (text: string) => TemplateResult,
  { t }: WhatIfMessages,
): TemplateResult {
  const rest = items.length - handful;
  return html`${items.slice(0, handful).map(show)}${rest > 0 ? more(t('what-if.more', { count: rest })) : nothing}`;
}

function sums(
  before: Sum | undefined,
  after: Sum,
  lacksShipping: boolean,
  { t, locale }: WhatIfMessages,
): TemplateResult {
  const figure = ({ totals, currency }: { totals: Totals; currency: Currency }) =>
    locale.amount(totals.total, currency);
  const isNews = before?.totals.taxIncluded !== after.totals.taxIncluded;
  const notes = [
    ...(isNews && after.totals.taxIncluded ? [t('what-if.tax-included')] : []),
    ...(lacksShipping ? [t('what-if.without-shipping')] : []),
  ];
  return html`<dl class="pairs sums">
    ${before ? html`<div><dt>${t('what-if.total-now')}</dt><dd class="number" translate="no">${figure(before)}</dd></div>` : nothing}
    <div class="then">
      <dt>${t('what-if.total-then')}</dt>
      <dd class="number">
        <span translate="no">${figure(after)}</span>${notes.length > 0 ? html`<br /><span class="muted small">${notes.join(', ')}</span>` : nothing}
      </dd>
    </div>
  </dl>`;
}
