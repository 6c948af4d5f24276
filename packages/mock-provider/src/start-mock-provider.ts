import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createResponder } from "./create-responder.ts";
import { createFaultGate } from "./fault-gate.ts";
import { DEFAULT_MODELS, type MockModel } from "./list-models.ts";
import { parseTarget } from "./parse-target.ts";
import { startShaper } from "./shaper.ts";

export interface MockProviderOptions {
  /** 0 takes any free one. */
  port: number;
  models?: readonly MockModel[];
  /** Tokens of a text; four characters to a token where it is left out. */
  countTokens?: (text: string) => number;
  /** What the server takes for now, so that the same request is answered with the same date. */
  now?: () => Date;
  /** Milliseconds that an answer takes. */
  answerMs?: number;
  /** Milliseconds that `slow_first_byte` takes. */
  slowMs?: number;
}

export interface MockProvider {
  /** Without a path and without a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Starts the server on the loopback interface. */
export async function startMockProvider(options: MockProviderOptions): Promise<MockProvider> {
  const { port, answerMs = 0, slowMs = 3_000, models = DEFAULT_MODELS } = options;
  const shaper = await startShaper();
  const gate = createFaultGate();
  const respond = createResponder({
    shaper,
    models,
    countTokens: options.countTokens ?? ((text) => Math.ceil(text.length / 4)),
    now: options.now ?? (() => new Date()),
  });

  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const target = parseTarget(request.url ?? "/");
    const pass = gate(target, request.headers, body);
    try {
      if (pass.slow) await sleep(slowMs);
      else if (request.method === "POST") await sleep(answerMs);
      const reply =
        pass.reply ?? (await respond({ method: request.method ?? "GET", target, headers: request.headers, body }));
      response.writeHead(reply.status, reply.headers);
      const parts = typeof reply.body === "string" ? [reply.body] : reply.body;
      const sent = pass.breaks ? parts.slice(0, Math.ceil(parts.length / 2)) : parts;
      for (const part of sent) await new Promise<void>((resolve) => response.write(part, () => resolve()));
      if (pass.breaks) response.destroy();
      else response.end();
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(`The mock provider failed: ${error instanceof Error ? error.stack : error}\n`);
    } finally {
      pass.done();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shaper.stop();
    },
  };
}
