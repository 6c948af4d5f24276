import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelFile, modelRecord, providerFile } from "../../src/schema/index.ts";
import { readDataFile } from "../../tools/read-data-file.ts";
import { type AuthoredCase, recordOfCase } from "../support/author.ts";

type Case = AuthoredCase & { readonly kind: string };

const { cases } = JSON.parse(readFileSync(new URL("../vectors/price-cases.json", import.meta.url), "utf8")) as {
  cases: Case[];
};

describe("every kind of price found in the wild", () => {
  it.each(cases.map((one) => [one.kind, one.file, one] as const))(
    "%s (%s) is a valid file",
    (_, file, { toml, provider_toml }) => {
      expect(readDataFile(modelFile, file, toml).problems).toEqual([]);
      if (provider_toml) expect(readDataFile(providerFile, "provider.toml", provider_toml).problems).toEqual([]);
    },
  );

  it.each(cases.map((one) => [one.kind, one.file, one] as const))(
    "%s (%s) compiles to a valid record",
    (_, __, one) => {
      const record = recordOfCase(one);
      expect(modelRecord.safeParse(record).error?.issues).toBeUndefined();
      expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    },
  );
});
