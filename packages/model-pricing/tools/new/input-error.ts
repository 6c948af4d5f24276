/** What somebody typed cannot be used. The message is one line for them; it is no defect, so no stack is shown. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}
