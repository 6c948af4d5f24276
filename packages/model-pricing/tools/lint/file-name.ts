/** The name of an id's file, without its ending: lower case, with `-` for what file systems and URLs dislike. */
export function toFileName(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9._-]/g, "-");
}
