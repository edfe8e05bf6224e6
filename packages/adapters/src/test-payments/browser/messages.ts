import * as z from 'zod/mini';

const FieldName = z.enum(['number', 'expiry', 'cvv', 'name', 'postal']);

const FieldState = z.object({
  valid: z.boolean(),
  empty: z.boolean(),
  focused: z.boolean(),
  error: z.optional(z.enum(['required', 'incomplete', 'invalid', 'expired', 'unsupported'])),
});

const State = z.object({
  complete: z.boolean(),
  empty: z.boolean(),
  brand: z.optional(z.string().check(z.maxLength(40))),
  fields: z.partialRecord(FieldName, FieldState),
});
export type State = z.infer<typeof State>;

const Card = z.object({
  brand: z.string().check(z.minLength(1), z.maxLength(40)),
  last4: z.string().check(z.regex(/^\d{4}$/)),
  expiry: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
});

/** The answer of the fields to a request for a token. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({
    type: z.literal('answer'),
    id: z.string(),
    ok: z.literal(true),
    answer: z.object({
      id: z.string().check(z.minLength(1), z.maxLength(200)),
      card: z.optional(Card),
      expiresAt: z.iso.datetime(),
    }),
  }),
  z.object({
    type: z.literal('answer'),
    id: z.string(),
    ok: z.literal(false),
    code: z.enum(['empty', 'invalid', 'declined', 'network', 'unknown']),
    fields: z.optional(z.array(FieldName)),
  }),
]);
export type Answer = z.infer<typeof Answer>;

/** Everything that a frame of the provider says, apart from its nonce. */
export const Message = z.union([
  z.object({ type: z.literal('ready'), title: z.string().check(z.maxLength(200)), state: z.optional(State) }),
  z.object({ type: z.enum(['change', 'focus', 'blur', 'submit', 'escape']), state: State }),
  z.object({ type: z.literal('height'), height: z.number().check(z.gte(0), z.lte(5000)) }),
  z.object({ type: z.literal('done'), isAnswered: z.boolean() }),
  Answer,
]);
export type Message = z.infer<typeof Message>;
