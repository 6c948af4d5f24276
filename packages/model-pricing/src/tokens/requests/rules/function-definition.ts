/** What a rule reads of a JSON Schema. */
export interface Schema {
  readonly type?: unknown;
  readonly description?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** A function as OpenAI's API takes it. */
export interface FunctionDefinition {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly parameters?: Schema;
}
