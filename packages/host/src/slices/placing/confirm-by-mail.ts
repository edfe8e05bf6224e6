import { isEmail } from '@orderpad/contracts';
import type { Queries } from '../../data/database.ts';
import type { OrderBody } from '../../data/orders.schema.ts';
import { orderConfirmed } from '../../mail/order-confirmed.ts';
import { queueMail } from '../../mail/outbox.ts';
import type { Priced } from '../../pricing/pricing.ts';
import type { Service } from '../../service/service.ts';

/** Days after which a confirmation that could not be sent is not sent any more. */
const days = 7;

/** Queues the confirmation of an order that asks for one, in the transaction that places it. */
export async function confirmByMail(
  transaction: Queries,
  service: Service,
  body: OrderBody,
  { contact }: Priced,
): Promise<void> {
  const { details, contact: to, number, totals, currency, lines, payment } = body;
  if (!details?.confirmation || to.email === undefined || !isEmail(to.email)) return;
  await queueMail(transaction, service, {
    about: body.id,
    to: { email: to.email, name: to.name },
    lang: contact?.language,
    until: new Date(service.now().getTime() + days * 86_400_000),
    content: orderConfirmed({
      number,
      total: { amount: totals.total, currency },
      deliveryDate: details.deliveryDate,
      reference: payment.reference,
      lines: lines.map(({ item, quantity }) => ({
        title: item.kind === 'variant' ? [item.title, ...item.choices].join(', ') : item.title,
        quantity,
      })),
    }),
  });
}
