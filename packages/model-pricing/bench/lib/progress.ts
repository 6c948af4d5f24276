/** Tells whoever waits what happens now. Results alone go to stdout. */
export function reportProgress(message: string): void {
  process.stderr.write(`${message}\n`);
}
