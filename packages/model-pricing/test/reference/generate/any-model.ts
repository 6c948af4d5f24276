import fc from "fast-check";
import type { ModelRecord } from "../../../src/types.ts";
import { anyFile } from "./any-file.ts";
import { anyProvider } from "./any-provider.ts";
import { compileDraft } from "./compile-draft.ts";

/** A compiled model whose file schema and lint accept. */
export const anyModel: fc.Arbitrary<ModelRecord> = fc
  .tuple(anyFile, anyProvider)
  .map(([draft, provider]) => compileDraft(draft, provider));
