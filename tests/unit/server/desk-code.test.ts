import { describe, expect, it } from 'vitest';
import { createDeskCode } from '#server/editors/desk-code.ts';

const { tags, at } = createDeskCode('.', 'http://localhost:3000');
const [mapTag = ''] = tags();
const { imports }: { readonly imports: Readonly<Record<string, string>> } = JSON.parse(
  /<script type="importmap">(.*)<\/script>/.exec(mapTag)?.[1] ?? '',
);
const sourceOf = (address: string): string => at(address)?.body.toString() ?? '';

describe('the desk’s code', () => {
  it('leads each name that a module imports to a module', () => {
    expect(Object.keys(imports)).toContain('@codemirror/view');
    for (const [name, address] of Object.entries(imports)) {
      const source = sourceOf(address);
      expect(source, name).not.toBe('');
      for (const [, needed] of source.matchAll(/^(?:import|export) [^;'"]* from ['"]([^'"]+)['"]/gm))
        expect(Object.keys(imports), `${name} imports ${needed}`).toContain(needed);
    }
  });

  it('goes out without types, and nothing else does', () => {
    expect(sourceOf('/__desk/code/browser/desk/main.js')).not.toContain(': HTMLFormElement');
    for (const other of ['/__desk/code/browser/reader.js', '/__desk/code/../../package.json', '/__desk/code/'])
      expect(at(other)).toBeUndefined();
  });
});
