import * as z from 'zod/mini';

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** A place in a document: keys and indexes from the root. A line is named by its id: `['lines', '3f…', 'quantity']`. */
export const Path = z.array(z.union([z.string(), z.number()]));
export type Path = z.infer<typeof Path>;

/** A path in what is sent to a host: of at most 20 steps. */
export const SentPath = z
  .array(z.union([z.string().check(z.maxLength(200)), z.number()]))
  .check(z.maxLength(20));

/** Figures and names for the message of an issue. */
export const Params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Params = z.infer<typeof Params>;

/** Something that can be done about an issue with one button. `code` names it, `params` say on what; see `fixCodes`. */
export const Fix = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(80)),
  params: z._default(Params, {}),
});
export type Fix = z.infer<typeof Fix>;

/**
 * An obstacle (`error`), something to accept (`warning`) or something worth knowing (`info`). Carries a code and no text: the
 * messages are the elements'. See `issueCodes`.
 */
export const Issue = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(80)),
  severity: Severity,
  path: Path,
  params: z._default(Params, {}),
  fixes: z._default(z.array(Fix), []),
});
export type Issue = z.infer<typeof Issue>;
