import type { Resolution } from "./resolution.ts";

/**
 * Says in one sentence which model an id named, and how that was found.
 *
 * @example
 * formatResolution(resolveModel("gpt-4o"))
 * //=> '"gpt-4o" is sold by 3 providers; took openai, its maker.'
 */
export function formatResolution(resolution: Resolution): string {
  const { requested_id, matched_id, deployment, moved_from, model, fixes, candidates } = resolution;
  const record = `${model.provider}/${model.id}`;
  const parts = [
    ...(deployment === undefined ? [] : [`Deployment "${deployment}" runs "${moved_from ?? record}"`]),
    ...(deployment === undefined || candidates
      ? [describeMatch(resolution, deployment === undefined ? requested_id : matched_id)]
      : []),
    ...(fixes ? [`the name fixes ${describeFixes(fixes)}`] : []),
    ...(moved_from === undefined ? [] : [`"${moved_from}" moved to "${record}"`]),
  ];
  return `${parts.join("; ")}.`;
}

function describeMatch(resolution: Resolution, id: string): string {
  const { matched, matched_id, model, moved_from, by_maker, candidates } = resolution;
  const record = moved_from ?? `${model.provider}/${model.id}`;
  const provider = record.slice(0, record.indexOf("/"));
  switch (matched) {
    case "id":
      if (by_maker && candidates) return `${soldBy(id, candidates)}; took ${provider}, its maker`;
      return `"${id}" is "${record}"${by_maker ? `: ${provider}, its maker, sells it` : ""}`;
    case "alias":
      if (by_maker && candidates) {
        return `${soldBy(id, candidates)}; took ${provider}, its maker, for whom it is another name of "${record}"`;
      }
      return `"${id}" is another name of "${record}"${by_maker ? `: ${provider}, its maker, sells it` : ""}`;
    case "provider_id":
      return `"${id}" is ${provider}'s own id "${matched_id}"`;
    case "provider_alias":
      return `"${id}" is another name of "${record}"`;
    default:
      return matched satisfies never;
  }
}

function soldBy(id: string, others: readonly string[]): string {
  return `"${id}" is sold by ${others.length + 1} providers`;
}

function describeFixes(fixes: NonNullable<Resolution["fixes"]>): string {
  return Object.entries(fixes)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");
}
