import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { topics } from '#lib/terms/topics.ts';
import { eventually } from '#tests/eventually.ts';

/** Each command is a process of its own; the first of them compiles for all. */
const cached = { NODE_COMPILE_CACHE: 'node_modules/.cache/node' };

const root = join(import.meta.dirname, '../../..');
const bad = join(root, 'tests/fixtures/bad/content');
let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'orbit-'));
  await cp(join(root, 'tests/fixtures/good'), contentDir, { recursive: true });
});
afterEach(() => rm(contentDir, { recursive: true, force: true }));

function run(script: string, args: readonly string[], directory = contentDir) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, ...cached, CONTENT_DIR: directory },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('is content with sound content', () => {
    expect(run('check', ['--strict'])).toMatchObject({
      status: 0,
      stdout: '2 stories, 3 updates, 6 milestones, 1 fact box, 2 pages checked: 0 errors, 0 warnings\n',
    });
  });

  it('prints every problem and fails', async () => {
    const { status, stdout } = run('check', ['--notices'], bad);
    expect(status).toBe(1);
    // The lines beneath a problem show its place; they begin with a space.
    const problems = stdout.split('\n').filter((line) => !/^ | goes live on | file: has no Urdu /.test(line));
    const expected = (await readFile(join(bad, '../expected.txt'), 'utf8')).trim();
    expect(problems.slice(0, -2).join('\n')).toBe(expected.replace('{topics}', topics.join(', ')));
    expect(stdout).toContain(`title-number.md:2:8 title: is the number 2026; put it in double quotes
    2 | title: 2026
      |        ^
`);
  });

  it('says what goes live by itself, and when', async () => {
    const file = join(contentDir, 'stories/first-seat.md');
    const sound = await readFile(file, 'utf8');
    await writeFile(
      file,
      sound.replace(/^published: .*$/m, 'published: 2190-11-29T09:00:00+05:00').replace(/^updated: .*\n/m, ''),
    );
    const { stdout } = run('check', ['stories/first-seat.md']);
    expect(stdout.split('\n').at(-3)).toBe('content/stories/first-seat.md goes live on 29 November 2190, 09:00 PKT');
    expect(run('check', ['--format=json']).stdout).not.toContain('goes live');
  });

  it('shows the problems of the files asked for, and follows references in the whole folder', async () => {
    await appendFile(join(contentDir, 'stories/first-seat.md'), '\n# Not a title\n');
    await appendFile(join(contentDir, 'stories/second-look.md'), '\n# Not a title\n');
    const { status, stdout } = run('check', ['--strict', 'stories/first-seat.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('content/stories/first-seat.md');
    expect(stdout).not.toContain('second-look.md');
    expect(stdout).toContain('1 file checked: 0 errors, 1 warning\n');
    expect(run('check', ['stories/frist-seat.md'])).toMatchObject({
      status: 2,
      stderr: 'there is no file stories/frist-seat.md; write its path, such as content/stories/SLUG.md\n',
    });
  });

  it('sends no colour into a file', () => {
    expect(run('check', [], bad).stdout).not.toContain('\u001b');
  });

  it('reports again after each change while it watches, and ends well on Ctrl-C', async () => {
    const child = spawn(process.execPath, ['scripts/check.ts', '--watch'], {
      cwd: root,
      env: { ...process.env, ...cached, CONTENT_DIR: contentDir },
    });
    const ended = once(child, 'exit');
    let stdout = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
    });
    const printed = (text: string) => eventually(() => expect(stdout).toContain(text));
    await printed('watching for changes');
    expect(stdout).toContain('no problems');
    const file = join(contentDir, 'stories/first-seat.md');
    const sound = await readFile(file, 'utf8');
    await writeFile(file, sound.replace('title:', 'tilte:'));
    await printed('did you mean "title"?');
    stdout = '';
    await writeFile(file, sound);
    await printed('no problems');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  it('speaks JSON and GitHub', () => {
    const json: unknown = JSON.parse(run('check', ['--format=json'], bad).stdout);
    expect(json).toHaveProperty('problems.0.line');
    expect(json).toHaveProperty('errors');
    expect(run('check', ['--format=github'], bad).stdout).toContain(
      '::error file=content/stories/unknown-field.md,line=11,col=1::sumary: is not a field here; did you mean "summary"?',
    );
  });

  it('says how it is called', () => {
    expect(run('check', ['--format=xml'])).toMatchObject({
      status: 2,
      stderr:
        'usage: npm run check -- [--format=text|json|github] [--strict] [--notices] [--watch | --links [--anew]] [FILE…]\n',
    });
  });
});

