import { nameRuns } from '#lib/i18n/unbroken-names.ts';

/** A line of ours as it is printed: names such as `Shenzhou-24` stay on one line, and can be copied as they are. */
export function Words({ children }: { readonly children: string }) {
  return nameRuns(children).map(({ text, unbroken }, index) =>
    unbroken ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
      <span className="nb" key={index}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
