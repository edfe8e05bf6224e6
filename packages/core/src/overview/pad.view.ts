import type { EntryBar, HostProfile, ProblemCode } from '@orderpad/contracts';
import type { Step } from '../order/flow.ts';
import { issuesOf } from '../rules/issues-of.ts';
import { canVisit, stepsOf } from '../rules/route.ts';
import type { KeepingState, OrderState, Phase } from '../order/state.ts';

/** One step of the flow, and its state in this order. */
export interface StepView {
  readonly step: Step;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  /** True when `go` to it would be accepted now. */
  readonly canVisit: boolean;
}

/** The content of the frame around the steps. */
export interface PadView {
  readonly phase: Phase;
  readonly profile: HostProfile | undefined;
  readonly entryBar: EntryBar | undefined;
  /** The reason why the host could not describe itself. */
  readonly problem: ProblemCode | undefined;
  readonly mode: 'agent' | 'self';
  readonly steps: readonly StepView[];
  readonly step: Step;
  /** True when closing the page now would lose an edit. */
  readonly isDirty: boolean;
  readonly keeping: KeepingState;
}

/** Selects the content of the frame around the steps. */
export function padView(state: OrderState): PadView {
  const { phase, keeping, context } = state;
  const { profile, flow, step, openFailure, keptRevision, base, draft } = context;
  return {
    phase,
    profile,
    entryBar: profile?.entryBar,
    problem: openFailure,
    mode: flow.mode,
    steps: flow.steps.map((each) => stepView(each, state)),
    step,
    isDirty: phase === 'editing' && keptRevision !== draft.revision && base?.revision !== draft.revision,
    keeping,
  };
}

function stepView(step: Step, { phase, isPlacing, context }: OrderState): StepView {
  const path = stepsOf(context);
  if (phase === 'placed') return { step, state: path.includes(step) ? 'done' : 'skipped', canVisit: false };
  const canGo = phase === 'editing' && !isPlacing && canVisit(step, context);
  if (step === context.step) return { step, state: 'current', canVisit: canGo };
  if (!path.includes(step)) return { step, state: 'skipped', canVisit: false };
  const isDone = canGo && step !== 'review' && issuesOf(step, context).length === 0;
  return { step, state: isDone ? 'done' : 'ahead', canVisit: canGo };
}
