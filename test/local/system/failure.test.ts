import { describe, expect, it } from 'vitest';
import { ReadingsPending } from '#functions/check-filing/readings-pending';
import { callThatThrew, failureOf } from '#local/system/failure';

describe('a failure in the log', () => {
  it('has a name and places in the project, and no word of the message', () => {
    const error = new RangeError('the name 毛英强 is too long');
    error.stack = `RangeError: the name 毛英强 is too long
    at read (file:///project/shared/name.ts:3:5)
    at /project/node_modules/zod/index.js:1:1
    at Object.handler (/project/functions/read/read.ts:10:2)
    at node:internal/process:1:1`;
    expect(failureOf(error, '/project')).toEqual({
      error: 'RangeError',
      places: ['shared/name.ts:3:5', 'functions/read/read.ts:10:2'],
    });
  });

  it('is unknown where what was thrown is no error', () => {
    expect(failureOf('毛英强', '/project')).toEqual({ error: 'unknown', places: [] });
  });
});

describe('a call that threw', () => {
  it('is no failure where a step only asks to be called again', () => {
    expect(callThatThrew(new ReadingsPending(['m1']))).toEqual({ level: 'info', event: 'step-asks-again' });
    expect(callThatThrew(new TypeError('x'))).toEqual({ level: 'warn', event: 'function-failed' });
  });
});
