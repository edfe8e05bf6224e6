import type { Money } from '@orderpad/contracts';
import type { Correspondence, MailContent } from './content.ts';
import { markup, type Markup } from './markup.ts';
import { page } from './page.ts';

export interface OrderReady {
  /** The total that the customer is asked for. */
  readonly total: Money;
  /** The end of the link. */
  readonly until: Date;
  /** The name of the person who prepared the order. */
  readonly sender: string;
  /** The address of the customer's own page. It holds a secret. */
  readonly link: string;
}

/** Writes "Your order is ready to check and pay". */
export const orderReady =
  (order: OrderReady): MailContent =>
  (to) => ({
    subject: to.language.t('order-ready.subject', { shop: to.shop }),
    text: textOf(order, to),
    html: htmlOf(order, to),
  });

/** Returns the rows that both forms show: a label and a value. */
const factsOf = ({ total, until, sender }: OrderReady, { language }: Correspondence) =>
  [
    [language.t('order-ready.total'), language.money(total)],
    [language.t('order-ready.until'), language.moment(until)],
    [language.t('order-ready.sender'), sender],
  ] as const;

function textOf(order: OrderReady, to: Correspondence): string {
  const { language, shop, name, support } = to;
  const { phone, hours, email } = support;
  return [
    language.t('mail.greeting', { name }),
    language.t('order-ready.intro', { sender: order.sender, shop }),
    factsOf(order, to)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    `${language.t('order-ready.action')}:\n${order.link}`,
    language.t('order-ready.private'),
    language.t('order-ready.unexpected'),
    `${language.t('mail.help')}\n${phone} (${hours})\n${email}`,
    shop,
  ].join('\n\n');
}

function htmlOf(order: OrderReady, to: Correspondence): string {
  const { language, shop, name } = to;
  const heading = language.t('order-ready.heading');
  return page(to, heading, [
    markup`<h1>${heading}</h1>`,
    markup`<p>${language.t('mail.greeting', { name })}</p>`,
    markup`<p>${language.t('order-ready.intro', { sender: order.sender, shop })}</p>`,
    markup`<table class="facts" role="presentation">${factsOf(order, to).map(fact)}</table>`,
    markup`<p><a class="action" href="${order.link}" target="_blank" rel="noreferrer">${language.t('order-ready.action')}</a></p>`,
    markup`<p class="quiet">${language.t('mail.copy')}<br><a class="link" href="${order.link}" target="_blank" rel="noreferrer">${order.link}</a></p>`,
    markup`<p class="quiet">${language.t('order-ready.private')}</p>`,
    markup`<p class="quiet">${language.t('order-ready.unexpected')}</p>`,
  ]);
}

const fact = ([label, value]: readonly [string, string]): Markup =>
  markup`<tr><td class="label">${label}</td><td class="value"><bdi>${value}</bdi></td></tr>`;
