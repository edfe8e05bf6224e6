import type { Fix, Issue, Params, Path } from '@orderpad/contracts';

/** Something that stands in the way. */
export const blocking = (code: string, path: Path, params: Params = {}, fixes: Fix[] = []): Issue => ({
  code,
  severity: 'error',
  path,
  params,
  fixes,
});

/** Something to be seen and accepted before the order is placed. */
export const warning = (code: string, path: Path, params: Params = {}): Issue => ({
  ...blocking(code, path, params),
  severity: 'warning',
});
