import type { Issue, Quote } from '@orderpad/contracts';
import { currentQuote, type OrderContext } from './context.ts';
import type { NewLine } from './events.ts';
import { issue } from './issues.ts';
import type { Lines } from './lines.ts';

/** Picks beyond what is earned, where the answer about this very draft says so; else it is for the host to say. */
export const unearned = (context: OrderContext, lines: readonly NewLine[]): Issue[] =>
  currentQuote(context)?.rewards?.flatMap(({ id, name, earned, used, toNext }) => {
    const picks = lines.filter(({ cause }) => cause?.rewardId === id);
    const more = picks.reduce((pieces, { quantity }) => pieces + quantity, 0);
    return more > 0 && used + more > earned
      ? [issue('reward-not-earned', ['rewards', id], { name, earned, used, toNext })]
      : [];
  }) ?? [];

/** The lines without the picks, or the pieces of them, that the host says are not earned; a notice of each. */
export function takenBack(all: Lines, { issues }: Quote, notices: Issue[]): Lines {
  let lines = all;
  for (const { code, path, fixes } of issues) {
    const line = code === 'reward-not-earned' && lines.get(String(path[1]));
    if (!line) continue;
    const kept = fixes.find((each) => each.code === 'set-quantity')?.params['quantity'];
    const quantity = Number(kept ?? 0);
    lines = quantity > 0 ? lines.replace({ ...line, quantity }) : lines.remove(line.id);
    notices.push({
      code: 'reward-taken-back',
      severity: 'info',
      path: ['rewards', line.id],
      params: { title: line.item.title, count: line.quantity - quantity },
      fixes: [],
    });
  }
  return lines;
}
