import type { IncomingHttpHeaders } from "node:http";
import { FAULT_NAMES, type Fault, parseFault, refusalOf } from "./faults.ts";
import type { Target } from "./parse-target.ts";
import { jsonReply, type Reply, refuse } from "./reply.ts";

/** What the gate says about a request. */
export interface Pass {
  /** Sent instead of an answer. */
  reply?: Reply | undefined;
  slow: boolean;
  breaks: boolean;
  /** To be called when the request has been answered. */
  done: () => void;
}

const free = { slow: false, breaks: false, done: () => {} };

function modelOf(headers: IncomingHttpHeaders, body: Buffer): string {
  if (!headers["content-type"]?.includes("json")) return "";
  return /"model"\s*:\s*"([^"]*)"/.exec(body.toString())?.[1] ?? "";
}

/** The fault that a request asks for: by the header, the address, or a model called `fault-<name>`, in this order. */
function faultOf(target: Target, headers: IncomingHttpHeaders, body: Buffer): Fault | string | undefined {
  const header = headers["x-mock-fault"];
  if (typeof header === "string") return parseFault(header) ?? header;
  if (target.unknown !== undefined) return target.unknown;
  if (target.fault !== undefined) return target.fault;
  const name = /^fault-(.+)$/.exec(modelOf(headers, body))?.[1];
  return name === undefined ? undefined : (parseFault(name) ?? name);
}

function unknownFault(name: string): Reply {
  const message = `There is no fault "${name}". Faults: ${FAULT_NAMES.join(", ")}.`;
  return jsonReply({ error: { message, type: "mock_error", param: null, code: "unknown_fault" } }, 400);
}

/** Decides for each request whether it meets a fault. Counts are kept for each key, so that two programs do not meet. */
export function createFaultGate() {
  const met = new Map<string, number>();
  const running = new Map<string, number>();
  return (target: Target, headers: IncomingHttpHeaders, body: Buffer): Pass => {
    const fault = faultOf(target, headers, body);
    if (fault === undefined) return free;
    if (typeof fault === "string") return { ...free, reply: unknownFault(fault) };
    const counter = `${headers.authorization} ${fault.name}`;
    if (fault.name === "concurrency") {
      const now = (running.get(counter) ?? 0) + 1;
      running.set(counter, now);
      const done = () => running.set(counter, (running.get(counter) ?? 1) - 1);
      const reply = now > (fault.times ?? 1) ? refusalOf("rate_limit") : undefined;
      return { ...free, done, reply: reply && refuse(reply) };
    }
    const times = (met.get(counter) ?? 0) + 1;
    met.set(counter, times);
    if (fault.times !== undefined && times > fault.times) return free;
    const refusal = refusalOf(fault.name);
    if (refusal !== undefined) return { ...free, reply: refuse(refusal) };
    return { ...free, slow: fault.name === "slow_first_byte", breaks: fault.name === "broken_stream" };
  };
}
