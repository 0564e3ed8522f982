import graphic from './Graphic.module.css';
import marks from './GraphicMarks.module.css';
import styles from './Thumbnail.module.css';

interface Props {
  /** A drawing of ours. */
  readonly svg: string;
}

/** The drawing that a story opens with, small and without words. */
export function Thumbnail({ svg }: Props) {
  const look = `${graphic.drawing} ${marks.drawing} ${styles.thumbnail}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/graphics
  return <div className={look} dangerouslySetInnerHTML={{ __html: svg }} />;
}
