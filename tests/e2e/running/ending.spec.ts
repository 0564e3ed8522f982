import { expect, test } from 'playwright/test';
import { type Ending, endWhileAsked } from '#tests/e2e/running/ending.ts';

const npmStart = ['npm', 'start'] as const;

const endings: Readonly<Record<string, Ending>> = {
  'SIGTERM to the server': { signal: 'SIGTERM', wholeGroup: false },
  'SIGTERM to npm start': { command: npmStart, signal: 'SIGTERM', wholeGroup: false },
  'SIGTERM to everybody, which npm passes on': { command: npmStart, signal: 'SIGTERM', wholeGroup: true },
  'Ctrl-C': { command: npmStart, signal: 'SIGINT', wholeGroup: true },
};

for (const [name, ending] of Object.entries(endings)) {
  test(`${name}: what was asked just before is answered whole, and the process ends with 0 and leaves the port`, async () => {
    const { answers, code, isGone } = await endWhileAsked(ending, 20, 15);
    expect(answers).toEqual(Array.from({ length: 20 }, () => '200'));
    expect([code, isGone]).toEqual([0, true]);
  });
}

test('who comes just after SIGTERM is answered too', async () => {
  const { answers, code, isGone } = await endWhileAsked({ signal: 'SIGTERM', wholeGroup: false }, 20, -50);
  expect(answers).toEqual(Array.from({ length: 20 }, () => '200'));
  expect([code, isGone]).toEqual([0, true]);
});
