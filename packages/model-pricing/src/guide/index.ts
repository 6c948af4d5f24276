/**
 * What the tutorials' tools know: errors, keys, shutdowns, places, limits. Code and small tables; nothing is sent or kept.
 *
 * @module
 */
export type { ErrorKind, KeyKind } from "../compile/authored.ts";
export type { ProviderRecord } from "../compile/provider-record.ts";
export { type DescribeErrorKindOptions, describeErrorKind } from "./errors/describe-error-kind.ts";
export { type ExplainErrorOptions, explainError } from "./errors/explain-error.ts";
export type {
  ErrorExplanation,
  ErrorInput,
  ErrorKindDescription,
  ErrorSource,
  Pause,
  RecognisedBy,
  RetryAdvice,
} from "./errors/explanation.ts";
export { describeKey } from "./keys/describe-key.ts";
export type { KeyDescription } from "./keys/key-description.ts";
export type { Language } from "./language.ts";
export { type LimitName, type Throughput, type ThroughputInput, throughput } from "./limits/throughput.ts";
export { type CheckModelsOptions, checkModels } from "./models/check-models.ts";
export type { ModelCatalog, ModelCheck, ModelChecks, ModelState, NameStability } from "./models/model-check.ts";
export {
  chooseProviders,
  type ProviderAnswer,
  type ProviderChoice,
  type ProviderNeeds,
  type ProviderQuestion,
  type ProviderStatement,
} from "./providers/choose-providers.ts";
