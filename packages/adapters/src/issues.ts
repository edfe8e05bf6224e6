import type { Fix, Issue, Params, Path } from '@orderpad/contracts';

/** Something that stands in the way. */
export const blocking = (code: string, path: Path, params: Params = {}, fixes: Fix[] = []): Issue => ({
  code,
  severity: 'error',
  path,
  params,
  fixes,
});
