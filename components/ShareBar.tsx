import type { HTMLAttributes, ReactNode } from 'react';
import styles from './ShareBar.module.css';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'share-bar': HTMLAttributes<HTMLElement>;
    }
  }
}

interface Props {
  /** What is shared, in words; '' where only a text is copied. */
  readonly title?: string;
  readonly copyLabel: string;
  readonly copied: string;
  readonly copyByHand: string;
  /** Opens the system's own sheet; without it there is only copying. */
  readonly shareLabel?: string;
  /** One field with the text to copy, and what else belongs to it. */
  readonly children: ReactNode;
}

/**
 * A text to copy, in a field that works without JavaScript. With it `browser/share-bar.ts` shows the buttons, which
 * stand here hidden, and says in the last line what has happened: all its words are here, in the page's language.
 */
export function ShareBar({ title, copyLabel, copied, copyByHand, shareLabel, children }: Props) {
  return (
    <share-bar className={styles.bar} data-title={title}>
      {children}
      {shareLabel !== undefined && (
        <button data-does="share" hidden type="button">
          {shareLabel}
        </button>
      )}
      <button data-does="copy" hidden type="button">
        {copyLabel}
      </button>
      <output data-by-hand={copyByHand} data-copied={copied} />
    </share-bar>
  );
}
