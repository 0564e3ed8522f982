/** What a reader is told without a network. The browser itself puts in what stands in braces, long after these words were sent. */
export const offline = {
  title: 'Reading without a network',
  text: 'When there is no network, your browser shows the pages that you last read here, as they were then. It keeps 30 of them, for at most 14 days.',
  /** Heads a copy. @param age one of `ages` */
  copyNotice: (age: string) => `You are offline. This page is as it was ${age}.`,
  /** Heads what stands in for a page that was never kept. */
  noCopyNotice: 'You are offline, and your browser has no copy of this page.',
  tryAgain: 'Try again',
  copies: 'Pages that you can open now',
  /** In place of the list while there is a network. */
  listedOffline: 'They are listed here when you are offline.',
  ages: {
    lately: 'less than an hour ago',
    hour: 'an hour ago',
    hours: '{n} hours ago',
    day: 'a day ago',
    days: '{n} days ago',
  },
};
