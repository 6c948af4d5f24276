import { describe, expect, it } from "vitest";
import { findAddresses, findMissingBuilds } from "./lock-file.ts";

const lock = `lockfileVersion: '9.0'

packages:

  '@tool/linux-x64@1.2.0':
    resolution: {integrity: sha512-abc==}

  tool@1.2.0:
    resolution: {integrity: sha512-def==}
`;

describe("findAddresses", () => {
  it("finds nothing where packages have names and hashes only", () => {
    expect(findAddresses(lock)).toEqual([]);
  });

  it("finds the line that holds a tarball's address", () => {
    const broken = lock.replace(
      "{integrity: sha512-def==}",
      "{integrity: sha512-def==, tarball: https://mirror.example/tool.tgz}",
    );
    expect(findAddresses(broken)).toMatchObject([{ line: 9, message: expect.stringContaining("mirror.example") }]);
  });
});

describe("findMissingBuilds", () => {
  const tool = { name: "tool", version: "1.2.0" };

  it("accepts a package whose builds are all locked", () => {
    expect(findMissingBuilds(lock, [{ ...tool, optionalDependencies: { "@tool/linux-x64": "1.2.0" } }])).toEqual([]);
  });

  it("names the build that the lock file lacks", () => {
    const optionalDependencies = { "@tool/linux-x64": "1.2.0", "@tool/darwin-arm64": "1.2.0" };
    expect(findMissingBuilds(lock, [{ ...tool, optionalDependencies }])).toMatchObject([
      { message: "tool@1.2.0 lists the optional @tool/darwin-arm64@1.2.0, which is not locked." },
    ]);
  });

  it("tells versions of one build apart", () => {
    const found = findMissingBuilds(lock, [{ ...tool, optionalDependencies: { "@tool/linux-x64": "1.3.0" } }]);
    expect(found).toMatchObject([{ message: expect.stringContaining("@tool/linux-x64@1.3.0") }]);
  });
});
