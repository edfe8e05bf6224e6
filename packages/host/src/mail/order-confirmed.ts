import type { Money } from '@orderpad/contracts';
import type { Correspondence, MailContent } from './content.ts';
import { markup, type Markup } from './markup.ts';
import { page } from './page.ts';

/** The order that a customer is told of. */
export interface OrderConfirmed {
  readonly number: string;
  readonly total: Money;
  /** The day on which the customer wants it delivered. */
  readonly deliveryDate: string | undefined;
  /** The customer's own reference. */
  readonly reference: string | undefined;
  readonly lines: readonly { readonly title: string; readonly quantity: number }[];
}

/** Most lines that a message lists; it counts the rest. */
const mostListed = 100;

/** Writes "Your order is placed", with what was ordered. */
export const orderConfirmed =
  (order: OrderConfirmed): MailContent =>
  (to) => ({
    subject: to.language.t('order-confirmed.subject', { shop: to.shop, number: order.number }),
    text: textOf(order, to),
    html: htmlOf(order, to),
  });

/** Returns the rows that both forms show: a label and a value. */
function factsOf({ number, total, deliveryDate, reference }: OrderConfirmed, { language }: Correspondence) {
  const facts: (readonly [string, string])[] = [
    [language.t('order-confirmed.number'), number],
    [language.t('order-confirmed.total'), language.money(total)],
  ];
  if (reference !== undefined) facts.push([language.t('order-confirmed.reference'), reference]);
  if (deliveryDate !== undefined)
    facts.push([language.t('order-confirmed.delivery-date'), language.day(deliveryDate)]);
  return facts;
}

/** Returns the lines as both forms list them. */
function itemsOf({ lines }: OrderConfirmed, { language }: Correspondence): string[] {
  const listed = lines.slice(0, mostListed).map(({ title, quantity }) => `${quantity} × ${title}`);
  const more = lines.length - listed.length;
  return more > 0 ? [...listed, language.t('order-confirmed.more', { count: String(more) })] : listed;
}

function textOf(order: OrderConfirmed, to: Correspondence): string {
  const { language, shop, name, support } = to;
  const { phone, hours, email } = support;
  return [
    language.t('mail.greeting', { name }),
    language.t('order-confirmed.intro', { shop }),
    factsOf(order, to)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    itemsOf(order, to).join('\n'),
    `${language.t('mail.help')}\n${phone} (${hours})\n${email}`,
    shop,
  ].join('\n\n');
}

function htmlOf(order: OrderConfirmed, to: Correspondence): string {
  const { language, shop, name } = to;
  const heading = language.t('order-confirmed.heading');
  return page(to, heading, [
    markup`<h1>${heading}</h1>`,
    markup`<p>${language.t('mail.greeting', { name })}</p>`,
    markup`<p>${language.t('order-confirmed.intro', { shop })}</p>`,
    markup`<table class="facts" role="presentation">${factsOf(order, to).map(fact)}</table>`,
    markup`<p>${itemsOf(order, to).map((item) => markup`<bdi>${item}</bdi><br>`)}</p>`,
  ]);
}

const fact = ([label, value]: readonly [string, string]): Markup =>
  markup`<tr><td class="label">${label}</td><td class="value"><bdi>${value}</bdi></td></tr>`;
