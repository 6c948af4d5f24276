/** An address of the site in full, below its base path: the one in `addresses.json`, unless SITE_URL says another. */
export function siteAddress(path: string): string {
  return new URL(`${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`, import.meta.env.SITE).href;
}
