import type { EntryBar, HostProfile, ProblemCode } from '@orderpad/contracts';
import type { Screen, Step } from '../order/flow.ts';
import { screensOf } from '../order/screens.ts';
import { issuesOf } from '../rules/issues-of.ts';
import { canVisit, questionBetween, stepAfter, stepsOf } from '../rules/route.ts';
import type { KeepingState, OrderState, Phase } from '../order/state.ts';

/** One step of the flow, and its state in this order. */
export interface StepView {
  readonly step: Step;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  /** True when `go` to it would be accepted now. */
  readonly canVisit: boolean;
}

/** One screen of the flow: a step, or several that are shown together. */
export interface ScreenView {
  /** Name of its title where it has several steps. */
  readonly name: string;
  /** The steps that it shows; all of its steps where it is skipped. */
  readonly steps: readonly Step[];
  readonly state: StepView['state'];
  /** True when `go` to its first step would be accepted now. */
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
  readonly screens: readonly ScreenView[];
  readonly step: Step;
  /** The question that `next` would ask now; see `Flow.questions`. */
  readonly question: string | undefined;
  /** True while the account details of the chosen contact are shown to be verified. */
  readonly isVerifying: boolean;
  /** True when closing the page now would lose an edit. */
  readonly isDirty: boolean;
  readonly keeping: KeepingState;
}

/** Selects the content of the frame around the steps. */
export function padView(state: OrderState): PadView {
  const { phase, keeping, context } = state;
  const { profile, flow, step, contact, openFailure, keptRevision, base, draft } = context;
  const steps = flow.steps.map((each) => stepView(each, state));
  const after = stepAfter(step, context);
  return {
    phase,
    profile,
    entryBar: profile?.entryBar,
    problem: openFailure,
    mode: flow.mode,
    steps,
    screens: screensOf(flow).map((each) => screenView(each, steps)),
    step,
    question: after && questionBetween(step, after, context),
    isVerifying: step === 'contact' && contact !== undefined && flow.policies.verifyContact === true,
    isDirty: phase === 'editing' && keptRevision !== draft.revision && base?.revision !== draft.revision,
    keeping,
  };
}

function screenView({ name, steps }: Screen, all: readonly StepView[]): ScreenView {
  const own = all.filter(({ step }) => steps.includes(step));
  const asked = own.filter(({ state }) => state !== 'skipped');
  const shown = asked.length > 0 ? asked : own;
  const states = shown.map(({ state }) => state);
  const state = states.includes('current') ? 'current' : (states.find((each) => each !== 'done') ?? 'done');
  return { name, steps: shown.map(({ step }) => step), state, canVisit: shown[0]?.canVisit ?? false };
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
