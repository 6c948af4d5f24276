import { UNITS_OF_FIELD, type UsageField } from "./units.ts";

/** Every usage field, in the order of the registry of units. */
export const USAGE_FIELDS: readonly UsageField[] = /* @__PURE__ */ [...UNITS_OF_FIELD.keys()] as readonly UsageField[];
