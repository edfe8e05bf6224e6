import type { Issue, Params, Path } from '@orderpad/contracts';
import { blocking } from '../issues.ts';

export { blocking };

/** Something to be seen and accepted before the order is placed. */
export const warning = (code: string, path: Path, params: Params = {}): Issue => ({
  ...blocking(code, path, params),
  severity: 'warning',
});
