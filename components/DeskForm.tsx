import styles from './DeskForm.module.css';

/** Where the script puts a form for the fields, beside which the text stands. */
export function DeskForm({ file }: { readonly file: string }) {
  return <form aria-label={`The fields of ${file}`} className={styles.form} data-part="form" />;
}
