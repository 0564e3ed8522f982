/** Why something cannot be done, in a sentence for the editor who asked for it. Nothing has been changed by then. */
export class Refusal extends Error {}
