/** What is new on a page: told by the page itself, or by the browser of a reader who comes back. */
export const changes = {
  /** Opens the dated list of what has changed in a story. */
  title: 'What has changed',
  corrections: (count: number) => (count === 1 ? '1 correction' : `${count} corrections`),
  update: 'Update',
  /** Beside what is newer than the reader's last visit. */
  isNew: 'New',
  /** In an open page. */
  newerVersion: 'This page has changed.',
  showIt: 'Show it',
};
