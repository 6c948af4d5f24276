/** The element of the page with this id: scripts come with their pages, so a missing one is a defect. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
