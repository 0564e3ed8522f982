import { describe, expect, it } from 'vitest';
import { createLog } from '#server/log.ts';
import { createProcessFaults } from '#server/process-faults.ts';

function setUp(level = 'info') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

describe('the log', () => {
  it('holds what a visitor sends as text with nothing in it that a terminal obeys', () => {
    const { log, lines } = setUp();
    const path = '/\u001b[2J\u009b31m\u202egnp.\u2028\n{"level":60}\u007f';
    log.info({ path }, 'پاکستان 天宫');
    expect(lines.length).toBe(1);
    const [line = ''] = lines;
    expect(line.trimEnd()).toMatch(/^[^\p{Cc}\p{Cf}\u2028]*$/u);
    expect(line).toContain('پاکستان 天宫');
    expect(JSON.parse(line)).toMatchObject({ path, msg: 'پاکستان 天宫' });
  });

  it('holds the path of an address and never its query, in the text of an error neither', () => {
    const { log, lines } = setUp();
    const address = '/oembed?url=a"b\\c%20d\u202e&token=SECRET';
    const error = new Error(`${address} took over 15000 ms`, { cause: new Error(`no ${address}`) });
    log.error({ err: error, path: '/search?q=SECRET' }, `${address}: the last good page was sent`);
    expect(lines.join('')).not.toMatch(/SECRET|token|20d/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      path: '/search',
      msg: '/oembed the last good page was sent',
      err: {
        message: '/oembed took over 15000 ms: no /oembed',
        stack: expect.stringMatching(/\n +at .*log\.test\.ts:\d/),
      },
    });
  });

  it('leaves a question in a text as it is', () => {
    const { log, lines } = setUp();
    log.info('Why? Because the file content/a.md is gone');
    expect(JSON.parse(lines[0] ?? '').msg).toBe('Why? Because the file content/a.md is gone');
  });

  it('says nothing below its level', () => {
    const { log, lines } = setUp('warn');
    log.info('published');
    expect(lines).toEqual([]);
  });
});

describe('what nobody caught', () => {
  it('is logged, and the site goes on', () => {
    const { log, lines } = setUp();
    const gaveUp: string[] = [];
    const faults = createProcessFaults({ log, giveUp: () => gaveUp.push('gave up'), now: () => 0 });
    faults.rejection(new Error('lost promise'));
    faults.exception(new Error('thrown in a timer'));
    expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(['lost promise', 'thrown in a timer']);
    expect(gaveUp).toEqual([]);
  });

  it('makes room for a fresh process when it keeps coming within a minute', () => {
    const { log } = setUp('silent');
    const gaveUp: string[] = [];
    let time = 0;
    const faults = createProcessFaults({ log, giveUp: () => gaveUp.push('gave up'), now: () => time });
    for (let fault = 0; fault < 60; fault += 1) {
      faults.exception(new Error('rare'));
      time += 4_000;
    }
    expect(gaveUp).toEqual([]);
    for (let fault = 0; fault < 60; fault += 1) faults.exception(new Error('often'));
    expect(gaveUp).toEqual(['gave up']);
  });
});
