import { issue } from '@orderpad/contracts';
import { requires, type Changes, type OrderContext, type Slice } from '@orderpad/core';

declare global {
  interface OrderPadSteps {
    /** Sets the text of the greeting card. */
    greeting: { write: { text: string } };
  }
}

/** Returns the text of the greeting card; empty when there is none. */
export function greetingIn(extensions: Readonly<Record<string, unknown>> | undefined): string {
  const { greeting } = extensions ?? {};
  return typeof greeting === 'object' && greeting !== null && 'text' in greeting ? String(greeting.text) : '';
}

/** The rules of the step: the card needs a text, and a host that would drop it is told apart. */
export const greetingSlice: Slice = {
  name: 'greeting',
  step: 'greeting',
  edits: { 'greeting.write': (context, { text }) => withGreeting(context, text) },
  issuesOf: (context) => [
    ...requires(context, 'extensions'),
    ...(greetingIn(context.draft.extensions).trim() === ''
      ? [issue('greeting.required', ['extensions', 'greeting'])]
      : []),
  ],
};

const withGreeting = ({ draft }: OrderContext, text: string): Changes => ({
  draft: { ...draft, extensions: { ...draft.extensions, greeting: { text } } },
});