describe('npm run new', () => {
  it('writes files that pass the check', () => {
    expect(run('new', ['story', 'A third story, on "quotes": and colons']).stdout).toContain(
      'stories/a-third-story-on-quotes-and-colons.md',
    );
    expect(run('new', ['update', 'A fourth update on the same story', '--story', 'first-seat']).stdout).toContain(
      'updates/a-fourth-update-on-the-same-story.md',
    );
    expect(run('new', ['milestone', 'The seventh milestone of the programme']).stdout).toContain(
      'milestones/the-seventh-milestone-of-the-programme.md',
    );
    expect(run('check', ['--strict'])).toMatchObject({
      status: 0,
      stdout: '3 stories, 4 updates, 7 milestones, 1 fact box, 2 pages checked: 0 errors, 0 warnings\n',
    });
  });

  it('makes a readable file name and one line of whatever was pasted as a title', async () => {
    const { stdout } = run('new', ['story', 'Straße/Ærø:\nphase 1.5\u0007 of the plan']);
    expect(stdout).toContain('stories/strasse-aero-phase-1-5-of-the-plan.md');
    expect(await readFile(join(contentDir, 'stories/strasse-aero-phase-1-5-of-the-plan.md'), 'utf8')).toContain(
      'title: "Straße/Ærø: phase 1.5 of the plan"',
    );
  });

  it('never overwrites a file', async () => {
    run('new', ['story', 'A third story on the station']);
    const file = join(contentDir, 'stories/a-third-story-on-the-station.md');
    await appendFile(file, 'Work of a day.\n');
    const written = await readFile(file, 'utf8');
    const second = run('new', ['story', 'A third story on the station']);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('exists already');
    expect(await readFile(file, 'utf8')).toBe(written);
  });

  it('writes a translation beside its original, once, and stamps it when nothing in it waits', async () => {
    const [file, other] = ['zh', 'ur'].map((language) => join(contentDir, `stories/first-seat.${language}.md`));
    const begun = '---\ntitle: "TRANSLATE: A seat"\nsummary: خلاصہ۔\ntranslation: {status: machine}\n---\n\nمتن۔\n';
    await writeFile(other ?? '', begun);
    expect(run('new', ['translation', 'zh', 'stories/first-seat.md']).stdout.split('\n')[0]).toBe(
      relative(root, file ?? ''),
    );
    expect(run('new', ['translation', 'ur', 'stories/first-seat.md']).stderr).toContain(
      'exists already; go on with that file',
    );

    const translated = (await readFile(file ?? '', 'utf8')).replaceAll('TRANSLATE: ', '');
    await writeFile(file ?? '', translated.replace(/of: "[^"]*"/, 'of: "00000"'));
    const { status, stdout, stderr } = run(
      'restamp',
      ['zh.md', 'ur.md', 'md'].map((ending) => `stories/first-seat.${ending}`),
    );
    expect([status, stdout]).toEqual([
      1,
      'content/stories/first-seat.zh.md is in step with content/stories/first-seat.md\n',
    ]);
    expect(stderr).toContain('content/stories/first-seat.ur.md was not stamped: mend what is wrong with it first\n');
    expect(stderr).toContain('content/stories/first-seat.md is no translation');
    expect(await Promise.all([file, other].map((path) => readFile(path ?? '', 'utf8')))).toEqual([translated, begun]);
  });

  it('asks for the story of an update, and knows a mistyped one', () => {
    expect(run('new', ['update', 'A new update']).stderr).toContain('add --story and one of: first-seat, second-look');
    expect(run('new', ['update', 'A new update', '--story', 'frist-seat']).stderr).toContain(
      'did you mean "first-seat"?',
    );
  });

  it('says how it is called', () => {
    expect(run('new', ['novel', 'A']).stderr).toContain('usage: npm run new');
  });
});
