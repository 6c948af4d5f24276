import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PricingError } from "../../src/errors.ts";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import type { Resolver } from "../../src/resolve/resolution.ts";
import type { ModelRecord } from "../../src/types.ts";
import { models as fixtures, record } from "./fixtures.ts";

/** Few letters and the separators of real ids, so that names collide and contain one another. */
const name = fc.stringMatching(/^[ab1]{1,3}([/:.@-][ab1]{1,2})?$/);
const provider = fc.constantFrom("a", "b", "ab");
const catalog = fc
  .uniqueArray(fc.record({ provider, id: name, maker: provider, aliases: fc.array(name, { maxLength: 2 }) }), {
    selector: ({ provider: seller, id }) => `${seller}/${id}`,
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => rows.map(({ id, provider: seller, ...more }) => record(`${seller}/${id}`, more)));

const namesOf = (model: ModelRecord) => [
  model.id,
  ...(model.aliases ?? []),
  ...(model.alias ?? []).map(({ id }) => id),
];

/** Every string that may name a model: exact names, and the same with the provider in front. */
function everyName(models: readonly ModelRecord[]): ReadonlySet<string> {
  return new Set(
    models.flatMap((model) =>
      namesOf(model).flatMap((one) => [one, `${model.provider}/${one}`, `${model.provider}:${one}`]),
    ),
  );
}

/** What an id comes to: a record, or the code and the facts of the error. */
function outcome({ resolveModel }: Resolver, id: string): unknown {
  try {
    return resolveModel(id);
  } catch (error) {
    if (error instanceof PricingError) return [error.code, error.message, error.facts];
    throw error;
  }
}

const edit = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), end: fc.nat() }),
  fc.record({ kind: fc.constant("put" as const), at: fc.nat(), text: fc.string({ minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("case" as const), at: fc.nat() }),
);

function applyEdit(id: string, change: typeof edit extends fc.Arbitrary<infer E> ? E : never): string {
  const at = change.at % (id.length + 1);
  switch (change.kind) {
    case "cut":
      return id.slice(0, at) + id.slice(at + 1 + (change.end % 4));
    case "put":
      return id.slice(0, at) + change.text + id.slice(at);
    case "case":
      return id.slice(0, at) + id.slice(at, at + 1).toUpperCase() + id.slice(at + 1);
    default:
      return change satisfies never;
  }
}

describe("in any catalog", () => {
  it("a provider with an id of its own finds the record of that id, written in three ways", () => {
    fc.assert(
      fc.property(catalog, (models) => {
        const { resolveModel } = createResolver(models);
        for (const model of models) {
          const { provider: seller, id } = model;
          expect(resolveModel(id, { provider: seller }).model).toBe(model);
          expect(resolveModel(`${seller}/${id}`).model).toBe(model);
          expect(resolveModel(`${seller}:${id}`).model).toBe(model);
        }
      }),
    );
  });

  it("whatever is found bears exactly the name that was asked for", () => {
    fc.assert(
      fc.property(catalog, name, (models, id) => {
        const found = outcome(createResolver(models), id);
        if (Array.isArray(found)) return;
        const { model, matched_id } = found as ReturnType<Resolver["resolveModel"]>;
        expect(namesOf(model)).toContain(matched_id);
        expect([matched_id, `${model.provider}/${matched_id}`, `${model.provider}:${matched_id}`]).toContain(id);
      }),
    );
  });

  it("an id that is no name is unknown, however near it is to one", () => {
    fc.assert(
      fc.property(catalog, fc.nat(), edit, (models, choice, change) => {
        const known = [...everyName(models)];
        const id = applyEdit(known[choice % known.length] as string, change);
        if (known.includes(id)) return;
        expect(outcome(createResolver(models), id)).toMatchObject({ 0: "unknown_model" });
      }),
    );
  });

  it("a bare id is either its maker's, its only seller's, or ambiguous", () => {
    fc.assert(
      fc.property(catalog, fc.constantFrom("a", "b", "a1", "1"), (models, id) => {
        const plain = models.map((model) => ({ ...model, aliases: [] }));
        const sellers = plain.filter((model) => model.id === id);
        const makers = sellers.filter(({ first_party }) => first_party);
        const only = makers.length > 0 ? makers : sellers;
        const found = outcome(createResolver(plain), id);
        if (only.length === 1) expect(found).toMatchObject({ model: only[0] });
        else expect(found).toMatchObject({ 0: only.length > 1 ? "ambiguous_model" : "unknown_model" });
      }),
    );
  });

  it("the order of records changes neither what is found nor what is suggested", () => {
    const shuffled = catalog.chain((models) =>
      fc.tuple(fc.constant(models), fc.shuffledSubarray(models, { minLength: models.length })),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.oneof(
          name,
          fc.tuple(provider, name).map((parts) => parts.join("/")),
        ),
        ([one, other], id) => {
          const [first, second] = [createResolver(one), createResolver(other)];
          expect(outcome(first, id)).toEqual(outcome(second, id));
          expect(first.suggest(id)).toEqual(second.suggest(id));
        },
      ),
    );
  });
});

describe("in the catalog of the fixtures", () => {
  const resolver = createResolver(fixtures);
  const known = [...everyName(fixtures)];

  it("no change to a name finds another record", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.array(edit, { minLength: 1, maxLength: 3 }), (id, changes) => {
        const changed = changes.reduce(applyEdit, id);
        if (known.includes(changed)) return;
        expect(resolver.findModel(changed)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it("every suggestion is a name that resolves", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), edit, (id, change) => {
        for (const suggestion of resolver.suggest(applyEdit(id, change))) {
          expect(resolver.findModel(suggestion, { at: "2026-06-01T00:00:00Z" })).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
