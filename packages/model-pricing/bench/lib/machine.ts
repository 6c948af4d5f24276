import { arch, cpus, platform, totalmem } from "node:os";

export interface Machine {
  date: string;
  processor: string;
  cores: number;
  memory_gib: number;
  system: string;
  node: string;
}

/** Says on what and when something was measured. */
export function describeMachine(): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: processors[0]?.model.trim() || "unknown processor",
    cores: processors.length,
    memory_gib: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}

/** Writes a machine as one sentence. */
export function formatMachine({ date, processor, cores, memory_gib, system, node }: Machine): string {
  return `Measured on ${date}: ${processor}, ${cores} cores, ${memory_gib} GiB, ${system}, Node ${node}.`;
}
