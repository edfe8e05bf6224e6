import * as z from 'zod/mini';
import { Id, Instant } from './id.ts';
import { pageOf, PageQuery } from './page.ts';
import { singleLine } from './text.ts';

/**
 * The progress of a message. `waiting`: it will be sent. `stored`: the host has no mail server, so staff read it in the outbox.
 * The others are final: `sent` was taken by the mail server, `refused` was not and never will be, `expired` could not be sent in time,
 * `withdrawn` was taken back before it was sent.
 */
export const MailState = z.enum(['waiting', 'stored', 'sent', 'refused', 'expired', 'withdrawn']);
export type MailState = z.infer<typeof MailState>;

/** A message to a customer, as the list of the outbox shows it. */
export const MailSummary = z.object({
  id: Id,
  /** The id of what it is about, e.g. of a hand-off. */
  about: Id,
  to: z.object({ email: z.string(), name: z.optional(singleLine(200)) }),
  subject: singleLine(300),
  state: MailState,
  queuedAt: Instant,
  /** The instant of the final state. */
  settledAt: z.optional(Instant),
  /** Times that it was handed to the mail server. */
  attempts: z.int().check(z.gte(0)),
  /** The answer of the mail server to the last time that failed. */
  reason: z.optional(singleLine(500)),
});
export type MailSummary = z.infer<typeof MailSummary>;

/** One message. Its texts are present only while it is `stored`: a link in them may hold a secret of the customer. */
export const Mail = z.object({
  ...MailSummary.shape,
  lang: singleLine(40),
  text: z.optional(z.string()),
  html: z.optional(z.string()),
});
export type Mail = z.infer<typeof Mail>;

/** Newest first. */
export const MailQuery = z.object({
  /** Only messages about this, e.g. a hand-off. */
  about: z.optional(Id),
  ...PageQuery.shape,
});
export type MailQuery = z.infer<typeof MailQuery>;

export const MailPage = pageOf(MailSummary);
export type MailPage = z.infer<typeof MailPage>;
