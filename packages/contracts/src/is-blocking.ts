import type { Issue } from './issue.ts';

/** Tells an issue that holds the order back; the file stands apart so that who asks does without the schemas. */
export const isBlocking = ({ severity }: Issue): boolean => severity === 'error';
