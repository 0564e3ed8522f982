import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#lib/content/model/model.ts';
import { loadEdition } from '#lib/content/store/load-edition.ts';
import { fileStyle } from '#lib/graphics/file-style.ts';
import { day, night, type Palette, print } from '#lib/graphics/palette.ts';
import { type GraphicName, graphicFiles, graphicNames } from '#lib/terms/graphic-names.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aLaunch, drawn } from '#tests/unit/graphics/sketch.ts';

const edition = await loadEdition();
const real = (name: GraphicName) => drawn(name, edition);

/** The data with all words of editors but names, dates and addresses replaced. */
function writtenAnew(data: Edition['data'], text: string): Edition['data'] {
  const isWords = (key: string) =>
    ['name', 'by', 'promise', 'told', 'time', 'ship', 'crew', 'became', 'note'].includes(key);
  return JSON.parse(JSON.stringify(data), (key, value) => (typeof value === 'string' && isWords(key) ? text : value));
}

const heaviest: Readonly<Record<GraphicName, number>> = {
  pass: 3.5,
  'ground-track': 14,
  'station-plan': 3,
  launches: 3,
  'payload-specialist': 3,
  'promised-dates': 5,
  satellites: 5,
  moon: 5,
  'places-offered': 5,
  ships: 5,
  candidates: 5,
};

describe.each(graphicNames)('the graphic %s', (name) => {
  it('is light enough for a phone on a metered line', () => {
    expect(gzipSync(real(name).svg).length).toBeLessThanOrEqual(heaviest[name] * 1024);
  });

  it('has a name and a description that its ids point to', () => {
    const { svg, title } = real(name);

    for (const [, id] of svg.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
      expect(svg).toContain(` id="${id}"`);
    expect(svg).toContain(`>${title}</title>`);
  });

  it('carries no style attribute, no colour and no script', () => {
    const markup = real(name).svg.replace(/<style>.*?<\/style>/, '');

    expect(markup).not.toMatch(/ style=|<script|<style|\son\w+=/);
    expect(markup).not.toMatch(/#[0-9a-f]{3,6}\b"|\b(?:fill|stroke)="/i);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has its figures in rows as wide as the head', () => {
    const { table } = real(name);

    expect(table.rows.length).toBeGreaterThan(2);
    expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.head.length]));
  });

  it('is the same every time', () => {
    expect(real(name)).toEqual(real(name));
  });

  it('escapes what editors write', () => {
    const written = '<b>"Rocket" & Sons</b>';
    const launch = aLaunch('a', { vehicle: written, place: { name: written, lat: 30, lon: 80 } });
    const { svg } = drawn(
      name,
      anEdition({ milestones: [...edition.milestones, launch], data: writtenAnew(edition.data, written) }),
    );

    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('" & ');
  });
});

describe('the drawings that are files', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  const blockAfter = (opening: string) => tokens.slice(tokens.indexOf(opening)).split('}')[0] ?? '';

  it.each<readonly [string, Palette, string]>([
    ['day', day, ':root {'],
    ['night', night, '@media (prefers-color-scheme: dark)'],
    ['print', print, '@media print'],
  ])('have the colours of the site by %s', (_, palette, opening) => {
    const block = blockAfter(opening);

    for (const [token, colour] of Object.entries(palette)) expect(block).toContain(`--${token}: ${colour};`);
  });

  it('stand alone: a namespace, a style with day, night, print, forced colours and narrow frames', () => {
    for (const name of graphicFiles) expect(real(name).svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const query of ['prefers-color-scheme:dark', 'print', 'forced-colors:active', 'max-width:']) {
      expect(fileStyle).toContain(query);
    }
  });

  it('are those, and only those, that do not stand in the page', () => {
    expect(graphicNames.filter((name) => real(name).delivery === 'file')).toEqual(graphicFiles);
  });
});
