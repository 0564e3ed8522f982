/** What only a text can have, printed as it is typed anywhere else. */
export const strayMark = /:\s?(?:cite|lang)\s?\[/i;

/** A citation or a run of another language in a text without other markup. */
export const inlineMark = /:cite\[([^\]]{0,100})\]|:lang\[([^\]]{1,300})\]\{(\w{1,10})\}/g;
