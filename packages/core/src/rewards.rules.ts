import { fixIn, type Issue, type Quote } from '@orderpad/contracts';
import { currentQuote, type OrderContext } from './context.ts';
import type { NewLine } from './events.ts';
import { issue } from './issues.ts';
import type { Lines } from './lines.ts';

/** Picks beyond what is earned, where the answer about this very draft says so; else it is for the host to say. */
export const unearned = (context: OrderContext, lines: readonly NewLine[]): Issue[] =>
  (currentQuote(context)?.rewards ?? []).flatMap((reward) => {
    const { id, earned, used } = reward;
    const taken = lines.reduce((pieces, { cause, quantity }) => {
      return cause?.rewardId === id ? pieces + quantity : pieces;
    }, used);
    return taken > used && taken > earned ? issue('reward-not-earned', ['rewards', id], reward) : [];
  });

/** The lines without the picks, or the pieces of them, that the host says are not earned; a notice of each. */
export function takenBack(all: Lines, { issues }: Quote, notices: Issue[]): Lines {
  let lines = all;
  for (const each of issues) {
    const line = each.code === 'reward-not-earned' && lines.get(String(each.path[1]));
    if (!line) continue;
    const quantity = Number(fixIn(each, 'set-quantity')?.params['quantity'] ?? 0);
    lines = quantity ? lines.replace({ ...line, quantity }) : lines.remove(line.id);
    const params = { title: line.item.title, count: line.quantity - quantity };
    notices.push({ ...issue('reward-taken-back', ['rewards', line.id], params), severity: 'info' });
  }
  return lines;
}
