/** What the server itself says when no page of the site can be shown. */
export const errors = {
  site: 'Pakistan in Orbit',
  toFront: 'Go to the front page',
  /** By HTTP status. */
  pages: {
    400: ['This address cannot be read', 'Something in it is not part of an address. Please check the link.'],
    404: ['This page does not exist', 'The link may be old or mistyped.'],
    405: ['This cannot be sent here', 'This site only shows pages; it does not receive anything.'],
    414: ['This address is too long', 'Please check the link.'],
    417: ['This cannot be expected here', 'The program that asked expects something that this site does not do.'],
    500: ['This page could not be shown', 'Something went wrong on our side. Please try again in a minute.'],
    503: ['We will be back in a moment', 'The site is restarting. Please try again in a minute.'],
  } satisfies Readonly<Record<number, readonly [title: string, advice: string]>>,
};
