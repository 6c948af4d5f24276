import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previousFiles } from "./previous-files.ts";

const root = mkdtempSync(join(tmpdir(), "previous-"));
const folder = join(root, "package");
const models = "data/providers/example/models";

function git(...args: string[]): void {
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", ...args], {
    cwd: root,
    stdio: "ignore",
  });
}

function write(name: string, modelName: string): void {
  writeFileSync(join(folder, models, name), `name = "${modelName}"\nfamily = "示例"\n`);
}

beforeAll(() => {
  mkdirSync(join(folder, models), { recursive: true });
  for (const name of ["a.toml", "b.toml", "same.toml"]) write(name, `Old ${name}`);
  git("init");
  git("add", ".");
  git("commit", "-m", "first");
  write("a.toml", "New a");
  write("b.toml", "New b");
  write("new.toml", "New");
});

afterAll(() => rmSync(root, { recursive: true }));

describe("previousFiles", () => {
  it("reads changed files as they were, and knows nothing about others", () => {
    const previous = previousFiles(folder, "HEAD");
    expect(previous?.(`${models}/a.toml`)?.name).toBe("Old a.toml");
    expect(previous?.(`${models}/b.toml`)?.name).toBe("Old b.toml");
    expect(previous?.(`${models}/same.toml`)).toBeUndefined();
    expect(previous?.(`${models}/new.toml`)).toBeUndefined();
  });

  it("is undefined where git does not know the commit", () => {
    expect(previousFiles(folder, "no-such-commit")).toBeUndefined();
  });
});
