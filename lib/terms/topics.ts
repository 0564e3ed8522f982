export const topics = [
  'crewed',
  'satellite',
  'lunar',
  'agreement',
  'ground',
  'navigation',
  'training',
  'science',
] as const;
export type Topic = (typeof topics)[number];

export function isTopic(value: string): value is Topic {
  return topics.some((topic) => topic === value);
}
