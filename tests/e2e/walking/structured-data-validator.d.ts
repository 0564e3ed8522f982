declare module '@adobe/structured-data-validator' {
  interface Issue {
    readonly issueMessage: string;
    readonly severity: 'ERROR' | 'WARNING';
  }
  // biome-ignore lint/style/noDefaultExport: so it is exported by the package
  export default class Validator {
    constructor(schemaOrg: unknown);
    /** @param data things by their type, by the format in which the page has them */
    validate(data: { jsonld: Record<string, unknown[]>; microdata: object; rdfa: object }): Promise<readonly Issue[]>;
  }
}
