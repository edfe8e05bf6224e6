import { describe, expect, it } from 'vitest';
import { backOffice } from '../src/flows/back-office.ts';
import { questionOf, refusedBy, targetStepOf } from '../src/machine/moving.rules.ts';
import { contextWith } from './contexts.ts';

const asking = contextWith({ flow: { ...backOffice, questions: { review: 'checkout' } }, step: 'payment' });

describe('a move', () => {
  it('leads to the step after, before or named, and another event leads nowhere', () => {
    const context = contextWith({ step: 'items' });

    expect(targetStepOf({ type: 'next' }, context)).toBe('shipping');
    expect(targetStepOf({ type: 'back' }, context)).toBe('contact');
    expect(targetStepOf({ type: 'go', step: 'review' }, context)).toBe('review');
    expect(targetStepOf({ type: 'review.place' }, context)).toBeUndefined();
  });

  it('asks the question on its way once', () => {
    const question = { question: 'checkout', step: 'review' };

    expect(questionOf({ type: 'next' }, asking)).toEqual(question);
    expect(questionOf({ type: 'next', answered: true }, asking)).toBeUndefined();
    expect(questionOf({ type: 'go', step: 'review', answered: true }, asking)).toBeUndefined();
    expect(questionOf({ type: 'back' }, asking)).toBeUndefined();
    expect(questionOf({ type: 'review.place' }, asking)).toBeUndefined();
  });

  it('refuses the incomplete steps on its way: those of its page onward, or all of them', () => {
    const empty = contextWith({ step: 'items', refused: ['review'] });

    expect(refusedBy({ type: 'next' }, empty)).toEqual(['review', 'items']);
    expect(refusedBy({ type: 'go', step: 'review' }, empty)).toEqual(
      expect.arrayContaining(['contact', 'items']),
    );
    expect(refusedBy({ type: 'review.place' }, empty)).toEqual(expect.arrayContaining(['contact', 'items']));
  });

  it('refuses nothing more backwards, and no step twice', () => {
    const empty = contextWith({ step: 'items', refused: ['items'] });

    expect(refusedBy({ type: 'back' }, empty)).toBe(empty.refused);
    expect(refusedBy({ type: 'next' }, empty)).toEqual(['items']);
  });
});
