/**
 * A local server that answers as model providers do. What a request gets is decided by the request alone; README.md lists
 * the answers, the dialects of usage and the faults.
 *
 * @module
 */
export { FAULT_NAMES, type FaultName } from "./faults.ts";
export type { MockModel } from "./list-models.ts";
export { type MockProvider, type MockProviderOptions, startMockProvider } from "./start-mock-provider.ts";
export { DIALECTS, type Dialect } from "./usage.ts";
