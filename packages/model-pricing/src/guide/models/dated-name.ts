/** A date as providers put it at the end of ids: 2024-08-06, 20241022, 251228, 2507 (year and month), 0613 (month and day). */
const DATE =
  /[-@_](?:20\d\d-?(?:0[1-9]|1[0-2])-?(?:[0-2]\d|3[01])|2[3-9](?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))(?=$|[-:@])/;

/** A dated name without its date and what follows; undefined where there is none. */
export function withoutDate(name: string): string | undefined {
  const found = DATE.exec(name);
  return found ? name.slice(0, found.index) : undefined;
}
