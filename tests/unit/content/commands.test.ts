import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Each command is a process of its own. */
vi.setConfig({ testTimeout: 60_000 });

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
    env: { ...process.env, CONTENT_DIR: directory },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('is content with sound content', () => {
    expect(run('check', ['--strict', '--notices'])).toMatchObject({
      status: 0,
      stdout: '2 stories, 3 updates, 6 milestones, 1 fact box, 2 pages checked: 0 errors, 0 warnings\n',
    });
  });

  it('prints every problem and fails', async () => {
    const { status, stdout } = run('check', ['--notices'], bad);
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, -2).join('\n')).toBe(
      (await readFile(join(bad, '../expected.txt'), 'utf8')).trim(),
    );
  });

  it('speaks JSON and GitHub', () => {
    const json: unknown = JSON.parse(run('check', ['--format=json'], bad).stdout);
    expect(json).toHaveProperty('problems.0.line');
    expect(run('check', ['--format=github'], bad).stdout).toContain(
      '::error file=content/stories/unknown-field.md,line=11,col=1::sumary: is not a field here; did you mean "summary"?',
    );
  });

  it('says how it is called', () => {
    expect(run('check', ['--format=xml'])).toMatchObject({
      status: 2,
      stderr: 'usage: npm run check -- [--format=text|json|github] [--strict] [--notices]\n',
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
