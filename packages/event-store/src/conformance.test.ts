import { describe, expect, it } from 'vitest';
import { conformance } from './conformance.ts';

describe('the conformance suite', () => {
  const open = (): never => {
    throw new Error('never opened');
  };

  it('does not let an adapter skip a case that is not there', () => {
    const skip = [{ case: 'a case that was renamed', reason: 'why not' }];
    expect(() => conformance({ name: 'x', open, skip })).toThrow(
      'x skips an unknown case: a case that was renamed',
    );
  });

  it('does not let an adapter skip a case without a reason', () => {
    const skip = [{ case: 'ids are remembered per stream', reason: ' ' }];
    expect(() => conformance({ name: 'x', open, skip })).toThrow('x gives no reason to skip');
  });
});
