import { expect, it } from 'vitest';
import { programOf } from '#scripts/commands.mjs';

/** `npm run test:unit -- …`, as CONTRIBUTING.md says it. */

it.each(['lib/pages/timeline-filter.ts', 'components/MilestoneFacts.tsx', 'components/MilestoneFacts.module.css'])(
  'runs for %s the tests of what imports it',
  (source) => {
    expect(programOf('test:unit', [source, '--reporter=dot'])).toEqual(['vitest', 'related', '--run']);
  },
);

it.each([[], ['timeline-filter'], ['tests/unit/pages/timeline-filter.test.ts'], ['lib/pages'], ['lib/pages/none.ts']])(
  'takes what is no source for a part of the names of tests: %j',
  (...typed) => {
    expect(programOf('test:unit', typed)).toEqual(['vitest', 'run']);
  },
);
