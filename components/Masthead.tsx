import { LanguageSwitch } from '#components/LanguageSwitch.tsx';
import { SealHalves } from '#components/Seal.tsx';
import { Told } from '#components/Told.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Version } from '#lib/pages/versions.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './Masthead.module.css';

export type Section = 'stories' | 'updates' | 'timeline' | 'programme' | 'search';

interface Props {
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly siteLanguage?: Language | undefined;
  readonly section?: Section;
  readonly versions?: readonly Version[];
}

/**
 * An angle of 41.5°, the inclination of Tiangong's orbit: its base ray is the rule under the header,
 * its other ray runs off the top, and the name stands inside it.
 */
export function Masthead({ locale, siteTitle, siteLanguage = locale.language, section, versions = [] }: Props) {
  const { texts, addresses, search } = locale;
  const sections: readonly (readonly [Section, string, string])[] = [
    ['stories', addresses.stories(), texts.stories],
    ['timeline', addresses.timeline(), texts.timeline],
    ['programme', addresses.programme(), texts.programmeShort],
    ['updates', addresses.updates(), texts.updates],
    ['search', addresses.search(), search.title],
  ];
  return (
    <header className={styles.masthead}>
      <LanguageSwitch locale={locale} versions={versions} />
      <div className={styles.angleRow}>
        <svg aria-hidden="true" className={styles.angle} viewBox="0 0 63.3 56">
          <path d="M0 56L126.6 -56" />
          <g stroke="none" transform="translate(31.65 28) scale(1.55) translate(-10 -10)">
            <SealHalves lead="together" />
          </g>
        </svg>
        <a className={styles.name} href={addresses.front()}>
          <Told language={siteLanguage} locale={locale}>
            {siteTitle}
          </Told>
        </a>
      </div>
      <nav aria-label={texts.sections} className={styles.sections}>
        <ul>
          {sections.map(([name, href, label]) => (
            <li className={name === 'search' ? styles.search : undefined} key={name}>
              <a aria-current={name === section ? 'page' : undefined} href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
