import sitePackage from "../../../package.json" with { type: "json" };
import { sampleText } from "./sample-files.ts";

const VERSIONS: Readonly<Record<string, string>> = { ...sitePackage.dependencies, ...sitePackage.devDependencies };

/** Commands that install the versions which the tests run the samples with. */
export function installCommands(packages: readonly string[]) {
  const wanted = packages.map((name) => {
    const version = VERSIONS[name];
    if (version === undefined) throw new Error(`A tutorial installs "${name}", which the samples do not use.`);
    // Our own package is of this repository: readers take its newest release.
    return version.startsWith("workspace:") ? name : `${name}@${version}`;
  });
  const python = sampleText("python/requirements.txt")
    .split("\n")
    .filter((line) => line !== "");
  return [
    { language: "typescript", command: `npm install ${wanted.join(" ")}` },
    { language: "python", command: `python3 -m pip install ${python.join(" ")}` },
  ] as const;
}
