import { describe, expect, it } from 'vitest';
import { violationsIn } from '#scripts/house-rules.ts';

const messages = (file: string, code: string) => violationsIn({ file, code }).map(({ message }) => message);

describe('the arrows between the rooms', () => {
  it.each([
    ['app/page.tsx', "import { main } from '#server/main.ts';", 'app may not import #server/main.ts'],
    ['components/A.tsx', "import { B } from '#app/page.tsx';", 'components may not import #app/page.tsx'],
    [
      'components/A.tsx',
      "import { parse } from '#lib/content/matter/schema.ts';",
      'components may not import #lib/content/matter/schema.ts (types alone are allowed: import type)',
    ],
    ['lib/a.ts', "import type { Props } from '#components/A.tsx';", 'lib may not import #components/A.tsx'],
    [
      'browser/a.ts',
      "import { x } from '#lib/addresses/addresses.ts';",
      'browser may not import #lib/addresses/addresses.ts',
    ],
    ['server/a.ts', "import { A } from '#components/A.tsx';", 'server may not import #components/A.tsx'],
    ['lib/a.ts', "export { A } from '#components/A.tsx';", 'lib may not import #components/A.tsx'],
    ['lib/a.ts', "import '#server/main.ts';", 'lib may not import #server/main.ts'],
    ['lib/i18n/a.ts', "import { b } from '../b.ts';", 'write #room/file instead of ../'],
  ])('stop %s: %s', (file, code, message) => {
    expect(messages(file, code)).toEqual([message]);
  });

  it.each([
    ['app/page.tsx', "import { A } from '#components/A.tsx';\nimport { b } from '#lib/content/edition/edition.ts';"],
    ['components/A.tsx', "import type { Story } from '#lib/content/model/model.ts';"],
    [
      'components/A.tsx',
      "import { localeOf } from '#lib/i18n/locale.ts';\nimport { addressesIn } from '#lib/addresses/addresses.ts';",
    ],
    ['components/A.tsx', "import styles from './A.module.css';\nimport { clsx } from 'clsx';"],
    ['server/main.ts', "import { load } from '#lib/content/store/load-edition.ts';"],
    ['tests/unit/a.test.ts', "import { main } from '#server/main.ts';\nimport { A } from '../A.ts';"],
  ])('let %s pass: %s', (file, code) => {
    expect(messages(file, code)).toEqual([]);
  });
});

describe('an import', () => {
  it('is seen over several lines and past comments, and reported where it begins', () => {
    const code = `import a from 'a';\n\nimport {\n  // why, not what\n  one,\n  two,\n} from '#app/page.tsx';\n`;

    expect(violationsIn({ file: 'lib/a.ts', code })).toEqual([
      { file: 'lib/a.ts', line: 3, message: 'lib may not import #app/page.tsx' },
    ]);
  });

  it('of types stays one over several lines', () => {
    expect(messages('components/A.tsx', "import type {\n  A,\n  B,\n} from '#lib/content/model/model.ts';")).toEqual(
      [],
    );
  });

  it('of values is one even where each name is marked as a type, since the module is loaded', () => {
    expect(messages('components/A.tsx', "import { type A } from '#lib/content/model/model.ts';")).toHaveLength(1);
  });

  it('is told apart from text and links that look like one', () => {
    const code = `export function A() {
  return (
    <p>
      a word from '#server/main.ts'
export what comes from <a href="#text">the text</a>
import it from the <a href='#server/x'>desk</a>
    </p>
  );
}
export const from = '#server/main.ts';
`;
    expect(messages('components/A.tsx', code)).toEqual([]);
  });

  it('does not run from one statement into the next', () => {
    const code = "export const a = 1;\nexport { a as b };\nimport { c } from '#lib/addresses/addresses.ts';";

    expect(messages('components/A.tsx', code)).toEqual([]);
  });
});

describe('what needs the framework’s runtime', () => {
  it.each(['next/link', 'next/image', 'next/script', 'next/dynamic'])('keeps %s out', (module) => {
    expect(messages('components/A.tsx', `import X from '${module}';`)[0]).toContain(`may not import ${module}; `);
  });

  it.each(['useState', 'useEffect', 'useId', 'useContext', 'useReducer', 'lazy', 'Suspense'])(
    'keeps %s out',
    (name) => {
      expect(messages('components/A.tsx', `import { ${name} } from 'react';`)).toEqual([
        'hooks, lazy and Suspense need the framework’s runtime, which no reader gets',
      ]);
    },
  );

  it('lets the rest of both pass', () => {
    expect(messages('app/page.tsx', "import { notFound } from 'next/navigation';")).toEqual([]);
    expect(messages('components/A.tsx', "import type { ReactNode } from 'react';")).toEqual([]);
    expect(messages('components/A.tsx', "import { Fragment } from 'react';")).toEqual([]);
  });

  it.each(['loading', 'error', 'global-error'])('keeps app/…/%s.tsx out', (name) => {
    expect(messages(`app/[lang]/${name}.tsx`, '')).toHaveLength(1);
    expect(messages(`app/[lang]/${name}-page.tsx`, '')).toEqual([]);
  });

  it('keeps client components out, and says on which line', () => {
    expect(violationsIn({ file: 'components/A.tsx', code: "// a comment\n\n'use client';\n" })).toMatchObject([
      { line: 3 },
    ]);
    expect(messages('components/A.tsx', "const words = 'we use client names';")).toEqual([]);
  });
});

describe('files of content', () => {
  it.each(['node:fs', 'node:fs/promises'])(
    'are opened with %s by lib/content, written by the desk, and opened by nobody else but the server',
    (module) => {
      const code = `import { readFile } from '${module}';`;

      const rule = 'only lib/content opens files of content, and only lib/editors/writing writes them';
      expect(messages('lib/publishing/a.ts', code)).toEqual([rule]);
      expect(messages('lib/editors/a.ts', code)).toEqual([rule]);
      expect(messages('app/page.tsx', code)).toEqual([rule]);
      expect(messages('lib/content/read.ts', code)).toEqual([]);
      expect(messages('lib/editors/writing/a.ts', code)).toEqual([]);
      expect(messages('server/pages/assets.ts', code)).toEqual([]);
    },
  );
});
