import { compileData } from "./compile-data.ts";
import { PACKAGE_FOLDER } from "./data-paths.ts";
import { formatReport } from "./report.ts";

const { problems, written, models, files } = compileData(PACKAGE_FOLDER);
if (problems.length > 0) process.stderr.write(formatReport(problems, files));
if (written === undefined) {
  process.stderr.write("Nothing was written: files with errors never reach the catalog.\n");
  process.exitCode = 1;
} else {
  process.stderr.write(`${models} models compiled, ${written.length} of the generated files changed.\n`);
}
