/**
 * One round: every subject in turn, then back again (A B B A), so that what drifts meanwhile falls on all alike. The next
 * round begins with the next subject (B A A B), so that none is always first, last, or twice running.
 */
export function turns<Subject>(subjects: readonly Subject[], round = 0): Subject[] {
  const first = subjects.length === 0 ? 0 : round % subjects.length;
  const there = [...subjects.slice(first), ...subjects.slice(0, first)];
  return [...there, ...there.toReversed()];
}
