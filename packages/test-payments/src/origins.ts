/** The pages that may show the fields: origins, or `http://127.0.0.1:*` for any port. */
export const loopback = ['http://127.0.0.1:*', 'http://localhost:*'] as const;

/** Returns the policy of a page: nothing but the provider's own files, and a frame only in the pages that are allowed. */
export const policy = (ancestors: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
