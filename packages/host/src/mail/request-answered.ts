import type { Money } from '@orderpad/contracts';
import type { Correspondence, MailContent } from './content.ts';
import { markup, type Markup } from './markup.ts';
import { page } from './page.ts';

/** The answer of the business to an order request. */
export interface RequestAnswered {
  readonly state: 'confirmed' | 'declined';
  /** The number of the request. */
  readonly number: string;
  /** The total of the order; of the request where it became none. */
  readonly total: Money;
  /** The name of the person who decided. */
  readonly by: string;
  /** With `declined`. */
  readonly reason: string | undefined;
  /** With `confirmed`. */
  readonly orderNumber: string | undefined;
}

/** Writes "Your order request is confirmed", or "Your order request was declined" with the reason. */
export const requestAnswered =
  (answered: RequestAnswered): MailContent =>
  (to) => ({
    subject: to.language.t(`request-${answered.state}.subject`, { shop: to.shop, number: answered.number }),
    text: textOf(answered, to),
    html: htmlOf(answered, to),
  });

/** Returns the rows that both forms show: a label and a value. */
function factsOf({ number, orderNumber, total, reason }: RequestAnswered, { language }: Correspondence) {
  const facts: (readonly [string, string])[] = [[language.t('request.number'), number]];
  if (orderNumber !== undefined) facts.push([language.t('request.order'), orderNumber]);
  facts.push([language.t('request.total'), language.money(total)]);
  if (reason !== undefined) facts.push([language.t('request.reason'), reason]);
  return facts;
}

function textOf(answered: RequestAnswered, to: Correspondence): string {
  const { language, shop, name, support } = to;
  const { phone, hours, email } = support;
  const { state, by } = answered;
  return [
    language.t('mail.greeting', { name }),
    language.t(`request-${state}.intro`, { by, shop }),
    factsOf(answered, to)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    language.t(`request-${state}.next`),
    `${language.t('mail.help')}\n${phone} (${hours})\n${email}`,
    shop,
  ].join('\n\n');
}

function htmlOf(answered: RequestAnswered, to: Correspondence): string {
  const { language, shop, name } = to;
  const { state, by } = answered;
  const heading = language.t(`request-${state}.heading`);
  return page(to, heading, [
    markup`<h1>${heading}</h1>`,
    markup`<p>${language.t('mail.greeting', { name })}</p>`,
    markup`<p>${language.t(`request-${state}.intro`, { by, shop })}</p>`,
    markup`<table class="facts" role="presentation">${factsOf(answered, to).map(fact)}</table>`,
    markup`<p class="quiet">${language.t(`request-${state}.next`)}</p>`,
  ]);
}

const fact = ([label, value]: readonly [string, string]): Markup =>
  markup`<tr><td class="label">${label}</td><td class="value"><bdi>${value}</bdi></td></tr>`;
