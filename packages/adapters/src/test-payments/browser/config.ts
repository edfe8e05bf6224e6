import type { FieldsConfig } from '@orderpad/contracts';
import * as z from 'zod/mini';

/** The public values of the provider: its address and the shop's public key. */
const Config = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  key: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type Config = z.infer<typeof Config>;

/** Reads the values from a host. Returns `undefined` for any that do not open the provider's fields, or whose origin the page did not allow. */
export function configOf(config: FieldsConfig, origins: readonly string[] | undefined): Config | undefined {
  const { success, data } = Config.safeParse(config);
  if (!success) return undefined;
  const isAllowed = origins === undefined || origins.includes(new URL(data.url).origin);
  return isAllowed ? data : undefined;
}
