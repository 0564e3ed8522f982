/** One page of each type, of the content that the site ships. */
export const pages = {
  front: '/',
  story: '/stories/two-names-one-seat',
  timeline: '/timeline',
  milestone: '/timeline/astronaut-agreement-2025',
  programme: '/programme',
  update: '/updates/two-candidates-named',
} as const;
