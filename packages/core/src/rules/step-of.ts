import type { Issue } from '@orderpad/contracts';
import type { Step } from '../order/flow.ts';
import { allSlices } from './slices.ts';

/** Returns the step that an issue points to; `undefined` when its path belongs to no slice. */
export const stepOf = ({ path: [root, name] }: Pick<Issue, 'path'>): Step | undefined =>
  allSlices().find((slice) =>
    root === 'extensions' ? slice.name === name : slice.roots?.includes(String(root)),
  )?.step;
