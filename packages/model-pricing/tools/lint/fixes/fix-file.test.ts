import { describe, expect, it } from "vitest";
import { fixText } from "./fix-file.ts";

describe("key-order", () => {
  it("sorts keys, rules and lists of tables, and takes comments along", () => {
    const text = `# About this file.

family = "example"   # the line
# As the page writes it.
name = "Example"

aliases = [
  "example-a", # since May
  "example-b",
]
context_window = 128_000

[[price]]
checked_on = "2026-11-20"
note = "Stays behind checked_on."
effective_from = "2026-09-01"

# Half price.
[[price.when]]
multiply = 0.5 # of everything
service_tier = "batch"

[price.per_million_tokens]
input = 3

[[alias]]
id = "example-old"
`;
    expect(fixText(text, "key-order", [])).toBe(`# About this file.

# As the page writes it.
name = "Example"
family = "example"   # the line

context_window = 128_000
aliases = [
  "example-a", # since May
  "example-b",
]

[[alias]]
id = "example-old"

[[price]]
effective_from = "2026-09-01"
checked_on = "2026-11-20"
note = "Stays behind checked_on."

[price.per_million_tokens]
input = 3

# Half price.
[[price.when]]
service_tier = "batch"
multiply = 0.5 # of everything
`);
  });

  it("keeps the tables of a rule with their rule", () => {
    const text = `[[price]]
effective_from = "2026-09-01"

[[price.when]]
service_tier = "batch"

[price.when.per_million_tokens]
input = 1

[[price.when]]
service_tier = "flex"
multiply = 0.5

[price.per_million_tokens]
input = 3
`;
    expect(fixText(text, "key-order", [])).toBe(`[[price]]
effective_from = "2026-09-01"

[price.per_million_tokens]
input = 3

[[price.when]]
service_tier = "batch"

[price.when.per_million_tokens]
input = 1

[[price.when]]
service_tier = "flex"
multiply = 0.5
`);
  });

  it("leaves an ordered file as it is, to the byte", () => {
    const text = 'name = "A"\r\nfamily = "a"\r\n\r\n\r\n[[price]]\r\neffective_from = "2026-09-01"';
    expect(fixText(text, "key-order", [])).toBe(text);
  });

  it("keeps Windows line ends where it moves lines", () => {
    expect(fixText('family = "a"\r\nname = "A"\r\n', "key-order", [])).toBe('name = "A"\r\nfamily = "a"\r\n');
  });
});

describe("digit-grouping", () => {
  it("groups whole numbers and leaves text, comments, decimals and years alone", () => {
    const text =
      'context_window = 1000000 # 1000000\nname = "Model 123456"\nlimits = [20_0000, 4096, -12345, 12345.5]\n';
    expect(fixText(text, "digit-grouping", [])).toBe(
      'context_window = 1_000_000 # 1000000\nname = "Model 123456"\nlimits = [200_000, 4096, -12_345, 12345.5]\n',
    );
  });
});

describe("base-not-restated", () => {
  it("removes the lines and nothing else", () => {
    const text =
      'base = "a/b"\nfamily = "a"\ninput_modalities = [\n  "text",\n]\nname = "A"\n\n[[price]]\nfamily = "x"\n';
    expect(fixText(text, "base-not-restated", ["family", "input_modalities"])).toBe(
      'base = "a/b"\nname = "A"\n\n[[price]]\nfamily = "x"\n',
    );
  });

  it("leaves a line whose comment somebody wrote for a reason", () => {
    const text = 'base = "a/b"\nfamily = "a" # see the announcement\n';
    expect(fixText(text, "base-not-restated", ["family"])).toBe(text);
  });
});

describe("fixText", () => {
  it("does not touch text that is not TOML", () => {
    const text = 'family = "a"\nname = "A\n';
    expect(fixText(text, "key-order", [])).toBe(text);
  });

  it("does not touch a file for a rule that has no fix", () => {
    expect(fixText('family = "a"\nname = "A"\n', "price-jump", [])).toBe('family = "a"\nname = "A"\n');
  });
});
