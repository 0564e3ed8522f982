import { FactBox } from '#components/FactBox.tsx';
import { Figure } from '#components/Figure.tsx';
import { Graphic } from '#components/Graphic.tsx';
import { type HeadingShare, Prose } from '#components/Prose.tsx';
import { Quotation } from '#components/Quotation.tsx';
import { TimelineExcerpt } from '#components/TimelineExcerpt.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { assertNever } from '#lib/terms/assert-never.ts';
import styles from './Blocks.module.css';

interface Props {
  readonly blocks: readonly ResolvedBlock[];
  readonly locale: Locale;
  /** Where a section is shared; only a story's are. */
  readonly share?: HeadingShare;
}

/** The body of a document: running text, and between it what the directives placed there. */
export function Blocks({ blocks, locale, share }: Props) {
  return (
    <div className={styles.blocks}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
        <BlockView block={block} key={index} locale={locale} share={share} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: ResolvedBlock;
  readonly locale: Locale;
  readonly share: HeadingShare | undefined;
}

function BlockView({ block, locale, share }: BlockProps) {
  switch (block.kind) {
    case 'prose':
      return <Prose html={block.html} share={share} />;
    case 'note':
      return (
        <div className={styles.note} role="note">
          {block.title !== undefined && <h2 className={styles.noteTitle}>{block.title}</h2>}
          <Prose html={block.html} share={share} />
        </div>
      );
    case 'quote':
      return <Quotation locale={locale} quote={block} />;
    case 'figure':
      return <Figure figure={block} locale={locale} />;
    case 'factbox':
      return (
        <div className={styles.factbox}>
          <FactBox factbox={block.factbox} headingLevel={2} locale={locale} />
        </div>
      );
    case 'timeline':
      return <TimelineExcerpt headingLevel={2} locale={locale} milestones={block.milestones} />;
    case 'milestone':
      return <TimelineExcerpt headingLevel={2} locale={locale} milestones={[block.milestone]} />;
    case 'graphic':
      return <Graphic graphic={block.graphic} locale={locale} />;
    default:
      return assertNever(block);
  }
}
