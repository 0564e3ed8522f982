import { FactBox } from '#components/FactBox.tsx';
import { Figure } from '#components/Figure.tsx';
import { markOf } from '#components/foreign.ts';
import { Graphic } from '#components/Graphic.tsx';
import { type HeadingShare, Prose } from '#components/Prose.tsx';
import { Quotation } from '#components/Quotation.tsx';
import { TimelineExcerpt } from '#components/TimelineExcerpt.tsx';
import { Words } from '#components/Words.tsx';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import { type Locale, localeOf } from '#lib/i18n/locale.ts';
import { assertNever } from '#lib/terms/assert-never.ts';
import type { Language } from '#lib/terms/languages.ts';
import styles from './Blocks.module.css';

interface Props {
  readonly blocks: readonly ResolvedBlock[];
  /** Of the text: what its directives placed there may be of another. */
  readonly language: Language;
  readonly locale: Locale;
  /** Where a section is shared; only a story's are. */
  readonly share?: HeadingShare;
}

/** The body of a document: running text, and between it what the directives placed there. */
export function Blocks({ blocks, language, locale, share }: Props) {
  return (
    <div className={styles.blocks} data-text="">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
        <BlockView block={block} key={index} language={language} locale={locale} share={share} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: ResolvedBlock;
  readonly language: Language;
  readonly locale: Locale;
  readonly share: HeadingShare | undefined;
}

function BlockView({ block, language, locale, share }: BlockProps) {
  const mark = markOf(language, locale);
  switch (block.kind) {
    case 'prose':
      return <Prose html={block.html} mark={mark} share={share} />;
    case 'note':
      return (
        <div {...mark} className={styles.note} role="note">
          {block.title !== undefined && (
            <h2 className={styles.noteTitle}>
              <Words language={language}>{block.title}</Words>
            </h2>
          )}
          <Prose html={block.html} share={share} />
        </div>
      );
    case 'quote':
      return <Quotation locale={localeOf(language)} mark={mark} quote={block} />;
    case 'figure':
      return <Figure figure={block} locale={localeOf(language)} mark={mark} />;
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
