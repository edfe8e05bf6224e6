/** Messages of the question whether an order may take off more, for who asks. */
export const approvalMessages = {
  'approval.heading': 'Ask a manager',
  'approval.hint':
    'A manager sees the customer, the total and everything that is taken off. The order can be changed meanwhile.',
  'approval.reason': 'Reason',
  'approval.reason-hint': 'The manager reads it.',
  'approval.reason-required': 'Enter a reason.',
  'approval.ask': 'Ask',
  'approval.ask-again': 'Ask again',
  'approval.asking': 'Asking …',
  'approval.asked': 'Asked. The answer appears here.',
  'approval.waits':
    'Asked {date}. Nobody has answered yet. The order can be changed meanwhile: as long as nothing more is taken off, the answer will hold.',
  'approval.differs':
    'The order takes off something else than was asked for. Ask again, which takes the first question back.',
  'approval.withdraw': 'Take it back',
  'approval.withdrawing': 'Taking it back …',
  'approval.withdrawn': 'The question is taken back.',
  'approval.granted': 'Approved by {by}.',
  'approval.refused': 'Refused by {by}.',
  'approval.remark': '“{remark}”',
  'approval.next': 'Take off less, or ask again with another reason.',
  'approval.loading': 'Loading …',
  'approval.failed': 'A manager could not be asked.',
} as const;
