import type { OfflineTexts } from '#lib/i18n/words.ts';

export const offline: OfflineTexts = {
  title: '离线阅读',
  text: '没有网络时，仍可打开最近在本站读过的页面，内容以当时为准。最多保留30页，最长14天。',
  copyNotice: (age) => `你已离线。本页是${age}的内容。`,
  noCopyNotice: '你已离线，浏览器没有保存这一页。',
  tryAgain: '重试',
  copies: '离线可读的页面',
  listedOffline: '离线时，可读的页面会列在这里。',
  ages: {
    lately: '不到1小时前',
    hour: '1小时前',
    hours: '{n}小时前',
    day: '1天前',
    days: '{n}天前',
  },
};
