import { faultOf, type FaultKind, type Faults } from './faults.ts';

/** The form that each fault takes for a caller on one level of the stack. */
export interface Shown<Answer> {
  unreachable(): Promise<Answer>;
  timeout(): Promise<Answer>;
  html(): Promise<Answer>;
  broken(): Promise<Answer>;
  busy(): Promise<Answer>;
  truncated(answer: Promise<Answer>): Promise<Answer>;
}

/** Sends a request as its fault demands, and gives the caller what it would see. */
export async function suffer<Answer>(
  kind: FaultKind | undefined,
  faults: Faults,
  send: () => Promise<Answer>,
  shown: Shown<Answer>,
): Promise<Answer> {
  if (!kind) return send();
  const { sent, shown: face } = faultOf(kind);
  if (sent === 'later') faults.hold(send);
  const answers = sent === 'once' ? [send()] : sent === 'twice' ? [send(), send()] : [];
  // The host answers, even when nobody waits for it.
  await Promise.allSettled(answers);
  const last = answers.at(-1);
  if (face === 'answer') return last ?? shown.unreachable();
  if (face === 'truncated') return last ? shown.truncated(last) : shown.unreachable();
  return shown[face]();
}
