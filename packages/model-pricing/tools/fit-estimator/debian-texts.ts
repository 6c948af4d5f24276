import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Unpacks a package of Debian into a folder, once. Needs `apt-get` and `dpkg-deb`. */
function unpack(folder: string, name: string): string {
  const unpacked = join(folder, name);
  if (!existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true });
    execFileSync("apt-get", ["download", name], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith(".deb"));
    if (file === undefined) throw new Error(`apt-get downloaded no file for ${name}.`);
    execFileSync("dpkg-deb", ["-x", file, name], { cwd: folder });
  }
  return unpacked;
}

const MOST_PAGES = 250;
/** Characters of a page that are used. */
const LONGEST = 60_000;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Pages of a package whose path holds `part`: spread over the package where it has many. */
export function readDebianPages(folder: string, name: string, part: string): string[] {
  const pages = filesBelow(unpack(folder, name)).filter((path) => path.endsWith(".html") && path.includes(part));
  const step = Math.max(1, Math.floor(pages.length / MOST_PAGES));
  return pages
    .filter((_, index) => index % step === 0)
    .map((path) => readFileSync(path, "utf8").slice(0, LONGEST))
    .filter((text) => text.length > 400 && !text.includes("\ufffd"));
}

/** Sayings and poems, forty to a text, without the codes of colours. */
export function readFortunes(folder: string, name: string): string[] {
  const files = filesBelow(unpack(folder, name)).filter((path) => /\/fortunes\/(ru\/)?[a-z0-9-]+$/.test(path));
  return files.flatMap((path) => {
    const sayings = readFileSync(path, "utf8")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the files colour their titles.
      .replace(/\x1b\[[0-9;]*m/g, "")
      .split(/\n%\n/);
    return Array.from({ length: Math.ceil(sayings.length / 40) }, (_, index) =>
      sayings.slice(index * 40, (index + 1) * 40).join("\n\n"),
    );
  });
}
