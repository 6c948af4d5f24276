// npm run bench -- tokens|catalog|cost [--quick] [--json] [--only PARTS] [--write] [--no-build] [--ours FILE]
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { reportCatalog, runCatalog } from "./catalog/run-catalog.ts";
import { reportCost, runCost } from "./cost/run-cost.ts";
import { buildPackage, installPeers } from "./lib/prepare.ts";
import { writeReport } from "./lib/write-report.ts";
import { reportTokens } from "./tokens/report.ts";
import { runTokens, type TokenPart, tokenParts } from "./tokens/run-tokens.ts";

const usage = `npm run bench -- tokens|catalog|cost [options]

  tokens     the exact token counter beside the others on npm
  catalog    import time and size of the catalog beside @pydantic/genai-prices
  cost       pricing one request beside @pydantic/genai-prices

  --quick        a short run for orientation; the full token benchmark takes about half an hour
  --json         every measurement as JSON on stdout, instead of tables
  --only PARTS   some parts of the token benchmark, separated by commas: ${tokenParts.join(", ")}
  --write        put the tables into bench/README.md as well
  --no-build     measure dist/ as it is
  --ours FILE    measure another build of the exact counter in place of ours, such as an older one
`;

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${usage}`);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        "no-build": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        only: { type: "string" },
        ours: { type: "string" },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

const { values, positionals } = readArguments();
const [benchmark, ...more] = positionals;
if (values.help) {
  process.stdout.write(usage);
  process.exit();
}
if (more.length > 0 || !["tokens", "catalog", "cost"].includes(benchmark ?? "")) {
  refuse(
    `Got ${positionals.length === 0 ? "no benchmark" : `"${positionals.join(" ")}"`}; expected tokens, catalog or cost.`,
  );
}
const parts = values.only?.split(",") ?? tokenParts;
const unknown = parts.find((part) => !(tokenParts as readonly string[]).includes(part));
if (unknown !== undefined) refuse(`Unknown part "${unknown}"; expected some of ${tokenParts.join(", ")}.`);
if (values.ours !== undefined) process.env.BENCH_OURS = resolve(process.env.INIT_CWD ?? process.cwd(), values.ours);

async function measure(): Promise<{ results: unknown; report: string }> {
  const { quick } = values;
  if (benchmark === "tokens") {
    const results = await runTokens({ quick, parts: parts as TokenPart[] });
    return { results, report: reportTokens(results) };
  }
  if (benchmark === "catalog") {
    const results = await runCatalog({ quick });
    return { results, report: reportCatalog(results) };
  }
  const results = await runCost({ quick });
  return { results, report: reportCost(results) };
}

try {
  installPeers();
  if (!values["no-build"]) buildPackage();
} catch (error) {
  // The command that failed has said why; a stack of ours would only hide it.
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
const { results, report } = await measure();
process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : `${report}\n`);
if (values.write) writeReport(benchmark as string, report);
