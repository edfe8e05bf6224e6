import { register, siblingTag } from '../registry.ts';
import { OrderPadQuestion } from './order-pad-question.ts';

/** Asks a question of the flow in its place in the pad, and calls `onYes` when the answer is yes. */
export function askQuestion(pad: Element, place: HTMLElement, question: string, onYes: () => void): void {
  register(siblingTag(pad, 'order-pad-question'), OrderPadQuestion);
  if (place instanceof OrderPadQuestion) place.ask(question, onYes);
}
