import type { OfflineTexts } from '#lib/i18n/words.ts';

export const offline: OfflineTexts = {
  title: '没有网络时阅读',
  text: '没有网络时，浏览器会显示你最近在本站读过的页面，内容停留在当时。最多保留30页，最长14天。',
  copyNotice: (age) => `你已离线。本页内容是${age}的。`,
  noCopyNotice: '你已离线，浏览器里没有这一页的副本。',
  tryAgain: '重试',
  copies: '可打开的页面',
  listedOffline: '离线时，可以打开的页面会列在这里。',
  ages: {
    lately: '不到1小时前',
    hour: '1小时前',
    hours: '{n}小时前',
    day: '1天前',
    days: '{n}天前',
  },
};
