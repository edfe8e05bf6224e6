import type { EntryBar, HostProfile, ProblemCode } from '@orderpad/contracts';
import type { Step } from './flow.ts';

export interface StepView {
  readonly step: Step;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  /** Whether it can be gone to now. */
  readonly canVisit: boolean;
}

/** What the frame around the steps shows. */
export interface PadView {
  /** `opening` until the host has described itself; `closed` when it takes no orders; `failed` when it did not answer. */
  readonly phase: 'opening' | 'closed' | 'failed' | 'editing' | 'placed';
  readonly profile: HostProfile | undefined;
  readonly entryBar: EntryBar | undefined;
  readonly problem: ProblemCode | undefined;
  readonly mode: 'agent' | 'self';
  readonly steps: readonly StepView[];
  readonly step: Step;
  /** Whether an edit would be lost by leaving now. */
  readonly isDirty: boolean;
  readonly keeping: 'clean' | 'dirty' | 'saving' | 'saved-here' | 'saved-at-host' | 'conflict' | 'failed';
}
