import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { DataSchemaName } from '#lib/addresses/table.ts';
import { milestoneSchema } from '#lib/content/matter/schema.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { jsonSchema } from '#lib/publishing/data/data-schema.ts';
import { programmeData } from '#lib/publishing/data/programme-data.ts';
import { timelineData } from '#lib/publishing/data/timeline-data.ts';
import { anEdition } from '#tests/component/edition.ts';
import { aFactbox, aMilestone } from '#tests/component/fixtures.ts';
import { hostile } from '#tests/unit/publishing/whole-edition.ts';

const locale = localeOf('en');
const shipped = await currentEdition();
const overTheWire = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** Faults of data against the schema that is served, by a validator that knows nothing of us. */
function faultsOf(name: DataSchemaName, data: unknown) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonSchema(name, `https://orbit.example/schemas/${name}.json`));
  validate(overTheWire(data));
  return validate.errors ?? [];
}

const oneOf = (milestone: ReturnType<typeof aMilestone>) =>
  timelineData(anEdition({ milestones: [milestone] }), locale);

const full = aMilestone({
  id: 'flight',
  title: 'A Pakistani is to fly',
  summary: 'A week aboard Tiangong.',
  date: '2026-10',
  end: '2026-11',
  status: 'planned',
  step: 'launch',
  stepAs: 'announced',
  foresees: '2022',
  previousDate: '2022',
  qualifier: 'circa',
  place: { name: 'Jiuquan', lat: 40.9675, lon: 100.2786 },
  vehicle: 'Long March 2F',
  agencies: ['CMSA', 'SUPARCO'],
  significance: 'major',
  updated: '2026-04-25T18:30+05:00',
  corrections: [{ date: '2026-04-24', text: 'The ship was wrong.' }],
  sources: [
    { publisher: 'Dawn', title: 'Two are named', url: 'https://www.dawn.com/news/1', date: '2026-04-22' },
    { publisher: 'Aaj', description: 'a report on both', date: '2025' },
  ],
});

describe('the timeline as data', () => {
  it('keeps to the schema that is served, for the shipped content and for every field', () => {
    expect(shipped.milestones.length).toBeGreaterThan(40);
    expect(faultsOf('timeline', timelineData(shipped, locale))).toEqual([]);
    expect(faultsOf('timeline', oneOf(full))).toEqual([]);
    expect(faultsOf('timeline', timelineData(anEdition(), locale))).toEqual([]);
  });

  it('has a schema that finds faults', () => {
    const { milestones, ...rest } = oneOf(full);
    const faulty = { ...rest, milestones: milestones.map((milestone) => ({ ...milestone, date: 'August', more: 1 })) };
    expect(faultsOf('timeline', faulty).map(({ keyword }) => keyword)).toEqual(['additionalProperties', 'pattern']);
    expect(faultsOf('timeline', { ...rest, milestones, updated: 'yesterday' }).map(({ keyword }) => keyword)).toContain(
      'format',
    );
  });

  it('says of a milestone all that its page says', async () => {
    await expect(`${JSON.stringify(oneOf(full), null, 2)}\n`).toMatchFileSnapshot(
      '../../../fixtures/data/timeline.json',
    );
  });

  it('has every field that an editor can write', () => {
    const [milestone = {}] = oneOf(full).milestones;
    expect(Object.keys(milestoneSchema.shape).filter((field) => !(field in milestone))).toEqual([]);
  });

  it('gives a date no more precisely than it is known', () => {
    const dateOf = (matter: Parameters<typeof aMilestone>[0]) => {
      const [milestone] = oneOf(aMilestone(matter)).milestones;
      return [milestone?.precision, milestone?.earliest, milestone?.latest, milestone?.dateInWords];
    };
    expect(dateOf({ date: '2011-08-12' })).toEqual(['day', '2011-08-12', '2011-08-12', '12 August 2011']);
    expect(dateOf({ date: '2024-02' })).toEqual(['month', '2024-02-01', '2024-02-29', 'February 2024']);
    expect(dateOf({ date: '2011' })).toEqual(['year', '2011-01-01', '2011-12-31', '2011']);
    expect(dateOf({ date: '2011-08-12', end: '2012' })[0]).toBe('year');
    expect(dateOf({ date: '2011-08', qualifier: 'before' })).toEqual([
      'month',
      null,
      '2011-08-31',
      'before August 2011',
    ]);
    expect(dateOf({ date: '2011-08', qualifier: 'after' })).toEqual(['month', '2011-08-01', null, 'after August 2011']);
  });

  it('reaches as far as its newest source', () => {
    expect(oneOf(full).asOf).toBe('2026-04-22');
    expect(timelineData(anEdition(), locale).asOf).toBeNull();
  });

  it('carries a hostile headline as it was written', () => {
    const [milestone] = oneOf(aMilestone({ title: hostile })).milestones;
    expect(milestone?.title).toBe(aMilestone({ title: hostile }).title);
    expect(milestone?.title).toContain('</script><img src=x onerror=alert(1)>');
  });

  it('is the same, byte for byte, of the same edition', () => {
    expect(JSON.stringify(timelineData(shipped, locale))).toBe(JSON.stringify(timelineData(shipped, locale)));
  });
});

describe('the programme as data', () => {
  it('keeps to the schema that is served', () => {
    const programme = shipped.factbox('programme') ?? aFactbox();
    expect(programme.facts.length).toBeGreaterThan(10);
    expect(faultsOf('programme', programmeData(programme, shipped, locale))).toEqual([]);
  });

  it('gives every fact with its date and sources, and what is not known', async () => {
    const data = programmeData(aFactbox(), anEdition(), locale);
    expect(faultsOf('programme', data)).toEqual([]);
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot('../../../fixtures/data/programme.json');
  });
});
