import { padView, reviewView, until } from '@orderpad/core';
import { readAmount } from '@orderpad/core/numbers';
import { t } from '../messages.ts';
import { amountText, issueLine } from '../screen.ts';
import type { Command } from './command.ts';

/** Places the order at the total that was typed, and at no other. */
export const placeCommand: Command = {
  usage: 'place TOTAL',
  edits: true,
  async run(typed, { session, print }) {
    const { placingIssues, total, currency } = session.view(reviewView);
    if (placingIssues.length > 0 || !total) {
      for (const issue of placingIssues) print(issueLine(issue));
      return false;
    }
    const exact = amountText(total.amount, currency);
    const read = readAmount(typed.replace(currency, ''), currency, 'en');
    if (!('value' in read) || read.value !== total.amount) {
      print(typed === '' ? t.amountWanted(exact) : t.otherAmount(exact));
      return false;
    }
    session.send({ type: 'go', step: 'review' });
    session.send({ type: 'review.place', total });
    let isTold = false;
    await until(session, reviewView, ({ placing }) => {
      if (placing.kind === 'unknown' && !isTold) print(t.handOver);
      isTold ||= placing.kind === 'unknown';
      return placing.kind === 'idle' || placing.kind === 'refused' || placing.kind === 'confirming';
    });
    const { placing } = session.view(reviewView);
    if (placing.kind !== 'refused') return session.view(padView).phase === 'placed';
    for (const issue of placing.issues) print(issueLine(issue));
    return false;
  },
};
