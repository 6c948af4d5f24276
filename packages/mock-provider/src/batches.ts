import { asObject, type Json } from "./json.ts";

/** Sends one request to the server itself. */
export type Send = (path: string, body: Json) => Promise<{ status: number; body: Json }>;

interface Batch {
  fields: Json;
  polls: number;
  lines: string[];
}

/** Runs the requests of a batch file, and keeps what came out as two more files. */
export function createBatches(now: () => number) {
  const batches = new Map<string, Batch>();
  const outputs = new Map<string, string>();

  async function run({ fields, lines }: Batch, id: string, send: Send): Promise<void> {
    const results = await Promise.all(
      lines.map(async (line) => {
        const { custom_id, url, body } = JSON.parse(line) as { custom_id: string; url: string; body: Json };
        const response = await send(url, body);
        const ok = response.status === 200;
        const record = { status_code: response.status, request_id: `req_${custom_id}`, body: response.body };
        return { ok, line: JSON.stringify({ id: `batch_req_${custom_id}`, custom_id, response: record, error: null }) };
      }),
    );
    // The order of the results is not that of the requests; a program has to match them by custom_id.
    const [done, failed] = [true, false].map((ok) => results.filter((result) => result.ok === ok).reverse());
    const counts = { total: results.length, completed: done?.length ?? 0, failed: failed?.length ?? 0 };
    Object.assign(fields, { status: "completed", completed_at: now(), request_counts: counts });
    for (const [name, kept] of [["output", done] as const, ["error", failed] as const]) {
      if (kept === undefined || kept.length === 0) continue;
      const file = `file-${id}-${name}`;
      outputs.set(file, `${kept.map(({ line }) => line).join("\n")}\n`);
      fields[`${name}_file_id`] = file;
    }
  }

  return {
    create(body: Json, file: string): Json {
      const id = `batch_${String(batches.size + 1).padStart(4, "0")}`;
      const lines = file.split("\n").filter((line) => line.trim() !== "");
      const fields: Json = {
        id,
        object: "batch",
        endpoint: body.endpoint,
        errors: null,
        input_file_id: body.input_file_id,
        completion_window: body.completion_window,
        status: "validating",
        output_file_id: null,
        error_file_id: null,
        created_at: now(),
        request_counts: { total: lines.length, completed: 0, failed: 0 },
        metadata: body.metadata ?? null,
      };
      batches.set(id, { fields, polls: 0, lines });
      return fields;
    },
    /** A batch is in progress when it is first asked for, and done the second time. */
    async retrieve(id: string, send: Send): Promise<Json | undefined> {
      const batch = batches.get(id);
      if (batch === undefined) return undefined;
      batch.polls++;
      if (batch.fields.status === "validating") batch.fields.status = "in_progress";
      else if (batch.fields.status === "in_progress") await run(batch, id, send);
      return batch.fields;
    },
    cancel(id: string): Json | undefined {
      const batch = batches.get(id);
      if (batch !== undefined && batch.fields.status !== "completed") batch.fields.status = "cancelling";
      return batch?.fields;
    },
    list: (): Json => ({
      object: "list",
      data: [...batches.values()].map(({ fields }) => asObject(fields)),
      has_more: false,
    }),
    output: (id: string): string | undefined => outputs.get(id),
  };
}
