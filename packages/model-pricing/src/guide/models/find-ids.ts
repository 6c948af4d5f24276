import type { NameSet } from "./name-set.ts";

/** An id in a text. */
export interface FoundId {
  readonly id: string;
  readonly line: number;
}

/** Characters of ids. Everything else, Chinese among it, ends one. */
const RUN = /[A-Za-z0-9~][A-Za-z0-9._@+\-/:~]*/g;
/** What stands before a value that names a model: `model: "`, `MODEL=`, `"model_name": "`, `--model `. */
const MODEL_KEY = /(?:--model[\w-]*[\s=]+|model(?:[_-]?(?:id|name))?["'`]?\s*(?:[:=]|=>)\s*)["'`]?$/i;
const KEY_WIDTH = 24;
/** No id is longer; what is was never one. */
const LONGEST_UNKNOWN = 100;
const FILE =
  /\.(?:csv|gguf|gz|html?|ipynb|jsonl?|[cm]?[jt]sx?|lock|md|mdx|onnx|pdf|png|py|safetensors|sh|svg|toml|txt|ya?ml|zip)$/i;

/**
 * Finds ids of models in text or code: the longest known name at word borders, and what looks like an id and is none. Words
 * such as `command` count only as the value of `model` or after their provider. Time grows with the length of the text alone.
 */
export function findIds(text: string, set: NameSet): FoundId[] {
  return listedIds(text) ?? [...idsInProse(text, set)];
}

/** The ids of a text that is nothing but a list of them, one a line; undefined for any other text. */
function listedIds(text: string): FoundId[] | undefined {
  const ids: FoundId[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const id = line.replace(/^\s{0,20}(?:[-*]\s{1,4})?["'`]?/, "").replace(/["'`]?[,;]?\s{0,20}$/, "");
    if (id === "") continue;
    if (id.length > LONGEST_UNKNOWN || !/^[A-Za-z0-9~][\w.@+\-/:~]*$/.test(id) || id.includes("://")) return undefined;
    ids.push({ id, line: index + 1 });
  }
  return ids;
}

function* idsInProse(text: string, set: NameSet): Generator<FoundId> {
  let line = 1;
  let lineEnd = text.indexOf("\n");
  for (const { 0: found, index } of text.matchAll(RUN)) {
    for (; lineEnd !== -1 && lineEnd < index; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
    const before = text.slice(Math.max(0, index - KEY_WIDTH), index);
    const after = text[index + found.length];
    const run = withoutEnd(found).replace(/^model(?:[_-]?(?:id|name))?:/i, "");
    const isValue = run.length < withoutEnd(found).length || MODEL_KEY.test(before);
    const isQuoted = /["'`]$/.test(before) && after !== undefined && `"'\``.includes(after);
    for (const id of idsInRun(run, set, { isValue, isQuoted })) yield { id, line };
  }
}

/** A run without the punctuation of the sentence around it. By hand: a pattern would go over a long row of dots again and again. */
function withoutEnd(run: string): string {
  let end = run.length;
  while (end > 0 && "._@+-/:~".includes(run[end - 1] as string)) end--;
  return run.slice(0, end);
}

interface Place {
  readonly isValue: boolean;
  readonly isQuoted: boolean;
}

/** The known names inside a run, from left to right; else the run itself where it looks like an id. */
function* idsInRun(run: string, set: NameSet, place: Place): Generator<string> {
  const starts = [0];
  for (let at = nextCut(run, 0); at !== -1; at = nextCut(run, at + 1)) starts.push(at + 1);
  let known = 0;
  for (let part = 0; part < starts.length; part++) {
    const last = lastPartOfName(run, starts, part, set, place);
    if (last === undefined) continue;
    known++;
    const before = part > 0 ? run.slice(starts[part - 1], (starts[part] as number) - 1) : "";
    yield run.slice(starts[set.providers.has(before) ? part - 1 : part], endOf(run, starts, last));
    part = last;
  }
  if (known > 0) return;
  const id = place.isValue ? run : run.slice(starts.at(-1));
  if (id.length <= LONGEST_UNKNOWN && !run.includes("://") && isLikeId(id, set, place)) yield id;
}

function nextCut(run: string, from: number): number {
  for (let at = from; at < run.length; at++) if (run[at] === "/" || run[at] === ":") return at;
  return -1;
}

function endOf(run: string, starts: readonly number[], part: number): number {
  return part + 1 < starts.length ? (starts[part + 1] as number) - 1 : run.length;
}

/** The last part of the longest known name that begins with the given part. */
function lastPartOfName(
  run: string,
  starts: readonly number[],
  part: number,
  set: NameSet,
  place: Place,
): number | undefined {
  const start = starts[part] as number;
  for (let last = Math.min(part + set.mostParts, starts.length) - 1; last >= part; last--) {
    const end = endOf(run, starts, last);
    if (end - start > set.longest) continue;
    const name = run.slice(start, end);
    if (!set.names.has(name)) continue;
    const before = part > 0 ? run.slice(starts[part - 1], start - 1) : "";
    if (isTelling(name, place) || set.providers.has(before)) return last;
  }
  return undefined;
}

/** Whether a known name means a model here: `gpt-4o` always does, `command` and `o3` only where a model is expected. */
function isTelling(name: string, { isValue, isQuoted }: Place): boolean {
  if (/[-./:@_]/.test(name) || isValue) return true;
  return isQuoted && /\d/.test(name);
}

/** Whether an unknown word looks like a model's id: the value of `model`, or a known first word and a number. */
function isLikeId(id: string, { stems }: NameSet, { isValue }: Place): boolean {
  if (!/[a-z]/i.test(id) || !/\d/.test(id) || FILE.test(id)) return false;
  if (isValue) return /[-./:@_]/.test(id);
  const stem = /^([a-z]{2,})[-.\d]/i.exec(id)?.[1]?.toLowerCase();
  return stem !== undefined && stems.has(stem);
}
