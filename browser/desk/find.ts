/** An element that the desk's page is known to have. @throws when it has not */
export function find<Found extends Element>(selector: string, kind: new () => Found): Found {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the desk has no ${selector}`);
  return found;
}
