/**
 * Hosts whose pages may not be linked: copies, aggregators, encyclopedia mirrors, uploaded posts, and pages found unreliable.
 * A subdomain of a host listed here is refused as well.
 */
const refusedHosts: ReadonlySet<string> = new Set([
  '163.com', // user-uploaded account post
  'alexa.ng', // unreliable wrong details
  'aoshengma.com', // mirror host copy
  'askwikinow.com', // encyclopedia mirror host
  'beta.english.aaj.tv', // beta copy host
  'combatingglobalization.com', // unreliable content farm
  'continentalnewsshow.com', // carries CNN text
  'copernical.com', // carries SpaceDaily text
  'daily8.com', // carries VOA text
  'defence.pk', // forum repost host
  'digitalphablet.com', // rewrites another's brief
  'dkpw.cn', // spam mirror host
  'dmtn1.com', // not to be cited
  'envisionpakistan.com', // unreliable invented officials
  'hanna-ai.com', // unreliable wrong astronaut
  'hype.aero', // digest not original
  'induction8402.blogspot.com', // blog reprint host
  'khabarasia.com', // carries CGTN text
  'klgkz.zgwenc.cn', // spam mirror host
  'longform.social', // stored social copies
  'm.tianqidz.com', // mirror host copy
  'maxm.news', // carries World Tribune
  'mogazmasr.com', // not to be cited
  'muzik100.net', // unreliable content farm
  'nationthailand.com', // carries China Daily
  'news.currentblips.com', // blog reprint aggregator
  'news.ifeng.com', // user-uploaded account post
  'newsduck.in', // unreliable wrong year
  'newsgram.com', // carries VOA text
  'newssummedup.com', // digest of AP
  'nightmarearmor.com', // unreliable content farm
  'onenewspage.com', // aggregator of video
  'owiki.org', // encyclopedia mirror host
  'pakistanlink.org', // carries The Nation
  'particle.news', // digest not original
  'pulseaugur.com', // cluster summarises SCMP
  'qaasid.com', // copies ARY
  'review.clateway.com', // encyclopedia mirror host
  'southasiatimes.org', // carries SpaceNews text
  'syxj.com.cn', // spam mirror host
  'todayheadline.co', // carries SpaceNews text
  'tripomatic.com', // encyclopedia text copy
  'triviaquestions.online', // encyclopedia mirror host
  'unistrong.com', // reprint of newspaper
  'usmuslims.com', // carries Anadolu text
  'wiki.studentb.eu', // encyclopedia mirror host
  'wikisum.wiki', // encyclopedia mirror host
  'xn--znx16ot8z.net', // mirror host copy
  'zangshuxian.com', // social repost host
  'zh.wikipedia.org', // encyclopedia mirror host
]);

/** True when a source may be named but not linked. */
export function isRefusedHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const labels = new URL(address).hostname.toLowerCase().replace(/\.$/, '').split('.');
  return labels.some((_, index) => refusedHosts.has(labels.slice(index).join('.')));
}
