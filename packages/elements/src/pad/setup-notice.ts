import { createSibling, register, siblingTag } from '../registry.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import type { ReplaceQuestion, ResumeProblem } from './order-pad-setup.ts';
import type { SetupProblem } from './setup-problem.ts';

/** Creates the notice of a problem, or the question, inside `element`. Its file is fetched when it is first needed. */
export async function setupNotice(
  element: Element,
  content: SetupProblem | ReplaceQuestion | ResumeProblem,
): Promise<HTMLElement> {
  const { OrderPadSetup } = await fetchModule(() => import('./order-pad-setup.ts'));
  const tag = 'order-pad-setup';
  register(siblingTag(element, tag), OrderPadSetup);
  return Object.assign(createSibling(element, tag), { content });
}
