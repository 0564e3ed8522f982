import { describe, expect, it, vi } from 'vitest';
import { createProblemLog } from '#server/publishing/problem-log.ts';
import { problemIn } from './edition-stand-in.ts';

describe('the log of problems', () => {
  it('has one line for each problem, once, and one when it is mended', () => {
    const log = { warn: vi.fn(), info: vi.fn() };
    const logProblems = createProblemLog(log);
    logProblems([problemIn('a')]);
    logProblems([problemIn('a'), problemIn('b')]);
    logProblems([problemIn('b')]);
    expect(log.warn.mock.calls).toEqual([
      ['content/a.md:3:7 title: is missing'],
      ['content/b.md:3:7 title: is missing'],
    ]);
    expect(log.info.mock.calls).toEqual([['mended: content/a.md:3:7 title: is missing']]);
  });

  it('calls nothing mended that an error in the same file may only hide', () => {
    const log = { warn: vi.fn(), info: vi.fn() };
    const logProblems = createProblemLog(log);
    const doubtful = { ...problemIn('a'), severity: 'warning', field: 'body', message: 'is an odd word' } as const;
    logProblems([doubtful]);
    logProblems([problemIn('a')]);
    expect(log.info).not.toHaveBeenCalled();
    logProblems([doubtful]);
    expect(log.warn).toHaveBeenCalledTimes(2);
    expect(log.info.mock.calls).toEqual([['mended: content/a.md:3:7 title: is missing']]);
    logProblems([]);
    expect(log.info).toHaveBeenLastCalledWith('mended: content/a.md:3:7 body: is an odd word');
  });

  it('leaves notices to the desk', () => {
    const log = { warn: vi.fn(), info: vi.fn() };
    createProblemLog(log)([{ ...problemIn('a'), severity: 'notice' }]);
    expect(log.warn).not.toHaveBeenCalled();
  });
});
