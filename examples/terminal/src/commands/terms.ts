import { asksEntry, paymentView, shippingView, summaryView } from '@orderpad/core';
import { indexIn } from '../choices.ts';
import { t } from '../messages.ts';
import { amountText } from '../screen.ts';
import type { Command } from './command.ts';

export const codeCommand: Command = {
  usage: 'code PROMOTION CODE',
  edits: true,
  run(code, { session }) {
    session.send({ type: 'promotions.addCode', code });
    return true;
  },
};

export const noteCommand: Command = {
  usage: 'note TEXT',
  edits: true,
  run(note, { session }) {
    session.send({ type: 'review.edit', patch: { note } });
    return true;
  },
};

/** Lists the shipping methods, or chooses one. An order in a terminal goes to one address. */
export const shippingCommand: Command = {
  usage: 'ship [NUMBER]',
  edits: true,
  run(typed, context) {
    const { session, print } = context;
    const [shipment] = session.view(shippingView).shipments;
    const { currency } = session.view(summaryView);
    const options = shipment?.options ?? [];
    const choose = (index: number): boolean => {
      const methodId = options[index]?.id;
      if (shipment && methodId !== undefined)
        session.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId } });
      return methodId !== undefined;
    };
    const index = indexIn(options.length, typed);
    if (index !== undefined) return choose(index);
    const listed = options.map(({ name, price }, at) => `${at + 1}. ${name}, ${amountText(price, currency)}`);
    print(listed.join('\n') || t.noChoice);
    context.choices = { count: options.length, pick: choose };
    return typed === '' && options.length > 0;
  },
};

/** Lists the payment methods, or chooses one. A method that needs a card entered is for a page. */
export const paymentCommand: Command = {
  usage: 'pay [NUMBER]',
  edits: true,
  run(typed, context) {
    const { session, print } = context;
    const { methods } = session.view(paymentView);
    const choose = (index: number): boolean => {
      const method = methods[index];
      if (!method || asksEntry(method)) {
        print(method ? t.entryNeeded : t.noChoice);
        return false;
      }
      session.send({ type: 'payment.edit', patch: { methodId: method.id } });
      return true;
    };
    const index = indexIn(methods.length, typed);
    if (index !== undefined) return choose(index);
    print(methods.map(({ name }, at) => `${at + 1}. ${name}`).join('\n') || t.noChoice);
    context.choices = { count: methods.length, pick: choose };
    return typed === '' && methods.length > 0;
  },
};
