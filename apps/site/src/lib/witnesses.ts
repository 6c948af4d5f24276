import { providers } from "@org/model-pricing/providers";
import { readPackageFile } from "./package-file.ts";

/** What one data set said of one rate. */
export interface Witness {
  readonly model: string;
  /** Name under which the data set lists the model, where it is another. */
  readonly name: string | null;
  readonly per: string;
  readonly unit: string;
  readonly condition: Readonly<Record<string, unknown>> | null;
  readonly currency: string;
  readonly value: string;
  readonly data_set: string;
  /** Data sets of one lineage copy one another and count once. */
  readonly lineage: string;
  readonly date: string;
}

interface WitnessFile {
  readonly columns: readonly (keyof Witness)[];
  readonly witnesses: readonly (readonly unknown[])[];
}

const byModel: ReadonlyMap<string, readonly Witness[]> = new Map(
  providers.flatMap(({ id }) => [...Map.groupBy(readWitnesses(id), ({ model }) => `${id}/${model}`)]),
);

/** What data sets said of a model's prices, in the order of units. */
export function witnessesOf(provider: string, id: string): readonly Witness[] {
  return byModel.get(`${provider}/${id}`) ?? [];
}

function readWitnesses(provider: string): Witness[] {
  let text: string;
  try {
    text = readPackageFile(`witnesses/${provider}.json`);
  } catch (error) {
    // A provider of whose prices nobody else said anything has no file.
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return [];
    throw error;
  }
  const { columns, witnesses } = JSON.parse(text) as WitnessFile;
  return witnesses.map(
    (cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as unknown as Witness,
  );
}
