import { type Fault, parseFault } from "./faults.ts";
import { DIALECTS, type Dialect } from "./usage.ts";

/** What the address of a request asks for. */
export interface Target {
  /** Beginning with `/v1/`, whether the client wrote it or not: DeepSeek's base address has none. */
  path: string;
  dialect: Dialect;
  fault: Fault | undefined;
  /** A part of the address that named a fault which does not exist. */
  unknown?: string;
}

/** Reads the base address: `/v1`, `/deepseek`, `/fault/rate_limit*2/v1`, `/deepseek/fault/no_balance`. */
export function parseTarget(url: string): Target {
  const parts = new URL(url, "http://mock").pathname.split("/").filter((part) => part !== "");
  const target: Target = { path: "", dialect: "openai", fault: undefined };
  while (parts.length > 0) {
    const [first = "", second = ""] = parts;
    if (first === "fault") {
      target.fault = parseFault(decodeURIComponent(second));
      if (target.fault === undefined) target.unknown = second;
      parts.splice(0, 2);
    } else if (DIALECTS.some((dialect) => dialect === first)) {
      target.dialect = first as Dialect;
      parts.shift();
    } else break;
  }
  if (parts[0] === "v1") parts.shift();
  target.path = `/v1/${parts.join("/")}`;
  return target;
}
