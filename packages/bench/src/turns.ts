/** One round: every subject in turn, then back again (A B B A), so that what drifts meanwhile falls on all alike. */
export const turns = <Subject>(subjects: readonly Subject[]): Subject[] => [
  ...subjects,
  ...subjects.toReversed(),
];
