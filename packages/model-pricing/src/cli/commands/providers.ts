import { Command } from "commander";
import pc from "picocolors";
import { loadContext } from "../context.ts";
import type { ExitCode, Io } from "../io.ts";
import { renderTable } from "../render/table.ts";

/** `model-pricing providers`: who sends the bill, in which currency, and how many models and prices we hold. */
export function providersCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("providers")
    .description("list providers with their currency and record counts")
    .option("--json", "print one JSON object")
    .action(async (flags: { readonly json?: boolean }) => finish(await listProviders(io, flags.json === true)));
}

async function listProviders(io: Io, isJson: boolean): Promise<ExitCode> {
  const { models, version, dataDate } = await loadContext(io);
  const { providers } = await import("../../providers.ts");
  const rows = providers.map((provider) => {
    const own = models.filter((model) => model.provider === provider.id);
    return { ...provider, models: own.length, priced: own.filter(({ price }) => price.length > 0).length };
  });
  if (isJson) {
    io.out(JSON.stringify({ version, data_date: dataDate, providers: rows }, null, 2));
    return 0;
  }
  io.out(
    renderTable(
      [
        { head: "provider" },
        { head: "name" },
        { head: "currency" },
        { head: "models", align: "right" },
        { head: "priced", align: "right" },
        { head: "price page" },
      ],
      rows.map((row) => [
        row.id,
        row.name,
        row.currency,
        String(row.models),
        String(row.priced),
        row.price_page ?? "-",
      ]),
      pc.createColors(io.hasColors).dim,
    ),
  );
  const total = (key: "models" | "priced") => rows.reduce((sum, row) => sum + row[key], 0);
  io.out(
    `\n${rows.length} providers, ${total("models")} models, ${total("priced")} with a price; data of ${dataDate}.`,
  );
  return 0;
}
