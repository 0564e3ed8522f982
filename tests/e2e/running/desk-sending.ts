import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { axeFaults } from '#tests/e2e/axe-faults.ts';
import { startSite, until } from '#tests/e2e/running/site-process.ts';

interface DeskOfSending {
  readonly origin: string;
  readonly contentDir: string;
  readonly text: (path: string) => Promise<string>;
}

const git = (folder: string, ...parameters: readonly string[]): string =>
  execFileSync('git', parameters, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

const story = (title: string, paragraph: string) => `---
title: ${title}
summary: A standfirst that says in some words what is new.
topics: [crewed]
published: 2026-06-01T09:00:00+05:00
sources:
  - publisher: Dawn
    description: report of the day
    date: 2026-11-22
---

${paragraph}:cite[1]
`;

function named(folder: string, name: string): void {
  git(folder, 'config', 'user.name', name);
  git(folder, 'config', 'user.email', `${name}@example.org`);
}

/** A repository elsewhere, in which the content of the desk is, a colleague who works on it, and a clone that a server reads. */
async function shareByGit(contentDir: string) {
  const root = await mkdtemp(join(tmpdir(), 'orbit-sending-'));
  git(root, 'init', '-q', '--bare', '-b', 'main', 'bare.git');
  git(contentDir, 'init', '-q', '-b', 'main');
  named(contentDir, 'Amna');
  git(contentDir, 'add', '.');
  git(contentDir, 'commit', '-q', '-m', 'Begin');
  git(contentDir, 'remote', 'add', 'origin', join(root, 'bare.git'));
  git(contentDir, 'push', '-q', '-u', 'origin', 'main');
  for (const name of ['bilal', 'served']) git(root, 'clone', '-q', 'bare.git', name);
  const [bilal, served] = [join(root, 'bilal'), join(root, 'served')];
  named(bilal, 'Bilal');
  return {
    bare: join(root, 'bare.git'),
    served,
    async bilalSends(file: string, text: string) {
      git(bilal, 'pull', '-q', '--ff-only');
      await writeFile(join(bilal, file), text);
      git(bilal, 'add', file);
      git(bilal, 'commit', '-q', '-m', `Write ${file}`);
      git(bilal, 'push', '-q');
    },
    async end() {
      await rm(join(contentDir, '.git'), { recursive: true, force: true });
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Registers what an editor does to send, at a preview that other tests use too. */
export function sendingIsTested(desk: () => DeskOfSending): void {
  test('what was saved is sent to readers while somebody else has sent, and nothing else goes with it', async ({
    page,
  }) => {
    const { origin, contentDir, text } = desk();
    const content = (file: string) => readFile(join(contentDir, file), 'utf8');
    const file = 'stories/to-be-sent.md';
    const shared = await shareByGit(contentDir);
    const site = await startSite({ contentDir: shared.served });
    try {
      await writeFile(join(contentDir, file), story('A story that is sent by its editor', 'As it was.'));
      await writeFile(join(contentDir, 'stories/of-another.md'), story('A story that nobody sends yet', 'Staged.'));
      git(contentDir, 'add', 'stories/of-another.md');
      await shared.bilalSends('stories/by-bilal.md', story('A story that a colleague has sent', 'By Bilal.'));
      await until(
        () => text('/desk'),
        (html) => html.includes('/desk/stories/to-be-sent'),
      );

      await page.goto(`${origin}/desk/stories/to-be-sent`);
      await expect(page.getByText('Saved stays on this machine until you send it to readers.')).toBeVisible();
      const says = page.getByRole('contentinfo').getByRole('status');
      const field = page.getByRole('textbox', { name: `The text of content/${file}` });
      await field.press('Control+End');
      await page.keyboard.type('\nWritten at the desk.\n');
      await page.getByRole('button', { name: 'Send to readers …' }).click();
      const dialog = page.getByRole('dialog', { name: 'Send to readers' });
      await expect(dialog.getByLabel('What was done')).toHaveValue('Publish “A story that is sent by its editor”');
      await expect(dialog.getByRole('checkbox', { name: `content/${file}, new` })).toBeChecked();
      const other = dialog.getByText('Changed here too, and not of this piece');
      await other.click();
      await expect(dialog.getByRole('checkbox', { name: 'content/stories/of-another.md, new' })).not.toBeChecked();
      expect(await axeFaults(page)).toEqual([]);
      await dialog.getByLabel('What was done').fill('Tell of the first sending');
      await dialog.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(says).toHaveText(
        'Sent to the shared copy (origin, main). Readers see it once a server takes it in.',
      );

      expect(git(contentDir, 'show', '--format=%an: %s', '--name-only', 'HEAD')).toBe(
        `Amna: Tell of the first sending\n\n${file}`,
      );
      expect(git(contentDir, 'status', '--short')).toBe('A  stories/of-another.md');
      expect(await content('stories/by-bilal.md')).toContain('By Bilal.');
      git(shared.served, 'pull', '-q', '--ff-only');
      await until(
        () => site.text('/stories/to-be-sent'),
        (html) => html.includes('Written at the desk.'),
      );
      expect(await site.text('/stories/by-bilal')).toContain('By Bilal.');
      expect(await site.text('/stories')).not.toContain('A story that nobody sends yet');

      // Both change the same words.
      await shared.bilalSends(file, (await content(file)).replace('As it was.', 'As Bilal has it.'));
      await field.press('Control+Home');
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find' }).fill('As it was');
      await page.getByRole('textbox', { name: 'Replace' }).fill('As Amna has it');
      await page.getByRole('button', { name: 'replace all' }).click();
      await expect(field).toContainText('As Amna has it.');
      await page.getByRole('button', { name: 'Send to readers …' }).click();
      await expect(dialog.getByLabel('What was done')).toHaveValue('Change “A story that is sent by its editor”');
      await dialog.getByRole('button', { name: 'Send', exact: true }).click();
      const conflict = page.getByRole('dialog', { name: 'Others have sent other words in the same lines' });
      await expect(conflict.getByRole('region', { name: 'Yours' }).locator('mark')).toContainText('As Amna has it.');
      await expect(conflict.getByRole('region', { name: 'Theirs' }).locator('mark')).toContainText('As Bilal has it.');
      expect(git(shared.bare, 'show', `main:${file}`)).toContain('As Bilal has it.');
      await conflict.getByLabel('Yours (sent in the place of theirs)').check();
      await conflict.getByRole('button', { name: 'Go on' }).click();
      // The desk says the same as after the first sending.
      await expect.poll(() => git(shared.bare, 'show', `main:${file}`)).toContain('As Amna has it.');
      await expect(says).toContainText('Sent to the shared copy (origin, main).');
      expect(git(shared.bare, 'diff', '-U0', '--format=', 'main~', 'main').split('\n').slice(-2)).toEqual([
        '-As Bilal has it.:cite[1]',
        '+As Amna has it.:cite[1]',
      ]);
      expect(git(contentDir, 'status', '--short')).toBe('A  stories/of-another.md');
    } finally {
      await shared.end();
      await site.dispose();
    }
  });
}
