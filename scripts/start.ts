// npm start: builds everything, prices the sample responses and serves the site until somebody stops it.
// Progress goes to stderr; stdout has the bills and, on its last line, the site's address alone.
import { findFreePort, type OpenSite, openSite, parsePort } from "./lib/open-site.ts";
import { priceSamples } from "./lib/price-samples.ts";
import { repositoryRoot as root } from "./lib/repository.ts";
import { runCommand, stopOnSignal } from "./lib/run-command.ts";

let site: OpenSite | undefined;
stopOnSignal(() => site?.stop());

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const port =
  parsePort(process.env.PORT) ?? fail(`PORT is "${process.env.PORT}"; expected a whole number from 1 to 65535.`);

process.stderr.write("[1/3] Building the package and the site (a minute or two the first time)\n");
const build = await runCommand("pnpm", ["exec", "turbo", "run", "build", "--output-logs=errors-only"], { cwd: root });
if (build.code !== 0) fail(`${build.output}\nThe build failed; the reason stands above.`);

process.stderr.write("[2/3] Pricing the sample responses\n");
const failures = priceSamples(root);

process.stderr.write("[3/3] Serving the site; Ctrl-C stops it\n");
if (failures > 0) process.stderr.write(`${failures} of the samples could not be priced; the reasons stand above.\n`);
const freePort =
  (await findFreePort(port)) ?? fail(`No port from ${port} to ${port + 99} is free. Name another in PORT.`);
if (freePort !== port) process.stderr.write(`Port ${port} is taken; using ${freePort}.\n`);
site = await openSite(root, freePort);
process.stdout.write(`${site.address}\n`);
