import type { ReactNode } from 'react';
import { Seal, SealSprite } from '#components/Seal.tsx';
import styles from './DeskTop.module.css';

interface Props {
  readonly deskHref: string;
  /** Page of all cards. */
  readonly cardsHref: string;
  readonly here?: 'files' | 'cards';
}

/** What stands above every page of the desk. */
export function DeskTop({ deskHref, cardsHref, here }: Props) {
  const current = (name: Props['here']) => (name === here ? { 'aria-current': 'page' as const } : {});
  return (
    <header className={styles.top}>
      <SealSprite />
      <a className={styles.name} href={deskHref}>
        <Seal lead="together" />
        The desk
      </a>
      <nav aria-label="Desk">
        <a href={deskHref} {...current('files')}>
          All files
        </a>
        <a href={cardsHref} {...current('cards')}>
          Cards
        </a>
      </nav>
      <p>Only you see this page</p>
    </header>
  );
}

/** A page of the desk that shows what there is. */
export function DeskPage({ children, ...top }: Props & { readonly children: ReactNode }) {
  return (
    <>
      <DeskTop {...top} />
      <main className={styles.page}>{children}</main>
    </>
  );
}
