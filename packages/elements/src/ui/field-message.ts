import type { Issue } from '@orderpad/contracts';
import type { Translate } from '../messages/messages-controller.ts';
import type { AddressKey } from './address.messages.ts';

export interface FieldMessages {
  readonly t: Translate<AddressKey>;
  readonly tIssue: (issue: Pick<Issue, 'code' | 'params'>, unknown?: string) => string;
}

/** Issues of a single field that its label makes plain. */
const labelled: Readonly<Record<string, AddressKey>> = {
  required: 'address.missing',
  'too-long': 'address.too-long',
  invalid: 'address.invalid',
};

/** Returns the message of an issue of a single field. A code without a message says that the field is not valid. */
export function fieldMessage(
  issue: Pick<Issue, 'code' | 'params'>,
  label: string,
  { t, tIssue }: FieldMessages,
): string {
  const key = Object.hasOwn(labelled, issue.code) ? labelled[issue.code] : undefined;
  return key ? t(key, { label }) : tIssue(issue, t('address.invalid', { label }));
}
