import * as z from 'zod/mini';

/** An opaque identifier: whatever the host says it is, up to 200 characters. Never parsed, never shown. */
export const Id = z.string().check(z.minLength(1), z.maxLength(200));
export type Id = z.infer<typeof Id>;

/** A point in time, ISO 8601 with a zone, e.g. `2026-03-01T09:30:00Z`. */
export const Instant = z.iso.datetime({ offset: true }).check(z.maxLength(40));
export type Instant = z.infer<typeof Instant>;
